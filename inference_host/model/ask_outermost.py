"""The ones at an end that no noun tells: `the northernmost town`, `who has been here the longest`."""

from __future__ import annotations

import random

from inference_host.model.ask_superlatives import IN_WORDS
from inference_host.model.degrees import ARRIVED, MADE, is_time, order_by, root_of
from inference_host.model.nouns import node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand
from inference_host.model.prompting import gateway
from inference_host.model.schemas import Label, Prop, World

NORTHWARD, EASTWARD = ("latitude", "lat"), ("longitude", "lon", "lng")
FARTHEST = ("[which|what] {one} [is|lies|sits] [the |]{far} {way}", "[which|what] {one} is [the |]{most}", "[the |]{most} {one}", "[show|find|give me|name|what is|which is|] the {most} {one}", "[the |]{one} {far} {way}", "which of the {many} [is|lies] {far} {way}", "how far {way} do the {many} go, just the {most} one")  # fmt: skip
FARTHEST_FEW = ("[the |]{k} {most} {many}", "[show|list|find|give me] the {k} {most} {many}", "[which|what] {k} {many} [are|lie] {far} {way}", "the {k} {many} {far} {way}")  # fmt: skip
PERSONS = ("{one} who [has|'s] been [with us|here|around|there|in the job|on board] [the |]longest", "[which|what] {one} has been [with us|here|around|there|in the job] [the |]longest", "[the |]longest[-| ]serving {one}", "[who is|who's|name|find] the longest[-| ]serving {one}", "which {one} has served [the |]longest", "[our|the] longest[-| ]standing {one}", "which of the {many} has been [here|around|with us] [the |]longest")  # fmt: skip
THINGS = ("[which|what] {one} has been [around|there|going|in business|in existence] [the |]longest", "[the |]{one} that [has|'s] been around [the |]longest", "[the |our |]longest[-| ]standing {one}", "[the |]longest[-| ]established {one}", "which {one} has existed [the |]longest", "[name|find|show me] the {one} that has been around [the |]longest")  # fmt: skip
FEW_STAYED = ("[the |]{k} longest[-| ]{staying} {many}", "[which|what] {k} {many} have been [around|here|there] [the |]longest", "[list|show me|name] the {k} {many} who've been around [the |]longest")  # fmt: skip


def outermost(rng: random.Random, world: World) -> Pair | None:
    """One or a few nodes farthest to one side."""
    options = [(i, p) for i in world.labels for p in i.props if p.name in NORTHWARD + EASTWARD]
    if not options:
        return None
    label, prop = rng.choice(options)
    up = rng.random() < 0.5
    way = ("north" if up else "south") if prop.name in NORTHWARD else ("east" if up else "west")
    slots = {"way": way, "far": rng.choice(("furthest", "farthest")), "most": rng.choice((f"{way}ernmost", f"{way}ernmost", f"most {way}erly"))}  # fmt: skip
    return _ordered(rng, label, prop, slots, one=FARTHEST, few=FARTHEST_FEW, down=up)


def longest_there(rng: random.Random, world: World) -> Pair | None:
    """One or a few that began before the others."""
    options = [(i, p) for i in world.labels for p in i.props if _began(i, p)]
    if not options:
        return None
    label, prop = rng.choice(options)
    slots = {"staying": rng.choice(("serving", "standing") if label.person else ("standing", "established"))}
    one = PERSONS if label.person else THINGS
    return _ordered(rng, label, prop, slots, one=one, few=FEW_STAYED, down=False)


def _began(label: Label, prop: Prop) -> bool:
    """Whether the property says since when a node is there, as no other of the label does."""
    stayed = frozenset(gateway("graph.degree_words").STAYED)
    known = stayed.union(ARRIVED if label.person else MADE)
    roots = [root_of(p) for p in label.props if is_time(p)]
    named = {word for noun in (*prop.nouns, *prop.parts) for word in noun.split()}
    return not stayed.isdisjoint(named) and sum(root in known for root in roots) == 1


def _ordered(
    rng: random.Random,
    label: Label,
    prop: Prop,
    slots: dict[str, str],
    *,
    one: tuple[str, ...],
    few: tuple[str, ...],
    down: bool,
) -> Pair:
    limit = rng.choice((1, 1, 1, 2, 3, 5))
    noun, plural = rng.choice(label.nouns)
    shown = rng.choice((IN_WORDS[limit], str(limit)))
    text = expand(rng, rng.choice(one if limit == 1 else few), one=noun, many=plural, k=shown, **slots)
    return Pair(text, f"MATCH {node('n', label)} RETURN n {order_by(prop, down, limit)}")
