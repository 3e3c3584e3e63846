"""Other words for names: those of the gateway's thesaurus, which it also explains at run time."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from inference_host.model.prompting import gateway, gateway_schema
from inference_host.model.schemas import Prop, World

MOST, CALLED, ALSO_SAID = 3, 0.4, 0.5


@cache
def words_for(kind: str, head: str) -> tuple[str, ...]:
    """What people say for a `label`, a `property` or a `type` of this name, sorted."""
    found = gateway("graph.thesaurus").thesaurus().get((kind, head.replace(" ", "_")), "").split()
    return tuple(sorted(word.replace("_", " ") for word in found))


def drawn(rng: random.Random, kind: str, head: str, taken: Iterable[str]) -> list[str]:
    """Some of them that are not taken."""
    free = [word for word in words_for(kind, head) if word not in set(taken)]
    return rng.sample(free, min(len(free), rng.randint(1, MOST)))


def also_called(rng: random.Random, prop: Prop, taken: Iterable[str]) -> Prop:
    """The property, now and then with another noun for it: `pay` for a salary."""
    if rng.random() > CALLED or prop.kind == "boolean" or not prop.nouns:
        return prop
    heads = (prop.nouns[0].replace(" ", "_"), prop.nouns[0].split()[-1])
    found = [word for head in heads for word in words_for("property", head) if _is_noun(word)]
    free = [word for word in dict.fromkeys(found) if word not in {*taken, *prop.nouns, *prop.parts}]
    return replace(prop, nouns=(*prop.nouns, rng.choice(free))) if free else prop


@cache
def _is_noun(word: str) -> bool:
    """By the gateway's word table; participles such as `hired` stand for what was done, not for a noun.

    Nor does a phrase that begins with a verb: to bring in money is no other noun for a revenue.
    """
    table = gateway("graph.word_vectors").word_vectors()
    first, last = word.split(maxsplit=1)[0], word.rsplit(maxsplit=1)[-1]
    verbal = first != last and "v" in table.classes_of(first)
    return "n" in table.classes_of(last) and not word.endswith(("ed", "ing")) and not verbal


def also_said(rng: random.Random, world: World) -> World:
    """With other verbs for its relationships, of the gateway's thesaurus: `put money into` for INVESTED_IN."""
    synonym, shown = gateway("graph.thesaurus").synonym, gateway("graph.schema_words").shown
    schema = gateway_schema(world)

    def find(word: str) -> object:
        name = synonym(word, ("type",), schema, ())
        return name and shown(name)

    more = {type_: _verbs_for(rng, type_, find) for type_ in dict.fromkeys(rel.type for rel in world.rels)}
    rels = [replace(rel, verbs=(*rel.verbs, *more[rel.type])) for rel in world.rels]
    return replace(world, rels=tuple(rels))


def _verbs_for(rng: random.Random, type_: str, find: Callable[[str], object]) -> tuple[str, ...]:
    """Now and then one more verb for a relationship type: that which the gateway would take for it.

    `find` gives what the gateway takes a word for, as it is shown.
    """
    if rng.random() > ALSO_SAID:
        return ()
    carrying = gateway("graph.schema_words").carrying(type_)
    known = [word for word in words_for("type", "_".join(carrying)) if _is_verb(word)]
    free = [word for word in known if find(word.replace(" ", "_")) == f":{type_}"]
    return (rng.choice(free),) if free else ()


@cache
def _is_verb(word: str) -> bool:
    first, *rest = word.split()
    bare = not first.endswith(("ed", "ing", "er", "or", "ion"))
    classes = gateway("graph.word_vectors").word_vectors().classes_of(first)
    return bare and len(rest) < MOST and (classes == "v" or ("v" in classes and bool(rest)))


def alike(one: str, other: str) -> bool:
    """Whether one noun is another word for the other, as names of labels."""
    return one in words_for("label", other) or other in words_for("label", one)


@cache
def families() -> tuple[tuple[str, ...], ...]:
    """Every line of the thesaurus: words of one may mean the same."""
    table = gateway("graph.thesaurus").thesaurus()
    return tuple((*head.split("_"), *sorted(words.split())) for (_, head), words in sorted(table.items()))
