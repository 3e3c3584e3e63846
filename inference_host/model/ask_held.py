"""What relationships hold, whoever is at their other end: `movies rated above 8`, `average rating per movie`."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.ask_numbers import AGGREGATES, BOTTOM, TOP
from inference_host.model.ask_orders import figure_words
from inference_host.model.ask_superlatives import IN_WORDS
from inference_host.model.clauses import passive, unsure
from inference_host.model.degrees import countable, heard_elsewhere, plain_noun, reckoned
from inference_host.model.nouns import arrow, named, node, plain
from inference_host.model.pairs import Pair
from inference_host.model.phrases import Filter, expand, literal, number_filter, ref, time_filter
from inference_host.model.schemas import Label, Prop, Rel, World, quoted

PER_NODE = ("{w} {p} [per|by|for each|of each|for every] {one}", "[what is|show|list|give me|] the {w} {p} [of|for] each {one}", "for [each|every] {one}, the {w} {p}", "[list|show] each {one} with its {w} {p}", "[list|show] [all |the |]{many} [and|with] their {w} {p}", "{many} by {w} {p}", "rank [the |]{many} by {w} {p}", "{many} [sorted|ordered|ranked] by {w} {p}", "[the |]{w} {p} of [the |all |]{many}, one by one", "each {one}'s {w} {p}", "how high is the {w} {p} of each {one}")  # fmt: skip
TOP_NODE = ("[which|what] {one} has the {ext} {w} {p}", "[which|what] {one} has the {ext} {w} {p}", "[the |]{one} with the {ext} {w} {p}", "[find|show me] the {one} with the {ext} {w} {p}", "{ext} {w} {p}: which {one}", "whose {w} {p} is the {ext} of [all |the |]{many}")  # fmt: skip
TOP_NODES = ("[the |]{k} {many} with the {ext} {w} {p}", "{end} {k} {many} by {w} {p}", "[show|list|give me] the {end} {k} {many} by {w} {p}", "[which|what] {k} {many} have the {ext} {w} {p}", "which are the {k} {many} with the {ext} {w} {p}")  # fmt: skip
DOES = ("[which|what] {many} {base} {fars} {f}", SHOW + " [all |the |]{many} that {base} {fars} {f}", "{many} {ing} {fars} {f}", "how many {many} {base} {fars} {f}", "[which|what] {many} {base} [something|anything] {f}", "{many} that {base} [a|some|any] {far} {f}")  # fmt: skip
WHO_DOES = (
    "who {third} {fars} {f}",
    "who {third} [something|anything] {f}",
    "who {third} [a|some|any] {far} {f}",
)
DONE = ("{many} {pp} {f}", "[which|what] {many} are {pp} {f}", "{many} {pp} by {fars} {f}", SHOW + " [all |the |]{many} {pp} {f}", "[which|what] {many} [were|are] {pp} by [someone|anyone] {f}", "how many {many} are {pp} {f}", "[which|what] {many} do {fars} {base} {f}")  # fmt: skip
OVERALL = ("[what is|what's|show me|give me|] the {w} {p}", "{w} {p}", "{w} {p} overall", "[what is |]the {w} {p} of all", "what is the {w} {p} [across|over] all {many}")  # fmt: skip

Seen = tuple[Rel, Prop, bool, Label, Label]


def meant_elsewhere(world: World, rel: Rel, prop: Prop, at: tuple[Label, ...]) -> bool:
    """One of the two nodes, or another relationship, has a figure of the same name."""
    others = [p for item in at for p in item.props]
    others += [
        p for r in world.rels if r is not rel and {r.source, r.target} & {i.name for i in at} for p in r.props
    ]
    return any(noun in p.nouns for p in others for noun in prop.nouns)


def held(rng: random.Random, world: World, *kinds: str) -> Seen | None:
    """A relationship with a property, seen from one of its two labels, when only it can be meant."""
    options = [(rel, prop) for rel in world.rels for prop in rel.props if not kinds or prop.kind in kinds]
    if not options:
        return None
    rel, prop = rng.choice(options)
    forward = rng.random() < 0.5
    label, far = (world.label(n) for n in ((rel.source, rel.target) if forward else (rel.target, rel.source)))
    if label is far or meant_elsewhere(world, rel, prop, (label, far)):
        return None
    return rel, prop, forward, label, far


def match_of(seen: Seen, end: str = "") -> str:
    """Both nodes and the relationship; the far one as `end`, any of its label without."""
    rel, _, forward, label, far = seen
    return f"MATCH {node('n', label)}{arrow(rel, forward, 'r')}{end or node('m', far)}"


def edge_figure(rng: random.Random, world: World) -> Pair | None:
    """`average rating of Dune`, `who has the most hours on Apollo`: figures that a relationship holds."""
    seen = held(rng, world, "number")
    if not seen:
        return None
    rel, prop, forward, label, far = seen
    end, noun, verb = named(rng, far), rng.choice(prop.nouns), rng.choice(rel.verbs)
    match = match_of(seen, end.pattern)
    if rng.random() < 0.5 and not prop.year:
        name = rng.choice(("avg", "avg", "sum", "max", "min"))
        name = "max" if name in ("avg", "sum") and not reckoned(prop, name) else name
        alias, spoken = AGGREGATES[name]
        frame = rng.choice(
            (
                "[what is |what's |show me |]the {w} {p} [of|for|at|on|in|by] {e}",
                "{w} {p} [of|for|at|on|in|by] {e}",
                "what {w} {p} does {e} [have|get]",
                "{e}'s {w} {p}",
            )
        )
        return Pair(
            expand(rng, frame, w=rng.choice(spoken.split(",")), p=noun, e=end.text),
            f"{match} RETURN {name}({ref('r', prop)}) AS {alias}",
            links=end.links,
        )
    down, limit = rng.random() < 0.65, rng.choice((1, 1, 1, 3, 5))
    extreme = rng.choice(TOP if down else BOTTOM) if not prop.year else ("latest" if down else "earliest")
    extreme = "highest" if extreme == "most" and not countable(noun) else extreme
    one, many = label.nouns[0]
    who = "who" if label.person else f"which {one}"
    what = f"{words.third(verb)} {{e}}" if forward else f"{{e}} {words.third(verb)}"
    frame = rng.choice((f"{who} {what} with the {{x}} {{p}}", "{who} has the {x} {p} [at|on|in|for|with] {e}", f"the {one} that {what} with the {{x}} {{p}}") if limit == 1
                       else (f"the {limit} {many} with the {{x}} {{p}} [at|on|in|for|with] {{e}}", f"[top|show the top] {limit} {many} [at|on|in|for|of] {{e}} by {{p}}" if down else f"bottom {limit} {many} of {{e}} by {{p}}"))  # fmt: skip
    if not forward and limit == 1:
        frame = (
            f"which {one} {{e}} {words.third(verb)} with the {{x}} {{p}}".replace(
                f"which {one} {{e}}", f"which {one} does {{e}}"
            ).replace(words.third(verb), verb)
            if not verb.startswith("be ")
            else frame
        )
    text = expand(rng, frame, who=who, e=end.text, x=extreme, p=noun)
    return Pair(
        text,
        f"{match} RETURN n ORDER BY {ref('r', prop)}{' DESC' if down else ''} LIMIT {limit}",
        links=end.links,
    )


def rated(rng: random.Random, world: World) -> Pair | None:
    """`average rating per movie`, `the five movies with the highest average rating`, `average rating`."""
    seen = held(rng, world, "number")
    if not seen:
        return None
    _, prop, forward, label, _ = seen
    noun = rng.choice(prop.nouns)
    if prop.year or not plain_noun(noun) or heard_elsewhere(world, noun):
        return None
    limit, down = rng.choice((0, 0, 1, 1, 3, 5, 10)), rng.random() < 0.7
    name, alias, word = figure_words(rng, bool(limit), prop)
    figure = f"{name}({ref('r', prop)}) AS {alias}"
    slots = {"w": word, "p": noun, "one": rng.choice(label.nouns)[0], "many": rng.choice(label.nouns)[1],
             "k": rng.choice((IN_WORDS[limit], str(limit))) if limit > 1 else "", "ext": "highest" if down else "lowest", "end": "top" if down else "bottom"}  # fmt: skip
    if not limit and forward and rng.random() < 0.5:
        return Pair(expand(rng, rng.choice(OVERALL), **slots), f"{match_of(seen)} RETURN {figure}")
    frames = PER_NODE if not limit else TOP_NODE if limit == 1 else TOP_NODES
    order = f"ORDER BY {alias}{' DESC' if down or not limit else ''}{f' LIMIT {limit}' if limit else ''}"
    text = expand(rng, rng.choice(frames), **slots)
    return Pair(text, f"{match_of(seen)} RETURN n.{quoted(label.key)}, {figure} {order}")


def condition(rng: random.Random, prop: Prop) -> Filter | None:
    """What is said of the relationship, behind its verb."""
    if prop.kind == "string":
        value = literal(rng.choice(prop.values))
        text = rng.choice(
            (f"as {value}", f"with {prop.nouns[0]} {value}", f"with the {prop.nouns[0]} {value}")
        )
        return Filter(text, f"r.{quoted(prop.name)} = '{value}'")
    if prop.kind not in ("number", "date", "datetime"):
        return None
    timed = prop.parts or prop.kind != "number"
    return time_filter(rng, prop, "r") if timed else number_filter(rng, prop, "r")


def held_by_some(rng: random.Random, world: World) -> Pair | None:
    """`movies reviewed with a rating above 80`, `who plays games with more than 20 hours`."""
    seen = held(rng, world)
    found = seen and condition(rng, seen[1])
    if not seen or not found or found.before:
        return None
    rel, _, forward, label, far = seen
    verb = rng.choice(rel.verbs)
    if not forward and not passive(verb):
        return None
    frames = [*DOES, *(WHO_DOES * 2 if label.person else ())] if forward else DONE
    frame = rng.choice(frames)
    head = plain(rng, label, most=int("{many}" in frame and rng.random() < 0.3))
    text = expand(rng, frame, many=head.text, base=words.base(verb), third=words.third(verb), ing=words.ing(verb), pp=words.participle(verb),
                  fars=far.nouns[0][1], far=far.nouns[0][0], f=found.text)  # fmt: skip
    returns = "count(DISTINCT n) AS count" if frame.startswith("how") else "DISTINCT n"
    return Pair(text, f"{match_of(seen)} WHERE {' AND '.join((*head.where, found.cypher))} RETURN {returns}", links=head.links, needs_link=unsure(world, rel, verb))  # fmt: skip
