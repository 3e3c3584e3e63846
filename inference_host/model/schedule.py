"""The clock of a training run: how much training time is gone, and the learning rate that belongs to it.

Only time spent in steps counts. A step that took much longer than usual (a run that was stopped and
continued, a sleeping laptop) counts as a usual one, so that nothing of the budget is lost.
"""

from __future__ import annotations

import statistics
from collections import deque
from dataclasses import dataclass, field

WARM, HOLD = 0.02, 0.4  # shares of the time: warm-up ends, decay begins
LONGEST, REMEMBERED = 3.0, 60
PAUSE = 15.0  # seconds: no shorter wait is taken for one (writers on many processors deliver in bursts)


@dataclass
class Schedule:
    """Seconds of training: `used` of `budget`; the rate falls from `top` to zero from `fall` to `budget`."""

    budget: float
    used: float = 0.0
    fall: float = field(default=-1.0)
    top: float = 1.0
    usual: deque[float] = field(default_factory=lambda: deque(maxlen=REMEMBERED))

    def __post_init__(self) -> None:
        if self.fall < 0:
            self.fall = HOLD * self.budget

    @property
    def done(self) -> float:
        """Share of the budget that is used."""
        return self.used / self.budget

    def spend(self, seconds: float) -> None:
        """A step took this long on the clock of the wall."""
        if self.usual:
            seconds = min(seconds, max(PAUSE, LONGEST * statistics.median(self.usual)))
        self.usual.append(seconds)
        self.used += seconds

    def rate(self) -> float:
        """Factor on the learning rate, zero at the end."""
        return self.top * self._share()

    def _share(self) -> float:
        if self.used < WARM * self.budget:
            return max(self.used / (WARM * self.budget), 0.05)
        if self.used <= self.fall:
            return 1.0
        return max(0.0, (self.budget - self.used) / (self.budget - self.fall))

    def anneal(self, seconds: float) -> None:
        """End after this much more training, falling to zero from here (from the present rate)."""
        rate = max(self._share(), 1e-3)
        self.budget = self.used + seconds
        self.fall = self.budget - seconds / rate
