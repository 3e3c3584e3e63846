"""Amounts in another unit than what they are compared with: seven minutes are no durationSeconds > 7.

A unit is told by the last word of a property's name, as `duration_min`, `heightCm` and `damage_millions` do.
"""

import re
from collections.abc import Iterator

from heimdall.domain.number_words import COUNTED, LARGE, TENS, UNITS
from heimdall.graph.schema_words import parts_of

# Families of units, one after the other; the spellings of one unit are joined by `|`.
_FAMILIES = """
    ms|millisecond|milliseconds s|sec|secs|second|seconds min|mins|minute|minutes h|hr|hrs|hour|hours day|days
        week|weeks month|months year|years
    mm|millimetre|millimeter cm|centimetre|centimetres|centimeter|centimeters m|metre|metres|meter|meters
        km|kilometre|kilometres|kilometer|kilometers mile|miles|mi ft|foot|feet inch|inches
    mg|milligram|milligrams g|gram|grams kg|kgs|kilo|kilos|kilogram|kilograms t|ton|tons|tonne|tonnes
        lb|lbs|pound|pounds
    kb|kilobyte|kilobytes mb|megabyte|megabytes gb|gigabyte|gigabytes tb|terabyte|terabytes
    kw|kilowatt|kilowatts mw|megawatt|megawatts gw|gigawatt|gigawatts
"""
_LINES = re.sub(r"\n {8}", " ", _FAMILIES.strip("\n")).splitlines()
_UNITS = {
    spelling: (family, unit)
    for family, line in enumerate(_LINES)
    for unit in line.split()
    for spelling in unit.split("|")
}
_SCALES = {"million": 1e6, "millions": 1e6, "mn": 1e6, "musd": 1e6, "meur": 1e6}
_SCALES |= {"billion": 1e9, "billions": 1e9, "bn": 1e9}
_NUMBERS = "|".join([*UNITS, *TENS, *COUNTED, *LARGE])
# The s of `the 1990s` is no second.
_AMOUNT = re.compile(rf"(?:\d|\b(?:{_NUMBERS}))\s?(?P<unit>(?<=\s)s|(?!s\b)[a-z]+)\b", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b[nmor]\.(?:`(?P<quoted>[^`]+)`|(?P<plain>\w+)) (?:[<>]=?|=) (?P<number>\d+(?:\.\d+)?)"
)


def other_unit(asked: str, cypher: str) -> bool:
    """Whether a number is compared in another unit than is said, or is not scaled like its property."""
    said = [_UNITS[word] for m in _AMOUNT.finditer(asked) if (word := m["unit"].lower()) in _UNITS]
    return any(
        any(family == unit[0] and unit[1] != name for family, name in said) for unit in _compared(cypher)
    ) or any(number >= scale for number, scale in _scaled(cypher))


def _compared(cypher: str) -> Iterator[tuple[int, str]]:
    """The units of the properties that numbers are compared with."""
    return (_UNITS[last] for _, last in _numbers(cypher) if last in _UNITS)


def _scaled(cypher: str) -> Iterator[tuple[float, float]]:
    """Numbers that are compared with properties which count millions, and a million."""
    return ((number, _SCALES[last]) for number, last in _numbers(cypher) if last in _SCALES)


def _numbers(cypher: str) -> Iterator[tuple[float, str]]:
    """Each number that is compared, and the last word of the property's name."""
    for found in _COMPARED.finditer(cypher):
        parts = parts_of(found["quoted"] or found["plain"])
        if parts:
            yield float(found["number"]), parts[-1]
