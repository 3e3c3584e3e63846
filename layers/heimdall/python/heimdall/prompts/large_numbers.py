"""Numbers that a question says by dozen, decade, century, thousand, million or billion.

`3 million`, `half a million`, `a million and a half`, both of `between two and five million` and of `two to
three decades` (of years).
"""

import re
from collections.abc import Iterator, Mapping

from heimdall.domain.number_words import COUNTED, LARGE, TENS, UNITS

_IN_YEARS = {"decade": 10, "decades": 10, "century": 100, "centuries": 100}
_SCALES = {**LARGE, **_IN_YEARS, "dozen": 12}
_UNIT, _TEN, _COUNTED, _SCALE = ("|".join(table) for table in (UNITS, TENS, COUNTED, _SCALES))
_DIGITS = r"\d[\d,]*(?:\.\d+)?"
BELOW = rf"(?:(?:{_TEN})(?:[ -](?:{_UNIT}))?|{_UNIT})"
_WORDS = rf"(?:(?:(?:{BELOW}|an?) (?:{_COUNTED})(?:(?: and)? {BELOW})?)|{BELOW}|an?)"
_AMOUNT = rf"(?:{_DIGITS}|{_WORDS})(?: and a half)?"
_PARTS = {
    r"half an?": 0.5,
    r"an? couple of": 2.0,
    r"(?:an?|one) quarter of an?": 0.25,
    r"three quarters of an?": 0.75,
}
_MORE = {" and a half": 0.5, " and a quarter": 0.25, " and three quarters": 0.75}
_SAID = re.compile(
    rf"(?<![\w.,-])(?:(?:(?<=between )(?P<low>{_AMOUNT}) and|(?P<least>{_AMOUNT}) to) )?"
    rf"(?P<amount>{'|'.join(_PARTS)}|{_AMOUNT}) (?P<scale>{_SCALE})\b(?P<half> and a half\b)?"
    rf"(?! and {_WORDS}\b(?! (?:{_SCALE})\b))",
    re.IGNORECASE,
)
# Whoever scored two centuries has played cricket.
_RUNS = re.compile(r"(?<!half a )centur(?:y|ies)$", re.IGNORECASE)
_LASTING = re.compile(r" (?:of|or|ago|old|long|earlier|later|before|after)\b", re.IGNORECASE)
_VALUES: Mapping[str, float] = {**UNITS, **TENS, "a": 1, "an": 1}


def large_numbers(text: str) -> Iterator[tuple[float, int, int]]:
    """Their values, with where they begin and end; one that goes on (`two thousand and ten`) is none."""
    for found in _SAID.finditer(text):
        if _RUNS.search(found[0]) and not _LASTING.match(text, found.end()):
            continue
        scale, high = _SCALES[found["scale"].lower()], amount(found["amount"]) + bool(found["half"]) / 2
        lower = "low" if found["low"] else "least"
        if found[lower] and (low := amount(found[lower])) < high:
            yield low * scale, *found.span(lower)
        yield high * scale, found.start("amount"), found.end()


def in_years(said: str) -> bool:
    """Whether a number is said by decades or centuries: `two decades` are 20 years."""
    return not _IN_YEARS.keys().isdisjoint(said.lower().split())


def written(number: float) -> str:
    """As Cypher writes it: `500000`, `2.5`."""
    return f"{number:.10g}"


def amount(said: str) -> float:
    """In digits or in words, with a half or quarters: `four and a half`."""
    said = said.lower()
    if part := next((value for form, value in _PARTS.items() if re.fullmatch(form, said)), None):
        return part
    ending = next((form for form in _MORE if said.endswith(form)), "")
    whole, more = said.removesuffix(ending), _MORE.get(ending, 0.0)
    if whole[0].isdigit():
        return float(whole.replace(",", "")) + more
    return _in_words(re.findall("[a-z]+", whole)) + more


def _in_words(words: list[str]) -> float:
    total = 0.0
    for word in words:
        total = total * COUNTED[word] if word in COUNTED else total + _VALUES.get(word, 0)
    return total
