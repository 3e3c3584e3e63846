"""What an evaluation found, as tables for people and as JSON for machines."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from tests.evals.figures import THRESHOLDS, Figures, GatePoint, figures, gate_curve, grouped, share
from tests.evals.judging import Verdict

_COLUMNS = (
    "questions",
    "right",
    "right if run",
    "answered",
    "of those right",
    "asked back",
    "declined",
    "of those right",
    "queries run",
    "p50 ms",
    "p95 ms",
)


def tables(model: str, verdicts: Sequence[Verdict]) -> RenderableType:
    """By graph, by category over all graphs, the gate, and what went wrong."""
    by_graph = grouped(verdicts, lambda v: v.graph)
    by_category = grouped(verdicts, lambda v: v.category)
    parts: list[RenderableType] = [
        _figures_table(f"{model}, by graph", by_graph, verdicts),
        _figures_table("by category", by_category, verdicts),
        _categories_table(by_graph, by_category),
        _gate_table(gate_curve(verdicts, THRESHOLDS)),
    ]
    return Group(*(Group(part, "") for part in parts))


def wrong_table(verdicts: Sequence[Verdict]) -> RenderableType:
    """Every question that was not answered right, what was said and what was wanted."""
    table = _table("not right", "graph", "category", "question", "did", "said", "wanted")
    for v in verdicts:
        if not v.right:
            did = f"{v.kind} ({v.reading})" if v.reading else v.kind
            table.add_row(*(Text(cell) for cell in (v.graph, v.category, v.question, did, v.said, v.wanted)))
    return table


def document(model: str, verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """Everything as one JSON object."""
    by_graph = grouped(verdicts, lambda v: v.graph)
    return {
        "model": model,
        "all": _summary(verdicts),
        "graphs": {
            name: {**_summary(each), "categories": _by_category(each)} for name, each in by_graph.items()
        },
        "categories": _by_category(verdicts),
        "gate": [asdict(point) for point in gate_curve(verdicts)],
        "questions": [asdict(verdict) for verdict in verdicts],
    }


def _by_category(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    return {name: _summary(each) for name, each in grouped(verdicts, lambda v: v.category).items()}


def _summary(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    found = figures(verdicts)
    return {
        **asdict(found),
        "accuracy": found.accuracy,
        "precision": found.precision,
        "executable": share(found.ran, found.queries),
    }


def _figures_table(
    title: str, groups: Mapping[str, Sequence[Verdict]], everything: Sequence[Verdict]
) -> Table:
    table = _table(title, "", *_COLUMNS)
    for column in table.columns[1:]:
        column.justify = "right"
    for name, each in groups.items():
        table.add_row(name, *_cells(figures(each)))
    table.add_section()
    table.add_row("all", *_cells(figures(everything)))
    return table


def _cells(found: Figures) -> list[str]:
    return [
        str(found.asked),
        _percent(found.right, found.asked),
        _percent(found.right_if_run, found.asked),
        _percent(found.answered, found.asked),
        _percent(found.answered_right, found.answered),
        _percent(found.asked_back, found.asked),
        _percent(found.declined, found.asked),
        _percent(found.declined_right, found.declined),
        _percent(found.ran, found.queries),
        f"{1000 * found.p50_s:.0f}",
        f"{1000 * found.p95_s:.0f}",
    ]


def _categories_table(
    by_graph: Mapping[str, Sequence[Verdict]], by_category: Mapping[str, Sequence[Verdict]]
) -> Table:
    table = _table("right of asked, by category and graph", "", *by_graph)
    for category in by_category:
        cells = [figures([v for v in each if v.category == category]) for each in by_graph.values()]
        table.add_row(category, *(f"{c.right}/{c.asked}" if c.asked else "" for c in cells))
    return table


def _gate_table(points: Sequence[GatePoint]) -> RenderableType:
    if not points:
        return Text("The gateway told no confidence, so there is no curve of the gate.", "dim")
    table = _table("the gate", "confidence at least", "acted on", "of those right")
    for point in points:
        table.add_row(f"{point.threshold:g}", f"{point.coverage:.0%}", f"{point.precision:.1%}")
    return table


def _percent(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else ""


def _table(title: str, *headers: str) -> Table:
    return Table(*headers, title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD)
