"""Conditions on years and dates: before, after, in, since, until, between; years, months and days."""

from __future__ import annotations

import calendar
import random
from dataclasses import dataclass

from inference_host.model import words
from inference_host.model.filter_text import Filter, expand, of_its_own, ref
from inference_host.model.schemas import Label, Prop
from inference_host.model.spoken_numbers import DECADES, number_for

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
ORDINALS = tuple(_ORDINALS.split())
# Words before a year, month or day (`{t}`); those of the second list do not follow `is`.
SAID_TIMES = {
    "<": ("[before|before|prior to|earlier than|sometime before|any time before]", "[before|before|prior to|earlier than]"),
    ">": ("[after|after|later than|sometime after|any time after]", "[after|after|later than]"),
    ">=": ("[since|since|from {t} on|from {t} onwards|in or after|{t} or later|no earlier than|not before|from {t} onward|starting from]", "[in or after|no earlier than|not before|{t} or later]"),
    "<=": ("[until|until|up to|till|in or before|{t} or earlier|no later than|not after|up until]", "[in or before|no later than|not after|{t} or earlier]"),
    "=": ("[in|in|in|in the year|during|in]", "[in|in|in the year]"),
}  # fmt: skip
TIME_SIGNS = ("<", "<", ">", ">", "=", "=", "=", ">=", ">=", "<=")
BETWEEN = "[between {l} and {h}|between {l} and {h}|from {l} to {h}|from {l} until {h}|from {l} through {h}|any time between {l} and {h}|somewhere between {l} and {h}|in the years {l} to {h}|in {l}-{h}]"  # fmt: skip
ONE_OF = "[in {o}|in {o}|in either {o}|either in {o}]"
_ACTIVE = frozenset(("joined", "opened", "started", "ended"))
_PRODUCED = frozenset(("released", "launched", "published", "written", "built", "constructed", "founded", "created", "made"))  # fmt: skip
_OTHERWISE = ("that are ", "that were ", "which were ")


@dataclass(frozen=True)
class Moment:
    """A time property: its Cypher, how it leads over to the time, and that as a verb phrase.

    `is_noun` when the lead is a noun or ends in `is`: fewer words may follow.
    """

    prop: Prop
    whole: str
    lead: str
    said: str = ""
    is_noun: bool = False

    @property
    def year(self) -> str:
        """Cypher for the year."""
        return self.whole if self.prop.year else f"{self.whole}.year"

    def filter(self, time: str, cypher: str) -> Filter:
        """The condition at this time."""
        return Filter(f"{self.lead} {time}".strip(), cypher, said=f"{self.said} {time}" if self.said else "")


def time_filter(rng: random.Random, prop: Prop, var: str, label: Label | None = None) -> Filter:
    """One condition on a year, a date or a datetime."""
    moment = spoken_moment(rng, prop, var, label)
    if not prop.year and rng.random() < 0.5:
        return dated(rng, moment)
    roll, year = rng.random(), number_for(rng, prop)
    if roll < 0.12:
        return years_between(rng, moment, year)
    if roll < 0.17:
        return _decade(rng, moment)
    if roll < 0.22:
        return one_of_years(rng, moment, year)
    if roll < 0.26 and not moment.is_noun and moment.said:
        said = f"{_denied(moment.said)} in {year}"
        return Filter(f"that {said}", f"{moment.year} <> {year}", said=said)
    if roll < 0.36:
        return short_time(rng, moment, year, label)
    sign = rng.choice(TIME_SIGNS)
    time = expand(rng, SAID_TIMES[sign][moment.is_noun], t=year)
    return moment.filter(time if year in time else f"{time} {year}", f"{moment.year} {sign} {year}")


def spoken_moment(rng: random.Random, prop: Prop, var: str, label: Label | None) -> Moment:
    """`built`, `that were built`, `with a birthday`, `whose start date is`."""
    if var == "r":
        return _edge_moment(rng, prop)
    others = [(*p.parts, *p.nouns) for p in label.props if p is not prop] if label else []
    parts, roll, whole = of_its_own(prop.parts, others), rng.random(), ref(var, prop)
    if parts and roll < 0.75:
        return Moment(prop, whole, *_participle(rng, rng.choice(parts)))
    noun = rng.choice(prop.nouns)
    if roll < 0.8:
        return Moment(prop, whole, noun, is_noun=True)
    if roll < 0.9:
        return Moment(prop, whole, f"{rng.choice(('whose', 'whose', 'where the'))} {noun} is", is_noun=True)
    an = rng.choice((noun, words.article(noun)))
    return Moment(prop, whole, f"{rng.choice(('with', 'having'))} {an}", f"have {an}")


def _edge_moment(rng: random.Random, prop: Prop) -> Moment:
    """Of a relationship the time alone is said, behind the verb: `who worked at Rivet before 2010`."""
    whole, noun = ref("r", prop), rng.choice(prop.nouns)
    if rng.random() < 0.7:
        return Moment(prop, whole, "")
    if "since" in (*prop.parts, noun):
        return Moment(prop, whole, "where since is", is_noun=True)
    part = rng.choice(prop.parts or (noun,))
    return Moment(prop, whole, rng.choice((part, f"with {noun}", f"where the {noun} is")), is_noun=True)


def _participle(rng: random.Random, part: str) -> tuple[str, str]:
    """The lead and the verb phrase."""
    if part in _ACTIVE and (part == "joined" or rng.random() < 0.6):
        said = part
    else:
        said = f"{'are' if part.endswith('ing') or part == 'due' else 'were'} {part}"
    return rng.choice((part, part, f"that {said}", f"which {said}")), said


def _denied(said: str) -> str:
    verb, _, rest = said.partition(" ")
    if verb in ("are", "were"):
        return f"{verb} not {rest}"
    return f"don't have {rest}" if verb == "have" else f"did not {said.removesuffix('ed')}"


def years_between(rng: random.Random, moment: Moment, year: str) -> Filter:
    """From one year to another, both included; or after the one and before the other."""
    low, high = sorted((year, number_for(rng, moment.prop)))
    if rng.random() < 0.15:
        time = f"after {low} {rng.choice(('and', 'but'))} before {high}"
        return moment.filter(time, f"{moment.year} > {low} AND {moment.year} < {high}")
    time = f"between {low} and {high}" if moment.is_noun else expand(rng, BETWEEN, l=low, h=high)
    return moment.filter(time, f"{moment.year} >= {low} AND {moment.year} <= {high}")


def _decade(rng: random.Random, moment: Moment) -> Filter:
    first = rng.randrange(1910, 2020, 10)
    told = f"{first}{rng.choice(('s', 's', chr(39) + 's'))}"
    if 1930 <= first < 2000 and rng.random() < 0.4:
        told = rng.choice((f"{first - 1900}s", DECADES[(first - 1920) // 10]))
    time = f"{rng.choice(('in', 'in', 'during'))} the {told}"
    return moment.filter(time, f"{moment.year} >= {first} AND {moment.year} <= {first + 9}")


def one_of_years(rng: random.Random, moment: Moment, year: str) -> Filter:
    """`in 2019 or 2021`."""
    years = list(dict.fromkeys([year, *(number_for(rng, moment.prop) for _ in range(rng.choice((1, 1, 2))))]))
    if len(years) < 2:
        return moment.filter(f"in {year}", f"{moment.year} = {year}")
    told = f"{', '.join(years[:-1])} or {years[-1]}"
    time = f"in {told}" if moment.is_noun or len(years) > 2 else expand(rng, ONE_OF, o=told)
    return moment.filter(time, f"{moment.year} IN [{', '.join(years)}]")


def short_time(rng: random.Random, moment: Moment, year: str, label: Label | None) -> Filter:
    """As in a note: `founded 2010`, `start date > 2010`, `from 2010`, `2010 movies`."""
    prop, noun = moment.prop, rng.choice(moment.prop.nouns)
    if label and _is_its_year(prop, label) and rng.random() < 0.6:
        return _by_year(rng, moment, year, label)
    if prop.parts and "since" not in prop.parts and rng.random() < 0.3:
        return Filter(f"{rng.choice(prop.parts)} {year}", f"{moment.year} = {year}")
    sign, lead = (
        rng.choice((">", "<", ">=", "<=", "=")),
        rng.choice((noun, noun, f"with {noun}", f"where {noun}")),
    )
    return Filter(f"{lead} {sign} {year}", f"{moment.year} {sign} {year}")


def _is_its_year(prop: Prop, label: Label) -> bool:
    """Whether `of 2010` says when things of this label were made: no other time is kept."""
    times = [p for p in label.props if p.parts or p.kind in ("date", "datetime")]
    return len(times) == 1 and bool(_PRODUCED & set(prop.parts) or prop.name == "year")


def _by_year(rng: random.Random, moment: Moment, year: str, label: Label) -> Filter:
    """`movies from 2010`, `2010 movies`, `pre-2010 movies`, `movies newer than 2010`."""
    roll, cypher = rng.random(), f"{moment.year} = {year}"
    aged = any("older" in (*p.up, *p.down) for p in label.props)
    if roll < 0.35 and not aged and not label.person:
        word, sign = rng.choice((("older", "<"), ("newer", ">"), ("older", "<"), ("more recent", ">")))
        return Filter(f"{word} than {year}", f"{moment.year} {sign} {year}", said=f"are {word} than {year}")
    if roll < 0.45:
        word, sign = rng.choice((("pre", "<"), ("post", ">")))
        return Filter(f"{word}-{year}", f"{moment.year} {sign} {year}", before=True)
    if roll < 0.65:
        return Filter(year, cypher, before=True, said=f"are from {year}")
    return Filter(f"{rng.choice(('from', 'from', 'of', 'that are from'))} {year}", cypher, said=f"are from {year}")  # fmt: skip


def dated(rng: random.Random, moment: Moment) -> Filter:
    """A month, a month of a year, a day of a year, or a day of any year."""
    year, month = number_for(rng, moment.prop), rng.randint(1, 12)
    roll = rng.random()
    if roll < 0.08:
        return moment.filter(f"in {month_name(rng, month)}", f"{moment.whole}.month = {month}")
    if roll < 0.13:
        day = rng.randint(1, 28)
        return moment.filter(f"on {said_day(rng, '', month, day)}", f"{moment.whole}.month = {month} AND {moment.whole}.day = {day}")  # fmt: skip
    if roll < 0.5:
        return in_month(rng, moment, year, month)
    if roll < 0.62 and moment.prop.kind == "date":
        return dates_between(rng, moment, year)
    return at_day(rng, moment, year, month) if roll < 0.9 else from_month(rng, moment, year, month)


def in_month(rng: random.Random, moment: Moment, year: str, month: int) -> Filter:
    """`in October 2024`."""
    told = said_month(rng, year, month)
    lead = "in" if moment.is_noun or told[0].isdigit() else rng.choice(("in", "in", "in", "during", "in the month of", "sometime in"))  # fmt: skip
    return moment.filter(f"{lead} {told}", f"{moment.whole}.year = {year} AND {moment.whole}.month = {month}")


def from_month(rng: random.Random, moment: Moment, year: str, month: int) -> Filter:
    """Before or since a month; of whole dates also after and until it. Its first or last day is the bound."""
    last = calendar.monthrange(int(year), month)[1]
    is_date = moment.prop.kind == "date"
    sign = rng.choice(("<", "<", ">=", ">=", ">", ">", "<=") if is_date else ("<", ">="))
    bound = f"{year}-{month:02}-{1 if sign in ('<', '>=') else last:02}"
    time = expand(rng, SAID_TIMES[sign][moment.is_noun], t="{t}")
    told = said_month(rng, year, month)
    time = time.replace("{t}", told) if "{t}" in time else f"{time} {told}"
    return moment.filter(time, f"{moment.whole} {sign} {moment.prop.kind}('{bound}')")


def at_day(rng: random.Random, moment: Moment, year: str, month: int) -> Filter:
    """On, before, after, since or until a day; a moment of that day is no longer the day itself."""
    day = rng.randint(1, 28)
    told, is_date = said_day(rng, year, month, day), moment.prop.kind == "date"
    sign = rng.choice(("=", "=", "<", ">", ">=", "<=") if is_date else ("=", "=", "<", ">="))
    words_for = {"=": "on", "<": "[before|before|prior to|earlier than]", ">": "[after|after|later than]", ">=": "[on or after|not before]", "<=": "[on or before|no later than]"}[sign]  # fmt: skip
    if not moment.is_noun:
        words_for = {">=": "[since|since|on or after|starting from|not before]", "<=": "[until|up to|on or before|no later than|till]"}.get(sign, words_for)  # fmt: skip
    bound = f"{year}-{month:02}-{day:02}"
    cypher = f"{moment.whole} {sign} {moment.prop.kind}('{bound}')"
    if sign == "=" and not is_date:
        cypher = f"{moment.whole}.year = {year} AND {moment.whole}.month = {month} AND {moment.whole}.day = {day}"  # fmt: skip
    return moment.filter(f"{expand(rng, words_for)} {told}", cypher)


def dates_between(rng: random.Random, moment: Moment, year: str) -> Filter:
    """Between two days or months of a year, or of two years."""
    years = sorted((year, year if rng.random() < 0.5 else number_for(rng, moment.prop)))
    first, second = sorted((rng.randint(1, 6), rng.randint(7, 12)))
    by_day = rng.random() < 0.5
    days = (rng.randint(1, 28), rng.randint(1, 28)) if by_day else (1, calendar.monthrange(int(years[1]), second)[1])  # fmt: skip
    ends = [f"date('{y}-{m:02}-{d:02}')" for y, m, d in zip(years, (first, second), days, strict=True)]
    own = "" if years[0] == years[1] and rng.random() < 0.5 else years[0]
    if by_day:
        told = said_day(rng, own, first, days[0]), said_day(rng, years[1], second, days[1], iso=bool(own))
    else:
        told = said_month(rng, own, first), said_month(rng, years[1], second, digits=bool(own))
    frame = "between {l} and {h}" if moment.is_noun else rng.choice(("between {l} and {h}", "from {l} to {h}", "between {l} and {h}", "from {l} until {h}"))  # fmt: skip
    return moment.filter(frame.format(l=told[0], h=told[1]), f"{moment.whole} >= {ends[0]} AND {moment.whole} <= {ends[1]}")  # fmt: skip


def month_name(rng: random.Random, month: int) -> str:
    """`October`, `october`, `Oct`."""
    name, roll = MONTHS[month - 1], rng.random()
    name = name[:3] if roll < 0.15 else name
    return name.lower() if rng.random() < 0.25 else name


def said_month(rng: random.Random, year: str, month: int, digits: bool = True) -> str:
    """A month of a year; without a year just the month."""
    if year and digits and rng.random() < 0.08:
        return f"{year}-{month:02}"
    joint = rng.choice((" ", " ", " ", " ", " of ", ", "))
    return f"{month_name(rng, month)}{joint}{year}" if year else month_name(rng, month)


def said_day(rng: random.Random, year: str, month: int, day: int, iso: bool = True) -> str:
    """`3 May 2021`, `May 3rd, 2021`, `the 3rd of May 2021`, `2021-05-03`; without a year `May 3`."""
    if year and iso and rng.random() < 0.25:
        return rng.choice(("{}-{:02}-{:02}", "{}-{:02}-{:02}", "{}/{:02}/{:02}")).format(year, month, day)
    name, tail, nth = month_name(rng, month), f" {year}" if year else "", ordinal(day)
    frame = rng.choice(("{d} {m}{y}", "{d} {m}{y}", "{m} {d}{c}{y}", "{m} {d}{c}{y}", "{m} {n}{c}{y}", "{m} {n}{y}", "the {n} of {m}{y}", "{n} {m}{y}", "{n} of {m}{y}",
                        "the {n} of {m}{c}{y}", "{m} the {n}{c}{y}"))  # fmt: skip
    if day <= len(ORDINALS) and rng.random() < 0.05:
        frame, nth = "the {n} of {m}{y}", ORDINALS[day - 1]
    return frame.format(d=day, m=name, y=tail, n=nth, c="," if year else "")


def ordinal(day: int) -> str:
    """`3rd`."""
    ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"
