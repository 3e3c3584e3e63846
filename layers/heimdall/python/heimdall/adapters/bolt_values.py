"""The neo4j driver's values as the tagged JSON of heimdall.graph.values."""

import base64
import re
from collections.abc import Mapping

from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time
from neo4j.vector import Vector

from heimdall.graph import values
from heimdall.graph.values import JsonValue

_TRAILING_ZEROS = re.compile(r"\.(\d*?)0+(?!\d)")


def to_json(value: object) -> JsonValue:
    """Any value that a record can hold."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return values.number(value)
    if isinstance(value, Node | Relationship | Path):  # also mappings: before maps
        return _entity(value)
    if isinstance(value, Mapping):
        return values.mapping({str(key): to_json(each) for key, each in value.items()})
    if isinstance(value, Point):  # a tuple: before lists
        return values.point(value.srid or 0, [float(each) for each in value])
    if isinstance(value, Date | Time | DateTime | Duration):
        return _temporal(value)
    if isinstance(value, list | tuple | set | frozenset):
        return [to_json(each) for each in value]
    return _rare(value)


def _entity(value: Node | Relationship | Path) -> JsonValue:
    if isinstance(value, Path):
        return values.path(
            [to_json(each) for each in value.nodes], [to_json(each) for each in value.relationships]
        )
    properties = {key: values.in_brief(to_json(each)) for key, each in value.items()}
    if isinstance(value, Node):
        return values.node(value.element_id, value.labels, properties)
    start, end = (each.element_id if each is not None else "" for each in value.nodes)
    return values.relationship(value.element_id, value.type, start, end, properties)


def _temporal(value: Date | Time | DateTime | Duration) -> JsonValue:
    if isinstance(value, Duration):
        return values.tagged("duration", _iso(value))
    if isinstance(value, DateTime):
        zone = getattr(value.tzinfo, "zone", None) or getattr(value.tzinfo, "key", None)
        more: dict[str, JsonValue] = {"zone": zone} if zone and zone != "UTC" else {}
        return values.tagged("datetime", _iso(value), **more)
    return values.tagged("date" if isinstance(value, Date) else "time", _iso(value))


def _iso(value: Date | Time | DateTime | Duration) -> str:
    # Nanoseconds are always written: 09:00:00.000000000.
    return _TRAILING_ZEROS.sub(
        lambda found: f".{found.group(1)}" if found.group(1) else "", value.iso_format()
    )


def _rare(value: object) -> JsonValue:
    if isinstance(value, bytes | bytearray):
        return values.tagged("bytes", base64.b64encode(value).decode("ascii"))
    if isinstance(value, Vector):
        return values.tagged("vector", [to_json(each) for each in value.to_native()])
    return values.tagged("unsupported", str(getattr(value, "name", type(value).__name__)))
