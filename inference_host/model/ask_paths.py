"""Questions whose main clause is a relationship: who works where, without, since when."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.nouns import Nodes, arrow, ends, named, node, other_end, plain
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, literal, number_filter, ref, string_filter, time_filter
from inference_host.model.schemas import Label, Rel, World, quoted


def pick(rng: random.Random, world: World) -> tuple[Label, Rel, bool, Label] | None:
    """A label, a relationship at it, whether the label is the source, the other label."""
    if not world.rels:
        return None
    rel, forward = rng.choice(world.rels), rng.random() < 0.5
    near, far = (rel.source, rel.target) if forward else (rel.target, rel.source)
    return world.label(near), rel, forward, world.label(far)


def neighbours(rng: random.Random, world: World) -> Pair | None:
    """Who does Alice know; who works at Rivet; where is Rivet located; how many of them."""
    chosen = pick(rng, world)
    if not chosen:
        return None
    label, rel, forward, far = chosen
    end = named(rng, far) if rng.random() < 0.8 else other_end(rng, world, far, "m", True)
    counting = rng.random() < 0.3
    frames = counted_frames(world, rel, forward, end) if counting else asked_frames(world, rel, forward, label, end)
    verb = rng.choice(rel.verbs)
    one, many = rng.choice(label.nouns) if rng.random() < 0.4 else label.nouns[0]
    text = expand(rng, rng.choice(frames), e=end.text, one=one, many=many, base=words.base(verb), third=words.third(verb), past=words.past(verb), rest=verb.split(" ", 1)[-1],
                  do_base=verb, bare=verb.rsplit(" ", 1)[0], be_bare=verb.rsplit(" ", 1)[0].split(" ", 1)[-1], be="are" if end.plural else "is", do="do" if end.plural else "does",
                  pp=words.participle(verb), agree=words.base(verb) if end.plural else words.third(verb))  # fmt: skip
    text = mend_be(text, verb)
    distinct = "" if end.pinned and end.hops == 0 else "DISTINCT "
    returns = f"count({distinct}n) AS count" if counting else f"{distinct}n"
    where = f" WHERE {' AND '.join(end.where)}" if end.where else ""
    return Pair(text, f"MATCH {node('n', label)}{arrow(rel, forward)}{end.pattern}{where} RETURN {returns}", links=end.links,
                needs_link=any(verb in r.verbs for r in world.rels if r is not rel))  # fmt: skip


def mend_be(text: str, verb: str) -> str:
    """`does X be located in` becomes `is X located in`."""
    if not verb.startswith("be "):
        return text
    rest = verb[3:]
    for do, be in (("does", "is"), ("do", "are"), ("did", "was")):
        head, found, tail = text.partition(f" {do} ")
        if found and f" be {rest}" in tail:
            return f"{head} {be} {tail.replace(f' be {rest}', f' {rest}')}"
    return text


def asked_frames(world: World, rel: Rel, forward: bool, label: Label, end: Nodes) -> list[str]:
    """Frames that return the neighbours."""
    who = ["who {third} {e}", "who {third} {e}", "who {past} {e}", "who all {third} {e}", "who are the {many} that {base} {e}"] if label.person else ["what {third} {e}"]
    if forward:
        return [*who, "[which|what] {many} {base} {e}", "[which|what] {one} {third} {e}", "[which|what] {many} {past} {e}", *role_frames(rel.source_nouns, end), "[list|show|find] [me |]everyone who {third} {e}" if label.person else "[which|what] {many} {base} {e}",
                SHOW + " who {third} {e}" if label.person else SHOW + " [the |]{many} that {base} {e}", *short_frames(world, rel, label, "{which} {many} are {last} {e}")]  # fmt: skip
    frames = ["[which|what] {many} {do} {e} {do_base}", "[which|what] {one} {do} {e} {do_base}", "[which|what] {many} did {e} {do_base}", SHOW + " [all |the |]{many} {e} {agree}", "[show|tell] me what {many} {e} {agree}"]
    frames += ["who {do} {e} {do_base}", "who {do} {e} {do_base}", "who did {e} {do_base}", "whom {do} {e} {do_base}", "who all {do} {e} {do_base}"] if label.person else ["what {do} {e} {do_base}", "what did {e} {do_base}"]
    verb = rel.verbs[0]
    if label.place or (verb.split()[-1] in ("at", "in", "on") and alone(world, rel)):
        place = "where {be} {e} {be_bare}" if verb.startswith("be ") else "where {do} {e} {bare}"
        frames += [place, place, place] if all(v.startswith("be ") == verb.startswith("be ") for v in rel.verbs) and len(rel.verbs[0].split()) > 1 else []
    if not verb.startswith("be ") and verb not in ("have", "know"):
        frames += ["[which|what] {many} [are|were] {pp} by {e}"]
    if alone(world, rel) and rel.source != rel.target:
        frames += ["{e}'s {many}", "[show|list] {e}'s {many}", "[which|what] {many} {do} {e} have", "what are {e}'s {many}", "{many} of {e}"]
    return frames + role_frames(rel.target_nouns, end)


def role_frames(nouns: tuple[str, ...], end: Nodes) -> list[str]:
    """`who are Alice's friends`, `list the employees of Rivet`."""
    frames = []
    for noun in nouns:
        many = words.plural(noun)
        frames += [f"who are the {many} of {{e}}", f"[list|show|find|who are|] [all |the |]{many} of {{e}}", f"[who|what] is the {noun} of {{e}}", f"[list|show|find|who are|what are|who is|what is|] {{e}}'s [{many}|{noun}]"]
    return frames


def short_frames(world: World, rel: Rel, label: Label, frame: str) -> list[str]:
    """`which companies are in Berlin`, when only one relationship can be meant."""
    last = rel.verbs[0].split()[-1]
    if not alone(world, rel) or last not in ("at", "in"):
        return []
    found = [frame.replace("{last}", last).replace("{which}", "[which|what]")] * 2
    return [*found, f"who is {last} {{e}}"] if label.person and "how" not in frame else found


def alone(world: World, rel: Rel) -> bool:
    """No other relationship joins these two labels."""
    return len(world.between(rel.source, rel.target)) == 1


def counted_frames(world: World, rel: Rel, forward: bool, end: Nodes) -> list[str]:
    """Frames that count the neighbours."""
    role = [f"how many {words.plural(n)} {{do}} {{e}} have" for n in (rel.source_nouns if forward else rel.target_nouns)]
    role += [f"number of {words.plural(n)} of {{e}}" for n in (rel.source_nouns if forward else rel.target_nouns)]
    if forward:
        return [*role, "how many {many} {base} {e}", "how many {many} {past} {e}", "[count|number of] [the |]{many} [who|that] {base} {e}", "how many {many} are there that {base} {e}",
                *short_frames(world, rel, world.label(rel.source), "how many {many} are [there |]{last} {e}")]  # fmt: skip
    return [*role, "how many {many} {do} {e} {do_base}", "how many {many} did {e} {do_base}", "[count|number of] [the |]{many} {e} {agree}", "[count|number of] [the |]{many} that {e} {agree}"]


def linked_or_not(rng: random.Random, world: World) -> Pair | None:
    """Does Alice know Bob."""
    if not world.rels:
        return None
    rel = rng.choice(world.rels)
    a, b, verb = named(rng, world.label(rel.source), "n"), named(rng, world.label(rel.target), "m"), rng.choice(rel.verbs)
    if set(a.links) & set(b.links):
        return None
    frame = rng.choice(("does {a} {v} {b}", "does {a} {v} {b}", "did {a} {v} {b}", "is it true that {a} {third} {b}", "check if {a} {third} {b}", "is {a} {ing} {b}"))
    text = mend_be(" " + expand(rng, frame, a=a.text, b=b.text, v=verb, third=words.third(verb), ing=words.ing(verb)), verb).strip()
    return Pair(text, f"MATCH {a.pattern}{arrow(rel, True)}{b.pattern} RETURN count(*) > 0 AS exists", links={**a.links, **b.links})


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
    role = rng.choice((rel.target_nouns if forward else rel.source_nouns) or (one,)) if alone(world, rel) else one
    nobody = "nobody" if far.person else "no " + one
    do_not = "are not" + words.base(verb)[3:] if verb.startswith("be ") else f"do not {verb}"
    if forward:
        forms = ["who {no} any {one}" if label.person else "that {no} any {one}", "that {no} [a|any] {many}", "that {base} no {one}", "[that {no} anything|who {no} anyone]" if rng.random() < 0.3 else "that {no} any {many}"]
        forms += ["without [a |any |]{role}", "with no {role}", "that have no {role}"] if alone(world, rel) else []
    else:
        forms = ["that {nobody} {third}", "{nobody} {third}", "which {nobody} {third}"]
        forms += ["without [a |any |]{role}", "with no {role}", "that have no {role}"] if alone(world, rel) else []
        forms += ["not {pp} by any{body}", "that [are|were] not {pp} by any{body}", "that [are|were] never {pp}"] if not verb.startswith("be ") and verb != "have" else []
    counting = rng.random() < 0.3
    frame = rng.choice(("how many {np} [are there |]", "count [the |]{np} ", "number of {np} ") if counting else (SHOW + " [all |the |]{np} ", "{np} ", "[which|what] {np} are there ", "{np} "))
    text = expand(rng, frame + rng.choice(forms), np=nodes.text, no=do_not.replace("do not", rng.choice(("do not", "don't"))).replace("are not", rng.choice(("are not", "aren't"))), one=one, many=many, base=words.base(verb), role=role,
                  nobody=nobody, third=words.third(verb), pp=words.participle(verb), body="body" if far.person else " " + one)  # fmt: skip
    if rng.random() < 0.25 and forward and not counting:
        text = expand(rng, "[which|what] {np} {no} any {many}", np=nodes.text, no=do_not, many=many)
    lack = f"NOT (n){arrow(rel, forward)}()"
    where = " AND ".join((*nodes.where, lack))
    return Pair(text, f"MATCH {nodes.pattern} WHERE {where} RETURN {'count(n) AS count' if counting else 'n'}", links=nodes.links)


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
    noun, match, links = rng.choice(prop.nouns), f"MATCH {a.pattern}{arrow(rel, True, 'r')}{b.pattern}", {**a.links, **b.links}
    if rng.random() < 0.55:
        frame = rng.choice(("what is the {p} of {a} {ing} {b}", "what {p} does {a} have [at|with|for|in] {b}", "with what {p} does {a} {v} {b}", "what {p} has {a} [at|with|for|in] {b}", "{p} of {a} [at|with|for|in] {b}", "[what is|what's|show] {a}'s {p} [at|with|for|in|on] {b}"))
        if prop.parts or prop.kind in ("date", "datetime"):
            frame = rng.choice(("since when does {a} {v} {b}", "when did {a} [start to |]{v} {b}", "since when has {a} {pp} {b}", "how long has {a} {pp} {b}", "since [what|which] year does {a} {v} {b}"))
        elif prop.kind == "number" and rng.random() < 0.5:
            frame = rng.choice(("how many {p} [does|did] {a} {v} {b}", "how many {p} has {a} {pp} {b}", "what {p} [did|does] {a} [give|have for|have in] {b}"))
        text = mend_be(expand(rng, frame, a=a.text, b=b.text, p=noun, v=verb, ing=words.ing(verb), pp=words.participle(verb)), verb)
        return Pair(text, f"{match} RETURN {ref('r', prop)}", links=links)
    return edge_filter(rng, world, rel, b)


def edge_filter(rng: random.Random, world: World, rel: Rel, b: Nodes) -> Pair:
    """`people who know Bob since 2015`, `who works at Rivet as engineer`."""
    prop, verb, label = rng.choice(rel.props), rng.choice(rel.verbs), world.label(rel.source)
    if prop.kind == "string":
        value = rng.choice(prop.values)
        text, cypher = rng.choice((f"as {literal(value)}", f"as a {literal(value)}", f"with {rng.choice(prop.nouns)} {literal(value)}", f"with the {prop.nouns[0]} {literal(value)}")), f"r.{quoted(prop.name)} = '{literal(value)}'"
    else:
        found = time_filter(rng, prop, "r") if prop.parts or prop.kind != "number" else number_filter(rng, prop, "r")
        text, cypher = found.text, found.cypher
    frame = rng.choice(("who {third} {b} {f}" if label.person else "what {third} {b} {f}", "[which|what] {many} {base} {b} {f}", SHOW + " {many} {ing} {b} {f}", SHOW + " {many} who {base} {b} {f}", "how many {many} {base} {b} {f}"))
    returns = "count(n) AS count" if frame.startswith("how") else "n"
    text = expand(rng, frame, third=words.third(verb), base=words.base(verb), ing=words.ing(verb), b=b.text, f=text, many=label.nouns[0][1])
    return Pair(text, f"MATCH {node('n', label)}{arrow(rel, True, 'r')}{b.pattern} WHERE {cypher} RETURN {returns}", links=b.links)


def compared(rng: random.Random, world: World) -> Pair | None:
    """`people older than Alice`: a comparison with another node's value."""
    options = [(label, p) for label in world.labels for p in label.of_kind("number") if p.up and p.down]
    if not options:
        return None
    label, prop = rng.choice(options)
    adjectives, sign = rng.choice(((prop.up, ">"), (prop.down, "<")))
    name = rng.choice(label.names)
    one, many = rng.choice(label.nouns)
    counting = rng.random() < 0.2
    frame = "how many {many} are {c} than {v}" if counting else rng.choice(("[who|which {many}] [is|are] {c} than {v}" if label.person else "which {many} are {c} than {v}", SHOW + " [all |]{many} {c} than {v}", "{many} {c} than {v}", SHOW + " {many} that are {c} than {v}"))
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
    role = (rel.source_nouns if forward else rel.target_nouns) or ((one,) if alone(world, rel) and rel.source != rel.target else ())
    plural = rng.random() < 0.6
    noun = rng.choice(prop.nouns)
    noun = words.plural(noun) if plural else noun
    base = (words.base(verb) if plural else words.third(verb)) if forward else words.third(verb)
    clause = f"that {base} {end.text}" if forward else f"{end.text} {base}"
    forms = [f"{many if plural else one} {clause}"]
    forms += [f"{end.text}'s {words.plural(r) if plural else r}" for r in role] + [f"{words.plural(r) if plural else r} of {end.text}" for r in role]
    frame = rng.choice(("[what is|what are] the {p} of [the |]{x}", "[show|list|get|give me] [me |]the {p} of [the |]{x}", "{p} of [the |]{x}", "what {p} [does|do] [the |]{x} have"))
    text = expand(rng, frame, p=noun, x=rng.choice(forms)).replace("the ⟦", "⟦")
    return Pair(text, f"MATCH {node('n', label)}{arrow(rel, forward)}{end.pattern} RETURN {ref('n', prop)}", links=end.links)
