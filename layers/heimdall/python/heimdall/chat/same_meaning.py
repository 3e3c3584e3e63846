"""What makes two answers of a model one: its probability is spread over all the ways to write the same thing.

Whether Ada works at Acme may be asked from her side or from the firm's, counting nodes or rows; a value may
stand in a pattern or after WHERE, and what is asked for may be a node or what it is called by. And a question
that this graph does not answer is declined in one of two sentences.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import chain, groupby, permutations, product

from heimdall.chat.expressions import (
    Call,
    Comparison,
    Condition,
    Junction,
    Not,
    Operand,
    Pattern,
    Property,
    Reckoned,
    Reference,
    Value,
    conjuncts,
)
from heimdall.chat.pattern_words import Hop, Node, Path, Unworded
from heimdall.chat.query_reading import Item, Projection, Reading, read_query
from heimdall.domain.graph import GraphSchema
from heimdall.graph.any_case import without_case
from heimdall.graph.tokens import TokenError, tokenize
from heimdall.prompts.sentences import OUTCOMES

_MOST_ALIKE = 4  # nodes of one label that are numbered in every order
_PART = re.compile(r"((.+)\.(year|month|day)) = (\d+)")
_CUT = "…"  # where a long value was shortened


def meaning_of_sentence(said: str) -> str:
    """What a sentence comes to: the same text for all that decline for the same reason."""
    outcome = OUTCOMES.get(said)
    return said if outcome is None else outcome.value


def meaning(cypher: str, schema: GraphSchema) -> str | None:
    """A text that all queries have which ask for the same; None where the query has a form that is not known.

    Nodes are told by numbers, so neither their variables nor where a pattern begins make a difference; nor
    does the order of conditions and columns, or whether a node is returned or the name that it goes by.
    """
    try:
        query = read_query(tokenize(without_case(cypher)))
    except (TokenError, Unworded):
        return None
    paths = tuple(_named(query.paths))
    nodes, query = _widened(_nodes(paths), paths, schema), replace(query, paths=paths)
    told = min(_Telling(query, nodes, order, schema).text() for order in _orders(nodes))
    return None if _CUT in told else told


def _named(paths: Iterable[Path]) -> Iterator[Path]:
    """The patterns with a variable for each node that has none."""
    for at, path in enumerate(paths):
        nodes = [node if node.var else replace(node, var=f"{at} {n}") for n, node in enumerate(path.nodes)]
        hops = (replace(hop, far=far) for hop, far in zip(path.hops, nodes[1:], strict=True))
        yield Path(nodes[0], tuple(hops))


def _nodes(paths: Iterable[Path]) -> dict[str, Node]:
    """By variable; one that comes up again is told where it is told most."""
    found = dict[str, Node]()
    for node in chain.from_iterable(path.nodes for path in paths):
        known = found.get(node.var)
        if known is None or not (known.label or known.picked):
            found[node.var] = node
    return found


def _widened(nodes: Mapping[str, Node], paths: Iterable[Path], schema: GraphSchema) -> dict[str, Node]:
    """Each with the widest label that says as much: an actor of a certain name is that person.

    So is whoever directs, where only people who are directors do.
    """
    always = list(
        chain.from_iterable(_always(hop, near, schema) for path in paths for near, hop in _steps(path))
    )
    widest = {var: schema.widest(node.label) for var, node in nodes.items()}
    return {
        var: replace(node, label=widest[var])
        if node.picked or {(var, node.label), (var, widest[var])}.issubset(always)
        else node
        for var, node in nodes.items()
    }


def _always(hop: Hop, near: Node, schema: GraphSchema) -> Iterator[tuple[str, str]]:
    """The ends of a relationship, by variable, with each label that all nodes there have."""
    source, target = (near, hop.far) if hop.direction == "to" else (hop.far, near)
    for each in schema.relationships:
        if hop.types == (each.type,) and hop.direction != "with":
            yield from [(source.var, each.source)] * each.always_from
            yield from [(target.var, each.target)] * each.always_to


def _orders(nodes: Mapping[str, Node]) -> Iterator[Sequence[str]]:
    """By label, nodes of one label in each order; the least of the texts that they give is the meaning."""
    alike = groupby(sorted(nodes, key=lambda var: nodes[var].label), key=lambda var: nodes[var].label)
    groups = [list(group) for _, group in alike]
    turns = (permutations(group) if len(group) <= _MOST_ALIKE else (group,) for group in groups)
    return (tuple(chain.from_iterable(order)) for order in product(*turns))


@dataclass(frozen=True, slots=True)
class _Telling:
    """A query told with its nodes numbered in the order of these variables; `aliases` are known so far."""

    query: Reading
    nodes: Mapping[str, Node]
    order: Sequence[str]
    schema: GraphSchema
    aliases: dict[str, str] = field(default_factory=dict)

    def text(self) -> str:
        """What is matched, under which conditions, what comes between, what is returned."""
        query, between = self.query, self.query.between
        told = [query.shortest and "SHORTEST", *self._labels(), *sorted(self._hops()), *self._conditions()]
        if between is not None:
            told += [self._projection(between), *self._all(query.kept)]
        return " ".join((*told, self._projection(query.returned)))

    def _labels(self) -> Iterator[str]:
        for var in self.order:
            yield f"({self.nodes[var].label} {self.nodes[var].end or ''})"

    def _hops(self) -> Iterator[str]:
        for near, hop in chain.from_iterable(map(_steps, self.query.paths)):
            yield self._hop(near, hop)

    def _hop(self, near: Node, hop: Hop) -> str:
        ends = self._number(near.var), self._number(hop.far.var)
        if hop.direction != "to":
            ends = (ends[1], ends[0]) if hop.direction == "from" else (min(ends), max(ends))
        arrow = "" if hop.direction == "with" else ">"
        return f"{ends[0]}-{'|'.join(sorted(hop.types))} {hop.steps}-{arrow}{ends[1]}"

    def _number(self, var: str) -> str:
        return str(self.order.index(var)) if var in self.order else var

    def _conditions(self) -> list[str]:
        pins = (
            f"{self._number(var)}.{name} = {value}"
            for var, node in self.nodes.items()
            for name, value in node.pins
        )
        return sorted({*pins, *self._all(self.query.where)})

    def _all(self, where: Condition | None) -> list[str]:
        """All conditions but that what is sorted by is known, which goes without saying."""
        parts = conjuncts(where) if where is not None else ()
        return sorted(_in_days({self._told(part) for part in parts if not self._goes_without_saying(part)}))

    def _goes_without_saying(self, part: Condition) -> bool:
        sorted_by = [key for key, _ in self.query.returned.order]
        return isinstance(part, Comparison) and part.op == "known" and part.left in sorted_by

    def _projection(self, shown: Projection) -> str:
        items = [self._item(item) for item in shown.items]
        self.aliases.update({item.alias: text for item, text in zip(shown.items, items, strict=True)})
        whole = all(item in map(self._number, self.order) for item in items)
        order = (f"{self._told(key)}{' down' * descends}" for key, descends in shown.order)
        told = ", ".join(sorted(items)) + " DISTINCT" * (shown.distinct and not whole)
        return f"-> {told} BY {', '.join(order)} {shown.skipped} {shown.limit}"

    def _item(self, item: Item) -> str:
        """What is returned: for the name that a node goes by the node."""
        match item.operand:
            case Property(var=var, path=(name,)) if var in self.nodes:
                label = self.schema.label(self.nodes[var].label)
                if label is not None and label.properties and label.properties[0].name == name:
                    return self._number(var)
        return self._told(item.said)

    def _told(self, part: Condition | Operand | None) -> str:
        match part:
            case Comparison():
                return f"{self._told(part.left)} {part.op} {self._told(part.right)}".strip()
            case Not(inner=inner):
                return f"NOT ({self._told(inner)})"
            case Junction(word=word, parts=parts):
                return f"({f' {word} '.join(sorted(map(self._told, parts)))})"
            case Pattern(path=path):
                return self._pattern(path)
            case None:
                return ""
        return self._operand(part)

    def _operand(self, part: Operand) -> str:
        match part:
            case Property(var=var, path=path):
                return ".".join((self._variable(var), *path))
            case Reference(var=var):
                return self._variable(var)
            case Value(text=text):
                return ", ".join(sorted(text.split(", ")))
            case Reckoned(left=left, sign=sign, right=right):
                return f"({self._told(left)} {sign} {self._told(right)})"
            case Call(name="ABS", inner=Reckoned(left=left, sign=sign, right=right)):
                return f"ABS({f' {sign} '.join(sorted((self._told(left), self._told(right))))})"
            case Call(name="COUNT", distinct=False, inner=Reference() | None):
                return "COUNT"
            case Call(name=name, distinct=distinct, inner=inner):
                return f"{name}({'DISTINCT ' * distinct}{self._told(inner)})"

    def _variable(self, var: str) -> str:
        """The number of a node, the pattern of a relationship, what an alias stands for."""
        if var in self.order:
            return self._number(var)
        for near, hop in chain.from_iterable(map(_steps, self.query.paths)):
            if hop.var == var:
                return f"[{self._hop(near, hop)}]"
        return self.aliases.get(var, var)

    def _pattern(self, path: Path) -> str:
        hops = (f"{self._hop(near, hop)} {hop.far.label}{hop.far.pins}" for near, hop in _steps(path))
        return f"{path.start.label} {' '.join(hops)}"


def _in_days(conditions: Set[str]) -> Iterator[str]:
    """The conditions, of which a year, a month and a day of one date are that date."""
    parts = {found[1]: found for each in conditions if (found := _PART.fullmatch(each))}
    days = dict[str, str]()
    for year in (found for found in parts.values() if found[3] == "year"):
        month, day = (parts.get(f"{year[2]}.{part}") for part in ("month", "day"))
        if month and day:
            days |= dict.fromkeys(
                (year[0], month[0], day[0]), f"{year[2]} = {year[4]:0>4}-{month[4]:0>2}-{day[4]:0>2}"
            )
    yield from {days.get(each, each) for each in conditions}


def _steps(path: Path) -> Iterator[tuple[Node, Hop]]:
    """Each relationship with the node that it is told from."""
    yield from zip(path.nodes, path.hops, strict=False)
