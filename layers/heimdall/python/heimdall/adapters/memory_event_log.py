"""An event log in this process's memory, for one process without a stream server."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Sequence

from heimdall.domain.events import Event, LoggedEvent
from heimdall.events import positions
from heimdall.events.envelope import decode, encode

_SHARD = "memory"


class MemoryEventLog:
    """An EventLog that keeps the last `capacity` events; for use on one event loop.

    `idle_s`: seconds after which a reader is told that nothing happened.
    """

    def __init__(self, *, capacity: int = 10_000, idle_s: float = 1.0) -> None:
        self._idle_s = idle_s
        self._entries: deque[tuple[int, int, Event]] = deque(maxlen=capacity)  # sequence, arrival ms, event
        self._last = 0
        self._grown = asyncio.Event()

    async def append(self, events: Sequence[Event]) -> None:
        """Write events in order, as a reader in another process would get them."""
        for event in events:
            self._last += 1
            self._entries.append((self._last, positions.now().ms, decode(encode(event))))
        grown, self._grown = self._grown, asyncio.Event()
        grown.set()

    async def follow(self, tenant: str, after: str | None) -> AsyncGenerator[LoggedEvent | None, None]:
        """Events of `tenant` after a position, or from now on; None when nothing happened for a moment.

        Raises InvalidRequest for a position that is not one.
        """
        last = self._last if after is None else self._sequence(after)
        yield None
        while True:
            grown = self._grown
            for sequence, arrived, event in [entry for entry in self._entries if entry[0] > last]:
                last = sequence
                if event.tenant == tenant:
                    yield LoggedEvent(f"{_SHARD}:{sequence}", event, arrived / 1000)
            if self._last == last and not await _within(grown, self._idle_s):
                yield None

    async def health(self) -> str | None:
        """None: memory is always there."""
        return None

    def _sequence(self, after: str) -> int:
        position = positions.parse(after)
        if isinstance(position, positions.Since):
            earlier = (sequence for sequence, arrived, _ in self._entries if arrived < position.ms)
            return max(earlier, default=0)
        if position.shard != _SHARD or int(position.sequence) > self._last:
            raise positions.not_a_position()
        return int(position.sequence)


async def _within(happened: asyncio.Event, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            return await happened.wait()
    except TimeoutError:
        return False
