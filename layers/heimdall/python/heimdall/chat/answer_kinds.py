"""Whether what a query returns is of the kind that its question asks for: no date where it asks where.

When wants a date or a number, where neither, who a node or a text, how many a number.
"""

import re
from collections.abc import Iterator

from heimdall.domain.graph import GraphSchema
from heimdall.graph.schema_words import asked_part, parts_of

NODE, NUMBER, DATE, TEXT, FLAG = "node", "number", "date", "text", "flag"
_KINDS = {"number": NUMBER, "date": DATE, "datetime": DATE, "boolean": FLAG}
_BEGUN = r"^\W*(?:(?:and|so|but|please|tell me|ok|okay|well)\W+)*"
# What each way of asking may be answered with.
_WANTED = {
    _BEGUN + r"(?:since )?when\b|\b(?:on|in|since) (?:what|which) (?:date|day|year)\b": {DATE, NUMBER, NODE},
    _BEGUN + r"where\b": {TEXT, NODE},
    _BEGUN + r"who(?:m|'s|s)?\b": {TEXT, NODE},
    r"\bhow many\b": {NUMBER},
    r"\bhow (?:much|long|old|tall|far|heavy|high|deep|fast)\b": {NUMBER, DATE},
}
_RETURN = re.compile(r"\bRETURN (?:DISTINCT )?(?P<what>.*?)(?: ORDER BY .*| LIMIT .*)?$")
_COLUMN = re.compile(r"^(?:(?P<var>\w+)|\w+\.(?:`(?P<quoted>[^`]+)`|(?P<plain>\w+))(?:\.\w+)?)$")
_DATED = "year date day time period season era century decade month"
_WRITTEN = frozenset(_DATED.split())  # dates that are kept as texts


def is_of_another_kind(question: str, cypher: str, schema: GraphSchema) -> bool:
    """Whether none of the columns is what the question's first word asks for."""
    asked, returned = asked_part(question), _RETURN.search(cypher)
    wanted = next((kinds for way, kinds in _WANTED.items() if re.search(way, asked, re.IGNORECASE)), None)
    if wanted is None or returned is None:
        return False
    return wanted.isdisjoint(_kinds(returned["what"], schema))


def _kinds(columns: str, schema: GraphSchema) -> Iterator[str]:
    for column in re.split(r", (?![^(]*\))", columns):
        what = column.partition(" AS ")[0]
        found = _COLUMN.match(what)
        if found is None:
            yield FLAG if ">" in what else NUMBER  # count(n) > 0, and what is counted or summed
        elif found["var"]:
            yield NODE if len(found["var"]) == 1 else NUMBER
        else:
            yield from _property_kinds(found["quoted"] or found["plain"], schema)


def _property_kinds(name: str, schema: GraphSchema) -> Iterator[str]:
    for owner in (*schema.labels, *schema.relationships):
        for each in owner.properties:
            if each.name == name:
                yield _KINDS.get(each.kind, TEXT)
    if not _WRITTEN.isdisjoint(parts_of(name)):
        yield DATE
