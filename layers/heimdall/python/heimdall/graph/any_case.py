"""A part of a text that is asked for in small letters is meant in any: `titles with drone in them`.

Among nodes of any label it stays as it is: that is a default example, which keeps its exact form.
"""

import re

from heimdall.graph.tokens import PROPERTY

_PART = re.compile(
    rf"(?P<owner>\b{PROPERTY}) (?P<part>CONTAINS|STARTS WITH|ENDS WITH) (?P<text>'(?:\\.|[^'\\])*')"
)
_SMALL = re.compile(rf"toLower\(({PROPERTY})\)")


def in_any_case(cypher: str) -> str:
    """The query with its parts of texts compared in small letters, but for those that have a capital."""
    if cypher.startswith("MATCH (n) "):
        return cypher

    def compared(found: re.Match[str]) -> str:
        if found["text"] != found["text"].lower():
            return found[0]
        return f"toLower({found['owner']}) {found['part']} {found['text']}"

    return _PART.sub(compared, cypher)


def without_case(cypher: str) -> str:
    """The query as it is told in words: that small letters are any goes without saying."""
    return _SMALL.sub(r"\1", cypher)
