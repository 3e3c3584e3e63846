"""Properties asked for in everyday words: of one named node, several at once, of many nodes, and places."""

from __future__ import annotations

import random
from collections.abc import Iterable

from inference_host.model import property_wordings as wordings
from inference_host.model import words
from inference_host.model.ask_nodes import SHOW, own_words, pair, subject
from inference_host.model.nouns import node, plain
from inference_host.model.pairs import Pair
from inference_host.model.phrases import any_filter, expand, literal, predicate, ref
from inference_host.model.schemas import Label, Prop, World
from inference_host.model.text_phrases import UNSPOKEN

PREPOSITIONS = ("at", "in", "from", "on", "to", "of", "by")
WHERE = 0.15


def shared(world: World, label: Label, prop: Prop) -> bool:
    """Another label has a property of the same name or noun: only the node's name tells which is meant."""
    told = {prop.name, *prop.nouns}
    return any(told & {p.name, *p.nouns} for other in world.labels if other is not label for p in other.props)


def one_name(world: World, label: Label, name: str, text: str, props: Iterable[Prop]) -> Pair:
    """Properties of a node that is called by its name."""
    props = tuple(props)
    return Pair(
        text,
        f"MATCH {node('n', label, name)} RETURN {', '.join(ref('n', p) for p in props)}",
        links={name: (label.name, label.key)},
        needs_link=any(shared(world, label, p) for p in props),
    )


def property_said(rng: random.Random, world: World) -> Pair | None:
    """One property of one named node; now and then a place, asked for with `where`."""
    if rng.random() < WHERE and (place := where_is(rng, world)):
        return place
    label = rng.choice(world.labels)
    props = [p for p in label.props if p.name != label.key and p.kind != "point"]
    if not props:
        return None
    prop, name = own_words(label, rng.choice(props)), rng.choice(label.names)
    noun = rng.choice(prop.nouns)
    if names_more(world, noun):
        return None
    part, having = rng.choice(prop.parts or ("",)), yes_word(rng, prop)
    does = wordings.DOES.get(part, "")
    do = wordings.DO.get(part, does)
    text = expand(rng, frame_for(rng, prop, noun, part), x=literal(name), n=noun, ns=words.plural(prop.nouns[0]), one=label.nouns[0][0],
                  part=part, adj=having, do=do, did=words.past(do or "do"), does=words.third(does or "do"))  # fmt: skip
    return one_name(world, label, name, text, (prop,))


def yes_word(rng: random.Random, prop: Prop) -> str:
    """What is asked of a boolean: an adjective, or the thing that is had."""
    word = rng.choice(prop.yes or ("",))
    return word.removeprefix("with ").removeprefix("that have ")


def frame_for(rng: random.Random, prop: Prop, noun: str, part: str) -> str:
    """A frame that fits the property's kind."""
    if prop.kind == "boolean" and prop.yes:
        return rng.choice(wordings.HAS if prop.yes[0].startswith("with ") else wordings.IS)
    if part and rng.random() < 0.7:
        done = wordings.WHEN_DOES if part in wordings.DO else wordings.WHEN
        return rng.choice(wordings.WHEN_WILL if part in wordings.DOES else done)
    if prop.how and rng.random() < 0.45:
        return rng.choice(prop.how)
    if prop.kind == "list":
        return rng.choice(wordings.ONE if prop.nouns[0].endswith("list") else wordings.LIST)
    if prop.nouns[0] == f"number of {noun}":
        return rng.choice(wordings.COUNTED)
    if prop.kind == "string" and noun.rsplit(" ", 1)[-1] not in UNSPOKEN and rng.random() < 0.3:
        return rng.choice(wordings.STRING)
    if prop.kind == "number" and not prop.year and rng.random() < 0.15:
        return rng.choice(wordings.NUMBER)
    return rng.choice(wordings.ONE)


def names_more(world: World, noun: str) -> bool:
    """The property's noun, in whatever number, is also that of a label or of a role."""
    told = {noun, words.plural(noun)}
    roles = (word for rel in world.rels for word in (*rel.source_nouns, *rel.target_nouns))
    return any(told & set(both) for label in world.labels for both in label.nouns) or any(
        told & {word, words.plural(word)} for word in roles
    )


def many(prop: Prop, noun: str) -> str:
    """The noun in the plural; `goals`, `number of goals` and the name of a list are plurals already."""
    if prop.kind == "list":
        return words.plural(prop.nouns[0])
    counted = prop.kind == "number" and noun.endswith("s") and not noun.endswith("ss")
    return noun if counted else words.plural(noun)


def several_properties(rng: random.Random, world: World) -> Pair | None:
    """Two or three properties of one named node, in the order in which they are said."""
    label = rng.choice(world.labels)
    props = [p for p in label.props if p.name != label.key and p.kind not in ("boolean", "point")]
    if len(props) < 2:
        return None
    chosen = [
        own_words(label, p) for p in rng.sample(props, 3 if len(props) > 2 and rng.random() < 0.25 else 2)
    ]
    name, whose = rng.choice(label.names), rng.choice(("his", "her")) if label.person else "its"
    nouns = [rng.choice(p.nouns) for p in chosen]
    if any(names_more(world, noun) for noun in nouns):
        return None
    frame = rng.choice(wordings.TWO if len(chosen) == 2 else wordings.THREE)
    if len(chosen) == 2 and chosen[0].how and rng.random() < 0.4:
        pronoun = {"his": "he", "her": "she"}.get(whose, "it")
        frame = chosen[0].how[0] + rng.choice((" and what is {whose} {b}", ", and {whose} {b}", " and what {b} does {they} have"))  # fmt: skip
        frame = frame.replace("{they}", pronoun)
    text = expand(rng, frame, x=literal(name), a=nouns[0], b=nouns[1], c=nouns[-1], whose=whose, one=label.nouns[0][0])  # fmt: skip
    return one_name(world, label, name, text, chosen)


def properties_of_many(rng: random.Random, world: World) -> Pair | None:
    """One to three properties of many nodes; only their names; those of everyone who does something."""
    roll = rng.random()
    if roll < 0.2:
        return of_everyone(rng, world)
    nodes = subject(rng, world) if rng.random() < 0.5 else plain(rng, rng.choice(world.labels))
    key = next(p for p in nodes.label.props if p.name == nodes.label.key)
    distinct = nodes.distinct if nodes.hops else ""
    if roll < 0.4 and key.name == "name":
        text = expand(rng, rng.choice(wordings.CALLED), np=nodes.text)
        return pair(nodes, text, distinct + ref("n", key))
    others = [p for p in nodes.label.props if p.kind != "boolean" and p is not key]
    if roll < 0.65 and others:
        prop = rng.choice(others)
        noun = rng.choice(prop.nouns)
        text = expand(rng, rng.choice(wordings.NAMED_WITH).replace("{show}", SHOW), np=nodes.text, a=key.name, b=many(prop, noun), one_b=noun)  # fmt: skip
        return pair(nodes, text, f"{distinct}{ref('n', key)}, {ref('n', prop)}")
    chosen = some_of(rng, nodes.label)
    bare = nodes.text == nodes.bare and len(chosen) == 1 and rng.random() < 0.4
    frame = rng.choice(wordings.OF_BARE if bare else wordings.OF_MANY)
    text = expand(rng, frame.replace("{both}", listed(rng, chosen)), np=nodes.text, one=nodes.label.nouns[0][0], single=chosen[0].nouns[0])  # fmt: skip
    return pair(nodes, text, distinct + ", ".join(ref("n", p) for p in chosen))


def some_of(rng: random.Random, label: Label) -> list[Prop]:
    """One to three properties, the name first."""
    props = [p for p in label.props if p.kind != "boolean"]
    chosen = rng.sample(props, min(len(props), rng.choice((1, 1, 2, 2, 3))))
    return sorted(chosen, key=lambda p: p.name != label.key)


def listed(rng: random.Random, props: list[Prop]) -> str:
    """`names, ages and cities`."""
    plural = rng.random() < 0.7
    nouns = [many(p, rng.choice(p.nouns)) if plural else rng.choice(p.nouns) for p in props]
    return " and ".join(filter(None, (", ".join(nouns[:-1]), nouns[-1])))


def of_everyone(rng: random.Random, world: World) -> Pair | None:
    """`name and email of everyone who is older than 30`."""
    people = [item for item in world.labels if item.person]
    if len(people) != 1:
        return None
    item = any_filter(rng, people[0], "n")
    said = predicate(item, False, True) if item else ""
    if not item or not said:
        return None
    chosen = some_of(rng, people[0])
    text = expand(rng, rng.choice(wordings.EVERYONE).replace("{both}", listed(rng, chosen)), p=said)
    returned = ", ".join(ref("n", p) for p in chosen)
    return Pair(text, f"MATCH {node('n', people[0])} WHERE {item.cypher} RETURN {returned}", links=item.links)


def where_is(rng: random.Random, world: World) -> Pair | None:
    """`where is X`, when one property tells and no relationship does."""
    label = rng.choice(world.labels)
    told = [p for p in label.props if p.name in wordings.PLACES and p.name != label.key]
    if len(told) != 1 or any(placing(world, label, rel.verbs, rel.source, rel.target) for rel in world.rels):
        return None
    name = rng.choice(label.names)
    text = expand(rng, rng.choice(wordings.PLACES[told[0].name]), x=literal(name), one=label.nouns[0][0])
    made = one_name(world, label, name, text, told)
    return Pair(made.text, made.cypher, links=made.links, needs_link=True)


def placing(world: World, label: Label, verbs: tuple[str, ...], source: str, target: str) -> bool:
    """The relationship may tell where a node of the label is."""
    if label.name not in (source, target):
        return False
    far = world.label(target if source == label.name else source)
    return far.place or any(verb.rsplit(" ", 1)[-1] in PREPOSITIONS for verb in verbs)
