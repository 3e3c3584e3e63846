"""What the values of a property say, where the graph keeps them as texts or as 1 and 0.

Imports from CSV leave everything a text: `unitPrice: '18.00'`, `released: '1999-03-31'`, `active: 'yes'`. Who
asks for films since 2000 means the date all the same. `as_written` makes queries fit.
"""

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace

from heimdall.domain.graph import PropertyKind, PropertySchema, Written
from heimdall.graph.schema_words import parts_of
from heimdall.graph.values import is_vector

_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d+)?")
_CURRENCIES = "EUR|USD|GBP|CHF|JPY|CNY|INR|CAD|AUD|SEK|NOK|DKK|PLN|[$€£¥]"
_UNITS = (
    r"%|kg|g|mg|t|lbs?|oz|km|m|cm|mm|mi|miles|ft|in|inches|l|ml|min|mins|minutes|h|hrs?|hours|s|sec|seconds|days"
    r"|weeks|months|years|yrs|m2|m²|sqm|sqft|kW|kWh|MW|GB|MB|TB|euros?|dollars|pounds|percent|pct|pts|points"
)
_AMOUNT = re.compile(
    rf"(?P<before>(?:{_CURRENCIES}) ?)?"
    r"(?P<number>-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,14})(?:\.\d+)?)"
    rf"(?P<after> ?(?:{_CURRENCIES}|{_UNITS}))?"
)
_YEAR = r"1[0-9]\d\d|20\d\d|21\d\d"
_DAY = r"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_IN_PART = re.compile(rf"(?:{_YEAR})(?:-(?:0[1-9]|1[0-2]|{_DAY}))?")
_DAY_FIRST = re.compile(r"(\d\d?)([./-])(\d\d?)\2(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})([./])(\d\d?)\2(\d\d?)")
_ORDERS = ("dmy", "mdy", "ymd")
_MOMENT = re.compile(rf"(?:{_YEAR})-{_DAY}[T ]\d\d:\d\d\S*")
_TEXTS: Mapping[PropertyKind, re.Pattern[str]] = {"number": _NUMBER, "date": _IN_PART, "datetime": _MOMENT}
# Numbers that nobody counts with.
_CODED = (
    "id ids code key no nr number num serial zip postcode postal plz phone tel telephone mobile fax isbn "
    "issn ean gtin sku iban vat hash version ssn imdb tmdb"
)
_CODES = frozenset(_CODED.split())
_LEAST, _LONG = 3, 5  # as many values of the same length, and as long, are codes
_TIMES = "time timestamp ts date datetime epoch at on created updated modified posted added joined since last"
_OF_TIME = frozenset(_TIMES.split())
_SINCE, _UNTIL = 315_532_800, 4_102_444_800  # 1980 and 2100, in seconds since 1970
_EPOCHS = {"PT1S": 1, "PT0.001S": 1000}  # of them a second has
_WORDS = ({"true", "false"}, {"yes", "no"}, {"y", "n"}, {"t", "f"})
_YES = frozenset(["true", "yes", "y", "t"])
_SAYS = frozenset(["is", "has", "was", "can", "are"])  # `isActive: 1`, and `discontinued: 1` by its end


def as_said(of: PropertySchema, values: Sequence[object]) -> PropertySchema:
    """The property with the kind that these samples of its values say, and how they are written."""
    known = [value for value in values if value not in (None, "")]
    if _is_flag(of.name) and (flag := _one_and_zero(known)):
        return replace(of, kind="boolean", written=flag)
    if of.kind == "string":
        return _text(of, known)
    if of.kind == "number" and (epoch := _epoch(of.name, known)):
        return replace(of, kind="datetime", written=Written(clock=True, epoch=epoch))
    return replace(of, written=_held(of.kind, known))


def _held(kind: PropertyKind, values: Sequence[object]) -> Written | None:
    """How moments and lists are held; None for all that is plainly what it is."""
    if kind == "datetime" and all(map(_is_moment, values)):
        return Written(clock=True)
    if kind == "list" and values and all(map(is_vector, values)):
        return Written(vector=True)
    return Written(many=True) if kind == "list" and values and all(map(_are_texts, values)) else None


def _text(of: PropertySchema, values: Sequence[object]) -> PropertySchema:
    texts = [value for value in values if isinstance(value, str)]
    if not texts or len(texts) < len(values):
        return of
    if words := _yes_and_no(set(texts)):
        return replace(of, kind="boolean", written=words)
    if spelled := _spelled(texts):
        return replace(of, kind="date", written=Written(text=True, spelled=spelled))
    if beside := _beside(texts):
        return replace(of, kind="number", written=Written(text=True, beside=beside))
    kind = next((kind for kind in _TEXTS if _says(kind, texts)), None)
    if kind is None or (kind == "number" and _are_codes(of.name, texts)):
        return of
    return replace(of, kind=kind, written=Written(text=True, clock=kind == "datetime"))


def _epoch(name: str, values: Sequence[object]) -> str:
    """The unit of the moments that these numbers are, by the name of the property and how large they are."""
    if not values or _OF_TIME.isdisjoint(parts_of(name)):
        return ""
    numbers = [value for value in values if isinstance(value, int)]
    spans = ((unit, _SINCE * size, _UNTIL * size) for unit, size in _EPOCHS.items())
    fit = (unit for unit, least, most in spans if all(least <= number < most for number in numbers))
    return next(fit, "") if len(numbers) == len(values) else ""


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _is_moment(value: object) -> bool:
    """Whether it is a date with a time of day: no time alone and no duration."""
    return isinstance(value, Mapping) and value.get("$type") == "datetime"


def _is_flag(name: str) -> bool:
    parts = parts_of(name)
    return not _SAYS.isdisjoint(parts[:1]) or (len(parts) == 1 and parts[0].endswith("ed"))


def _one_and_zero(values: Sequence[object]) -> Written | None:
    """How yes and no are told by numbers or by texts of them."""
    if {repr(value) for value in values} in ({"0", "1"}, {"'0'", "'1'"}):
        one = repr(values[0])
        return Written(yes=one.replace("0", "1"), no=one.replace("1", "0"))
    return None


def _yes_and_no(texts: Set[str]) -> Written | None:
    """Two words of a pair as they are spelled here; of one alone the other is spelled alike."""
    pair = next((each for each in _WORDS if {text.lower() for text in texts} <= each), None)
    if pair is None or len(texts) > len(pair) or (len(texts) < len(pair) and len(min(texts)) == 1):
        return None
    spelled = _spelling(min(texts))
    yes, no = sorted(pair, key=lambda word: word not in _YES)
    return Written(yes=f"'{spelled(yes)}'", no=f"'{spelled(no)}'")


def _spelling(word: str) -> Callable[[str], str]:
    return str.upper if word.isupper() else str.title if word.istitle() else str.lower


def _beside(texts: Sequence[str]) -> tuple[str, ...]:
    """The same currency or unit of all numbers, and the commas within them; nothing where they are plain."""
    found = [match for text in texts if (match := _AMOUNT.fullmatch(text))]
    before, after = ({match[name] for match in found} for name in ("before", "after"))
    if len(found) < len(texts) or len(before) != 1 or len(after) != 1:
        return ()
    commas = [","] * any("," in match["number"] for match in found)
    return tuple(filter(None, (*before, *after, *commas)))


def _spelled(texts: Sequence[str]) -> str:
    """The order and the sign of dates such as 31/03/1999; empty where two orders fit, or none."""
    found = [_DAY_FIRST.fullmatch(text) or _YEAR_FIRST.fullmatch(text) for text in texts]
    parts = [(match[1], match[2], match[3], match[4]) for match in found if match]
    if len(parts) < len(texts) or len({sign for _, sign, _, _ in parts}) != 1:
        return ""
    numbers = [(int(first), int(second), int(third)) for first, _, second, third in parts]
    fit = [order for order in _ORDERS if all(_is_date(order, each) for each in numbers)]
    return fit[0] + parts[0][1] if len(fit) == 1 else ""


def _is_date(order: str, numbers: tuple[int, int, int]) -> bool:
    read = dict(zip(order, numbers, strict=True))
    return 1 <= read["d"] <= 31 and 1 <= read["m"] <= 12 and read["y"] >= 1000


def _says(kind: PropertyKind, texts: Sequence[str]) -> bool:
    return all(map(_TEXTS[kind].fullmatch, texts))


def _are_codes(name: str, texts: Sequence[str]) -> bool:
    """By the property's name, or because all are long and equally long."""
    lengths = {len(text) for text in texts}
    alike = len(texts) >= _LEAST and len(lengths) == 1 and min(lengths) >= _LONG and "." not in "".join(texts)
    return alike or not _CODES.isdisjoint(parts_of(name)[-1:])
