"""Amounts in another unit than what they are compared with: seven minutes are 420 of durationSeconds.

A unit is told by the last word of a property's name, as `duration_min`, `heightCm` and `damage_millions` do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from heimdall.domain.number_words import NUMBER
from heimdall.graph.schema_words import parts_of
from heimdall.prompts.number_words import numbers

# A line for each quantity: how much of the first unit, and how it is written.
_QUANTITIES = (
    "1:s|sec|secs|second|seconds .001:ms|millisecond|milliseconds 60:min|mins|minute|minutes "
    "3600:h|hr|hrs|hour|hours 86400:day|days 604800:week|weeks",
    "1:m|metre|metres|meter|meters .001:mm|millimetre|millimeter .01:cm|centimetre|centimetres|centimeter "
    "1000:km|kilometre|kilometres|kilometer|kilometers 1609.344:mile|miles|mi .3048:ft|foot|feet",
    "1:kg|kgs|kilo|kilos|kilogram|kilograms .001:g|gram|grams .000001:mg|milligram|milligrams "
    "1000:t|ton|tons|tonne|tonnes .45359237:lb|lbs|pound|pounds",
    "1:mb|megabyte|megabytes .001:kb|kilobyte|kilobytes 1000:gb|gigabyte|gigabytes "
    "1000000:tb|terabyte|terabytes",
    "1:mw|megawatt|megawatts .001:kw|kilowatt|kilowatts 1000:gw|gigawatt|gigawatts",
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of a quantity; `size` in that quantity's first unit."""

    quantity: int
    size: float


_UNITS = {
    spelling: Unit(quantity, float(size))
    for quantity, line in enumerate(_QUANTITIES)
    for size, _, spellings in (unit.partition(":") for unit in line.split())
    for spelling in spellings.split("|")
}
# So much is no length in metres: `net_assets_m`, `salary_k`.
_SCALES = dict.fromkeys(("million", "millions", "mn", "mln", "m", "musd", "meur"), 1e6)
_SCALES |= dict.fromkeys(("billion", "billions", "bn"), 1e9) | {"k": 1e3}
_AMOUNT = re.compile(
    rf"""
    (?P<number>{NUMBER})
    \s?(?P<unit>(?<=\s)s|(?!s\b)[a-z]+)\b  # the s of `the 1990s` is no second
    """,
    re.IGNORECASE | re.VERBOSE,
)
_COMPARED = re.compile(
    r"(?P<what>\b[nmor]\.(?:`(?P<quoted>[^`]+)`|(?P<plain>\w+)) (?:[<>]=?|=|<>) )(?P<number>\d+(?:\.\d+)?)\b"
)

_PER = "per"  # pricePerKg is no weight


def in_units(cypher: str, asked: str) -> str:
    """The query with the question's amounts in the units of the properties that they are compared with."""
    said = tuple(_amounts(asked))

    def converted(found: re.Match[str]) -> str:
        number, name = float(found["number"]), parts_of(found["quoted"] or found["plain"])
        last = "" if not name or _PER in name else name[-1]
        if last in _SCALES and number >= _SCALES[last]:
            return f"{found['what']}{number / _SCALES[last]:.10g}"
        unit = _UNITS.get(last)
        other = [each for value, each in said if unit and value == number and each.quantity == unit.quantity]
        if unit is None or len(set(other)) != 1:
            return found[0]
        return f"{found['what']}{number * other[0].size / unit.size:.10g}"

    return _COMPARED.sub(converted, cypher)


def in_other_units(asked: str) -> dict[float, frozenset[float]]:
    """What each amount of the question is in the other units of its quantity."""
    others: dict[float, frozenset[float]] = {}
    for value, unit in _amounts(asked):
        sizes = {each.size for each in _UNITS.values() if each.quantity == unit.quantity}
        told = frozenset(float(f"{value * unit.size / size:.10g}") for size in sizes)
        others[value] = others.get(value, frozenset()) | told
    return others


def _amounts(asked: str) -> Iterator[tuple[float, Unit]]:
    """Each number that the question has a unit for."""
    for found in _AMOUNT.finditer(asked):
        unit, values = _UNITS.get(found["unit"].lower()), numbers(found["number"])
        if unit and values:
            yield float(values[0]), unit
