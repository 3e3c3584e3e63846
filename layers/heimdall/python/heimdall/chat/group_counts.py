"""How many have enough of something: `how many directors have made more than three films`.

A small model lists them, each with its own figure; how many they are follows from that.
"""

import re

# `How many films has each of those with more than three` asks for the figures themselves.
_HOW_MANY = re.compile(
    r"\W*(?:(?:and|so|ok|please|now)\W+)*"
    r"(?:how many|(?:(?:what(?:'s| is)|tell me|give me|find|show|count) )?(?:the )?(?:total )?number of)\b"
    r"(?!.*\b(?:each|every|per|respectively|which|who are)\b)",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"(?P<groups>.* WITH n, \w+\([^()]*\) AS (?P<figure>\w+) WHERE (?P=figure) [<>=]+ [\d.]+)"
    r" RETURN n, (?P=figure)"
)


def as_count(cypher: str, question: str) -> str:
    """The query with how many they are instead of those that have enough, where the question begins so."""
    groups = _ENOUGH.fullmatch(cypher) if _HOW_MANY.match(question) else None
    return f"{groups['groups']} RETURN count(n) AS count" if groups else cypher
