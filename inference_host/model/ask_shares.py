"""Shares of a label, two properties of one node against each other, and the same value as a named node's."""

from __future__ import annotations

import random

from inference_host.model.ask_nodes import SHOW
from inference_host.model.ask_predicates import sayable
from inference_host.model.degrees import countable, heard_elsewhere, plain_noun
from inference_host.model.nouns import named, node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, ref
from inference_host.model.schemas import Label, Prop, World

SHARE = "[what percentage|what percentage|which percentage|what share|what fraction|what proportion|how many percent] of [the |all |all the |our |]{many} {said}"
PART = "[the |][percentage|share|fraction|proportion] of [the |]{many} that {said}"
MORE = ("whose {p} is [higher|greater|larger|more|above|over] than {their} {q}", "with [a |]higher {p} than {q}", "whose {p} [exceeds|exceeded|tops] {their} {q}", "where [the |]{p} is [above|over|more than|greater than] [the |]{q}", "with [more|a bigger|a larger] {p} than {q}", "whose {p} went over {their} {q}")  # fmt: skip
LESS = ("whose {p} is [lower|smaller|less] than {their} {q}", "with [a |]lower {p} than {q}", "where [the |]{p} is [below|under|less than] [the |]{q}", "whose {p} is [below|under] {their} {q}", "with [less|a smaller] {p} than {q}", "whose {p} stayed below {their} {q}")  # fmt: skip
LISTED = ("[which|what] {many} {those}", SHOW + " [all |the |]{many} {those}", "{many} {those}", "how many {many} {those}", "[count|number of] {many} {those}")  # fmt: skip
ALIKE = ("[which|what] [other |]{many} have the same {p} as {v}", "{many} with the same {p} as {v}", SHOW + " [all |the |]other {many} with the same {p} as {v}", "[which|what] {many} share {their} {p} with {v}", "{many} of the same {p} as {v}", "[which|what] {many} are of the same {p} as {v}", "who else has the same {p} as {v}")  # fmt: skip


def share(rng: random.Random, world: World) -> Pair | None:
    """`what percentage of the ships are docked`: the query that counts them, of which the gateway makes a share."""
    label = rng.choice(world.labels)
    found = sayable(rng, label, True)
    if not found or " AND " in found[0].cypher or " OR " in found[0].cypher:
        return None
    item, said = found
    frame = PART if rng.random() < 0.25 else SHARE
    text = expand(rng, frame, many=rng.choice(label.nouns)[1], said=said)
    return Pair(
        text, f"MATCH {node('n', label)} WHERE {item.cypher} RETURN count(n) AS count", links=item.links
    )


def against_itself(rng: random.Random, world: World) -> Pair | None:
    """`ships whose actual speed is higher than their planned speed`."""
    several = [(label, found) for label in world.labels if len(found := _amounts(label)) > 1]
    if not several:
        return None
    label, numbers = rng.choice(several)
    one, other = rng.sample(numbers, 2)
    more = rng.random() < 0.6
    those = expand(
        rng,
        rng.choice(MORE if more else LESS),
        p=rng.choice(one.nouns),
        q=rng.choice(other.nouns),
        their="their",
    )
    frame = rng.choice(LISTED)
    text = expand(rng, frame, many=rng.choice(label.nouns)[1], those=those)
    counted = text.startswith(("how many ", "count ", "number of "))
    condition = f"{ref('n', one)} {'>' if more else '<'} {ref('n', other)}"
    return Pair(
        text, f"MATCH {node('n', label)} WHERE {condition} RETURN {'count(n) AS count' if counted else 'n'}"
    )


def _amounts(label: Label) -> list[Prop]:
    return [p for p in label.of_kind("number") if not p.year and plain_noun(p.nouns[0])]


def alike(rng: random.Random, world: World) -> Pair | None:
    """`who has the same job as Ada`, where a job is a property."""
    label = rng.choice(world.labels)
    props = [
        p
        for p in label.props
        if p.name != label.key and p.kind in ("string", "number") and not heard_elsewhere(world, p.nouns[0])
    ]
    props = [p for p in props if plain_noun(p.nouns[0]) and not countable(p.nouns[0])]
    if not props:
        return None
    prop, end = rng.choice(props), named(rng, label, "m")
    frame = rng.choice([f for f in ALIKE if label.person or not f.startswith("who ")])
    text = expand(
        rng, frame, many=rng.choice(label.nouns)[1], p=rng.choice(prop.nouns), v=end.text, their="their"
    )
    match = f"MATCH {node('n', label)}, {end.pattern} WHERE {ref('n', prop)} = {ref('m', prop)}"
    return Pair(text, f"{match} RETURN n", links=end.links)
