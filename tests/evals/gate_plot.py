"""Precision over coverage of the gate as an SVG: a line for each graph, a dot for the gate as it is set."""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from tests.evals.figures import figures, gate_curve, grouped, share
from tests.evals.judging import Verdict

_WIDTH, _HEIGHT = 720, 460
_LEFT, _TOP, _RIGHT, _BOTTOM = 60, 44, 170, 54
_COLOURS = ("#1b6ca8", "#d1495b", "#2e8b57", "#b8860b", "#6a4c93", "#444444")
_INK, _GRID = "#333", "#ddd"


def gate_svg(model: str, verdicts: Sequence[Verdict]) -> str:
    """The picture. Without told confidences it shows the dots alone."""
    groups = {**grouped(verdicts, lambda v: v.graph), "all": list(verdicts)}
    parts = [*_frame(f"Right of what is acted on: {model}")]
    for index, (name, each) in enumerate(groups.items()):
        parts += _series(name, each, _COLOURS[index % len(_COLOURS)], index)
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'font-family="sans-serif" font-size="12">\n'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>\n{body}\n</svg>\n'
    )


def _x(coverage: float) -> float:
    return _LEFT + coverage * (_WIDTH - _LEFT - _RIGHT)


def _y(precision: float) -> float:
    return _HEIGHT - _BOTTOM - precision * (_HEIGHT - _TOP - _BOTTOM)


def _frame(title: str) -> Iterator[str]:
    yield f'<text x="{_LEFT}" y="24" font-size="15" font-weight="bold" fill="{_INK}">{escape(title)}</text>'
    for step in range(0, 11, 2):
        value = step / 10
        yield _line(_x(value), _y(0), _x(value), _y(1), _GRID)
        yield _line(_x(0), _y(value), _x(1), _y(value), _GRID)
        yield _text(_x(value), _y(0) + 18, f"{value:.0%}", "middle")
        yield _text(_x(0) - 8, _y(value) + 4, f"{value:.0%}", "end")
    yield _text(_x(0.5), _HEIGHT - 14, "share of the questions acted on", "middle")


def _series(name: str, verdicts: Sequence[Verdict], colour: str, index: int) -> Iterator[str]:
    points = " ".join(f"{_x(p.coverage):.1f},{_y(p.precision):.1f}" for p in gate_curve(verdicts))
    if points:
        yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2"/>'
    found = figures(verdicts)
    acted, right = found.answered + found.declined, found.answered_right + found.declined_right
    if acted:
        x, y = _x(share(acted, found.asked)), _y(share(right, acted))
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour}"/>'
    y = _TOP + 16 + 22 * index
    yield f'<rect x="{_WIDTH - _RIGHT + 20}" y="{y - 10}" width="12" height="12" fill="{colour}"/>'
    yield _text(_WIDTH - _RIGHT + 40, y, name, "start")


def _line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{_INK}">{escape(text)}</text>'
