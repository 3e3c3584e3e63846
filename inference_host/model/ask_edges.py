"""Questions about a relationship itself: is it there, is it missing, since when, and comparisons."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.ask_paths import alone, mend_be, pick
from inference_host.model.nouns import Nodes, arrow, ends, named, node, plain
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, literal, number_filter, ref, time_filter
from inference_host.model.schemas import Rel, World, quoted


def linked_or_not(rng: random.Random, world: World) -> Pair | None:
    """Does Alice know Bob."""
    if not world.rels:
        return None
    rel = rng.choice(world.rels)
    a, b, verb = (
        named(rng, world.label(rel.source), "n"),
        named(rng, world.label(rel.target), "m"),
        rng.choice(rel.verbs),
    )
    if set(a.links) & set(b.links):
        return None
    frame = rng.choice(
        (
            "does {a} {v} {b}",
            "does {a} {v} {b}",
            "did {a} {v} {b}",
            "is it true that {a} {third} {b}",
            "check if {a} {third} {b}",
            "is {a} {ing} {b}",
        )
    )
    text = mend_be(
        " " + expand(rng, frame, a=a.text, b=b.text, v=verb, third=words.third(verb), ing=words.ing(verb)),
        verb,
    ).strip()
    return Pair(
        text,
        f"MATCH {a.pattern}{arrow(rel, True)}{b.pattern} RETURN count(*) > 0 AS exists",
        links={**a.links, **b.links},
    )


def without(rng: random.Random, world: World) -> Pair | None:
    """Nodes that lack a relationship."""
    label = rng.choice(world.labels)
    choices = ends(world, label)
    if not choices:
        return None
    rel, forward = rng.choice(choices)
    far = world.label(rel.target if forward else rel.source)
    verb, nodes = rng.choice(rel.verbs), plain(rng, label, most=int(rng.random() < 0.12))
    one, many = rng.choice(far.nouns)
    role = (
        rng.choice((rel.target_nouns if forward else rel.source_nouns) or (one,))
        if alone(world, rel)
        else one
    )
    nobody = "nobody" if far.person else "no " + one
    do_not = "are not" + words.base(verb)[3:] if verb.startswith("be ") else f"do not {verb}"
    if forward:
        forms = [
            "who {no} any {one}" if label.person else "that {no} any {one}",
            "that {no} [a|any] {many}",
            "that {base} no {one}",
            "[that {no} anything|who {no} anyone]" if rng.random() < 0.3 else "that {no} any {many}",
        ]
        forms += (
            ["without [a |any |]{role}", "with no {role}", "that have no {role}"] if alone(world, rel) else []
        )
    else:
        forms = ["that {nobody} {third}", "{nobody} {third}", "which {nobody} {third}"]
        if verb.startswith("be ") and verb.split()[-1] in ("in", "at", "on"):
            stem = verb[3:].rsplit(" ", 1)[0]
            forms += [
                f"where no {one} is {stem}",
                f"where [nothing|no {one}] is {stem}",
                f"with no {one} {stem} [there|]",
            ]
        forms += (
            ["without [a |any |]{role}", "with no {role}", "that have no {role}"] if alone(world, rel) else []
        )
        forms += (
            ["not {pp} by any{body}", "that [are|were] not {pp} by any{body}", "that [are|were] never {pp}"]
            if not verb.startswith("be ") and verb != "have"
            else []
        )
    counting = rng.random() < 0.3
    frame = rng.choice(
        ("how many {np} [are there |]", "count [the |]{np} ", "number of {np} ")
        if counting
        else (SHOW + " [all |the |]{np} ", "{np} ", "[which|what] {np} are there ", "{np} ")
    )
    text = expand(rng, frame + rng.choice(forms), np=nodes.text, no=do_not.replace("do not", rng.choice(("do not", "don't"))).replace("are not", rng.choice(("are not", "aren't"))), one=one, many=many, base=words.base(verb), role=role,
                  nobody=nobody, third=words.third(verb), pp=words.participle(verb), body="body" if far.person else " " + one)  # fmt: skip
    if rng.random() < 0.25 and forward and not counting:
        text = expand(rng, "[which|what] {np} {no} any {many}", np=nodes.text, no=do_not, many=many)
    lack = f"NOT (n){arrow(rel, forward)}()"
    where = " AND ".join((*nodes.where, lack))
    return Pair(
        text,
        f"MATCH {nodes.pattern} WHERE {where} RETURN {'count(n) AS count' if counting else 'n'}",
        links=nodes.links,
    )


def edge_property(rng: random.Random, world: World) -> Pair | None:
    """Since when, what role, how many hours; and nodes by such a property."""
    rels = [r for r in world.rels if r.props]
    if not rels:
        return None
    rel = rng.choice(rels)
    prop, verb = rng.choice(rel.props), rng.choice(rel.verbs)
    a, b = named(rng, world.label(rel.source), "n"), named(rng, world.label(rel.target), "m")
    if set(a.links) & set(b.links):
        return None
    noun, match, links = (
        rng.choice(prop.nouns),
        f"MATCH {a.pattern}{arrow(rel, True, 'r')}{b.pattern}",
        {**a.links, **b.links},
    )
    if rng.random() < 0.55:
        frame = rng.choice(
            (
                "what is the {p} of {a} {ing} {b}",
                "what {p} does {a} have [at|with|for|in] {b}",
                "with what {p} does {a} {v} {b}",
                "what {p} has {a} [at|with|for|in] {b}",
                "{p} of {a} [at|with|for|in] {b}",
                "[what is|what's|show] {a}'s {p} [at|with|for|in|on] {b}",
            )
        )
        if prop.parts or prop.kind in ("date", "datetime"):
            frame = rng.choice(
                (
                    "since when does {a} {v} {b}",
                    "when did {a} [start to |]{v} {b}",
                    "since when has {a} {pp} {b}",
                    "how long has {a} {pp} {b}",
                    "since [what|which] year does {a} {v} {b}",
                )
            )
        elif prop.kind == "number" and rng.random() < 0.5:
            frame = rng.choice(
                (
                    "how many {p} [does|did] {a} {v} {b}",
                    "how many {p} has {a} {pp} {b}",
                    "what {p} [did|does] {a} [give|have for|have in] {b}",
                )
            )
        text = mend_be(
            expand(
                rng, frame, a=a.text, b=b.text, p=noun, v=verb, ing=words.ing(verb), pp=words.participle(verb)
            ),
            verb,
        )
        return Pair(text, f"{match} RETURN {ref('r', prop)}", links=links)
    return edge_filter(rng, world, rel, b)


def edge_filter(rng: random.Random, world: World, rel: Rel, b: Nodes) -> Pair:
    """`people who know Bob since 2015`, `who works at Rivet as engineer`."""
    prop, verb, label = rng.choice(rel.props), rng.choice(rel.verbs), world.label(rel.source)
    if prop.kind == "string":
        value = rng.choice(prop.values)
        text, cypher = (
            rng.choice(
                (
                    f"as {literal(value)}",
                    f"as a {literal(value)}",
                    f"with {rng.choice(prop.nouns)} {literal(value)}",
                    f"with the {prop.nouns[0]} {literal(value)}",
                )
            ),
            f"r.{quoted(prop.name)} = '{literal(value)}'",
        )
    else:
        found = (
            time_filter(rng, prop, "r")
            if prop.parts or prop.kind != "number"
            else number_filter(rng, prop, "r")
        )
        text, cypher = found.text, found.cypher
    frame = rng.choice(
        (
            "who {third} {b} {f}" if label.person else "what {third} {b} {f}",
            "[which|what] {many} {base} {b} {f}",
            SHOW + " {many} {ing} {b} {f}",
            SHOW + " {many} who {base} {b} {f}",
            "how many {many} {base} {b} {f}",
        )
    )
    returns = "count(n) AS count" if frame.startswith("how") else "n"
    text = expand(
        rng,
        frame,
        third=words.third(verb),
        base=words.base(verb),
        ing=words.ing(verb),
        b=b.text,
        f=text,
        many=label.nouns[0][1],
    )
    return Pair(
        text,
        f"MATCH {node('n', label)}{arrow(rel, True, 'r')}{b.pattern} WHERE {cypher} RETURN {returns}",
        links=b.links,
    )


def compared(rng: random.Random, world: World) -> Pair | None:
    """`people older than Alice`: a comparison with another node's value."""
    options = [(label, p) for label in world.labels for p in label.of_kind("number") if p.up and p.down]
    if not options:
        return None
    label, prop = rng.choice(options)
    adjectives, sign = rng.choice(((prop.up, ">"), (prop.down, "<")))
    name = rng.choice(label.names)
    many = rng.choice(label.nouns)[1]
    counting = rng.random() < 0.2
    frame = (
        "how many {many} are {c} than {v}"
        if counting
        else rng.choice(
            (
                "[who|which {many}] [is|are] {c} than {v}"
                if label.person
                else "which {many} are {c} than {v}",
                SHOW + " [all |]{many} {c} than {v}",
                "{many} {c} than {v}",
                SHOW + " {many} that are {c} than {v}",
            )
        )
    )
    text = expand(rng, frame, many=many, c=rng.choice(adjectives), v=literal(name))
    returns = "count(n) AS count" if counting else "n"
    cypher = f"MATCH {node('n', label)}, {node('m', label, name)} WHERE {ref('n', prop)} {sign} {ref('m', prop)} RETURN {returns}"
    return Pair(text, cypher, links={name: (label.name, label.key)})


def neighbour_property(rng: random.Random, world: World) -> Pair | None:
    """A property of the neighbour of a named node."""
    chosen = pick(rng, world)
    if not chosen:
        return None
    label, rel, forward, far = chosen
    props = [p for p in label.props if p.kind != "boolean"]
    if not props:
        return None
    prop, end, verb = rng.choice(props), named(rng, far), rng.choice(rel.verbs)
    one, many = label.nouns[0]
    role = (rel.source_nouns if forward else rel.target_nouns) or (
        (one,) if alone(world, rel) and rel.source != rel.target else ()
    )
    plural = rng.random() < 0.6
    noun = rng.choice(prop.nouns)
    noun = words.plural(noun) if plural else noun
    base = (words.base(verb) if plural else words.third(verb)) if forward else words.third(verb)
    clause = f"that {base} {end.text}" if forward else f"{end.text} {base}"
    forms = [f"{many if plural else one} {clause}"]
    forms += [f"{end.text}'s {words.plural(r) if plural else r}" for r in role] + [
        f"{words.plural(r) if plural else r} of {end.text}" for r in role
    ]
    frame = rng.choice(
        (
            "[what is|what are] the {p} of [the |]{x}",
            "[show|list|get|give me] [me |]the {p} of [the |]{x}",
            "{p} of [the |]{x}",
            "what {p} [does|do] [the |]{x} have",
        )
    )
    text = expand(rng, frame, p=noun, x=rng.choice(forms)).replace("the ⟦", "⟦")
    return Pair(
        text,
        f"MATCH {node('n', label)}{arrow(rel, forward)}{end.pattern} RETURN {ref('n', prop)}",
        links=end.links,
    )
