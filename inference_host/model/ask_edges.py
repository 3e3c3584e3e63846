"""Questions about a relationship itself: is it there, is it missing, since when, and comparisons."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.ask_paths import mend_be, pick
from inference_host.model.clauses import acts, passive, step, unsure
from inference_host.model.degrees import comparatives
from inference_host.model.edge_frames import detail_frames, linked_frames, undone
from inference_host.model.nouns import Nodes, arrow, ends, named, node, plain, stepped
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, literal, number_filter, ref, time_filter
from inference_host.model.schemas import Prop, Rel, World, quoted


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
    text = mend_be(
        expand(rng, "so " + rng.choice(linked_frames(world, rel, verb)), a=a.text, b=b.text, v=verb, third=words.third(verb),
               ing=words.ing(verb), pp=words.participle(verb), rest=verb[3:]),
        verb,
    ).removeprefix("so ")  # fmt: skip
    return Pair(
        text,
        f"MATCH {a.pattern}{arrow(rel, True)}{b.pattern} RETURN count(*) > 0 AS exists",
        links={**a.links, **b.links},
        needs_link=unsure(world, rel, verb),
    )


def without(rng: random.Random, world: World) -> Pair | None:
    """Nodes that lack a relationship."""
    label = rng.choice(world.labels)
    choices = ends(world, label)
    if not choices:
        return None
    rel, forward = rng.choice(choices)
    if not world.sole(rel, forward):
        return None
    far = world.label(rel.target if forward else rel.source)
    verb, nodes = rng.choice(rel.verbs), plain(rng, label, most=int(rng.random() < 0.12))
    one, many = rng.choice(far.nouns)
    had = step(rng, world, rel, forward).had
    role = rng.choice(had)[0] if had else ""
    nobody = "nobody" if far.person else "no " + one
    do_not = "are not" + words.base(verb)[3:] if verb.startswith("be ") else f"do not {verb}"
    someone = ("who" if label.person else "that") + (" {no} anyone" if far.person else " {no} anything")
    if forward:
        forms = [
            "who {no} any {one}" if label.person else "that {no} any {one}",
            "that {no} any {many}",
            "that {base} no {one}",
            someone if rng.random() < 0.3 else "that {no} any {many}",
        ]
        forms += (
            [
                "without [a |any |]{role}",
                "with no {role}",
                "that have no {role}",
                "lacking [{arole}|any {role}]",
                "that don't have [{arole}|any {role}]",
            ]
            if role
            else []
        )
        forms += [
            f"not {words.ing(verb)} [any {{one}}|any {{many}}|{'anyone' if far.person else 'anything'}]"
        ]
        forms += (
            ["that have never {pp} [{aone}|any {one}]", "that haven't {pp} any {many} [yet|]"]
            if acts(verb)
            else []
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
            [
                "without [a |any |]{role}",
                "with no {role}",
                "that have no {role}",
                "lacking [{arole}|any {role}]",
                "missing [{arole}|any {role}]",
            ]
            if role
            else []
        )
        forms += (
            ["that {nobody} has {pp} [yet|so far|]", "still not {pp} by any{body}"]
            if acts(verb) and passive(verb)
            else []
        )
        forms += (
            ["not {pp} by any{body}", "that [are|were] not {pp} by any{body}", "that [are|were] never {pp}"]
            if not verb.startswith("be ") and verb != "have"
            else []
        )
    counting = rng.random() < 0.3
    frame = rng.choice(
        ("how many {np} are there ", "count [the |]{np} ", "number of {np} ")
        if counting
        else (SHOW + " [all |the |]{np} ", "{np} ", "[which|what] {np} are there ", "{np} ")
    )
    if frame.endswith("are there "):
        forms = [form for form in forms if not form.startswith("{nobody}")]
    text = expand(rng, frame + rng.choice(forms), np=nodes.text, no=do_not.replace("do not", rng.choice(("do not", "don't"))).replace("are not", rng.choice(("are not", "aren't"))), one=one, many=many, base=words.base(verb), role=role, arole=words.article(role), aone=words.article(one),
                  nobody=nobody, third=words.third(verb), pp=words.participle(verb), body="body" if far.person else " " + one)  # fmt: skip
    if rng.random() < 0.25 and forward and not counting:
        text = expand(rng, "[which|what] {np} {no} any {many}", np=nodes.text, no=do_not, many=many)
    text = (
        undone(rng, verb, nodes, counting)
        if rng.random() < 0.12 and not forward and acts(verb) and passive(verb)
        else text
    )
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
    if rng.random() < 0.6:
        frame = "so " + rng.choice(detail_frames(prop, verb))
        text = expand(rng, frame, a=a.text, b=b.text, p=noun, v=verb, third=words.third(verb), ing=words.ing(verb),
                      pp=words.participle(verb), past=words.past(verb), rest=verb[3:])  # fmt: skip
        return Pair(
            mend_be(text, verb).removeprefix("so "),
            f"{match} RETURN {ref('r', prop)}",
            links=links,
            needs_link=unsure(world, rel, verb),
        )
    return edge_filter(rng, world, rel, b)


def edge_filter(rng: random.Random, world: World, rel: Rel, b: Nodes) -> Pair:
    """`people who know Bob since 2015`, `who works at Rivet as engineer`."""
    prop, verb, label = rng.choice(rel.props), rng.choice(rel.verbs), world.label(rel.source)
    if prop.kind == "string":
        value = rng.choice(prop.values)
        role = (f"as {literal(value)}", f"as a {literal(value)}")
        text, cypher = (
            rng.choice(
                (
                    *(role if [p.kind for p in rel.props].count("string") == 1 else ()),
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
            SHOW + (" {many} who {base} {b} {f}" if label.person else " {many} that {base} {b} {f}"),
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
    up = rng.random() < 0.5
    options = [(i, p) for i in world.labels for p in i.of_kind("number") if comparatives(i, p, up)]
    if not options:
        return None
    label, prop = rng.choice(options)
    adjectives, sign = comparatives(label, prop, up), ">" if up else "<"
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
    """A property of the neighbour of a named node: `how old is the captain of the Ymir`."""
    chosen = pick(rng, world)
    if not chosen or not chosen[0].props:
        return None
    label, rel, forward, far = chosen
    prop, end, plural = rng.choice(label.props), named(rng, far), rng.random() < 0.5
    found = stepped(rng, world, plain(rng, label, "n", plural), (rel, forward), end, short=0.6)
    frames = neighbour_frames(prop, plural)
    if not frames:
        return None
    noun = rng.choice(prop.nouns)
    frame = rng.choice(frames).replace(
        "{x}", "{x}" if found.owned else "[the |the |]{x}" if plural else "the {x}"
    )
    text = expand(rng, frame, p=words.plural(noun) if plural else noun, x=found.text, part=rng.choice(prop.parts or ("",)),
                  adj=rng.choice(prop.yes or ("",)))  # fmt: skip
    return Pair(text.replace("the ⟦", "⟦"), f"{found.match} RETURN {ref('n', prop)}", links=end.links,
                needs_link=any(unsure(world, rel, verb) for verb in rel.verbs))  # fmt: skip


def neighbour_frames(prop: Prop, plural: bool) -> list[str]:
    """Wordings for one property of `{x}`, one node or several."""
    if prop.kind == "boolean":
        fits = not plural and prop.yes and not any(word.startswith(("with", "that ")) for word in prop.yes)
        return ["is {x} {adj}", "is {x} {adj} or not"] if fits else []
    frames = [
        "[what is|what's] the {p} of {x}",
        "[show|list|get|give me|tell me] the {p} of {x}",
        "{p} of {x}",
        "what {p} does {x} have",
    ]
    if plural:
        return [frame.replace("[what is|what's]", "what are").replace("does", "do") for frame in frames]
    if prop.parts:
        frames += ["when was {x} {part}", "in [what|which] year was {x} {part}"]
    return frames + list(prop.how) * 2
