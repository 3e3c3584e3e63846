"""Questions with one row per value or per node: `per`, `each`, `the most`, `more than three`."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW, pair
from inference_host.model.ask_numbers import AGGREGATES
from inference_host.model.clauses import roles
from inference_host.model.degrees import heard_elsewhere, orderable, reckoned
from inference_host.model.nouns import Nodes, arrow, ends, node, plain
from inference_host.model.pairs import Pair
from inference_host.model.phrases import SMALL, expand, ref
from inference_host.model.schemas import Label, Prop, World, quoted


def group_by_value(rng: random.Random, world: World) -> Pair | None:
    """A count or an average for each value of a property."""
    label = rng.choice(world.labels)
    keys = [p for p in label.of_kind("string", "boolean") if p.name != label.key] + [
        p for p in label.of_kind("number") if p.year
    ]
    if not keys:
        return None
    key, nodes = rng.choice(keys), plain(rng, label, most=int(rng.random() < 0.12))
    noun = rng.choice(key.nouns)
    if heard_elsewhere(world, noun):
        return None
    per = rng.choice(
        (
            "per {k}",
            "by {k}",
            "for each {k}",
            "in each {k}",
            "for every {k}",
            "per {k}",
            "grouped by {k}",
            "of each {k}",
            "broken down by {k}",
        )
    ).format(k=noun)
    numbers = [p for p in orderable(label) if p.kind == "number" and p.name != key.name and not p.year]
    if numbers and rng.random() < 0.45:
        return averages(rng, nodes, key, rng.choice(numbers), per)
    frame = rng.choice(("how many {np} [are there |]{per}", "[count|number of] {np} {per}", "number of {np} {per}" if key.year else "{np} {per}", "[count {np} {per}|[show|list] [the number of {np}|how many {np} there are] {per}]", "{per}, how many {np} are there", "distribution of {np} {per}",
                        "[what is|give me|show me] the number of {np} {per}", "group {np} by {noun}", "{np} count {per}", "{noun} distribution of {np}"))  # fmt: skip
    limit = ""
    if rng.random() < 0.25:
        frame, down = rng.choice(
            (
                ("which {noun} has [the |]most {np}", True),
                (
                    "[what|which] {noun} [is most common|is the most common|is most frequent] [among|for|of] {np}",
                    True,
                ),
                ("which {noun} has [the |]fewest {np}", False),
                ("most common {noun} of {np}", True),
            )
        )
        return pair(
            nodes,
            expand(rng, frame, np=nodes.text, noun=noun),
            f"{ref('n', key)}, count(n) AS count ORDER BY count{' DESC' if down else ''} LIMIT 1",
        )
    return pair(
        nodes,
        expand(rng, frame, np=nodes.text, per=per, noun=noun),
        f"{ref('n', key)}, count(n) AS count ORDER BY count DESC{limit}",
    )


def averages(rng: random.Random, nodes: Nodes, key: Prop, prop: Prop, per: str) -> Pair:
    """An aggregate per group."""
    name = rng.choice(("avg", "avg", "sum", "max", "min"))
    name = "max" if name in ("avg", "sum") and not reckoned(prop, name) else name
    alias, spoken = AGGREGATES[name]
    frame = rng.choice(
        (
            "[what is|show|give me|list|get|] [the |]{w} {p} of {np} {per}",
            "{w} {p} {per}" if nodes.text == nodes.bare and key.name else "{w} {p} of {np} {per}",
            "[what is|] the {w} {one} {p} {per}",
            "{w} {p} of {np} {per}",
        )
    )
    if nodes.text != nodes.bare:
        frame = "{w} {p} of {np} {per}"
    if frame.startswith("{w} {p} {per}"):
        frame = "{w} {one} {p} {per}"
    text = expand(
        rng,
        frame,
        w=rng.choice(spoken.split(",")),
        p=rng.choice(prop.nouns),
        np=nodes.text,
        per=per,
        one=nodes.label.nouns[0][0],
    )
    return pair(nodes, text, f"{ref('n', key)}, {name}({ref('n', prop)}) AS {alias} ORDER BY {alias} DESC")


def group_by_node(rng: random.Random, world: World) -> Pair | None:
    """A count or an aggregate of neighbours for each node; the top one; those with more than k."""
    label = rng.choice(world.labels)
    choices = ends(world, label)
    if not choices:
        return None
    rel, forward = rng.choice(choices)
    forward = forward or rel.source == rel.target
    other = world.label(rel.target if forward else rel.source)
    match = f"MATCH {node('n', label)}{arrow(rel, forward)}{node('m', other)}"
    one, many = rng.choice(label.nouns)
    role = roles(world, rel, not forward)
    counted = counted_nouns(rng, role, other)
    if any(counted[1] in noun.split() for p in label.of_kind("number") for noun in p.nouns):
        return None
    verb = rng.choice(rel.verbs)
    clear = counted[0] in role or (
        len(world.between(rel.source, rel.target)) == 1 and rel.source != rel.target
    )
    doing = f"{words.ing(verb)}" if not forward else ""
    key = f"n.{quoted(label.key)}"
    roll = rng.random() if rel.source != rel.target else rng.uniform(0.45, 1)
    slots = {
        "one": one,
        "many": many,
        "c": counted[1],
        "c1": counted[0],
        "ing": doing,
        "base": words.base(verb),
        "third": words.third(verb),
        "o": rng.choice(other.nouns)[1],
    }
    numbers = [p for p in orderable(other) if p.kind == "number" and not p.year]
    if not clear:
        return told_by_verb(rng, match, key, slots, forward=forward, verb=verb)
    if roll < 0.15 and numbers:
        prop, name = rng.choice(numbers), rng.choice(("avg", "avg", "sum", "max", "min"))
        name = "max" if name in ("avg", "sum") and not reckoned(prop, name) else name
        alias, spoken = AGGREGATES[name]
        frame = rng.choice(
            (
                "{w} {p} of {c} [per|by|for each|in each|of each] {one}",
                "[what is|show] the {w} {p} of [the |]{c} [per|of each|for each|at each|in each] {one}",
                "{w} {c1} {p} [per|by|for each] {one}",
                "for each {one}, [the |]{w} {p} of its {c}",
            )
        )
        text = expand(rng, frame, w=rng.choice(spoken.split(",")), p=rng.choice(prop.nouns), **slots)
        return Pair(text, f"{match} RETURN {key}, {name}({ref('m', prop)}) AS {alias} ORDER BY {alias} DESC")
    if roll < 0.45:
        frame = rng.choice(("how many {c} [does each {one} have|are there per {one}|per {one}|for each {one}|in each {one}]", "[number of|count] {c} [per|by|for each|of each|in each] {one}", "{c} per {one}", "[show|list|give me] [the |]number of {c} [per|of each|for each] {one}", "[list|show] {many} [and|with|together with] the number of {c}",
                            "for each {one}, [how many|count] {c}", "how many {o} [does each {one} {base}|{base} each {one}]" if not verb.startswith("be ") else "{c} per {one}", "how many {o} are there per {one}", "{o} per {one}" if len(world.between(rel.source, rel.target)) == 1 else "{c} per {one}"))  # fmt: skip
        frame = fix_each(frame, forward)
        return Pair(
            expand(rng, frame, **slots), f"{match} RETURN {key}, count(m) AS count ORDER BY count DESC"
        )
    if roll < 0.82:
        popular = (
            not forward
            and other.person
            and next(r for r in world.rels if r.target == rel.target and world.label(r.source).person) is rel
        )
        return top_by_count(rng, match, key, slots, verb=verb, forward=forward, label=label, popular=popular)
    limit = rng.randint(1, 9)
    shown = SMALL[limit] if rng.random() < 0.6 else str(limit)
    phrase, sign = rng.choice(
        (
            ("[more than|over]", ">"),
            ("[fewer than|less than]", "<"),
            ("at least", ">="),
            ("at most", "<="),
            ("exactly", "="),
        )
    )
    frame = rng.choice((SHOW + " {many} with " + phrase + " {k} {c}", "[which|what] {many} have " + phrase + " {k} {c}", "{many} [with|that have|having] " + phrase + " {k} {c}",
                        ("{many} that {base} " if forward else "{many} with ") + phrase + " {k} {o}"))  # fmt: skip
    return Pair(
        expand(rng, frame, k=shown, **slots),
        f"{match} WITH n, count(m) AS count WHERE count {sign} {limit} RETURN n, count",
    )


def fix_each(frame: str, forward: bool) -> str:
    """Keep the verb on its subject's side."""
    return (
        frame.replace("|{base} each {one}", "") if forward else frame.replace("does each {one} {base}|", "")
    )


def told_by_verb(
    rng: random.Random, match: str, key: str, slots: dict[str, str], *, forward: bool, verb: str
) -> Pair | None:
    """Counts of one relationship among several between the same labels: only its verb tells which."""
    if verb.startswith("be ") and not forward:
        return None
    down, limit = rng.random() < 0.7, rng.choice((1, 1, 2, 3, 5))
    extreme = rng.choice(("the most", "most") if down else ("the fewest", "fewest"))
    extreme = (
        extreme if forward else f"the {extreme.removeprefix('the ')}"
    )  # `most ships` that do it: the majority
    if rng.random() < 0.35:
        frame = "how many {o} does each {one} {do}" if forward else "how many {o} {base} each {one}"
        if forward and verb.startswith("be "):
            frame = "how many {o} is each {one} {rest}"
        tail = " ORDER BY count DESC"
    elif limit == 1:
        frame = "[which|what] {one} {third} {x} {o}" if forward else "[which|what] {one} do {x} {o} {do}"
        tail = f" ORDER BY count{' DESC' if down else ''} LIMIT 1"
    else:
        frame = (
            "[the|which|show the] {k} {many} [that |]{base} {x} {o}"
            if forward
            else "[the|show the] {k} {many} that {x} {o} {base}"
        )
        tail = f" ORDER BY count{' DESC' if down else ''} LIMIT {limit}"
    text = expand(rng, frame, do=verb, rest=verb.removeprefix("be "), x=extreme, k=SMALL[limit], **slots)
    return Pair(text, f"{match} RETURN {key}, count(m) AS count{tail}")


def counted_nouns(rng: random.Random, role: tuple[str, ...], other: Label) -> tuple[str, str]:
    """Singular and plural of what is counted: a role noun or the label's own."""
    if role and rng.random() < 0.6:
        noun = rng.choice(role)
        return noun, words.plural(noun)
    return rng.choice(other.nouns)


def top_by_count(
    rng: random.Random,
    match: str,
    key: str,
    slots: dict[str, str],
    *,
    verb: str,
    forward: bool,
    label: Label,
    popular: bool,
) -> Pair:
    """The node with the most or fewest neighbours, or the first k of them."""
    down, limit = rng.random() < 0.7, rng.choice((1, 1, 1, 2, 3, 5, 10))
    extreme = rng.choice(
        ("the most", "most", "the highest number of", "the largest number of")
        if down
        else ("the fewest", "fewest", "the least", "the lowest number of")
    )
    who = "who" if label.person else "which {one}"
    if limit == 1:
        frames = [
            "[which|what] {one} has {x} {c}",
            "[which|what|the] {one} with {x} {c}",
            "[find|show] the {one} with {x} {c}",
            who + " has {x} {c}",
        ]
        if forward:
            frames += [
                who + " {third} {x} {o}",
                "[which|what] {one} {third} {x} {o}",
                who + " {third} {x} {o}",
            ]
        else:
            frames += (
                ["[what is|which is|show|find|] the [most popular|most common] {one}"] * 2
                if down and popular
                else []
            )
            frames += [
                "[which|what] {one} do " + ("the most" if extreme == "most" else "{x}") + " {o} {base}"
                if not verb.startswith("be ")
                else frames[0],
                "[the |]most popular {one} by {c}" if down else frames[1],
            ]
    else:
        frames = [
            "[show|list|find|] [the |]{k} {many} with {x} {c}",
            "[which|what] {k} {many} have {x} {c}",
            "[top|the top] {k} {many} by [number of |]{c}"
            if down
            else "[bottom|the bottom] {k} {many} by [number of |]{c}",
        ]
        if forward:
            frames.append("[the |]{k} {many} that {base} {x} {o}")
    shown = SMALL[limit] if rng.random() < 0.5 else str(limit)
    text = expand(rng, rng.choice(frames), x=extreme, k=shown, **slots)
    return Pair(
        text, f"{match} RETURN {key}, count(m) AS count ORDER BY count{' DESC' if down else ''} LIMIT {limit}"
    )
