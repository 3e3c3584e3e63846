"""Questions about what the schema does not have, in all the wordings of questions about what it has.

A part that this graph lacks is grafted onto it, an ordinary question is asked of the result, and the
answer is the fixed sentence. The question counts only when it says a word of the graft that neither the
graph's own words nor their likes come near to, and that no line would explain.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from inference_host.model import absent_words, names, words
from inference_host.model.foreign_words import known_words, verb_forms
from inference_host.model.near_words import STOP, alike, forms, kin
from inference_host.model.pairs import MARKED, REFUSE_ABSENT, Pair
from inference_host.model.prompting import gateway, gateway_schema
from inference_host.model.random_props import boolean_prop, number_prop, string_prop, time_prop
from inference_host.model.random_rels import random_rel
from inference_host.model.random_worlds import random_label
from inference_host.model.schemas import Label, Prop, Rel, World

GRAFTED, TRIES, EVERYDAY = 4, 3, 0.45
NOUNS = tuple(
    re.sub(
        r"\b(black|swimming|parking|petrol|bus|solar|chess|teddy|fairy) (?=\w)", r"\1_", absent_words.NOUNS
    ).split()
)
VERBS, PARTICIPLES = tuple(absent_words.VERBS.split(",")), tuple(absent_words.PARTICIPLES.split(","))
NOUNS_OF_PROPERTIES = tuple(absent_words.PROPERTIES.split(","))
# Said of so much that they do not tell which property is meant.
GENERAL = frozenset("largest larger large biggest bigger big smallest smaller small oldest older old newest youngest younger latest "
                    "best better worst worse top highest higher high lowest lower low first last longest longer long shortest "
                    "shorter short most least more less good much many none does what kind type state with that have free open "
                    "number count named called year date time name title general people years average total".split())  # fmt: skip


# What general knowledge is asked of may also be a property or a kind of thing here, by another word.
TELLING = frozenset("capital currency language languages president king queen price temperature height weight age speed country stars "
                    "planets moons continents painted wrote composed directed discovered designed invented".split())  # fmt: skip


# Operators that ask about nodes, with their weights.
Ordinary = Mapping[Callable[[random.Random, World], Pair | None], float]


@dataclass(frozen=True)
class Graft:
    """A small world to ask about, and the words in it that the real one lacks."""

    world: World
    words: frozenset[str]


def absent(rng: random.Random, world: World, ordinary: Ordinary) -> Pair | None:
    """A kind of thing, a relationship or a property that is not there, asked for by one of these operators."""
    for _ in range(GRAFTED):
        graft = rng.choices(GRAFTS, SHARES)[0](rng, world)
        found = _asked(rng, world, graft, ordinary) if graft else None
        if found:
            return found
    return None


def _asked(rng: random.Random, world: World, graft: Graft, ordinary: Ordinary) -> Pair | None:
    for operator in rng.choices(list(ordinary), list(ordinary.values()), k=TRIES):
        pair = operator(rng, graft.world)
        if pair and pair.cypher and lacks(pair.text, graft.words, world):
            kept = {value: owner for value, owner in pair.links.items() if _holds(world, owner, value)}
            return Pair(pair.text, sentence=REFUSE_ABSENT, links=kept)
    return None


def lacks(text: str, told: frozenset[str], world: World) -> bool:
    """Whether the question says one of these words, and no line explains it."""
    spoken = MARKED.sub(" ", text)
    said = told & set(re.findall(r"\w+", spoken.lower()))
    return bool(said) and not any(_meets(link.word, said) for link in explained(spoken, world))


def _meets(word: str, said: Iterable[str]) -> bool:
    parts = re.split(r"\W+", word.lower())
    return any(part[:4] == each[:4] for part in parts for each in said)


def explained(text: str, world: World) -> tuple[Any, ...]:
    """What the gateway would explain of this question."""
    return tuple(
        gateway("graph.explained_words").explained_words(text, gateway_schema(world), (), obvious=True)
    )


_latest: list[Any] = [None, None, None]


def _facts(world: World) -> list[Any]:
    if _latest[0] is not world:
        said = frozenset(spoken_words(world))
        _latest[:] = [world, said, kin(said)]
    return _latest


def spoken_words(world: World) -> set[str]:
    """Every word by which something of this world may be meant."""
    props = [p for label in world.labels for p in label.props] + [p for rel in world.rels for p in rel.props]
    texts = [x for p in props for x in (*p.up, *p.down, *p.most, *p.least, *p.how)]
    found = {w for text in texts for w in re.findall("[a-z]+", text.lower())} | known_words(world)
    cut = {w for name in _names(world) for w in re.findall("[A-Z]?[a-z]+", name)}
    return {w.lower() for w in found | cut} - STOP - {"", "n", "x", "how", "does"}


def _names(world: World) -> Iterable[str]:
    for label in world.labels:
        yield from (label.name, *(p.name for p in label.props))
    for rel in world.rels:
        yield from (rel.type, *(p.name for p in rel.props))


def unknown(found: Iterable[str], world: World) -> bool:
    """Whether none of these words, nor any of their likes, is known in this world."""
    _, said, families = _facts(world)
    told = {w for w in found if w not in STOP}
    return bool(told) and not kin(told) & families and not any(alike(w, said) for w in told - GENERAL)


def said_in(text: str, world: World) -> bool:
    """Whether the text has a word of some length by which this world may mean something."""
    _, said, families = _facts(world)
    told = {w for w in parts([text]) if len(w) > 2} - STOP - GENERAL
    return any(form in said for w in told for form in forms(w)) or bool(kin(told & TELLING) & families)


def parts(texts: Iterable[str]) -> set[str]:
    """The words of these texts."""
    return {w for text in texts for w in re.findall(r"\w+", text.lower())}


def other_label(rng: random.Random, world: World) -> Graft | None:
    """A kind of thing that is not there, alone or joined to one that is."""
    label = random_label(rng, set(), str)
    if not label:
        return None
    label = _everyday(rng, label) if rng.random() < EVERYDAY else label
    told = parts(n for pair in label.nouns for n in pair) | parts([label.name])
    if not unknown(told, world):
        return None
    last = {n.split()[-1].lower() for pair in label.nouns for n in pair}
    mine = label if rng.random() < 0.6 else replace(label, props=label.props[:1])
    here = rng.choice(world.labels)
    rels = tuple(r for r in _joined(rng, mine, here) if unknown(_rel_words(r), world))
    grown = World((mine, here) if rels else (mine,), rels)
    return Graft(grown, frozenset(last - STOP - GENERAL) | {label.name.lower()})


def _everyday(rng: random.Random, label: Label) -> Label:
    word = rng.choice(NOUNS)
    noun, person, place = word.rstrip("*@").replace("_", " "), "*" in word, "@" in word
    make = names.person_name if person else names.place_name if place else names.title_name
    called = tuple(make(rng) for _ in range(4))
    return Label(noun.title(), ((noun, words.plural(noun)),), label.props, called, label.key, person, place)


def _joined(rng: random.Random, one: Label, other: Label) -> list[Rel]:
    ends = (one, other) if rng.random() < 0.5 else (other, one)
    return [random_rel(rng, *ends) for _ in range(rng.choice((0, 1, 1)))]


def _rel_words(rel: Rel) -> set[str]:
    return parts(rel.verbs) | parts(rel.source_nouns) | parts(rel.target_nouns)


def other_rel(rng: random.Random, world: World) -> Graft | None:
    """Two kinds of things that are there, joined by something that is not."""
    source, target = rng.choice(world.labels), rng.choice(world.labels)
    rel = random_rel(rng, source, target)
    if rng.random() < EVERYDAY:
        rel = Rel(source.name, "X", target.name, (rng.choice(VERBS),))
    told = _rel_words(rel)
    if not unknown(told | parts(_first_forms(rel)), world):
        return None
    nouns = {x for n in (*rel.source_nouns, *rel.target_nouns) for x in (n, words.plural(n)) if " " not in n}
    said = frozenset(w for w in {*_first_forms(rel), *nouns} if len(w) > 2) - STOP - GENERAL
    labels = tuple({label.name: label for label in (source, target)}.values())
    return Graft(World(labels, (replace(rel, props=()),)), said)


def _first_forms(rel: Rel) -> set[str]:
    return {form for verb in rel.verbs if parts((verb,)) - STOP for form in verb_forms(verb)}


def other_property(rng: random.Random, world: World) -> Graft | None:
    """A kind of thing that is there, with a property that it lacks."""
    label = rng.choice(world.labels)
    prop = rng.choice(PROPERTIES)(rng)
    if rng.random() < EVERYDAY:
        prop = _odd_prop(rng)
    told = parts(
        (*prop.nouns, *prop.parts, *prop.up, *prop.most, *prop.least, *prop.yes, *prop.no, *_how(prop))
    )
    dated = prop.parts or prop.year or "age" in prop.nouns
    if not unknown(told - GENERAL, world) or (dated and _dated(label)):
        return None
    said = told | {words.plural(n) for n in prop.nouns}
    key = next((p for p in label.props if p.name == label.key), label.props[0])
    alone = replace(label, props=(key, prop))
    return Graft(World((alone,), ()), frozenset(said) - STOP - GENERAL)


PROPERTIES = (number_prop, number_prop, number_prop, time_prop, boolean_prop, string_prop)


def _odd_prop(rng: random.Random) -> Prop:
    if rng.random() < 0.25:
        part = rng.choice(PARTICIPLES)
        return Prop("x", "date", (f"{part} date",), parts=(part,))
    noun = rng.choice(NOUNS_OF_PROPERTIES)
    if rng.random() < 0.5:
        return Prop("x", "number", (noun,))
    return Prop("x", "string", (noun,), values=tuple(names.topic_word(rng) for _ in range(3)))


def _how(prop: Prop) -> list[str]:
    return [re.sub(r"\b(how|much|many|what|is|does|the|of|in|do|fit)\b|\{x\}", "", text) for text in prop.how]


def _dated(label: Label) -> bool:
    return any(p.year or p.parts or p.kind in ("date", "datetime") for p in label.props)


def _holds(world: World, owner: tuple[str, str], value: str) -> bool:
    return any(
        label.name == owner[0] and value in label.names and label.key == owner[1] for label in world.labels
    )


GRAFTS: tuple[Callable[[random.Random, World], Graft | None], ...] = (other_label, other_rel, other_property)
SHARES = (0.4, 0.25, 0.35)
