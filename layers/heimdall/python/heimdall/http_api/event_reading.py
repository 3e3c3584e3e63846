"""One client's reading of the event log, in a task of its own.

The task feeds a small queue and the response takes from it, so that a slow client holds up the reader and
nobody else, and a client that went away ends its reader at once.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from types import TracebackType

from heimdall.errors import HeimdallError
from heimdall.events.tail import Tailed, tail
from heimdall.ports import EventLog

logger = logging.getLogger(__name__)

_QUEUED = 64


class Connections:
    """How many clients read events from this process at the moment."""

    def __init__(self) -> None:
        self.count = 0


class Reading:
    """Items of a tail for one client; reads while its `with` block runs."""

    def __init__(self, items: AsyncGenerator[Tailed, None], first: Tailed, connections: Connections) -> None:
        self._items = items
        self._queue: asyncio.Queue[Tailed | HeimdallError] = asyncio.Queue(_QUEUED)
        self._queue.put_nowait(first)
        self._connections = connections

    @classmethod
    async def of(cls, log: EventLog, tenant: str, after: str | None, connections: Connections) -> "Reading":
        """Fix the place to read from: what is published later will come. Raises InvalidRequest."""
        items = tail(log, tenant, after)
        return cls(items, await anext(items), connections)

    def __enter__(self) -> "Reading":
        self._connections.count += 1
        self._task = asyncio.create_task(self._read(), name="event reader")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connections.count -= 1
        self._task.cancel()  # it closes the tail by itself: nothing to wait for while being cancelled

    async def next(self, at_most_s: float) -> Tailed:
        """The next item. Raises TimeoutError when none comes in time, and the error that ended the tail."""
        async with asyncio.timeout(max(at_most_s, 0.0)):
            item = await self._queue.get()
        if isinstance(item, HeimdallError):
            raise item
        return item

    async def _read(self) -> None:
        try:
            async with aclosing(self._items):
                async for item in self._items:
                    await self._queue.put(item)
        except HeimdallError as error:
            await self._queue.put(error)
        except Exception:
            logger.exception("reading events failed in an unforeseen way")
            await self._queue.put(HeimdallError("The event stream broke off."))
