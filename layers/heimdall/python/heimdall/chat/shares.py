"""What share of something is so: `what percentage of users is verified`.

A small model says which ones are meant; how many of all they are follows from that.
"""

import re

from heimdall.domain.number_words import SPOKEN
from heimdall.graph.tokens import NAME

_PERCENT = re.compile(
    r"\bper ?cent(?:age)?s?\b|\bpct\b|(?<!\d)%|\bwhat share\b|\b(?:the|which) share of\b|^\W*share of\b",
    re.IGNORECASE,
)
# `above 9 percent` is an amount, and so may be what has its share in its name: `discountPercentage`.
_AMOUNT = re.compile(rf"(?:(?<![\d.,])\d(?:[\d.,]*\d)?|\b(?:{SPOKEN}))\s?(?:%|per ?cent\b)", re.IGNORECASE)
_KEPT = re.compile(r"\.(?:`[^`]*|\w*)(?:percent|pct|share|ratio(?!n)|fraction|proportion)", re.IGNORECASE)
_FRACTION = re.compile(r"\b(?:fraction|proportion|ratio)\b", re.IGNORECASE)
_AS_FRACTION = re.compile(r"\bas (?:an? )?(?:fraction|proportion|ratio|decimal)\b", re.IGNORECASE)
_THEM = r" RETURN (?:count\((?:DISTINCT )?n\) AS count|(?:DISTINCT )?n)"
_OF_ONE = re.compile(rf"MATCH \(n:(?P<label>{NAME})\) WHERE (?P<what>.+){_THEM}")
_NEXT_TO = re.compile(
    rf"MATCH \(n:(?P<label>{NAME})\)(?P<way><?-\[:{NAME}\]->?\([^()]*\))(?P<where> WHERE [^()]+)?{_THEM}"
)
_SEVERAL = re.compile(r" (?:AND|OR) ")
_SHARES = ("AS percentage", "AS fraction")


def as_share(cypher: str, question: str) -> str:
    """The query with how many of all are so instead of those, where a share is asked for.

    One with several conditions stays: of what all the share is would be a guess.
    """
    if not is_asked_for(question):
        return cypher
    percent = _in_percent(question)
    one, beside = _OF_ONE.fullmatch(cypher), _NEXT_TO.fullmatch(cypher)
    if one and not _SEVERAL.search(one["what"]):
        return _share(one["label"], one["what"], percent)
    if beside:
        return _share(
            beside["label"], f"EXISTS {{ MATCH (n){beside['way']}{beside['where'] or ''} }}", percent
        )
    return cypher


def is_asked_for(question: str) -> bool:
    """Whether the question asks what share of something is so."""
    return _in_percent(question) or bool(_FRACTION.search(question) or _AS_FRACTION.search(question))


def _in_percent(question: str) -> bool:
    return _PERCENT.search(_AMOUNT.sub("", question)) is not None and not _AS_FRACTION.search(question)


def is_no_share(question: str, cypher: str) -> bool:
    """Whether a share is asked for and the query gives none."""
    given = any(share in cypher for share in _SHARES) or _KEPT.search(cypher)
    return is_asked_for(question) and not given


def _share(label: str, condition: str, percent: bool) -> str:
    factor, alias = ("100.0", "percentage") if percent else ("1.0", "fraction")
    part = f"sum(CASE WHEN {condition} THEN 1 ELSE 0 END)"
    return f"MATCH (n:{label}) RETURN {factor} * {part} / count(n) AS {alias}"
