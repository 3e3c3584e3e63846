"""Words that a schema does not use, each with the name that it stands for.

At run time the gateway finds such a name by the nearness of word vectors and writes it under the
question: `(staff = Employee; pay = .salary; helms = :CAPTAINS)`. In training any word may stand for
any name, so that the model learns to believe the line.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from inference_host.model import lexicon, words
from inference_host.model.prompting import gateway, gateway_schema
from inference_host.model.schemas import Foreign, Label, Prop, Rel, World

WORLDS, NOUNS, PROPERTIES, VERBS = 0.12, 0.4, 0.25, 0.3  # shares of worlds, and of names in such a world
REAL = 0.5
NO_VERBS = frozenset("a an the in of on up for about".split())


def _noun(rng: random.Random) -> str:
    if rng.random() > REAL:
        return words.invented(rng)
    return rng.choice(lexicon.LABELS).split(":")[0].rstrip("*@")


def _verb(rng: random.Random) -> str:
    if rng.random() > REAL:
        return words.invented(rng) + rng.choice(("", "", " at", " in", " for", " with"))
    return rng.choice(lexicon.VERBS).split("|")[1].split(",")[0]


def verb_forms(verb: str) -> tuple[str, ...]:
    """The first word of a verb phrase in its forms, longest first: `helms`, `helmed`, `helm`."""
    parts = verb.removeprefix("be ").split()
    first = next((word for word in parts if word not in NO_VERBS), parts[0])
    if verb.startswith("be "):
        return (first,)
    forms = (words.third(first), words.past(first), words.participle(first), words.ing(first), first)
    return tuple(sorted(set(forms), key=len, reverse=True))


def known_words(world: World) -> set[str]:
    """Every word that the world's own names and phrases use."""
    texts: list[str] = []
    for label in world.labels:
        texts += [label.name, *(n for pair in label.nouns for n in pair)]
        texts += [x for p in label.props for x in (p.name, *p.nouns, *p.yes, *p.no, *p.parts)]
    for rel in world.rels:
        texts += [rel.type, *rel.verbs, *rel.source_nouns, *rel.target_nouns]
        texts += [x for p in rel.props for x in (p.name, *p.nouns)]
    return {w for text in texts for w in re.split(r"[\W_]+", text.lower())}


def _label(rng: random.Random, label: Label, known: set[str], found: list[Foreign]) -> Label:
    noun = _noun(rng)
    if rng.random() > NOUNS or noun in known or " " in noun:
        return _with_property(rng, label, known, found)
    known.add(noun)
    pair = (noun, words.plural(noun))
    found.append(Foreign((pair[1], noun), label.name))
    return _with_property(rng, replace(label, nouns=(pair, pair, *label.nouns[:1])), known, found)


def _with_property(rng: random.Random, label: Label, known: set[str], found: list[Foreign]) -> Label:
    others = [p for p in label.props if p.name != label.key and p.kind != "boolean"]
    noun = _noun(rng)
    if not others or rng.random() > PROPERTIES or noun in known or " " in noun:
        return label
    known.add(noun)
    chosen = rng.choice(others)
    found.append(Foreign((words.plural(noun), noun), f".{chosen.name}"))
    renamed = Prop(chosen.name, chosen.kind, (noun,), values=chosen.values, year=chosen.year)
    return replace(label, props=tuple(renamed if p is chosen else p for p in label.props))


def _rels(rng: random.Random, rels: Iterable[Rel], known: set[str], found: list[Foreign]) -> list[Rel]:
    """Some types get another verb; all relationships of a type get the same."""
    renamed: dict[str, Rel] = {}
    return [renamed.setdefault(r.type, _rel(rng, r, known, found)) if r.type not in renamed else
            _like(r, renamed[r.type]) for r in rels]  # fmt: skip


def _like(rel: Rel, first: Rel) -> Rel:
    return replace(rel, verbs=first.verbs, source_nouns=first.source_nouns, target_nouns=first.target_nouns)


def _rel(rng: random.Random, rel: Rel, known: set[str], found: list[Foreign]) -> Rel:
    verb = _verb(rng)
    forms = verb_forms(verb)
    if rng.random() > VERBS or known & {*forms, verb} or verb.split()[-1] in ("have", "know"):
        return rel
    known.update(forms)
    found.append(Foreign(forms, f":{rel.type}"))
    return replace(rel, verbs=(verb,), source_nouns=(), target_nouns=())


def with_foreign_words(rng: random.Random, world: World) -> World:
    """Some worlds in which some names are only known by other words."""
    if rng.random() > WORLDS:
        return world
    known, found = known_words(world), list[Foreign]()
    labels = tuple(_label(rng, label, known, found) for label in world.labels)
    rels = tuple(_rels(rng, world.rels, known, found))
    return replace(world, labels=labels, rels=rels, foreign=tuple(found))


def explained(world: World, said: str, links: Sequence[Any] = ()) -> list[Any]:
    """What words of this question stand for, as the gateway tells it and in its order.

    Foreign words are told as words near one in sense are; nothing else in the question tells what they mean.
    """
    schema, text = gateway_schema(world), said.lower()
    foreign = [each for word in world.foreign if (each := _met(word, text))]
    told = {link.word for link in foreign}
    near = gateway("graph.schema_links").schema_links(said, schema, links)
    beside = [*foreign, *(each for each in near if each.word.lower() not in told)]
    beside.sort(key=lambda link: text.find(link.word.lower()))
    found = gateway("graph.explained_words").obvious_words(said, schema, links, beside)
    obvious = [each for each in found if each.word.lower() not in told]
    told = {link.word for link in obvious}
    return [*obvious, *(each for each in beside if each.word not in told)]


def _met(word: Foreign, text: str) -> Any | None:
    met = next((f for f in word.forms if re.search(rf"\b{re.escape(f)}\b", text)), None)
    return gateway("domain.graph").SchemaLink(met, word.name) if met else None


def counting(world: World, question: str, before: str, links: Sequence[Any]) -> str:
    """The text whose words count: the question, and the one before where it does not stand alone."""
    rules = gateway("graph.follow_up")
    goes_on = before and rules.continues(question, gateway_schema(world), rules.own_links(question, links))
    return f"{question} {before}" if goes_on else question


def fitting(world: World, links: Sequence[Any], words: Sequence[Any]) -> tuple[Any, ...]:
    """The places of values that the gateway tells when the question means these names."""
    found = gateway("graph.fitting_links").fitting_links(
        links, gateway_schema(world), {w.name for w in words}
    )
    return tuple(found)


def unnamed(world: World, text: str, words: Sequence[Any], links: Sequence[Any]) -> tuple[Any, ...]:
    """Properties that the text may compare without naming them, as the gateway finds them."""
    find = gateway("graph.unnamed_properties").unnamed_properties
    return tuple(find(text, gateway_schema(world), words, links))
