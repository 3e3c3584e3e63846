"""One thing against another: `older than Alice`, `built before the Ymir`, `which is longer, this or that`."""

from __future__ import annotations

import random

from inference_host.model.ask_nodes import SHOW
from inference_host.model.degrees import (
    AHEAD,
    MADE,
    bare_noun,
    comparatives,
    countable,
    does,
    extremes,
    heard_elsewhere,
    is_time,
    order_by,
    orderable,
    raced,
    root_of,
)
from inference_host.model.nouns import node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, literal, ref
from inference_host.model.schemas import Label, Prop, World, quoted

THAN_ADJECTIVE = ("[which|what] {many} are {c} than {v}", "[which|what] {many} are {c} than {v}", SHOW + " [all |the |all the |]{many} {c} than {v}", "{many} {c} than {v}", SHOW + " [all |]{many} that are {c} than {v}", "[which|what] {one} is {c} than {v}",
                  "all {many} {c} than {v}", "every {one} {c} than {v}", "{many} which are {c} than {v}", "compared to {v}, which {many} are {c}", "which of the {many} are {c} than {v}",
                  "[find|show|list] [me |]each {one} {c} than {v}")  # fmt: skip
THAN_NOUN = ("[which|what] {many} have [a |]{more} {p} than {v}", "{many} with [a |]{more} {p} than {v}", SHOW + " [all |the |]{many} with [a |]{more} {p} than {v}", "{many} whose {p} is {more} than that of {v}", "[which|what] {one} has a {more} {p} than {v}", "{many} {above} {v} in {p}", "[which|what] {many} {beat} {v} in {p}",
             "{many} that have [a |]{more} {p} than {v}", "{many} {above} {v} by {p}")  # fmt: skip
THAN_COUNT = ("[which|what] {many} have {fewer} {p} than {v}", "{many} with {fewer} {p} than {v}", SHOW + " [all |the |]{many} with {fewer} {p} than {v}", "{many} that have {fewer} {p} than {v}", "[which|what] {one} has {fewer} {p} than {v}")  # fmt: skip
THAN_DO = ("[which|what] {many} {do} {fewer} than {v}", "{many} that {do} {fewer} than {v}", "who {third} {fewer} than {v}", SHOW + " [all |]{many} that {do} {fewer} than {v}", "[which|what] {one} {third} {fewer} than {v}")  # fmt: skip
PARTS = ("[which|what] {many} were {part} {before} {v}", "{many} {part} {before} {v}", SHOW + " [all |the |]{many} {part} {before} {v}", "{many} that were {part} {before} {v}", SHOW + " [all |]{many} that were {part} {before} {v}", "[which|what] {one} was {part} {before} {v}")  # fmt: skip
IS_THAN = ("is {a} {c} than {v}", "is {a} {c} than {v}", "would you say {a} is {c} than {v}", "is it true that {a} is {c} than {v}", "{a} {c} than {v}, true", "check whether {a} is {c} than {v}", "tell me if {a} is {c} than {v}")  # fmt: skip
HAS_MORE = ("does {a} have [a |]{more} {p} than {v}", "has {a} got a {more} {p} than {v}", "is {a}'s {p} {more} than {v}'s", "is the {p} of {a} {more} than that of {v}")  # fmt: skip
WAS_BEFORE = ("was {a} {part} {before} {v}", "was {a} {part} {before} {v}", "is it true that {a} was {part} {before} {v}", "check if {a} was {part} {before} {v}")  # fmt: skip
WHICH_OF_TWO = ("{which} is {c}, {a} or {v}", "{which} is {c}: {a} or {v}", "{which} is the {c} [one |]of {a} and {v}", "of {a} and {v}, {which} is {c}", "is {a} or {v} {c}", "{a} or {v}, {which} is {c}", "{which} of {a} and {v} is {c}", "between {a} and {v}, {which} is {c}", "{a} vs {v}: {which} is {c}", "compare {a} and {v}: {which} is {c}",
                "which {one} is {c}, {a} or {v}", "which {one} is {c}: {a} or {v}")  # fmt: skip
WHICH_HAS_MORE = ("{which} has the {more} {p}, {a} or {v}", "{which} has the {more} {p}: {a} or {v}", "of {a} and {v}, {which} has the {more} {p}", "does {a} or {v} have the {more} {p}", "which {one} has the {more} {p}, {a} or {v}", "{which} of {a} and {v} has the {more} {p}")  # fmt: skip
WHICH_HAS_COUNT = ("{which} has {fewer} {p}, {a} or {v}", "does {a} or {v} have {fewer} {p}", "of {a} and {v}, {which} has {fewer} {p}", "which {one} has {fewer} {p}: {a} or {v}", "{which} has {fewer} {p}: {a} or {v}")  # fmt: skip
WHICH_DOES = ("{which} {third} {fewer}, {a} or {v}", "does {a} or {v} {do} {fewer}", "of {a} and {v}, {which} {third} {fewer}", "{which} {third} {fewer}: {a} or {v}")  # fmt: skip
WHICH_FIRST = ("{which} was {part} first, {a} or {v}", "{which} was {part} {earlier}, {a} or {v}", "was {a} or {v} {part} {earlier}", "{which} was {part} {earlier}: {a} or {v}", "of {a} and {v}, {which} was {part} {earlier}")  # fmt: skip


def comparable(rng: random.Random, world: World) -> tuple[Label, Prop] | None:
    """A label and a number or time by which two nodes of it can be compared; ages more often."""
    options = [(i, p) for i in world.labels for p in orderable(i)]
    ages = [each for each in options if "oldest" in each[1].most]
    return rng.choice(ages if ages and rng.random() < 0.3 else options) if options else None


def slots_of(rng: random.Random, label: Label, prop: Prop, up: bool) -> dict[str, str]:
    """Words for having more of the property (`up`), later for a time."""
    noun, verb = bare_noun(rng, prop), does(rng, prop, label.person)
    more = rng.choice(
        ("higher", "higher", "larger", "greater", "bigger") if up else ("lower", "lower", "smaller")
    )
    few = "more" if up else rng.choice(("fewer", "fewer", "less") if countable(noun) else ("less",))
    return {
        "c": rng.choice(words_than(label, prop, up) or ("",)), "more": more, "fewer": few, "p": noun, "do": verb, "third": verb + "s",
        "above": rng.choice(("above", "ahead of")) if up else "below", "beat": "beat" if up else "trail", "part": rng.choice(prop.parts or ("",)),
        "before": rng.choice(("after", "after", "later than", "more recently than") if up else ("before", "before", "earlier than")),
        "earlier": rng.choice(("later", "more recently", "last") if up else ("earlier", "first")), "one": label.nouns[0][0], "many": rng.choice(label.nouns)[1],
        "which": "who" if label.person else "which",
    }  # fmt: skip


def words_than(label: Label, prop: Prop, up: bool) -> tuple[str, ...]:
    """`older`, `newer`, `taller`: comparatives that mean this property alone."""
    if not is_time(prop):
        return comparatives(label, prop, up)
    if not extremes(label, prop, up):
        return ()
    if prop.parts[:1] == ("born",):
        return ("younger",) if up else ("older",)
    made = not label.person and root_of(prop) in MADE
    return (("newer", "more recent") if up else (("older",) if "oldest" in extremes(label, prop, False) else ())) if made else ()  # fmt: skip


def frames_of(
    rng: random.Random, world: World, chosen: tuple[Label, Prop], up: bool, kinds: tuple[tuple[str, ...], ...]
) -> tuple[str, ...] | None:
    """Frames of a kind that fits the property; `kinds`: adjective, noun, count, verb, participle."""
    adjective, noun, count, verb, part = kinds
    label, prop = chosen
    options = [adjective] * 3 if words_than(label, prop, up) else []
    if is_time(prop):
        options += [part] * 3 if prop.parts and prop.parts[0] not in (*AHEAD, "joined") else []
    elif any(map(countable, prop.nouns)):
        options += (
            []
            if heard_elsewhere(world, prop.nouns[-1]) or not all(countable(n) for n in prop.nouns)
            else [count]
        )
    else:
        options += [
            tuple(f for f in noun if "{beat}" not in f and "{above}" not in f) if raced(prop) else noun
        ]
    options += [verb] * 2 if does(rng, prop, label.person) else []
    return rng.choice(options) if options else None


def than_named(rng: random.Random, world: World) -> Pair | None:
    """`ships longer than the Ymir`, `who earns more than Ada`, `films released before Dune`."""
    chosen = comparable(rng, world)
    if not chosen:
        return None
    label, prop = chosen
    up = rng.random() < 0.5
    frames = frames_of(rng, world, chosen, up, (THAN_ADJECTIVE, THAN_NOUN, THAN_COUNT, THAN_DO, PARTS))
    if not frames:
        return None
    name, slots = rng.choice(label.names), slots_of(rng, label, prop, up)
    frame = rng.choice(frames)
    if label.person and frames is THAN_ADJECTIVE and rng.random() < 0.25:
        frame = "[who is|who's|who all is|everyone|everybody|anyone] {c} than {v}"
    elif not label.person and frame.startswith("who "):
        frame = frames[0]
    counting = rng.random() < 0.2 and "{one}" not in frame and frame.startswith("[which|what] {many}")
    frame = frame.replace("[which|what]", "how many", 1) if counting else frame
    text = expand(rng, frame, v=literal(name), **slots)
    cypher = f"MATCH {node('n', label)}, {node('m', label, name)} WHERE {ref('n', prop)} {'>' if up else '<'} {ref('m', prop)} RETURN "
    return Pair(
        text, cypher + ("count(n) AS count" if counting else "n"), links={name: (label.name, label.key)}
    )


def two(rng: random.Random, label: Label) -> tuple[str, str] | None:
    """Two different names."""
    a, b = rng.sample(label.names, 2)
    return (a, b) if a.lower() != b.lower() else None


def is_than(rng: random.Random, world: World) -> Pair | None:
    """`is Alice older than Bob`, `was Dune released before Solaris`."""
    chosen = comparable(rng, world)
    names = two(rng, chosen[0]) if chosen else None
    if not chosen or not names:
        return None
    label, prop = chosen
    up = rng.random() < 0.5
    more = ("does {a} have {fewer} {p} than {v}", "has {a} got {fewer} {p} than {v}")
    frames = frames_of(
        rng,
        world,
        chosen,
        up,
        (IS_THAN, HAS_MORE, more, ("does {a} {do} {fewer} than {v}",), WAS_BEFORE),
    )
    if not frames:
        return None
    a, b = names
    text = expand(rng, rng.choice(frames), a=literal(a), v=literal(b), **slots_of(rng, label, prop, up))
    match = f"MATCH {node('n', label, a)}, {node('m', label, b)} WHERE {ref('n', prop)} {'>' if up else '<'} {ref('m', prop)}"
    owner = (label.name, label.key)
    return Pair(
        text,
        f"{match} RETURN count(n) > 0 AS exists",
        links={a: owner, b: owner},
        needs_link=len(world.labels) > 1,
    )


def which_of_two(rng: random.Random, world: World) -> Pair | None:
    """`who is older, Alice or Bob`: the one of two that is further along."""
    chosen = comparable(rng, world)
    names = two(rng, chosen[0]) if chosen else None
    if not chosen or not names:
        return None
    label, prop = chosen
    up = rng.random() < 0.5
    frames = frames_of(
        rng, world, chosen, up, (WHICH_OF_TWO, WHICH_HAS_MORE, WHICH_HAS_COUNT, WHICH_DOES, WHICH_FIRST)
    )
    if not frames:
        return None
    a, b = names
    slots, frame = slots_of(rng, label, prop, up), rng.choice(frames)
    if frames is WHICH_FIRST and up and frame == WHICH_FIRST[0]:
        frame = WHICH_FIRST[1]
    text = expand(rng, frame, a=literal(a), v=literal(b), **slots)
    key, owner = f"n.{quoted(label.key)}", (label.name, label.key)
    where = f"{key} IN ['{literal(a)}', '{literal(b)}']"
    return Pair(text, f"MATCH {node('n', label)} WHERE {where} RETURN n {order_by(prop, up, 1)}", links={a: owner, b: owner},
                needs_link=len(world.labels) > 1)  # fmt: skip
