"""Words for one relationship: is it there, what does it hold, which nodes lack it."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.clauses import acts, passive, phrasal, roles
from inference_host.model.nouns import Nodes
from inference_host.model.phrases import expand
from inference_host.model.schemas import Prop, Rel, World


def linked_frames(world: World, rel: Rel, verb: str) -> list[str]:
    """Yes or no: does `{a}` do what the verb says to `{b}`."""
    sure = "[is it true that|is it right that|check if|check whether|verify that|confirm that|tell me if|do you know if]"
    frames = ["does {a} {v} {b}"] * 3 + [
        "did {a} {v} {b}",
        sure + " {a} {third} {b}",
        "{a} {third} {b}, [right|correct|true]",
        "does {a} [really|actually|also] {v} {b}",
    ]
    if verb.startswith("be "):
        frames = [
            *frames[:2],
            sure + " {a} {third} {b}",
            "is {a} {rest} {b}",
            "is {a} [really|currently] {rest} {b}",
            "isn't {a} {rest} {b}",
        ]
    if acts(verb):
        frames += ["is {a} {ing} {b}", "has {a} {pp} {b}", "doesn't {a} {v} {b}"]
    if passive(verb):
        frames += [
            "[is|was] {b} {pp} by {a}",
            "is it {a} who {third} {b}" if world.label(rel.source).person else "is it {a} that {third} {b}",
        ]
    for noun in roles(world, rel, True):
        frames += [
            f"is {{a}} {words.article(noun)} of {{b}}",
            f"is {{a}} the {noun} of {{b}}",
            f"is {{a}} {{b}}'s {noun}",
            f"is {{a}} one of {{b}}'s {words.plural(noun)}",
        ]
    for noun in roles(world, rel, False):
        frames += [
            f"is {{b}} {words.article(noun)} of {{a}}",
            f"is {{b}} {{a}}'s {noun}",
            f"is {{b}} one of {{a}}'s {words.plural(noun)}",
        ]
    return frames


def detail_frames(prop: Prop, verb: str) -> list[str]:
    """What a relationship between `{a}` and `{b}` holds: since when, as what, how much."""
    be = verb.startswith("be ")
    if prop.parts or prop.kind in ("date", "datetime"):
        frames = ["since when does {a} {v} {b}", "since when does {a} {v} {b}", "when did {a} {v} {b}", "since [what|which] year does {a} {v} {b}",
                  "{a} {third} {b} since when", "when was it that {a} {past} {b}", "[in|since] [what|which] year did {a} {v} {b}", "what is the {p} of {a} {ing} {b}",
                  "[what is|what's|show] the {p} [for|of] {a} [and|with|at] {b}"]  # fmt: skip
        frames += ["how long has {a} been {rest} {b}", "since when has {a} been {rest} {b}"] if be else []
        frames += (
            ["since when has {a} {pp} {b}", "how long has {a} {pp} {b}"] if not be and not acts(verb) else []
        )
        frames += (
            [
                "since when has {a} been {ing} {b}",
                "how long has {a} been {ing} {b}",
                "when did {a} start {ing} {b}",
                "when did {a} start to {v} {b}",
            ]
            if acts(verb)
            else []
        )
        return (
            [*frames, "since when is {b} {pp} by {a}", "when was {b} {pp} by {a}"]
            if passive(verb)
            else frames
        )
    frames = ["what is the {p} of {a} {ing} {b}", "what {p} does {a} have [at|with|for|in] {b}", "with what {p} does {a} {v} {b}", "what {p} has {a} [at|with|for|in] {b}",
              "{p} of {a} [at|with|for|in] {b}", "[what is|what's|show] {a}'s {p} [at|with|for|in|on] {b}", "{a} {third} {b} with [what|which] {p}",
              "[what is|what's|tell me|show] the {p} [between {a} and|of {a} with|of {a} at] {b}", "{a} {b} {p}", "{a}'s {p} [at|with|for] {b}"]  # fmt: skip
    if prop.kind == "number":
        frames += (
            [
                "how many {p} [does|did] {a} {v} {b}",
                "how many {p} has {a} {pp} {b}",
                "what {p} [did|does] {a} [give|have for|have in] {b}",
            ]
            if not be
            else []
        )
    if prop.kind == "string":
        frames += [
            "in [what|which] {p} does {a} {v} {b}",
            "as what {p} does {a} {v} {b}",
            "what is {a}'s {p} when {ing} {b}",
        ]
        frames += ["as what does {a} {v} {b}", "what does {a} {v} {b} as"] if phrasal(verb) and not be else []
    return frames


def undone(rng: random.Random, verb: str, nodes: Nodes, counting: bool) -> str:
    """`unmanaged projects`."""
    frame = (
        "[how many|number of|count] {x} {np}"
        if counting
        else "[show|list|find|which are|] [all |the |]{x} {np}"
    )
    return expand(rng, frame, x=f"un{words.participle(verb)}", np=nodes.text)
