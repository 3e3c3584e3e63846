"""Second turns of a conversation: `and how many of them are active`, `sort them by age`, `what about Bob`.

Each function gives the question before and the pair that follows it; its answer stands alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from inference_host.model import ask_talk, words
from inference_host.model.ask_nodes import (
    find_named,
    pair,
    property_of,
    subject,
)
from inference_host.model.ask_numbers import AGGREGATES, ordered_prop
from inference_host.model.ask_paths import neighbours
from inference_host.model.filter_text import predicate
from inference_host.model.nouns import Nodes, plain
from inference_host.model.pairs import MARKED, Pair
from inference_host.model.phrases import SMALL, any_filter, expand, literal, ref
from inference_host.model.schemas import World
from inference_host.model.talk_parts import AND, Talk, pronoun, takes_pronoun, told

THEM = "[them|those|these|the results]"


def how_many(rng: random.Random, nodes: Nodes) -> tuple[str, str] | None:
    """`how many are there`, after a list."""
    text = expand(rng, AND + "[how many [of them |of those |]are there|how many|how many is that|count them|how many are they|what is their number|how many of them|just the number|only the count]")  # fmt: skip
    return text, f"count({nodes.distinct}n) AS count"


def which_ones(rng: random.Random, nodes: Nodes) -> tuple[str, str] | None:
    """`which ones`, after a count."""
    who = "who are they|" if nodes.label.person else ""
    text = expand(rng, AND + f"[which ones|which are they|{who}show them|list them|show me those|which|let me see them|name them|give me the list|list all of them]")  # fmt: skip
    return text, f"{nodes.distinct}n"


def in_order(rng: random.Random, nodes: Nodes) -> tuple[str, str] | None:
    """`sort them by age`."""
    chosen = ordered_prop(rng, nodes.label)
    if not chosen:
        return None
    prop, down, adjective, noun = chosen
    way = rng.choice(("descending", "from high to low", "highest first", "desc") if down else ("", "", "ascending", "lowest first"))  # fmt: skip
    frame = AND + f"[sort|order|rank] {THEM} by {{n}} {{way}}"
    if adjective and rng.random() < 0.3:
        frame = AND + "[{adj} first|the {adj} first|start with the {adj}]"
    text = expand(rng, frame, n=noun, way=way, adj=adjective)
    return text, f"{nodes.distinct}n ORDER BY {ref('n', prop)}{' DESC' if down else ''}"


def extreme_one(rng: random.Random, nodes: Nodes) -> tuple[str, str] | None:
    """`which of them is the oldest`."""
    chosen = ordered_prop(rng, nodes.label)
    if not chosen or not chosen[2]:
        return None
    prop, down, adjective, _ = chosen
    limit = rng.choice((1, 1, 1, 2, 3, 5))
    if limit == 1:
        who = "who" if nodes.label.person else "which [one|of them|]"
        text = expand(rng, AND + f"[{who} is the {{adj}} [of them|]|the {{adj}} [one|of them|]|only the {{adj}}|show [me |]the {{adj}} [one|of them|]]", adj=adjective)  # fmt: skip
    else:
        text = expand(rng, AND + "[the {k} {adj} [ones|of them|]|only the {k} {adj}|show [me |]the {k} {adj}|just the {k} {adj}]", adj=adjective, k=rng.choice((str(limit), SMALL[limit])))  # fmt: skip
    return text, f"{nodes.distinct}n ORDER BY {ref('n', prop)}{' DESC' if down else ''} LIMIT {limit}"


def first_few(rng: random.Random, nodes: Nodes) -> tuple[str, str] | None:
    """`only the first five`."""
    limit = rng.choice((1, 2, 3, 5, 10, 20))
    shown = rng.choice((str(limit), SMALL[limit] if limit <= 12 else str(limit)))
    text = expand(rng, AND + "[only [the first |]{k} [of them|]|just [the first |]{k} [of them|]|limit [that |it |them |]to {k}|[show|give] me {k} [of them|]|the first {k}|{k} of them]", k=shown)  # fmt: skip
    return text, f"{nodes.distinct}n LIMIT {limit}"


def one_figure(rng: random.Random, nodes: Nodes) -> tuple[str, str] | None:
    """`what is their average age`."""
    numbers = [p for p in nodes.label.of_kind("number") if not p.year]
    if not numbers:
        return None
    prop, name = rng.choice(numbers), rng.choice(("avg", "avg", "min", "max", "sum"))
    if name == "sum" and nodes.distinct:
        return None
    alias, spoken = AGGREGATES[name]
    text = expand(
        rng,
        AND + "[what is |what's |show |]their {w} {p}",
        w=rng.choice(spoken.split(",")),
        p=rng.choice(prop.nouns),
    )
    return text, f"{name}({ref('n', prop)}) AS {alias}"


def one_property(rng: random.Random, nodes: Nodes) -> tuple[str, str] | None:
    """`show their names`."""
    props = [p for p in nodes.label.props if p.kind not in ("boolean", "point")]
    prop = rng.choice(props)
    noun = rng.choice(prop.nouns)
    text = expand(
        rng,
        AND + "[show|list|give me|what are|] [only |just |]their {p}",
        p=rng.choice((words.plural(noun), noun)),
    )
    return text, f"{nodes.distinct}{ref('n', prop)}"


Turn = Callable[[random.Random, Nodes], "tuple[str, str] | None"]
TURNS: tuple[Turn, ...] = (how_many, which_ones, in_order, extreme_one, first_few, one_figure, one_property)


def about_them(rng: random.Random, world: World) -> Talk | None:
    """Something more about the nodes of the question before."""
    nodes, turn = subject(rng, world), rng.choice(TURNS)
    found = turn(rng, nodes)
    if not found:
        return None
    before = told(rng, nodes, counted=turn is which_ones or (turn is not how_many and rng.random() < 0.3))
    return Talk(before, pair(nodes, found[0], found[1]))


def narrowed(rng: random.Random, world: World) -> Talk | None:
    """`how many of them are active`: one condition more."""
    nodes = subject(rng, world)
    item = any_filter(rng, nodes.label, "n")
    if (
        not item
        or any(item.cypher.split(" ")[0] in w for w in nodes.where)
        or set(item.links) & set(nodes.links)
    ):
        return None
    said, counted = predicate(item, True, nodes.label.person), rng.random() < 0.45
    if said:
        frame = (
            "[how many|how many] of [them|those] {s}"
            if counted
            else "[which|which ones|which of them|which of those|who of them] {s}"
        )
    elif counted:
        return None
    else:
        frame = "[only |just |]the ones {f}"
    if not counted and rng.random() < 0.35:
        frame = (
            "[only|just|show only|just show|keep|filter for|limit it to] the {f} ones"
            if item.before
            else frame
        )
    if not counted and not item.before and rng.random() < 0.4:
        frame = "[only|just|show [me |]only|just show [me |]|and those|keep] [the ones|those|the ones] {f}"
    more = replace(nodes, where=(*nodes.where, item.cypher), links={**nodes.links, **item.links})
    text = expand(rng, AND + frame, s=said, f=item.text)
    return Talk(
        told(rng, nodes, rng.random() < 0.4),
        pair(more, text, f"count({nodes.distinct}n) AS count" if counted else f"{nodes.distinct}n"),
    )


def other_label(rng: random.Random, world: World) -> Talk | None:
    """`how many people are there`, `and companies`."""
    if len(world.labels) < 2:
        return None
    a, b = (plain(rng, label) for label in rng.sample(world.labels, 2))
    counted = rng.random() < 0.6
    text = expand(
        rng,
        "[and |and the |what about |what about the |how about |and how about |now the |now |same for |and what about the ]{np}",
        np=b.text,
    )
    return Talk(told(rng, a, counted), pair(b, text, "count(n) AS count" if counted else "n"))


def other_name(rng: random.Random, world: World) -> Talk | None:
    """`where does Alice live`, `and Bob`."""
    first = rng.choice((property_of, neighbours, neighbours))(rng, world)
    if not first or len(first.links) != 1:
        return None
    ((name, (owner, _)),) = first.links.items()
    label = world.label(owner)
    other = rng.choice(label.names)
    if (
        name not in label.names
        or other == name
        or first.text.count(literal(name)) != 1
        or len(MARKED.findall(first.text)) != 1
    ):
        return None
    text = expand(
        rng,
        "[and |and for |and of |what about |how about |and what about |same for |the same for |now for |now |and how about ]{v}",
        v=literal(other),
    )
    follow = Pair(
        text,
        first.cypher.replace(literal(name), literal(other)),
        links={other: first.links[name]},
        needs_link=True,
    )
    return Talk(first.text, follow)


def about_it(rng: random.Random, world: World) -> Talk | None:
    """`who is Alice`, `where does she live`."""
    label = rng.choice(world.labels)
    name = rng.choice(label.names)
    alone = replace(
        world, labels=tuple(replace(item, names=(name,)) if item is label else item for item in world.labels)
    )
    made = [
        rng.choice((property_of, property_of, neighbours, neighbours, find_named))(rng, alone)
        for _ in range(8)
    ]
    fit = [
        p
        for p in made
        if p
        and set(p.links) == {name}
        and p.text.count(literal(name)) == 1
        and len(MARKED.findall(p.text)) == 1
    ]
    follows = [
        p for p in fit if ("RETURN n." in p.cypher or "]-" in p.cypher) and takes_pronoun(p.text, name)
    ]
    if not follows or len(fit) < 2:
        return None
    second = follows[-1]
    first = next((p for p in fit if p.cypher != second.cypher), None)
    if not first:
        return None
    text = expand(rng, AND + "{t}", t=pronoun(rng, second.text, name, label.person))
    return Talk(first.text, replace(second, text=text, needs_link=True))


OWN: tuple[tuple[Callable[[random.Random, World], Talk | None], float], ...] = (
    (about_them, 4), (narrowed, 4), (other_label, 1.5), (other_name, 2.5), (about_it, 3),
)  # fmt: skip
TALKS = OWN + ask_talk.TALKS


def talk(rng: random.Random, world: World) -> Talk:
    """A follow-up by a random maker; those that do not fit are drawn again."""
    makers, shares = [maker for maker, _ in TALKS], [share for _, share in TALKS]
    while True:
        found = rng.choices(makers, shares)[0](rng, world)
        if found:
            return found
