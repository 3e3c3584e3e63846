"""A request on its way through the engine, seen from both sides.

The engine's thread emits events and asks whether they are still wanted; the event loop reads and cancels.
"""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable

from inference_host.errors import DeadlinePassed, HostError
from inference_host.generation import Ended, Event, GenerateRequest


class Job:
    """Made in the event loop that reads its events."""

    def __init__(self, request: GenerateRequest, on_cancel: Callable[["Job"], None]) -> None:
        self.request = request
        self.arrived = time.monotonic()
        self._on_cancel = on_cancel
        self._over = False
        self._events: asyncio.Queue[Event | HostError] = asyncio.Queue()
        self._loop = asyncio.get_running_loop()
        self._timer = self._loop.call_later(request.deadline - self.arrived, self._expire)

    @property
    def wanted(self) -> bool:
        """Whether anybody still waits for the answer; any thread."""
        return not self._over and time.monotonic() < self.request.deadline

    @property
    def unwanted_because(self) -> str:
        """Why an unfinished answer is not wanted any more, in the metrics' words."""
        late = time.monotonic() >= self.request.deadline
        return DeadlinePassed.code if late else "cancelled"

    def emit(self, *events: Event | HostError) -> None:
        """Hand events to the reader; any thread. The last one of all is Ended or an error."""
        try:
            self._loop.call_soon_threadsafe(self._put, events)
        except RuntimeError:  # the loop is closed, so nobody reads any more
            self._over = True

    def cancel(self) -> None:
        """Nobody wants the answer any more; the engine stops within one step. In the reader's event loop."""
        self._timer.cancel()
        if not self._over:
            self._over = True
            self._on_cancel(self)

    async def events(self, silence_s: float | None = None) -> AsyncGenerator[Event | None, None]:
        """The events up to Ended, and None after each `silence_s` seconds without one.

        Raises the job's HostError. Leaving the iteration early cancels the job.
        """
        try:
            while True:
                event = await self._next(silence_s)
                if isinstance(event, HostError):
                    raise event
                yield event
                if isinstance(event, Ended):
                    return
        finally:
            self.cancel()

    async def _next(self, silence_s: float | None) -> Event | HostError | None:
        try:
            async with asyncio.timeout(silence_s):
                return await self._events.get()
        except TimeoutError:
            return None

    def late(self) -> DeadlinePassed:
        """The error of an answer that is not finished at its deadline."""
        seconds = self.request.deadline - self.arrived
        return DeadlinePassed(f"The answer was not finished within {seconds:.3g} seconds.")

    def _put(self, events: tuple[Event | HostError, ...]) -> None:
        for event in events:
            self._events.put_nowait(event)

    def _expire(self) -> None:
        self._events.put_nowait(self.late())
        self.cancel()
