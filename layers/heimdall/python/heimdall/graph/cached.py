"""A value that is read from afar, kept for a while, and read by one caller at a time."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

_log = logging.getLogger(__name__)
_STALE = 10  # an outdated value still serves for this many times as long, while a new one is read

Value = TypeVar("Value")


class Cached(Generic[Value]):
    """Loads at first use and again when older than `seconds`.

    Who asks for an outdated value gets it at once, and a new one is read meanwhile; one that is outdated by
    far (a sandbox that slept) is waited for. Callers that come while it is read share the load.
    """

    def __init__(
        self,
        load: Callable[[], Awaitable[Value]],
        seconds: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._load = load
        self._seconds = seconds
        self._clock = clock
        self._held: tuple[float, Value] | None = None
        self._loading = asyncio.Lock()
        self._renewal: asyncio.Task[None] | None = None

    async def get(self) -> Value:
        """The value; raises what loading raises, and the next caller tries again."""
        if held := self._younger_than(self._seconds):
            return held[1]
        if held := self._younger_than(_STALE * self._seconds):
            self._renew()
            return held[1]
        async with self._loading:
            held = self._younger_than(self._seconds) or await self._reload()
        return held[1]

    def _younger_than(self, seconds: float) -> tuple[float, Value] | None:
        if self._held is not None and self._clock() - self._held[0] < seconds:
            return self._held
        return None

    def _renew(self) -> None:
        if self._renewal is None or self._renewal.done():
            self._renewal = asyncio.get_running_loop().create_task(self._renewed())

    async def _renewed(self) -> None:
        try:
            async with self._loading:
                if self._younger_than(self._seconds) is None:
                    await self._reload()
        except Exception:  # the outdated value serves on; who waits for a new one sees the error
            _log.warning("An outdated value could not be read anew.", exc_info=True)

    async def _reload(self) -> tuple[float, Value]:
        value = await self._load()
        self._held = (self._clock(), value)
        return self._held
