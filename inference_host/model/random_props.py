"""Properties of random worlds: what people keep of things, and how they write the names of it."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from inference_host.model import lexicon, names, synonyms, words
from inference_host.model.schemas import KEY_NAMES, Prop, key_of

PROPS, MANY_PROPS, MANY = (0, 1, 2, 2, 3, 3, 4, 4, 5, 6), (7, 8, 9, 10, 12, 14), 0.08
MANY_IF_RICH = 0.75
OF_DOMAIN, IDS, ABBREVIATED = 0.62, 0.12, 0.04
WILD = tuple("""uuid=e url=u website=u image_url=u external_id=e lat=n lon=n latitude=n longitude=n num_reviews=n avg_rating=n total_amount_usd=n
    product_count=n first_name=N last_name=N birth_year=y unit_price=n units_in_stock=n company_name=w postal_code=e zip_code=e sort_order=n
    notes=w comment=w source=w status_code=e order_number=e registration_number=e page_rank=n importance=n confidence=n
    weight_kg=n score_pct=n last_updated=t last_modified=t timestamp=t valid_from=d valid_to=d expires_on=d is_deleted=b is_public=b
    is_featured=b is_default=b slug=e contact_name=N manager_name=N created_by=N street=w state_code=e country_code=e locale=s time_zone=s
    short_name=w file_size_kb=n row_count=n version_number=e checksum=e hash=e duration_sec=n start_year=y end_year=y""".split())  # fmt: skip
SHORT = {"quantity": "qty", "amount": "amt", "description": "desc", "address": "addr", "phone": "tel", "department": "dept", "temperature": "temp",
         "average": "avg", "maximum": "max", "minimum": "min", "number": "num", "category": "cat", "organization": "org", "document": "doc",
         "reference": "ref", "position": "pos", "language": "lang", "currency": "curr", "version": "ver", "length": "len", "manager": "mgr",
         "percentage": "pct", "account": "acct", "number_of": "nr", "distance": "dist", "population": "pop", "message": "msg"}  # fmt: skip
PERSON_KEYS = (
    "fullName",
    "full_name",
    "firstName",
    "first_name",
    "displayName",
    "handle",
    "email",
    "nickname",
    "alias",
    "given_name",
)
THING_KEYS = ("{c}Name", "{s}_name", "{c}Name", "{s}_name", "{c}Title", "{s}_title", "{c}Id", "{s}_id", "{c}Number", "{s}_code", "isbn", "sku", "iata", "callsign", "description",
              "symbol", "ticker", "abbreviation", "caption", "headline", "designation", "displayName", "doi", "barcode", "identifier", "key")  # fmt: skip
UNIT = re.compile(
    r"_(m|km|cm|mm|kg|g|t|l|eur|usd|gbp|pct|c|kw|kwh|mb|gb|kb|ms|s|sec|min|minutes|hours|days|years|kmh|sqm|ft|ly|mg|mw|gwh|kv)$"
)
COUNTS = re.compile(r"(?:num|number_of)_(\w+)|(\w+)_count")
# what a thing may, should or did measure is not what it measures: no `older` by `minAge`, no `longer` by `allowedLength`
NOT_ITS_OWN = frozenset(
    "min minimum minimal max maximum allowed required target planned expected previous next last projected adjusted relative".split()
)
DEGREES = ("up", "down", "most", "least", "how", "parts")
Namer = Callable[[str], str]


@cache
def parts_of(text: str) -> tuple[str, ...]:
    """The words of a list with commas."""
    return tuple(part for part in text.split(",") if part)


@cache
def fields(line: str) -> tuple[tuple[str, ...], ...]:
    """The lists of a line of the lexicon."""
    return tuple(map(parts_of, line.split("|")))


def number_prop(rng: random.Random) -> Prop:
    """A numeric property with paired comparatives, a plain one, a qualified one, or an invented one."""
    roll = rng.random()
    if roll < 0.05:
        word = words.invented(rng)
        return Prop(word, "number", (word,))
    if roll < 0.28:
        noun = rng.choice(lexicon.PLAIN_NUMBERS)
        return Prop(noun.replace(" ", "_"), "number", (noun,))
    if roll < 0.38:
        one = rng.choice(lexicon.COUNTED)
        name = rng.choice((f"{one}_count", f"num_{words.plural(one)}", f"number_of_{words.plural(one)}"))
        return counted(name.replace(" ", "_"), words.plural(one), one)
    return measured(rng)


def counted(name: str, many: str, one: str) -> Prop:
    """A number of things: `page_count`, `num_pages`."""
    return Prop(name, "number", (f"number of {many}", f"{one} count", many))


def measured(rng: random.Random) -> Prop:
    """A number that has comparatives: `length`, `length_m`, or qualified, `monthly_pay`."""
    known, nouns, up, down, most, least, how = fields(rng.choice(lexicon.NUMBERS))
    name, roll, aged = rng.choice(known), rng.random(), "oldest" in most
    if roll < 0.24:
        qualifier, noun = rng.choice(lexicon.QUALIFIERS), rng.choice(nouns)
        if roll < 0.12 or aged or qualifier in NOT_ITS_OWN:
            noun = f"{qualifier} {noun}"
            return Prop(noun.replace(" ", "_"), "number", (noun,))
        name, nouns = f"{qualifier}_{noun.replace(' ', '_')}", (noun,)
    elif roll < 0.42 and not (aged and "year" in name):
        name = f"{name}_{'years' if aged else rng.choice(lexicon.UNITS)}"
    return Prop(name, "number", nouns, up, down, most, least, how)


def time_prop(rng: random.Random) -> Prop:
    """A date, a datetime, or a year kept as a number."""
    known, parts, nouns = fields(rng.choice(lexicon.TIMES))
    name, kind = rng.choice(known), rng.choice(("date", "date", "datetime", "number", "number"))
    return Prop(name, kind, nouns, parts=parts, year=kind == "number")


def boolean_prop(rng: random.Random) -> Prop:
    """A boolean with adjectives, or something had, for both values."""
    roll = rng.random()
    if roll < 0.05:
        word = words.invented(rng)
        return Prop(word, "boolean", (word,), yes=(word,), no=("not " + word,))
    if roll < 0.35:
        thing = rng.choice(lexicon.HAVINGS)
        bare = thing.removeprefix("an ").removeprefix("a ")
        name = rng.choice(("has_", "has_", "")) + bare.replace(" ", "_")
        return Prop(name, "boolean", (bare,), yes=(f"with {thing}", f"that have {thing}"),
                    no=(f"without {thing}", f"with no {bare}", f"that have no {bare}"))  # fmt: skip
    (name,), yes, no = fields(rng.choice(lexicon.BOOLEANS))
    shown = name if rng.random() < 0.6 else "is_" + name
    return Prop(shown, "boolean", (name.replace("_", " "),), yes=yes, no=no)


def value_maker(letter: str) -> Callable[[random.Random], str]:
    """The source of values for a string property's kind letter."""
    return {"p": names.place_name, "c": names.country, "n": names.person_name, "N": names.person_name,
            "w": names.title_name, "e": code_value, "u": names.web_address}.get(letter, names.topic_word)  # fmt: skip


def code_value(rng: random.Random) -> str:
    """An e-mail address or a code."""
    return f"{words.invented(rng)}@example.com" if rng.random() < 0.3 else names.code_name(rng)


def text_prop(rng: random.Random, name: str, nouns: tuple[str, ...], letter: str) -> Prop:
    """A string with sample values."""
    make = value_maker(letter)
    return Prop(name, "string", nouns, values=tuple(make(rng) for _ in range(5)))


def string_prop(rng: random.Random) -> Prop:
    """A categorical or free string with sample values."""
    if rng.random() < 0.05:
        word = words.invented(rng)
        return text_prop(rng, word, (word,), "t")
    (name,), nouns, (letter,) = fields(rng.choice(lexicon.STRINGS))
    return text_prop(rng, name, nouns, letter)


def list_prop(rng: random.Random) -> Prop:
    """A list of short strings."""
    (name,), (noun,) = fields(rng.choice(lexicon.LISTS))
    return Prop(name, "list", (noun, name), values=tuple(names.topic_word(rng) for _ in range(5)))


def real_prop(rng: random.Random, name: str, letter: str) -> Prop:
    """A property as real graphs have it, from its name and the letter of its kind."""
    noun = name.replace("_", " ")
    if letter == "n":
        return real_number(name, noun)
    if letter in "dt":
        return dated(name, noun, "date" if letter == "d" else "datetime")
    if letter == "y":
        return Prop(name, "number", (noun,), year=True)
    if letter == "b":
        adjective = noun.removeprefix("is ")
        return Prop(name, "boolean", (adjective,), yes=(adjective,), no=(f"not {adjective}",))
    return text_prop(rng, name, (noun,), letter)


def real_number(name: str, noun: str) -> Prop:
    """`num_reviews` counts, `weight_kg` has a unit that is not said."""
    count = COUNTS.fullmatch(name)
    if count and count.group(1):
        return Prop(name, "number", (f"number of {count.group(1).replace('_', ' ')}",))
    bare = UNIT.sub("", name).replace("_", " ")
    full = noun.replace("avg ", "average ").replace("num ", "number of ")
    told = bare.replace("avg ", "average ") if bare != noun else full
    return Prop(name, "number", (told,), *degrees_by_noun().get(_measured_by(told), ()))


@cache
def degrees_by_noun() -> dict[str, tuple[tuple[str, ...], ...]]:
    """What is measured -> its words of degree: `price` has `cheaper`, but `age` is that of people."""
    lines = [fields(line) for line in lexicon.NUMBERS if "oldest" not in line]
    return {noun: tuple(degrees) for _, nouns, *degrees in lines for noun in nouns}


def _measured_by(noun: str) -> str:
    """`unit price` is a price; what a thing may or should measure is none of its own."""
    *qualifiers, last = noun.split()
    return "" if NOT_ITS_OWN & set(qualifiers) else last


def dated(name: str, noun: str, kind: str) -> Prop:
    """`planted_on` says what was done, `order_date` has a noun only."""
    done = re.fullmatch(r"(\w+ed)(?:_on|_at)?", name)
    if done and not name.startswith(("last_", "first_")):
        part = done.group(1).replace("_", " ")
        return Prop(name, kind, (f"date {part}",), parts=(part,))
    return Prop(name, kind, (noun,))


MAKERS = (number_prop, number_prop, number_prop, time_prop, time_prop, boolean_prop, boolean_prop, string_prop, string_prop, list_prop)  # fmt: skip


def any_prop(rng: random.Random, known: Sequence[tuple[str, str]]) -> Prop:
    """One that the domain knows, one of the wild, or a general one."""
    roll = rng.random()
    if known and roll < OF_DOMAIN:
        return real_prop(rng, *rng.choice(known))
    if roll > 0.94:
        name, _, letter = rng.choice(WILD).partition("=")
        return real_prop(rng, name, letter)
    return rng.choice(MAKERS)(rng)


def degrees_of(prop: Prop) -> set[str]:
    """Words of degree and of doing: `older`, `cheapest`, `founded`."""
    return {word for each in DEGREES for word in getattr(prop, each)}


def told_apart(props: Sequence[Prop]) -> list[Prop]:
    """Without the words of degree and of doing that two properties of the label share: they would not tell which."""
    met = Counter(word for prop in props for word in degrees_of(prop))
    common = {word for word, count in met.items() if count > 1}
    if not common:
        return list(props)
    return [_without(prop, common) for prop in props]


def _without(prop: Prop, common: set[str]) -> Prop:
    kept: dict[str, Any] = {f: tuple(w for w in getattr(prop, f) if w not in common) for f in DEGREES}
    return replace(prop, **kept)


def random_props(rng: random.Random, key: Prop, style: Namer, known: Sequence[tuple[str, str]] = (), *, rich: bool = False) -> tuple[Prop, ...]:  # fmt: skip
    """The key property and zero to fourteen others with distinct names and words."""
    found, seen = [key], {key.name, *key.nouns, *KEY_NAMES}
    for _ in range(rng.choice(MANY_PROPS if rng.random() < (MANY_IF_RICH if rich else MANY) else PROPS)):
        prop = synonyms.also_called(rng, any_prop(rng, known), seen)
        told = {prop.name, style(prop.name), *prop.nouns, *prop.yes, *prop.no}
        if not seen & told:
            seen |= told
            found.append(replace(prop, name=style(prop.name)))
    found = told_apart(found)
    if rng.random() < 0.08 and (point := rng.choice(lexicon.POINTS)) not in {p.name for p in found}:
        found.append(Prop(point, "point", ("location",)))
    if key_of([key.name, "id"]) == key.name and key.name != "id" and rng.random() < IDS:
        found.append(id_prop(rng))
    return tuple(p for p in found if key_of([key.name, p.name]) == key.name)


def id_prop(rng: random.Random) -> Prop:
    """An `id` that few ask for, beside a name."""
    if rng.random() < 0.4:
        return Prop("id", "number", ("id",))
    return text_prop(rng, "id", ("id",), "e")


def wild_key(rng: random.Random, noun: str, person: bool, style: Namer) -> Prop:
    """The key of a label that has none of the usual ones: then the first in order is taken for it."""
    name = rng.choice(PERSON_KEYS if person and rng.random() < 0.7 else THING_KEYS)
    snake = noun.replace(" ", "_")
    name = name.format(s=snake, c=camel(snake))
    spoken = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", name).lower()
    last = spoken.split()[-1]
    return Prop(name, "string", (spoken, last) if last in ("name", "title", "code") else (spoken,))


def namer(rng: random.Random) -> Namer:
    """How this graph writes property names: `start_date`, `startDate`, rarely `StartDate`, `startdate` or shortened."""
    roll = rng.random()
    style: Namer = str if roll < 0.52 else camel if roll < 0.92 else pascal if roll < 0.95 else joined
    if rng.random() > ABBREVIATED * 3:
        return style
    return lambda name: style("_".join(SHORT.get(part, part) for part in name.split("_")))


def camel(name: str) -> str:
    """`start_date` as `startDate`."""
    head, *rest = name.split("_")
    return head + "".join(part.title() for part in rest)


def pascal(name: str) -> str:
    """`start_date` as `StartDate`."""
    return "".join(part.title() for part in name.split("_"))


def joined(name: str) -> str:
    """`start_date` as `startdate`."""
    return name.replace("_", "")
