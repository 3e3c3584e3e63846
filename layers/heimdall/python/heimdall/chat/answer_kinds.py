"""Whether what a query returns is of the kind that its question asks for: no date where it asks where.

When wants a date or a number, where neither, who a node or a text, how many a number.
"""

import re
from collections.abc import Iterator

from heimdall.domain.graph import GraphSchema
from heimdall.graph.schema_words import parts_of

NODE, NUMBER, DATE, TEXT, FLAG = "node", "number", "date", "text", "flag"
_KINDS = {"number": NUMBER, "date": DATE, "datetime": DATE, "boolean": FLAG}
_BEGUN = r"^\W*(?:(?:and|so|but|please|tell me|ok|okay|well)\W+)*"
# `Judged by how many it holds` asks for no number.
_ASKED = r"(?<!\bby )(?<!\bof )(?<!\bon )(?<!\bmatter )"
# What each way of asking may be answered with.
_WANTED = {
    _BEGUN + r"(?:since )?when\b|\b(?:on|in|since) (?:what|which) (?:date|day|year)\b": {DATE, NUMBER, NODE},
    _BEGUN + r"where\b": {TEXT, NODE},
    _BEGUN + r"who(?:m|'s|s)?\b": {TEXT, NODE},
    _ASKED + r"\bhow many\b": {NUMBER},
    _ASKED + r"\bhow (?:much|long|old|tall|far|heavy|high|deep|fast)\b": {NUMBER, DATE},
}
_RETURN = re.compile(r"\bRETURN (?:DISTINCT )?(?P<what>.*?)(?: ORDER BY .*| LIMIT .*)?$")
_COLUMN = re.compile(r"^(?:(?P<var>\w+)|\w+\.(?:`(?P<quoted>[^`]+)`|(?P<plain>\w+))(?:\.\w+)?)$")
_NUMERIC = re.compile(r"(?:count|sum|avg|min|max|length|size)\(")
_YEAR = re.compile(
    r"\b(?:before|after|since|until|till|from|in|during|by) (?:the )?(?:year )?((?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)
_NAME = r"\w+\.(?:`(?P<quoted>[^`]+)`|(?P<plain>\w+))"
_COMPARED = re.compile(_NAME + r" (?:[<>]=?|=) (?P<number>\d{4})\b")
_COUNTED_BY = re.compile("RETURN " + _NAME + r", count\(n\) AS count ORDER BY count(?: DESC)? LIMIT 1$")
_RANKED_BY = re.compile(rf"(?P<order>ORDER BY )?{_NAME}(?(order)| [<>] m\.)")
_SORTED_BY, _IN_TIME = re.compile(f"ORDER BY {_NAME}"), re.compile(r"\bchronolog", re.IGNORECASE)
_EARNING = re.compile(r"\b(?:earn(?:s|ing)?|paid)\b", re.IGNORECASE)
_PAID = """
    salary salaries wage wages pay paid payment income earned earnings compensation stipend revenue gross
    turnover profit money prize fee fees bonus price cost amount value rate worth usd eur gbp box sales
"""
_MONEY = frozenset(_PAID.split())
_PER = re.compile(r"\b(?:each|every|per|by|common)\b", re.IGNORECASE)
# Of numbers that are years.
_DONE = """
    since born died founded established built opened launched released published created hired joined started
    began begun ended made produced installed appeared introduced discovered elected inception debut vintage
    edition launch release
"""
_YEARLY = frozenset(_DONE.split())
_DATED = "year date day time period season era century decade month"
_WRITTEN = frozenset(_DATED.split())  # dates that are kept as texts


def is_of_another_kind(asked: str, cypher: str, schema: GraphSchema) -> bool:
    """Whether none of the columns is what the question's first words ask for."""
    returned = _RETURN.search(cypher)
    wanted = next((kinds for way, kinds in _WANTED.items() if re.search(way, asked, re.IGNORECASE)), None)
    if wanted is None or returned is None:
        return False
    return wanted.isdisjoint(_kinds(returned["what"], schema))


def is_no_date(asked: str, cypher: str, schema: GraphSchema) -> bool:
    """Whether the query compares a year of the question with what is none, such as a running time."""
    years = {found[1] for found in _YEAR.finditer(asked)}
    return any(
        found["number"] in years and _is_number(_name(found), schema) for found in _COMPARED.finditer(cypher)
    )


def _is_number(name: str, schema: GraphSchema) -> bool:
    """Whether it is a number, and by its name no year."""
    known = _YEARLY | _WRITTEN
    return set(_property_kinds(name, schema)) == {NUMBER} and known.isdisjoint(parts_of(name))


def is_counted_by_number(asked: str, cypher: str, schema: GraphSchema) -> bool:
    """Whether the most of something is sought among how many have the same number of it."""
    found = _COUNTED_BY.search(cypher)
    numbers = found is not None and _is_number(_name(found), schema)
    return numbers and not _PER.search(asked)


def is_ranked_by_no_pay(asked: str, cypher: str) -> bool:
    """Whether it is asked who earns more, and the query goes by something that is no money, such as age."""
    found = _RANKED_BY.search(cypher) if _EARNING.search(asked) else None
    return found is not None and _MONEY.isdisjoint(parts_of(_name(found)))


def is_by_no_time(question: str, cypher: str, schema: GraphSchema) -> bool:
    """Whether a chronological order goes by what is no time."""
    found = _SORTED_BY.search(cypher) if _IN_TIME.search(question) else None
    if found is None:
        return False
    name = _name(found)
    return DATE not in _property_kinds(name, schema) and _YEARLY.isdisjoint(parts_of(name))


def _name(found: re.Match[str]) -> str:
    """The property that was matched by `_NAME`."""
    return found["quoted"] or found["plain"]


def _kinds(columns: str, schema: GraphSchema) -> Iterator[str]:
    for column in re.split(r", (?![^(]*\))", columns):
        what = column.partition(" AS ")[0]
        found = _COLUMN.match(what)
        if found is None:
            yield from _expression_kinds(what)
        elif found["var"]:
            yield NODE
            yield from () if len(found["var"]) == 1 else (NUMBER,)  # `count` of an earlier WITH
        else:
            yield from _property_kinds(_name(found), schema)


def _expression_kinds(what: str) -> tuple[str, ...]:
    """`count(n) > 0` says yes or no, what is counted or summed is a number; anything else may be anything."""
    if ">" in what:
        return (FLAG,)
    return (NUMBER,) if _NUMERIC.match(what) else (NODE, NUMBER, DATE, TEXT, FLAG)


def _property_kinds(name: str, schema: GraphSchema) -> Iterator[str]:
    yield from (_KINDS.get(each.kind, TEXT) for each in schema.properties if each.name == name)
    if not _WRITTEN.isdisjoint(parts_of(name)):
        yield DATE
