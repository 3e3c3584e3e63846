"""Two nodes of one label that have a third in common: `pairs of people who founded the same company`.

A small model writes the pattern, which finds each pair twice, once from either end.
"""

import re

from heimdall.graph.tokens import NAME

_PAIRS = re.compile(r"\bpairs?\b|\b(?:which|what|any) two\b|\bcouples of\b", re.IGNORECASE)
_TWO = re.compile(
    rf"(?P<match>MATCH \(n:(?P<label>{NAME})\)[^()]*\(m(?::{NAME})?\)[^()]*\(o:(?P=label)\))"
    rf"(?P<where> WHERE .*)?(?P<shown> RETURN (?=.*\bo\.)n\.(?P<by>{NAME}), .*)"
)


def told_once(cypher: str, question: str) -> str:
    """The query with each pair once where the question asks for pairs, ordered by what they are called."""
    found = _TWO.fullmatch(cypher) if _PAIRS.search(question) else None
    if found is None or f"o.{found['by']}" not in found["shown"]:
        return cypher
    ordered = f"n.{found['by']} < o.{found['by']}"
    where = f"{found['where']} AND {ordered}" if found["where"] else f" WHERE {ordered}"
    return f"{found['match']}{where}{found['shown']}"
