"""Two nodes of one label that have a third in common: `pairs of people who founded the same company`.

A small model writes the pattern, which finds each pair twice, once from either end.
"""

import re

from heimdall.graph.tokens import NAME

_PAIRS = re.compile(r"\bpairs\b|\b(?:each|every|which|what) pair\b|\b(?:which|what|any) two\b", re.IGNORECASE)
_TWO = re.compile(
    rf"(?P<match>MATCH \(n:(?P<label>{NAME})\)(?:-\[:(?P<to>{NAME})\]->\(m(?::{NAME})?\)<-\[:(?P=to)\]-"
    rf"|<-\[:(?P<back>{NAME})\]-\(m(?::{NAME})?\)-\[:(?P=back)\]->)\(o:(?P=label)\))"
    rf"(?: WHERE (?P<where>(?:(?!\b[no]\.).)*))?(?P<shown> RETURN (?=.*\bo\.)n\.(?P<by>{NAME}), .*)"
)


def told_once(cypher: str, question: str) -> str:
    """The query with each pair once where the question asks for pairs, ordered by what they are called.

    Only of two that one relationship each joins to the third, and of which nothing else is said.
    """
    found = _TWO.fullmatch(cypher) if _PAIRS.search(question) else None
    if found is None or f"o.{found['by']}" not in found["shown"]:
        return cypher
    ordered = f"n.{found['by']} < o.{found['by']}"
    said = found["where"] or ""
    said = f"({said})" if " OR " in said else said
    return f"{found['match']} WHERE {f'{said} AND ' if said else ''}{ordered}{found['shown']}"
