"""Nodes against their own neighbours: `who earns more than the manager they report to`, `twins of other colours`."""

from __future__ import annotations

import random
from collections.abc import Iterator

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.ask_versus import words_than
from inference_host.model.clauses import Step, passive, roles, step, unsure
from inference_host.model.degrees import bare_noun, countable, heard_elsewhere, is_time, orderable, plain_noun
from inference_host.model.nouns import arrow, ends, node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, ref
from inference_host.model.schemas import Label, Prop, Rel, World

# `{np}` are nodes, `{them}` the neighbour in words: `the manager they report to`, `their manager`.
BY_DEGREE = (
    "[which|what] {np} are {c} than {them}", "{np} {that} are {c} than {them}", SHOW + " [all |the |]{np} [{that} are |]{c} than {them}", "{np} {c} than {them}", "how many {np} are {c} than {them}", "[find|identify] {np} {that} are {c} than {them}",
)  # fmt: skip
BY_NOUN = (
    "[which|what] {np} have [a |]{more} {p} than {them}", "{np} with [a |]{more} {p} than {them}", SHOW + " [all |the |]{np} whose {p} is {more} than that of {them}", "{np} whose {p} [exceeds|is above] that of {them}", "{np} {that} have [a |]{more} {p} than {them}", "how many {np} have [a |]{more} {p} than {them}", "[which|what] {np} {beat} {them} in {p}",
)  # fmt: skip
BY_COUNT = (
    "[which|what] {np} have {fewer} {p} than {them}", "{np} with {fewer} {p} than {them}", SHOW + " [all |the |]{np} {that} have {fewer} {p} than {them}", "how many {np} have {fewer} {p} than {them}",
)  # fmt: skip
UNLIKE = (
    "[which|what] {np} {b} {a} [with|of] [another|a different] {p}", "{np} {that} {b} {a} whose {p} is not their own", SHOW + " [all |the |]{np} {that} {b} {a} [with|of] a different {p}", "{np} whose {p} differs from that of {them}", "{np} [with|of] another {p} than {them}", "[which|what] {np} have a different {p} than {them}",
)  # fmt: skip
LIKE = (
    "[which|what] {np} {b} {a} [with|of] the same {p}", "{np} {that} {b} {a} of their own {p}", SHOW + " [all |the |]{np} {that} {b} {a} with the same {p} as they have", "{np} whose {p} is [also |]that of {them}", "{np} [with|of] the same {p} as {them}", "[which|what] {np} have the same {p} as {them}",
)  # fmt: skip


def unlike(rng: random.Random, world: World) -> Pair | None:
    """Those that have more or less of something than a neighbour, or another or the same."""
    options = list(_options(world))
    if not options:
        return None
    near, end, mine, other = rng.choice(options)
    each = step(rng, world, *end)
    if unsure(world, each.rel, each.verb):
        return None
    found = (_ordered if mine.kind != "string" else _equal)(rng, near, each, mine)
    if found is None:
        return None
    frames, operator, slots = found
    said = each.forward or passive(each.verb)
    frame = rng.choice([f for f in frames if said or "{b}" not in f])
    text = expand(rng, frame, **_slots(rng, world, near, each), **slots)
    match = f"MATCH {node('n', near)}{arrow(each.rel, each.forward)}{node('m', each.far)}"
    returns = "count(DISTINCT n) AS count" if frame.startswith("how") else "DISTINCT n"
    return Pair(text, f"{match} WHERE {ref('n', mine)} {operator} {ref('m', other)} RETURN {returns}")


def _options(world: World) -> Iterator[tuple[Label, tuple[Rel, bool], Prop, Prop]]:
    """A label, a relationship at it, and a property that both of its ends have."""
    for near in world.labels:
        for rel, forward in ends(world, near):
            far = world.label(rel.target if forward else rel.source)
            theirs = {(p.name, p.kind): p for p in far.props if p.name != far.key}
            for mine in (*orderable(near), *near.of_kind("string")):
                if (mine.name, mine.kind) in theirs and not heard_elsewhere(world, mine.nouns[0]):
                    yield near, (rel, forward), mine, theirs[mine.name, mine.kind]


Said = tuple[tuple[str, ...], str, dict[str, str]]


def _ordered(rng: random.Random, near: Label, each: Step, prop: Prop) -> Said | None:
    up = rng.random() < 0.65
    than, noun = words_than(near, prop, up), bare_noun(rng, prop)
    if than and words_than(each.far, prop, up):
        return BY_DEGREE, ">" if up else "<", {"c": rng.choice(than)}
    if is_time(prop) or not plain_noun(noun):
        return None
    few = "more" if up else rng.choice(("fewer", "less"))
    more = rng.choice(("higher", "larger", "greater") if up else ("lower", "smaller"))
    frames = BY_COUNT if countable(noun) else tuple(f for f in BY_NOUN if up or "exceeds" not in f)
    return (
        frames,
        ">" if up else "<",
        {"p": noun, "more": more, "fewer": few, "beat": "beat" if up else "trail"},
    )


def _equal(rng: random.Random, near: Label, each: Step, prop: Prop) -> Said | None:
    same = rng.random() < 0.5
    return LIKE if same else UNLIKE, "=" if same else "<>", {"p": rng.choice(prop.nouns)}


def _slots(rng: random.Random, world: World, near: Label, each: Step) -> dict[str, str]:
    one = rng.choice(each.far.nouns)[0]
    says = f"they {words.base(each.verb)}" if each.forward else f"that {words.third(each.verb)} them"
    role = roles(world, each.rel, not each.forward)
    them = f"their {rng.choice(role)}" if role and rng.random() < 0.7 else f"the {one} {says}"
    b = words.base(each.verb) if each.forward else f"are {words.participle(each.verb)} by"
    return {
        "np": rng.choice(near.nouns)[1], "that": "who" if near.person else "that", "them": them, "b": b, "a": words.article(one),
    }  # fmt: skip
