"""The first rows of an order are about nodes whose value is known.

Cypher orders a missing value as the largest of all, so that `ORDER BY n.height DESC LIMIT 1` is a node
without a height wherever there is one. Who asks for the tallest means one whose height is known.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from heimdall.graph.slices import Tokens, outside
from heimdall.graph.tokens import Token, TokenError, tokenize

_PROJECTIONS = ("RETURN", "WITH")
_UNSURE = ("OR", "XOR", "NOT")


@dataclass(frozen=True, slots=True)
class _Ordered:
    """`of`: the ordering property as written; `condition`: what WHERE says before `projection`."""

    of: str
    condition: Tokens
    projection: Token


_DIFFERENT = re.compile(
    r"(?P<match>MATCH \(n:[^ ]+\)(?: WHERE (?P<said>.+))?) RETURN DISTINCT (?P<of>n\.(?:`[^`]+`|\w+))"
)


_APART = re.compile(
    r"(?P<head>MATCH .+?)(?P<where> WHERE .+)?(?P<shown> RETURN [^']+ ORDER BY "
    r"(?P<one>n\.(?:`[^`]+`|\w+)) - (?P<other>n\.(?:`[^`]+`|\w+))(?: DESC)?(?: LIMIT \d+)?)"
)


def with_known_values(cypher: str) -> str:
    """The query with `n.height IS NOT NULL` where it asks for the first rows by `n.height`; else as it is.

    So it is where it asks for the different values of one property: nothing is none of them.
    """
    different = _DIFFERENT.fullmatch(cypher)
    if different and different["of"] not in (different["said"] or "") and " OR " not in cypher:
        joined = "AND" if different["said"] else "WHERE"
        return (
            f"{different['match']} {joined} {different['of']} IS NOT NULL RETURN DISTINCT {different['of']}"
        )
    if apart := _APART.fullmatch(cypher):
        return _both_known(apart)
    try:
        found = _ordered(tokenize(cypher))
    except TokenError:
        return cypher
    if found is None:
        return cypher
    known, at = f"{found.of} IS NOT NULL", found.projection.start
    if not found.condition:
        return f"{cypher[:at]}WHERE {known} {cypher[at:]}"
    start = found.condition[0].start
    said = cypher[start:at].rstrip()
    unsure = any(token.word in _UNSURE for token in found.condition)
    if known in said or (found.of in said and not unsure):
        return cypher
    return f"{cypher[:start]}{f'({said})' if unsure else said} AND {known} {cypher[at:]}"


def _both_known(apart: re.Match[str]) -> str:
    """In the order of a difference both its numbers are."""
    known = f"{apart['one']} IS NOT NULL AND {apart['other']} IS NOT NULL"
    where = apart["where"] or ""
    said = where.removeprefix(" WHERE ")
    said = f"({said})" if any(word in f" {said}" for word in (" OR ", " NOT ")) else said
    return f"{apart['head']} WHERE {f'{said} AND ' if said else ''}{known}{apart['shown']}"


def _ordered(tokens: Sequence[Token]) -> _Ordered | None:
    """The first projection that is cut off after an order by one property of what a MATCH found."""
    places = outside(tokens)
    for at in places:
        if tokens[at].word == "ORDER" and _is_cut_off(tokens, at):
            words = [each for each in places if each < at]
            last = next((each for each in reversed(words) if tokens[each].word in _PROJECTIONS), None)
            clauses = [each for each in words if last is not None and each < last]
            return _condition(tokens, clauses, at, last) if last is not None else None
    return None


def _is_cut_off(tokens: Sequence[Token], at: int) -> bool:
    """Whether `ORDER BY n.height [DESC] LIMIT` stands there."""
    if len(tokens) < at + 6:
        return False
    by, var, dot, name = tokens[at + 1 : at + 5]
    following = [token.word for token in tokens[at + 5 : at + 7]]
    ends = following[1:] if following[0] in ("DESC", "ASC") else following[:1]
    return by.word == "BY" and var.is_name() and dot.text == "." and name.is_name() and ends == ["LIMIT"]


def _condition(tokens: Sequence[Token], clauses: Sequence[int], order: int, last: int) -> _Ordered | None:
    match = next((each for each in reversed(clauses) if tokens[each].word in ("MATCH", *_PROJECTIONS)), None)
    if match is None or tokens[match].word != "MATCH" or (match and tokens[match - 1].word == "OPTIONAL"):
        return None
    where = next((each for each in clauses if each > match and tokens[each].word == "WHERE"), None)
    condition = tokens[where + 1 : last] if where is not None else ()
    return _Ordered("".join(t.text for t in tokens[order + 2 : order + 5]), condition, tokens[last])
