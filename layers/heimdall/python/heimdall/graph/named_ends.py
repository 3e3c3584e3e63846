"""What something lacks, where a relationship leads to several kinds of things: `districts without a depot`.

A small model writes `WHERE NOT (n)<-[:LOCATED_IN]-()`, and no district is without where stops lie in it too.
"""

import re

from heimdall.domain.graph import GraphSchema
from heimdall.graph.explained_words import explained_words

_FORM = re.compile(
    r"MATCH \(n:(?P<near>\w+)\)(?P<said>.* NOT \(n\)(?P<to><?)-\[:(?P<type>\w+)\]->?)\(\)(?P<rest> .*)",
    re.DOTALL,
)


def with_named_ends(cypher: str, question: str, schema: GraphSchema) -> str:
    """The query with the label at the far end that the question names, where several may stand there."""
    found = _FORM.fullmatch(cypher)
    if found is None:
        return cypher
    ends = _ends(schema, found["near"], found["type"], inward=bool(found["to"]))
    if len(ends) < 2:
        return cypher
    named = ends & {word.name for word in explained_words(question, schema, (), obvious=True)}
    if len(named) != 1:
        return cypher
    return f"MATCH (n:{found['near']}){found['said']}(:{named.pop()}){found['rest']}"


def _ends(schema: GraphSchema, near: str, type_: str, *, inward: bool) -> set[str]:
    """The labels beyond this relationship of a node."""
    of_type = (each for each in schema.relationships if each.type == type_)
    ends = ((each.target, each.source) if inward else (each.source, each.target) for each in of_type)
    return {far for this, far in ends if this == near}
