"""Nodes with two neighbours of which nothing else is said: `who both acts in and directs films`.

`who acts in films they direct` is told by the same query: the gateway makes one film of the two.
"""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.clauses import Step, acts, passive, roles, step, unsure
from inference_host.model.nouns import Nodes, arrow, ends, node, plain
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand
from inference_host.model.schemas import Rel, World

# One kind of thing at both ends: `{b1}` of many, `{t1}` of one, `{p1}` what was done, `{d1}` what was (`acted in`).
DOES_BOTH = (
    "{who} [both |]{t1} and {t2} {fars}", "[which|what] {np} [both |]{b1} and [also |]{b2} {fars}", "{np} {that} [both |]{b1} and {b2} {fars}", SHOW + " [all |the |]{np} {that} [both |]{b1} and {b2} {fars}", "[which|what] {np} have [both |]{p1} and {p2} {fars}",
    "{np} {that} {b1} [some |]{fars} and [also |]{b2} [some|others|{fars}]", "[which|what] {np} {b1} {fars} and [also|at the same time] {b2} {fars}", "{np} {that} have both {p1} and {p2} [a {far}|{fars}]", "{who} has [both |]{p1} and {p2} {fars}", "{np} {that} not only {b1} {fars} but also {b2} them",
    "how many {np} [both |]{b1} and {b2} {fars}", "[which|what] {np} {d1} and [also |]{d2} {fars}", "{who} [both |]{d1} and {d2} {fars}",
)  # fmt: skip
THE_SAME = (
    "{who} [both |]{t1} and {t2} the same {far}", "[which|what] {np} [both |]{b1} and {b2} the same {far}", "{np} {that} {b1} and {b2} the same {far}", SHOW + " [all |the |]{np} {that} [both |]{b1} and [also |]{b2} the same {far}", "[which|what] {np} {b2} {a} [that |]they [also |]{b1}",
    "[which|what] {np} {d2} {a} [that |]they [also |]{d1}", "{np} {that} {b2} {fars} [that |]they [themselves |also |]{b1}", "how many {np} [both |]{b1} and {b2} the same {far}", "{who} {d2} {a} [that |]they [also |]{d1}", "[which|what] {np} have [both |]{p1} and {p2} the same {far}", "{np} {that} have {p1} and {p2} the same {far}", "people who [have |]{p1} and {p2} the same {far}",
)  # fmt: skip
# Two kinds of things, or what two roles of people have to do with: `films with both a director and a producer`.
HAS_BOTH = (
    "[which|what] {np} have both {r1} and {r2}", "{np} [with|that have|having] both {r1} and {r2}", SHOW + " [all |the |]{np} [with|that have] [both |]{r1} and {r2}", "{np} that have {r1} as well as {r2}", "{np} that have {r1} and [also |]{r2}", "how many {np} have both {r1} and {r2}", "[which|what] {np} have {r1} and {r2}",
)  # fmt: skip
DOES_EACH = (
    "[which|what] {np} [both |]{b1} {o1} and [also |]{b2} {o2}", "{np} {that} {b1} {o1} and [also |]{b2} {o2}", SHOW + " [all |the |]{np} {that} [both |]{b1} {o1} and {b2} {o2}", "{who} {t1} {o1} and [also |]{t2} {o2}", "how many {np} {b1} {o1} and {b2} {o2}", "[which|what] {np} have {p1} {o1} and [also |]{p2} {o2}",
)  # fmt: skip
DONE_BOTH = (
    "[which|what] {np} are [both |]{p1} and {p2} [by {fars}|]", "{np} [both |]{p1} and {p2} by {fars}", "{np} that are [both |]{p1} and {p2} by the same {far}", "[which|what] {np} [were|are] {p1} and {p2} by the same {far}", SHOW + " [all |the |]{np} {p1} and {p2} by the same {far}", "how many {np} are {p1} and {p2} by the same {far}", "{np} where the same {far} {t1} and {t2} it",
)  # fmt: skip


def both_of(rng: random.Random, world: World) -> Pair | None:
    """Two relationships of the same nodes, of which a neighbour is all that is said."""
    label = rng.choice(world.labels)
    choices = ends(world, label)
    pairs = [(a, b) for a in choices for b in choices if a[0] is not b[0]]
    if not pairs:
        return None
    like = [(a, b) for a, b in pairs if a[1] == b[1] and _far(a) == _far(b)]
    first, second = rng.choice(like if like and rng.random() < 0.7 else pairs)
    steps = step(rng, world, *first), step(rng, world, *second)
    head = plain(rng, label, most=int(rng.random() < 0.15))
    frames = _frames(rng, world, steps)
    if not frames or any(unsure(world, each.rel, each.verb) for each in steps):
        return None
    frame = rng.choice(frames)
    text = expand(rng, frame, **_slots(rng, world, head, steps))
    returns = "count(DISTINCT n) AS count" if frame.startswith("how") else "DISTINCT n"
    where = f" WHERE {' AND '.join(head.where)}" if head.where else ""
    return Pair(text, f"{_match(head, steps)}{where} RETURN {returns}", links=head.links)


def _far(end: tuple[Rel, bool]) -> str:
    rel, forward = end
    return rel.target if forward else rel.source


def _match(head: Nodes, steps: tuple[Step, Step]) -> str:
    first, second = steps
    one = f"{arrow(first.rel, first.forward)}{node('m', first.far)}"
    return f"MATCH {head.pattern}{one}, (n){arrow(second.rel, second.forward)}{node('o', second.far)}"


def _frames(rng: random.Random, world: World, steps: tuple[Step, Step]) -> tuple[str, ...]:
    """One of the kinds of frames that fit."""
    first, second = steps
    kinds: list[tuple[str, ...]] = []
    one_far = first.far is second.far
    if first.forward and second.forward and all(acts(each.verb) for each in steps):
        kinds += [DOES_BOTH, THE_SAME] if one_far else [DOES_EACH]
    if not (first.forward or second.forward) and one_far and passive(first.verb) and passive(second.verb):
        kinds += [DONE_BOTH]
    if all(_roles(world, each) for each in steps):
        kinds += [HAS_BOTH]
    return rng.choice(kinds) if kinds else ()


def _roles(world: World, each: Step) -> tuple[str, ...]:
    """What the far nodes are to the near ones: a role, or their label where only this joins them."""
    found = roles(world, each.rel, not each.forward)
    return found or ((each.far.nouns[0][0],) if each.alone and each.near is not each.far else ())


def _slots(rng: random.Random, world: World, head: Nodes, steps: tuple[Step, Step]) -> dict[str, str]:
    slots = {
        "np": head.text, "who": "who" if head.label.person else f"which {head.label.nouns[0][0]}", "that": "who" if head.label.person else "that",
        "far": steps[0].far.nouns[0][0], "fars": steps[0].far.nouns[0][1], "a": words.article(steps[0].far.nouns[0][0]),
    }  # fmt: skip
    for number, each in enumerate(steps, 1):
        role, many = rng.choice(_roles(world, each) or ("",)), each.far.nouns[0][1]
        one = each.far.nouns[0][0]
        slots |= {
            f"b{number}": words.base(each.verb), f"t{number}": words.third(each.verb), f"p{number}": words.participle(each.verb), f"d{number}": words.past(each.verb),
            f"r{number}": words.article(role) if role and rng.random() < 0.7 else words.plural(role) if role else "",
            f"o{number}": rng.choice((words.article(one), f"some {one}", many, f"any {many}")),
        }  # fmt: skip
    return slots
