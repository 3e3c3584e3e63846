"""Yes/no questions about one named node, different values, a clause put in front, what a label holds."""

from __future__ import annotations

import random
from collections.abc import Callable

from inference_host.model import words
from inference_host.model.ask_nodes import own_words, pair
from inference_host.model.ask_properties import PREPOSITIONS, many, names_more, shared
from inference_host.model.nouns import node, plain
from inference_host.model.pairs import Pair
from inference_host.model.phrases import (
    any_filter,
    condition,
    expand,
    literal,
    number_for,
    predicate,
    ref,
    spoken,
)
from inference_host.model.property_wordings import CHECK
from inference_host.model.schemas import Label, Prop, World

Fact = tuple[str, str, str]  # asked, told (`{x} is older than 30`), Cypher
BOUNDS = (
    ("[over|above|more than|higher than|greater than]", ">"),
    ("[under|below|less than|lower than]", "<"),
    ("[at least|no less than|not less than]", ">="),
    ("[at most|no more than|not more than]", "<="),
    ("[exactly|equal to]", "="),
)
YEARS = (("[before|earlier than]", "<"), ("[after|later than]", ">"))
PLACE_NAMES = ("city", "country", "region", "continent", "state", "hometown", "origin")
ASKED = (
    "{asked}", "{asked}", "{asked}", "{asked}", CHECK + " {told}", "is it [true|correct|right] that {told}", "{told}, [right|correct|true or false|yes or no]", "can you confirm that {told}", "am i right that {told}", "i [think|believe] {told}, is that right", "would you say {told}", "i was wondering if {told}",
)  # fmt: skip
KINDS = ("what [kinds|sorts|types] of {one_p} are there [among|for] [the |all |]{np}", "what [kinds|sorts|types] of {one_p} do [the |]{np} have", "[which|what] [different |distinct |]{p} [occur|appear|come up|show up] [among|in|across] [the |all |all the |]{np}", "what are [all |]the [different|distinct|possible|various] {p} of [the |]{np}", "all [the |]different {p} of [the |all |]{np}", "{p} of [all |the |]{np} without [duplicates|repeats|repetition]",
         "[list|show|name] [each|every] {one_p} of [the |]{np} [only|just] once", "what values does {one_p} [have|take] [for|among] {np}", "[what|which] values of {one_p} [are there|exist|occur] [for|among] {np}", "unique {one} {p}", "the different {one} {p}", "[which|what] {p} are represented among [the |]{np}", "[list|show|give me] the {p} of [the |all |]{np}, no duplicates", "every {one_p} that occurs among [the |]{np}", "[which|what] {p} are there among [the |]{np}", "the distinct {p} [across|among] [all |the |]{np}",
         "[what|which] [different|distinct] {p} [do we have|are there|exist] for [the |]{np}", "[i'd like|i need|we need] [to see |]all [different|distinct] {p} of [the |]{np}", "which {p} can [the |]{np} have", "show {p} of [the |]{np}, each [only |]once", "what {p} have we got among [the |]{np}", "give me [a list of |]all the {p} that occur among [the |]{np}")  # fmt: skip
HOW_MANY_KINDS = ("how many [different|distinct|unique] {p} [occur|are there|come up|appear] [among|in|across] [the |all |]{np}", "how many [kinds|sorts|types] of {one_p} [are there|do we have] [among|for] [the |]{np}", "number of [different|distinct|unique] {p} [across|among|of|for] [all |the |]{np}", "how many {p} are represented among [the |]{np}", "count the [different|distinct|unique] {p} of [the |all |]{np}", "how many [different|distinct] values does {one_p} have [for|among] {np}",
                  "how many different {p} do [the |]{np} have", "how many unique {one} {p} [are there|do we have|exist]", "how many {p} do we have [for|among] [the |]{np}, without duplicates", "how many {p} can be told apart among the {np}", "[tell me|i'd like to know|find out] how many different {p} there are among [the |]{np}", "distinct count of {p} for {np}")  # fmt: skip
FRONTED = ("of [all |all the |the |]{many}, [which|which ones] {p}", "among [all |all the |the |]{many}, [which|which ones] {p}", "[out of|from] [all |]the {many}, which [ones|] {p}", "when it comes to {many}, which {p}", "[talking|speaking] of {many}: which [ones |]{p}", "{many}: which [ones|of them] {p}", "{many}, which [ones|of them] {p}", "as for the {many}, which of them {p}", "looking at the {many}, which ones {p}", "in terms of {many}, which ones {p}", "[i'm|i am] trying to find out which {many} {p}", "[we'd like|i'd like|i want|i need] to know which {many} {p}", "my boss wants to know which {many} {p}", "could you [check|tell me|find out|see] which {many} {p}", "[tell me|do you know|any idea] which [of the |]{many} {p}", "[show|list|give me] [all |the |]{many}, [but |]only the ones that {p}", "i'm interested in [the |]{many} that {p}", "make me a list of [the |]{many} that {p}", "which ones of the {many} {p}", "of our {many}, which {p}")  # fmt: skip
COUNTING = ("of [all |all the |the |]{many}, how many {p}", "among [all |the |]{many}, how many {p}", "[out of|from] [all |]the {many}, how many {p}", "when it comes to {many}, how many [of them |]{p}", "{many}: how many [of them |]{p}", "{many}, how many of them {p}", "as for the {many}, how many of them {p}", "[i'm|i am] trying to find out how many {many} {p}", "[we'd like|i'd like|i want|i need] to know how many [of the |]{many} {p}", "my boss wants to know how many {many} {p}", "could you [check|tell me|find out|see] how many {many} {p}", "[tell me|do you know|any idea] how many [of the |]{many} {p}", "how many of our {many} {p}", "what number of {many} {p}", "how many {many} would you say {p}")  # fmt: skip
IN_FRONT = (("in {v}, [which|what] {many} [are there|do we have|exist]", "n"), ("in {v}, how many {many} [are there|do we have|exist]", "count(n) AS count"), ("in {v}: [all |]{many}", "n"), ("for {v}, [list|show] [all |the |]{many}", "n"), ("{v}: how many {many}", "count(n) AS count"), ("in {v}, are there [any |]{many}", "count(n) > 0 AS exists"))  # fmt: skip
HOLDS = ("[which|what] [properties|attributes] does {a} have", "[which|what] [properties|attributes|fields|keys] do {many} have", "[which|what] [properties|attributes|fields|columns] [are there|are stored|do we keep|do we store|exist] [for|on] {many}", "[properties|attributes|fields|property keys] of {label}", "[list|show|show me|give me] the [properties|attributes|fields|property names] of [{label}|{a}|{label} nodes|the {label} label]", "what information is [stored|kept] [for|about] [{a}|{many}]", "which property names do {label} nodes have", "[which|what] data is [kept|stored] [for|about] [{a}|each {one}]", "[schema|structure] of {label} [nodes|]", "by which properties is {a} described", "[which|what] [keys|fields] does {label} have", "what details are stored for [each|every] {one}", "what [attributes|properties] does the label {label} have", "describe the properties of {label}", "what [is|gets] recorded about [{a}|each {one}]", "{label} [properties|attributes|fields]", "how is {a} modelled")  # fmt: skip


def being(noun: str) -> str:
    """`is` or `are`, of a property."""
    return (
        "are" if noun.endswith("s") and " of " not in noun and not noun.endswith(("ss", "us", "is")) else "is"
    )


def number_fact(rng: random.Random, prop: Prop) -> Fact:
    """`is X longer than 300`, `does X have a length over 300`."""
    value, noun = number_for(rng, prop), rng.choice(prop.nouns)
    shown = value if prop.year else spoken(rng, value)
    if prop.up and prop.down and rng.random() < 0.5:
        adjectives, sign = rng.choice(((prop.up, ">"), (prop.down, "<")))
        rest = f"{rng.choice(adjectives)} than {shown}"
        return f"is {{x}} {rest}", f"{{x}} is {rest}", f"{ref('n', prop)} {sign} {value}"
    said, sign = rng.choice(YEARS if prop.year else (*BOUNDS, *BOUNDS[:2]))
    rest = f"{said} {shown}"
    cypher = f"{ref('n', prop)} {sign} {value}"
    if prop.nouns[0].startswith("number of ") or noun.endswith("s"):
        be = being(noun)
        return f"{be} the {noun} of {{x}} {rest}", f"the {noun} of {{x}} {be} {rest}", cypher
    return rng.choice((
        (f"is the {noun} of {{x}} {rest}", f"the {noun} of {{x}} is {rest}", cypher), (f"is {{x}}'s {noun} {rest}", f"{{x}}'s {noun} is {rest}", cypher),
        (f"does {{x}} have [a |]{noun} {rest}", f"{{x}} has [a |]{noun} {rest}", cypher),
    ))  # fmt: skip


def time_fact(rng: random.Random, prop: Prop) -> Fact:
    """`was X founded before 1990`."""
    name = ref("n", prop) if prop.year else ref("n", prop) + ".year"
    year, part = number_for(rng, prop), rng.choice(prop.parts)
    word, sign = rng.choice((("before", "<"), ("prior to", "<"), ("after", ">"), ("later than", ">"), ("in", "="), ("in the year", "=")))  # fmt: skip
    be = "is" if part.endswith("ing") else "was"
    rest = f"{part} {word} {year}"
    return f"{be} {{x}} {rest}", f"{{x}} {be} {rest}", f"{name} {sign} {year}"


def value_fact(rng: random.Random, prop: Prop) -> Fact:
    """`is X's cuisine Thai`, `is X in Germany`, `is Thai the cuisine of X`."""
    noun, shown = rng.choice(prop.nouns), literal(rng.choice(prop.values))
    cypher = f"{ref('n', prop)} = '{shown}'"
    if prop.name in PLACE_NAMES and rng.random() < 0.5:
        word = "from" if prop.name in ("hometown", "origin") else "in"
        return f"is {{x}} {word} {shown}", f"{{x}} is {word} {shown}", cypher
    return rng.choice((
        (f"is the {noun} of {{x}} {shown}", f"the {noun} of {{x}} is {shown}", cypher), (f"is {{x}}'s {noun} {shown}", f"{{x}}'s {noun} is {shown}", cypher),
        (f"does {{x}} have the {noun} {shown}", f"{{x}} has the {noun} {shown}", cypher), (f"is {shown} the {noun} of {{x}}", f"{shown} is the {noun} of {{x}}", cypher), (f"has {{x}} got the {noun} {shown}", f"{{x}} has {noun} {shown}", cypher),
    ))  # fmt: skip


def list_fact(rng: random.Random, prop: Prop) -> Fact:
    """`is hiking one of X's hobbies`."""
    one, shown = prop.nouns[0], literal(rng.choice(prop.values))
    plural = words.plural(one)
    cypher = f"'{shown}' IN {ref('n', prop)}"
    return rng.choice((
        (f"is {shown} one of {{x}}'s {plural}", f"{shown} is one of {{x}}'s {plural}", cypher), (f"is {shown} among the {plural} of {{x}}", f"{shown} is among the {plural} of {{x}}", cypher),
        (f"does {{x}} have the {one} {shown}", f"{{x}} has the {one} {shown}", cypher), (f"do the {plural} of {{x}} include {shown}", f"the {plural} of {{x}} include {shown}", cypher),
    ))  # fmt: skip


def known_fact(rng: random.Random, prop: Prop) -> Fact:
    """`is the phone of X known`, `is X's phone missing`."""
    noun, missing = rng.choice(prop.nouns), rng.random() < 0.5
    rest = rng.choice(("missing", "unknown", "not set", "empty") if missing else ("known", "set", "given", "filled in", "on file"))  # fmt: skip
    cypher = f"{ref('n', prop)} IS {'NULL' if missing else 'NOT NULL'}"
    be = being(noun)
    return f"{be} the {noun} of {{x}} {rest}", f"the {noun} of {{x}} {be} {rest}", cypher


FACTS: dict[str, Callable[[random.Random, Prop], Fact]] = {
    "number": number_fact,
    "string": value_fact,
    "list": list_fact,
}


def fact_of(rng: random.Random, prop: Prop) -> Fact | None:
    """Something that may be true of a property; None for kinds that are not asked so."""
    if rng.random() < 0.06:
        return known_fact(rng, prop)
    if prop.parts and rng.random() < 0.5:
        return time_fact(rng, prop)
    make = FACTS.get(prop.kind) if not prop.nouns[0].endswith("list") else None
    return make(rng, prop) if make else None


def said_of(rng: random.Random, label: Label, prop: Prop) -> Fact | None:
    """What a filter says of one node: `costs over 20`, `was built in the nineties`."""
    if prop.kind == "list" or (prop.kind == "string" and rng.random() < 0.5) or rng.random() < 0.4:
        return None
    item = condition(rng, label, prop, "n")
    said = predicate(item, False, label.person)
    verb, _, rest = said.partition(" ")
    if not said or item.links:
        return None
    asked = (
        f"{verb} {{x}} {rest}"
        if verb in ("is", "was")
        else f"does {{x}} have {rest}"
        if verb == "has"
        else ""
    )
    told = f"{{x}} {said}"
    return asked or f"{CHECK} {told}", told, item.cypher


def fact_check(rng: random.Random, world: World) -> Pair | None:
    """`is the Ymir longer than 300`: yes or no about one named node."""
    label = rng.choice(world.labels)
    props = [p for p in label.props if p.name != label.key and p.kind not in ("boolean", "point")]
    if not props:
        return None
    prop, name = rng.choice(props), rng.choice(label.names)
    known = names_more(world, prop.nouns[0])
    fact = None if known else said_of(rng, label, prop) or fact_of(rng, own_words(label, prop))
    if not fact:
        return None
    asked, told, cypher = fact
    shown = literal(name) if rng.random() < 0.88 else f"the {label.nouns[0][0]} {literal(name)}"
    frame = rng.choice(ASKED).replace("{asked}", asked).replace("{told}", told)
    links = {name: (label.name, label.key)} | {
        value: (label.name, prop.name) for value in prop.values if literal(value) in asked and prop.kind == "string"
    }  # fmt: skip
    text = expand(rng, frame, x=shown)
    match = f"MATCH {node('n', label, name)} WHERE {cypher} RETURN count(n) > 0 AS exists"
    return Pair(text, match, links=links, needs_link=shared(world, label, prop) or len(links) > 1)


def distinct_said(rng: random.Random, world: World) -> Pair | None:
    """Which different values a property takes, or how many, in further words."""
    label = rng.choice(world.labels)
    props = [p for p in label.of_kind("string") if not names_more(world, p.nouns[0])]
    if not props:
        return None
    prop, nodes = rng.choice(props), plain(rng, label, most=int(rng.random() < 0.15))
    noun, counted = rng.choice(prop.nouns), rng.random() < 0.35
    frame = rng.choice(HOW_MANY_KINDS if counted else KINDS)
    if noun in ("kind", "type") or (nodes.where and "{one} " in frame):
        frame = HOW_MANY_KINDS[0] if counted else KINDS[2]
    alone = not shared(world, label, prop) and not nodes.where
    if alone and rng.random() < 0.12 and noun not in ("kind", "type"):
        frame = "how many different {p} [are there|exist|occur]" if counted else rng.choice(("what [kinds|sorts] of {one_p} [are there|exist]", "which different {p} [are there|occur|exist]", "all the different {p}"))  # fmt: skip
    text = expand(rng, frame, p=many(prop, noun), one_p=noun, np=nodes.text, one=nodes.label.nouns[0][0])
    returns = f"count(DISTINCT {ref('n', prop)}) AS count" if counted else f"DISTINCT {ref('n', prop)}"
    return pair(nodes, text, returns)


def fronted(rng: random.Random, world: World) -> Pair | None:
    """`of all ships, which are longer than 200`, and the same behind `we'd like to know`."""
    label = rng.choice(world.labels)
    if rng.random() < 0.15:
        return in_front(rng, world, label)
    item = any_filter(rng, label, "n")
    said = predicate(item, True, label.person) if item else ""
    if not item or not said:
        return None
    counted = rng.random() < 0.4
    text = expand(rng, rng.choice(COUNTING if counted else FRONTED), many=rng.choice(label.nouns)[1], p=said)
    returns = "count(n) AS count" if counted else "n"
    return Pair(text, f"MATCH {node('n', label)} WHERE {item.cypher} RETURN {returns}", links=item.links)


def in_front(rng: random.Random, world: World, label: Label) -> Pair | None:
    """`in Berlin, how many companies are there`, where Berlin is a value of the label's own."""
    props = [p for p in label.of_kind("string") if p.name in PLACE_NAMES]
    if len(props) != 1 or any(v.rsplit(" ", 1)[-1] in PREPOSITIONS for r in world.rels for v in r.verbs):
        return None
    value = rng.choice(props[0].values)
    frame, returns = rng.choice(IN_FRONT)
    text = expand(rng, frame, v=literal(value), many=rng.choice(label.nouns)[1])
    cypher = f"MATCH {node('n', label)} WHERE {ref('n', props[0])} = '{literal(value)}' RETURN {returns}"
    return Pair(text, cypher, links={value: (label.name, props[0].name)}, needs_link=True)


def label_schema(rng: random.Random, world: World) -> Pair:
    """Which properties a label has: the schema tells."""
    label = rng.choice(world.labels)
    one, several = rng.choice(label.nouns)
    text = expand(rng, rng.choice(HOLDS), label=label.name, one=one, many=several, a=words.article(one))
    return Pair(text, action="heimdall.watcher.schema")
