"""From timings to figures, and from the figures of several rounds to a median with its spread."""

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass

import numpy as np

from tests.benchmarks.inference.client import Timing


@dataclass(frozen=True)
class Figures:
    """One cell of one round."""

    requests_per_s: float
    first_p50_ms: float
    first_p95_ms: float
    gap_p50_ms: float
    gap_p95_ms: float
    cpu_ms_per_request: float
    peak_mb: float

    def as_dict(self) -> dict[str, float]:
        """For JSON."""
        return asdict(self)


@dataclass(frozen=True)
class Spread:
    """A figure over several rounds."""

    median: float
    lowest: float
    highest: float

    def __str__(self) -> str:
        if self.lowest == self.highest:
            return shown(self.median)
        return f"{shown(self.median)} ({shown(self.lowest)}-{shown(self.highest)})"


def figures_of(timings: Sequence[Timing], *, wall_s: float, cpu_s: float, peak_bytes: int) -> Figures:
    """The figures of one cell; times go in as seconds and come out as milliseconds."""
    first = [timing.first_s for timing in timings]
    gaps = [gap for timing in timings for gap in timing.gaps_s]
    return Figures(
        requests_per_s=len(timings) / wall_s,
        first_p50_ms=1000 * percentile(first, 50),
        first_p95_ms=1000 * percentile(first, 95),
        gap_p50_ms=1000 * percentile(gaps, 50),
        gap_p95_ms=1000 * percentile(gaps, 95),
        cpu_ms_per_request=1000 * cpu_s / len(timings),
        peak_mb=peak_bytes / 1e6,
    )


def percentile(values: Sequence[float], percent: float) -> float:
    """With linear interpolation; nan of nothing."""
    return float(np.percentile(values, percent)) if values else float("nan")


def spread_of(values: Iterable[float]) -> Spread:
    """Median, lowest and highest of the rounds."""
    known = list(values)
    return Spread(statistics.median(known), min(known), max(known))


def over_rounds(rounds: Sequence[Figures], value: Callable[[Figures], float]) -> Spread:
    """The spread of one of the figures."""
    return spread_of(value(figures) for figures in rounds)


def shown(value: float) -> str:
    """Three digits that mean something."""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
