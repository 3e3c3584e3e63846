"""Reading a tenant's events through outages: each resume goes on exactly where the last one broke off."""

import asyncio
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from typing import cast

from heimdall.domain.events import LoggedEvent
from heimdall.errors import StreamUnavailable
from heimdall.events import positions
from heimdall.events.backoff import jittered
from heimdall.ports import EventLog


@dataclass(frozen=True, slots=True)
class Outage:
    """The stream cannot be read at the moment; the tail goes on trying."""

    error: StreamUnavailable


Tailed = LoggedEvent | Outage | None


async def tail(
    log: EventLog,
    tenant: str,
    after: str | None = None,
    *,
    first_wait_s: float = 0.25,
    longest_wait_s: float = 5.0,
) -> AsyncGenerator[Tailed, None]:
    """Events of `tenant` after a position, or from now on; endless.

    The first item is given once the place to read from is fixed: what is published later will come. None
    means nothing for a moment, Outage that a try to read failed. Raises InvalidRequest for a position that
    is not one.
    """
    begun = str(positions.now())
    position = after
    waits = jittered(first_wait_s, longest_wait_s)
    while True:
        opened = time.monotonic()
        # A generator by contract (ports.EventLog); closing it stops its calls at once.
        source = cast("AsyncGenerator[LoggedEvent | None, None]", log.follow(tenant, position))
        try:
            async with aclosing(source):
                async for item in source:
                    if item is not None:
                        position = item.position
                    yield item
        except StreamUnavailable as error:
            yield Outage(error)
        if time.monotonic() - opened > longest_wait_s:
            waits = jittered(first_wait_s, longest_wait_s)
        # Nothing seen yet: go on from the moment this began, not from the moment the stream came back.
        position = position or begun
        await asyncio.sleep(next(waits))
