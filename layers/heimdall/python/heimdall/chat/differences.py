"""How far two figures are apart: `by how many days was it late`, `how much dearer is X than Y`.

A small model shows the two, or compares them; the difference follows from that.
"""

import re
from collections.abc import Iterable

from heimdall.domain.graph import GraphSchema
from heimdall.domain.number_words import SPOKEN
from heimdall.graph.tokens import NAME, PROPERTY, named_in
from heimdall.prompts.number_words import numbers

_MORE = (
    r"(?:more|less|fewer|longer|shorter|higher|lower|taller|larger|smaller|bigger|greater|heavier|lighter"
    r"|older|younger|dearer|cheaper|costlier|pricier|faster|slower|further|farther|later|earlier|wider"
    r"|deeper|better|worse|over|under|above|below|beyond|late|early|behind|ahead|past|short of"
    r"|exceed\w*|overr[au]n\w*|oversho\w+|undersho\w+|undercut\w*)"
)
_FAR = r"how (?:much|many|far|long)"
_ASKED = re.compile(
    rf"\b(?:differ(?:s|ed|ences?)?|gaps?|minus)\b|\bby {_FAR}\b"
    rf"|\b(?:minutes|hours|days|weeks|months|years) (?:between|{_MORE})\b"
    rf"|\b{_FAR}\b(?:\s[^\s,;]+){{0,9}}?\s{_MORE}\b"
    rf"|\b{_FAR}\b[^,;]*\b(?:apart|separates?)\b",
    re.IGNORECASE,
)
# What asks for two figures and no difference: `how much did it cost and how long is it`.
_SEVERAL = re.compile(rf"\band\b[^,;]*?\b{_FAR}\b", re.IGNORECASE)
_PLAINLY = re.compile(
    rf"\bdifferences? (?:in|of|between)\b|\bgap between\b"
    r"|\bby how (?:much|many (?:days|hours|weeks|months|years|minutes))\b"
    rf"|\bhow (?:much|many) (?:more|fewer|less) [^,;]*\bthan (?!\d|an?\b|(?:{SPOKEN})\b)",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r" - |duration|\.`?\w*(?:difference|gap|delay|late|overrun|rise|growth|change)", re.IGNORECASE
)
_GAP = re.compile(r"\b(?:differ(?:s|ed|ences?)?|gaps?|spread|apart|separates?)\b", re.IGNORECASE)
_HOURS = re.compile(r"\bhours?\b", re.IGNORECASE)
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
_COMPARED = re.compile(rf"(?P<one>{_ANY}) (?P<sign>[<>])=? (?P<other>{_ANY})")
_NUMBER = rf"\d[\d,]*(?:\.\d+)?|\b(?:{SPOKEN})(?:[ -](?:{SPOKEN}))*"
_SIGNS = {
    "more than": ">",
    "over": ">",
    "at least": ">=",
    "less than": "<",
    "fewer than": "<",
    "under": "<",
}
_BY = re.compile(
    rf"(?P<by>\bby )?\b(?P<than>{'|'.join(_SIGNS)}) (?P<number>{_NUMBER})"
    rf"(?:\s?(?P<unit>(?!{_MORE}\b)[a-z]+))?(?P<beyond>(?:\s\w+){{0,2}}?\s(?:{_MORE}|before|after)\b)?",
    re.IGNORECASE,
)
_UNITS = ("minute", "hour", "day", "week", "month", "year")
_DATES = {"date", "datetime"}


def as_difference(cypher: str, question: str, schema: GraphSchema) -> str:
    """The query with how far two figures are apart, where the question asks that and it has the two.

    One that compares two of a node has them as far apart as the question says: `more than 10 days late`.
    """
    asked = _ASKED.search(question) and not _SEVERAL.search(question)
    told = _told(cypher, question, schema) if asked or _GAP.search(question) else ""
    return told or _by_far(cypher, question, schema)


def _told(cypher: str, question: str, schema: GraphSchema) -> str:
    """How far apart what the query shows is; nothing where those are no two figures."""
    ends = _ENDS.fullmatch(cypher) if _GAP.search(question) else None
    two, shown = _OF_TWO.fullmatch(cypher), _SHOWN.fullmatch(cypher)
    if ends and _kinds([ends["of"]], schema) == {"number"}:
        return f"{ends['head']}max({ends['of']}) - min({ends['of']}) AS difference"
    if two:
        apart = _apart(two["of"], f"m{two['of'][1:]}", question, schema)
        first, second = (f"{two['label']} {{{two['by']}: {two[of]}}}" for of in ("one", "other"))
        return f"MATCH (n:{first}), (m:{second}) RETURN {apart}" if apart else ""
    apart = _apart(shown["one"], shown["other"], question, schema) if shown else ""
    return f"{shown['head']}{apart}{shown['rest'] or ''}" if shown and apart else ""


def is_no_difference(question: str, cypher: str) -> bool:
    """Whether it is plainly asked how far two figures are apart, and the query does not tell that."""
    return bool(_PLAINLY.search(question) and not _GIVEN.search(cypher))


def _apart(one: str, other: str, question: str, schema: GraphSchema) -> str:
    """How much the one is over the other, or nothing where they are no two numbers or dates."""
    kinds = _kinds([one, other], schema)
    if kinds == {"number"}:
        return f"{one} - {other} AS difference"
    if not kinds or not kinds <= _DATES:
        return ""
    if kinds == {"datetime"} and _HOURS.search(question):
        return f"duration.inSeconds({other}, {one}).seconds / 3600.0 AS hours"
    return f"duration.inDays({other}, {one}).days AS days"


def _by_far(cypher: str, question: str, schema: GraphSchema) -> str:
    """Two figures that are compared with the distance that the question says in between."""
    compared, said = list(_COMPARED.finditer(cypher)), _BY.search(question)
    if len(compared) != 1 or said is None or not (said["by"] or said["beyond"]):
        return cypher
    found, amount = compared[0], numbers(said["number"])
    kinds = _kinds([found["one"], found["other"]], schema)
    if not amount or re.search(rf"(?<![\w.]){re.escape(amount[0])}\b", cypher):
        return cypher
    far = (
        amount[0]
        if kinds == {"number"}
        else _duration(amount[0], said["unit"])
        if kinds and kinds <= _DATES
        else ""
    )
    if not far:
        return cypher
    more, less = (found["one"], found["other"]) if found["sign"] == ">" else (found["other"], found["one"])
    sign = _SIGNS[said["than"].lower()]
    told = f"{more} {sign} {less} + {far}" if sign[0] == ">" else f"{found[0]} AND {more} < {less} + {far}"
    return f"{cypher[: found.start()]}{told}{cypher[found.end() :]}"


def _duration(amount: str, unit: str | None) -> str:
    """So many days, or what else the question has; nothing without a unit."""
    singular = (unit or "").lower().removesuffix("s")
    return f"duration({{{singular}s: {amount}}})" if singular in _UNITS else ""


def _kinds(what: Iterable[str], schema: GraphSchema) -> set[str]:
    """The kinds of these properties, wherever the graph has them; none where one is kept as another kind."""
    names = {named_in(each) for each in what}
    found = [each for each in schema.properties if each.name in names]
    return {"text"} if any(each.written for each in found) else {each.kind for each in found}
