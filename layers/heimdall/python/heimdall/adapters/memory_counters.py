"""Counters in this process's memory."""

import time


class MemoryCounters:
    """Implements ports.Counters; counters whose time is over are forgotten when another begins."""

    def __init__(self) -> None:
        self._totals: dict[str, int] = {}
        self._expiries: dict[str, int] = {}

    async def add(self, counter: str, amount: int, expires_at: int) -> int:
        """Add to a counter; its new value."""
        if counter not in self._totals:
            self._forget_expired()
        self._totals[counter] = self._totals.get(counter, 0) + amount
        self._expiries[counter] = expires_at
        return self._totals[counter]

    async def value(self, counter: str) -> int:
        """A counter's value, 0 when nobody has counted."""
        return self._totals.get(counter, 0)

    def _forget_expired(self) -> None:
        now = time.time()
        for counter in [name for name, end in self._expiries.items() if end <= now]:
            del self._totals[counter], self._expiries[counter]
