"""Whether a query is about the nodes that its question is: each other, pairs, those who do something."""

import re
from collections.abc import Collection, Iterable, Set

from heimdall.domain.graph import SchemaLink

# `Who taught themselves?`, and not `by the signatures themselves, i.e. …`.
_ONESELF = re.compile(
    r"\w(?:ed|s) (?:themsel(?:f|ves)|himself|herself)\W*$|\b(?:each other|one another)\b", re.IGNORECASE
)
_COMES_BACK = re.compile(r"-\(n\)|->\(n\)|\)-\[[^\]]*\]-\(| RETURN .*\bo\.")
_PAIRS = re.compile(r"^\W*(?:which|what|list|find|show)\W+(?:all\W+)?(?:the\W+)?pairs of\b", re.IGNORECASE)
_ONE_COLUMN = re.compile(r" RETURN (?:DISTINCT )?[^,]*$")
# `Ids and names` are two columns: on 83,779 wordings that speaks against no right query.
_AND_NAME = re.compile(
    r"\bnames? and (?:(?:the|their|its|his|her) )?\w+|\w(?: and|,) (?:(?:the|their|its|his|her) )?names?\b",
    re.IGNORECASE,
)
_ONE_PROPERTY = re.compile(r" RETURN (?:DISTINCT )?\w\.[^,]*$")
# `What are the blood groups of …` asks for more than the nodes.
_WHAT_OF = re.compile(
    r"\W*(?:what|which) (?:is|are|was|were) (?:(?:the|his|her|their|its) )?(?P<what>(?:[\w'-]+ ){1,3}?)of\b",
    re.IGNORECASE,
)
_NODES_ALONE = re.compile(r" RETURN (?:DISTINCT )?n$")
# `actors` of ACTED_IN; one of them may be a word for a single thing, `the power reserve`.
_DOERS = re.compile(r"\w{3,}(?:ers|ors)", re.IGNORECASE)


def is_about_others(asked: str, cypher: str) -> bool:
    """Whether it forgets that something is done to oneself or to each other, or that two are asked for."""
    alone = _ONESELF.search(asked) is not None and not _COMES_BACK.search(cypher)
    return alone or (_PAIRS.search(asked) is not None and _ONE_COLUMN.search(cypher) is not None)


def leaves_out_the_name(asked: str, cypher: str) -> bool:
    """Whether it returns one property where a name and something else are asked for."""
    return bool(_AND_NAME.search(asked) and _ONE_PROPERTY.search(cypher))


def is_of_unknown(asked: str, cypher: str, unknown: Collection[str]) -> bool:
    """Whether it returns nodes where something of them is asked for that is `unknown`.

    What is found by a relationship may be just that: the subsidiaries of Harrow & Pike.
    """
    found = _WHAT_OF.match(asked)
    if found is None or "-[" in cypher or not _NODES_ALONE.search(cypher):
        return False
    return any(word in found["what"].split() for word in unknown)


def is_about_all(links: Iterable[SchemaLink], cypher: str, used: Set[str]) -> bool:
    """Whether it has no relationship at all, though a word names those who do something: `all the actors`.

    `links` say what words stand for, `used` are the stems of the properties of the query: who has a
    `member_count` need not ask for members.
    """
    if "-[" in cypher:
        return False
    names = dict[str, set[str]]()
    for link in links:
        if _DOERS.fullmatch(link.word):
            names.setdefault(link.word.lower(), set()).add(link.name)
    types = (word for word, found in names.items() if all(name.startswith(":") for name in found))
    return any(not any(stem[:4] == word[:4] for stem in used) for word in types)
