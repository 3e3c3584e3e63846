"""Graph patterns read from the gate's own tokens: nodes, relationships, chains of them.

What is read here can be put into words; any other form raises Unworded, so that nothing is told wrong.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from heimdall.graph.cursor import Cursor
from heimdall.graph.tokens import Kind, Token

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|_+")
_MOST_SHOWN = 80  # characters of a literal


Direction = Literal["to", "from", "with"]
TURNED: Mapping[Direction, Direction] = {"to": "from", "from": "to", "with": "with"}


class Unworded(ValueError):
    """The query has a form that no words are known for."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node pattern; `label` is empty without one, `pins` are the values of its map as shown.

    `end` is the property by which it is the last or the first of its label, with whether it is the last;
    `again` says that it was spoken of before.
    """

    var: str
    label: str
    pins: tuple[tuple[str, str], ...]
    end: tuple[str, bool] | None = None
    again: bool = False

    @property
    def picked(self) -> bool:
        """Whether it is a certain node."""
        return bool(self.pins) or self.end is not None


@dataclass(frozen=True, slots=True)
class Hop:
    """A relationship to a further node. `types` are its names as they stand, `steps` in words."""

    var: str
    types: tuple[str, ...]
    steps: str
    direction: Direction
    far: Node


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of nodes."""

    start: Node
    hops: tuple[Hop, ...]

    @property
    def nodes(self) -> tuple[Node, ...]:
        """All of them in order."""
        return (self.start, *(hop.far for hop in self.hops))

    @property
    def turned(self) -> "Path":
        """The same from its other end."""
        nodes = self.nodes[::-1]
        hops = (
            Hop(hop.var, hop.types, hop.steps, TURNED[hop.direction], far)
            for hop, far in zip(self.hops[::-1], nodes[1:], strict=True)
        )
        return Path(nodes[0], tuple(hops))


def opened(path: Path) -> tuple[Path, ...]:
    """A chain that ends where it begins as two from there to the node before the end."""
    start = path.start
    if len(path.hops) < 2 or path.nodes[-1] != Node(start.var, "", ()) or not start.var:
        return (path,)
    *there, last = path.hops
    near = replace(path.nodes[-2], pins=(), again=True)
    back = Hop(last.var, last.types, last.steps, TURNED[last.direction], near)
    return Path(start, tuple(there)), Path(path.nodes[-1], (back,))


def spoken(name: str) -> str:
    """`WORKS_AT` and `worksAt` as `works at`."""
    return _CAMEL.sub(" ", name).strip().lower()


def literal(token: Token) -> str:
    """A value on one line, shortened."""
    text = " ".join(token.text.split())
    return text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 1]}…"


def twins(*paths: Path) -> frozenset[Node]:
    """Nodes that are no earlier one: the same relationship leads to both from the same node."""
    seen: dict[tuple[str, tuple[str, ...], Direction, str], None] = {}
    found = set[Node]()
    for path in paths:
        for near, hop in zip(path.nodes, path.hops, strict=False):
            forth = (near.var, hop.types, hop.direction, hop.far.label)
            if near.var and not hop.steps and forth in seen:
                found.add(hop.far)
            back = (hop.far.var, hop.types, TURNED[hop.direction], near.label)
            seen |= dict.fromkeys((forth, back))
    return frozenset(found)


def need(at: Cursor, *symbols: str) -> None:
    """Go past these symbols. Raises Unworded when others stand there."""
    for symbol in symbols:
        if not at.is_symbol(0, symbol):
            raise Unworded(symbol)
        at.index += 1


def skip(at: Cursor, symbol: str) -> bool:
    """Go past the symbol if it stands there."""
    found = at.is_symbol(0, symbol)
    at.index += found
    return found


def take_words(at: Cursor, *words: str) -> bool:
    """Go past these words if all of them stand there."""
    found = all(at.is_word(ahead, word) for ahead, word in enumerate(words))
    at.index += len(words) * found
    return found


def take_path(at: Cursor) -> Path:
    """Go past a pattern, which begins here. Raises Unworded."""
    start, hops = _take_node(at), list[Hop]()
    while at.is_symbol(0, "-") or (at.is_symbol(0, "<") and at.is_symbol(1, "-")):
        hops.append(_take_hop(at))
    return Path(start, tuple(hops))


def take_literal(at: Cursor) -> str:
    """Go past a string, number or constant and give it as shown. Raises Unworded."""
    sign = "-" if skip(at, "-") else ""
    token = at.token()
    if token.kind not in {Kind.STRING, Kind.NUMBER} and not at.is_word(0, "TRUE", "FALSE"):
        raise Unworded(token.text)
    at.index += 1
    return sign + literal(token)


def take_name(at: Cursor) -> str:
    """Go past a name. Raises Unworded when none stands there."""
    name = _name(at)
    if not name:
        raise Unworded(at.token().text)
    return name


def _take_node(at: Cursor) -> Node:
    need(at, "(")
    var = _name(at)
    label = take_name(at) if skip(at, ":") else ""
    pins = _take_pins(at)
    need(at, ")")
    return Node(var, label, pins)


def _take_pins(at: Cursor) -> tuple[tuple[str, str], ...]:
    pins = []
    if skip(at, "{"):
        while not skip(at, "}"):
            name = take_name(at)
            need(at, ":")
            pins.append((name, take_literal(at)))
            skip(at, ",")
    return tuple(pins)


def _take_hop(at: Cursor) -> Hop:
    back = skip(at, "<")
    need(at, "-")
    var, types, steps = "", list[str](), ""
    if skip(at, "["):
        var, types = _name(at), _take_types(at)
        steps = _take_steps(at) if skip(at, "*") else ""
        need(at, "]")
    need(at, "-")
    forth = skip(at, ">")
    direction: Direction = "with" if back == forth else "from" if back else "to"
    return Hop(var, tuple(types), steps, direction, _take_node(at))


def _take_types(at: Cursor) -> list[str]:
    types = []
    if skip(at, ":"):
        types.append(take_name(at))
        while skip(at, "|"):
            skip(at, ":")
            types.append(take_name(at))
    return types


def _take_steps(at: Cursor) -> str:
    steps = ""
    while at.token().kind is Kind.NUMBER or at.is_symbol(0, ".."):
        steps += at.token().text
        at.index += 1
    least, dots, most = steps.partition("..")
    if most:
        return f"{least} to {most}" if least else f"up to {most}"
    return (f"{least} or more" if dots else least) or "any number of"


def _name(at: Cursor) -> str:
    name = at.token().name if at.token().is_name() else ""
    at.index += bool(name)
    return name
