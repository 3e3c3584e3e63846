"""Relationships that hold either way, whichever way they were stored: whoever is a spouse has one.

A graph keeps `(Ada)-[:SPOUSE_OF]->(Ben)` once, and who asks for the spouse of Ben means Ada. Only types are
asked of that say nothing but such a meaning, and only their patterns lose the arrow.
"""

import re

from heimdall.graph.schema_words import parts_of

_MEANINGS = """
    spouse spouses married marries marry border borders bordering neighbor neighbors neighbour neighbours
    neighbouring neighboring adjacent adjoins sibling siblings twin twins friend friends cousin cousins
    interacts interact coalition allied ally allies partner partners partnered rival rivals colleague
    colleagues teammate teammates cooperates collaborates collaborated
"""
_JOINING = "has have is are was of to with by in on share shares land common next"
_MUTUAL, _SMALL = frozenset(_MEANINGS.split()), frozenset(_JOINING.split())
_ARROW = re.compile(
    r"""
    '(?:\\.|[^'\\])*'
    | <-\[(?P<of>\w*:`?(?P<type>\w+)`?)\]-(?!>)
    | (?<!<)-\[(?P<to>\w*:`?(?P<other>\w+)`?)\]->
    """,
    re.VERBOSE,
)
_COUNTED = re.compile(r"\bcount\(([nmor])\)")
_SUM = "sum("  # both ways it would be twice as much


def without_direction(cypher: str) -> str:
    """The query with `-[:SPOUSE_OF]-` for either arrow; what it counts beside one is counted once."""
    undirected = cypher if _SUM in cypher else _ARROW.sub(_without_arrow, cypher)
    return cypher if undirected == cypher else _COUNTED.sub(r"count(DISTINCT \1)", undirected)


def _without_arrow(found: re.Match[str]) -> str:
    type_ = found["type"] or found["other"]
    if type_ is None or not _is_mutual(type_):
        return found[0]
    return f"-[{found['of'] or found['to']}]-"


def _is_mutual(type_: str) -> bool:
    told = set(parts_of(type_)) - _SMALL
    return bool(told) and told <= _MUTUAL
