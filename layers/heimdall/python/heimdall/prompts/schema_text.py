"""The graph's schema in the words of the prompt; the shipped model was trained on exactly this text.

inference_host/model writes its prompts by the same functions; tests/golden holds the text to one file.
"""

import re
from collections.abc import Sequence

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
MARK = re.compile(r"‹(\d+)›")


def is_mark(text: str) -> bool:
    """Whether this is a sign that stands for a name or a value (see `marks`)."""
    return MARK.fullmatch(text) is not None


def quoted(name: str) -> str:
    """A name as Cypher writes it: back-quoted unless it is a plain identifier; a mark as it is."""
    return name if is_mark(name) or _PLAIN.fullmatch(name) else "`" + name.replace("`", "``") + "`"


def _shown(name: str, inside: str) -> str:
    """A name where it is introduced, with its mark if it has one."""
    return quoted(name) + (inside if is_mark(inside) else "")


def _properties(properties: Sequence[PropertySchema], inside: Sequence[PropertySchema]) -> str:
    pairs = zip(properties, inside, strict=True)
    return ", ".join(_shown(p.name, to.name) + _LETTERS[p.kind] for p, to in pairs)


def _label(label: LabelSchema, inside: LabelSchema) -> str:
    return f"{_shown(label.name, inside.name)}({_properties(label.properties, inside.properties)})"


def _relationship(rel: RelationshipSchema, inside: RelationshipSchema) -> str:
    properties = _properties(rel.properties, inside.properties)
    type_ = _shown(rel.type, inside.type)
    return f"({quoted(inside.source)})-[{f'{type_} {properties}'.strip()}]->({quoted(inside.target)})"


def render_schema(schema: GraphSchema, inside: GraphSchema | None = None) -> str:
    """One line per label, then one per relationship pattern, in the schema's own order.

    `inside` is the same schema with marks for names, for a model that answers in marks.
    """
    inside = inside or schema
    lines = list(map(_label, schema.labels, inside.labels))
    lines += map(_relationship, schema.relationships, inside.relationships)
    return "\n".join(lines)
