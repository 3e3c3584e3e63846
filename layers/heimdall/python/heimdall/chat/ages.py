"""An age is how long ago somebody was born: `how old is Ada`, of a graph that keeps her date of birth.

A small model writes the date where an age is asked for, and compares it with a number of years.
"""

import re

from heimdall.domain.graph import GraphSchema, PropertySchema
from heimdall.graph.schema_words import parts_of
from heimdall.graph.tokens import PROPERTY, named_in

_ASKED = re.compile(r"\bhow old\b|\bages?\b|\baged\b|\byears? old\b", re.IGNORECASE)
_BEGAN = frozenset(
    ["born", "birth", "birthday", "birthdate", "dob", "founded", "established", "inception", "built"]
)
_OLDEST = 150  # years; a greater number is a year
_NUMBER = r"(?P<years>\d{1,3})(?![\d.])"
_THAN = {"older than": ">", "elder than": ">", "younger than": "<"}
_OLDER = re.compile(rf"\b(?P<than>{'|'.join(_THAN)}) (?:\w+ )?{_NUMBER}", re.IGNORECASE)
_COMPARED = re.compile(rf"\b(?P<what>(?=[nmo]\.){PROPERTY})(?:\.year)? (?P<sign>[<>]?=?|<>) {_NUMBER}")
_FIGURE = re.compile(rf"\b(?P<of>avg|min|max)\((?P<what>(?=[nmo]\.){PROPERTY})(?:\.year)?\)")
_SHOWN = re.compile(
    rf"(?P<before> RETURN (?:DISTINCT )?|, )(?P<what>(?=[nmo]\.){PROPERTY})(?=$|, | ORDER | LIMIT )"
)
_ENDS = re.compile(r"\b(?:oldest|eldest|youngest)\b", re.IGNORECASE)


def with_ages(cypher: str, question: str, schema: GraphSchema) -> str:
    """The query with ages in years where the question asks for them and it has dates or years of birth."""
    asked = _ASKED.search(question) is not None
    older = {found["years"]: _THAN[found["than"].lower()] for found in _OLDER.finditer(question)}

    def compared(found: re.Match[str]) -> str:
        said = asked or found["years"] in older
        age = _age(found["what"], schema) if said and int(found["years"]) <= _OLDEST else ""
        sign = older.get(found["years"], found["sign"])
        return f"{age} {sign} {found['years']}" if age else found[0]

    def figure(found: re.Match[str]) -> str:
        age = _age(found["what"], schema)
        dated = found["of"] != "avg" and _ENDS.search(question)  # the earliest date is the oldest's
        return f"{found['of']}({age})" if age and not dated else found[0]

    def shown(found: re.Match[str]) -> str:
        age = _age(found["what"], schema)
        return f"{found['before']}{age} AS age" if age else found[0]

    told = _COMPARED.sub(compared, cypher)
    if not asked:
        return told
    head, returns, rest = _FIGURE.sub(figure, told).rpartition(" RETURN ")
    return head + _SHOWN.sub(shown, f"{returns}{rest}")


def _age(what: str, schema: GraphSchema) -> str:
    """How many full years ago that was, or at least by the year where no more is kept; nothing of others."""
    name = named_in(what)
    found = {each for each in schema.properties if each.name == name}
    if len(found) != 1 or _BEGAN.isdisjoint(parts_of(name)):
        return ""
    return _years_since(what, found.pop())


def _years_since(what: str, prop: PropertySchema) -> str:
    if prop.kind == "number":
        return f"date().year - {what}"
    if prop.kind not in ("date", "datetime"):
        return ""
    kept = prop.written is not None
    return f"date().year - {what}.year" if kept else f"duration.between({what}, date()).years"
