import math

import pytest

from tests.benchmarks.inference.client import Timing
from tests.benchmarks.inference.figures import figures_of, over_rounds, percentile, shown, spread_of


def test_percentiles_are_interpolated() -> None:
    assert percentile([4, 1, 3, 2], 50) == 2.5
    assert percentile([0, 10], 95) == pytest.approx(9.5)
    assert percentile([7], 95) == 7
    assert math.isnan(percentile([], 50))


def test_the_figures_of_a_cell_come_from_when_its_tokens_came() -> None:
    timings = [Timing(10.0, (10.1, 10.2, 10.4)), Timing(11.0, (11.3, 11.4, 11.6))]
    figures = figures_of(timings, wall_s=4.0, cpu_s=1.5, peak_bytes=300_000_000)
    assert figures.requests_per_s == 0.5
    assert figures.first_p50_ms == pytest.approx(200)
    assert figures.gap_p50_ms == pytest.approx(150)
    assert figures.gap_p95_ms == pytest.approx(200)
    assert figures.cpu_ms_per_request == 750
    assert figures.peak_mb == 300


def test_rounds_become_a_median_with_its_spread() -> None:
    rounds = [figures_of([Timing(0, (1, 2))] * count, wall_s=1, cpu_s=1, peak_bytes=1) for count in (3, 9, 4)]
    assert str(over_rounds(rounds, lambda figures: figures.requests_per_s)) == "4 (3-9)"
    assert str(spread_of([2.0])) == "2"


@pytest.mark.parametrize(("value", "text"), [(1234.56, "1235"), (99.44, "99.4"), (0.01234, "0.0123")])
def test_figures_are_shown_with_three_digits(value: float, text: str) -> None:
    assert shown(value) == text
