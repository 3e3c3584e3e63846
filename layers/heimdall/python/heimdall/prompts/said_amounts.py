"""Amounts that a request for an action says without a number: `half an hour`, `for a week`, `the third`.

Which unit a param counts in is told by its name alone, so an hour is 60 as well as 1; the model chooses.
"""

import re
from collections.abc import Iterator

from heimdall.prompts.number_words import numbers

_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
)
_PLACES = {word: place for place, word in enumerate(_ORDINALS, 1)} | {"opening": 1}
_ORDINAL = re.compile(rf"\b(?:(?P<word>{'|'.join(_PLACES)})|(?P<digits>\d+)(?:st|nd|rd|th))\b", re.IGNORECASE)
# What a unit is in the units that a param may count in instead.
_IN_OTHERS = {
    "minute": (60,),
    "hour": (60, 3600),
    "day": (24,),
    "week": (7,),
    "fortnight": (14, 2),
    "month": (30,),
    "year": (12, 365),
}
_PARTS = {"half": 0.5, "quarter": 0.25, "three quarters": 0.75}
_ONE = re.compile(
    rf"\b(?:(?P<part>{'|'.join(_PARTS)}) (?:of )?)?(?:an?|one|another|the)?"
    rf"(?: (?:full|whole|extra|further|good))? ?\b(?P<unit>{'|'.join(_IN_OTHERS)})\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(rf"(?P<unit>{'|'.join(_IN_OTHERS)})s\b", re.IGNORECASE)
_MOST = 12  # numbers of a request that are told in other units, too
_HALF = re.compile(r"\bhal(?:f|ve[sd]?)\b", re.IGNORECASE)


def amounts(request: str) -> tuple[str, ...]:
    """All that it may say, as JSON writes it, but for the numbers that it names as they stand there."""
    named = numbers(request)
    plain = map(float, named)  # 3.50 is 3.5
    found = (
        *plain,
        *_ordinals(request),
        *_durations(request),
        *_converted(request, named),
        *_halves(request),
    )
    written = dict.fromkeys(f"{amount:.15g}" for amount in found)
    return tuple(amount for amount in written if amount not in named)


def _ordinals(request: str) -> Iterator[float]:
    for found in _ORDINAL.finditer(request):
        yield _PLACES[found["word"].lower()] if found["word"] else int(found["digits"])


def _durations(request: str) -> Iterator[float]:
    """Of one unit or a part of it."""
    for found in _ONE.finditer(request):
        part = _PARTS[found["part"].lower()] if found["part"] else 1
        yield part
        yield from (part * size for size in _IN_OTHERS[found["unit"].lower()])


def _converted(request: str, named: tuple[str, ...]) -> Iterator[float]:
    """Numbers of units in other units: two hours are 120."""
    sizes = {size for found in _SEVERAL.finditer(request) for size in _IN_OTHERS[found["unit"].lower()]}
    yield from (float(number) * size for number in named[:_MOST] for size in sorted(sizes))


def _halves(request: str) -> Iterator[float]:
    if _HALF.search(request):
        yield from (0.5, 50)
