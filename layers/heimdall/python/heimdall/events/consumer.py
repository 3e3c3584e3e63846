"""Plugins' on_event hooks, run for every event of the stream.

One bad event or plugin never holds up the rest: a failing event is tried a bounded number of times, then
handed to the failure destination, and the next one follows.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import aclosing

from heimdall.domain.events import Event, LoggedEvent
from heimdall.events.backoff import jittered
from heimdall.events.tail import Outage, tail
from heimdall.observability.correlation import accepted, correlated, new_id
from heimdall.ports import EventLog

logger = logging.getLogger(__name__)

Dispatch = Callable[[Event], Awaitable[None]]
Report = Callable[[LoggedEvent, Exception], Awaitable[None]]


async def log_failure(logged: LoggedEvent, error: Exception) -> None:
    """A failure destination that only writes a log line, for stacks that have no other."""
    logger.error(
        "event %s (%s) at %s given up: %s",
        logged.event.id,
        logged.event.type,
        logged.position,
        type(error).__name__,
    )


class EventConsumer:
    """Gives events to `dispatch`; after `attempts` failures of one event, gives it to `report`.

    Without a `report` the last failure is raised, for triggers that retry and set aside by themselves.
    `handled` and `given_up` count events.
    """

    def __init__(
        self,
        dispatch: Dispatch,
        *,
        report: Report | None = None,
        attempts: int = 3,
        first_wait_s: float = 0.2,
        longest_wait_s: float = 5.0,
    ) -> None:
        self.handled = 0
        self.given_up = 0
        self._dispatch = dispatch
        self._report = report
        self._attempts = attempts
        self._waits = (first_wait_s, longest_wait_s)

    async def consume(self, logged: LoggedEvent) -> None:
        """Handle one event. Raises what the failure destination raises, or the failure if there is none."""
        with correlated(accepted(logged.event.correlation_id) or new_id()):
            await self._consume(logged)

    async def _consume(self, logged: LoggedEvent) -> None:
        waits = jittered(*self._waits)
        for attempt in range(1, self._attempts + 1):
            try:
                await self._dispatch(logged.event)
            except Exception as error:
                logger.warning("event %s failed, try %d of %d", logged.event.id, attempt, self._attempts)
                failure = error
            else:
                self.handled += 1
                return
            if attempt < self._attempts:
                await asyncio.sleep(next(waits))
        self.given_up += 1
        if self._report is None:
            raise failure
        await self._report(logged, failure)

    async def follow(self, log: EventLog, tenant: str) -> None:
        """Handle every event of `tenant` from now on, through outages, until cancelled."""
        async with aclosing(tail(log, tenant)) as items:
            async for item in items:
                if item is None or isinstance(item, Outage):
                    continue
                try:
                    await self.consume(item)
                except Exception:
                    logger.exception("event %s is lost: no failure destination took it", item.event.id)
