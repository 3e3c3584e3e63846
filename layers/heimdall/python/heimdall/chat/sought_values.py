"""The texts that a query compares by equality, with the label and property where they are looked for."""

from collections.abc import Iterator
from dataclasses import dataclass

from heimdall.chat.expressions import Comparison, Condition, Junction, Not, Pattern, Property, Value
from heimdall.chat.pattern_words import Node, Unworded
from heimdall.chat.query_names import unquoted
from heimdall.chat.query_reading import Reading, read_query
from heimdall.domain.graph import ValueLink
from heimdall.graph.as_written import as_told
from heimdall.graph.tokens import TokenError, tokenize

_QUOTES = ("'", '"')


@dataclass(frozen=True, slots=True)
class Sought:
    """`wanted` must be there for anything to be found, `unwanted` not be related to what is found."""

    wanted: tuple[ValueLink, ...] = ()
    unwanted: tuple[ValueLink, ...] = ()


def sought_values(cypher: str) -> Sought:
    """What the query looks for; nothing where it has a form that is not read."""
    try:
        query = read_query(tokenize(as_told(cypher)))
    except (TokenError, Unworded):
        return Sought()
    labels = {node.var: node.label for path in query.paths for node in path.nodes if node.var}
    wanted = (*_pinned(query), *_compared(query.where, labels))
    return Sought(wanted, tuple(_denied(query.where)))


def _pinned(query: Reading) -> Iterator[ValueLink]:
    for path in query.paths:
        for node in path.nodes:
            yield from _pins(node)


def _pins(node: Node) -> Iterator[ValueLink]:
    for name, value in node.pins:
        if value[:1] in _QUOTES:
            yield _link(value, node.label, name)


def _compared(condition: Condition | None, labels: dict[str, str]) -> Iterator[ValueLink]:
    match condition:
        case Comparison(left=Property(var=var, path=(name,)), op="=", right=Value(text=text)):
            if text[:1] in _QUOTES:
                yield _link(text, labels.get(var, ""), name)
        case Junction(parts=parts):
            for part in parts:
                yield from _compared(part, labels)
        case Pattern(path=path):
            for node in path.nodes:
                yield from _pins(node)


def _denied(condition: Condition | None) -> Iterator[ValueLink]:
    match condition:
        case Not(inner=Pattern(path=path)):
            for node in path.nodes:
                yield from _pins(node)
        case Junction(parts=parts):
            for part in parts:
                yield from _denied(part)


def _link(text: str, label: str, name: str) -> ValueLink:
    """Without a label the value may be anywhere."""
    return ValueLink(unquoted(text), label, name if label else "")
