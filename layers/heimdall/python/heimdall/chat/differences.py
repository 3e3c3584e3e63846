"""How far two figures are apart: `by how many days was it late`, `how much dearer is X than Y`.

A small model shows the two; the difference follows from that.
"""

import re
from collections.abc import Iterable

from heimdall.domain.graph import GraphSchema
from heimdall.domain.number_words import SPOKEN
from heimdall.graph.tokens import NAME, PROPERTY, named_in

DATES = {"date", "datetime"}
COMPARED = (
    r"(?:more|less|fewer|longer|shorter|higher|lower|taller|larger|smaller|bigger|greater|heavier|lighter"
    r"|older|younger|dearer|cheaper|costlier|pricier|faster|slower|further|farther|later|earlier|wider"
    r"|deeper|better|worse|\w{3,}ier)"
)
# `Over its budget`, and not `over the years`.
BEYOND = (
    r"(?:over|under|above|below|beyond|behind|ahead|short of|exceed\w*|overr[au]n\w*|oversho\w+|undersho\w+"
    r"|undercut\w*)(?! (?:the |her |his |their |its |all )?(?:\w+ )?"
    r"(?:careers?|years?|times?|seasons?|course|life|lifetime|period|decades?|months?|weeks?|days?|lot)\b)"
)
_FAR = r"how (?:much|many|far|long)"
_ASKED = re.compile(
    rf"\b(?:differ(?:s|ed|ences?)?|gaps?|minus)\b|\bby {_FAR}\b|\bhow (?:late|early)\b"
    r"|\b(?:minutes|hours|days|weeks|months|years) (?:between|late|early|behind|overdue|ahead of|over"
    r"|(?:after|before) (?:its|their|his|her|the))\b"
    rf"|\b{_FAR}\b(?:\s[^\s,;]+){{0,9}}?\s(?:{BEYOND}\b|{COMPARED}\b[^,;]*\bthan\b)"
    rf"|\b{_FAR}\b[^,;]*\b(?:apart\b(?! from)|separates?\b)",
    re.IGNORECASE,
)
# What asks for two figures and no difference: `how much did it cost and how long is it`; a ratio; or an age.
_OTHERWISE = re.compile(
    rf"\band\b[^,;]*?\b{_FAR}\b|\btimes (?:more|as|higher|larger|bigger)\b|\bper ?cent\b|%"
    r"|\bhow (?:much|many years) (?:older|younger)\b",
    re.IGNORECASE,
)
_UNITS = (
    r"(?:metres|meters|kilomet(?:re|er)s|km|miles|feet|inches|kilos|kg|kilograms|tonnes|tons|litres|liters|euros"
    r"|dollars|pounds|points|degrees|percent|seconds|minutes|hours|days|weeks|months|years)"
)
_PLAINLY = re.compile(
    rf"\bdifferences? (?:in|of|between)\b|\bgap between\b"
    r"|\bby how (?:much|many (?:days|hours|weeks|months|years|minutes))\b"
    rf"|\bhow (?:much|many(?: {_UNITS})?) {COMPARED}\b [^,;]*\bthan (?!\d|an?\b|(?:{SPOKEN})\b)",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r" - |duration|\.(?:`[^`]*|\w*)(?:difference|gap|delay|late|overrun|rise|growth|change)", re.IGNORECASE
)
_GAP = re.compile(r"\b(?:differ(?:s|ed|ences?)?|gaps?|spread|separates?|apart(?! from))\b", re.IGNORECASE)
_PARTS = {"minute": "60", "hour": "3600.0"}  # of a moment, in seconds
_PART = re.compile(rf"\b({'|'.join(_PARTS)})s?\b", re.IGNORECASE)
_N, _ANY = rf"(?=n\.){PROPERTY}", rf"(?=[nmor]\.){PROPERTY}"
_TEXT = r"'(?:[^'\\]|\\.)*'"
_ENDS = re.compile(rf"(?P<head>.* RETURN )min\((?P<of>{_ANY})\) AS lowest, max\((?P=of)\) AS highest")
_SHOWN = re.compile(
    rf"(?P<head>.* RETURN (?:{_N}, )?)(?P<one>{_N}), (?P<other>{_N})(?P<rest>(?: ORDER| LIMIT).*)?"
)
_OF_TWO = re.compile(
    rf"MATCH \(n:(?P<label>{NAME})\) WHERE n\.(?P<by>{NAME}) IN \[(?P<one>{_TEXT}), (?P<other>{_TEXT})\]"
    rf" RETURN (?:n\.(?P=by), )?(?P<of>{_N})"
)

# `How many metres higher A is than B`, told as whether it is.
_IS_OVER = re.compile(
    rf"MATCH \(n:(?P<label>{NAME}) \{{(?P<by>{NAME}): (?P<one>{_TEXT})\}}\),"
    rf" \(m:(?P=label) \{{(?P=by): (?P<other>{_TEXT})\}}\)"
    rf" WHERE (?P<of>n\.(?P<name>{NAME})) [<>] m\.(?P=name) RETURN count\(n\) .*"
)


def as_difference(cypher: str, question: str, schema: GraphSchema) -> str:
    """The query with how far two figures are apart, where the question asks that and it has the two."""
    if _OTHERWISE.search(question):
        return cypher
    ends, two, shown = _ENDS.fullmatch(cypher), _OF_TWO.fullmatch(cypher), _SHOWN.fullmatch(cypher)
    if ends and _GAP.search(question) and kinds_of([ends["of"]], schema) == {"number"}:
        return f"{ends['head']}max({ends['of']}) - min({ends['of']}) AS difference"
    if not (_ASKED.search(question) or _GAP.search(question)):
        return cypher
    two = two or (_IS_OVER.fullmatch(cypher) if _PLAINLY.search(question) else None)
    if two:
        return _of_two(two, question, schema) or cypher
    apart = _apart(shown["one"], shown["other"], question, schema) if shown else ""
    return f"{shown['head']}{apart}{shown['rest'] or ''}" if shown and apart else cypher


def is_no_difference(question: str, cypher: str) -> bool:
    """Whether it is plainly asked how far two figures are apart, and the query does not tell that."""
    return bool(_PLAINLY.search(question) and not _GIVEN.search(cypher))


def kinds_of(what: Iterable[str], schema: GraphSchema) -> set[str]:
    """The kinds of these properties, wherever they are; `text` where one is kept as another kind."""
    names = {named_in(each) for each in what}
    found = [each for each in schema.properties if each.name in names]
    return {"text"} if any(each.written for each in found) else {each.kind for each in found}


def _of_two(two: re.Match[str], question: str, schema: GraphSchema) -> str:
    """How far two nodes are apart that are called by their names, whichever has more; else nothing."""
    label = schema.label(two["label"].strip("`"))
    if label is None or label.properties[0].name != two["by"].strip("`"):
        return ""
    apart, _, alias = _apart(two["of"], f"m{two['of'][1:]}", question, schema).rpartition(" AS ")
    first, second = (f"{two['label']} {{{two['by']}: {two[of]}}}" for of in ("one", "other"))
    return f"MATCH (n:{first}), (m:{second}) RETURN abs({apart}) AS {alias}" if apart else ""


def _apart(one: str, other: str, question: str, schema: GraphSchema) -> str:
    """How much the one is over the other, or nothing where they are no two numbers or dates."""
    kinds = kinds_of([one, other], schema)
    if one == other:
        return ""
    if kinds == {"number"}:
        return f"{one} - {other} AS difference"
    if not kinds or not kinds <= DATES:
        return ""
    part = _PART.search(question) if kinds == {"datetime"} else None
    if part:
        seconds = f"duration.inSeconds({other}, {one}).seconds"
        return f"{seconds} / {_PARTS[part[1].lower()]} AS {part[1].lower()}s"
    return f"duration.inDays({other}, {one}).days AS days"
