"""The order of rows, where nobody asks for one: `how many articles of which average length for each section`.

A model may sort such rows by either figure, and is half as sure of each query as it is of the answer.
"""

import re

_ORDERED = re.compile(r" ORDER BY (?:(?! LIMIT )[^'])*$")
_ASKED = re.compile(
    r"\b(?:sort\w*|order(?:ed|ing)?|rank\w*|arrang\w*|(?:a|de)scending|asc|desc|alphabetic\w*|top|bottom|most"
    r"|least|first|last|best|worst|[a-z]{2,}est|leading|leaders?|high|low|start\w*|begin\w*|end\w*)\b",
    re.IGNORECASE,
)


def as_ordered(cypher: str, question: str) -> str:
    """The query without the order of all its rows, where no word of the question is about one."""
    return cypher if _ASKED.search(question) else _ORDERED.sub("", cypher)
