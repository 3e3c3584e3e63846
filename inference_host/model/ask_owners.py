"""Chains told by what is had: `Alice's boss's company`, `companies whose employees live in Oslo`."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_chains import is_back, last_nodes, several, sides
from inference_host.model.ask_nodes import SHOW
from inference_host.model.clauses import Step, passive, step
from inference_host.model.nouns import Nodes, arrow, ends, named, node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand
from inference_host.model.schemas import Rel, World

Hop = tuple[Rel, bool]


def owners_chain(rng: random.Random, world: World) -> Pair | None:
    """`Alice's boss's company`, `the employers of Bob's friends`, `how many ships do Oslo's companies have`."""
    if not world.rels:
        return None
    hop = rng.choice(world.rels), rng.random() < 0.5
    first = step(rng, world, *hop)
    seconds = [x for h in ends(world, first.far) if (x := step(rng, world, *h)).owned and not is_back(h, hop)]
    if not first.owned or not seconds:
        return None
    second = rng.choice(seconds)
    end = named(rng, second.far, "o")
    (one, many), (mid, mids) = rng.choice(first.owned), rng.choice(second.owned)
    return owners_pair(rng, (first, second), end, said=(one, many, mid, mids))


WHOSE = ("[which|what] {np} have {a} {mid} [who|that] {third}", "{np} whose {mid} {third}", "[which|what] {np} have {mids} [who|that] {base}", "{np} whose {mids} {base}",
         SHOW + " [all |the |]{np} whose {mid} {third}", SHOW + " [all |the |]{np} with {mids} [who|that] {base}", "{np} with {a} {mid} {ing}", "{np} with {mids} {ing}",
         "how many {np} have {a} {mid} [who|that] {third}", "how many {np} have {mids} {ing}")  # fmt: skip


def whose(rng: random.Random, world: World) -> Pair | None:
    """`companies whose employees live in Oslo`, `ships with a captain who comes from Norway`."""
    found = chain_steps(rng, world)
    if not found or not found[0].had:
        return None
    first, second = found
    end, (mid, mids) = (
        last_nodes(rng, second.far, is_back((second.rel, second.forward), (first.rel, first.forward))),
        rng.choice(first.had),
    )
    frame = rng.choice(WHOSE).replace("[who|that]", "who" if first.far.person else "that")
    third, base, ing = (
        f"{words.third(second.verb)} {end.text}",
        f"{words.base(second.verb)} {end.text}",
        f"{words.ing(second.verb)} {end.text}",
    )
    if not second.forward:
        if not passive(second.verb):
            return None
        done = f"{words.participle(second.verb)} by {end.text}"
        third, base, ing = f"is {done}", f"are {done}", done
    np = rng.choice(first.near.nouns)[1] if rng.random() < 0.3 else first.near.nouns[0][1]
    text = expand(
        rng,
        frame,
        np=np,
        mid=mid,
        mids=mids,
        third=third,
        base=base,
        ing=ing,
        a=words.article(mid).split()[0],
    )
    match = f"MATCH {node('n', first.near)}{arrow(first.rel, first.forward)}{node('m', first.far)}{arrow(second.rel, second.forward)}{end.pattern}"
    match += f" WHERE {' AND '.join(end.where)}" if end.where else ""
    returns = "count(DISTINCT n) AS count" if frame.startswith("how") else "DISTINCT n"
    return Pair(text, f"{match} RETURN {returns}", links=end.links, needs_link=several(world, second.rel))


def chain_steps(rng: random.Random, world: World) -> tuple[Step, Step] | None:
    """Two steps one after the other, seldom back the way that was come."""
    choices = ends(world, rng.choice(world.labels))
    if not choices:
        return None
    hop = rng.choice(choices)
    onward = ends(world, sides(world, hop)[1])
    second = rng.choice([h for h in onward if not is_back(h, hop)] or onward)
    return step(rng, world, *hop), step(rng, world, *second)


OWNERS = ("[the |]{many} of {e}'s {mid}", "[the |]{many} of {e}'s {mids}", "{e}'s {mid}'s {many}", "{e}'s {mids}' {many}", "{e}'s {mid}'s {one}",
          "[the |]{many} of the {mids} of {e}", "[the |]{many} of the {mid} of {e}", "the {one} of {e}'s {mid}", "the {one} of the {mid} of {e}", "[the |]{many} of {mids} of {e}")  # fmt: skip


def owners_pair(rng: random.Random, steps: tuple[Step, Step], end: Nodes, *, said: tuple[str, ...]) -> Pair:
    """The chain of owners as a question."""
    first, second = steps
    one, many, mid, mids = said
    who = "who" if first.near.person else "what"
    phrase = rng.choice(OWNERS)
    single = "{one}" in phrase
    lead = rng.choice((f"[{who} is|{who}'s]", f"[{who} is|{who}'s]", "[show|find|list|tell me]", "")) if single else rng.choice((f"{who} are", SHOW, "[list|show] [all |]", "", ""))  # fmt: skip
    counting = not single and rng.random() < 0.2
    if counting:
        lead, phrase = "", rng.choice(("how many {many} do {e}'s {mids} have", "how many {many} does {e}'s {mid} have", "number of {many} of {e}'s {mids}"))  # fmt: skip
    text = expand(rng, f"{lead} {phrase}", one=one, many=many, mid=mid, mids=mids, e=end.text)
    text = text.replace("s's ", "s' ") if rng.random() < 0.3 else text
    match = f"MATCH {node('n', first.near)}{arrow(first.rel, first.forward)}{node('m', first.far)}{arrow(second.rel, second.forward)}{end.pattern}"
    returns = "count(DISTINCT n) AS count" if counting else "DISTINCT n"
    return Pair(text, f"{match} RETURN {returns}", links=end.links)
