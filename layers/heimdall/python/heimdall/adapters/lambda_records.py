"""Kinesis records of one invocation, told to a consumer in their order."""

import base64
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from heimdall.domain.events import Event
from heimdall.events.envelope import MalformedEvent, decode

logger = logging.getLogger(__name__)

Consumer = Callable[[Event], Awaitable[None]]


async def consume(records: Iterable[Mapping[str, Any]], consumer: Consumer) -> dict[str, Any]:
    """Lambda's report of a partial failure: the first record that failed, or none.

    Lambda tries again from that record on, so the ones after it are left alone. A record that is no event
    will not become one: it is logged and passed over.
    """
    for record in records:
        position = record["kinesis"]["sequenceNumber"]
        try:
            await consumer(decode(base64.b64decode(record["kinesis"]["data"])))
        except MalformedEvent:
            logger.error("the record %s is no event", position)
        except Exception:
            logger.exception("the event at %s was not taken", position)
            return {"batchItemFailures": [{"itemIdentifier": position}]}
    return {"batchItemFailures": []}
