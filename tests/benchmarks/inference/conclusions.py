"""How our host stands to the others, and whether that meets its goals."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.benchmarks.inference.cells import Cell
from tests.benchmarks.inference.figures import Figures, shown, spread_of
from tests.benchmarks.inference.results import Results
from tests.benchmarks.inference.servers import SLOTS

_OURS = "ours"
_FULL_SLOTS = f"llama-server-np{SLOTS}"


@dataclass(frozen=True)
class Goal:
    """A ratio of one figure, ours to another server's, and where it should lie."""

    what: str
    other: str
    value: Callable[[Figures], float]
    at_least: float | None = None
    at_most: float | None = None
    is_for: Callable[[Cell], bool] = lambda cell: True

    def met(self, ratio: float) -> bool:
        """Whether a ratio is good enough."""
        return (self.at_least is None or ratio >= self.at_least) and (
            self.at_most is None or ratio <= self.at_most
        )

    @property
    def bound(self) -> str:
        """The goal as it is written."""
        if self.at_least is not None:
            return f">= {self.at_least:g}"
        return f"<= 1/{1 / self.at_most:g}" if self.at_most else "none"


def _eight(cell: Cell) -> bool:
    return cell.kind == "steady" and cell.concurrency == 8


def _burst(cell: Cell) -> bool:
    return cell.kind == "burst"


def _rate(figures: Figures) -> float:
    return figures.requests_per_s


def _first(figures: Figures) -> float:
    return figures.first_p50_ms


GOALS = (
    Goal("requests/s", "llama_cpp.server", _rate, at_least=2.2, is_for=_eight),
    Goal("requests/s", _FULL_SLOTS, _rate, at_least=1.1, is_for=_eight),
    Goal("TTFT p50", "llama-server", _first, at_most=1 / 30, is_for=_burst),
    Goal("TTFT p50", _FULL_SLOTS, _first, at_most=1 / 30, is_for=_burst),
)


def conclusions(results: Results, models: list[str], cells: list[Cell]) -> list[str]:
    """A line for each goal, model and cell that was measured on both sides.

    Rounds are compared one by one, since the machine may have been slower in one of them.
    """
    lines = [_line(results, goal, model, cell) for model in models for goal in GOALS for cell in cells]
    return [line for line in lines if line]


def _line(results: Results, goal: Goal, model: str, cell: Cell) -> str | None:
    ours = results.row(model, cell, _OURS).rounds
    other = results.row(model, cell, goal.other).rounds
    if not goal.is_for(cell) or not ours or len(ours) != len(other):
        return None
    ratio = spread_of(goal.value(a) / goal.value(b) for a, b in zip(ours, other, strict=True))
    verdict = "met" if goal.met(ratio.median) else "NOT met"
    inverse = f" = 1/{shown(1 / ratio.median)}" if goal.at_most else ""
    compared = f"{model}, {cell.label}: {goal.what} ours / {goal.other} {ratio}{inverse}"
    return f"{compared}; goal {goal.bound}: {verdict}"
