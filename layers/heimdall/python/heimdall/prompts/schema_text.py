"""The graph's schema in the words of the prompt; the shipped model was trained on exactly this text.

inference_host/model renders the same text on its own; tests/golden holds both ends to one file.
"""

import re
from collections.abc import Iterable

from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema

_LETTERS = {
    "string": "",
    "number": " n",
    "boolean": " b",
    "date": " d",
    "datetime": " t",
    "list": " l",
    "point": " p",
}
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def quoted(name: str) -> str:
    """A name as Cypher writes it: back-quoted unless it is a plain identifier."""
    return name if _PLAIN.fullmatch(name) else "`" + name.replace("`", "``") + "`"


def _properties(properties: Iterable[PropertySchema]) -> str:
    return ", ".join(quoted(p.name) + _LETTERS[p.kind] for p in properties)


def _label(label: LabelSchema) -> str:
    return f"{quoted(label.name)}({_properties(label.properties)})"


def _relationship(rel: RelationshipSchema) -> str:
    properties = _properties(rel.properties)
    inner = f"{quoted(rel.type)} {properties}" if properties else quoted(rel.type)
    return f"({quoted(rel.source)})-[{inner}]->({quoted(rel.target)})"


def render_schema(schema: GraphSchema) -> str:
    """One line per label, then one per relationship pattern, in the schema's own order."""
    lines = [_label(label) for label in schema.labels]
    lines += [_relationship(rel) for rel in schema.relationships]
    return "\n".join(lines)
