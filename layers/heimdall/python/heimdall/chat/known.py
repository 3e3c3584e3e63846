"""What a query speaks of, and the words for its parts: nodes, properties, relationships, figures."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from heimdall.chat.date_parts import is_time
from heimdall.chat.expressions import Call, Condition, Operand, Property, Reckoned, Reference, Value
from heimdall.chat.inflection import a, plural, singular, whose
from heimdall.chat.pattern_words import Hop, Node, Path, Unworded, spoken, twins

_NAMED: Mapping[str, str] = {"name": "named", "title": "titled"}
_FIGURES: Mapping[str, str] = {
    "AVG": "the average",
    "SUM": "the total",
    "MIN": "the lowest",
    "MAX": "the highest",
    "COLLECT": "the list of",
}
_ENDS = (("lowest", "highest"), ("earliest", "latest"))
_OF: Mapping[str, str] = {"TYPE": "type", "LABELS": "labels", "LENGTH": "length", "KEYS": "properties"}


@dataclass(slots=True)
class Known:
    """A chain of nodes, further chains from one of them, nodes beside them, aliases in words.

    Conditions are kept by the node they are of.
    """

    path: Path
    further: Sequence[Path] = ()
    beside: Sequence[Node] = ()
    aliases: dict[str, str] = field(default_factory=dict)
    conditions: dict[str, list[Condition]] = field(default_factory=dict)

    @property
    def first(self) -> Node:
        """The asked-for node."""
        return self.path.start

    def first_alone(self) -> Path:
        """The asked-for node without what it is related to."""
        return Path(self.path.start, ())

    @property
    def alone(self) -> bool:
        """Whether nothing but the asked-for node has properties."""
        return not self.path.hops and not self.further and not self.beside

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The nodes of all chains, the asked-for one first."""
        return (*self.path.nodes, *(node for path in self.further for node in path.nodes[1:]))

    def node(self, var: str) -> Node | None:
        """The node that the variable stands for, in the chain or beside it."""
        return next((node for node in (*self.nodes, *self.beside) if var and node.var == var), None)

    def hop(self, var: str) -> Hop:
        """The relationship that the variable stands for. Raises Unworded."""
        found = next(
            (hop for path in (self.path, *self.further) for hop in path.hops if hop.var == var), None
        )
        if found is None:
            raise Unworded(var)
        return found

    def the(self, node: Node) -> str:
        """A node that was spoken of before: `the company`, `the other person`."""
        same = [each for each in self.nodes if each.label == node.label]
        if node not in same:
            return self.one(node, self.first)
        return f"the {('', 'other ', 'third ', 'fourth ')[min(same.index(node), 3)]}{noun(node)}"

    def that(self, node: Node) -> str:
        """A node that was spoken of just before: `that company`, or as `the` says where there are several."""
        several = [each.label for each in self.nodes].count(node.label) > 1
        return self.the(node) if several else f"that {noun(node)}"

    def one(self, node: Node, beside: Node | None = None, *, bare: bool = False) -> str:
        """`a company`, `the company named 'Acme'`, `another person`; `bare` without the values."""
        if node.again:
            return f"the same {noun(node)}"
        if node.picked:
            return f"the {noun(node)} {'' if bare else ' and '.join(pins(node))}".rstrip()
        other = (beside is not None and beside.label == node.label) or node in twins(self.path, *self.further)
        return f"another {noun(node)}" if other else a(noun(node))

    def operand(self, operand: Operand | None) -> str:
        """A value, or where it comes from. Raises Unworded."""
        match operand:
            case Value(text=text):
                return text
            case Property(var=var, path=path):
                return self._property(var, path)
            case Reference(var=var):
                return self._reference(var)
            case Call():
                return self._call(operand)
            case Reckoned(left=left, sign=sign, right=right):
                return self._reckoned(self.operand(left), sign, self.operand(right))
        raise Unworded

    def _reckoned(self, left: str, sign: str, right: str) -> str:
        """`the price less the discount`, `the days from the order to the delivery`."""
        told = {"-": f"{left} less {right}", "+": f"{left} plus {right}", "*": f"{left} times {right}"}
        return told.get(sign) or f"the {sign} from {right} to {left}"

    def _distance(self, inner: Operand | None) -> str:
        if not isinstance(inner, Reckoned):
            raise Unworded("abs")
        unit = "" if inner.sign == "-" else f" in {inner.sign}"
        return f"the difference{unit} between {self.operand(inner.left)} and {self.operand(inner.right)}"

    def _property(self, var: str, path: Iterable[str]) -> str:
        node = self.node(var)
        if node is None:
            return f"the {words(path)} of {relationship(self.hop(var))}"
        if self.alone:
            return f"the {words(path)}"
        if node in self.nodes:
            return f"{whose(self.the(node))} {words(path)}"
        return f"the {words(path)} of {self.one(node, self.first)}"

    def _reference(self, var: str) -> str:
        if var in self.aliases:
            return self.aliases[var]
        node = self.node(var)
        return self.the(node) if node is not None else relationship(self.hop(var))

    def _call(self, call: Call) -> str:
        if call.name == "ABS":
            return self._distance(call.inner)
        different = "different " if call.distinct else ""
        if call.name == "COUNT":
            return f"the number of {different}{self._counted(call.inner)}"
        if call.name in _FIGURES:
            return f"{_FIGURES[call.name]} {different}{self._all(call.inner)}"
        return f"the {_OF[call.name]} of {self.operand(call.inner)}"

    def _counted(self, inner: Operand | None) -> str:
        match inner:
            case None:
                return "matches"
            case Property(var=var, path=path):
                return f"{words(path)} values" + ("" if self.alone else f" of {self.owners(var)}")
            case Reference(var=var) if var not in self.aliases:
                return self.owners(var)
        raise Unworded

    def _all(self, inner: Operand | None) -> str:
        """What a figure is made of: `age of the people`."""
        if isinstance(inner, Property):
            return words(inner.path) + ("" if self.alone else f" of the {self.owners(inner.var)}")
        if isinstance(inner, Reference) and inner.var not in self.aliases:
            return self.owners(inner.var)
        return self.operand(inner)

    def owners(self, var: str) -> str:
        """All nodes or relationships that a variable stands for: `other people`."""
        node = self.node(var)
        if node is None:
            return f"{relationship(self.hop(var)).removeprefix('the ')}s"
        return self.the(node).removeprefix("the ").removesuffix(noun(node)) + nouns(node)


def noun(node: Node) -> str:
    """`company`, `book copy`, or `node` without a label."""
    return singular(spoken(node.label)) if node.label else "node"


def nouns(node: Node) -> str:
    """The same in the plural."""
    return plural(noun(node))


def pins(node: Node) -> list[str]:
    """`named 'Acme'`, then what else the node is picked by."""
    said = [
        f"{_NAMED[key]} {value}" if key in _NAMED else f"with the {spoken(key)} {value}"
        for key, value in node.pins
    ]
    if node.end is not None:
        name, last = node.end
        said.append(f"with the {_ENDS[is_time(spoken(name))][last]} {words([name])}")
    return said


def words(path: Iterable[str]) -> str:
    """`born year`, `due on`; a property that is called like a count is told apart."""
    said = " ".join(spoken(name) for name in path)
    return f"'{said}'" if said.startswith("number") else said


def relationship(hop: Hop) -> str:
    """`the READ relationship`."""
    return f"the {' or '.join(hop.types)} relationship" if hop.types else "the relationship"
