"""What a request measures on its way, collected where it is worked on and recorded once at its end.

Each request has a collection of its own, so that requests that run side by side never mix; work that belongs
to no request measures into nothing.
"""

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from heimdall.domain.measurements import Measured, Metric, Stage


class Measurements:
    """One request's measurements since its arrival, which is when this is made.

    `trace` is the X-Ray header that it came with; `write` takes what was measured.
    """

    def __init__(
        self, trace: str | None = None, write: Callable[[Measured], None] = lambda measured: None
    ) -> None:
        self._trace = trace
        self._write = write
        self._arrived = time.monotonic()
        self._first_token_seen = False
        self._clear()

    def _clear(self) -> None:
        self._values: defaultdict[Metric, list[float]] = defaultdict(list)
        self._refusals: Counter[str] = Counter()
        self._stages: list[Stage] = []

    def measure(self, metric: Metric, value: float) -> None:
        """Note one value in the metric's unit."""
        self._values[metric].append(value)

    def first_token(self) -> None:
        """The model's first words are there; only the first time counts."""
        if not self._first_token_seen:
            self._first_token_seen = True
            self.measure(Metric.TIME_TO_FIRST_TOKEN, (time.monotonic() - self._arrived) * 1000)

    def refused(self, layer: str) -> None:
        """A safety layer refused something."""
        self._refusals[layer] += 1

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time the block; an exception that leaves it marks the stage as failed."""
        began, failed = time.time(), True
        try:
            yield
            failed = False
        finally:
            self._stages.append(Stage(name, began, time.time(), failed))

    def record(self) -> None:
        """Have everything written that was measured since the last time, if anything was."""
        values = {metric: tuple(found) for metric, found in self._values.items()}
        measured = Measured(values, dict(self._refusals), tuple(self._stages), self._trace)
        self._clear()
        if measured:
            self._write(measured)


_current: ContextVar[Measurements | None] = ContextVar("measurements", default=None)


def begin(trace: str | None, write: Callable[[Measured], None]) -> Measurements:
    """From now on, and in everything started from here, the work is for a new collection."""
    measurements = Measurements(trace, write)
    _current.set(measurements)
    return measurements


def current() -> Measurements:
    """The collection of the request that is being worked on; one that nobody records if there is none."""
    return _current.get() or Measurements()
