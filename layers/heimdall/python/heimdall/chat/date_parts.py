"""Parts of dates in conditions: `n.born.year = 1990 AND n.born.month = 5` is to be born in May 1990."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from heimdall.chat.expressions import Comparison, Condition, Junction, Not, Property, Value
from heimdall.domain.months import MONTHS

_FORMS: Mapping[tuple[str, ...], str] = {
    ("year", "month", "day"): "on {day} {month} {year}",
    ("year", "month"): "in {month} {year}",
    ("month", "day"): "on {day} {month}",
    ("year",): "in {year}",
    ("month",): "in {month}",
}
_TIMES = """
    birthday born built created date deadline established founded hired joined launched opened published
    released started updated year
"""
_TIME_WORDS = frozenset(_TIMES.split())


@dataclass(frozen=True, slots=True)
class _Part:
    """A condition on a part of a date, and what it has to be."""

    of: Property
    unit: str
    text: str


def is_time(said: str) -> bool:
    """Whether a property's words speak of a point in time: `start date`, `published at`."""
    *before, last = said.split(" ")
    return (last in _TIME_WORDS and "per" not in before) or (last == "at" and said.endswith("ed at"))


def dated(condition: Condition) -> Condition:
    """The condition with the parts of one date, from the year on, as one; its sign is `at`."""
    match condition:
        case Junction(word="and", parts=parts):
            merged = tuple(_merged(parts))
            return merged[0] if len(merged) == 1 else Junction("and", merged)
        case Junction(word=word, parts=parts):
            return Junction(word, tuple(map(dated, parts)))
        case Not(inner=inner):
            return Not(dated(inner))
        case Comparison():
            return next(_merged([condition]))
    return condition


def _merged(conditions: Sequence[Condition]) -> Iterator[Condition]:
    at = 0
    while at < len(conditions):
        parts = [_part(condition) for condition in conditions[at : at + 3]]
        found = next((units for units in _FORMS if _are(parts[: len(units)], units)), ())
        if found:
            yield _as_one([part for part in parts[: len(found)] if part is not None])
        else:
            condition = conditions[at]
            yield condition if isinstance(condition, Comparison) else dated(condition)
        at += max(len(found), 1)


def _part(condition: Condition) -> _Part | None:
    match condition:
        case Comparison(left=Property(var=var, path=(name, unit)), op="=", right=Value(text=text)) if (
            text.isdecimal() and (unit != "month" or 0 < int(text) <= len(MONTHS))
        ):
            return _Part(Property(var, (name,)), unit, text)
    return None


def _are(parts: Sequence[_Part | None], units: tuple[str, ...]) -> bool:
    """Whether these are the parts of one date with these names."""
    said = [part for part in parts if part is not None]
    return tuple(part.unit for part in said) == units and len({part.of for part in said}) == 1


def _as_one(parts: Sequence[_Part]) -> Condition:
    said = {part.unit: part.text for part in parts}
    if "month" in said:
        said["month"] = MONTHS[int(said["month"]) - 1].title()
    return Comparison(parts[0].of, "at", Value(_FORMS[tuple(said)].format(**said)))
