"""Numbers as people write them: `1,500`, `2.5 million`, `3k`, `two hundred`, `twenty five`, `a dozen`."""

from __future__ import annotations

import random

from inference_host.model.schemas import Prop

SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")  # fmt: skip
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
DECADES = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_BELOW_ZERO = frozenset(("temperature", "altitude", "elevation", "balance", "profit", "margin", "depth"))
_ROUND = {100: ("a hundred", "one hundred", "hundred"), 1000: ("a thousand", "one thousand", "1k"), 12: ("a dozen", "twelve"),
          24: ("two dozen", "24"), 1000000: ("a million", "one million", "1 million")}  # fmt: skip


def number_for(rng: random.Random, prop: Prop) -> str:
    """A number in digits, a year for year-like properties."""
    if prop.year or prop.parts or prop.kind in ("date", "datetime"):
        return str(rng.randint(1950, 2026))
    if prop.nouns[0] == "age" and rng.random() < 0.7:
        return str(rng.randint(2, 99))
    if prop.nouns[0] in _BELOW_ZERO and rng.random() < 0.1:
        return str(-rng.randint(1, 90))
    return str(rng.choice((rng.randint(1, 12), rng.randint(13, 99), rng.randint(1, 9) * 10, rng.randint(1, 99) * 100,
                           rng.randint(1, 99) * 1000, rng.randint(100, 9999), f"{rng.randint(0, 9)}.{rng.randint(1, 9)}",
                           rng.randint(1, 9) * 1000000, rng.randint(1, 9) * 100, rng.randint(11, 99) * 100000, rng.randint(5, 100) * 10)))  # fmt: skip


def spoken(rng: random.Random, digits: str) -> str:
    """The number as it may be written: mostly in digits, sometimes in words, with commas or a scale."""
    if not digits.isdigit():
        return f"minus {digits[1:]}" if digits.startswith("-") and rng.random() < 0.2 else digits
    value = int(digits)
    if value <= 12 and rng.random() < 0.5:
        return SMALL[value]
    if value in _ROUND and rng.random() < 0.5:
        return rng.choice(_ROUND[value])
    if value < 1000:
        return (rng.random() < 0.2 and in_words(rng, value)) or digits
    return _scaled(rng, value) or (f"{value:,}" if rng.random() < 0.35 else digits)


def in_words(rng: random.Random, value: int) -> str:
    """Numbers below a thousand in words, as far as people use words for them; else nothing."""
    if value >= 100:
        return f"{SMALL[value // 100]} hundred" if value % 100 == 0 else ""
    if value < 20:
        return SMALL[value] if value < 13 else _TEENS[value - 13]
    ten, one = _TENS[value // 10 - 2], value % 10
    return f"{ten}{rng.choice((' ', '-'))}{SMALL[one]}" if one else ten


def _scaled(rng: random.Random, value: int) -> str:
    """`3k`, `1.5k`, `two thousand`, `2.5 million`; nothing for numbers that are not round."""
    if value % 100_000 == 0 and value >= 1_000_000 and rng.random() < 0.5:
        return f"{_count(rng, value / 1_000_000)} million"
    if value % 1000 == 0 and value < 1_000_000 and rng.random() < 0.35:
        return f"{value // 1000}k" if rng.random() < 0.5 else f"{_count(rng, value / 1000)} thousand"
    return f"{value / 1000:.10g}k" if value % 100 == 0 and value < 10_000 and rng.random() < 0.15 else ""


def _count(rng: random.Random, value: float) -> str:
    """`2.5`, `three`."""
    whole = value == int(value) and value <= 12
    return SMALL[int(value)] if whole and rng.random() < 0.3 else f"{value:.10g}"
