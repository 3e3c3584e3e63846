"""How often something is done: `how many times was Dune rated`, `the most rated film`, `rated more than 5 times`."""

from __future__ import annotations

import random
from dataclasses import replace

from inference_host.model import words
from inference_host.model.ask_each import AMOUNTS, slots_of
from inference_host.model.ask_nodes import SHOW
from inference_host.model.ask_predicates import asked
from inference_host.model.clauses import acts, passive
from inference_host.model.nouns import arrow, named, node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import SMALL, expand
from inference_host.model.schemas import Rel, World, quoted
from inference_host.model.time_phrases import time_filter

TIMES = ("how many times [was|is] {e} {pp}", "how often [was|is] {e} {pp}", "how many times [was|is] {e} {pp} by [a |any |]{one}", "[the |]number of times {e} [was|is] {pp}", "how many times has {e} been {pp}", "how often has {e} been {pp}", "how many times did {many} {do} {e}", "how often do {many} {do} {e}")  # fmt: skip
MOST_ONE = ("[the |]most {pp} {one}", "[which|what] is the most {pp} {one}", "[which|what] {one} [is|was] {pp} [the most|most often]", "[which|what] {one} [gets|got] {pp} [the most|most often]", "[which|what] {one} has been {pp} [the most|most often]", "the {one} that [is|was] {pp} most often", "find the most [often|frequently] {pp} {one}", "[which|what] {one} do {o} {do} [the most|most often]")  # fmt: skip
MOST_FEW = ("[the |]{k} most {pp} {many}", "top {k} most {pp} {many}", "[which|what] are the {k} most {pp} {many}", SHOW + " the {k} most [often |frequently |]{pp} {many}", "[which|what] {k} {many} [are|were] {pp} most often", "the {k} {many} that were {pp} the most")  # fmt: skip
LEAST_ONE = ("[the |]least {pp} {one}", "[which|what] {one} [is|was] {pp} [the least|least often]", "[which|what] is the least [often |]{pp} {one}")  # fmt: skip
OFTEN = ("{many} {pp} {n}", "[which|what] {many} [are|were] {pp} {n}", SHOW + " [all |the |]{many} {pp} {n}", "{many} that [are|were|have been] {pp} {n}", "[which|what] {many} have been {pp} {n}", "every {one} {pp} {n}")  # fmt: skip


def done(rng: random.Random, world: World) -> tuple[Rel, str] | None:
    """A relationship with a verb whose participle says it by itself, of nothing else."""
    said = [verb for rel in world.rels for verb in rel.verbs]
    options = [
        (rel, verb)
        for rel in world.rels
        for verb in rel.verbs
        if rel.source != rel.target and passive(verb) and acts(verb) and said.count(verb) == 1
    ]
    return rng.choice(options) if options else None


def times(rng: random.Random, world: World) -> Pair | None:
    """`how many times was Dune rated`."""
    found = done(rng, world)
    if not found:
        return None
    rel, verb = found
    near, end = world.label(rel.source), named(rng, world.label(rel.target))
    text = expand(rng, rng.choice(TIMES), e=end.text, **slots_of(rng, near, near, verb, ()))
    match = f"MATCH {node('n', near)}{arrow(rel, True, 'r')}{end.pattern}"
    return Pair(text, f"{match} RETURN count(r) AS count", links=end.links)


def most_done(rng: random.Random, world: World) -> Pair | None:
    """`the most rated film`, `the five most rated films`, `films rated more than five times`."""
    found = done(rng, world)
    if not found:
        return None
    rel, verb = found
    label, far = world.label(rel.target), world.label(rel.source)
    said = slots_of(rng, label, far, verb, ())
    match = f"MATCH {node('n', label)}{arrow(rel, False)}{node('m', far)}"
    if rng.random() < 0.35:
        return often(rng, match, said)
    limit, down = rng.choice((1, 1, 1, 3, 5, 10)), rng.random() < 0.8
    limit = limit if down else 1
    frames = LEAST_ONE if not down else MOST_ONE if limit == 1 else MOST_FEW
    shown = SMALL[limit] if limit < len(SMALL) and rng.random() < 0.5 else str(limit)
    text = expand(rng, rng.choice(frames), k=shown, **said)
    order = f"ORDER BY count{' DESC' if down else ''} LIMIT {limit}"
    return Pair(text, f"{match} RETURN n.{quoted(label.key)}, count(m) AS count {order}")


def often(rng: random.Random, match: str, said: dict[str, str]) -> Pair:
    """`films rated more than five times`."""
    limit = rng.choice((2, 2, 3, 5, 10, 20, 50, 100))
    amount, sign = rng.choice(AMOUNTS)
    shown = SMALL[limit] if limit < len(SMALL) and rng.random() < 0.5 else str(limit)
    text = expand(rng, rng.choice(OFTEN), n=f"{amount.format(k=shown)} times", **said)
    return Pair(text, f"{match} WITH n, count(m) AS count WHERE count {sign} {limit} RETURN n, count")


def when_done(rng: random.Random, world: World) -> Pair | None:
    """`orders placed in 2024`: the one time that is kept of what is done, and no relationship."""
    found = done(rng, world)
    if not found:
        return None
    rel, verb = found
    label, participle = world.label(rel.target), words.participle(verb)
    times = [p for p in label.props if p.parts or p.kind in ("date", "datetime")]
    if len(times) != 1 or any(p.parts or p.kind in ("date", "datetime") for p in rel.props):
        return None
    item = time_filter(rng, replace(times[0], parts=(participle,)), "n")
    if participle not in item.said:
        return None
    return asked(rng, label, item.said, True, where=item.cypher, links={})
