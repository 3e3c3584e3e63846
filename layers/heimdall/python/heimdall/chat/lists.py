"""Who names two values of a list means both of them, unless they say `or`: `gluten-free noodle recipes`."""

import re

from heimdall.domain.graph import GraphSchema
from heimdall.graph.tokens import PROPERTY, named_in

_ONE_OF = re.compile(rf"(?<!NOT )\b(?=[nmo]\.)(?P<what>{PROPERTY}) IN \[(?P<values>'[^\]]*')\]")
_TEXT = re.compile(r"'(?:\\.|[^'\\])*'")
_EITHER = re.compile(r"\b(?:or|either|any of|at least one)\b", re.IGNORECASE)


def all_of_a_list(cypher: str, question: str, schema: GraphSchema) -> str:
    """The query with a condition for each value, where a list is asked to have one of several."""
    lists = {each.name for each in schema.properties if each.written and each.written.many}

    def each_of(found: re.Match[str]) -> str:
        if named_in(found["what"]) not in lists:
            return found[0]
        return " AND ".join(f"{found['what']} = {text}" for text in _TEXT.findall(found["values"]))

    return cypher if not lists or _EITHER.search(question) else _ONE_OF.sub(each_of, cypher)
