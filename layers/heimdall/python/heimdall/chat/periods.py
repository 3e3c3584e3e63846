"""Rows by a date are rows by the year or the month where the question says so: `orders per year`.

A small model groups by the property as it stands; nobody who asks for years wants a row for each day.
"""

import re

from heimdall.chat.inflection import singular
from heimdall.domain.graph import GraphSchema
from heimdall.graph.schema_words import parts_of
from heimdall.prompts.schema_text import quoted

_EACH = r"(?:per|by|each|every|(?:in|for) (?:each|every|any|a)|which|what|busiest|best|worst)"
_CALENDAR = r"(?:calendar |single |given )?"
_YEAR = re.compile(rf"\b{_EACH} {_CALENDAR}years?\b|\b(?:yearly|annual(?:ly)?|year by year)\b", re.IGNORECASE)
_DECADE = re.compile(rf"\b{_EACH} {_CALENDAR}decades?\b|\bdecade by decade\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b{_EACH} {_CALENDAR}months?\b|\b(?:monthly|month by month)\b", re.IGNORECASE)
_GROUPED = re.compile(
    r"^MATCH \(n:`?(?P<label>[^`{)]+?)`?[ {)].* RETURN n\.`?(?P<name>[^`,()]+)`?, "
    r"(?=(?:count|avg|sum|min|max)\()"
)
_PERIODS = frozenset(["year", "month", "season"])
_DATES = ("date", "datetime")


def by_period(cypher: str, question: str, schema: GraphSchema) -> str:
    """The query with its rows by year, or by year and month; as it is where nobody asked for that.

    What it groups by is a date, or the only one of the nodes where the question does not name the property.
    """
    parts = ("year", "month") if _MONTH.search(question) else ("year",) if _YEAR.search(question) else ()
    found = _GROUPED.match(cypher) if parts else None
    date = _date(found["label"], found["name"], question, schema) if found else ""
    if not found or not date:
        return cypher
    rows = ", ".join(f"n.{quoted(date)}.{part} AS {part}" for part in parts)
    return _rows_by(rows, cypher, found)


def _rows_by(rows: str, cypher: str, found: re.Match[str]) -> str:
    """The query with these in the place of what it groups by."""
    at = found[0].rindex(" RETURN ") + len(" RETURN ")
    return f"{cypher[:at]}{rows}, {cypher[found.end() :]}"


def _date(label: str, name: str, question: str, schema: GraphSchema) -> str:
    """The date that rows are to be by, or nothing."""
    found = schema.label(label)
    dates = [p.name for p in found.properties if p.kind in _DATES] if found else []
    if name in dates:
        return name
    said = {singular(word) for word in re.findall(r"\w+", question.lower())}
    named = not said.isdisjoint(parts_of(name)[:1]) or not _PERIODS.isdisjoint(parts_of(name))
    return dates[0] if len(dates) == 1 and not named else ""


def by_decade(cypher: str, question: str, schema: GraphSchema) -> str:
    """The query with its rows by tens of years, where the question asks for decades."""
    found = _GROUPED.match(cypher) if _DECADE.search(question) else None
    label = schema.label(found["label"]) if found else None
    if not found or not label:
        return cypher
    kind = next((p.kind for p in label.properties if p.name == found["name"]), None)
    if kind not in ("number", *_DATES):
        return cypher
    year = f"n.{quoted(found['name'])}{'' if kind == 'number' else '.year'}"
    return _rows_by(f"{year} / 10 * 10 AS decade", cypher, found)
