"""Where value links come from: a bounded scan of string properties, and exact look-ups beyond its bounds."""

import time
from collections.abc import Collection, Iterable, Iterator

from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, QueryLimits, ValueLink
from heimdall.errors import DeadlineExceeded, InvalidRequest
from heimdall.graph.links import LONGEST_VALUE, Place, ValueIndex, folded, without, words_of
from heimdall.graph.name_spellings import spellings
from heimdall.graph.schema import few_at_once, naming_property, quoted
from heimdall.ports import Graph

_MOST_NODES = 20_000
_MOST_VALUES = 5_000
_MANY = 1_000  # texts of an unfinished scan, behind which there are likely more
_MOST_PROPERTIES = 60
_MOST_ELSEWHERE = 40
_SCAN_LIMITS = QueryLimits(rows=_MOST_VALUES, bytes=4_000_000, seconds=2.0)
_LOOK_UP_LIMITS = QueryLimits(rows=200, bytes=40_000, seconds=0.8)
_LONGEST_SCAN_S = 8.0  # all of it; what is not begun by then is unread
_MOST_LOOK_UPS = 6
_MOST_MISSES = 2  # look-ups in a row that take too long

_VALUES = (
    "MATCH (n:{label}) WITH n LIMIT {nodes} WITH n.{property} AS value, count(*) AS nodes RETURN value, nodes"
)
_OF_TYPE = (
    "MATCH ()-[r:{type}]->() WITH r LIMIT {nodes} "
    "WITH r.{property} AS value, count(*) AS nodes RETURN value, nodes"
)
_TEXTS = ("string", "list")
_EXACT = "MATCH (n:{label}) WHERE n.{property} IN $candidates RETURN DISTINCT n.{property} AS value"


async def scan(graph: Graph, schema: GraphSchema, longest_s: float = _LONGEST_SCAN_S) -> ValueIndex:
    """An index of the values of all string properties, naming ones first. Raises GraphUnavailable.

    What is not begun within `longest_s` counts as unread.
    """
    places, others = list(_string_properties(schema)), list(_elsewhere(schema))
    queries = [
        _VALUES.format(label=quoted(of.name), property=quoted(p.name), nodes=_MOST_NODES) for of, p in places
    ]
    within = [*queries[:_MOST_PROPERTIES], *(query for _, query in others[:_MOST_ELSEWHERE])]
    end = time.monotonic() + longest_s
    read = await few_at_once(lambda query: _values(graph, query, end), within)
    index = ValueIndex(whole=len(within) == len(queries) + len(others) and all(done for _, done in read))
    for (label, each), (values, complete) in zip(places[:_MOST_PROPERTIES], read, strict=False):
        if each.kind == "list":
            _add_beside(index, values, (label.name, each.name), {v for v in values if index.has(v)})
            continue
        for value in values:
            index.add(value, label.name, each.name)
        place = (label.name, each.name)
        if complete:
            index.read.add(place)
        elif each == naming_property(label):
            index.unread.append(place)
        elif len(values) >= _MANY and _are_names(values):
            index.further.append(place)
    beside = [
        (owner, values)
        for (owner, _), (values, _) in zip(others, read[min(len(queries), _MOST_PROPERTIES) :], strict=False)
    ]
    known = {value for _, values in beside for value in values if index.has(value)}
    for owner, values in beside:
        _add_beside(index, values, owner, known)
    return index


def _add_beside(
    index: ValueIndex, values: Iterable[str], place: Place | None, known: Collection[str]
) -> None:
    """Know the texts of lists and relationships; linked, with a place, are those that are not `known`."""
    for value in dict.fromkeys(values):
        index.add_elsewhere(value)
        if place and value not in known:
            index.add(value, *place)


async def look_up(graph: Graph, index: ValueIndex, text: str) -> ValueIndex:
    """Values in large labels, which the scan did not exhaust, under the spellings of this text.

    What nodes are called by comes first; other texts are asked for what is written like a name and called by
    nothing. A label where that takes too long again and again has no index for it and is not asked any more.
    """
    found = ValueIndex()
    index.unread = await _looked_up(graph, index, index.unread, text, found)
    if index.further and (rest := _unlinked(text, index.find(text, found))):
        index.further = await _looked_up(graph, index, index.further, rest, found)
    return found


async def _looked_up(
    graph: Graph, index: ValueIndex, places: list[Place], text: str, found: ValueIndex
) -> list[Place]:
    """Add to `found` what of the text is a value there; the places that may be asked again."""
    asked = places[:_MOST_LOOK_UPS]
    wanted = spellings(text) if asked else []
    read = await few_at_once(lambda place: _exact(graph, *place, wanted), asked)
    for place, values in zip(asked, read, strict=True):
        index.missed[place] = index.missed[place] + 1 if values is None else 0
        for value in values or ():
            found.add(value, *place)
    return [place for place in places if index.missed[place] < _MOST_MISSES]


def _unlinked(text: str, links: tuple[ValueLink, ...]) -> str:
    """The text without its values, if something within it is written like a name; else nothing."""
    rest = without(text, filter(None, (folded(link.spoken()) for link in links)))
    named = any(word.start and word.written[0].isupper() for word in words_of(rest))
    return rest if named else ""


def _string_properties(schema: GraphSchema) -> Iterator[tuple[LabelSchema, PropertySchema]]:
    places = [(label, each) for label in schema.labels for each in label.properties if _holds_texts(each)]
    yield from sorted(
        places, key=lambda place: (place[1].kind == "list", place[1] != naming_property(place[0]))
    )


def _holds_texts(of: PropertySchema) -> bool:
    return of.kind == "string" or (of.written is not None and of.written.many)


def _elsewhere(schema: GraphSchema) -> Iterator[tuple[Place | None, str]]:
    """Queries for the texts of relationships, with their place, and of lists that hold other things too."""
    for label in schema.labels:
        for each in label.properties:
            if each.kind == "list" and each.written is None:
                query = _VALUES.format(
                    label=quoted(label.name), property=quoted(each.name), nodes=_MOST_NODES
                )
                yield None, query
    of_types = {(r.type, p.name): p for r in schema.relationships for p in r.properties if p.kind in _TEXTS}
    for (type_, name), each in sorted(of_types.items(), key=lambda item: item[0]):
        query = _OF_TYPE.format(type=quoted(type_), property=quoted(name), nodes=_MOST_NODES)
        yield (f":{type_}", name) if _holds_texts(each) else None, query


async def _values(graph: Graph, query: str, end: float) -> tuple[list[str], bool]:
    """Distinct texts of the first nodes or relationships, and whether these were all; none after `end`."""
    if time.monotonic() >= end:
        return [], False
    try:
        result = await graph.read(query, {}, _SCAN_LIMITS)
    except (DeadlineExceeded, InvalidRequest):
        return [], False
    nodes = sum(count for row in result.rows if isinstance(count := row["nodes"], int))
    values = [text for row in result.rows for text in _texts(row["value"])]
    return values, not result.truncated and nodes < _MOST_NODES


def _are_names(values: list[str]) -> bool:
    """Whether most begin with a capital and have no digit: places and people, no codes and addresses."""
    named = sum(value[:1].isupper() and not any(map(str.isdigit, value)) for value in values)
    return named > len(values) / 2


def _texts(value: object) -> list[str]:
    """The text, or the texts of a list, that are short enough to be named in a question."""
    found = value if isinstance(value, list) else [value]
    return [each for each in found if isinstance(each, str) and len(each) <= LONGEST_VALUE]


async def lacks(graph: Graph, index: ValueIndex, asked: ValueLink) -> bool:
    """Whether the value is certainly not in the graph; asked of the graph where the scan ended early."""
    place = (asked.label, asked.property)
    if not asked.label or place in index.read or len(asked.text) > LONGEST_VALUE:
        return index.lacks(asked)
    return await _exact(graph, *place, [asked.text]) == []


async def _exact(graph: Graph, label: str, name: str, wanted: list[str]) -> list[str] | None:
    """Which of these texts are values there; None when it took too long."""
    query = _EXACT.format(label=quoted(label), property=quoted(name))
    try:
        result = await graph.read(query, {"candidates": wanted}, _LOOK_UP_LIMITS)
    except (DeadlineExceeded, InvalidRequest):
        return None
    return [value for row in result.rows if isinstance(value := row["value"], str)]
