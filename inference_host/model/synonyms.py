"""Other words for names: those of the gateway's thesaurus, which it also explains at run time."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from inference_host.model.prompting import gateway
from inference_host.model.schemas import Prop

MOST, CALLED = 3, 0.4


@cache
def words_for(kind: str, head: str) -> tuple[str, ...]:
    """What people say for a `label`, a `property` or a `type` of this name, sorted."""
    found = gateway("graph.thesaurus").thesaurus().get((kind, head.replace(" ", "_")), ())
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
    """By the gateway's word table; participles such as `hired` stand for what was done, not for a noun."""
    classes = gateway("graph.word_vectors").word_vectors().classes_of(word.rsplit(maxsplit=1)[-1])
    return "n" in classes and not word.endswith(("ed", "ing"))


def alike(one: str, other: str) -> bool:
    """Whether one noun is another word for the other, as names of labels."""
    return one in words_for("label", other) or other in words_for("label", one)


@cache
def families() -> tuple[tuple[str, ...], ...]:
    """Every line of the thesaurus: words of one may mean the same."""
    table = gateway("graph.thesaurus").thesaurus()
    return tuple((*head.split("_"), *sorted(words)) for (_, head), words in sorted(table.items()))
