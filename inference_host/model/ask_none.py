"""Nodes that have none of what a property counts: `teams that never won a championship`, `no casualties`."""

from __future__ import annotations

import random

from inference_host.model.ask_nodes import SHOW
from inference_host.model.degrees import countable, heard_elsewhere
from inference_host.model.nouns import node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, ref
from inference_host.model.schemas import World

HARM = frozenset("deaths fatalities casualties victims killed injuries wounded injured".split())
NONE = ("[which|what] {many} have no {p}", "[which|what] {many} had no {p}", SHOW + " [all |the |]{many} with no {p}", "{many} without [any|a single|] {p}", "[which|what] {many} have never had [any|] {p}", SHOW + " [all |the |]{many} that have never had any {p}",
        "{many} that have never [won|had|got|received] [any|] {p}", "[which|what] {many} have zero {p}", "{many} with zero {p}", "{many} with 0 {p}", "{many} with no {p} at all", "how many {many} have no {p}", "how many {many} had no {p}",
        "number of {many} without [any|] {p}", "[which|what] {many} have none of the {p}")  # fmt: skip
NOBODY = ("[which|what] {many} had no {p}", "{many} in which nobody was [killed|hurt|harmed]", "{many} where no one [died|was killed|was hurt]", "how many {many} had no {p}", "{many} without [any|] {p}", "[which|what] {many} did nobody die in")  # fmt: skip


def none_of(rng: random.Random, world: World) -> Pair | None:
    """A count that is zero."""
    options = [
        (i, p) for i in world.labels for p in i.of_kind("number") if countable(p.nouns[0]) and not p.year
    ]
    if not options:
        return None
    label, prop = rng.choice(options)
    noun = prop.nouns[0].removeprefix("number of ")
    if heard_elsewhere(world, noun):
        return None
    harmful = noun in HARM and rng.random() < 0.5
    frame = rng.choice(NOBODY if harmful else NONE)
    text = expand(rng, frame, many=rng.choice(label.nouns)[1], p=noun)
    returns = "count(n) AS count" if frame.startswith(("how", "number")) else "n"
    return Pair(text, f"MATCH {node('n', label)} WHERE {ref('n', prop)} = 0 RETURN {returns}")
