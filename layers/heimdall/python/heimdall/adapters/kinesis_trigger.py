"""Batches of records as Lambda's Kinesis trigger hands them to a function."""

import base64
import binascii
import logging
import math
import time
from collections.abc import Mapping
from typing import Any

from heimdall.domain.events import LoggedEvent
from heimdall.events.consumer import EventConsumer
from heimdall.events.envelope import MalformedEvent, decode

logger = logging.getLogger(__name__)

_MARGIN_S = 10.0


class KinesisTrigger:
    """Runs a consumer over a batch, in order; `malformed` counts records skipped because they are no events.

    The answer is Lambda's partial batch response: it names the first record that was not handled, and the
    trigger delivers again from there (its own retry limit, bisecting and failure destination apply).
    """

    def __init__(self, consumer: EventConsumer) -> None:
        self.malformed = 0
        self._consumer = consumer

    async def handle(self, batch: Mapping[str, Any], seconds_left: float = math.inf) -> dict[str, Any]:
        """Handle the records of one invocation that ends in `seconds_left` seconds."""
        ends_at = time.monotonic() + seconds_left - _MARGIN_S
        for record in batch["Records"]:
            sequence = record["kinesis"]["sequenceNumber"]
            if time.monotonic() > ends_at:
                logger.warning("out of time: the rest of the batch, from %s on, comes again", sequence)
                return {"batchItemFailures": [{"itemIdentifier": sequence}]}
            try:
                await self._handle_one(record)
            except Exception:
                logger.exception("record %s failed and comes again", sequence)
                return {"batchItemFailures": [{"itemIdentifier": sequence}]}
        return {"batchItemFailures": []}

    async def _handle_one(self, record: Mapping[str, Any]) -> None:
        try:
            event = decode(base64.b64decode(record["kinesis"]["data"]))
        except (MalformedEvent, binascii.Error):
            self.malformed += 1
            return
        await self._consumer.consume(LoggedEvent(record["eventID"], event))
