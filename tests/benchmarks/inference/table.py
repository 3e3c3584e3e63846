"""The one table, in Markdown so that it can stand in a document as it is."""

import io

from rich import box
from rich.console import Console
from rich.table import Table

from tests.benchmarks.inference.figures import Figures, over_rounds
from tests.benchmarks.inference.results import Row

_COLUMNS = ("model", "load", "server", "req/s", "TTFT p50 ms", "p95", "token gap p50 ms", "p95", "CPU ms/req")
_LAST = "peak MB"
_WIDE = 400  # lines of a document are not cut to the terminal


def table(rows: list[Row]) -> str:
    """Medians over the rounds, with lowest and highest where there were several."""
    console = Console(file=io.StringIO(), width=_WIDE)
    with console.capture() as printed:
        console.print(_table(rows))
    return printed.get().strip()


def _table(rows: list[Row]) -> Table:
    made = Table(box=box.MARKDOWN)
    for name in (*_COLUMNS, _LAST):
        made.add_column(name, no_wrap=True)
    for row in rows:
        made.add_row(row.model, row.cell.label, row.server, *_figures(row))
    return made


def _figures(row: Row) -> list[str]:
    if row.failure or not row.rounds:
        return [f"none: {row.failure or 'not measured'}"]

    def spread(name: str) -> str:
        return str(over_rounds(row.rounds, lambda figures: float(getattr(figures, name))))

    *timed, peak = list(Figures.__dataclass_fields__)
    return [*map(spread, timed), f"{max(getattr(figures, peak) for figures in row.rounds):.0f}"]
