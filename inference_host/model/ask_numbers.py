"""Aggregates, orders, superlatives, grouping and distinct values."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW, pair, subject
from inference_host.model.nouns import Nodes, arrow, ends, named, node, plain, related
from inference_host.model.pairs import Pair
from inference_host.model.phrases import SMALL, expand, filters, ref
from inference_host.model.schemas import Label, Prop, World, quoted

AGGREGATES = {
    "avg": ("average", "average,mean,avg,typical"), "sum": ("total", "total,sum of the,combined,summed,overall"),
    "min": ("lowest", "lowest,minimum,smallest,min,least"), "max": ("highest", "highest,maximum,largest,max,greatest,biggest,top"),
}  # fmt: skip
TOP = ("highest", "largest", "biggest", "greatest", "most", "maximum", "top")
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
        if found:
            return found
    return plain(rng, label, "n", plural, int(roll > 0.7))


def aggregate(rng: random.Random, world: World) -> Pair | None:
    """Average, sum, least and greatest value of a numeric property."""
    label = with_numbers(rng, world)
    if not label:
        return None
    prop = rng.choice([p for p in label.of_kind("number")])
    name = rng.choice(("avg", "avg", "sum", "min", "max")) if not prop.year else rng.choice(("min", "max", "avg"))
    alias, spoken = AGGREGATES[name]
    nodes, word = nodes_of(rng, world, label), rng.choice(spoken.split(","))
    frame = rng.choice((
        "[what is|what's|show|give me|tell me|get|calculate|compute|find] the {w} {p} of [all |the |]{np}", "{w} {p} of [all |the |]{np}", "{w} {p} [for|across|over|among] [all |the |]{np}", "[what is|what's] the {w} {one} {p}",
        "what {w} {p} do {np} have", "{w} {one} {p}", "the {w} {p} [of|among|for] {np}", "[show|give] me the {w} {p} of {np}", "[what is|what's] the {w} of the {p} of {np}",
    ))  # fmt: skip
    if "{one}" in frame and nodes.text != nodes.bare:
        frame = "what is the {w} {p} of {np}"
    if name == "avg" and rng.random() < 0.2:
        frame = prop.how[0].format(x=rng.choice(("{np}", "the {np}"))).replace("is {np}", "are {np}").replace("is the {np}", "are the {np}").replace("does", "do") + " on average" if prop.how else frame
    if name == "sum" and rng.random() < 0.25:
        frame = rng.choice(("how much {p} do {np} have [in total|altogether|together]", "[sum|add up|sum up|total] the {p} of [all |]{np}", "[sum|add up] [all |]{p} of {np}"))
    text = expand(rng, frame, w=word, p=rng.choice(prop.nouns), np=nodes.text, one=nodes.label.nouns[0][0])
    if name == "sum" and nodes.distinct and nodes.hops:
        return None
    return pair(nodes, text, f"{name}({ref('n', prop)}) AS {alias}")


def ordered_prop(rng: random.Random, label: Label) -> tuple[Prop, bool, str, str] | None:
    """A property to sort by, whether descending, a superlative adjective ("" if none), a noun."""
    props = label.of_kind("number", "date", "datetime")
    if not props:
        return None
    prop, down = rng.choice(props), rng.random() < 0.5
    if prop.parts or prop.kind != "number":
        adjectives = ("newest", "latest", "most recent", "youngest") if down else ("oldest", "earliest", "first")
    else:
        adjectives = prop.most if down else prop.least
    if any(p.name == "age" for p in props) and prop.name != "age":
        adjectives = tuple(a for a in adjectives if a not in ("oldest", "youngest"))
    return prop, down, rng.choice(adjectives or ("",)), rng.choice(prop.nouns)


def superlative(rng: random.Random, world: World) -> Pair | None:
    """The oldest, the three cheapest, the one with the highest budget."""
    label = rng.choice(world.labels)
    chosen = ordered_prop(rng, label)
    if not chosen:
        return None
    prop, down, adjective, noun = chosen
    single = rng.random() < 0.5
    limit = 1 if single else rng.choice((2, 3, 3, 4, 5, 5, 7, 8, 10, 10, 20))
    nodes = nodes_of(rng, world, label, plural=not single)
    time = prop.parts or prop.kind != "number"
    extreme = rng.choice((("latest", "most recent") if down else ("earliest", "first")) if time else (TOP if down else BOTTOM))
    rest = nodes.text[len(nodes.bare) :] if nodes.text.startswith(nodes.bare) else None
    if adjective and rest is not None and rng.random() < 0.7:
        body = rng.choice(("{adj} {one}",)) if single else rng.choice(("{k} {adj} {one}", "{adj} {k} {one}", "{k} {adj} {one}", "top {k} {adj} {one}"))
        body = body.replace("{one}", nodes.bare + " " + rest)
    elif adjective and not single and rng.random() < 0.4:
        body = "{k} {one}, {adj} first".replace("{one}", nodes.text)
    else:
        body = ("" if single else "{k} ") + nodes.text + rng.choice((" with the {ext} {noun}", " with {ext} {noun}", " having the {ext} {noun}", " that [has|have] the {ext} {noun}"))
        if time and prop.parts and rng.random() < 0.5:
            body = ("" if single else "{k} ") + nodes.text + f" {rng.choice(prop.parts)} [{'last|most recently|latest' if down else 'first|earliest'}]"
    who = "who is|who's|who are" if label.person else "what is|what's|which is"
    if single:
        frame = rng.choice((f"[{who}] the " + body, "which {bare} is [the |]{adj}" if adjective and nodes.text == nodes.bare else f"[{who}] the " + body, "[show|find|get|give me|tell me|list] the " + body, "[the |]" + body,
                            f"[{who}] [the |]{{adj}}" if adjective and label.person and nodes.text == nodes.bare else "the " + body,
                            "[which|what] {bare} has the {ext} {noun}" if nodes.text == nodes.bare else "the " + body))  # fmt: skip
    else:
        frame = rng.choice(("[show|list|find|get|give me|show me] the " + body, "[the |]" + body, "[which|what] are the " + body, ("who are the " if label.person else "what are the ") + body))
        if rng.random() < 0.4:
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
    if prop.name == label.key:
        way = rng.choice(("descending", "in reverse order", "from z to a") if down else ("", "", "alphabetically", "from a to z"))
    frame = rng.choice((SHOW + " [all |the |]{np} [sorted|ordered|ranked|in order] by {noun} {way}", "{np} [sorted|ordered] by {noun} {way}", "[sort|order|rank] [all |the |]{np} by {noun} {way}", "{np} by {noun} {way}",
                        "[list|show] {np} in order of {noun} {way}"))  # fmt: skip
    if adjective and rng.random() < 0.3:
        frame = rng.choice(("[list|show] [all |the |]{np}, {adj} first", "[list|show|sort] {np} {adj} first", "{np} {adj} first", "[list|show] [all |the |]{np} starting with the {adj}"))
    text = expand(rng, frame, np=nodes.text, noun=noun, way=way, adj=adjective)
    return pair(nodes, text, f"{nodes.distinct}n ORDER BY {ref('n', prop)}{' DESC' if down else ''}")


def distinct_values(rng: random.Random, world: World) -> Pair | None:
    """Which different values a property takes, or how many."""
    label = rng.choice(world.labels)
    props = label.of_kind("string")
    if not props:
        return None
    prop, nodes = rng.choice(props), plain(rng, label)
    noun = words.plural(rng.choice(prop.nouns))
    if rng.random() < 0.4:
        frame = rng.choice(("how many [different|distinct|unique] {p} [are there|do {np} have|of {np} are there|]", "[count|number of] [the |][different|distinct|unique] {p} of {np}", "how many [different |distinct |]{one} {p} [are there|exist|]", "how many {p} do [the |]{np} [have|come from|cover]",
                            "in how many {p} are [the |there |]{np}"))  # fmt: skip
        returns = f"count(DISTINCT {ref('n', prop)}) AS count"
    else:
        frame = rng.choice(("[what|which] [different |distinct |]{p} do {np} have", "[show|list|get] [all |the |][different|distinct|unique] {p} of {np}", "[what|which] {one} {p} [exist|are there]", "[distinct|unique|different] {one} {p}", "[distinct|unique] {p} of {np}",
                            "list all [possible |]{one} {p}", "[what|which] {p} are [the |]{np} in", "[what|which] {p} of {np} are there", "[what|which] [different |]{p} [do we have|are there] for {np}"))  # fmt: skip
        returns = f"DISTINCT {ref('n', prop)}"
    return pair(nodes, expand(rng, frame, p=noun, np=nodes.text, one=nodes.label.nouns[0][0]), returns)


def group_by_value(rng: random.Random, world: World) -> Pair | None:
    """A count or an average for each value of a property."""
    label = rng.choice(world.labels)
    keys = label.of_kind("string", "boolean") + [p for p in label.of_kind("number") if p.year]
    if not keys:
        return None
    key, nodes = rng.choice(keys), plain(rng, label, most=int(rng.random() < 0.12))
    noun = rng.choice(key.nouns)
    per = rng.choice(("per {k}", "by {k}", "for each {k}", "in each {k}", "for every {k}", "per {k}", "grouped by {k}", "of each {k}", "broken down by {k}")).format(k=noun)
    numbers = [p for p in label.of_kind("number") if p.name != key.name and not p.year]
    if numbers and rng.random() < 0.45:
        return averages(rng, nodes, key, rng.choice(numbers), per)
    frame = rng.choice(("how many {np} [are there |]{per}", "[count|number of] {np} {per}", "{np} {per}", "[count|show|list] [the number of |how many |]{np} [there are |]{per}", "{per}, how many {np} are there", "distribution of {np} {per}",
                        "[what is|give me|show me] the number of {np} {per}", "group {np} by {noun}", "{np} count {per}", "{noun} distribution of {np}"))  # fmt: skip
    limit = ""
    if rng.random() < 0.25:
        frame, down = rng.choice((("which {noun} has [the |]most {np}", True), ("[what|which] {noun} [is most common|is the most common|is most frequent] [among|for|of] {np}", True), ("which {noun} has [the |]fewest {np}", False), ("most common {noun} of {np}", True)))
        return pair(nodes, expand(rng, frame, np=nodes.text, noun=noun), f"{ref('n', key)}, count(n) AS count ORDER BY count{' DESC' if down else ''} LIMIT 1")
    return pair(nodes, expand(rng, frame, np=nodes.text, per=per, noun=noun), f"{ref('n', key)}, count(n) AS count ORDER BY count DESC{limit}")


def averages(rng: random.Random, nodes: Nodes, key: Prop, prop: Prop, per: str) -> Pair:
    """An aggregate per group."""
    name = rng.choice(("avg", "avg", "sum", "max", "min"))
    alias, spoken = AGGREGATES[name]
    frame = rng.choice(("[what is|show|give me|list|get|] [the |]{w} {p} of {np} {per}", "{w} {p} {per}" if nodes.text == nodes.bare and key.name else "{w} {p} of {np} {per}", "[what is|] the {w} {one} {p} {per}", "{w} {p} of {np} {per}"))
    if nodes.text != nodes.bare:
        frame = "{w} {p} of {np} {per}"
    if frame.startswith("{w} {p} {per}"):
        frame = "{w} {one} {p} {per}"
    text = expand(rng, frame, w=rng.choice(spoken.split(",")), p=rng.choice(prop.nouns), np=nodes.text, per=per, one=nodes.label.nouns[0][0])
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
    counted = counted_nouns(rng, world, rel.source_nouns if not forward else rel.target_nouns, other, rel)
    verb = rng.choice(rel.verbs)
    doing = f"{words.ing(verb)}" if not forward else ""
    key = f"n.{quoted(label.key)}"
    roll = rng.random() if rel.source != rel.target else rng.uniform(0.45, 1)
    slots = {"one": one, "many": many, "c": counted[1], "c1": counted[0], "ing": doing, "base": words.base(verb), "third": words.third(verb), "o": rng.choice(other.nouns)[1]}
    numbers = [p for p in other.of_kind("number") if not p.year]
    if roll < 0.15 and numbers:
        prop, name = rng.choice(numbers), rng.choice(("avg", "avg", "sum", "max", "min"))
        alias, spoken = AGGREGATES[name]
        frame = rng.choice(("{w} {p} of {c} [per|by|for each|in each|of each] {one}", "[what is|show] the {w} {p} of [the |]{c} [per|of each|for each|at each|in each] {one}", "{w} {c1} {p} [per|by|for each] {one}", "for each {one}, [the |]{w} {p} of its {c}"))
        text = expand(rng, frame, w=rng.choice(spoken.split(",")), p=rng.choice(prop.nouns), **slots)
        return Pair(text, f"{match} RETURN {key}, {name}({ref('m', prop)}) AS {alias} ORDER BY {alias} DESC")
    if roll < 0.45:
        frame = rng.choice(("how many {c} [does each {one} have|are there per {one}|per {one}|for each {one}|in each {one}]", "[number of|count] {c} [per|by|for each|of each|in each] {one}", "{c} per {one}", "[show|list|give me] [the |]number of {c} [per|of each|for each] {one}", "[list|show] {many} [and|with|together with] [the number of|how many] {c}",
                            "for each {one}, [how many|count] {c}", "how many {o} [does each {one} {base}|{base} each {one}]" if not verb.startswith("be ") else "{c} per {one}", "how many {o} are there per {one}", "{o} per {one}" if len(world.between(rel.source, rel.target)) == 1 else "{c} per {one}"))  # fmt: skip
        frame = fix_each(frame, forward)
        return Pair(expand(rng, frame, **slots), f"{match} RETURN {key}, count(m) AS count ORDER BY count DESC")
    if roll < 0.82:
        popular = not forward and other.person and next(r for r in world.rels if r.target == rel.target and world.label(r.source).person) is rel
        return top_by_count(rng, match, key, verb, forward, label, popular, slots)
    limit = rng.randint(1, 9)
    shown = SMALL[limit] if rng.random() < 0.6 else str(limit)
    phrase, sign = rng.choice((("[more than|over]", ">"), ("[fewer than|less than]", "<"), ("at least", ">="), ("at most", "<="), ("exactly", "=")))
    frame = rng.choice((SHOW + " {many} with " + phrase + " {k} {c}", "[which|what] {many} have " + phrase + " {k} {c}", "{many} [with|that have|having] " + phrase + " {k} {c}",
                        ("{many} that {base} " if forward else "{many} with ") + phrase + " {k} {o}"))  # fmt: skip
    return Pair(expand(rng, frame, k=shown, **slots), f"{match} WITH n, count(m) AS count WHERE count {sign} {limit} RETURN n, count")


def fix_each(frame: str, forward: bool) -> str:
    """Keep the verb on its subject's side."""
    return frame.replace("|{base} each {one}", "") if forward else frame.replace("does each {one} {base}|", "")


def counted_nouns(rng: random.Random, world: World, role: tuple[str, ...], other: Label, rel: object) -> tuple[str, str]:
    """Singular and plural of what is counted: a role noun or the label's own."""
    if role and rng.random() < 0.6:
        noun = rng.choice(role)
        return noun, words.plural(noun)
    return rng.choice(other.nouns)


def top_by_count(rng: random.Random, match: str, key: str, verb: str, forward: bool, label: Label, popular: bool, slots: dict[str, str]) -> Pair:
    """The node with the most or fewest neighbours, or the first k of them."""
    down, limit = rng.random() < 0.7, rng.choice((1, 1, 1, 2, 3, 5, 10))
    extreme = rng.choice(("the most", "most", "the highest number of", "the largest number of") if down else ("the fewest", "fewest", "the least", "the lowest number of"))
    who = "who" if label.person else "which {one}"
    if limit == 1:
        frames = ["[which|what] {one} has {x} {c}", "[which|what|the] {one} with {x} {c}", "[find|show] the {one} with {x} {c}", who + " has {x} {c}"]
        if forward:
            frames += [who + " {third} {x} {o}", "[which|what] {one} {third} {x} {o}", who + " {third} {x} {o}"]
        else:
            frames += ["[what is|which is|show|find|] the [most popular|most common] {one}"] * 2 if down and popular else []
            frames += ["[which|what] {one} do {x} {o} {base}" if not verb.startswith("be ") else frames[0], "[the |]most popular {one} by {c}" if down else frames[1]]
    else:
        frames = ["[show|list|find|] [the |]{k} {many} with {x} {c}", "[which|what] {k} {many} have {x} {c}", "[top|the top] {k} {many} by [number of |]{c}" if down else "[bottom|the bottom] {k} {many} by [number of |]{c}"]
        if forward:
            frames.append("[the |]{k} {many} that {base} {x} {o}")
    shown = SMALL[limit] if rng.random() < 0.5 else str(limit)
    text = expand(rng, rng.choice(frames), x=extreme, k=shown, **slots)
    return Pair(text, f"{match} RETURN {key}, count(m) AS count ORDER BY count{' DESC' if down else ''} LIMIT {limit}")


__all__ = ["aggregate", "distinct_values", "filters", "group_by_node", "group_by_value", "named", "sorted_nodes", "superlative", "subject"]
