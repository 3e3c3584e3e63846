"""What the graph looks like (schema), what a query gave (result), what a text names in it (links)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Literal

PropertyKind = Literal["string", "number", "boolean", "date", "datetime", "list", "point"]


@dataclass(frozen=True, slots=True)
class Written:
    """How a graph keeps the values of a property, where that is not plainly as what they are.

    `text`: numbers, dates and moments are texts; `beside`: what else stands in those of numbers, `$` and `,`
    in `$1,200`. `yes` and `no`: the literals of Cypher that stand for them, `'Y'` and `'N'` or 1 and 0.
    `clock`: a date has a time of day as well. `epoch`: a moment is a number of these durations (ISO 8601)
    since 1970. `spelled`: the order of day, month and year in the text of a date, and the sign between them:
    `dmy/`. `vector`: a list has more numbers than anybody reads. `many`: a list holds texts.
    """

    text: bool = False
    beside: tuple[str, ...] = ()
    yes: str = ""
    no: str = ""
    clock: bool = False
    epoch: str = ""
    spelled: str = ""
    vector: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class PropertySchema:
    """A property key and the kind of its values; `datetime` stands for every time-of-day or duration.

    `kind` is what the values say, `written` how, where the graph does not keep them as that kind.
    """

    name: str
    kind: PropertyKind
    written: Written | None = None


@dataclass(frozen=True, slots=True)
class LabelSchema:
    """A node label with its properties, the naming one first (`name`, `title`, … when there is one).

    `within`: the other labels that all its nodes have, such as Person for Actor.
    """

    name: str
    properties: tuple[PropertySchema, ...]
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationshipSchema:
    """One pattern (source)-[type]->(target) that occurs in the graph.

    `always_from` and `always_to`: whether nothing else is at that end, where nodes have several labels.
    """

    source: str
    type: str
    target: str
    properties: tuple[PropertySchema, ...] = ()
    always_from: bool = False
    always_to: bool = False


@dataclass(frozen=True)
class GraphSchema:
    """Labels sorted by name, relationship patterns sorted by (source, type, target)."""

    labels: tuple[LabelSchema, ...] = ()
    relationships: tuple[RelationshipSchema, ...] = ()

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Computed once: what a question is told asks several caches for the same schema."""
        return hash((self.labels, self.relationships))

    def label(self, name: str) -> LabelSchema | None:
        """The label of that name, or None."""
        return next((label for label in self.labels if label.name == name), None)

    def widest(self, name: str) -> str:
        """The label that all nodes of that label have and that says least of them, Person for Actor."""
        label = self.label(name)
        names = (name, *(label.within if label else ()))
        return min(names, key=lambda each: (len(found.within) if (found := self.label(each)) else 0, each))

    @property
    def properties(self) -> Iterator[PropertySchema]:
        """Those of the labels, then those of the relationships; a name as often as it is there."""
        for label in self.labels:
            yield from label.properties
        for relationship in self.relationships:
            yield from relationship.properties

    def owners(self, key: str) -> list[str]:
        """The labels that have this property."""
        return [label.name for label in self.labels if any(p.name == key for p in label.properties)]

    def is_name(self, link: "ValueLink") -> bool:
        """Whether the value is what a node is called, by the first property of its label."""
        label = self.label(link.label)
        if label is None:
            return not link.of_type()
        return not label.properties or label.properties[0].name == link.property


@dataclass(frozen=True, slots=True)
class ValueLink:
    """A span of the question that is a value in the graph: `text` in the graph's own spelling.

    `label` is `:ACTED_IN` where relationships of that type hold the value. `said` is what the question has in
    its place where that is another word, `women` for `female`; it may only be `near` to the value in sense.
    """

    text: str
    label: str
    property: str
    said: str = field(default="", compare=False)
    near: bool = field(default=False, compare=False)

    def of_type(self) -> str:
        """The type of the relationships that hold the value; empty where nodes do."""
        return self.label[1:] if self.label.startswith(":") else ""

    def spoken(self) -> str:
        """The value as the question has it, but for case, accents and number."""
        return self.said or self.text


@dataclass(frozen=True, slots=True)
class MissingValue:
    """A value that is not in the graph, and the values there that look most like it, nearest first.

    `asked` without label and property was looked for everywhere.
    """

    asked: ValueLink
    near: tuple[ValueLink, ...] = ()


@dataclass(frozen=True, slots=True)
class SchemaLink:
    """A word of the question that the schema does not use: what it may stand for.

    `name` is a label (`Employee`), a property (`.salary`) or a relationship type (`:CAPTAINS`), unquoted.
    A word that denies a property (`dead` and `.is_alive`) stands for it where it does not hold.
    """

    word: str
    name: str
    holds: bool = True


@dataclass(frozen=True, slots=True)
class QueryLimits:
    """Caps of one read: rows, bytes of the serialised result, seconds."""

    rows: int = 100
    bytes: int = 262_144
    seconds: float = 10.0


@dataclass(frozen=True, slots=True)
class QueryResult:
    """Rows as tagged JSON values (see heimdall.graph.values), columns in order.

    `truncated` is true when the server had more rows than are here, or a value was cut to fit `bytes`.
    """

    columns: tuple[str, ...]
    rows: tuple[Mapping[str, object], ...]
    truncated: bool
    elapsed_ms: float


class ReadOnlyState(StrEnum):
    """What the connect-time self-test found: a write inside a READ transaction must be refused."""

    ENFORCED = "enforced"
    NOT_ENFORCED = "not enforced"
    UNKNOWN = "unknown"  # not reached yet


@dataclass(frozen=True, slots=True)
class GraphHealth:
    """Reachability of the graph, its name and version, and whether the server itself refuses writes."""

    reachable: bool
    server: str | None = None
    read_only: ReadOnlyState = ReadOnlyState.UNKNOWN
    error: str | None = None


@dataclass(frozen=True, slots=True)
class GraphStatistics:
    """Node and relationship counts; `labels` maps label → nodes."""

    nodes: int
    relationships: int
    labels: Mapping[str, int] = field(default_factory=dict)
