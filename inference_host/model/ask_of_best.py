"""Neighbours of the one node at an end of a property: `who works at the oldest company`, `its captain`."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.crowds import sides
from inference_host.model.degrees import bare_noun, countable, extremes, heard_elsewhere, is_time, orderable
from inference_host.model.nouns import arrow, ends, node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, ref
from inference_host.model.schemas import Label, Prop, World

# `n` is asked for; it does what the verb says, it is done to it, or a noun tells it
DOES = ("who {third} {best}", "which {one} {third} {best}", "which {many} {base} {best}", "[show|list|find|give me] [the |all |all the |]{many} {that} {base} {best}", "{many} {ing} {best}", "what {many} {base} {best}", "[the |]{many} {that} {base} {best}", "[show|list|find|] [the |all |]{many} {ing} {best}")  # fmt: skip
DONE = ("which {many} {does} {best} {do}", "which {one} {does} {best} {do}", "what {many} {does} {best} {do}", "[show|list|find|give me] [the |all |]{many} [that |]{best} {third}", "{many} {best} {third}", "tell me which {many} {best} {third}", "the {one} [that |]{best} {third}")  # fmt: skip
HAS = ("[which|what] {roles} does {best} have", "what are the {roles} of {best}", "[show|list|find|give me|] [the |]{roles} of {best}", "{best}'s {roles}", "[which|what] {roles} does {best} have", "[show|list] {best}'s {roles}", "the {role} of {best}")  # fmt: skip
COUNT_DOES = ("how many {many} {base} {best}", "[count|number of] [the |]{many} {ing} {best}", "how many {many} are there {ing} {best}")  # fmt: skip
COUNT_DONE = ("how many {many} {does} {best} {do}", "[count|number of] [the |]{many} [that |]{best} {third}")
COUNT_HAS = ("how many {roles} does {best} have", "[count|number of] [the |]{roles} of {best}", "how many {roles} has {best} got", "what is the number of {roles} of {best}")  # fmt: skip


def best_words(rng: random.Random, world: World, label: Label, prop: Prop, down: bool) -> str:
    """`the longest ship`, `the ship with the most engines`; empty when nothing tells this end."""
    one, found = rng.choice(label.nouns)[0], extremes(label, prop, down)
    if found and rng.random() < 0.8:
        return f"the {rng.choice(found)} {one}"
    noun = bare_noun(rng, prop)
    if is_time(prop):
        return f"the {one} with the {'latest' if down else 'earliest'} {noun}"
    if not countable(noun):
        return f"the {one} with the {rng.choice(('highest', 'largest') if down else ('lowest', 'smallest'))} {noun}"
    return "" if heard_elsewhere(world, noun) else f"the {one} with the {'most' if down else 'fewest'} {noun}"


def of_best(rng: random.Random, world: World) -> Pair | None:
    """What stands around the one at an end: all of it, or how many."""
    options = [item for item in world.labels if orderable(item) and ends(world, item)]
    if not options:
        return None
    label = rng.choice(options)
    (rel, away), prop, down = (
        rng.choice(ends(world, label)),
        rng.choice(orderable(label)),
        rng.random() < 0.55,
    )
    best, verb = best_words(rng, world, label, prop, down), rng.choice(rel.verbs)
    if not best or any(verb in r.verbs for r in world.between(rel.source, rel.target) if r is not rel):
        return None
    far = world.label(rel.target if away else rel.source)
    counting = rng.random() < 0.25
    frame, role = frame_of(rng, world, far, sides(world, rel, away), away=away, counting=counting, verb=verb)
    text = expand(rng, frame, best=best, **slots_of(rng, far, verb, role))
    match = f"MATCH {node('m', label)} WITH m ORDER BY {ref('m', prop)}{' DESC' if down else ''} LIMIT 1 "
    around = (
        f"MATCH {node('n', far)}{arrow(rel, not away)}(m) RETURN {'count(n) AS count' if counting else 'n'}"
    )
    return Pair(text, match + around)


def frame_of(rng: random.Random, world: World, far: Label, nouns: tuple[tuple[str, str], ...], *,
             away: bool, counting: bool, verb: str) -> tuple[str, tuple[str, str]]:  # fmt: skip
    """A wording, and the nouns that tell the neighbours alone."""
    if nouns and rng.random() < 0.45:
        return rng.choice(COUNT_HAS if counting else HAS), rng.choice(nouns)
    if not away:
        people = [item for item in world.labels if item.person]
        alone = far.person and len(people) == 1
        frames = COUNT_DOES if counting else DOES if alone else DOES[1:]
        return ("who {third} {best}" if alone and not counting and rng.random() < 0.35 else rng.choice(frames)), ("", "")  # fmt: skip
    frame = rng.choice(COUNT_DONE if counting else DONE)
    if verb.startswith("be "):
        frame = frame.replace(" {does} {best} {do}", " is {best} {rest}")
    return frame, ("", "")


def slots_of(rng: random.Random, far: Label, verb: str, role: tuple[str, str]) -> dict[str, str]:
    """Forms of the verb, and nouns of the neighbours."""
    one, many = rng.choice(far.nouns)
    return {"one": one, "many": many, "third": words.third(verb), "base": words.base(verb), "ing": words.ing(verb), "do": verb, "does": "does",
            "rest": verb.removeprefix("be "), "role": role[0], "roles": role[1], "that": "who" if far.person else "that"}  # fmt: skip
