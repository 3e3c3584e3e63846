"""A value that is read from afar, kept for a while, and read by one caller at a time."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Cached(Generic[Value]):
    """Loads at first use and again when older than `seconds`; callers that come meanwhile share the load."""

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

    async def get(self) -> Value:
        """The value; raises what loading raises, and the next caller tries again."""
        held = self._fresh()
        if held is None:
            async with self._loading:
                held = self._fresh() or await self._reload()
        return held[1]

    def _fresh(self) -> tuple[float, Value] | None:
        if self._held is not None and self._clock() - self._held[0] < self._seconds:
            return self._held
        return None

    async def _reload(self) -> tuple[float, Value]:
        value = await self._load()
        self._held = (self._clock(), value)
        return self._held
