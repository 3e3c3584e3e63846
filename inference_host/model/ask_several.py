"""Two or three nodes called by name at once, some names only, how many bear a name."""

from __future__ import annotations

import random

from inference_host.model.ask_nodes import own_words, pair, subject
from inference_host.model.ask_properties import many, names_more
from inference_host.model.nouns import node, plain
from inference_host.model.pairs import Pair
from inference_host.model.phrases import SMALL, Links, expand, literal, ref
from inference_host.model.schemas import Label, Prop, World

FIND = (
    "[find|show|get|show me|look up|pull up|fetch|display|give me] {vs}", "{vs}", "[find|show|get|show me|look up|pull up] the {many} {vs}", "the {many} {vs}", "{many} {vs}", "tell me about {vs}", "{who} are {vs}", "what do [we|you] know about {vs}", "[details|info|information|everything] [on|about] {vs}", "[i need|i'd like to see|i'm looking for|we need] {vs}", "describe {vs}", "[find|list|show] [the |]{many} [called|named] {alt}", "[the |]{many} [called|named] {alt}", "[show|find] {many} whose {key} is {alt}", "[show|get] me {vs}, please", "what about {vs}, show [both|them]", "the nodes {vs}", "can you find {vs}", "i want to know more about {vs}", "[bring up|open] {vs}",
)  # fmt: skip
VALUES = (
    "what [is|are] the {ps} of {vs}", "the {ps} of {vs}", "{ps} of {vs}", "[show|give|tell|get] me the {ps} of {vs}", "{vs}: {p}", "what {p} do {vs} have", "[list|compare|look up] the {ps} of {vs}", "{p} of {vs}", "what is the {p} of {vs}", "for {vs}, [show|give] me the {p}", "[i need|i'd like|we need] the {ps} of {vs}", "{ps} for {vs}", "what are the {ps} of the {many} {vs}", "{vs} and their {ps}", "[show|list] {vs} with their {ps}", "which {p} does each of {vs} have", "the {p} of each of {vs}", "what {ps} have {vs} got",
)  # fmt: skip
SOME_NAMES = (
    "[the |]names of {k} {np}", "[show|give|list|tell] me the names of {k} {np}", "[list|get] the names of {k} {np}", "just the names of {k} {np}", "{k} {np}, [only|just] the names", "i need [the |]names of {k} {np}", "[can|could] [i|we] have the names of {k} {np}",
)  # fmt: skip
SOME_VALUES = (
    "[the |]{ps} of {k} {np}", "[show|give|list] me the {ps} of {k} {np}", "[list|get] the {ps} of {k} {np}", "{ps} of the first {k} {np}", "[show|list] the {ps} of [the first |any |]{k} {np}", "just the {ps} of {k} {np}",
)  # fmt: skip
HOW_MANY_CALLED = (
    "how many {many} are [called|named] {v}", "how many {many} [called|named|by the name of] {v} [are there|do we have|exist|]", "[the |]number of {many} [called|named] {v}", "count [the |all |]{many} [called|named] {v}", "how many {many} [go by|have|bear] the name {v}", "how many {many} have the {key} {v}", "[tell me|i'd like to know] how many {many} are [called|named] {v}", "how often does the {key} {v} occur among [the |]{many}", "of the {many}, how many are called {v}", "how many {many} with [the |]{key} {v} [are there|]",
)  # fmt: skip


def called(rng: random.Random, label: Label) -> tuple[list[str], str, Links] | None:
    """Two or three names of a label, the condition on them, and where they belong."""
    named = list(dict.fromkeys(rng.sample(label.names, min(len(label.names), rng.choice((2, 2, 2, 3))))))
    if len(named) < 2:
        return None
    key = next(p for p in label.props if p.name == label.key)
    listed = ", ".join(f"'{literal(each)}'" for each in named)
    links: Links = dict.fromkeys(named, (label.name, label.key))
    return named, f"MATCH {node('n', label)} WHERE {ref('n', key)} IN [{listed}]", links


def series(named: list[str], word: str) -> str:
    """`Alice, Bob and Carol`."""
    shown = [literal(each) for each in named]
    return f"{', '.join(shown[:-1])} {word} {shown[-1]}"


def several_named(rng: random.Random, world: World) -> Pair | None:
    """`show Alice and Bob`, `ships called Ymir or Pelican`."""
    label = rng.choice(world.labels)
    found = called(rng, label)
    if not found:
        return None
    named, match, links = found
    both = series(named, rng.choice(("and", "and", "and", "as well as", "&", "plus")))
    text = expand(rng, rng.choice(FIND), vs=both, alt=series(named, rng.choice(("or", "and"))), many=rng.choice(label.nouns)[1],
                  key=label.key, who="who" if label.person else "what")  # fmt: skip
    return Pair(text, f"{match} RETURN n", links=links, needs_link=True)


def several_values(rng: random.Random, world: World) -> Pair | None:
    """`ages of Alice and Bob`, with the names beside them."""
    label = rng.choice(world.labels)
    props = [p for p in label.props if p.name != label.key and p.kind not in ("boolean", "point", "list")]
    found = called(rng, label)
    if not props or not found:
        return None
    prop = own_words(label, rng.choice(props))
    noun = rng.choice(prop.nouns)
    if names_more(world, noun):
        return None
    named, match, links = found
    text = value_text(rng, label, prop, noun, series(named, "and"))
    key = next(p for p in label.props if p.name == label.key)
    returns = f"{ref('n', key)}, {ref('n', prop)}"
    return Pair(text, f"{match} RETURN {returns}", links=links, needs_link=True)


def value_text(rng: random.Random, label: Label, prop: Prop, noun: str, both: str) -> str:
    """A wording for asking the same of several: `how old are Alice and Bob`."""
    asked = rng.choice(prop.how) if prop.how else ""
    if asked and " is {x}" in asked and rng.random() < 0.5:
        return asked.replace(" is {x}", f" are {both}")
    if asked and " does {x}" in asked and rng.random() < 0.5:
        return asked.replace(" does {x}", f" do {both}")
    if prop.parts and rng.random() < 0.5:
        part = rng.choice(prop.parts)
        return f"when {'are' if part.endswith('ing') else 'were'} {both} {part}"
    return expand(rng, rng.choice(VALUES), vs=both, p=noun, ps=many(prop, noun), many=label.nouns[0][1])


def some_values(rng: random.Random, world: World) -> Pair | None:
    """`names of five ships`, `prices of the first ten books`."""
    nodes = subject(rng, world) if rng.random() < 0.4 else plain(rng, rng.choice(world.labels))
    limit = rng.choice((2, 3, 4, 5, 5, 6, 8, 10, 10, 10, 15, 20, 25, 50))
    k = SMALL[limit] if limit <= 12 and rng.random() < 0.4 else str(limit)
    key = next(p for p in nodes.label.props if p.name == nodes.label.key)
    others = [p for p in nodes.label.props if p.kind not in ("boolean", "point") and p is not key]
    prop, frame = key, rng.choice(SOME_NAMES)
    if key.name != "name" or (others and rng.random() < 0.5):
        prop, frame = rng.choice(others or [key]), rng.choice(SOME_VALUES)
    if limit == 10 and "first" not in frame:
        k = rng.choice(("some", "a few", "a handful of", "several", "ten", "10"))
    text = expand(rng, frame, np=nodes.text, k=k, ps=many(prop, rng.choice(prop.nouns)))
    distinct = nodes.distinct if nodes.hops else ""
    return pair(nodes, text, f"{distinct}{ref('n', prop)} LIMIT {limit}")


def count_called(rng: random.Random, world: World) -> Pair:
    """`how many people are called Alice`."""
    label = rng.choice(world.labels)
    name = rng.choice(label.names)
    text = expand(rng, rng.choice(HOW_MANY_CALLED), many=rng.choice(label.nouns)[1], key=label.key, v=literal(name))  # fmt: skip
    cypher = f"MATCH {node('n', label, name)} RETURN count(n) AS count"
    return Pair(text, cypher, links={name: (label.name, label.key)})
