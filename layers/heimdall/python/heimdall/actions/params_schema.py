"""The JSON Schema of an action's params, without references, for grammars, prompts and clients."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

_AT = "#/$defs/"


def params_schema(params: type[BaseModel]) -> dict[str, Any]:
    """What pydantic publishes, its definitions (of an Enum, of another model) put where they are used.

    A model that contains itself keeps a reference where it begins again, and the definitions.
    """
    schema = params.model_json_schema()
    defs: Mapping[str, Any] = schema.pop("$defs", {})
    inlined: dict[str, Any] = _inlined(schema, defs, frozenset())
    return {**inlined, "$defs": dict(defs)} if _refers(inlined) else inlined


def _inlined(part: Any, defs: Mapping[str, Any], within: frozenset[str]) -> Any:
    if isinstance(part, list):
        return [_inlined(each, defs, within) for each in part]
    if not isinstance(part, dict):
        return part
    name = str(part.get("$ref", "")).removeprefix(_AT)
    if name not in defs or name in within:
        return {key: _inlined(value, defs, within) for key, value in part.items()}
    beside = {key: value for key, value in part.items() if key != "$ref"}
    return {**_inlined(defs[name], defs, within | {name}), **beside}


def _refers(part: Any) -> bool:
    if isinstance(part, list):
        return any(map(_refers, part))
    return isinstance(part, dict) and ("$ref" in part or any(map(_refers, part.values())))
