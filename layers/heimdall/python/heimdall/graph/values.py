"""Graph values as JSON that reads well: plain scalars stay plain, everything else carries a `$type`.

| value | JSON |
|---|---|
| null, boolean, integer, finite float, string | itself |
| list | array of these |
| map | object; one that has a key `$type` itself becomes `{"$type": "map", "value": {…}}` |
| node | `{"$type": "node", "elementId", "labels": […], "properties": {…}}` |
| relationship | `{"$type": "relationship", "elementId", "type", "start", "end", "properties"}` |
| path | `{"$type": "path", "nodes": […], "relationships": […]}` in walking order |
| date, time, datetime, duration | `{"$type": "date" …, "value": "<ISO 8601>"}` |
| point | `{"$type": "point", "srid", "x", "y"[, "z"]}`; on the globe also `"longitude"` and `"latitude"` |
| bytes | `{"$type": "bytes", "value": "<base64>"}` |
| NaN, infinities | `{"$type": "float", "value": "NaN" \\| "Infinity" \\| "-Infinity"}` |
| vector | `{"$type": "vector", "value": [numbers]}` |
| vector, or list of 64 floats and more, within a node or relationship | `{"$type": "vector", "dimensions"}` |
| anything else | `{"$type": "unsupported", "value": "<what the driver calls it>"}` |

A relationship's `start` and `end` are element ids. Local times have no offset; a datetime in a named zone
also has `zone`. Integers beyond 2^53 stay integers. Labels are sorted.
"""

import json
import math
from collections.abc import Iterable, Mapping, Sequence

JsonValue = None | bool | int | float | str | list["JsonValue"] | dict[str, "JsonValue"]
_VECTOR = 64  # floats
_GLOBE = {4326, 4979}
_SHORTENED = "…"


def node(element_id: str, labels: Iterable[str], properties: dict[str, JsonValue]) -> JsonValue:
    """A node; `properties` are JSON values already."""
    return {
        "$type": "node",
        "elementId": element_id,
        "labels": list[JsonValue](sorted(labels)),
        "properties": properties,
    }


def relationship(
    element_id: str, kind: str, start: str, end: str, properties: dict[str, JsonValue]
) -> JsonValue:
    """A relationship; `start` and `end` are the nodes' element ids."""
    return {
        "$type": "relationship",
        "elementId": element_id,
        "type": kind,
        "start": start,
        "end": end,
        "properties": properties,
    }


def path(nodes: list[JsonValue], relationships: list[JsonValue]) -> JsonValue:
    """A path; its parts are JSON values already."""
    return {"$type": "path", "nodes": nodes, "relationships": relationships}


def tagged(kind: str, value: JsonValue, **more: JsonValue) -> JsonValue:
    """Any of the kinds that have one `value`."""
    return {"$type": kind, "value": value, **more}


def point(srid: int, coordinates: Sequence[float]) -> JsonValue:
    """A point; `coordinates` are x, y and perhaps z (longitude, latitude, height on the globe)."""
    found: dict[str, JsonValue] = {"$type": "point", "srid": srid}
    found.update(zip("xyz", map(number, coordinates), strict=False))
    if srid in _GLOBE:
        found.update(longitude=found["x"], latitude=found["y"])
    return found


def number(value: float) -> JsonValue:
    """A float; JSON has no NaN and no infinities."""
    if math.isfinite(value):
        return value
    return tagged("float", "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity")


def mapping(entries: dict[str, JsonValue]) -> JsonValue:
    """A map of the query's making, told apart from our tags."""
    return {"$type": "map", "value": entries} if "$type" in entries else entries


def is_vector(value: object) -> bool:
    """Whether it is a list of numbers that nobody reads, such as an embedding."""
    if isinstance(value, Mapping):
        return value.get("$type") == "vector"
    return isinstance(value, list) and len(value) >= _VECTOR and all(type(each) is float for each in value)


def in_brief(value: JsonValue) -> JsonValue:
    """The value, a vector by its length: who wants its numbers asks for the property itself."""
    if not is_vector(value):
        return value
    numbers = value.get("value") if isinstance(value, dict) else value
    return {"$type": "vector", "dimensions": len(numbers) if isinstance(numbers, list) else 0}


def size(value: JsonValue | Mapping[str, JsonValue]) -> int:
    """Bytes of the value as compact JSON in UTF-8."""
    return len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"))


def shorten(value: JsonValue, room: int) -> JsonValue:
    """The value cut to about `room` bytes: long strings and lists end early, tags stay whole."""
    if size(value) <= room:
        return value
    if isinstance(value, str):
        return value.encode("utf-8", "replace")[: max(room - 8, 0)].decode("utf-8", "ignore") + _SHORTENED
    if isinstance(value, list):
        return _shorten_list(value, room)
    if isinstance(value, dict):
        share = room // max(len(value), 1)
        return {key: _shorten_entry(key, each, share) for key, each in value.items()}
    return value


def _shorten_entry(key: str, value: JsonValue, room: int) -> JsonValue:
    return value if key == "$type" else shorten(value, max(room - len(key) - 4, 0))


def _shorten_list(values: list[JsonValue], room: int) -> JsonValue:
    kept: list[JsonValue] = []
    for value in values:
        room -= size(value) + 1
        if room < 0:
            return kept or [shorten(value, max(room + size(value), 0))]
        kept.append(value)
    return kept
