"""Questions about other things than the graph: small talk, knowledge of the world, requests, tricks.

They are put together from parts; some name what the graph holds and still ask for something else.
"""

from __future__ import annotations

import random
import re

from inference_host.model.ask_absent import said_in
from inference_host.model.pairs import REFUSE_SCOPE, Pair
from inference_host.model.phrases import Links, expand, literal
from inference_host.model.schemas import World
from inference_host.model.scope_words import ABOUT_ITS_THINGS, FACTS, LISTS, REQUESTS

SLOT = re.compile(r"\{(\w+)\}")
WRONG_A, WRONG_AN = re.compile(r"\ba (?=[aeio])"), re.compile(r"\ban (?=eu|uni|[^aeiouh\W])")
UNDRESSED = 0.6


def out_of_scope(rng: random.Random, world: World) -> Pair | None:
    """Another subject, small talk, or an attempt to change the rules."""
    roll = rng.random()
    if roll < 0.3:
        return about_its_things(rng, world)
    text = filled(rng, rng.choice(FACTS if roll < 0.55 else REQUESTS))
    return None if said_in(text, world) else _declined(rng, text)


def _declined(rng: random.Random, text: str, links: Links | None = None) -> Pair:
    return Pair(text, sentence=REFUSE_SCOPE, links=links or {}, plain=rng.random() < UNDRESSED)


def filled(rng: random.Random, frame: str, **slots: object) -> str:
    """The frame with its alternatives chosen and its slots filled; only what it asks for is drawn."""
    text = expand(rng, frame.replace("{", "<").replace("}", ">"))
    text = text.replace("<", "{").replace(">", "}")
    found = {name: _filler(rng, name) for name in SLOT.findall(text) if name not in slots}
    return with_articles(re.sub(r" +([,.])", r"\1", text.format(**slots, **found)))


def with_articles(text: str) -> str:
    """`a essay` as `an essay`, `an poem` as `a poem`."""
    return WRONG_AN.sub("a ", WRONG_A.sub("an ", text))


def _filler(rng: random.Random, name: str) -> object:
    if name in ("a", "b"):
        return rng.randint(2, 99) if rng.random() < 0.7 else rng.randint(100, 5000)
    if name == "year":
        return rng.randint(1900, 2040)
    if name == "hour":
        return rng.choice((f"{rng.randint(1, 12)} {rng.choice(('am', 'pm'))}", "noon", "midnight", "seven"))
    return rng.choice(LISTS[name])


def about_its_things(rng: random.Random, world: World) -> Pair:
    """A name or a kind of thing of the graph, in a question that is not about the graph."""
    label = rng.choice(world.labels)
    name, (one, many) = rng.choice(label.names), rng.choice(label.nouns)
    text = filled(rng, rng.choice(ABOUT_ITS_THINGS), v=literal(name), np=many, one=one)
    links = {name: (label.name, label.key)} if literal(name) in text else {}
    return _declined(rng, text, links)
