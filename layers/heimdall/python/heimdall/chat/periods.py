"""Rows by a date are rows by the year or the month where the question says so: `orders per year`.

A small model groups by the property as it stands; nobody who asks for years wants a row for each day.
"""

import re

from heimdall.domain.graph import GraphSchema

_EACH = r"(?:per|by|each|every|(?:in|for) (?:each|every|any|a)|which|what|busiest|best|worst)"
_CALENDAR = r"(?:calendar |single |given )?"
_YEAR = re.compile(rf"\b{_EACH} {_CALENDAR}years?\b|\b(?:yearly|annual(?:ly)?|year by year)\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b{_EACH} {_CALENDAR}months?\b|\b(?:monthly|month by month)\b", re.IGNORECASE)
_GROUPED = re.compile(
    r" RETURN (?P<date>n\.`?(?P<name>[^`,()]+)`?), (?P<figures>(?:count|avg|sum|min|max)\()"
)
_DATES = ("date", "datetime")


def by_period(cypher: str, question: str, schema: GraphSchema) -> str:
    """The query with its rows by year, or by year and month; as it is where nobody asked for that."""
    found = _GROUPED.search(cypher)
    kinds = {each.kind for each in schema.properties if found and each.name == found["name"]}
    if found is None or not kinds or not kinds.issubset(_DATES):
        return cypher
    parts = ("year", "month") if _MONTH.search(question) else ("year",) if _YEAR.search(question) else ()
    rows = ", ".join(f"{found['date']}.{part} AS {part}" for part in parts) or found["date"]
    return f"{cypher[: found.start()]} RETURN {rows}, {found['figures']}{cypher[found.end() :]}"
