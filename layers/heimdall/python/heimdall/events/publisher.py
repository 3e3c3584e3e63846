"""The way into the stream that never holds up an answer.

`publish` puts the event into a bounded queue and returns; a task that lives only while the queue holds
something sends it in batches. The task is made on the loop that runs at the moment, so a publisher may be
built before any loop runs and survives a loop that ended (each Lambda invocation may bring its own). An
event leaves the queue only when the log took it: a frozen sandbox loses nothing, it sends on when it thaws.
"""

import asyncio
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import islice

from heimdall.domain.events import Event, EventLevel
from heimdall.errors import HeimdallError, StreamUnavailable
from heimdall.events.backoff import jittered
from heimdall.observability import correlation
from heimdall.ports import EventLog

logger = logging.getLogger(__name__)


class PartlyAppended(StreamUnavailable):
    """A log took some events of a batch; `unsent` are the others, in order."""

    def __init__(self, message: str, *, unsent: Sequence[Event]) -> None:
        super().__init__(message)
        self.unsent = tuple(unsent)


class Publisher:
    """An EventBus over an EventLog. Counts, never raises, never blocks.

    `log` gives the log when there is something to send.
    `published` events reached the log; `dropped` ones found the queue full (`capacity` events); `failed`
    ones were given up after `patience_s` seconds of trying, or were left over when the publisher closed. A
    loss is logged once per outage. At least once: a batch whose answer was lost is sent again.
    """

    def __init__(
        self,
        log: Callable[[], EventLog],
        *,
        capacity: int = 1000,
        batch: int = 100,
        patience_s: float = 120.0,
        first_wait_s: float = 0.1,
        longest_wait_s: float = 5.0,
    ) -> None:
        self.published = 0
        self.dropped = 0
        self.failed = 0
        self._log = log
        self._capacity = capacity
        self._batch = batch
        self._patience_s = patience_s
        self._waits = (first_wait_s, longest_wait_s)
        self._queue: deque[Event] = deque()
        self._lock = threading.Lock()  # plain hooks publish from threads
        self._loop: asyncio.AbstractEventLoop | None = None
        self._sending: asyncio.Task[None] | None = None
        self._loss_told = False
        self._closed = False

    def publish(self, event: Event) -> None:
        """Queue one event, from any thread; dropped and counted when the queue is full or closed.

        It gets the correlation id of the request that is being worked on, unless it has one.
        """
        if event.correlation_id is None:
            event = replace(event, correlation_id=correlation.current())
        with self._lock:
            accepted = not self._closed and len(self._queue) < self._capacity
            if accepted:
                self._queue.append(event)
            else:
                self.dropped += 1
        if accepted:
            self._wake()
        else:
            self._tell_loss("the queue is full")

    def send_message(self, tenant: str, content: str) -> None:
        """A `message` event."""
        self.publish(Event("message", tenant, content=content))

    def send_notification(self, tenant: str, level: EventLevel, title: str, message: str) -> None:
        """A `notification` event."""
        self.publish(Event("notification", tenant, content=message, title=title, level=level))

    def broadcast(self, tenant: str, content: str) -> None:
        """A `broadcast` event to everybody in the tenant."""
        self.publish(Event("broadcast", tenant, content=content))

    @property
    def waiting(self) -> int:
        """Events that are queued and not yet in the log."""
        return len(self._queue)

    def start(self) -> None:
        """Send what was queued before a loop ran. Call on the loop; publishing there does it by itself."""
        self._loop = asyncio.get_running_loop()
        if self._queue:
            self._send_on(self._loop)

    async def flush(self, timeout_s: float = 5.0) -> bool:
        """Wait until the queue is empty, at most `timeout_s` seconds; whether it is."""
        self.start()
        while self._queue and self._sending is not None and timeout_s > 0:
            began = asyncio.get_running_loop().time()
            await asyncio.wait({self._sending}, timeout=timeout_s)
            timeout_s -= asyncio.get_running_loop().time() - began
            self.start()
        return not self._queue

    async def aclose(self, timeout_s: float = 5.0) -> None:
        """Flush, then take no more events; those left after `timeout_s` count as failed."""
        await self.flush(timeout_s)
        with self._lock:
            self._closed = True
        if self._sending is not None and not self._sending.done():
            self._sending.cancel()
            await asyncio.wait({self._sending})
        self._lose(len(self._queue), "the publisher closed")

    def _wake(self) -> None:
        here, known = _running_loop(), self._loop
        if known is not None and known is not here and known.is_running():
            with suppress(RuntimeError):  # it closed just now: the next publish or flush finds another
                known.call_soon_threadsafe(self.start)
        elif here is not None:
            self._send_on(here)

    def _send_on(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        task = self._sending
        if task is None or task.done() or task.get_loop() is not loop:
            self._sending = loop.create_task(self._send(), name="event publisher")

    async def _send(self) -> None:
        waits, begun = jittered(*self._waits), time.monotonic()
        while batch := self._peek():
            refusal = await self._append(batch)
            if self._sending is not asyncio.current_task():
                return  # our loop stood still and another one took over; it sends this batch again
            if refusal is None:
                self._take(len(batch))
                self._loss_told = False
                waits, begun = jittered(*self._waits), time.monotonic()
                continue
            if self._keep(batch, refusal):
                begun = time.monotonic()
            elif time.monotonic() - begun >= self._patience_s:
                self._lose(len(batch), refusal.message)
                begun = time.monotonic()
            await asyncio.sleep(next(waits))

    async def _append(self, batch: Sequence[Event]) -> HeimdallError | None:
        try:
            await self._log().append(batch)
        except HeimdallError as error:
            return error
        except Exception:
            logger.exception("the event log failed in an unforeseen way")
            return StreamUnavailable("the event log failed in an unforeseen way")
        return None

    def _peek(self) -> tuple[Event, ...]:
        with self._lock:
            return tuple(islice(self._queue, self._batch))

    def _take(self, count: int) -> None:
        with self._lock:
            for _ in range(count):
                self._queue.popleft()
        self.published += count

    def _keep(self, batch: Sequence[Event], error: HeimdallError) -> bool:
        """Keep only the unsent events of a batch that was partly written; whether there was progress."""
        if not isinstance(error, PartlyAppended) or len(error.unsent) >= len(batch):
            return False
        with self._lock:
            for _ in batch:
                self._queue.popleft()
            self._queue.extendleft(reversed(error.unsent))
        self.published += len(batch) - len(error.unsent)
        return True

    def _lose(self, count: int, reason: str) -> None:
        if count == 0:
            return
        with self._lock:
            for _ in range(count):
                self._queue.popleft()
        self.failed += count
        self._tell_loss(reason)

    def _tell_loss(self, reason: str) -> None:
        if not self._loss_told:
            self._loss_told = True
            logger.warning("events are being lost (%s); not told again until one gets through", reason)


def _running_loop() -> asyncio.AbstractEventLoop | None:
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
