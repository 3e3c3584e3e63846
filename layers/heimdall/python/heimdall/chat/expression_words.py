"""Expressions of a query in words: `n.age >= 30 AND NOT (n)-[:KNOWS]->()`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from heimdall.chat.pattern_words import (
    UNTYPED,
    Hop,
    Node,
    Unworded,
    need,
    skip,
    spoken,
    take_literal,
    take_path,
)
from heimdall.graph.cursor import Cursor
from heimdall.graph.tokens import Kind

ENDS = ("RETURN", "WITH", "WHERE", "ORDER", "SKIP", "LIMIT", "AS", "ASC", "DESC", "ASCENDING", "DESCENDING")
_SYMBOLS: Mapping[str, str] = {
    "=": "is",
    "<>": "is not",
    ">": "is over",
    ">=": "is at least",
    "<": "is under",
    "<=": "is at most",
}
_PHRASES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("IS", "NOT", "NULL"), "is known"),
    (("IS", "NULL"), "is missing"),
    (("STARTS", "WITH"), "starts with"),
    (("ENDS", "WITH"), "ends with"),
    (("CONTAINS",), "contains"),
    (("AND",), "and"),
    (("OR",), "or"),
    (("NOT",), "not"),
    (("IN",), "is in"),
)
_FUNCTIONS: Mapping[str, str] = {
    "AVG": "the average",
    "SUM": "the total",
    "MIN": "the lowest",
    "MAX": "the highest",
    "COLLECT": "a list of",
    "TYPE": "the type of",
    "LABELS": "the labels of",
    "LENGTH": "the length of",
    "KEYS": "the properties of",
}
_DEEPEST = 20  # brackets in brackets: nobody reads deeper
AGGREGATES = ("COUNT", "AVG", "SUM", "MIN", "MAX", "COLLECT")


@dataclass(slots=True)
class Known:
    """What the variables of a query stand for; the asked-for node comes first."""

    nodes: list[Node] = field(default_factory=list)
    hops: list[Hop] = field(default_factory=list)
    aliases: dict[str, str] = field(default_factory=dict)
    path: str = ""
    depth: int = 0

    @property
    def first(self) -> Node:
        """The asked-for node."""
        return self.nodes[0]

    def named(self, var: str) -> str:
        """What a variable stands for. Raises Unworded."""
        if var in self.aliases:
            return self.aliases[var]
        node = next((node for node in self.nodes if node.var == var), None)
        if node is not None:
            return self._node(node)
        hop = next((hop for hop in self.hops if hop.var == var), None)
        if hop is None:
            raise Unworded(var)
        return "the relationship" if hop.verb == UNTYPED else f"the relationship `{hop.verb}`"

    def _node(self, node: Node) -> str:
        if node.pins:
            return node.noun
        again = node is not self.first and node.label == self.first.label
        return f"the {'other ' if again else ''}{node.label}"

    def property(self, var: str, name: str) -> str:
        """`age`, or `age of the Company` where more than one thing has properties. Raises Unworded."""
        owner = self.named(var)
        alone = var == self.first.var and len(self.nodes) == 1
        return name if alone else f"{name} of {owner}"


def take_expression(at: Cursor, known: Known) -> str:
    """Go past an expression up to a comma, a closing bracket or the next clause. Raises Unworded."""
    words: list[str] = []
    known.depth += 1
    if known.depth > _DEEPEST:
        raise Unworded("(")
    while not at.at_end and not at.is_symbol(0, ",", ")", "]", ";") and not at.is_word(0, *ENDS):
        words.append(_take_part(at, known))
    known.depth -= 1
    if not words:
        raise Unworded(at.token().text)
    return " ".join(words)


def _take_part(at: Cursor, known: Known) -> str:
    token = at.token()
    if token.kind is Kind.SYMBOL and token.text in _SYMBOLS:
        at.index += 1
        return _SYMBOLS[token.text]
    if (phrase := _take_phrase(at)) is not None:
        return phrase
    if at.is_symbol(0, "("):
        return _take_bracket(at, known)
    if skip(at, "["):
        return _take_list(at)
    if token.is_name() and at.is_symbol(1, "("):
        return _take_call(at, known)
    if token.is_name() and not at.is_word(0, "TRUE", "FALSE"):
        return _take_reference(at, known)
    return take_literal(at)


def _take_phrase(at: Cursor) -> str | None:
    for wanted, words in _PHRASES:
        if all(at.is_word(ahead, word) for ahead, word in enumerate(wanted)):
            at.index += len(wanted)
            return words
    return None


def _take_bracket(at: Cursor, known: Known) -> str:
    """A pattern that must hold, or an expression in brackets."""
    begun = at.index
    try:
        path = take_path(at)
    except Unworded:
        path = None
    if path is not None and len(path.hops) == 1 and path.start.var == known.first.var:
        return path.hops[0].statement()
    at.index = begun
    need(at, "(")
    inner = take_expression(at, known)
    need(at, ")")
    return f"({inner})"


def _take_list(at: Cursor) -> str:
    values = []
    while not skip(at, "]"):
        values.append(take_literal(at))
        skip(at, ",")
    return f"[{', '.join(values)}]"


def _take_call(at: Cursor, known: Known) -> str:
    name = at.token().word
    at.index += 1
    need(at, "(")
    different = "different " if at.is_word(0, "DISTINCT") else ""
    at.index += bool(different)
    inner = "rows" if skip(at, "*") else take_expression(at, known)
    need(at, ")")
    if name == "COUNT":
        return f"the number of {different}{inner.removeprefix('the ')}"
    if name == "DATE":
        return inner
    if name not in _FUNCTIONS:
        raise Unworded(name)
    return f"{_FUNCTIONS[name]} {different}{inner}"


def _take_reference(at: Cursor, known: Known) -> str:
    var = at.token().name
    at.index += 1
    if not skip(at, "."):
        return known.named(var)
    parts = [at.token().name]
    at.index += 1
    while skip(at, "."):
        parts.insert(0, f"{spoken(at.token().name)} of")
        at.index += 1
    return known.property(var, " ".join(parts))
