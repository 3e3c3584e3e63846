"""Aggregates, orders, superlatives, grouping and distinct values."""

from __future__ import annotations

import random
import re

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW, pair
from inference_host.model.degrees import (
    adds_up,
    clear_who,
    countable,
    extremes,
    is_time,
    orderable,
    plain_noun,
    timed,
)
from inference_host.model.nouns import Nodes, plain, related
from inference_host.model.pairs import Pair
from inference_host.model.phrases import SMALL, expand, ref
from inference_host.model.schemas import Label, Prop, World, quoted

AGGREGATES = {
    "avg": ("average", "average,mean,avg,typical"), "sum": ("total", "total,sum of the,combined,summed"),
    "min": ("lowest", "lowest,minimum,smallest,min"), "max": ("highest", "highest,maximum,largest,max,greatest,biggest,top"),
}  # fmt: skip
TOP = ("highest", "largest", "biggest", "greatest", "most", "maximum", "top")
PLACED = frozenset("country city town region state county district province continent location place category genre language currency format sector industry department".split())  # fmt: skip
BOTTOM = ("lowest", "smallest", "least", "minimum")


def with_numbers(rng: random.Random, world: World) -> Label | None:
    """A label with a numeric property that is not its key."""
    labels = [item for item in world.labels if item.of_kind("number")]
    return rng.choice(labels) if labels else None


def nodes_of(rng: random.Random, world: World, label: Label, plural: bool = True) -> Nodes:
    """Nodes of this label, bare, filtered or related."""
    roll = rng.random()
    if roll < 0.3:
        found = related(rng, world, label, "n", plural, deeper=rng.random() < 0.2)
        if found and not found.owned:
            return found
    return plain(rng, label, "n", plural, int(roll > 0.7))


def aggregate(rng: random.Random, world: World) -> Pair | None:
    """Average, sum, least and greatest value of a numeric property."""
    label = with_numbers(rng, world)
    if not label:
        return None
    prop = rng.choice(label.of_kind("number"))
    name = (
        rng.choice(("avg", "avg", "sum", "min", "max"))
        if not prop.year
        else rng.choice(("min", "max", "avg"))
    )
    said_already = not plain_noun(prop.nouns[0]) and not prop.nouns[0].startswith("number of")
    if (name == "sum" and not adds_up(prop)) or (name in ("avg", "sum") and said_already):
        return None
    alias, spoken = AGGREGATES[name]
    if said_already:
        spoken = "highest,largest,greatest" if name == "max" else "lowest,smallest"
    if prop.year and name != "avg":
        spoken = "latest,most recent,maximum,highest" if name == "max" else "earliest,first,minimum,lowest"
    nodes, word = nodes_of(rng, world, label), rng.choice(spoken.split(","))
    frame = rng.choice((
        "[what is|what's|show|give me|tell me|get|calculate|compute|find] the {w} {p} of [all |the |]{np}", "{w} {p} of [all |the |]{np}", "{w} {p} [for|across|over|among] [all |the |]{np}", "[what is|what's] the {w} {one} {p}",
        "what {w} {p} do {np} have", "{w} {one} {p}", "the {w} {p} [of|among|for] {np}", "[show|give] me the {w} {p} of {np}", "[what is|what's] the {w} of the {p} of {np}",
    ))  # fmt: skip
    if "{w} of the" in frame and word not in ("average", "mean", "minimum", "maximum", "total"):
        frame = "the {w} {p} of {np}"
    if "{one}" in frame and nodes.text != nodes.bare:
        frame = "what is the {w} {p} of {np}"
    noun = rng.choice(prop.nouns)
    if name == "avg" and rng.random() < 0.2:
        frame = (
            prop.how[0]
            .format(x=rng.choice(("{np}", "the {np}")))
            .replace("is {np}", "are {np}")
            .replace("is the {np}", "are the {np}")
            .replace("does", "do")
            + " on average"
            if prop.how
            else frame
        )
    if name == "sum" and rng.random() < 0.25:
        frame = rng.choice(
            (
                f"how {'many' if countable(noun) else 'much'} {{p}} do {{np}} have [in total|altogether|together]",
                "[sum|add up|sum up|total] the {p} of [all |]{np}",
                "[sum|add up] [all |]{p} of {np}",
            )
        )
    text = expand(rng, frame, w=word, p=noun, np=nodes.text, one=nodes.label.nouns[0][0])
    if name == "sum" and nodes.distinct and nodes.hops:
        return None
    return pair(nodes, text, f"{name}({ref('n', prop)}) AS {alias}")


def ordered_prop(rng: random.Random, label: Label) -> tuple[Prop, bool, str, str] | None:
    """A property to sort by, whether descending, a superlative adjective ("" if none), a noun."""
    props = label.of_kind("number", "date", "datetime")
    if not props:
        return None
    prop, down = rng.choice(props), rng.random() < 0.5
    adjectives = extremes(label, prop, down)
    return prop, down, rng.choice(adjectives or ("",)), rng.choice(prop.nouns)


def of_the_other(world: World, label: Label, nodes: Nodes, noun: str) -> bool:
    """A node that stands beside has such a property too: `teams with players with the highest age`."""
    beside = [i for i in world.labels if i is not label and f":{quoted(i.name)}" in nodes.pattern]
    return any(noun in p.nouns for i in beside for p in i.props)


def superlative(rng: random.Random, world: World) -> Pair | None:
    """The oldest, the three cheapest, the one with the highest budget."""
    label = rng.choice(world.labels)
    chosen = ordered_prop(rng, label)
    if not chosen or chosen[0] not in orderable(label):
        return None
    prop, down, adjective, noun = chosen
    single = rng.random() < 0.5
    limit = 1 if single else rng.choice((2, 3, 3, 4, 5, 5, 7, 8, 10, 10, 20))
    nodes = nodes_of(rng, world, label, plural=not single)
    time = prop.parts or prop.kind != "number"
    extreme = rng.choice(
        (("latest", "most recent") if down else ("earliest", "earliest"))
        if time
        else (TOP if down else BOTTOM)
    )
    extreme = "highest" if extreme == "most" and not countable(noun) else extreme
    if of_the_other(world, label, nodes, noun):
        return None
    rest = nodes.text[len(nodes.bare) :] if nodes.text.startswith(nodes.bare) else None
    if adjective and rest is not None and rng.random() < 0.7:
        body = (
            rng.choice(("{adj} {one}",))
            if single
            else rng.choice(("{k} {adj} {one}", "{adj} {k} {one}", "{k} {adj} {one}", "top {k} {adj} {one}"))
        )
        body = body.replace("{one}", nodes.bare + " " + rest)
    elif adjective and not single and rng.random() < 0.4:
        body = "{k} {one}, {adj} first".replace("{one}", nodes.text)
    else:
        body = (
            ("" if single else "{k} ")
            + nodes.text
            + rng.choice(
                (
                    " with the {ext} {noun}",
                    " with {ext} {noun}",
                    " having the {ext} {noun}",
                    f" that {'has' if single else 'have'} the {{ext}} {{noun}}",
                )
            )
        )
        if time and prop.parts and nodes.text == nodes.bare and rng.random() < 0.5:
            body = (
                ("" if single else "{k} ")
                + nodes.text
                + f" {rng.choice(prop.parts)} [{'last|most recently|latest' if down else 'first|earliest'}]"
            )
    earns = next((v for h in prop.how if (v := re.fullmatch(r"how much does \{x\} (\w+)", h))), None)
    if earns and single and rng.random() < 0.35:
        asks = (
            "who"
            if clear_who(world, label) and nodes.text == nodes.bare and rng.random() < 0.6
            else f"[which|what] {nodes.text}"
        )
        text = expand(rng, f"{asks} {words.third(earns.group(1))} the {'most' if down else 'least'}")
        return pair(
            nodes, text, f"{nodes.distinct}n ORDER BY {ref('n', prop)}{' DESC' if down else ''} LIMIT 1"
        )
    who = "who is|who's|who are" if label.person else "what is|what's|which is"
    if single:
        frame = rng.choice((f"[{who}] the " + body, "which {bare} is [the |]{adj}" if adjective and nodes.text == nodes.bare else f"[{who}] the " + body, "[show|find|get|give me|tell me|list] the " + body, "[the |]" + body,
                            f"[{who}] [the |]{{adj}}" if adjective and clear_who(world, label) and nodes.text == nodes.bare else "the " + body,
                            "[which|what] {bare} has the {ext} {noun}" if nodes.text == nodes.bare else "the " + body))  # fmt: skip
    else:
        frame = rng.choice(
            (
                "[show|list|find|get|give me|show me] the " + body,
                "[the |]" + body,
                "[which|what] are the " + body,
                ("who are the " if label.person else "what are the ") + body,
            )
        )
        if rng.random() < 0.4 and not timed(prop):
            frame = rng.choice(("top {k} {np} by {noun}", "[show|list|give me] [the |]top {k} {np} by {noun}", "top {k} {np} [ordered|ranked|sorted] by {noun}", "[the |]{k} top {np} by {noun}") if down else
                               ("bottom {k} {np} by {noun}", "[show|list|give me] [the |]bottom {k} {np} by {noun}", "[the |]{k} bottom {np} by {noun}"))  # fmt: skip
    shown = SMALL[limit] if limit <= 12 and rng.random() < 0.5 else str(limit)
    text = expand(rng, frame, adj=adjective, k=shown, ext=extreme, noun=noun, bare=nodes.bare, np=nodes.text)
    order = f"ORDER BY {ref('n', prop)}{' DESC' if down else ''} LIMIT {limit}"
    return pair(nodes, text, f"{nodes.distinct}n {order}")


def sorted_nodes(rng: random.Random, world: World) -> Pair | None:
    """All of them in an order, with an optional limit."""
    label = rng.choice(world.labels)
    chosen = ordered_prop(rng, label)
    if not chosen:
        return None
    prop, down, adjective, noun = chosen
    if rng.random() < 0.15:
        prop, noun, adjective = next(p for p in label.props if p.name == label.key), label.key, ""
    nodes = nodes_of(rng, world, label)
    way = rng.choice(("descending", "in descending order", "from high to low", "desc", "highest first", "from highest to lowest") if down
                     else ("", "", "", "ascending", "in ascending order", "from low to high", "lowest first", "asc", "from lowest to highest"))  # fmt: skip
    if of_the_other(world, label, nodes, noun):
        return None
    if is_time(prop):
        way = rng.choice(("descending", "latest first", "from latest to earliest", "most recent first") if down else ("", "", "ascending", "earliest first", "from earliest to latest"))  # fmt: skip
    if prop.name == label.key:
        way = rng.choice(
            ("descending", "in reverse order", "from z to a")
            if down
            else ("", "", "alphabetically", "from a to z")
        )
    frame = rng.choice((SHOW + " [all |the |]{np} [sorted|ordered|in order] by {noun} {way}", "{np} [sorted|ordered] by {noun} {way}", "[sort|order] [all |the |]{np} by {noun} {way}", "{np} by {noun} {way}",
                        "[list|show] {np} in order of {noun} {way}"))  # fmt: skip
    if adjective and rng.random() < 0.3:
        frame = rng.choice(
            (
                "[list|show] [all |the |]{np}, {adj} first",
                "[list|show|sort] {np} {adj} first",
                "{np} {adj} first",
                "[list|show] [all |the |]{np} starting with the {adj}",
            )
        )
    text = expand(rng, frame, np=nodes.text, noun=noun, way=way, adj=adjective)
    return pair(nodes, text, f"{nodes.distinct}n ORDER BY {ref('n', prop)}{' DESC' if down else ''}")


def distinct_values(rng: random.Random, world: World) -> Pair | None:
    """Which different values a property takes, or how many."""
    label = rng.choice(world.labels)
    props = label.of_kind("string")
    if not props:
        return None
    prop, nodes = rng.choice(props), plain(rng, label)
    one = rng.choice(prop.nouns)
    noun, placed = words.plural(one), one.split()[-1] in PLACED
    if rng.random() < 0.4:
        frame = rng.choice(("how many [different|distinct|unique] {p} [are there|do {np} have|of {np} are there|]", "[count|number of] [the |][different|distinct|unique] {p} of {np}", "how many [different |distinct |]{one} {p} [are there|exist|]", "how many {p} do [the |]{np} [have|cover]",
                            "in how many {p} are [the |there |]{np}" if placed else "how many [different|distinct] {p} do [the |]{np} have"))  # fmt: skip
        returns = f"count(DISTINCT {ref('n', prop)}) AS count"
    else:
        frame = rng.choice(("[what|which] [different |distinct |]{p} do {np} have", "[show|list|get] [all |the |][different|distinct|unique] {p} of {np}", "[what|which] {one} {p} [exist|are there]", "[distinct|unique|different] {one} {p}", "[distinct|unique] {p} of {np}",
                            "list all [possible |]{one} {p}", "[what|which] {p} are [the |]{np} in" if placed else "[what|which] {p} do [the |]{np} have", "[what|which] {p} of {np} are there", "[what|which] [different |]{p} [do we have|are there] for {np}"))  # fmt: skip
        returns = f"DISTINCT {ref('n', prop)}"
    return pair(nodes, expand(rng, frame, p=noun, np=nodes.text, one=nodes.label.nouns[0][0]), returns)
