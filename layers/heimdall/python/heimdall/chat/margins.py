"""Two figures that are compared, and by how much: `more than 10 days late`, `over budget by at least 5 %`.

A small model compares the two and leaves the number aside.
"""

import re

from heimdall.chat.differences import BEYOND, COMPARED, DATES, kinds_of
from heimdall.chat.polarity import DENIED
from heimdall.domain.graph import GraphSchema
from heimdall.domain.number_words import NUMBER
from heimdall.graph.schema_words import names_something
from heimdall.graph.tokens import PROPERTY
from heimdall.prompts.number_words import SCALES, numbers

_ANY = rf"(?=[nmor]\.){PROPERTY}"
_COMPARED = re.compile(rf"(?P<one>{_ANY}) (?P<sign>[<>])=? (?P<other>{_ANY})")
_SIGNS = {
    "more than": ">",
    "over": ">",
    "at least": ">=",
    "less than": "<",
    "fewer than": "<",
    "under": "<",
}
_UNITS = ("minute", "hour", "day", "week", "month", "year")
_LATE = rf"(?:late|early|past|after|before|overdue|{BEYOND})"
_UNIT = rf"(?P<unit>%|(?!(?:{COMPARED}|{_LATE})\b)[a-z]+)"
_SAID = re.compile(
    rf"(?P<no>\b(?:no|not)\s|n['’]t (?:\w+ )?)?(?P<by>\bby )?\b(?P<than>{'|'.join(_SIGNS)})"
    rf" (?P<number>{NUMBER})(?:\s?{_UNIT})?(?P<beyond>\s(?:{_LATE}|(?P<compared>{COMPARED}))\b)?",
    re.IGNORECASE,
)
_BEYOND = re.compile(
    rf"\b(?:{_LATE}|{COMPARED}|beat\w*|miss\w*|differ\w*|bl[eo]w\w*|bust\w*)\b", re.IGNORECASE
)
_PERCENT = ("%", "percent", "pct")


def by_so_much(cypher: str, question: str, schema: GraphSchema) -> str:
    """The query with two figures that it compares as far apart as the question says they are."""
    compared, said = list(_COMPARED.finditer(cypher)), _SAID.search(question)
    if len(compared) != 1 or said is None or not _is_distance(said, question, schema):
        return cypher
    found = compared[0]
    more, less = (found["one"], found["other"]) if found["sign"] == ">" else (found["other"], found["one"])
    end = _end(less, said, kinds_of([more, less], schema))
    if not end or re.search(rf"(?<![\w.]){re.escape(_amount(said))}\b", cypher):
        return cypher
    sign = _SIGNS[said["than"].lower()]
    if said["no"]:
        sign = DENIED[sign]
    told = f"{more} {sign} {end}" if sign[0] == ">" else f"{found[0]} AND {more} {sign} {end}"
    return f"{cypher[: found.start()]}{told}{cypher[found.end() :]}"


def _is_distance(said: re.Match[str], question: str, schema: GraphSchema) -> bool:
    """Whether the number says how far, and counts nothing: `more than 3 actors older than the director`."""
    unit = (said["unit"] or "").lower()
    timed = unit.removesuffix("s") in _UNITS
    if said["by"]:
        return bool(_BEYOND.search(question[: said.start()]))
    counts = bool(unit) and not timed and names_something(unit, schema)
    return bool(said["beyond"]) and not counts and (timed or not said["compared"] or not unit.endswith("s"))


def _amount(said: re.Match[str]) -> str:
    """The number, with its thousand or million."""
    unit = (said["unit"] or "").lower()
    found = numbers(f"{said['number']} {unit}" if unit in SCALES else said["number"])
    return max(found, key=lambda each: (len(each), each), default="")


def _end(less: str, said: re.Match[str], kinds: set[str]) -> str:
    """Where the distance ends that begins with `less`; nothing where it is none of such figures."""
    amount, unit = _amount(said), (said["unit"] or "").lower()
    if not amount:
        return ""
    if kinds == {"number"}:
        return f"{less} * {1 + float(amount) / 100:.10g}" if unit in _PERCENT else f"{less} + {amount}"
    timed = unit.removesuffix("s")
    if kinds and kinds <= DATES and timed in _UNITS:
        return f"{less} + duration({{{timed}s: {amount}}})"
    return ""
