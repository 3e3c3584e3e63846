"""The live schema, read with Cypher that every Bolt server understands, from bounded samples.

Procedures that describe properties differ between servers; `db.labels` and `db.relationshipTypes` are
asked for names only, and where they are missing a sample of the graph names them.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from heimdall.domain.graph import (
    GraphSchema,
    GraphStatistics,
    LabelSchema,
    PropertyKind,
    PropertySchema,
    QueryLimits,
    QueryResult,
    RelationshipSchema,
)
from heimdall.errors import ActionRefused, InvalidRequest
from heimdall.graph.schema_words import KEY_NAMES
from heimdall.graph.written_values import as_said
from heimdall.ports import Graph

_CODES = 2  # the last of them are no words
_NAMING = ("name", "title")
_HANDLES = ("nm", "handle", "login", "nickname", "alias")
_PERSONAL = ("fullname", "lastname")
_CODED = ("ID", "Id", "_id")
_CODE = re.compile(r"(?=.*\d)\S+")  # `HSA-2024-011`, no text
_LIMITS = QueryLimits(rows=2000, bytes=4_000_000, seconds=5)
_AT_ONCE = 4

_LABELS = "CALL db.labels() YIELD label RETURN label AS name"
_LABELS_SAMPLED = "MATCH (n) WITH n LIMIT 10000 UNWIND labels(n) AS name RETURN DISTINCT name"
_TYPES = "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS name"
_TYPES_SAMPLED = "MATCH ()-[r]->() WITH r LIMIT 10000 RETURN DISTINCT type(r) AS name"
_NODES = "MATCH (n:{name}) WITH n LIMIT 100 RETURN properties(n) AS properties, labels(n) AS labels"
_PATTERNS = (
    "MATCH (a)-[r:{name}]->(b) WITH a, r, b LIMIT 1000 "
    "RETURN labels(a) AS sources, labels(b) AS targets, collect(properties(r))[0..20] AS samples"
)
_COUNT_NODES = "MATCH (n) RETURN count(n) AS count"
_COUNT_RELATIONSHIPS = "MATCH ()-[r]->() RETURN count(r) AS count"
_COUNT_LABEL = "MATCH (n:{name}) RETURN count(n) AS count"

_KINDS: Mapping[str, PropertyKind] = {
    "float": "number",
    "date": "date",
    "time": "datetime",
    "datetime": "datetime",
    "duration": "datetime",
    "point": "point",
    "vector": "list",
}
Item = TypeVar("Item")
Read = TypeVar("Read")


async def read_schema(graph: Graph) -> GraphSchema:
    """Labels and patterns with their properties, sorted. Raises what Graph.read raises."""
    labels = await _names(graph, _LABELS, _LABELS_SAMPLED)
    types = await _names(graph, _TYPES, _TYPES_SAMPLED)
    found = await few_at_once(lambda name: _label(graph, name), labels)
    patterns = await few_at_once(lambda name: _patterns(graph, name), types)
    relationships = [pattern for several in patterns for pattern in several]
    return GraphSchema(
        labels=tuple(sorted((each for each in found if each), key=lambda each: each.name)),
        relationships=tuple(sorted(relationships, key=lambda each: (each.source, each.type, each.target))),
    )


async def read_statistics(graph: Graph, schema: GraphSchema) -> GraphStatistics:
    """Counts of everything and of each label of the schema. Raises what Graph.read raises."""
    names = [label.name for label in schema.labels]
    queries = [
        _COUNT_NODES,
        _COUNT_RELATIONSHIPS,
        *[_COUNT_LABEL.format(name=quoted(name)) for name in names],
    ]
    nodes, relationships, *labels = await few_at_once(lambda query: _count(graph, query), queries)
    return GraphStatistics(nodes, relationships, dict(zip(names, labels, strict=True)))


def quoted(name: str) -> str:
    """A name for Cypher text, always between back-quotes."""
    return "`" + name.replace("`", "``") + "`"


def called_by(names: Collection[str]) -> str | None:
    """The property that nodes are called by: `name`, else `fullName`, `book_title`, `handle` or `orderID`.

    `title` is what somebody is rather than who, where there is a `fullName` or a `lastName`.
    """
    personal = [name for form in _PERSONAL for name in names if name.lower().replace("_", "") == form]
    spoken = [name for name in names if name.lower().endswith(_NAMING) and name not in KEY_NAMES]
    spoken.sort(key=lambda name: (not name.lower().endswith("name"), len(name), name))
    coded = sorted((name for name in names if name.endswith(_CODED)), key=lambda name: (len(name), name))
    order = (KEY_NAMES[0], *personal, *KEY_NAMES[1:-_CODES], *spoken, *_HANDLES, *KEY_NAMES[-_CODES:], *coded)
    return next((name for name in order if name in names), None)


def naming_property(label: LabelSchema) -> PropertySchema | None:
    """The property that the label's nodes are called by, if one of the usual names is there."""
    first = label.properties[0] if label.properties else None
    return first if first and first.name == called_by([first.name]) else None


def property_kind(values: Iterable[object]) -> PropertyKind | None:
    """The kind of a property from samples of its values as tagged JSON; mixed kinds count as strings."""
    kinds = {_kind(value) for value in values if value is not None}
    return kinds.pop() if len(kinds) == 1 else "string" if kinds else None


def _kind(value: object) -> PropertyKind:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int | float):
        return "number"
    if isinstance(value, list):
        return "list"
    if isinstance(value, Mapping):
        return _KINDS.get(str(value.get("$type")), "string")
    return "string"


async def _names(graph: Graph, query: str, fallback: str) -> list[str]:
    try:
        result = await graph.read(query, {}, _LIMITS)
    except (InvalidRequest, ActionRefused):  # the server does not have the procedure or keeps it from readers
        result = await graph.read(fallback, {}, _LIMITS)
    return sorted({str(row["name"]) for row in result.rows})


async def _label(graph: Graph, name: str) -> LabelSchema | None:
    """The label, or None when no node has it: some servers remember the names of deleted labels."""
    result = await graph.read(_NODES.format(name=quoted(name)), {}, _LIMITS)
    samples = [row["properties"] for row in result.rows]
    common = _common([row.get("labels") for row in result.rows]) - {name}
    return LabelSchema(name, _properties(samples), tuple(sorted(common))) if samples else None


def _common(labels: Iterable[object]) -> frozenset[str]:
    """The labels that all have."""
    sets = [frozenset(map(str, each)) for each in labels if isinstance(each, list)]
    return sets[0].intersection(*sets[1:]) if sets else frozenset()


async def _patterns(graph: Graph, name: str) -> list[RelationshipSchema]:
    result = await graph.read(_PATTERNS.format(name=quoted(name)), {}, _LIMITS)
    samples: dict[tuple[str, str], list[object]] = {}
    for source, target, properties in _ends(result):
        samples.setdefault((source, target), []).extend(properties)
    sources, targets = (_common(row[end] for row in result.rows) for end in ("sources", "targets"))
    return [
        RelationshipSchema(
            source,
            name,
            target,
            _properties(each),
            always_from=len(sources) > 1 and source in sources,
            always_to=len(targets) > 1 and target in targets,
        )
        for (source, target), each in samples.items()
    ]


def _ends(result: QueryResult) -> Iterable[tuple[str, str, Sequence[object]]]:
    for row in result.rows:
        sources, targets, samples = row["sources"], row["targets"], row["samples"]
        if isinstance(sources, list) and isinstance(targets, list) and isinstance(samples, list):
            for source in sources:
                for target in targets:
                    yield str(source), str(target), samples


def _properties(samples: Sequence[object]) -> tuple[PropertySchema, ...]:
    maps = [sample for sample in samples if isinstance(sample, Mapping)]
    names = sorted({str(name) for sample in maps for name in sample})
    called = called_by(names)
    told = {name: each for name in names if (each := _property(name, maps, called))}
    key = called or _telling_apart(maps, [name for name in told if told[name].kind == "string"])
    return tuple(told[name] for name in sorted(told, key=lambda name: (name != key, name)))


def _property(name: str, maps: Sequence[Mapping[str, object]], called: str | None) -> PropertySchema | None:
    """The property with the kind that its values say; what nodes are called by is never a number."""
    values = [sample.get(name) for sample in maps]
    kind = property_kind(values)
    if kind is None:
        return None
    stored = PropertySchema(name, kind)
    return stored if name == called else as_said(stored, values)


def _telling_apart(maps: Sequence[Mapping[str, object]], names: Sequence[str]) -> str | None:
    """The property that every sample has and no two share, such as `serial`; of several codes before texts.

    Of those it is the shortest name.
    """

    def differs(name: str) -> bool:
        return len({str(each[name]) for each in maps if each.get(name)}) == len(maps)

    def coded(name: str) -> bool:
        return all(_CODE.fullmatch(str(each[name])) for each in maps)

    fit = filter(differs, names) if len(maps) > 1 else ()
    return min(fit, key=lambda name: (not coded(name), len(name), name), default=None)


async def _count(graph: Graph, query: str) -> int:
    result = await graph.read(query, {}, _LIMITS)
    count = result.rows[0]["count"] if result.rows else 0
    return count if isinstance(count, int) else 0


async def few_at_once(read: Callable[[Item], Awaitable[Read]], items: Iterable[Item]) -> list[Read]:
    """Read all items, a few at a time; results in the order of the items. Raises the first failure."""
    turns = asyncio.Semaphore(_AT_ONCE)

    async def in_turn(item: Item) -> Read:
        async with turns:
            return await read(item)

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(in_turn(item)) for item in items]
    except ExceptionGroup as failures:
        raise failures.exceptions[0] from failures
    return [task.result() for task in tasks]
