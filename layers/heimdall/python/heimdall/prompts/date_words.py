"""Dates, months and days that a question names, as Cypher writes them: `3rd of May 2021` is 2021-05-03."""

import calendar
import re
from collections.abc import Iterator, Sequence

from heimdall.domain.months import MONTHS
from heimdall.prompts.number_words import slips

_SPELT = {form: number for number, name in enumerate(MONTHS, 1) for form in (name, name[:3])} | {"sept": 9}
# Longer names only; a slip in `may` is another word.
_MISSPELT = {slip: number for number, name in enumerate(MONTHS, 1) if len(name) > 4 for slip in slips(name)}
_MONTH = _MISSPELT | _SPELT
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
_ORDINAL = {word: str(number) for number, word in enumerate(_ORDINALS, 1)}
_BETWEEN = frozenset(["of", "the", "st", "nd", "rd", "th"])  # `May the 3rd`, `the 3rd of May`

_DATE = re.compile(r"\b(\d{4})[-/](\d{2})[-/](\d{2})\b")
_YEAR_MONTH = re.compile(r"\b([12]\d{3})[-/](0[1-9]|1[0-2])\b")
_TOKEN = re.compile(r"\d+|[a-z]+")
_YEAR = re.compile("[12][0-9]{3}")
_MOST_YEARS = 3
Named = tuple[int, str, str]  # month, day, year; the latter two as said or empty


def dates(question: str) -> tuple[str, ...]:
    """Dates written as 2024-05-31 or `31 May 2024`; of a month with its year the first and the last day."""
    tokens = _tokens(question)
    years = [token for token in dict.fromkeys(tokens) if _YEAR.fullmatch(token)][:_MOST_YEARS]
    found = ["-".join(match) for match in _DATE.findall(question)]
    digits = [(int(month), "", year) for year, month in _YEAR_MONTH.findall(_DATE.sub(" ", question))]
    for month, day, own in (*_named(tokens), *digits):
        for year in [own] if own else years:
            last = calendar.monthrange(int(year), month)[1]
            said = [int(day)] if day and int(day) <= last else []
            found += [f"{year}-{month:02}-{each:02}" for each in (*said, 1, last)]
    return tuple(dict.fromkeys(found))


def months(question: str) -> tuple[str, ...]:
    """Months by name or as 2024-05, as the number within the year."""
    named = [str(_MONTH[token]) for token in _tokens(question) if token in _MONTH]
    return tuple(dict.fromkeys([*named, *(str(int(match[1])) for match in _YEAR_MONTH.findall(question))]))


def days(question: str) -> tuple[str, ...]:
    """Days of dates, as the number within the month."""
    named = [day for _, day, _ in _named(_tokens(question)) if day]
    return tuple(dict.fromkeys([*named, *(str(int(match[2])) for match in _DATE.findall(question))]))


def _tokens(question: str) -> list[str]:
    return _TOKEN.findall(question.lower())


def _named(tokens: Sequence[str]) -> Iterator[Named]:
    """Every month by name, with the day before or after it and the year after both."""
    said = [_ORDINAL.get(token, token) for token in tokens if token not in _BETWEEN]
    for at, token in enumerate(said):
        if token in _MONTH:
            before, after = _day(said[at - 1 : at]), _day(said[at + 1 : at + 2])
            year = said[at + 2 : at + 3] if after else said[at + 1 : at + 2]
            yield _MONTH[token], after or before, year[0] if year and _YEAR.fullmatch(year[0]) else ""


def _day(tokens: Sequence[str]) -> str:
    """The day that the one token is, if any."""
    token = tokens[0] if tokens else ""
    return str(int(token)) if token.isdigit() and len(token) < 3 and 0 < int(token) < 32 else ""
