"""A query taken apart: its patterns and conditions, what comes between, what it returns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from heimdall.chat.expressions import (
    Call,
    Comparison,
    Condition,
    Operand,
    Property,
    Reckoned,
    Reference,
    take_condition,
    variables,
)
from heimdall.chat.pattern_words import (
    Node,
    Path,
    Unworded,
    need,
    skip,
    take_literal,
    take_name,
    take_path,
    take_words,
)
from heimdall.graph.cursor import Cursor
from heimdall.graph.tokens import Token


@dataclass(frozen=True, slots=True)
class Item:
    """Something returned, and what it is called later; without an alias the empty text."""

    said: Condition
    alias: str = ""

    @property
    def operand(self) -> Operand | None:
        """The item when it is no comparison."""
        plain = isinstance(self.said, Comparison) and not self.said.op
        return self.said.left if isinstance(self.said, Comparison) and plain else None

    @property
    def aggregates(self) -> bool:
        """Whether it sums up rows."""
        return isinstance(self.operand, Call | Reckoned) and self.operand.aggregates


@dataclass(frozen=True, slots=True)
class Projection:
    """The items of a WITH or a RETURN, their order (with whether it descends), and how many are left."""

    items: tuple[Item, ...]
    distinct: bool = False
    order: tuple[tuple[Operand, bool], ...] = ()
    skipped: str = ""
    limit: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole query. `between` is a WITH, `kept` its condition; `shortest` the name of a shortest path."""

    paths: tuple[Path, ...]
    where: Condition | None
    returned: Projection
    between: Projection | None = None
    kept: Condition | None = None
    shortest: str = ""


def read_query(tokens: Sequence[Token]) -> Reading:
    """Take the tokens of a query apart. Raises Unworded for a form that is not known."""
    at = Cursor(tokens)
    if not take_words(at, "MATCH"):
        raise Unworded
    shortest, paths = _paths(at)
    where = _where(at)
    between = _projection(at) if take_words(at, "WITH") else None
    kept = _where(at) if between else None
    if between and take_words(at, "MATCH"):
        paths, where = _gone_on(at, _at_an_end(paths, where or kept, between))
        between = None
    if not take_words(at, "RETURN"):
        raise Unworded
    returned = _projection(at)
    skip(at, ";")
    if not at.at_end:
        raise Unworded
    return Reading(paths, where, returned, between, kept, shortest)


def _paths(at: Cursor) -> tuple[str, tuple[Path, ...]]:
    """All patterns, or a shortest path with its name."""
    if at.token().is_name() and at.is_symbol(1, "="):
        name = take_name(at)
        need(at, "=")
        if not take_words(at, "SHORTESTPATH"):
            raise Unworded
        need(at, "(")
        path = take_path(at)
        need(at, ")")
        return name, (path,)
    paths = [take_path(at)]
    while skip(at, ","):
        paths.append(take_path(at))
    return "", tuple(paths)


def _at_an_end(paths: Sequence[Path], where: Condition | None, one: Projection) -> Node:
    """The one node at an end of an order, from which the query goes on. Raises Unworded for another start."""
    node = paths[0].start
    alone = len(paths) == 1 and not paths[0].hops and not node.pins and node.label and where is None
    if not alone or one != Projection((Item(Comparison(Reference(node.var))),), order=one.order, limit="1"):
        raise Unworded
    match one.order:
        case ((Property(var=node.var, path=(name,)), descends),):
            return replace(node, end=(name, descends))
    raise Unworded


def _gone_on(at: Cursor, node: Node) -> tuple[tuple[Path, ...], Condition | None]:
    """Patterns around a node that is known already, with their condition. Raises Unworded."""
    shortest, paths = _paths(at)
    where = _where(at)
    there = [each for path in paths for each in path.nodes if each.var == node.var]
    if shortest or set(there) != {Node(node.var, "", ())} or node.var in variables(where):
        raise Unworded
    return tuple(_with(node, path) for path in paths), where


def _with(node: Node, path: Path) -> Path:
    """The pattern with the node in full wherever its variable stands."""

    def put(each: Node) -> Node:
        return node if each.var == node.var else each

    return Path(put(path.start), tuple(replace(hop, far=put(hop.far)) for hop in path.hops))


def _where(at: Cursor) -> Condition | None:
    return take_condition(at) if take_words(at, "WHERE") else None


def _projection(at: Cursor) -> Projection:
    distinct = take_words(at, "DISTINCT")
    items = [_item(at)]
    while skip(at, ","):
        items.append(_item(at))
    order = _order(at)
    skipped = take_literal(at) if take_words(at, "SKIP") else ""
    limit = take_literal(at) if take_words(at, "LIMIT") else ""
    return Projection(tuple(items), distinct, order, skipped, limit)


def _item(at: Cursor) -> Item:
    said = take_condition(at)
    return Item(said, take_name(at) if take_words(at, "AS") else "")


def _order(at: Cursor) -> tuple[tuple[Operand, bool], ...]:
    keys: list[tuple[Operand, bool]] = []
    if take_words(at, "ORDER", "BY"):
        while not keys or skip(at, ","):
            operand = Item(take_condition(at)).operand
            if operand is None:
                raise Unworded
            descends = take_words(at, "DESC") or take_words(at, "DESCENDING")
            _ = descends or take_words(at, "ASC") or take_words(at, "ASCENDING")
            keys.append((operand, descends))
    return tuple(keys)
