"""Who is named in full is meant in full, where the graph keeps names in two parts.

Of `Nancy Davolio` a small model takes the first name or the last; both together are one person.
"""

from collections.abc import Iterable, Sequence, Set
from itertools import product

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
    for given, family in product(_named(links, _GIVEN), _named(links, _FAMILY)):
        name = f" {folded(given.spoken())} {folded(family.spoken())}"
        if given.label == family.label and name in f" {folded(question)} ":
            yield given, family


def _named(links: Sequence[ValueLink], part: Set[str]) -> list[ValueLink]:
    """Those to this part of names, by the first word of the property."""
    return [link for link in links if not part.isdisjoint(parts_of(link.property)[:1])]


def _pin(link: ValueLink) -> str:
    text = link.text.replace("\\", "\\\\").replace("'", "\\'")
    return f"{quoted(link.property)}: '{text}'"
