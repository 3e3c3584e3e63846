import pytest

from tests.evals.figures import GatePoint, figures, gate_curve, quantile
from tests.unit.evals.verdicts import verdict

MIXED = [
    verdict(confidence=-0.1),
    verdict(confidence=-0.2, right=False),
    verdict(confidence=-0.9, kind="asked_back", right=False, reading=1),
    verdict(confidence=-3.0, kind="asked_back", right=False, ran=False),
    verdict(confidence=None, kind="declined", ran=None),
]


def test_counts() -> None:
    found = figures(MIXED)
    assert (found.asked, found.right, found.right_if_run) == (5, 2, 3)
    assert (found.answered, found.answered_right, found.precision) == (2, 1, 0.5)
    assert (found.asked_back, found.declined, found.declined_right) == (2, 1, 1)
    assert (found.queries, found.ran) == (4, 3)


def test_no_verdicts_make_zeros() -> None:
    found = figures([])
    assert (found.asked, found.accuracy, found.precision, found.p95_s) == (0, 0.0, 0.0, 0.0)


def test_the_gates_curve_goes_from_the_surest_answer_to_all() -> None:
    curve = gate_curve(MIXED)
    assert [point.threshold for point in curve] == [-0.1, -0.2, -0.9, -3.0]
    assert [point.coverage for point in curve] == [0.25, 0.5, 0.75, 1.0]
    assert [point.precision for point in curve] == pytest.approx([1, 1 / 2, 2 / 3, 1 / 2])
    assert gate_curve(MIXED, [-1.0]) == [GatePoint(-1.0, 0.75, 2 / 3)]


def test_without_told_confidences_there_is_no_curve() -> None:
    assert gate_curve([verdict(confidence=None)], [-0.5]) == []


@pytest.mark.parametrize(("q", "value"), [(0.5, 2), (0.95, 4), (0.0, 1)])
def test_quantiles_are_values_that_occurred(q: float, value: float) -> None:
    assert quantile([1, 2, 3, 4], q) == value
