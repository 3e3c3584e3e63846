"""Where value links come from: a bounded scan of string properties, and exact look-ups beyond its bounds."""

from collections.abc import Iterator

from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, QueryLimits
from heimdall.errors import DeadlineExceeded, InvalidRequest
from heimdall.graph.links import LONGEST_VALUE, ValueIndex, candidates
from heimdall.graph.schema import few_at_once, naming_property, quoted
from heimdall.ports import Graph

_MOST_NODES = 20_000
_MOST_VALUES = 5_000
_MOST_PROPERTIES = 60
_SCAN_LIMITS = QueryLimits(rows=_MOST_VALUES, bytes=4_000_000, seconds=1.0)
_LOOK_UP_LIMITS = QueryLimits(rows=20, bytes=20_000, seconds=0.3)
_MOST_LOOK_UPS = 6

_VALUES = (
    "MATCH (n:{label}) WITH n LIMIT {nodes} WITH n.{property} AS value, count(*) AS nodes RETURN value, nodes"
)
_EXACT = "MATCH (n:{label}) WHERE n.{property} IN $candidates RETURN DISTINCT n.{property} AS value"


async def scan(graph: Graph, schema: GraphSchema) -> ValueIndex:
    """An index of the values of all string properties, naming ones first. Raises GraphUnavailable."""
    places = list(_string_properties(schema))[:_MOST_PROPERTIES]
    read = await few_at_once(lambda place: _values(graph, *place), places)
    index = ValueIndex()
    for (label, each), (values, complete) in zip(places, read, strict=True):
        for value in values:
            index.add(value, label.name, each.name)
        if not complete and each == naming_property(label):
            index.unread.append((label.name, each.name))
    return index


async def look_up(graph: Graph, index: ValueIndex, text: str) -> ValueIndex:
    """Values in large labels, which the scan did not exhaust, under the spellings of this text.

    A label where that takes too long has no index for it and is not asked again.
    """
    spellings = candidates(text)
    places = index.unread[:_MOST_LOOK_UPS]
    read = await few_at_once(lambda place: _exact(graph, *place, spellings), places)
    found = ValueIndex()
    for (label, name), values in zip(places, read, strict=True):
        for value in values or ():
            found.add(value, label, name)
    index.unread = [each for each in index.unread if (each, None) not in zip(places, read, strict=True)]
    return found


def _string_properties(schema: GraphSchema) -> Iterator[tuple[LabelSchema, PropertySchema]]:
    places = [(label, each) for label in schema.labels for each in label.properties if each.kind == "string"]
    yield from sorted(places, key=lambda place: place[1] != naming_property(place[0]))


async def _values(graph: Graph, label: LabelSchema, each: PropertySchema) -> tuple[list[str], bool]:
    """Distinct values of the first nodes, and whether these were all."""
    query = _VALUES.format(label=quoted(label.name), property=quoted(each.name), nodes=_MOST_NODES)
    try:
        result = await graph.read(query, {}, _SCAN_LIMITS)
    except (DeadlineExceeded, InvalidRequest):
        return [], False
    nodes = sum(count for row in result.rows if isinstance(count := row["nodes"], int))
    values = [value for row in result.rows if isinstance(value := row["value"], str)]
    return [
        each for each in values if len(each) <= LONGEST_VALUE
    ], not result.truncated and nodes < _MOST_NODES


async def _exact(graph: Graph, label: str, name: str, spellings: list[str]) -> list[str] | None:
    """The spellings that are values there; None when it took too long."""
    query = _EXACT.format(label=quoted(label), property=quoted(name))
    try:
        result = await graph.read(query, {"candidates": spellings}, _LOOK_UP_LIMITS)
    except (DeadlineExceeded, InvalidRequest):
        return None
    return [value for row in result.rows if isinstance(value := row["value"], str)]
