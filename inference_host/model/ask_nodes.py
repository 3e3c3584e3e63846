"""Questions that return nodes, their properties or how many there are."""

from __future__ import annotations

import random
from dataclasses import replace

from inference_host.model import names, wordings, words
from inference_host.model.filter_text import of_its_own
from inference_host.model.nouns import Nodes, node, plain, related
from inference_host.model.pairs import Pair
from inference_host.model.phrases import SMALL, expand, literal, part_filter, ref
from inference_host.model.schemas import Label, Prop, World
from inference_host.model.text_phrases import UNSPOKEN

SHOW = wordings.SHOW
SIMPLE = 0.35  # said in the plainest words
LIST_FRAMES, COUNT_FRAMES = wordings.LIST_FRAMES, wordings.COUNT_FRAMES


def subject(rng: random.Random, world: World, plural: bool = True) -> Nodes:
    """Any set of nodes: bare, filtered, or reached through relationships."""
    label, roll = rng.choice(world.labels), rng.random()
    if roll < 0.42:
        found = related(
            rng, world, label, "n", plural, deeper=rng.random() < 0.25, most=int(rng.random() < 0.15)
        )
        if found:
            return found
    return plain(rng, label, "n", plural, rng.choice((0, 0, 1, 1, 1, 1, 2)))


def pair(nodes: Nodes, text: str, returns: str) -> Pair:
    """A pair about these nodes."""
    if nodes.owned:  # `all Alice's ships`
        text = text.replace(f"the {nodes.text}", nodes.text)
    return Pair(text, f"{nodes.match} RETURN {returns}", links=nodes.links)


def list_nodes(rng: random.Random, world: World) -> Pair:
    """Show, list, find."""
    nodes = subject(rng, world)
    frame = rng.choice(LIST_FRAMES[:3] if rng.random() < SIMPLE else LIST_FRAMES)
    if nodes.text == nodes.bare and rng.random() < 0.3:
        frame = rng.choice(wordings.BARE_FRAMES)
    if frame.startswith("who") and not nodes.label.person:
        frame = LIST_FRAMES[0]
    one = nodes.label.nouns[0][0]
    text = expand(rng, frame, np=nodes.text, label=nodes.label.name, one=one, a=words.article(one))
    return pair(nodes, text, f"{nodes.distinct}n")


def limited_nodes(rng: random.Random, world: World) -> Pair:
    """Some, a sample, the first k."""
    nodes = subject(rng, world) if rng.random() < 0.35 else plain(rng, rng.choice(world.labels))
    kind = rng.random()
    if kind < 0.3:
        frame, limit = rng.choice(wordings.SOME_FRAMES), 10
    elif kind < 0.55:
        frame, limit = rng.choice(wordings.SAMPLE_FRAMES), 5
    else:
        frame, limit = (
            rng.choice(wordings.LIMIT_FRAMES),
            rng.choice((2, 3, 4, 5, 5, 6, 7, 8, 10, 10, 12, 15, 20, 25, 50, 100)),
        )
    shown = SMALL[limit] if limit <= 12 and rng.random() < 0.35 else str(limit)
    shown = "a dozen" if limit == 12 and "first" not in frame and rng.random() < 0.3 else shown
    name = nodes.label.name if nodes.text == nodes.bare and rng.random() < 0.25 else nodes.text
    return pair(nodes, expand(rng, frame, np=name, k=shown, d=limit), f"{nodes.distinct}n LIMIT {limit}")


def count_nodes(rng: random.Random, world: World) -> Pair:
    """How many."""
    nodes = subject(rng, world) if rng.random() < 0.75 else plain(rng, rng.choice(world.labels))
    bare = nodes.text == nodes.bare and rng.random() < 0.25
    said = COUNT_FRAMES[:5] if rng.random() < SIMPLE else COUNT_FRAMES
    frame, one = rng.choice(wordings.COUNT_BARE if bare else said), nodes.label.nouns[0][0]
    if "{np} count" in frame and nodes.text != nodes.bare:
        frame = COUNT_FRAMES[0]
    text = expand(rng, frame, np=nodes.text, one=one, label=nodes.label.name)
    return pair(nodes, text, f"count({nodes.distinct}n) AS count")


def exists_nodes(rng: random.Random, world: World) -> Pair:
    """Is there any, or one of this name."""
    if rng.random() < 0.3:
        return exists_named(rng, world)
    frame = rng.choice(wordings.EXIST_FRAMES)
    one = "{one}" in frame or "{a}" in frame
    nodes = subject(rng, world, plural=not one)
    if one and nodes.owned:
        nodes = plain(rng, nodes.label, "n", False, 1)
    text = expand(rng, frame, np=nodes.text, one=nodes.text, a=words.article(nodes.text))
    return pair(nodes, text, "count(n) > 0 AS exists")


def exists_named(rng: random.Random, world: World) -> Pair:
    """Is there a person called X; anyone called X; is X in the graph."""
    label = rng.choice(world.labels)
    name, (one, many) = rng.choice(label.names), rng.choice(label.nouns)
    frames: tuple[str, ...] = wordings.EXIST_NAMED
    roll = rng.random()
    if roll > 0.6:
        anyone = label.person and rng.random() < 0.6
        frames = wordings.EXIST_ANYONE if anyone else wordings.EXIST_ANYTHING
    text = expand(rng, rng.choice(frames), one=one, many=many, a=words.article(one), v=literal(name))
    return Pair(
        text,
        f"MATCH {node('n', label, name)} RETURN count(n) > 0 AS exists",
        links={name: (label.name, label.key)},
        needs_link=frames is not wordings.EXIST_NAMED and len(world.labels) > 1,
    )


def find_named(rng: random.Random, world: World) -> Pair:
    """One node by its name, with or without its label."""
    label = rng.choice(world.labels)
    name, one = rng.choice(label.names), rng.choice(label.nouns)[0]
    if rng.random() > 0.5:
        return find_unlabelled(rng, world, label, name)
    text = expand(rng, rng.choice(wordings.FIND_LABELLED), one=one, many=words.plural(one), a=words.article(one), label=label.name,
                  key=label.key, v=literal(name), who="who" if label.person else "what")  # fmt: skip
    return Pair(text, f"MATCH {node('n', label, name)} RETURN n", links={name: (label.name, label.key)})


def find_unlabelled(rng: random.Random, world: World, label: Label, name: str) -> Pair:
    """`find nodes with name X` stays without a label; `who is X` takes the linked one."""
    links = {name: (label.name, label.key)}
    loose = f"MATCH (n {{name: '{literal(name)}'}}) RETURN n"
    if rng.random() < 0.4:
        return Pair(expand(rng, rng.choice(wordings.FIND_NODES), v=literal(name)), loose, links=links)
    record = rng.choice(wordings.RECORDS)
    known = record in schema_words(world)
    frame = rng.choice(wordings.FIND_RECORD if rng.random() < 0.15 and not known else wordings.FIND_ANY)
    who = "who" if label.person else "what"
    text = expand(rng, frame, v=literal(name), record=record, who=who)
    return Pair(text, f"MATCH {node('n', label, name)} RETURN n", links=links, loose=loose)


def schema_words(world: World) -> set[str]:
    """Nouns that stand for a part of the schema, so that a frame must not use them for anything else."""
    found = {noun for label in world.labels for both in label.nouns for noun in both}
    found |= {noun for label in world.labels for prop in label.props for noun in (prop.name, *prop.nouns)}
    return found | {noun for rel in world.rels for noun in (*rel.source_nouns, *rel.target_nouns)}


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
    quote = rng.choice(("", "", "'", '"'))
    shown = f"{quote}{literal(piece)}{quote}"
    if rng.random() < 0.5:
        text = expand(rng, rng.choice(wordings.PART_ANY), v=shown)
        return Pair(text, f"MATCH (n) WHERE n.name CONTAINS '{literal(piece)}' RETURN n LIMIT 20")
    label = rng.choice(world.labels)
    key, (one, many) = next(p for p in label.props if p.name == label.key), rng.choice(label.nouns)
    if rng.random() < 0.5:
        text = expand(
            rng,
            rng.choice(wordings.PART_LABELLED),
            one=one,
            many=many,
            a=words.article(one),
            key=label.key,
            ak=words.article(label.key),
            v=shown,
        )
        return Pair(
            text, f"MATCH {node('n', label)} WHERE {ref('n', key)} CONTAINS '{literal(piece)}' RETURN n"
        )
    item = part_filter(rng, replace(key, values=label.names), "n", "name")
    text = expand(rng, rng.choice(LIST_FRAMES[:4]), np=f"{many} {item.text}")
    return Pair(text, f"MATCH {node('n', label)} WHERE {item.cypher} RETURN n")


def own_words(label: Label, prop: Prop) -> Prop:
    """The property with those words only that no other property of the label is asked by."""
    others = [p for p in label.props if p is not prop]

    def own(found: tuple[str, ...], known: list[tuple[str, ...]]) -> tuple[str, ...]:
        return of_its_own(found, known) if found else found

    return replace(
        prop,
        how=own(prop.how, [p.how for p in others]),
        parts=own(prop.parts, [p.parts for p in others]),
        up=own(prop.up, [(*p.up, *p.down) for p in others]),
        down=own(prop.down, [(*p.up, *p.down) for p in others]),
    )


def property_of(rng: random.Random, world: World) -> Pair | None:
    """The value of a property of one named node."""
    label = rng.choice(world.labels)
    props = [p for p in label.props if p.name != label.key]
    if not props:
        return None
    prop, name = own_words(label, rng.choice(props)), rng.choice(label.names)
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
    if prop.kind == "string" and prop.nouns[0].rsplit(" ", 1)[-1] not in UNSPOKEN and rng.random() < 0.25:
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
