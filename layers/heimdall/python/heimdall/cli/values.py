"""The gateway's tagged JSON values in words a person reads, close to how Cypher writes them."""

import json
from collections.abc import Mapping
from typing import Any

_TAG = "$type"
_NAMING = ("name", "title", "label", "id")


def is_tagged(value: Mapping[str, Any]) -> bool:
    """Whether the object stands for a graph value rather than for a map."""
    return isinstance(value.get(_TAG), str)


def readable(value: Any) -> str:
    """One value on one line; a string by itself stands without quotes."""
    return value if isinstance(value, str) else literal(value)


def literal(value: Any) -> str:
    """One value on one line, as Cypher writes it: a string stands in quotes."""
    match value:
        case str():
            return json.dumps(value, ensure_ascii=False)
        case list():
            return f"[{', '.join(literal(item) for item in value)}]"
        case Mapping():
            return _tagged(value) if is_tagged(value) else _map(value)
        case _:
            return json.dumps(value, ensure_ascii=False)  # null, true, 42, 1.5


def _map(value: Mapping[str, Any]) -> str:
    return f"{{{', '.join(f'{key}: {literal(item)}' for key, item in value.items())}}}"


def _tagged(value: Mapping[str, Any]) -> str:
    match value[_TAG]:
        case "node":
            return _node(value)
        case "relationship":
            return _relationship(value)
        case "path":
            return _path(value)
        case "point":
            return f"point({_map(_coordinates(value))})"
        case "map" | "vector":
            return _inner(value["value"]) if "value" in value else f"[{value.get('dimensions')} numbers]"
        case "bytes":
            return f"bytes({value.get('value', '')})"
        case _ if "value" in value:
            zone = value.get("zone")
            return f"{value['value']}[{zone}]" if zone else str(value["value"])
        case _:  # of a newer gateway
            return _map(value)


def _node(node: Mapping[str, Any]) -> str:
    return f"({_with_properties(_labels(node), node)})"


def _stop(node: Mapping[str, Any]) -> str:
    """A node on a path: only what names it, else a path would fill the screen."""
    properties = node.get("properties") or {}
    naming = next((key for key in _NAMING if key in properties), next(iter(properties), None))
    if naming is None:
        return _node(node)
    more = ", …" if len(properties) > 1 else ""
    return f"({_labels(node)} {{{naming}: {literal(properties[naming])}{more}}})"


def _labels(node: Mapping[str, Any]) -> str:
    return "".join(f":{label}" for label in node.get("labels") or ())


def _relationship(relationship: Mapping[str, Any]) -> str:
    head = f":{relationship.get('type', '')}"
    return f"[{_with_properties(head, relationship)}]"


def _with_properties(head: str, entity: Mapping[str, Any]) -> str:
    properties = entity.get("properties")
    return f"{head} {_map(properties)}".lstrip() if properties else head


def _path(path: Mapping[str, Any]) -> str:
    nodes, steps = path.get("nodes") or [], path.get("relationships") or []
    text = _stop(nodes[0]) if nodes else ""
    for here, step, there in zip(nodes, steps, nodes[1:], strict=False):
        forward = step.get("start") == here.get("elementId")
        text += f"{'-' if forward else '<-'}{_relationship(step)}{'->' if forward else '-'}{_stop(there)}"
    return text or "(empty path)"


def _coordinates(point: Mapping[str, Any]) -> dict[str, Any]:
    globe = {"x": "longitude", "y": "latitude", "z": "height"} if "longitude" in point else {}
    return {globe.get(axis, axis): point[axis] for axis in "xyz" if axis in point}


def _inner(value: Any) -> str:
    # A map of the query's making may have a key that looks like our tag; here it is only a key.
    return _map(value) if isinstance(value, Mapping) else literal(value)
