"""The event log on Amazon Kinesis Data Streams.

A tenant's events go under one partition key, so they lie in one shard at a time and a reader reads that
shard alone. Deliberate limits: PutRecords keeps the order of a batch only while none of it fails (a record
that was throttled is sent again after its successors); reading is polled, since boto3 cannot speak the
HTTP/2 that enhanced fan-out needs.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import Any

from heimdall.adapters.aws import AwsCalls
from heimdall.adapters.kinesis_reader import ShardReader, Throttled
from heimdall.adapters.kinesis_shards import hash_of, partition_key
from heimdall.domain.events import Event, LoggedEvent
from heimdall.errors import StreamUnavailable
from heimdall.events.backoff import jittered
from heimdall.events.envelope import MAX_RECORD_BYTES, MalformedEvent, decode, encode
from heimdall.events.positions import After
from heimdall.events.publisher import PartlyAppended

logger = logging.getLogger(__name__)

_PUT_RECORDS = 500
_PUT_BYTES = 4_500_000
_PUT_TRIES = 3
_CATCH_UP_S = 0.2  # a shard serves five reads a second
_HEALTH_S = 1.5

_Pair = tuple[Event, dict[str, Any]]  # an event with its entry in PutRecords


class KinesisEventLog:
    """An EventLog on one stream. `client` is a boto3 Kinesis client (see adapters.aws.aws_client).

    `poll_s`: seconds between reads of a quiet shard; a shard serves five reads a second to all readers
    together. `malformed` counts records skipped because they are no events, `oversized` events not sent
    because nothing of them fits into a record.
    """

    def __init__(self, stream_name: str, client: Any, *, poll_s: float = 1.0) -> None:
        self.malformed = 0
        self.oversized = 0
        self._stream = stream_name
        self._poll_s = poll_s
        self._aws = AwsCalls(client, part="event stream", unavailable=StreamUnavailable)

    async def append(self, events: Sequence[Event]) -> None:
        """Write events. Raises PartlyAppended (a StreamUnavailable) with those that were not written."""
        unsent = [(event, entry) for event in events if (entry := self._entry(event)) is not None]
        waits, tries = jittered(0.1, 1.0), 0
        while unsent:
            count = _fitting([entry for _, entry in unsent])
            refused = await self._put(unsent[:count], unsent)
            unsent = refused + unsent[count:]
            if not refused:
                tries = 0
                continue
            tries += 1
            if tries == _PUT_TRIES:
                raise PartlyAppended("The event stream is too busy.", unsent=[event for event, _ in unsent])
            await asyncio.sleep(next(waits))

    async def follow(self, tenant: str, after: str | None) -> AsyncGenerator[LoggedEvent | None, None]:
        """Events of `tenant` after a position, or from now on; the first None says that the place is fixed.

        Raises InvalidRequest for a position that this stream did not give, StreamUnavailable.
        """
        key = partition_key(tenant)
        reader = ShardReader(self._aws, self._stream, hash_of(key))
        await reader.open(after)
        yield None
        throttled = jittered(0.5, 5.0)
        while True:
            try:
                page = await reader.page()
            except Throttled:
                yield None
                await asyncio.sleep(next(throttled))
                continue
            throttled = jittered(0.5, 5.0)
            told = False
            for record in page.records:
                if event := self._event(record, key, tenant):
                    told = True
                    position = str(After(page.shard, record["SequenceNumber"]))
                    yield LoggedEvent(position, event, _arrival(record))
            if not told:
                yield None
            await asyncio.sleep(min(_CATCH_UP_S, self._poll_s) if page.behind else self._poll_s)

    async def health(self) -> str | None:
        """None when the stream is active, else one sentence; answers within two seconds."""
        try:
            async with asyncio.timeout(_HEALTH_S):
                answer = await self._aws.call("describe_stream_summary", StreamName=self._stream)
        except StreamUnavailable as error:
            return error.message
        except TimeoutError:
            return "The event stream cannot be reached."
        status = answer["StreamDescriptionSummary"]["StreamStatus"]
        return None if status in ("ACTIVE", "UPDATING") else f"The event stream is {status.lower()}."

    async def _put(self, batch: list[_Pair], unsent: list[_Pair]) -> list[_Pair]:
        """The entries of `batch` that the stream refused."""
        try:
            answer = await self._aws.call(
                "put_records", StreamName=self._stream, Records=[entry for _, entry in batch]
            )
        except StreamUnavailable as error:
            raise PartlyAppended(error.message, unsent=[event for event, _ in unsent]) from error
        return [pair for pair, told in zip(batch, answer["Records"], strict=True) if told.get("ErrorCode")]

    def _entry(self, event: Event) -> dict[str, Any] | None:
        data = encode(event)
        if len(data) <= MAX_RECORD_BYTES:
            return {"Data": data, "PartitionKey": partition_key(event.tenant)}
        self.oversized += 1
        logger.warning("event %s does not fit into a record", event.id[:64])
        return None

    def _event(self, record: Mapping[str, Any], key: str, tenant: str) -> Event | None:
        if record["PartitionKey"] != key:
            return None
        try:
            event = decode(record["Data"])
        except MalformedEvent:
            self.malformed += 1
            logger.debug("record %s is no event", record["SequenceNumber"])
            return None
        return event if event.tenant == tenant else None


def _arrival(record: Mapping[str, Any]) -> float | None:
    """When the stream took the record, in Unix seconds; Kinesis need not tell."""
    moment = record.get("ApproximateArrivalTimestamp")
    return None if moment is None else float(moment.timestamp())


def _fitting(entries: Sequence[Mapping[str, Any]]) -> int:
    """How many of the entries one PutRecords takes; at least one."""
    size = 0
    for count, entry in enumerate(entries[:_PUT_RECORDS]):
        size += len(entry["Data"]) + len(entry["PartitionKey"].encode())
        if size > _PUT_BYTES and count:
            return count
    return min(len(entries), _PUT_RECORDS)
