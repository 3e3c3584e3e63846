"""Questions whose predicate is a filter, a shared neighbour or a role.

`which companies were founded after 2000`, `who lives in the same city as Alice`,
`how many employees are there`.
"""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.nouns import arrow, node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import Filter, any_filter, expand, literal
from inference_host.model.schemas import World

COLLEAGUES = {
    "work": "colleague,coworker,co-worker,workmate",
    "live": "neighbor,neighbour",
    "study": "classmate",
    "play": "teammate",
}
PLURAL_FRAMES = ("[which|what] {many} {p}", "[which|what] {many} {p}", "how many {many} {p}", "how many {many} {p}", SHOW + " [all |the |]{many} that {p}", "are there [any |]{many} that {p}",
                 "[count|number of] [the |all |]{many} that {p}", "how many of the {many} {p}", "[which|what] of the {many} {p}")  # fmt: skip


def predicate(item: Filter, plural: bool, person: bool) -> str:
    """The filter as a verb phrase; empty when it has no natural one."""
    be, have = ("are", "have") if plural else ("is", "has")
    text = item.text
    if item.before:
        return f"{be} {text}"
    was = "were" if plural else "was"
    for lead, verb in (
        ("that are ", be),
        ("which are ", be),
        ("who are ", be),
        ("that were ", was),
        ("which were ", was),
        ("with ", have),
        ("having ", have),
    ):
        if text.startswith(lead):
            return f"{verb} {text[len(lead) :]}"
    if text.startswith("costing "):
        return ("cost " if plural else "costs ") + text[8:]
    if text.startswith(
        ("whose", "where", "without", "missing", "that ", "of ", "contain", "start", "end", "begin", "includ")
    ):
        return ""
    if ".year" in item.cypher or "date(" in item.cypher or " or " in text[:3]:
        return f"{was} {text}"
    return f"{be} {text}"


def filtered(rng: random.Random, world: World) -> Pair | None:
    """Which, who or how many of a label satisfy one filter."""
    label = rng.choice(world.labels)
    item = any_filter(rng, label, "n")
    plural = not label.person or rng.random() < 0.6
    said = predicate(item, plural, label.person) if item else ""
    if not item or not said:
        return None
    if ("were " in said or "was " in said) and said.split()[1].endswith("ing"):
        said = said.replace("were ", "are ", 1).replace("was ", "is ", 1)
    frame = (
        rng.choice(PLURAL_FRAMES)
        if plural
        else rng.choice(
            (
                "who {p}",
                "who {p}",
                SHOW + " everyone who {p}",
                "who all {p}",
                "[show|list|find] everybody who {p}",
                "who here {p}",
            )
        )
    )
    text = expand(rng, frame, many=rng.choice(label.nouns)[1], p=said)
    counted = frame.startswith(("how", "[count"))
    returns = (
        "count(n) AS count" if counted else "count(n) > 0 AS exists" if frame.startswith("are there") else "n"
    )
    return Pair(text, f"MATCH {node('n', label)} WHERE {item.cypher} RETURN {returns}", links=item.links)


def same_as(rng: random.Random, world: World) -> Pair | None:
    """Nodes that share a neighbour with a named one."""
    if not world.rels:
        return None
    rel = rng.choice(world.rels)
    if rel.source == rel.target:
        return None
    label, far = world.label(rel.source), world.label(rel.target)
    name, verb = rng.choice(label.names), rng.choice(rel.verbs)
    many = label.nouns[0][1]
    who = "who {third}" if label.person else "[which|what] {many} {base}"
    frames = [
        who + " the same {f} as {v}",
        who + " the same {f} as {v}",
        SHOW + " [all |the |]{many} that {base} the same {f} as {v}",
        "[which|what] {many} {base} the same {f} as {v}",
        "how many {many} {base} the same {f} as {v}",
        "[which|what] {many} share [a|an] {f} with {v}",
    ]
    role = COLLEAGUES.get(verb.split()[0]) if label.person else None
    if role:
        noun = rng.choice(role.split(","))
        frames += [
            "who are {v}'s {ws}",
            "{ws} of {v}",
            "[show|list|find|] {v}'s {ws}",
            "who are the {ws} of {v}",
            "how many {ws} does {v} have",
            "who {w1} with {v}",
        ]
        text = expand(
            rng,
            rng.choice(frames),
            third=words.third(verb),
            base=words.base(verb),
            many=many,
            f=rng.choice(far.nouns)[0],
            v=literal(name),
            ws=words.plural(noun),
            w1=words.third(verb.split()[0]),
        )
    else:
        text = expand(
            rng,
            rng.choice(frames),
            third=words.third(verb),
            base=words.base(verb),
            many=many,
            f=rng.choice(far.nouns)[0],
            v=literal(name),
        )
    match = f"MATCH {node('n', label)}{arrow(rel, True)}{node('m', far)}{arrow(rel, False)}{node('o', label, name)}"
    returns = "count(DISTINCT n) AS count" if text.startswith("how many") else "DISTINCT n"
    return Pair(text, f"{match} RETURN {returns}", links={name: (label.name, label.key)})


def role_alone(rng: random.Random, world: World) -> Pair | None:
    """A role noun without its other end: `list all managers`."""
    options = [(r, True, n) for r in world.rels for n in r.source_nouns] + [
        (r, False, n) for r in world.rels for n in r.target_nouns if r.source != r.target
    ]
    options = [o for o in options if all(o[2] not in pair for item in world.labels for pair in item.nouns)]
    if not options:
        return None
    rel, forward, noun = rng.choice(options)
    label, far = (
        world.label(rel.source if forward else rel.target),
        world.label(rel.target if forward else rel.source),
    )
    match = f"MATCH {node('n', label)}{arrow(rel, forward)}{node('m', far)}"
    many = words.plural(noun)
    if rng.random() < 0.5:
        text = expand(
            rng,
            "[how many {m} [are there|do we have|exist|]|count [the |all |]{m}|number of {m}|total number of {m}]",
            m=many,
        )
        return Pair(text, f"{match} RETURN count(DISTINCT n) AS count")
    return Pair(
        expand(
            rng,
            "[" + SHOW + " [all |all the |the |]{m}|who are the {m}|all {m}|[which|what] {m} are there|{m}]",
            m=many,
        ),
        f"{match} RETURN DISTINCT n",
    )
