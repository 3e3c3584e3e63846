"""The longest of texts has most letters: `which movie has the longest tagline` is about no alphabet."""

import re

from heimdall.domain.graph import GraphSchema
from heimdall.graph.tokens import PROPERTY, named_in

_LENGTH = re.compile(r"\b(?P<end>longest|shortest)\b", re.IGNORECASE)
_ORDER = re.compile(rf" ORDER BY (?P<what>(?=[nmo]\.){PROPERTY})(?: DESC)?(?=$| LIMIT )")


def by_length(cypher: str, question: str, schema: GraphSchema) -> str:
    """The query in the order of how long a text is, where the question asks for one that is long or short."""
    ends = {found["end"].lower() for found in _LENGTH.finditer(question)}
    order = _ORDER.search(cypher) if len(ends) == 1 else None
    if order is None or not _is_text(named_in(order["what"]), schema):
        return cypher
    down = " DESC" if "longest" in ends else ""
    return f"{cypher[: order.start()]} ORDER BY size({order['what']}){down}{cypher[order.end() :]}"


def _is_text(name: str, schema: GraphSchema) -> bool:
    found = [each for each in schema.properties if each.name == name]
    return bool(found) and all(each.kind == "string" and each.written is None for each in found)
