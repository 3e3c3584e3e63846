"""Graph patterns in words: `(n:Person)-[:WORKS_AT]->(m:Company)` is `Person that works at a Company`.

Read from the gate's own tokens. What has no words here raises Unworded, so that nothing is told wrong.
"""

import re
from dataclasses import dataclass
from typing import Literal

from heimdall.graph.cursor import Cursor
from heimdall.graph.tokens import Kind, Token

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|_+")
_MOST_SHOWN = 80  # characters of a literal
UNTYPED = "is joined to"


class Unworded(ValueError):
    """The query has a form that no words are known for."""


@dataclass(frozen=True, slots=True)
class Node:
    """A node pattern; `label` is `node` without one, `pins` are the values of its map as shown."""

    var: str
    label: str
    pins: tuple[tuple[str, str], ...]

    @property
    def noun(self) -> str:
        """`Company`, or `Company (name 'Acme')`."""
        pinned = ", ".join(f"{name} {value}" for name, value in self.pins)
        return f"{self.label} ({pinned})" if pinned else self.label

    @property
    def one(self) -> str:
        """`a Company`, or a certain one."""
        if self.pins:
            return self.noun
        return f"{'an' if self.label[:1].lower() in 'aeiou' else 'a'} {self.label}"


@dataclass(frozen=True, slots=True)
class Hop:
    """A relationship to a further node."""

    var: str
    verb: str
    direction: Literal["to", "from", "between"]
    far: Node

    def relative(self, after: "Hop | None") -> str:
        """As a clause about the node before it."""
        link = " and" if after is not None and after.direction == "from" else ""
        if self.direction == "from":
            return f"{link} with {self.far.one} that {self.verb} it"
        if self.direction == "between" and self.verb != UNTYPED:
            return f"{link} that, in either direction, {self.verb} {self.far.one}"
        return f"{link} that {self.verb} {self.far.one}"

    def statement(self) -> str:
        """As something that is true of the node before it, or not."""
        if self.direction == "from":
            return f"({self.far.one} {self.verb} it)"
        return f"(it {self.verb} {self.far.one})"


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
    def words(self) -> str:
        """The first node with all that is said of it."""
        before = (None, *self.hops)
        return self.start.noun + "".join(hop.relative(b) for hop, b in zip(self.hops, before, strict=False))


def spoken(name: str) -> str:
    """`WORKS_AT` and `worksAt` as `works at`."""
    return _CAMEL.sub(" ", name).strip().lower()


def literal(token: Token) -> str:
    """A value on one line, shortened."""
    text = " ".join(token.text.split())
    return text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 1]}…"


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


def take_path(at: Cursor) -> Path:
    """Go past a pattern, which begins here. Raises Unworded."""
    start, hops = _take_node(at), list[Hop]()
    while at.is_symbol(0, "-") or (at.is_symbol(0, "<") and at.is_symbol(1, "-")):
        hops.append(_take_hop(at))
    return Path(start, tuple(hops))


def _take_node(at: Cursor) -> Node:
    need(at, "(")
    var, label = _take_name(at), "node"
    if skip(at, ":"):
        label = _needed_name(at)
    pins = _take_pins(at)
    need(at, ")")
    return Node(var, label, pins)


def _take_pins(at: Cursor) -> tuple[tuple[str, str], ...]:
    pins = []
    if skip(at, "{"):
        while not skip(at, "}"):
            name = _needed_name(at)
            need(at, ":")
            pins.append((name, take_literal(at)))
            skip(at, ",")
    return tuple(pins)


def _take_hop(at: Cursor) -> Hop:
    back = skip(at, "<")
    need(at, "-")
    var, verb = "", UNTYPED
    if skip(at, "["):
        var, verb = _take_name(at), _take_types(at) or UNTYPED
        if skip(at, "*"):
            verb += f" (over {_take_steps(at)} steps)"
        need(at, "]")
    need(at, "-")
    forth = skip(at, ">")
    direction: Literal["to", "from", "between"] = "between" if back == forth else "from" if back else "to"
    return Hop(var, verb, direction, _take_node(at))


def _take_types(at: Cursor) -> str:
    types = []
    if skip(at, ":"):
        types.append(spoken(_needed_name(at)))
        while skip(at, "|"):
            skip(at, ":")
            types.append(spoken(_needed_name(at)))
    return " or ".join(types)


def _take_steps(at: Cursor) -> str:
    steps = ""
    while at.token().kind is Kind.NUMBER or at.is_symbol(0, ".."):
        steps += at.token().text
        at.index += 1
    least, dots, most = steps.partition("..")
    if most:
        return f"{least} to {most}" if least else f"up to {most}"
    return (f"{least} or more" if dots else least) or "any number of"


def take_literal(at: Cursor) -> str:
    """Go past a string, number or constant and give it as shown. Raises Unworded."""
    sign = "-" if skip(at, "-") else ""
    token = at.token()
    if token.kind not in {Kind.STRING, Kind.NUMBER} and not at.is_word(0, "TRUE", "FALSE"):
        raise Unworded(token.text)
    at.index += 1
    return sign + literal(token)


def _take_name(at: Cursor) -> str:
    name = at.token().name if at.token().is_name() else ""
    at.index += bool(name)
    return name


def _needed_name(at: Cursor) -> str:
    name = _take_name(at)
    if not name:
        raise Unworded(at.token().text)
    return name
