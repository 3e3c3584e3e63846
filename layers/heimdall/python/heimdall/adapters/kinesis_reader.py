"""Reading one shard page by page: iterators that expire, shards that close, throttling."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from heimdall.adapters.aws import AwsCalls, Refused
from heimdall.adapters.kinesis_shards import Shard, heir, home, shards_of
from heimdall.errors import StreamUnavailable
from heimdall.events import positions
from heimdall.events.backoff import jittered

_PAGE = 1000
_PATIENCE = 6  # tries of a throttled call that places the reader
_THROTTLED = {
    "ProvisionedThroughputExceededException",
    "LimitExceededException",
    "KMSThrottlingException",
    "ThrottlingException",
    "Throttling",
}
_EXPIRED = "ExpiredIteratorException"
_BAD_ARGUMENT = {"InvalidArgumentException", "ValidationException"}


class Throttled(StreamUnavailable):
    """The shard serves too many readers at the moment; the reader keeps its place."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where to read on in a shard: a Kinesis iterator type with its arguments."""

    shard: str
    kind: str
    arguments: Mapping[str, Any]


def _after(shard: str, sequence: str) -> _Place:
    return _Place(shard, "AFTER_SEQUENCE_NUMBER", {"StartingSequenceNumber": sequence})


def _since(shard: str, ms: int) -> _Place:
    # Kinesis refuses moments in the future.
    moment = datetime.fromtimestamp(min(ms, positions.now().ms) / 1000, UTC)
    return _Place(shard, "AT_TIMESTAMP", {"Timestamp": moment})


@dataclass(frozen=True, slots=True)
class Page:
    """Records of one shard in order, perhaps none; `behind` tells that more is waiting or likely."""

    shard: str
    records: Sequence[Mapping[str, Any]]
    behind: bool


class ShardReader:
    """Reads the shard that holds the records hashed to `hashed`, and its heirs after it closes."""

    def __init__(self, aws: AwsCalls, stream: str, hashed: int) -> None:
        self._aws = aws
        self._stream = stream
        self._hashed = hashed
        self._place = _Place("", "LATEST", {})
        self._iterator: str | None = None
        self._children: list[Shard] | None = None  # of a shard that closed and is read to its end

    async def open(self, after: str | None) -> None:
        """Fix the place to read from. Raises InvalidRequest for an unknown position, StreamUnavailable."""
        position = None if after is None else positions.parse(after)
        shards = await self._shards()
        if isinstance(position, positions.After):
            if not any(shard.id == position.shard and shard.covers(self._hashed) for shard in shards):
                raise positions.not_a_position()
            self._place = _after(position.shard, position.sequence)
        else:
            shard = _found(home(shards, self._hashed))
            self._place = (
                _Place(shard.id, "LATEST", {}) if position is None else _since(shard.id, position.ms)
            )
        self._iterator = await self._new_iterator()

    async def page(self) -> Page:
        """The next records. Raises Throttled (the place is kept), StreamUnavailable."""
        if self._children is not None:
            await self._inherit(self._children)
        if self._iterator is None:
            self._iterator = await self._new_iterator()
        try:
            answer = await self._call(
                "get_records", refusals={_EXPIRED}, ShardIterator=self._iterator, Limit=_PAGE
            )
        except Refused:
            self._iterator = None  # it is five minutes old; a new one starts from the same place
            return Page(self._place.shard, (), behind=True)
        return self._turn(answer)

    def _turn(self, answer: Mapping[str, Any]) -> Page:
        shard, records = self._place.shard, answer["Records"]
        if records:
            self._place = _after(shard, records[-1]["SequenceNumber"])
        self._iterator = answer.get("NextShardIterator")
        if self._iterator is None:
            self._children = shards_of(answer.get("ChildShards", ()))
        behind = bool(records) or self._iterator is None or answer.get("MillisBehindLatest", 0) > 0
        return Page(shard, records, behind)

    async def _inherit(self, children: Sequence[Shard]) -> None:
        closed = self._place.shard
        child = heir(children, closed, self._hashed) or heir(await self._shards(), closed, self._hashed)
        self._place = _Place(_found(child).id, "TRIM_HORIZON", {})
        self._children = None

    async def _shards(self) -> list[Shard]:
        described: list[Mapping[str, Any]] = []
        request: dict[str, Any] = {"StreamName": self._stream}
        while True:
            answer = await self._patiently("list_shards", **request)
            described += answer["Shards"]
            if not (token := answer.get("NextToken")):
                return shards_of(described)
            request = {"NextToken": token}

    async def _new_iterator(self) -> str:
        place = self._place
        try:
            answer = await self._patiently(
                "get_shard_iterator",
                refusals=_BAD_ARGUMENT if "StartingSequenceNumber" in place.arguments else (),
                StreamName=self._stream,
                ShardId=place.shard,
                ShardIteratorType=place.kind,
                **place.arguments,
            )
        except Refused as refused:
            raise positions.not_a_position() from refused
        iterator: str = answer["ShardIterator"]
        return iterator

    async def _patiently(self, operation: str, /, **parameters: Any) -> dict[str, Any]:
        waits = jittered(0.2, 2.0)
        for _ in range(_PATIENCE - 1):
            try:
                return await self._call(operation, **parameters)
            except Throttled:
                await asyncio.sleep(next(waits))
        return await self._call(operation, **parameters)

    async def _call(
        self, operation: str, /, *, refusals: Collection[str] = (), **parameters: Any
    ) -> dict[str, Any]:
        try:
            return await self._aws.call(operation, refusals={*_THROTTLED, *refusals}, **parameters)
        except Refused as refused:
            if refused.code in _THROTTLED:
                raise Throttled("The event stream is too busy.", retry_after_s=1) from refused
            raise


def _found(shard: Shard | None) -> Shard:
    if shard is None:
        raise StreamUnavailable("The event stream is changing its shards.", retry_after_s=1)
    return shard
