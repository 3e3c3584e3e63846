"""The one table, in Markdown so that it can stand in a document as it is."""

from rich import box
from rich.table import Table

from tests.benchmarks.inference.figures import Figures, over_rounds
from tests.benchmarks.inference.results import Row

_COLUMNS = ("model", "load", "server", "req/s", "TTFT p50 ms", "p95", "token gap p50 ms", "p95", "CPU ms/req")
_LAST = "peak MB"


def table(rows: list[Row]) -> Table:
    """Medians over the rounds, with lowest and highest where there were several."""
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
