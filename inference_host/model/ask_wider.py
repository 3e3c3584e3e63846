"""Shapes beyond one row per node: neighbours side by side, not with somebody, paths, which is more."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.ask_paths import alone, pick
from inference_host.model.clauses import roles
from inference_host.model.degrees import comparatives
from inference_host.model.nouns import arrow, named, node, plain
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, literal, ref
from inference_host.model.schemas import World, quoted


def side_by_side(rng: random.Random, world: World) -> Pair | None:
    """`books and their authors`, `who works where`: both names in a row."""
    chosen = pick(rng, world)
    if not chosen:
        return None
    label, rel, forward, far = chosen
    nodes = plain(rng, label, most=int(rng.random() < 0.15))
    one, many = rng.choice(far.nouns)
    role = roles(world, rel, not forward)
    if role and (rng.random() < 0.7 or not alone(world, rel) or label is far):
        one = rng.choice(role)
        many = words.plural(one)
    verb = rng.choice(rel.verbs)
    clear = bool(role) or (alone(world, rel) and rel.source != rel.target)
    frames = [f"which {{np}} {words.base(verb)} which {{many}}"] if forward else []
    frames += ["[which|what] {np} {base} [which|what] {many}", "[show|list] [all |]{np} and the {many} they {base}", "[show|list] {np} with the {many} [that |]they {base}",
               "for each {head} [show|list|give me] the {many} it {third}", "[which|what] {many} does each {head} {do}", "who {third} which {one}" if label.person else "which {head} {third} which {one}"] if forward and not verb.startswith("be ") else []  # fmt: skip
    if clear:
        frames += [SHOW + " [all |all the |the |]{np} [and|with|together with|along with] their {many}", "{np} [and|with] their {many}", "[show|list] each {head} [and|with] its {one}",
                   "[show|list|give me] the {one} of [each|every] {head}", "who is the {one} of each {head}" if far.person else "what is the {one} of each {head}", "{np} and {many}, side by side", "for [each|every] {head}, [show|list|name] the {many}"]  # fmt: skip
    if nodes.where:
        frames = [frame for frame in frames if "{np}" in frame]
    if not frames:
        return None
    text = expand(
        rng,
        rng.choice(frames),
        np=nodes.text,
        head=nodes.label.nouns[0][0],
        one=one,
        many=many,
        base=words.base(verb),
        third=words.third(verb),
        do=verb,
    )
    where = f" WHERE {' AND '.join(nodes.where)}" if nodes.where else ""
    returns = f"n.{quoted(label.key)}, m.{quoted(far.key)}"
    return Pair(
        text,
        f"MATCH {nodes.pattern}{arrow(rel, forward)}{node('m', far)}{where} RETURN {returns}",
        links=nodes.links,
    )


def not_with_named(rng: random.Random, world: World) -> Pair | None:
    """`people who do not work at Rivet`."""
    chosen = pick(rng, world)
    if not chosen:
        return None
    label, rel, forward, far = chosen
    end, verb = named(rng, far), rng.choice(rel.verbs)
    nodes = plain(rng, label, most=int(rng.random() < 0.1))
    who = "who" if label.person else "that"
    counting = rng.random() < 0.25
    lead = rng.choice(("how many {np} ", "count the {np} {who} ") if counting else (SHOW + " [all |the |]{np} {who} ", "{np} {who} ", "[which|what] {np} ", "[which|what] {np} "))  # fmt: skip
    do_not = rng.choice(("are not", "aren't")) if verb.startswith("be ") else rng.choice(("do not", "don't", "did not", "have never", "have not"))  # fmt: skip
    if forward:
        rest = verb[3:] if verb.startswith("be ") else words.participle(verb) if "have" in do_not else verb
        body = f"{do_not} {rest} {end.text}"
    else:
        if verb.startswith("be "):
            return None
        rest = words.participle(verb) if "have" in do_not else verb
        body = f"{end.text} {do_not.replace('have', 'has').replace('do ', 'does ').replace('don', 'doesn')} {rest}"
    text = expand(rng, lead + body, np=nodes.text, who=who)
    lacked = end.pattern.replace("(m:", "(:", 1)  # by the property that it is called by
    where = " AND ".join((*nodes.where, f"NOT (n){arrow(rel, forward)}{lacked}"))
    return Pair(
        text,
        f"MATCH {nodes.pattern} WHERE {where} RETURN {'count(n) AS count' if counting else 'n'}",
        links={**nodes.links, **end.links},
    )


def shortest_path(rng: random.Random, world: World) -> Pair | None:
    """How two named nodes are connected, or how far apart they are."""
    a, b = (named(rng, rng.choice(world.labels), var) for var in "nm")
    if set(a.links) & set(b.links):
        return None
    match = f"MATCH p = shortestPath({a.pattern}-[*..6]-{b.pattern})"
    links = {**a.links, **b.links}
    if rng.random() < 0.3:
        text = expand(rng, "[how far is {a} from {b}|how many [steps|hops] [are there |]between {a} and {b}|how many [steps|hops] from {a} to {b}|[distance|degrees of separation] between {a} and {b}|length of the [shortest |]path [between|from] {a} [and|to] {b}]", a=a.text, b=b.text)  # fmt: skip
        return Pair(text, f"{match} RETURN length(p) AS length", links=links, needs_link=True)
    text = expand(rng, "[[what is |what's |show |find |]the shortest [path|way|route|connection] [between {a} and {b}|from {a} to {b}]|shortest path [between {a} and {b}|from {a} to {b}]|how is {a} [connected|related|linked] to {b}|how are {a} and {b} [connected|related|linked]|[is there|find|show] a [path|connection|way] [between {a} and {b}|from {a} to {b}]|how do i get from {a} to {b}|what connects {a} [and|with|to] {b}|how does {a} know {b}]".replace("|how does {a} know {b}", ""), a=a.text, b=b.text)  # fmt: skip
    return Pair(text, f"{match} RETURN p", links=links, needs_link=True)


def is_more_than(rng: random.Random, world: World) -> Pair | None:
    """`is Alice older than Bob`."""
    up = rng.random() < 0.5
    options = [(i, p) for i in world.labels for p in i.of_kind("number") if comparatives(i, p, up)]
    if not options:
        return None
    label, prop = rng.choice(options)
    a, b = rng.sample(label.names, 2)
    if a == b:
        return None
    adjectives, sign = comparatives(label, prop, up), ">" if up else "<"
    text = expand(rng, "[is {a} {c} than {b}|is {a} {c} than {b}|is it true that {a} is {c} than {b}|does {a} have [a|] [higher|lower] {p} than {b}]".replace("|does {a} have [a|] [higher|lower] {p} than {b}", ""),
                  a=literal(a), b=literal(b), c=rng.choice(adjectives), p=prop.nouns[0])  # fmt: skip
    owner = (label.name, label.key)
    cypher = f"MATCH {node('n', label, a)}, {node('m', label, b)} WHERE {ref('n', prop)} {sign} {ref('m', prop)} RETURN count(n) > 0 AS exists"
    return Pair(text, cypher, links={a: owner, b: owner})
