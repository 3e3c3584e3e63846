"""Numbers that a question says by thousand, million or billion.

`3 million`, `half a million`, `two and a half thousand`, both of `between two and five million`.
"""

import re
from collections.abc import Iterator, Mapping

from heimdall.domain.number_words import COUNTED, LARGE, TENS, UNITS

_UNIT, _TEN, _COUNTED, _SCALE = ("|".join(table) for table in (UNITS, TENS, COUNTED, LARGE))
_DIGITS = r"\d[\d,]*(?:\.\d+)?"
_BELOW = rf"(?:(?:{_TEN})(?:[ -](?:{_UNIT}))?|{_UNIT})"
_WORDS = rf"(?:(?:(?:{_BELOW}|an?) (?:{_COUNTED})(?:(?: and)? {_BELOW})?)|{_BELOW}|an?)"
_AMOUNT = rf"(?:{_DIGITS}|{_WORDS})(?: and a half)?"
_SAID = re.compile(
    rf"(?<![\w.,-])(?:(?:(?<=between )|(?<=from ))(?P<low>{_AMOUNT})(?: and | to ))?"
    rf"(?P<amount>half an?|{_AMOUNT}) (?P<scale>{_SCALE})\b(?! and {_WORDS}\b(?! (?:{_SCALE})\b))",
    re.IGNORECASE,
)
_VALUES: Mapping[str, float] = {**UNITS, **TENS, "a": 1, "an": 1}


def large_numbers(text: str) -> Iterator[tuple[float, int, int]]:
    """Their values, with where they begin and end; one that goes on (`two thousand and ten`) is none."""
    for found in _SAID.finditer(text):
        scale, high = LARGE[found["scale"].lower()], _amount(found["amount"])
        if found["low"] and (low := _amount(found["low"])) < high:
            yield low * scale, *found.span("low")
        yield high * scale, found.start("amount"), found.end()


def written(number: float) -> str:
    """As Cypher writes it: `500000`, `2.5`."""
    return f"{number:.10g}"


def _amount(said: str) -> float:
    said = said.lower()
    if said.startswith("half"):
        return 0.5
    whole = said.removesuffix(" and a half")
    more = 0.5 if whole != said else 0.0
    if whole[0].isdigit():
        return float(whole.replace(",", "")) + more
    return _in_words(re.findall("[a-z]+", whole)) + more


def _in_words(words: list[str]) -> float:
    total = 0.0
    for word in words:
        total = total * COUNTED[word] if word in COUNTED else total + _VALUES.get(word, 0)
    return total
