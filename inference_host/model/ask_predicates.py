"""Questions whose predicate is a filter, a shared neighbour or a role.

`which companies were founded after 2000`, `who lives in the same city as Alice`,
`how many employees are there`.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.nouns import arrow, node, plain
from inference_host.model.pairs import Pair
from inference_host.model.phrases import Filter, Links, any_filter, expand, literal, predicate, ref
from inference_host.model.schemas import Label, Prop, World

COLLEAGUES = {
    "work": "colleague,coworker,co-worker,workmate",
    "live": "neighbor,neighbour",
    "study": "classmate",
    "play": "teammate",
}
PLURAL_FRAMES = ("[which|what] {many} {p}", "[which|what] {many} {p}", "how many {many} {p}", "how many {many} {p}", SHOW + " [all |the |]{many} that {p}", "are there [any |]{many} that {p}",
                 "[count|number of] [the |all |]{many} that {p}", "how many of the {many} {p}", "which of the {many} {p}",
                 "[the |all |all the |]{many} that {p}", "every one of the {many} that {p}", "do we have [any |]{many} that {p}", "which of our {many} {p}",
                 "how many of our {many} {p}", "what number of {many} {p}", "the {many} which {p}", "what are the {many} that {p}")  # fmt: skip


ONE_FRAMES = ("who {p}", "who {p}", "who {p}", SHOW + " everyone who {p}", "who all {p}", "[show|list|find] everybody who {p}", "who here {p}",
              "anyone who {p}", "[tell me|show me] who {p}")  # fmt: skip
TRIES = 6
NOTED = ("{np}", "{np}", "all {np}", SHOW + " [all |the |]{np}", SHOW + " [all |the |]{np}", "[which|what] {np} [are there|do we have|exist]", "how many {np} [are there|do we have|exist]",
         "[count|number of] [the |all |]{np}", "total number of {np}", "are there any {np}", "[do we have|have we got] any {np}", "what are the {np}", "[only|just] [the |]{np}")  # fmt: skip


def sayable(rng: random.Random, label: Label, plural: bool, taken: Sequence[str] = ()) -> tuple[Filter, str] | None:  # fmt: skip
    """A condition that makes a verb phrase, and that phrase."""
    for _ in range(TRIES):
        item = any_filter(rng, label, "n", taken)
        if item and (said := predicate(item, plural)):
            return item, said
    return None


def filtered(rng: random.Random, world: World) -> Pair | None:
    """Which, who or how many of a label satisfy one filter."""
    label = rng.choice(world.labels)
    plural = not label.person or rng.random() < 0.6
    found = sayable(rng, label, plural)
    if not found:
        return None
    item, said = found
    if not plural and told_of_others(world, label, item):
        plural, said = True, predicate(item, True)
    return asked(rng, label, said, plural, where=item.cypher, links=item.links)


def filtered_twice(rng: random.Random, world: World) -> Pair | None:
    """Two predicates: `which ships are over 300 long and were built before 2000`; one of both with `or`."""
    label = rng.choice(world.labels)
    plural = not label.person or rng.random() < 0.6
    first = sayable(rng, label, plural)
    taken = [p.name for p in label.props if first and _mentions(first[0], p)]
    second = sayable(rng, label, plural, taken) if first else None
    if not first or not second:
        return None
    if not plural and all(told_of_others(world, label, item) for item, _ in (first, second)):
        return None
    word = rng.choice(("AND", "AND", "OR"))
    if word == "OR" and any(" AND " in item.cypher or " or " in said for item, said in (first, second)):
        return None
    if " or " in first[1]:
        first, second = second, first
    said = _both(rng, first[1], second[1], word)
    links = {**first[0].links, **second[0].links}
    return asked(rng, label, said, plural, where=f"{first[0].cypher} {word} {second[0].cypher}", links=links)


def noted(rng: random.Random, world: World) -> Pair | None:
    """A label with two or three conditions, as a question, a command or a note."""
    label = rng.choice(world.labels)
    plural = not label.person or rng.random() < 0.8
    nodes = plain(rng, label, "n", plural, rng.choice((2, 2, 3)))
    if len(nodes.where) < 2:
        return None
    frames = NOTED if plural else ("who is [a|the] {np}", "[is there|do we have] a {np}", SHOW + " any {np}")
    frame = rng.choice(frames)
    text = expand(rng, frame.replace("a {np}", "{a}").replace("[a|the] {np}", "{a}"), np=nodes.text, a=words.article(nodes.text))  # fmt: skip
    counted, any_of = (
        text.startswith(("how many ", "count ", "number of ", "total number ")),
        frame.startswith(("are there", "[do we", "[is there")),
    )
    returns = "count(n) AS count" if counted else "count(n) > 0 AS exists" if any_of else "n"
    return Pair(text, f"{nodes.match} RETURN {returns}", links=nodes.links)


def told_of_others(world: World, label: Label, item: Filter) -> bool:
    """Whether `who` may be other people than those of the label: they have the property too."""
    others = [each for each in world.labels if each is not label and each.person]
    return any(_mentions(item, prop) for each in others for prop in each.props)


def _mentions(item: Filter, prop: Prop) -> bool:
    name = ref("n", prop)
    return any(name + after in f"{item.cypher} " for after in (" ", "."))


def _both(rng: random.Random, first: str, second: str, word: str) -> str:
    """The two verb phrases as one; a verb that both have may be left out the second time."""
    if word == "OR":
        return f"{rng.choice(('', '', 'either '))}{first} or {second}"
    verb, _, rest = second.partition(" ")
    if first.startswith(verb + " ") and " not " not in f"{first} " and rng.random() < 0.5:
        second = rest
    joint = rng.choice((" and ", " and ", " and also ", ", and "))
    return first + (" but " if second.startswith(("not ", verb + " not ")) else joint) + second


def asked(rng: random.Random, label: Label, said: str, plural: bool, *, where: str, links: Links) -> Pair:
    """Which, who, how many or whether any."""
    frame = rng.choice(PLURAL_FRAMES if plural else ONE_FRAMES)
    text = expand(rng, frame, many=rng.choice(label.nouns)[1], p=said)
    counted, any_of = (
        frame.startswith(("how", "[count", "what number")),
        frame.startswith(("are there", "do we", "is there")),
    )
    returns = "count(n) AS count" if counted else "count(n) > 0 AS exists" if any_of else "n"
    return Pair(text, f"MATCH {node('n', label)} WHERE {where} RETURN {returns}", links=links)


def same_as(rng: random.Random, world: World) -> Pair | None:
    """Nodes that share a neighbour with a named one."""
    if not world.rels:
        return None
    rel = rng.choice(world.rels)
    if rel.source == rel.target:
        return None
    label, far = world.label(rel.source), world.label(rel.target)
    name, verb = rng.choice(label.names), rng.choice(rel.verbs)
    many, told = label.nouns[0][1], rng.choice(far.nouns)[0]
    who = "who {third}" if label.person else "[which|what] {many} {base}"
    frames = [
        who + " the same {f} as {v}",
        who + " the same {f} as {v}",
        SHOW + " [all |the |]{many} that {base} the same {f} as {v}",
        "[which|what] {many} {base} the same {f} as {v}",
        "how many {many} {base} the same {f} as {v}",
    ]
    if sum({r.source, r.target} == {rel.source, rel.target} for r in world.rels) == 1:
        frames.append("[which|what] {many} share {af} with {v}")
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
            f=told,
            af=words.article(told),
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
            f=told,
            af=words.article(told),
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
    told = [o[2] for o in options] + [noun for item in world.labels for pair in item.nouns for noun in pair]
    options = [o for o in options if told.count(o[2]) == 1]
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
            "["
            + SHOW
            + " [all |all the |the |]{m}|{who} are the {m}|all {m}|[which|what] {m} are there|{m}]",
            m=many,
            who="who" if label.person else "what",
        ),
        f"{match} RETURN DISTINCT n",
    )
