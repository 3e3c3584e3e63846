"""Neighbours of one or the other: `who works at Rivet or Lumen`, `drugs of patients in Intensive Care or Recovery`."""

from __future__ import annotations

import random

from inference_host.model.ask_chains import sides
from inference_host.model.ask_paths import asked, pick
from inference_host.model.nouns import Nodes, ends, node, plain, stepped, with_article
from inference_host.model.pairs import Pair
from inference_host.model.phrases import literal
from inference_host.model.schemas import Label, World, quoted

CHAINED = 0.4


def either_neighbour(rng: random.Random, world: World) -> Pair | None:
    """Nodes over one relationship or two from either of two that are named."""
    chosen = pick(rng, world)
    if not chosen:
        return None
    _, rel, forward, far = chosen
    onward = [hop for hop in ends(world, far) if hop[0] is not rel]
    if onward and rng.random() < CHAINED:
        hop = rng.choice(onward)
        end = one_or_other(rng, sides(world, hop)[1], "o")
        end = with_article(rng, stepped(rng, world, plain(rng, far, "m"), hop, end, short=0.3))
    else:
        end = one_or_other(rng, far, "m")
    return asked(rng, world, (rel, forward), end, counting=rng.random() < 0.25)


def one_or_other(rng: random.Random, label: Label, var: str) -> Nodes:
    """Two nodes of a label, either of which may be meant."""
    first, second = rng.sample(label.names, 2)
    either = rng.choice(("", "", "", "either ", f"{label.nouns[0][0]} "))
    where = f"{var}.{quoted(label.key)} IN ['{literal(first)}', '{literal(second)}']"
    links = dict.fromkeys((first, second), (label.name, label.key))
    text = f"{either}{literal(first)} or {literal(second)}"
    return Nodes(label, text, node(var, label), (where,), links, plural=False)
