"""Who is named in full is meant in full, where the graph keeps names in two parts.

Of `Nancy Davolio` a small model takes the first name or the last; both together are one person.
"""

from collections.abc import Iterable, Sequence

from heimdall.domain.graph import ValueLink
from heimdall.graph.links import folded
from heimdall.graph.schema_words import parts_of
from heimdall.prompts.schema_text import quoted

_GIVEN = frozenset(["first", "given", "forename", "firstname"])
_FAMILY = frozenset(["last", "family", "surname", "lastname"])

# The links of a given name and of the family name behind it.
Pair = tuple[ValueLink, ValueLink]


def with_whole_names(cypher: str, question: str, links: Sequence[ValueLink]) -> str:
    """The query with both parts of a name that the question says in full, where it has one of them."""
    for given, family in _pairs(question, links):
        whole = f":{quoted(given.label)} {{{_pin(given)}, {_pin(family)}}}"
        for part in (given, family):
            cypher = cypher.replace(f":{quoted(part.label)} {{{_pin(part)}}}", whole)
    return cypher


def _pairs(question: str, links: Sequence[ValueLink]) -> Iterable[Pair]:
    said = f" {' '.join(folded(question).split())} "
    for given in (link for link in links if not _GIVEN.isdisjoint(parts_of(link.property)[:1])):
        for family in (link for link in links if not _FAMILY.isdisjoint(parts_of(link.property)[:1])):
            name = f" {folded(given.spoken())} {folded(family.spoken())}"
            if given.label == family.label and name in said:
                yield given, family


def _pin(link: ValueLink) -> str:
    text = link.text.replace("\\", "\\\\").replace("'", "\\'")
    return f"{quoted(link.property)}: '{text}'"
