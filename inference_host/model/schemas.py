"""Worlds: a graph schema together with the words people use for its parts.

`World.schema_text()` is the `SCHEMA:` section of the prompt contract; its exact
form is held to `tests/golden/schema_text.txt`. `random_world` draws schemas of
real and invented words; the demo graph's world is written by hand in `demo_world`.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from inference_host.model import lexicon, words

KEY_NAMES = ("name", "title", "label", "username", "code", "id")
LETTERS = {
    "string": "",
    "number": " n",
    "boolean": " b",
    "date": " d",
    "datetime": " t",
    "list": " l",
    "point": " p",
}
INVENTED_LABELS = 0.45
SPLIT = re.compile(r"[,]")


@dataclass(frozen=True)
class Prop:
    """A property and its words; `kind` is one of the keys of `LETTERS`."""

    name: str
    kind: str
    nouns: tuple[str, ...]
    up: tuple[str, ...] = ()
    down: tuple[str, ...] = ()
    most: tuple[str, ...] = ()
    least: tuple[str, ...] = ()
    how: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    year: bool = False


@dataclass(frozen=True)
class Label:
    """A label, its nouns as (singular, plural) pairs, and names of its nodes."""

    name: str
    nouns: tuple[tuple[str, str], ...]
    props: tuple[Prop, ...]
    names: tuple[str, ...]
    key: str = "name"
    person: bool = False
    place: bool = False

    def of_kind(self, *kinds: str) -> list[Prop]:
        """The non-key properties of these kinds."""
        return [p for p in self.props if p.kind in kinds and p.name != self.key]


@dataclass(frozen=True)
class Rel:
    """A relationship triple with its verb phrases (base form) and role nouns (singular)."""

    source: str
    type: str
    target: str
    verbs: tuple[str, ...]
    source_nouns: tuple[str, ...] = ()
    target_nouns: tuple[str, ...] = ()
    props: tuple[Prop, ...] = ()


@dataclass(frozen=True)
class World:
    """Labels, relationships, and the words of things that are *not* there."""

    labels: tuple[Label, ...]
    rels: tuple[Rel, ...]
    demo: bool = False
    absent: tuple[str, ...] = field(default=())

    def label(self, name: str) -> Label:
        return next(item for item in self.labels if item.name == name)

    def between(self, source: str, target: str) -> list[Rel]:
        """All relationships between two labels, either way."""
        pair = {(source, target), (target, source)}
        return [r for r in self.rels if (r.source, r.target) in pair]

    def schema_text(self) -> str:
        """Labels sorted, then patterns sorted, one a line (see the golden file)."""
        labels = sorted(self.labels, key=lambda item: item.name)
        nodes = [f"{quoted(item.name)}({_props(item.props)})" for item in labels]
        rels = sorted(self.rels, key=lambda rel: (rel.source, rel.type, rel.target))
        return "\n".join(nodes + [_pattern(rel) for rel in rels])


def quoted(name: str) -> str:
    """A Cypher name, back-quoted only when it is not a plain identifier."""
    return name if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name) else f"`{name}`"


def key_of(names: list[str]) -> str:
    """The property a node is called by: the first of `KEY_NAMES`, else the first in order."""
    return next((k for k in KEY_NAMES if k in names), sorted(names)[0] if names else "")


def _props(props: tuple[Prop, ...]) -> str:
    key = key_of([p.name for p in props])
    order = sorted(props, key=lambda p: (p.name != key, p.name))
    return ", ".join(quoted(p.name) + LETTERS[p.kind] for p in order)


def _pattern(rel: Rel) -> str:
    props = ", ".join(quoted(p.name) + LETTERS[p.kind] for p in sorted(rel.props, key=lambda p: p.name))
    inner = f"{quoted(rel.type)} {props}".strip()
    return f"({quoted(rel.source)})-[{inner}]->({quoted(rel.target)})"


def _list(text: str) -> tuple[str, ...]:
    return tuple(part for part in SPLIT.split(text) if part)


def number_prop(rng: random.Random) -> Prop:
    """A numeric property with paired comparatives, or an invented one without."""
    if rng.random() < 0.3:
        word = words.invented(rng)
        return Prop(word, "number", (word,))
    names, nouns, up, down, most, least, how = rng.choice(lexicon.NUMBERS).split("|")
    return Prop(rng.choice(_list(names)), "number", _list(nouns), _list(up), _list(down), _list(most),
                _list(least), _list(how))  # fmt: skip


def time_prop(rng: random.Random) -> Prop:
    """A date, a datetime, or a year kept as a number."""
    names, parts, nouns = rng.choice(lexicon.TIMES).split("|")
    name, kind = rng.choice(_list(names)), rng.choice(("date", "date", "datetime", "number"))
    return Prop(name, kind, _list(nouns), parts=_list(parts), year=kind == "number")


def boolean_prop(rng: random.Random) -> Prop:
    """A boolean with adjectives for both values."""
    if rng.random() < 0.25:
        word = words.invented(rng)
        return Prop(word, "boolean", (word,), yes=(word,), no=("not " + word,))
    name, yes, no = rng.choice(lexicon.BOOLEANS).split("|")
    name = name if rng.random() < 0.8 else "is_" + name
    return Prop(name, "boolean", (name.replace("_", " "),), yes=_list(yes), no=_list(no))


def value_maker(letter: str) -> Callable[[random.Random], str]:
    """The source of values for a string property's kind letter."""
    return {"p": words.place_name, "c": lambda r: r.choice(words.COUNTRIES), "n": words.person_name,
            "w": words.title_name, "e": code_value}.get(letter, words.topic_word)  # fmt: skip


def code_value(rng: random.Random) -> str:
    """An e-mail address, a phone number or a code."""
    word = words.invented(rng)
    return rng.choice(
        (f"{word}@example.com", f"{word.upper()[:3]}-{rng.randint(1, 999)}", f"v{rng.randint(1, 9)}")
    )


def string_prop(rng: random.Random) -> Prop:
    """A categorical or free string with sample values."""
    if rng.random() < 0.25:
        word, letter = words.invented(rng), "t"
        name, nouns = word, (word,)
    else:
        names, noun_list, letter = rng.choice(lexicon.STRINGS).split("|")
        name, nouns = names, _list(noun_list)
    make = value_maker(letter)
    return Prop(name, "string", nouns, values=tuple(make(rng) for _ in range(5)))


def list_prop(rng: random.Random) -> Prop:
    """A list of short strings."""
    name, noun = rng.choice(lexicon.LISTS).split("|")
    return Prop(name, "list", (noun, name), values=tuple(words.topic_word(rng) for _ in range(5)))


def random_props(rng: random.Random, key: str) -> tuple[Prop, ...]:
    """The key property and zero to six others with distinct names and words."""
    makers = (
        number_prop,
        number_prop,
        number_prop,
        time_prop,
        boolean_prop,
        string_prop,
        string_prop,
        list_prop,
    )
    found, seen = [Prop(key, "string", (key,))], {key, *KEY_NAMES}
    for make in rng.sample(makers, rng.choice((0, 1, 2, 2, 3, 3, 4, 5, 6))):
        prop = make(rng)
        if not seen & {prop.name, *prop.nouns, *prop.yes}:
            seen |= {prop.name, *prop.nouns, *prop.yes}
            found.append(prop)
    if rng.random() < 0.1:
        found.append(Prop(rng.choice(lexicon.POINTS), "point", ("location",)))
    return tuple(found)


def random_label(rng: random.Random, taken: set[str]) -> Label | None:
    """One label of real or invented words; None when its words are taken."""
    line = words.invented(rng) if rng.random() < INVENTED_LABELS else rng.choice(lexicon.LABELS)
    head, _, extra = line.partition(":")
    noun = head.rstrip("*@")
    nouns = [noun, *[n for n in extra.split(",") if n]]
    if taken & set(nouns):
        return None
    taken |= set(nouns)
    shown = noun if rng.random() < 0.9 else rng.choice(nouns)
    person, place = "*" in head, "@" in head or (line == noun and rng.random() < 0.1)
    make = words.person_name if person else words.place_name if place else words.title_name
    key = "name" if rng.random() < 0.8 else rng.choice(("title", "code", "label", "username"))
    pairs = tuple((n, words.plural(n)) for n in sorted(nouns, key=lambda n: n != shown))
    name = "".join(part.title() for part in shown.split())
    return Label(name, pairs, random_props(rng, key), tuple(make(rng) for _ in range(8)), key, person, place)


def random_rel(rng: random.Random, source: Label, target: Label) -> Rel:
    """A relationship with a real or an invented verb."""
    if rng.random() < 0.35:
        verb = words.invented(rng) + rng.choice(("", "", " at", " in", " for", " to", " with", " on"))
        verb = verb if rng.random() < 0.85 else f"be {words.invented(rng, 1)}ed in"
        shape = (
            rng.choice((verb, words.third(verb), words.past(verb)))
            if not verb.startswith("be ")
            else verb[3:]
        )
        kind, verbs, sources, targets = shape.upper().replace(" ", "_"), (verb,), (), ()
    else:
        kind, verb_list, source_list, target_list = rng.choice(lexicon.VERBS).split("|")
        verbs, sources, targets = _list(verb_list), _list(source_list), _list(target_list)
    props = ()
    if rng.random() < 0.3:
        props = (rng.choice((number_prop, time_prop, string_prop))(rng),)
    return Rel(source.name, kind, target.name, verbs, sources, targets, props)


def random_world(rng: random.Random) -> World:
    """Two to eight labels and up to eleven relationships, small worlds more often."""
    taken: set[str] = set()
    wanted = rng.choice((1, 2, 2, 3, 3, 4, 4, 5, 6, 7))
    labels = [found for _ in range(wanted) if (found := random_label(rng, taken))]
    rels: list[Rel] = []
    for _ in range(rng.randint(0, len(labels) + 4)):
        rel = random_rel(rng, rng.choice(labels), rng.choice(labels))
        if all(r.type != rel.type and not set(r.verbs) & set(rel.verbs) for r in rels):
            rels.append(rel)
    absent = [n.split(":")[0].rstrip("*@") for n in lexicon.LABELS if not taken & set(re.split("[:*@,]+", n))]
    return World(tuple(labels), tuple(rels), absent=tuple(absent))
