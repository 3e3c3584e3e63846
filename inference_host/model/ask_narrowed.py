"""Neighbours with a condition of their own: `uninsured patients that Dr. Lund treats`.

The condition stands before the noun, behind it, or is what is asked of all the neighbours: `which of Rivet's
employees are older than 30`.
"""

from __future__ import annotations

import random
from dataclasses import replace

from inference_host.model.ask_nodes import SHOW
from inference_host.model.ask_paths import pick, reached
from inference_host.model.ask_predicates import sayable
from inference_host.model.clauses import step, unsure
from inference_host.model.nouns import named, other_end, plain, stepped, words_of
from inference_host.model.pairs import Pair
from inference_host.model.path_frames import asked_frames, counted_frames, told
from inference_host.model.phrases import any_filter, expand
from inference_host.model.schemas import Rel, World

LISTED = ("{np}", "{np}", "{np}", "all {np}", SHOW + " [all |the |all the |]{np}", "[which|what] {np} [are there|do we have|exist]", "[is there a|do we have a|give me the|] list of [all |the |]{np}",
          "what are the {np}", "[who|which] are the {np}", "i need [all |the |]{np}", "{np} please")  # fmt: skip
COUNTED = ("how many {np} [are there|do we have|exist]", "how many {np}", "[count|number of|total number of] [the |all |]{np}")  # fmt: skip
ANY = ("are there [any |]{np}", "do we have [any |]{np}", "is there any of the {np}")
JUDGED = ("which of the {np} {p}", "which {np} {p}", "which {np} {p}", "[the |all |]{np} that {p}", "of the {np}, which {p}", SHOW + " [the |]{np} that {p}", "which among the {np} {p}")  # fmt: skip
JUDGED_COUNTED = ("how many of the {np} {p}", "how many {np} {p}", "of the {np}, how many {p}")


def narrowed(rng: random.Random, world: World) -> Pair | None:
    """One of three ways to say it."""
    return rng.choice((asked, asked, listed, listed, judged))(rng, world)


def asked(rng: random.Random, world: World) -> Pair | None:
    """`which retired captains command the Pelican`: the condition before the noun of a question."""
    chosen = pick(rng, world)
    item = chosen and any_filter(rng, chosen[0], "n")
    if not chosen or not item or not item.before:
        return None
    near, rel, forward, far = chosen
    end = named(rng, far) if rng.random() < 0.6 else other_end(rng, world, far, "m", False)
    s, said = step(rng, world, rel, forward), words_of(end)
    nouns = tuple((f"{item.text} {one}", f"{item.text} {many}") for one, many in near.nouns)
    s = replace(s, near=replace(near, nouns=nouns), roles=())
    counting = rng.random() < 0.25
    frames = counted_frames(s, said) if counting else asked_frames(world, s, said)
    text = told(rng, s, rng.choice([f for f in frames if "{one}" in f or "{many}" in f]), said)
    distinct = "" if end.pinned and not end.hops else "DISTINCT "
    match = reached(s, replace(end, where=(item.cypher, *end.where)))
    returns = f"count({distinct}n) AS count" if counting else f"{distinct}n"
    links = {**item.links, **end.links}
    return Pair(text, f"{match} RETURN {returns}", links=links, needs_link=unsure(world, rel, s.verb))


def listed(rng: random.Random, world: World) -> Pair | None:
    """`ships over 300 m that call at Oslo`: one or two conditions, then the neighbour."""
    chosen = pick(rng, world)
    head = chosen and plain(rng, chosen[0], "n", True, rng.choice((1, 1, 2)))
    if not chosen or not head or not head.where:
        return None
    _, rel, forward, far = chosen
    end = named(rng, far) if rng.random() < 0.5 else other_end(rng, world, far, "m", False)
    found = stepped(rng, world, head, (rel, forward), end)
    frames, returns = rng.choice(
        (
            (LISTED, f"{found.distinct}n"),
            (LISTED, f"{found.distinct}n"),
            (COUNTED, f"count({found.distinct}n) AS count"),
            (ANY, "count(n) > 0 AS exists"),
        )
    )
    text = expand(rng, rng.choice(frames), np=found.text)
    return Pair(text, f"{found.match} RETURN {returns}", links=found.links, needs_link=_unsure(world, rel))


def judged(rng: random.Random, world: World) -> Pair | None:
    """`which employees of Rivet are older than 30`."""
    chosen = pick(rng, world)
    found = chosen and sayable(rng, chosen[0], True)
    if not chosen or not found:
        return None
    near, rel, forward, far = chosen
    item, said = found
    nodes = stepped(rng, world, plain(rng, near), (rel, forward), named(rng, far), short=0.7)
    nodes = replace(nodes, where=(item.cypher,))
    counting = rng.random() < 0.3
    text = expand(rng, rng.choice(JUDGED_COUNTED if counting else JUDGED), np=nodes.text, p=said)
    text = text.replace(f"the {nodes.text}", nodes.text) if nodes.owned else text
    returns = "count(n) AS count" if counting else "n"
    links = {**nodes.links, **item.links}
    return Pair(text, f"{nodes.match} RETURN {returns}", links=links, needs_link=_unsure(world, rel))


def _unsure(world: World, rel: Rel) -> bool:
    """Whether another relationship shares a verb with this one, so that only a link tells which is meant."""
    return any(unsure(world, rel, verb) for verb in rel.verbs)
