"""Questions that return nodes, their properties or how many there are."""

from __future__ import annotations

import random
from dataclasses import replace

from inference_host.model import names, words
from inference_host.model.nouns import Nodes, node, plain, related
from inference_host.model.pairs import Pair
from inference_host.model.phrases import SMALL, expand, literal, part_filter, ref
from inference_host.model.schemas import Label, Prop, World

SHOW = ("[show|list|find|get|display|give me|show me|fetch|return|print|search for|look up|i want to see|let me see|what are|"
        "which are|i need|show me|list]")  # fmt: skip
LIST_FRAMES = (
    SHOW + " [all |all the |the |every |||]{np}", SHOW + " [all |all the |the ||]{np}", "[which|what] {np} [are there|exist|do we have]",
    "all [the |]{np}", "{np}", "[which|what] {np} [are known|can you find|are in the graph]", "are there any {np}, list them",
    "[find|show] me [all |]{np}", "a list of [all |the |]{np}", "[list|show] {np} nodes", "every {np}", "who are [all |]the {np}",
    "what {np} do [you|we] have", "give me [the|a] list of [all |]{np}", "enumerate {np}", "name [all |]the {np}", "pull up [all |]{np}", "[run|take|walk] me through [all |every one of |]the {np}", "go through [all |]the {np}", "[which|what] are [all |]the {np} [that we have|]", "what do we have in [terms of|the way of] {np}",
)  # fmt: skip
SOME_FRAMES = ("[show|list|give|find] me [some|a few] {np}", "[show|list|find|get] [some|a few|several] {np}", "some {np}", "a few {np}",
               "[some|a few] [examples of|example] {np}", "[can i see|let me see] [some|a few] {np}", "examples of {np}")  # fmt: skip
SAMPLE_FRAMES = ("sample {np}", "sample {np} nodes", "a sample of {np}", "[show me|give me|take|get|draw] a sample of [the |]{np}", "sample some {np}",
                 "sample of {np}", "sample the {np}")  # fmt: skip
LIMIT_FRAMES = ("[show|list|give|find|get] [me |]{k} {np}", "[show|list|get] [the |]first {k} {np}", "{k} {np}", "[any|first] {k} {np}",
                "[show|list|find|get] {np} limit {d}", "[show|give] me [up to|at most|only|just] {k} {np}", "{np}, [only|max|at most] {k}",
                "sample {k} {np}", "[give|show] me {k} [example|random] {np}", "the first {k} {np}", "limit {d} {np}", "list {np} (max {d})")  # fmt: skip
COUNT_FRAMES = (
    "how many {np} [are there|exist|do we have|are in the graph|are there in total|]", "how many {np} [are there|]", "how many {np}",
    "count [the |all |all the |]{np}", "[the |]number of {np}", "[what is|what's|give me|tell me|show me] the [number|count|total number|total] of {np}",
    "[get|find|return|show] the number of {np}", "how many {np} [can you find|does the graph have|do you know|have we got|are stored]", "{np} count",
    "total {np}", "count of {np}", "[what's|what is] the {np} count", "how large is the number of {np}", "count how many {np} [there are|we have|exist]",
    "[amount|quantity] of {np}", "[what's|what is|give me] the [tally|headcount|head count] of {np}", "how many different {np} [are there|exist|do we have]", "how many {np} do [we|you] [keep|hold|track|store]",
    "how many {np} have we got", "what number of {np} [are there|exist]", "how many nodes are {np}", "total number of {np}", "do a count of [the |]{np}",
)  # fmt: skip
EXIST_FRAMES = ("are there [any |]{np}", "do [we|you] have [any |]{np}", "is there [any|at least one] {one}", "are there any {np} [in the graph|at all|]",
                "do any {np} exist", "does the graph [have|contain|hold] [any |]{np}", "is there {a}")  # fmt: skip


def subject(rng: random.Random, world: World, plural: bool = True) -> Nodes:
    """Any set of nodes: bare, filtered, or reached through relationships."""
    label, roll = rng.choice(world.labels), rng.random()
    if roll < 0.42:
        found = related(
            rng, world, label, "n", plural, deeper=rng.random() < 0.25, most=int(rng.random() < 0.15)
        )
        if found:
            return found
    return plain(rng, label, "n", plural, rng.choice((0, 1, 1, 1, 1, 2)))


def pair(nodes: Nodes, text: str, returns: str) -> Pair:
    """A pair about these nodes."""
    return Pair(text, f"{nodes.match} RETURN {returns}", links=nodes.links)


def list_nodes(rng: random.Random, world: World) -> Pair:
    """Show, list, find."""
    nodes = subject(rng, world)
    frame = rng.choice(LIST_FRAMES)
    if nodes.text == nodes.bare and rng.random() < 0.3:
        frame = rng.choice(
            (SHOW + " [all |the |all the |every |]{np}", "[list|show] {np}", SHOW + " {label} nodes")
        )
    if frame.startswith("who") and not nodes.label.person:
        frame = LIST_FRAMES[0]
    text = expand(rng, frame, np=nodes.text, label=nodes.label.name)
    return pair(nodes, text, f"{nodes.distinct}n")


def limited_nodes(rng: random.Random, world: World) -> Pair:
    """Some, a sample, the first k."""
    nodes = subject(rng, world) if rng.random() < 0.35 else plain(rng, rng.choice(world.labels))
    kind = rng.random()
    if kind < 0.3:
        frame, limit = rng.choice(SOME_FRAMES), 10
    elif kind < 0.55:
        frame, limit = rng.choice(SAMPLE_FRAMES), 5
    else:
        frame, limit = (
            rng.choice(LIMIT_FRAMES),
            rng.choice((2, 3, 4, 5, 5, 6, 7, 8, 10, 10, 12, 15, 20, 25, 50, 100)),
        )
    shown = SMALL[limit] if limit <= 12 and rng.random() < 0.35 else str(limit)
    name = nodes.label.name if nodes.text == nodes.bare and rng.random() < 0.25 else nodes.text
    return pair(nodes, expand(rng, frame, np=name, k=shown, d=limit), f"{nodes.distinct}n LIMIT {limit}")


def count_nodes(rng: random.Random, world: World) -> Pair:
    """How many."""
    nodes = subject(rng, world) if rng.random() < 0.75 else plain(rng, rng.choice(world.labels))
    name = nodes.text
    if name == nodes.bare and rng.random() < 0.2:
        name = rng.choice((f"{nodes.label.name} nodes", nodes.label.name, f"{nodes.label.nouns[0][0]} nodes"))
    return pair(nodes, expand(rng, rng.choice(COUNT_FRAMES), np=name), f"count({nodes.distinct}n) AS count")


def exists_nodes(rng: random.Random, world: World) -> Pair:
    """Is there any, or one of this name."""
    if rng.random() < 0.3:
        return exists_named(rng, rng.choice(world.labels))
    frame = rng.choice(EXIST_FRAMES)
    one = "{one}" in frame or "{a}" in frame
    nodes = subject(rng, world, plural=not one)
    text = expand(rng, frame, np=nodes.text, one=nodes.text, a=words.article(nodes.text))
    return pair(nodes, text, "count(n) > 0 AS exists")


def exists_named(rng: random.Random, label: Label) -> Pair:
    """Is there a person called X."""
    name, (one, many) = rng.choice(label.names), rng.choice(label.nouns)
    frame = rng.choice((
        "is there [a|any] {one} [called|named|with the name] {v}", "are there any {many} [called|named] {v}", "do [we|you] have [a|any] {one} [called|named] {v}",
        "does [the|a|any] {one} {v} exist", "is there a {one} {v}", "do you know [a|any] {one} [called|named] {v}", "is {v} a {one}", "does the graph [contain|have] a {one} [called|named] {v}",
    ))  # fmt: skip
    text = expand(rng, frame, one=one, many=many, v=literal(name))
    return Pair(
        text,
        f"MATCH {node('n', label, name)} RETURN count(n) > 0 AS exists",
        links={name: (label.name, label.key)},
    )


def find_named(rng: random.Random, world: World) -> Pair:
    """One node by its name, with or without its label."""
    label = rng.choice(world.labels)
    name = rng.choice(label.names)
    links = {name: (label.name, label.key)}
    one = rng.choice(label.nouns)[0]
    if rng.random() < 0.5:
        frame = rng.choice((
            "[find|show|get|look up|search for|show me|display|fetch|search|open] [the |a |]{one} {v}", "[find|show|get|list] [the |]{one} [named|called|with name|with the name|with {key}] {v}",
            "{one} {v}", "{label} {v}", "[find|show|get|list] {many} [named|called|with name|with the name|whose name is|whose {key} is] {v}", "which {one} is [called|named] {v}",
            "[find|get|show] [the |]{label} [node |]{v}", "{many} [named|called] {v}", "tell me about the {one} {v}", "details of [the |]{one} {v}", "who is the {one} {v}" if label.person else "what is the {one} {v}",
        ))  # fmt: skip
        text = expand(
            rng, frame, one=one, many=words.plural(one), label=label.name, key=label.key, v=literal(name)
        )
        return Pair(text, f"MATCH {node('n', label, name)} RETURN n", links=links)
    return find_unlabelled(rng, label, name)


def find_unlabelled(rng: random.Random, label: Label, name: str) -> Pair:
    """`find nodes with name X` stays without a label; `who is X` takes the linked one."""
    if rng.random() < 0.5:
        frame = rng.choice(("[find|show|get|list|show me|search|search for|give me] [all |]nodes [with name|named|called|with the name|whose name is|with name =] {v}", "nodes [named|called|with name] {v}",
                            "[find|show|get] the node [named|called|with name] {v}", "which node[s|] [is|are] [called|named] {v}", "any node named {v}",
                            "is there a node [called|named] {v}, show it"))  # fmt: skip
        return Pair(
            expand(rng, frame, v=literal(name)),
            f"MATCH (n {{name: '{literal(name)}'}}) RETURN n",
            links={name: (label.name, label.key)},
        )
    frame = rng.choice(("[find|show|get|look up|search for|show me|search|display|open|fetch] {v}", "{v}", "tell me [about|more about|everything about] {v}", "who is {v}" if label.person else "what is {v}",
                        "[what|anything] [do we know|do you know] about {v}", "info [about|on] {v}", "information [about|on] {v}", "details [of|about|on] {v}", "what can you tell me about {v}",
                        "where is {v} in the graph", "describe {v}", "give me {v}"))  # fmt: skip
    return Pair(expand(rng, frame, v=literal(name)), f"MATCH {node('n', label, name)} RETURN n", links={name: (label.name, label.key)},
                loose=f"MATCH (n {{name: '{literal(name)}'}}) RETURN n")  # fmt: skip


def find_part(rng: random.Random, world: World) -> Pair:
    """Nodes of any label, or of one, whose name contains a piece of text."""
    piece = rng.choice(
        (
            words.invented(rng),
            rng.choice(names.TOPIC_WORDS),
            rng.choice(names.FIRST_NAMES)[:4],
            "test",
            names.title_name(rng).split()[0],
        )
    )
    if rng.random() < 0.55:
        frame = rng.choice((
            "search for nodes containing {v}", "[search for|find|show|list|get|show me|search] [all |any |]nodes [containing|that contain|whose name contains|with a name containing|matching|including] {v}",
            "nodes containing {v}", "search [for |]{v} in [names|node names|the names]", "which nodes [contain|have|mention] {v} [in their name|]", "[find|search for] anything [containing|with|named like] {v}",
            "anything [with|containing] {v} in [its|the] name", "search {v}", "full text search for {v}", "look for nodes [containing|that contain|with] {v}", "find nodes with {v} in [their|the] name",
            "[find|show] [everything|all nodes] containing [the word |the text |]{v}",
        ))  # fmt: skip
        quote = rng.choice(("", "", "'", '"'))
        text = expand(rng, frame, v=f"{quote}{literal(piece)}{quote}")
        return Pair(text, f"MATCH (n) WHERE n.name CONTAINS '{literal(piece)}' RETURN n LIMIT 20")
    label = rng.choice(world.labels)
    key = next(p for p in label.props if p.name == label.key)
    item = part_filter(rng, replace(key, values=label.names), "n", "name")
    text = expand(rng, rng.choice(LIST_FRAMES[:4]), np=f"{rng.choice(label.nouns)[1]} {item.text}")
    return Pair(text, f"MATCH {node('n', label)} WHERE {item.cypher} RETURN n")


def property_of(rng: random.Random, world: World) -> Pair | None:
    """The value of a property of one named node."""
    label = rng.choice(world.labels)
    props = [p for p in label.props if p.name != label.key]
    if not props:
        return None
    prop, name = rng.choice(props), rng.choice(label.names)
    text = expand(rng, property_frame(rng, label, prop), x=literal(name), n=rng.choice(prop.nouns), one=label.nouns[0][0],
                  part=rng.choice(prop.parts or ("made",)), adj=rng.choice(prop.yes or ("",)))  # fmt: skip
    return Pair(
        text, f"MATCH {node('n', label, name)} RETURN {ref('n', prop)}", links={name: (label.name, label.key)}
    )


def property_frame(rng: random.Random, label: Label, prop: Prop) -> str:
    """A wording for asking one property of `{x}`."""
    if prop.kind == "boolean" and prop.yes and prop.yes[0].startswith("with "):
        thing = prop.yes[0][5:]
        return rng.choice(
            ("does {x} have " + thing, "does the {one} {x} have " + thing, "has {x} got " + thing)
        )
    if prop.kind == "boolean" and rng.random() < 0.8:
        return rng.choice(("is {x} {adj}", "is the {one} {x} {adj}", "is {x} {adj} or not", "is {x} {adj}"))
    if prop.parts and rng.random() < 0.55:
        return rng.choice(("when was {x} {part}", "in [which|what] year was {x} {part}", "what year was {x} {part}", "when [has been|was] {x} {part}",
                           "since when [has {x} been|is {x}] {part}", "on [which|what] [day|date] was {x} {part}"))  # fmt: skip
    if prop.kind == "string" and rng.random() < 0.25:
        return rng.choice(
            (
                "[what|which] {n} is {x} [in|from|of]",
                "[what|which] {n} does {x} [belong to|have|come from]",
                "in [which|what] {n} is {x}",
            )
        )
    if prop.how and rng.random() < 0.6:
        return rng.choice(prop.how)
    return rng.choice(("what is the {n} of {x}", "what is {x}'s {n}", "what's {x}'s {n}", "[show|get|give|tell|find] [me |]the {n} of {x}", "{x}'s {n}", "{n} of {x}", "{n} [for|of] {x}", "what {n} does {x} have",
                       "[which|what] {n} [has|is] {x}", "what's the {n} of {x}", "[show|give] me {x}'s {n}", "do you know {x}'s {n}", "what is the {n} of the {one} {x}", "{x} {n}", "what are the {n} of {x}", "look up {x}'s {n}"))  # fmt: skip


def properties_of_all(rng: random.Random, world: World) -> Pair | None:
    """One or two properties of many nodes."""
    nodes = subject(rng, world) if rng.random() < 0.45 else plain(rng, rng.choice(world.labels))
    props = [p for p in nodes.label.props if p.kind != "boolean"]
    chosen = rng.sample(props, min(len(props), rng.choice((1, 1, 1, 2))))
    chosen.sort(key=lambda p: p.name != nodes.label.key)
    nouns = [words.plural(rng.choice(p.nouns)) if rng.random() < 0.75 else p.nouns[0] for p in chosen]
    if len(chosen) == 2 and chosen[0].name == nodes.label.key and rng.random() < 0.6:
        frame = rng.choice((SHOW + " [all |]{np} [with|and|together with|along with] their {b}", "{np} and their {b}", "[list|show] {a} and {b} of [all |the |]{np}",
                            "[list|show] [the |]{a} and [the |]{b} of [all |the |]{np}", "what {b} do {np} have", "for each of the {np} show [name and |]{b}"))  # fmt: skip
    else:
        both = " and ".join(nouns)
        frame = rng.choice(("[show|list|get|give me|return|find|display] [all |][the |]{both} of [all |the |all the |]{np}", "what are the {both} of [all |the |]{np}", "{both} of [all |the |]{np}",
                            "[show|list] [me |]only the {both} of {np}", "just the {both} of {np}", "[list|show|get] [the |]{one} {both}" if nodes.text == nodes.bare else "{both} for [all |]{np}")).replace("{both}", both)  # fmt: skip
    text = expand(rng, frame, np=nodes.text, one=nodes.label.nouns[0][0], a=nouns[0], b=nouns[-1])
    distinct = nodes.distinct if nodes.hops else ""
    return pair(nodes, text, distinct + ", ".join(ref("n", p) for p in chosen))
