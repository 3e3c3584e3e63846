"""Relationships followed any number of times: `what depends on it directly or indirectly`."""

import re

from heimdall.graph.tokens import NAME

MOST = 10  # steps
_ANY_STEPS = re.compile(
    r"\bdirect(?:ly)? (?:or|and|as well as) indirect(?:ly)?\b|\bindirect(?:ly)? or direct(?:ly)?\b"
    r"|\btransitive(?:ly)?\b"
    r"|\ball the way (?:up|down|along|to the)\b|\b(?:at|on) any (?:level|depth)\b|\bhowever (?:many|far)\b"
    r"|\b(?:up|down|along) the (?:whole |entire )?(?:chain|line|tree|hierarchy)\b"
    r"|\b(?:ancestors|descendants)\b",
    re.IGNORECASE,
)
_STEP = re.compile(rf"^(?P<head>MATCH \(n:(?P<label>{NAME})\)<?-\[:{NAME})(?P<tail>\]->?\(m:(?P=label)\b)")


def followed_on(cypher: str, question: str) -> str:
    """The query over up to `MOST` steps between nodes of one label, where the question asks for that."""
    return _STEP.sub(rf"\g<head>*1..{MOST}\g<tail>", cypher) if _ANY_STEPS.search(question) else cypher
