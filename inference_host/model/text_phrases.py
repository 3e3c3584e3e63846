"""Conditions on texts and lists: equal, other than, one of, neither of, a part of the text, a member of the list."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

from inference_host.model import names, words
from inference_host.model.filter_text import Filter, expand, literal, ref
from inference_host.model.schemas import Label, Prop

PLACES = frozenset(("country", "city", "town", "region", "hometown", "headquarters", "origin", "birthplace", "continent", "nationality", "location", "state", "province", "district", "county"))  # fmt: skip
# What these hold is never said of a thing without saying what it is.
UNSPOKEN = frozenset(("owner", "author", "contact", "nickname", "email", "phone", "address", "description", "code", "version", "reason", "license", "id", "ids", "number", "uuid", "sha", "hash", "url", "uri", "link", "website", "isbn", "name", "names", "imei", "iata", "ipv4", "ip", "mac", "slug", "username", "hostname", "plate", "key", "sku", "tag", "notes", "note", "text", "body", "abstract", "summary", "comment"))  # fmt: skip
_PLAIN_WORDS = re.compile("[A-Za-z]+(?:[ -][a-z]+)?")
NAMED = (
    "with {n} {v}", "whose {n} is {v}", "with the {n} {v}", "where {n} is {v}", "with {n} = {v}", "having {n} {v}", "with {an} of {v}", "whose {n} is {v}", "where the {n} is {v}", "with {v} as [their|the] {n}", "whose {n} equals {v}",
    "that have {v} as {n}", "that have {n} {v}", "with {n} set to {v}", "where {n} = {v}", "that have the {n} {v}", "whose {n} is set to {v}",
)  # fmt: skip
CLASSED = (
    "in the {v} {n}",
    "in the {v} {n}",
    "in the {n} {v}",
    "with {v} {n}",
    "of {n} {v}",
    "under {n} {v}",
    "of the {v} {n}",
)
SHORT = (
    "{n} {v}",
    "{n} {v}",
    "{n}: {v}",
    "{n} = {v}",
    "{n}={v}",
    "({n} {v})",
    "{v} {n}",
    "{n} is {v}",
    "{n} {v} only",
    "only {n} {v}",
    "({v} only)",
    "({v})",
)
IN_PLACE = ("in {v}", "in {v}", "from {v}", "from {v}", "based in {v}", "that are in {v}", "that are from {v}", "which are in {v}", "over in {v}", "that come from {v}", "located in {v}", "located in {v}", "that are located in {v}", "situated in {v}", "in the {n} of {v}")  # fmt: skip
LIVING = (
    "living in {v}",
    "that live in {v}",
    "who live in {v}",
    "that are living in {v}",
    "residing in {v}",
    "who come from {v}",
)
BARE = ("that are {v}", "that are {v}", "in {v}", "which are {v}", "that are in {v}", "under {v}", "marked {v}", "listed as {v}", "from {v}")  # fmt: skip
NOT_NAMED = (
    "whose {n} is not {v}", "whose {n} isn't {v}", "with {n} other than {v}", "with {an} other than {v}", "where {n} is not {v}", "with any {n} but {v}", "with {n} != {v}",
    "excluding {n} {v}", "except those with {n} {v}", "not with {n} {v}", "without {n} {v}", "where the {n} is anything but {v}", "with a different {n} than {v}",
    "that don't have {n} {v}", "{n} not {v}", "{n} != {v}", "{n} other than {v}", "whose {n} differs from {v}", "where {n} <> {v}",
)  # fmt: skip
NOT_IN = ("not in {v}", "not in {v}", "not from {v}", "outside {v}", "outside of {v}", "that are not in {v}", "that aren't in {v}", "that are not from {v}", "except those in {v}", "except in {v}", "not located in {v}")  # fmt: skip
NOT_BARE = ("that are not {v}", "that aren't {v}", "that are not {v}", "excluding {v} ones", "except {v} ones", "except the {v} ones", "other than {v} ones", "but not {v} ones", "not {v}", "which aren't {v}")  # fmt: skip
ONE_OF = (
    "with {n} {o}", "whose {n} is {o}", "whose {n} is either {o}", "with {an} of {o}", "where {n} is {o}", "{n} {o}", "with either {o} as {n}", "whose {n} is one of {l}",
    "having {n} {o}", "with {n} either {o}", "{n}: {o}", "with the {n} {o}",
)  # fmt: skip
IN_ONE_OF = ("in {o}", "in {o}", "from {o}", "in either {o}", "from either {o}", "either in {o}", "that are in {o}", "that are in either {o}", "based in {o}", "that come from {o}", "in {u}", "from {u}", "located in {o}", "located in either {o}")  # fmt: skip
BARE_ONE_OF = ("that are {o}", "that are either {o}", "which are {o}", "in {o}", "that are {o}", "either {o}", "in either {o}")  # fmt: skip
NEITHER = (
    "whose {n} is neither {r}", "with {n} neither {r}", "whose {n} is not {o}", "with {n} other than {o}", "whose {n} isn't {o}", "with {an} other than {o}", "where {n} is neither {r}",
    "excluding {n} {u}", "except those with {n} {o}", "whose {n} is anything but {o}", "without {n} {o}",
)  # fmt: skip
IN_NEITHER = ("in neither {r}", "neither in {x}", "not in {o}", "that are in neither {r}", "outside {u}", "from neither {r}", "neither from {x}", "that are not in {o}", "that aren't in {o}", "except those in {u}")  # fmt: skip
BARE_NEITHER = ("that are neither {r}", "that are neither {r}", "that are not {o}", "that aren't {o}", "neither {r}", "excluding {u} ones", "except {u} ones", "which are neither {r}")  # fmt: skip


def is_place(noun: str) -> bool:
    """Whether the values of a property with this noun are places: `city`, `ship country`."""
    return noun.rsplit(" ", 1)[-1] in PLACES


def string_filter(rng: random.Random, label: Label, prop: Prop, var: str) -> Filter:
    """Equality (with value links), inequality, a choice, or a part of the text."""
    roll = rng.random()
    if roll < 0.22:
        return part_filter(rng, prop, var)
    if roll < 0.42 and (several := _several(rng, prop)):
        return (neither if roll < 0.28 else one_of)(rng, label, prop, var, several)
    value, noun = rng.choice(prop.values), rng.choice(prop.nouns)
    links = {value: (label.name, prop.name)}
    shown = quoted_value(rng, value)
    if roll < 0.52:
        frame = _frame(rng, noun, [value], (NOT_NAMED, NOT_IN, NOT_BARE))
        return _phrased(rng, frame, noun, f"{ref(var, prop)} <> '{literal(value)}'", links, v=shown)
    cypher = f"{ref(var, prop)} = '{literal(value)}'"
    if roll < 0.65 and (value.islower() or rng.random() < 0.3) and not is_place(noun) and _tells(noun, [value]):  # fmt: skip
        return Filter(literal(value), cypher, before=True, links=links)
    named = (*NAMED, *CLASSED) if _tells(noun, [value]) else NAMED
    if is_place(noun) and roll < 0.58:
        return Filter(literal(value), cypher, before=True, links=links, said=f"are {rng.choice(('in', 'from'))} {shown}")  # fmt: skip
    frame = (
        rng.choice(SHORT)
        if roll > 0.92
        else _frame(rng, noun, [value], (named, (*IN_PLACE, *LIVING) if label.person else IN_PLACE, BARE))
    )
    return _phrased(rng, frame, noun, cypher, links, v=shown)


def _tells(noun: str, values: list[str]) -> bool:
    """Whether people say these values of a thing without saying what they are: `red`, no codes or names."""
    return noun.rsplit(" ", 1)[-1] not in UNSPOKEN and all(_PLAIN_WORDS.fullmatch(value) for value in values)


def _frame(rng: random.Random, noun: str, values: list[str], tables: tuple[Sequence[str], ...]) -> str:
    """A frame that says the property's noun, or one for a place or a quality."""
    named, place, bare = tables
    if rng.random() < 0.5 or not (is_place(noun) or _tells(noun, values)):
        return rng.choice(named)
    return rng.choice(place if is_place(noun) else bare)


def _phrased(rng: random.Random, frame: str, noun: str, cypher: str, links: dict[str, tuple[str, str]], **slots: str) -> Filter:  # fmt: skip
    """The filter of a frame; what stands behind `are` as well is also a verb phrase."""
    text = expand(rng, frame, n=noun, an=words.article(noun), **slots)
    alone = frame.startswith(("in ", "from ", "based ", "located ", "situated ", "not located ", "not in ", "not from ", "outside ", "neither ", "either ", "listed ", "marked ", "not {v}"))  # fmt: skip
    return Filter(text, cypher, links=links, said=f"are {text}" if alone else "")


def quoted_value(rng: random.Random, value: str) -> str:
    """The literal, rarely in quotes."""
    quote = rng.choice(("'", '"')) if rng.random() < 0.05 else ""
    return f"{quote}{literal(value)}{quote}"


def _several(rng: random.Random, prop: Prop) -> list[str]:
    """Two or three values, none of them a part of another; empty when there are not two."""
    found: list[str] = []
    for value in rng.sample(prop.values, min(len(prop.values), rng.choice((2, 2, 2, 3)))):
        if all(value.lower() not in f.lower() and f.lower() not in value.lower() for f in found):
            found.append(value)
    return found if len(found) > 1 else []


def joined_values(values: list[str], word: str) -> str:
    """`⟦a⟧, ⟦b⟧ or ⟦c⟧`."""
    shown = [literal(value) for value in values]
    return f"{', '.join(shown[:-1])} {word} {shown[-1]}"


def one_of(rng: random.Random, label: Label, prop: Prop, var: str, values: list[str]) -> Filter:
    """`in Berlin or Paris`, `red or blue cars`."""
    noun = rng.choice(prop.nouns)
    links = dict.fromkeys(values, (label.name, prop.name))
    listed = ", ".join(f"'{literal(value)}'" for value in values)
    cypher, either = f"{ref(var, prop)} IN [{listed}]", joined_values(values, "or")
    if not is_place(noun) and _tells(noun, values) and rng.random() < 0.3:
        return Filter(rng.choice((either, either, joined_values(values, "and"))), cypher, before=True, links=links, said=f"are {either}")  # fmt: skip
    frame = _frame(rng, noun, values, (ONE_OF, IN_ONE_OF, BARE_ONE_OF))
    if len(values) > 2:
        frame = frame.replace("either ", "")
    return _phrased(
        rng,
        frame,
        noun,
        cypher,
        links,
        o=either,
        u=joined_values(values, "and"),
        l=", ".join(map(literal, values)),
    )


def neither(rng: random.Random, label: Label, prop: Prop, var: str, values: list[str]) -> Filter:
    """`neither red nor blue`."""
    noun, values = rng.choice(prop.nouns), values[:2]
    links = dict.fromkeys(values, (label.name, prop.name))
    cypher = " AND ".join(f"{ref(var, prop)} <> '{literal(value)}'" for value in values)
    frame = _frame(rng, noun, values, (NEITHER, IN_NEITHER, BARE_NEITHER))
    place = frame.split(" ")[1]
    slots = {"r": joined_values(values, "nor"), "o": joined_values(values, "or"), "u": joined_values(values, "and"),
             "x": f"{literal(values[0])} nor {place} {literal(values[1])}"}  # fmt: skip
    return _phrased(rng, frame, noun, cypher, links, **slots)


def piece_of(rng: random.Random, prop: Prop) -> str:
    """A part of a value, or a word."""
    whole = rng.choice(prop.values or (names.title_name(rng),))
    pieces = (whole[:3], whole[:2], whole[:1], whole[-3:], whole.split()[0], words.invented(rng, 1), rng.choice(names.TOPIC_WORDS))  # fmt: skip
    return rng.choice(pieces).strip() or "a"


_PART_VERBS = {
    "CONTAINS": (("contain", "containing"), ("contain", "containing"), ("include", "including"), ("mention", "mentioning")),
    "STARTS WITH": (("start with", "starting with"), ("begin with", "beginning with")),
    "ENDS WITH": (("end with", "ending with"), ("end in", "ending in"), ("finish with", "finishing with")),
}  # fmt: skip
_PART_FRAMES = (
    "whose {n} {third} {v}", "whose {n} {third} {v}", "with {an} {ing} {v}", "with {an} that {third} {v}", "where the {n} {third} {v}", "where {n} {third} {v}",
    "with {n} {ing} {v}", "having {an} {ing} {v}", "whose {n} {third} {q} {v}", "{n} {ing} {v}", "{n} {third} {v}", "with {many} that {base} {v}",
)  # fmt: skip
_NAME_FRAMES = ("{ing} {v}", "that {base} {v}", "{ing} the [word|text|letters] {v}", "that {base} {q} {v}")  # fmt: skip
_OTHER_PARTS = {
    "CONTAINS": ("with {v} in [the|their] {n}", "with {v} in [the|their] {n}", "that have {v} in [the|their] {n}", "with {v} somewhere in the {n}", "with {n} like {v}", "{n} like {v}", "whose {n} has {v} in it"),
    "STARTS WITH": ("with {v} at the [start|beginning|front] of [the|their] {n}", "whose {n} has {v} at the start"),
    "ENDS WITH": ("with {v} at the end of [the|their] {n}", "whose {n} has {v} at the end"),
}  # fmt: skip
_WITHOUT_PART = {
    "CONTAINS": ("whose {n} does not contain {v}", "whose {n} doesn't contain {v}", "without {v} in [the|their] {n}", "with {an} not containing {v}", "whose {n} does not include {v}"),
    "STARTS WITH": ("whose {n} does not start with {v}", "whose {n} doesn't start with {v}", "with {an} not starting with {v}", "whose {n} doesn't begin with {v}"),
    "ENDS WITH": ("whose {n} does not end with {v}", "whose {n} doesn't end in {v}", "with {an} not ending in {v}"),
}  # fmt: skip


def part_filter(rng: random.Random, prop: Prop, var: str, subject: str = "") -> Filter:
    """CONTAINS, STARTS WITH, ENDS WITH on a string property; the user's spelling is kept."""
    noun, piece = rng.choice(prop.nouns), piece_of(rng, prop)
    roll, named = rng.random(), prop.name in ("name", "title")
    operator = "CONTAINS" if roll < 0.5 else "STARTS WITH" if roll < 0.85 else "ENDS WITH"
    verb, verbs = rng.choice(_PART_VERBS[operator])
    quote = rng.choice(("", "", "", "'", '"'))
    roll, denied = rng.random(), "NOT " if rng.random() < 0.1 else ""
    table = _WITHOUT_PART[operator] if denied else _OTHER_PARTS[operator] if roll < 0.2 else _PART_FRAMES
    if named and roll > 0.8 and not denied and verb not in ("include", "mention") and operator != "ENDS WITH":  # fmt: skip
        table = _NAME_FRAMES
    frame = rng.choice(table)
    frame = frame.replace("{q}", "" if operator == "CONTAINS" or len(piece) > 1 else "the letter")
    text = expand(rng, frame, n=noun, an=words.article(noun), many=words.plural(noun), third=words.third(verb), ing=verbs, base=verb, v=f"{quote}{literal(piece)}{quote}")  # fmt: skip
    return Filter(text, f"{denied}{ref(var, prop)} {operator} '{literal(piece)}'")


_LIST_FRAMES = (
    "with the {n} {v}", "with {n} {v}", "whose {many} include {v}", "with {v} [among|in] their {many}", "whose {many} contain {v}", "that list {v} as {an}",
    "that have {v} [among|in] their {many}", "with {v} as {an}", "where {many} include {v}", "having {v} as one of their {many}", "that include {v} in their {many}", "{n} {v}",
    "with {v} listed under {many}", "{n}: {v}", "that have the {n} {v}",
)  # fmt: skip
_TAG_FRAMES = ("tagged {v}", "tagged {v}", "that are tagged {v}", "tagged with {v}", "tagged as {v}", "labelled {v}", "with tag {v}")  # fmt: skip
_NOT_LISTED = ("without the {n} {v}", "without {v} [among|in] their {many}", "that don't have the {n} {v}", "whose {many} do not include {v}", "whose {many} don't contain {v}", "lacking the {n} {v}")  # fmt: skip
_NOT_TAGGED = ("not tagged {v}", "that are not tagged {v}", "that aren't tagged {v}", "not tagged with {v}")  # fmt: skip
_BOTH_LISTED = ("whose {many} include both {b}", "with both {b} [among|in] their {many}", "with the {many} {b}", "that have both {b} as {many}", "with {many} {b}")  # fmt: skip


def list_filter(rng: random.Random, prop: Prop, var: str) -> Filter:
    """Membership in a list property, of one value or of two; or none."""
    noun, roll = prop.nouns[0], rng.random()
    slots = {"n": noun, "an": words.article(noun), "many": words.plural(noun)}
    several = rng.sample(prop.values, 2)
    cyphers = [f"'{literal(value)}' IN {ref(var, prop)}" for value in several]
    if roll < 0.12 and several[0] != several[1]:
        text = expand(rng, rng.choice(_BOTH_LISTED), b=joined_values(several, "and"), **slots)
        return Filter(text, " AND ".join(cyphers))
    tag, value = noun == "tag" and rng.random() < 0.4, several[0]
    denied = roll < 0.24
    table = (_NOT_TAGGED if denied else _TAG_FRAMES) if tag else _NOT_LISTED if denied else _LIST_FRAMES
    text = expand(rng, rng.choice(table), v=quoted_value(rng, value), **slots)
    said = f"are {text}" if text.startswith(("tagged", "labelled", "not tagged")) else ""
    return Filter(text, f"{'NOT ' if denied else ''}{cyphers[0]}", said=said)
