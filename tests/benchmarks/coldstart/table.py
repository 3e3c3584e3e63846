"""The tables, in Markdown so that they can stand in a document as they are."""

import io
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from tests.benchmarks.coldstart.layers import LayerSize
from tests.benchmarks.coldstart.results import Results
from tests.benchmarks.coldstart.subjects import Ours
from tests.benchmarks.inference.figures import Spread

_WIDE = 400  # lines of a document are not cut to the terminal
_FIGURES = ("init_ms", "answer_ms", "total_ms", "cpu_ms")
_COLUMNS = (
    "function",
    "init ms",
    "first answer ms",
    "both ms",
    "CPU ms",
    "by barest",
    "by bare with its libraries",
    "by that with bytecode",
    "goal",
)


def functions_table(results: Results, ours: Sequence[Ours]) -> str:
    """Medians over the rounds with lowest and highest; the bare functions come first."""
    compared = {one.name: one for one in ours}
    return _markdown(_COLUMNS, (_row(results, name, compared.get(name)) for name in results.rounds))


def _row(results: Results, name: str, one: Ours | None) -> list[str]:
    figures = [_whole(results.spread(name, figure)) for figure in _FIGURES]
    if one is None:
        return [f"bare: {name}", *figures, "", "", "", ""]
    ratios = [results.ratio(name, other) for other in one.compared_with]
    beside = (one.barest, one.bare, "")
    compared = [f"{_hundredths(ratio)} {other}".strip() for ratio, other in zip(ratios, beside, strict=True)]
    return [name, *figures, *compared, verdict(ratios, one.goal)]


def verdict(ratios: Sequence[Spread], goal: float | None) -> str:
    """Whether each median is good enough; nothing where nothing was asked."""
    if goal is None:
        return ""
    return f"<= {goal:g}: {', '.join('met' if ratio.median <= goal else 'NOT met' for ratio in ratios)}"


def layers_table(layers: Iterable[LayerSize]) -> str:
    """Megabytes of each layer."""
    rows = ([one.name, f"{one.zipped / 1e6:.2f}", f"{one.unzipped / 1e6:.2f}"] for one in layers)
    return _markdown(("layer", "zipped MB", "unzipped MB"), rows)


def _whole(spread: Spread) -> str:
    return f"{spread.median:.0f} ({spread.lowest:.0f}-{spread.highest:.0f})"


def _hundredths(spread: Spread) -> str:
    return f"{spread.median:.2f} ({spread.lowest:.2f}-{spread.highest:.2f})"


def _markdown(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    made = Table(box=box.MARKDOWN)
    for name in columns:
        made.add_column(name, no_wrap=True)
    for row in rows:
        made.add_row(*row)
    console = Console(file=io.StringIO(), width=_WIDE)
    with console.capture() as printed:
        console.print(made)
    return printed.get().strip()
