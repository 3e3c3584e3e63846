"""Questions whose main clause is a relationship: who works where, how many, is there anyone."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.clauses import Step, alone, step, unsure
from inference_host.model.nouns import Nodes, arrow, named, node, other_end, words_of
from inference_host.model.pairs import Pair
from inference_host.model.path_frames import asked_frames, counted_frames, mend_be, told
from inference_host.model.schemas import Label, Rel, World

__all__ = ("alone", "any_neighbours", "mend_be", "neighbours", "pick")


def pick(rng: random.Random, world: World) -> tuple[Label, Rel, bool, Label] | None:
    """A label, a relationship at it, whether the label is the source, the other label."""
    if not world.rels:
        return None
    rel, forward = rng.choice(world.rels), rng.random() < 0.5
    near, far = (rel.source, rel.target) if forward else (rel.target, rel.source)
    return world.label(near), rel, forward, world.label(far)


def neighbours(rng: random.Random, world: World) -> Pair | None:
    """Who does Alice know; who works at Rivet; where is Rivet located; how many of them."""
    chosen = pick(rng, world)
    if not chosen:
        return None
    _, rel, forward, far = chosen
    end = named(rng, far) if rng.random() < 0.6 else other_end(rng, world, far, "m", True)
    if not forward and end.text.count(" ") > 5:  # no long phrase before its verb
        end = named(rng, far)
    return asked(rng, world, (rel, forward), end, counting=rng.random() < 0.3)


def asked(rng: random.Random, world: World, hop: tuple[Rel, bool], end: Nodes, *, counting: bool) -> Pair:
    """The nodes one step from the end, or how many there are."""
    s, said = step(rng, world, *hop), words_of(end)
    frames = counted_frames(s, said) if counting else asked_frames(world, s, said)
    text = told(rng, s, rng.choice(frames), said)
    distinct = "" if end.pinned and end.hops == 0 else "DISTINCT "
    returns = f"count({distinct}n) AS count" if counting else f"{distinct}n"
    return Pair(
        text, f"{reached(s, end)} RETURN {returns}", links=end.links, needs_link=unsure(world, s.rel, s.verb)
    )


def reached(s: Step, end: Nodes) -> str:
    """MATCH and WHERE of the nodes one step from the end."""
    where = f" WHERE {' AND '.join(end.where)}" if end.where else ""
    return f"MATCH {node('n', s.near)}{arrow(s.rel, s.forward)}{end.pattern}{where}"


ANY_SOURCE = ("does {any} {do_base} {e}", "does {any} {do_base} {e}", "is there {any} [who|that] {third} {e}", "are there [any |]{many} that {base} {e}",
              "do any {many} {do_base} {e}", "is {any} {ing} {e}", "do [we|you] have [any |]{many} {ing} {e}", "did {any} {do_base} {e}")  # fmt: skip
ANY_TARGET = ("{do} {e} {do_base} {any}", "{do} {e} {do_base} any {many}", "did {e} {do_base} any {many}", "is there {any} [that |]{e} {agree}",
              "are there [any |]{many} [that |]{e} {agree}", "{do} {e} {do_base} at least one {one}")  # fmt: skip


def any_neighbours(rng: random.Random, world: World) -> Pair | None:
    """Does anyone work at Rivet; does Rivet have any employees."""
    chosen = pick(rng, world)
    if not chosen:
        return None
    _, rel, forward, far = chosen
    s, end = step(rng, world, rel, forward), named(rng, far)
    generic = "[anyone|anybody]" if s.near.person else "anything"
    person = s.near.nouns[0][0]
    some = (
        rng.choice((generic, f"any {person}", words.article(person)))
        if not unsure(world, rel, s.verb)
        else f"any {person}"
    )
    frames = list(ANY_SOURCE if forward else ANY_TARGET)
    frames += [f"does {{e}} have [any |]{many}" for _, many in s.owned]
    frame = (
        rng.choice(frames)
        .replace("{any} [who|that]", "{any} who" if s.near.person else "{any} that")
        .replace("{any}", some)
    )
    text = told(rng, s, "so " + frame, words_of(end)).removeprefix("so ")
    return Pair(
        text,
        f"{reached(s, end)} RETURN count(n) > 0 AS exists",
        links=end.links,
        needs_link=unsure(world, rel, s.verb),
    )
