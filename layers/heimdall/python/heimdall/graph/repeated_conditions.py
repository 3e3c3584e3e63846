"""A condition that stands twice says nothing more.

A small model may write one again rather than end: `WHERE n.city = 'Oslo' AND n.city = 'Oslo'`.
"""

import re

_TEXT = r"(?:'(?:\\.|[^'\\])*'|[^'])*?"
_FORM = re.compile(
    rf"(?P<match>{_TEXT})(?P<where> WHERE )(?P<said>{_TEXT})(?P<rest> (?:RETURN|WITH) .*)", re.DOTALL
)
_PART = re.compile(rf"({_TEXT})(?: AND |$)", re.DOTALL)
_STRING = re.compile(r"'(?:\\.|[^'\\])*'")
_PIN = re.compile(r"\((\w+)(?::(?:`[^`]*`|[^\s(){}`]+))? \{([^:{},]+): ('(?:\\.|[^'\\])*'|[^'{},]+)\}\)")


def without_repeats(cypher: str) -> str:
    """The query without conditions that its WHERE, or a node's map, holds already; any other as it is."""
    found = _FORM.fullmatch(cypher)
    if found is None or re.search(r"\bX?OR\b", _STRING.sub("", found["said"])):
        return cypher
    parts = [part for part in _PART.findall(found["said"]) if part]
    if any(part.count("(") != part.count(")") for part in parts):
        return cypher
    pinned = {f"{variable}.{name} = {value}" for variable, name, value in _PIN.findall(found["match"])}
    left = [part for part in dict.fromkeys(parts) if part not in pinned]
    if len(left) == len(parts):
        return cypher
    return found["match"] + (found["where"] + " AND ".join(left) if left else "") + found["rest"]
