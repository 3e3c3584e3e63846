"""Lists in an order, values side by side, and figures for each value of a property."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.ask_numbers import AGGREGATES
from inference_host.model.ask_superlatives import IN_WORDS
from inference_host.model.crowds import Crowd, crowd, sides
from inference_host.model.degrees import (
    AHEAD,
    adds_up,
    bare_noun,
    countable,
    extremes,
    heard_elsewhere,
    is_time,
    order_by,
    orderable,
    plain_noun,
)
from inference_host.model.nouns import arrow, ends, node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, ref
from inference_host.model.schemas import Label, Prop, World, quoted

LIMITED = 0.15
LISTED = SHOW + " [all |all the |the ||]{many}"
SORTED = "[sorted|ordered|arranged|in order|listed]"
BY_NOUN = (LISTED + " " + SORTED + " by {n}{way}", "[all |]{many} " + SORTED + " by {n}{way}", "[sort|order|arrange] [all |the |all the |]{many} by {n}{way}", "{many} by {n}{way}", LISTED + " in order of {n}{way}", "{many} in order of {n}{way}",
           LISTED + " by {n}{way}", "[can i see|could you list|i want] the {many} sorted by {n}{way}", "put the {many} in order of {n}{way}")  # fmt: skip
BY_ENDS = (LISTED + " from {adj} to {other}", "{many} from {adj} to {other}", LISTED + ", {adj} first", LISTED + ", [the |]{adj} ones first", "{many}, {adj} first", "[sort|order|rank|arrange] [the |all |]{many} from {adj} to {other}", "{many} starting with the {adj}", LISTED + " starting from the {adj}",
           "{many} with the {adj} [first|at the top|on top]", "[rank|sort] the {many}, {adj} first", LISTED + " beginning with the {adj}", "{adj} {many} first", "{adj} to {other} {many}", "{many} ordered {adj} to {other}")  # fmt: skip
UP = (", lowest first", " from lowest to highest", " ascending", " in ascending order", " (ascending)", ", smallest first", " from low to high", " from smallest to largest", ", increasing", " in increasing order", " low to high", " asc", " from the lowest up", "", "")  # fmt: skip
DOWN = (", highest first", " from highest to lowest", " descending", " in descending order", " (descending)", ", largest first", " from high to low", " from largest to smallest", ", decreasing", " in decreasing order", " high to low", " desc", ", highest at the top", " in reverse order", ", biggest first")  # fmt: skip
EARLY = (", earliest first", " from earliest to latest", " ascending", " in chronological order", ", oldest first", " from oldest to newest", " chronologically", "", "")  # fmt: skip
LATE = (", latest first", " from latest to earliest", " descending", " in reverse chronological order", ", newest first", " from newest to oldest", ", most recent first", " latest to earliest")  # fmt: skip
NAMED_UP = (LISTED + " [in alphabetical order|alphabetically|a to z|from a to z|sorted by {key}|ordered by {key}|by {key}]", "{many} [in alphabetical order|alphabetically|a to z|sorted by {key}|by {key}|sorted alphabetically|in abc order]", "[sort|order] [the |all |]{many} [alphabetically|by {key}|from a to z]", "alphabetical list of [all |the |]{many}", "[an |]alphabetical list of [all |the |]{many}")  # fmt: skip
NAMED_DOWN = (LISTED + " [in reverse alphabetical order|from z to a|z to a|by {key} descending]", "{many} [in reverse alphabetical order|from z to a|sorted by {key} descending]", "[sort|order] [the |]{many} [from z to a|by {key} descending]")  # fmt: skip
WITH_VALUE = (LISTED + " [with|and|along with|together with] their {values}, {adj} first", LISTED + " [with|and] their {values} from {adj} to {other}", "{many} and their {values}, {adj} first", "names and {values} of [all |the |]{many}, {adj} first", "{many} with {n}, {adj} first", "[list|show] each {one} with its {n}, {adj} first")  # fmt: skip
EACH_VALUE = ("[list|show|give me] each {one} [with|and] {its} {n}", "[list|show|give me] every {one} [with|and|together with] {its} {n}", "for [each|every] {one}, [show|list|give] [the |{its} ]{n}", "what {are} the {n} of each {one}", "what {n} does each {one} have", "the {n} of [each|every] {one}", "[show|list] [all |the |]{many} [with|and|alongside|next to] their {values}", "each {one} and {its} {n}", "[tell me|show|list] the {n} for [each|every] {one}",
              "{many} and their {values}", "{n} per {one}", "give me the {n} [of each|for each|per] {one}")  # fmt: skip
PER_VALUE = ("{many} {per}", "{many} {per}", "[show|list|give me] [the |all |]{many} {per}", "how many {many} [are there |]{per}", "how many {many} does each {k} have", "[the |]number of {many} {per}", "{many} {per}, how many", "how many {many} for each {k}", "[count|tally] [the |]{many} {per}", "break [down the {many}|the {many} down] by {k}", "[a |]breakdown of [the |]{many} by {k}", "what's the {k} breakdown of [the |]{many}", "split the {many} by {k}", "group [the |]{many} by {k} and count them",
             "how are the {many} distributed [by|over|across] {ks}", "for [each|every] {k}, [how many {many} are there|the number of {many}|count the {many}]", "[list|show] each {k} [with|and] its number of {many}", "[list|show] [all |the |]{ks} with the number of {many}", "{many} count {per}", "{k} statistics for {many}", "counts of {many} by {k}", "how do the {many} break down by {k}", "{k} by {k}, how many {many}", "what {ks} do we have and how many {many} in each")  # fmt: skip
TOP_VALUE = ("[which|what] {k} has {x} {many}", "[the |]{k} with {x} {many}", "[which|what] {k} is [the |]{common} among [the |all |]{many}", "[what's|what is|] the {common} {k} [of|among|for] [the |all |]{many}", "{common} {k} of {many}", "{common} {k} among {many}", "[find|show|tell me] the {k} with {x} {many}", "[what is|which is] the {k} that has {x} {many}")  # fmt: skip
TOP_VALUES = ("[the |]{n} {ks} with {x} {many}", "[which|what] {n} {ks} have {x} {many}", "[the |]{n} {common} {ks} [of|among] [the |]{many}", "{end} {n} {ks} by number of {many}", "[show|list|give me] the {end} {n} {ks} by number of {many}")  # fmt: skip
FIGURE_PER = ("{w} {p} of {many} {per}", "[what is|show|give me|list|] the {w} {p} of [the |]{many} {per}", "{w} {p} {per} for {many}", "{per}, the {w} {p} of {many}", "[break down|split] the {w} {p} of {many} by {k}", "what is the {w} {p} of the {many} of each {k}", "how does the {w} {p} of {many} vary by {k}", "{w} {p} by {k} for [all |the |]{many}", "compare the {w} {p} of {many} across {ks}")  # fmt: skip
FIGURE_TOP = ("[which|what] {k} has the {ext} {w} {p} [of|for|among] {many}", "[which|what] {k} has the {ext} {w} {one} {p}", "[the |]{k} with the {ext} {w} {one} {p}", "[the |]{k} with the {ext} {w} {p} of {many}", "{many}: which {k} has the {ext} {w} {p}")  # fmt: skip
NODE_FIGURE = ("{w} {p} of {c} [per|by|for each|for every] {one}", "[what is|show|list|give me] the {w} {p} of [the |]{c} of each {one}", "for [each|every] {one}, the {w} {p} of {its} {c}", "[list|show] each {one} with the {w} {p} of {its} {c}", "[list|show] [all |the |]{many} and the {w} {p} of their {c}", "each {one}'s {w} {c1} {p}", "{w} {c1} {p} [per|by|for each] {one}", "what is the {w} {p} of {c} for each {one}", "compare the {w} {p} of {c} across {many}", "rank {many} by [the |]{w} {p} of their {c}", "how does the {w} {p} of {c} vary by {one}")  # fmt: skip
NODE_TOP = ("[which|what] {one} has the {ext} {w} {c1} {p}", "[which|what] {one}'s {c} have the {ext} {w} {p}", "[the |]{one} with the {ext} {w} {p} of {c}", "[find|show] the {one} with the {ext} {w} {c1} {p}", "the {one} whose {c} have the {ext} {w} {p}", "[which|what] {one} has the {ext} {w} {p} of {c}")  # fmt: skip
MOST = (("the most", "the most", "most", "the highest number of", "the largest number of"), ("the fewest", "the fewest", "the least", "the lowest number of", "the smallest number of"))  # fmt: skip
COMMON = (
    ("most common", "most common", "most frequent", "commonest"),
    ("least common", "rarest", "least frequent"),
)


def said_many(found: Crowd) -> str:
    """The plural without an article."""
    return found.said(many=True, the=False)


def own(rng: random.Random, world: World, label: Label, near: float = 0.2) -> Crowd:
    """Nodes without a possessive before them."""
    found = crowd(rng, world, label, near)
    while found.owner:
        found = crowd(rng, world, label, near)
    return found


def in_order(rng: random.Random, world: World) -> Pair | None:
    """`from oldest to newest`, `highest first`, `in alphabetical order`."""
    label = rng.choice(world.labels)
    props = orderable(label)
    if not props or rng.random() < 0.2:
        return by_name(rng, world, label)
    prop, down, found = rng.choice(props), rng.random() < 0.5, crowd(rng, world, label)
    ours, theirs = extremes(label, prop, down), extremes(label, prop, not down)
    returns = f"n {order_by(prop, down)}"
    noun = bare_noun(rng, prop)
    frames = list(BY_ENDS if ours and theirs and rng.random() < 0.5 else BY_NOUN)
    if prop.nouns[0].startswith("number of"):
        noun = rng.choice((prop.nouns[0], noun))
    ways = (LATE if down else EARLY) if is_time(prop) else (DOWN if down else UP)
    way = rng.choice([w for w in ways if not is_time(prop) or (prop.parts[:1] and prop.parts[0] not in AHEAD) or "old" not in w])  # fmt: skip
    text = expand(rng, rng.choice(frames), many=said_many(found), n=noun, way=way, adj=rng.choice(ours or ("",)), other=rng.choice(theirs or ("",)))  # fmt: skip
    return found.pair(*limited(rng, text, returns))


def limited(rng: random.Random, text: str, returns: str) -> tuple[str, str]:
    """Now and then an order with an end: `sorted by length, limit 10`."""
    if rng.random() > LIMITED:
        return text, returns
    most = rng.choice((2, 3, 5, 10, 10, 15, 20, 25, 50))
    said = expand(rng, "[, limit {k}| limit {k}|, limited to {k}|, limited to {k} results|, just the first {k}|, only {k} of them|, at most {k}]", k=str(most))  # fmt: skip
    return f"{text}{said}", f"{returns} LIMIT {most}"


def by_name(rng: random.Random, world: World, label: Label) -> Pair:
    """`in alphabetical order`."""
    key, down = next(p for p in label.props if p.name == label.key), rng.random() < 0.2
    found = crowd(rng, world, label)
    text = expand(rng, rng.choice(NAMED_DOWN if down else NAMED_UP), many=said_many(found), key=label.key)
    return found.pair(text, f"n {order_by(key, down)}")


def with_values(rng: random.Random, world: World) -> Pair | None:
    """`list each ward with its beds`, now and then in their order."""
    label = rng.choice(world.labels)
    props = [p for p in orderable(label) if not heard_elsewhere(world, p.nouns[-1])]
    if not props:
        return None
    prop, down, found = rng.choice(props), rng.random() < 0.6, own(rng, world, label)
    ours, theirs = extremes(label, prop, down), extremes(label, prop, not down)
    ordered = bool(ours and theirs) and rng.random() < 0.5
    noun = rng.choice(prop.nouns)
    values = noun if countable(noun) or noun.endswith("count") else words.plural(noun)
    one = " ".join(part for part in (found.before, found.nouns[0], found.tail[0]) if part)
    text = expand(rng, rng.choice(WITH_VALUE if ordered else EACH_VALUE), many=said_many(found), one=one, n=noun, values=values, adj=rng.choice(ours or ("",)),
                  other=rng.choice(theirs or ("",)), its="their" if label.person else "its", are="are" if countable(noun) else "is")  # fmt: skip
    return found.pair(
        text, f"n.{quoted(label.key)}, {ref('n', prop)}{' ' + order_by(prop, down) if ordered else ''}"
    )


def keyed(rng: random.Random, world: World) -> tuple[Label, Prop, str] | None:
    """A label, a property whose values group its nodes, and a noun for it that means nothing else."""
    label = rng.choice(world.labels)
    keys = [p for p in label.of_kind("string") if p.name != label.key] + [
        p for p in label.of_kind("number") if p.year
    ]
    if not keys:
        return None
    strings = [p for p in keys if p.kind == "string"]
    key = rng.choice(strings if strings and rng.random() < 0.85 else keys)
    noun = rng.choice(key.nouns)
    return None if heard_elsewhere(world, noun) else (label, key, noun)


def per(rng: random.Random, noun: str) -> str:
    """`per category`."""
    return rng.choice(("per {k}", "per {k}", "by {k}", "for each {k}", "for every {k}", "in each {k}", "of each {k}")).format(k=noun)  # fmt: skip


def per_value(rng: random.Random, world: World) -> Pair | None:
    """`break the ships down by flag`, `which flag has the most ships`, `the three most common flags`."""
    chosen = keyed(rng, world)
    if not chosen:
        return None
    label, key, noun = chosen
    found, down, limit = own(rng, world, label, 0.15), rng.random() < 0.75, rng.choice((0, 0, 0, 1, 1, 3, 5))
    frames = PER_VALUE if not limit else TOP_VALUE if limit == 1 else TOP_VALUES
    down = down or not limit
    text = expand(rng, rng.choice(frames), many=said_many(found), k=noun, ks=words.plural(noun), per=per(rng, noun), x=rng.choice(MOST[0 if down else 1]),
                  common=rng.choice(COMMON[0 if down else 1]), n=rng.choice((IN_WORDS[limit], str(limit))), end="top" if down else "bottom")  # fmt: skip
    tail = f"ORDER BY count{' DESC' if down else ''}" + (f" LIMIT {limit}" if limit else "")
    return found.pair(text, f"{ref('n', key)}, count(n) AS count {tail}")


def figure_words(rng: random.Random, limited: bool, prop: Prop) -> tuple[str, str, str]:
    """An aggregate that suits the property, its alias and a word for it."""
    name = rng.choice(("avg", "avg", "avg", "sum") if limited else ("avg", "avg", "sum", "max", "min"))
    name = "avg" if name == "sum" and not adds_up(prop) else name
    spoken = {"avg": ("average", "average", "mean", "avg"), "sum": ("total", "total", "combined"), "max": ("highest", "maximum", "largest"), "min": ("lowest", "minimum", "smallest")}[name]  # fmt: skip
    return name, AGGREGATES[name][0], rng.choice(spoken)


def figure_per_value(rng: random.Random, world: World) -> Pair | None:
    """`average salary per department`, `which department has the highest average salary`."""
    chosen = keyed(rng, world)
    numbers = (
        [p for p in orderable(chosen[0]) if p.kind == "number" and not p.year and plain_noun(p.nouns[0])]
        if chosen
        else []
    )
    if not chosen or not numbers:
        return None
    (label, key, noun), prop, limited, down = (
        chosen,
        rng.choice(numbers),
        rng.random() < 0.35,
        rng.random() < 0.65,
    )
    name, alias, word = figure_words(rng, limited, prop)
    found = own(rng, world, label, 0.1)
    frames = [f for f in (FIGURE_TOP if limited else FIGURE_PER) if found.bare or "{one}" not in f]
    text = expand(rng, rng.choice(frames), many=said_many(found), one=found.nouns[0], k=noun, ks=words.plural(noun), per=per(rng, noun), w=word,
                  p=rng.choice(prop.nouns), ext="highest" if down else "lowest")  # fmt: skip
    down = down or not limited
    tail = f"ORDER BY {alias}{' DESC' if down else ''}{' LIMIT 1' if limited else ''}"
    return found.pair(text, f"{ref('n', key)}, {name}({ref('n', prop)}) AS {alias} {tail}")


def figure_per_node(rng: random.Random, world: World) -> Pair | None:
    """`average age of employees per company`, `which company's employees have the highest average age`."""
    label = rng.choice(world.labels)
    choices = ends(world, label)
    if not choices:
        return None
    rel, forward = rng.choice(choices)
    far, nouns = world.label(rel.target if forward else rel.source), sides(world, rel, forward)
    numbers = [p for p in orderable(far) if p.kind == "number" and not p.year and plain_noun(p.nouns[0])]
    if not nouns or not numbers:
        return None
    prop, limited, down = rng.choice(numbers), rng.random() < 0.35, rng.random() < 0.65
    (name, alias, word), (c1, c), (one, many) = (
        figure_words(rng, limited, prop),
        rng.choice(nouns),
        rng.choice(label.nouns),
    )
    text = expand(rng, rng.choice(NODE_TOP if limited else NODE_FIGURE), one=one, many=many, c=c, c1=c1, w=word, p=rng.choice(prop.nouns),
                  ext="highest" if down else "lowest", its="their" if label.person else "its")  # fmt: skip
    down = down or not limited
    match = f"MATCH {node('n', label)}{arrow(rel, forward)}{node('m', far)}"
    tail = f"ORDER BY {alias}{' DESC' if down else ''}{' LIMIT 1' if limited else ''}"
    return Pair(text, f"{match} RETURN n.{quoted(label.key)}, {name}({ref('m', prop)}) AS {alias} {tail}")
