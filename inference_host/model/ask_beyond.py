"""Counts of what is two steps away, without a word of the way: `companies per country`, over their cities."""

from __future__ import annotations

import random

from inference_host.model.ask_each import EACH_HAS, FEW_HAVE, MOST, TOP_HAS, slots_of
from inference_host.model.nouns import arrow, ends, node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import SMALL, expand
from inference_host.model.schemas import Label, Rel, World, quoted

IN_EACH = ("how many {c} are [there |]in each {one}", "[the |]number of {c} in each {one}", "{c} in each {one}, counted", "how many {c} are in every {one}")  # fmt: skip

Way = tuple[tuple[Rel, bool], tuple[Rel, bool]]


def ways(world: World, label: Label, far: Label) -> list[Way]:
    """The ways from one label to another over a third, none of them where something joins the two."""
    if label is far or world.between(label.name, far.name):
        return []
    found = list[Way]()
    for first, away in ends(world, label):
        middle = world.label(first.target if away else first.source)
        if middle is label or middle is far:
            continue
        found += [
            ((first, away), (second, on))
            for second, on in ends(world, middle)
            if (second.target if on else second.source) == far.name
        ]
    return found


def counted_beyond(rng: random.Random, world: World) -> Pair | None:
    """`how many companies does each country have`, `the country with the most companies`."""
    options = [
        (a, b, found[0]) for a in world.labels for b in world.labels if len(found := ways(world, a, b)) == 1
    ]
    if not options:
        return None
    label, far, ((first, away), (second, on)) = rng.choice(options)
    slots = slots_of(rng, label, far, "have", far.nouns)
    if any(is_figure(each, slots["c"]) for each in world.labels):
        return None
    limit, down = rng.choice((0, 0, 0, 1, 1, 1, 3, 5)), rng.random() < 0.8
    frames = (*EACH_HAS, *(IN_EACH * 4 if label.place else ())) if not limit else TOP_HAS if limit == 1 else FEW_HAVE  # fmt: skip
    frame = rng.choice([f for f in frames if down or "the top" not in f])
    text = expand(rng, frame, x=rng.choice(MOST[0 if down else 1]), k=rng.choice((SMALL[limit], str(limit))), end="top" if down else "bottom", **slots)  # fmt: skip
    middle = world.label(first.target if away else first.source)
    match = (
        f"MATCH {node('n', label)}{arrow(first, away)}{node('m', middle)}{arrow(second, on)}{node('o', far)}"
    )
    order = f"ORDER BY count{' DESC' if down or not limit else ''}{f' LIMIT {limit}' if limit else ''}"
    return Pair(text, f"{match} RETURN n.{quoted(label.key)}, count(DISTINCT o) AS count {order}")


def is_figure(label: Label, noun: str) -> bool:
    """Whether a number of the label is called so: `the most employees` may be that."""
    return any(noun == said.removeprefix("number of ") for p in label.of_kind("number") for said in p.nouns)
