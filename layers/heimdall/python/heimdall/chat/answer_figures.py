"""Whether a query reckons what is asked for: no sum where the highest is asked, no average of codes."""

import re

from heimdall.graph.schema_words import parts_of

_RECKONED = re.compile(r"\b(?:avg|sum)\(\w+\.`?(?P<name>[^`)]+)`?\)")
_CODES = frozenset(["id", "ids", "code", "zip", "postcode", "phone", "fax", "isbn", "iban"])
_SINGLE = re.compile(r"\b(?:highest|lowest|maximum|minimum|largest|smallest) (?!number of\b)", re.IGNORECASE)
_ADDED_UP = re.compile(
    r"\b(?:total|totals|totalled|sum|combined|overall|altogether|together|all|cumulative|aggregate|in total|"
    r"accumulated|average|mean|avg)\b",
    re.IGNORECASE,
)
_FIRST_OF_ALL = re.compile(
    r"\b(?:oldest|eldest|youngest|newest|highest|lowest|largest|smallest|biggest|longest|shortest|cheapest|dearest"
    r"|priciest|costliest|heaviest|lightest|tallest|fastest|slowest)\b(?! (?:\w+ )?first\b)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"ORDER BY|\bmin\(|\bmax\(|size\(|IN \[|[<>]=? [nm]\.")


def reckons_with_codes(cypher: str) -> bool:
    """Whether numbers that only name something are added up: `average age` is not that of `rep_id`."""
    return any(not _CODES.isdisjoint(parts_of(found["name"])[-1:]) for found in _RECKONED.finditer(cypher))


def adds_up_for_one(asked: str, cypher: str) -> bool:
    """Whether it gives sums where the highest single one is asked for."""
    return "sum(" in cypher and _SINGLE.search(asked) is not None and not _ADDED_UP.search(asked)


def has_no_end(asked: str, cypher: str) -> bool:
    """Whether the question has a superlative and the query neither order nor end."""
    said = {word.lower() for word in _FIRST_OF_ALL.findall(asked)}
    named = {part for name in re.findall(r"\w+\.`?(\w+)", cypher) for part in parts_of(name)}
    return bool(said - named) and not _ENDS.search(cypher)
