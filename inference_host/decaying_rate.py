"""How fast something has happened of late, at the cost of one exponential for each report."""

import math

_MEMORY_S = 5.0  # what happened this long ago counts a third (1/e)


class DecayingRate:
    """Events per second of clock time, idle time included. One thread adds, any thread reads."""

    def __init__(self) -> None:
        self._state = (
            0.0,
            0.0,
        )  # the rate, and when it was that; replaced as one, so that readers see a pair

    def add(self, count: int, now: float) -> None:
        """`count` things happened by `now`, in seconds on a clock that only goes forward."""
        self._state = (self.at(now) + count / _MEMORY_S, now)

    def at(self, now: float) -> float:
        """The rate at `now`."""
        rate, then = self._state
        return rate * math.exp((then - now) / _MEMORY_S)
