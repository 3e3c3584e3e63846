"""Nodes of which something is not true, told by a word for the opposite: `dead people`, `which ships are unmanned`."""

from __future__ import annotations

import random

from inference_host.model.ask_chains import sides
from inference_host.model.ask_narrowed import COUNTED, LISTED
from inference_host.model.ask_nodes import SHOW
from inference_host.model.nouns import Nodes, ends, named, node, stepped
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, ref
from inference_host.model.prompting import gateway, gateway_schema
from inference_host.model.schemas import Label, Prop, World

WITH_NEIGHBOUR, DENIED = 0.35, 0.15
SAID = ("[which|what] {many} are {w}", "[which|what] of the {many} are {w}", SHOW + " [all |the |]{many} that are {w}", "[all |the |]{many} that are {w}")  # fmt: skip
SAID_COUNTED = ("how many {many} are {w}", "how many of the {many} are {w}", "[count|number of] [the |]{many} that are {w}")  # fmt: skip


def opposite(rng: random.Random, world: World) -> Pair | None:
    """All nodes of a label of which a property is not true, or those of them with a neighbour."""
    options = [(i, p, w) for i in world.labels for p in i.of_kind("boolean") for w in _opposites(world, p)]
    if not options:
        return None
    label, prop, word = rng.choice(options)
    return (
        _said(rng, label, prop, word) if rng.random() < 0.5 else _before_noun(rng, world, label, prop, word)
    )


def _opposites(world: World, prop: Prop) -> list[str]:
    """Words for the opposite that the gateway explains."""
    find, schema = gateway("graph.opposite_words").opposite_words, gateway_schema(world)
    alone = [word for word in prop.no if " " not in word]
    return [word for word in alone if any(link.name == f".{prop.name}" for link in find(word, schema))]


def _said(rng: random.Random, label: Label, prop: Prop, word: str) -> Pair:
    true, counting = rng.random() < DENIED, rng.random() < 0.3
    text = expand(
        rng,
        rng.choice(SAID_COUNTED if counting else SAID),
        many=rng.choice(label.nouns)[1],
        w=f"not {word}" if true else word,
    )
    returns = "count(n) AS count" if counting else "n"
    condition = f"{ref('n', prop)} = {'true' if true else 'false'}"
    return Pair(text, f"MATCH {node('n', label)} WHERE {condition} RETURN {returns}")


def _before_noun(rng: random.Random, world: World, label: Label, prop: Prop, word: str) -> Pair:
    many, hops = rng.choice(label.nouns)[1], ends(world, label)
    where = (f"{ref('n', prop)} = false",)
    found = Nodes(label, f"{word} {many}", node("n", label), where, bare=many)
    if hops and rng.random() < WITH_NEIGHBOUR:
        hop = rng.choice(hops)
        found = stepped(rng, world, found, hop, named(rng, sides(world, hop)[1]))
    counting = rng.random() < 0.25
    returns = f"count({found.distinct}n) AS count" if counting else f"{found.distinct}n"
    text = expand(rng, rng.choice(COUNTED if counting else LISTED), np=found.text)
    return Pair(text, f"{found.match} RETURN {returns}", links=found.links)
