"""Questions in which two neighbours meet: `who works at Rivet and lives in Oslo`, `who shares a city with Alice`."""

from __future__ import annotations

import random

from inference_host.model import words
from inference_host.model.ask_nodes import SHOW
from inference_host.model.clauses import Step, Words, passive, phrasal, roles, step, unsure
from inference_host.model.nouns import Nodes, arrow, ends, named, node, plain, stepped, with_article, words_of
from inference_host.model.pairs import Pair
from inference_host.model.path_frames import NOUN_VERBS, mend_be, told
from inference_host.model.phrases import expand, literal
from inference_host.model.schemas import Label, World

Steps = tuple[Step, Step]


def two_neighbours(rng: random.Random, world: World) -> Pair | None:
    """`who works at Rivet and lives in Oslo`, `people who know both Alice and Bob`."""
    label = rng.choice(world.labels)
    choices = ends(world, label)
    if not choices:
        return None
    first = rng.choice(choices)
    others = [h for h in choices if h[0] is not first[0]]
    if not others or rng.random() < 0.2:
        return both(rng, world, step(rng, world, *first))
    steps = step(rng, world, *first), step(rng, world, *rng.choice(others))
    second = named(rng, steps[1].far, "o")
    if rng.random() < 0.14:
        second = with_article(rng, plain(rng, steps[1].far, "o", rng.random() < 0.4))
    return met(rng, world, steps, (named(rng, steps[0].far, "m"), second))


def doing(verb: str) -> str:
    """`working at`, but `that are a member of`."""
    return f"that {words.base(verb)}" if verb.startswith(NOUN_VERBS) else words.ing(verb)


def meeting(steps: Steps, found: tuple[Nodes, Nodes], head: Nodes) -> str:
    """MATCH and WHERE of the nodes that have both neighbours."""
    (first, second), (m, o) = steps, found
    match = f"MATCH {head.pattern}{arrow(first.rel, first.forward)}{m.pattern}, (n){arrow(second.rel, second.forward)}{o.pattern}"
    where = (*head.where, *m.where, *o.where)
    return f"{match} WHERE {' AND '.join(where)}" if where else match


def met(rng: random.Random, world: World, steps: Steps, found: tuple[Nodes, Nodes]) -> Pair | None:
    """Nodes with two neighbours over two relationships."""
    if set(found[0].links) & set(found[1].links):
        return None
    filtered = not found[1].where and rng.random() < 0.12
    head = plain(rng, steps[0].near, "n", True, int(filtered))
    kind = rng.choices(("n", "count", "exists"), (0.7, 0.2, 0.1))[0]
    distinct = "" if found[1].pinned else "DISTINCT "
    returns = {
        "n": f"{distinct}n",
        "count": f"count({distinct}n) AS count",
        "exists": "count(n) > 0 AS exists",
    }[kind]
    text = met_text(rng, world, steps, found, head=head, kind=kind)
    links = {**head.links, **found[0].links, **found[1].links}
    sure = not any(unsure(world, s.rel, s.verb) for s in steps)
    return Pair(text, f"{meeting(steps, found, head)} RETURN {returns}", links=links, needs_link=not sure)


ANY_BOTH = (
    "[is|are] there any {np} [who|that|that] {b1} {e1} and {b2} {e2}",
    "do any {np} {b1} {e1} and {b2} {e2}",
)
COUNT_BOTH = ("how many {np} {b1} {e1} and {b2} {e2}", "how many {np} {b1} {e1} and [also |]{b2} {e2}", "[count|number of] [the |]{np} {who} {b1} {e1} and {b2} {e2}",
              "how many {np} both {b1} {e1} and {b2} {e2}", "how many {np} {g1} {e1} {b2} {e2}")  # fmt: skip
LIST_BOTH = ("[which|what] {np} {b1} {e1} and {b2} {e2}", "[which|what] {np} {b1} {e1} and [also|at the same time] {b2} {e2}", "[which|what] {np} both {b1} {e1} and {b2} {e2}",
             SHOW + " [all |the |]{np} {who} {b1} {e1} and {b2} {e2}", "{np} {who} {b1} {e1} and {b2} {e2}", "{np} {g1} {e1} and {g2} {e2}", "[which|what] {np} {g1} {e1} {b2} {e2}",
             "{np} {g1} {e1} {who} [also |]{b2} {e2}", "which of the {np} {g1} {e1} {b2} {e2}", "of the {np} {g1} {e1}, which ones {b2} {e2}")  # fmt: skip
WHO_BOTH = ("who {t1} {e1} and {t2} {e2}", "who {t1} {e1} and [also |]{t2} {e2}", "who both {t1} {e1} and {t2} {e2}", "who {t1} {e1} but also {t2} {e2}", "[anyone|everyone|everybody] who {t1} {e1} and {t2} {e2}",
            "who among those {g1} {e1} {t2} {e2}")  # fmt: skip


def met_text(
    rng: random.Random, world: World, steps: Steps, found: tuple[Nodes, Nodes], *, head: Nodes, kind: str
) -> str:
    """The words of it: two predicates, or a noun phrase and a predicate."""
    first, second = steps
    if not (first.forward and second.forward) or rng.random() < 0.4:
        return phrase_and_predicate(rng, world, steps, found, head=head, kind=kind)
    frames = {"n": LIST_BOTH, "count": COUNT_BOTH, "exists": ANY_BOTH}[kind]
    if (
        kind == "n"
        and first.near.person
        and not head.where
        and not unsure(world, first.rel, first.verb)
        and rng.random() < 0.45
    ):
        frames = WHO_BOTH
    forms = {
        f"{letter}{i}": form(s.verb)
        for i, s in enumerate(steps, 1)
        for letter, form in (("b", words.base), ("t", words.third), ("g", doing))
    }
    who = rng.choice(("who", "that")) if first.near.person else "that"
    return expand(rng, rng.choice(frames), np=head.text, who=who, e1=found[0].text, e2=found[1].text, **forms)


def phrase_and_predicate(
    rng: random.Random, world: World, steps: Steps, found: tuple[Nodes, Nodes], *, head: Nodes, kind: str
) -> str:
    """`which employees of Rivet live in Oslo`, `which of Alice's friends does Bob know`."""
    second, end = steps[1], words_of(found[1])
    phrase = stepped(rng, world, head, (steps[0].rel, steps[0].forward), found[0], short=0.75)
    of = not head.where and rng.random() < 0.3
    np = f"of {'' if phrase.owned else 'the '}{phrase.text}" if of or phrase.owned else phrase.text
    lead = {"n": "[which|which|what] {np}", "count": "how many {np}", "exists": "any {np}"}[kind].replace("what] {np}", "which] {np}" if np.startswith("of ") else "what] {np}")  # fmt: skip
    if kind == "exists":
        frame = "do {any} {do_base} {e}" if second.forward else "{do} {e} {do_base} {any}"
        frame = frame.replace("{any}", lead)
    elif second.forward:
        frame = lead + rng.choice((" {base} {e}", " {base} {e}", " also {base} {e}"))
    else:
        frame = lead + rng.choice(
            (" {do} {e} {do_base}", *([" are {pp} by {e}"] * 2 if passive(second.verb) else ()))
        )
    frame = "so " + frame.replace("{np}", np.replace("{", "").replace("}", ""))
    return told(rng, second, frame, end).removeprefix("so ")


def both(rng: random.Random, world: World, s: Step) -> Pair | None:
    """The same relationship to two named nodes: `who knows both Alice and Bob`, `common friends of Alice and Bob`."""
    m, o = (node_named(s.far, name, var) for name, var in zip(rng.sample(s.far.names, 2), "mo", strict=True))
    if set(m.links) & set(o.links):
        return None
    counting = rng.random() < 0.2
    pair_of = Words(
        rng.choice(
            (f"both {m.text} and {o.text}", f"{m.text} and {o.text}", f"{m.text} as well as {o.text}")
        ),
        True,
    )
    frames = both_counted(s) if counting else both_asked(s, unsure(world, s.rel, s.verb))
    text = told(rng, s, rng.choice(frames).replace("{a}", m.text).replace("{b}", o.text), pair_of)
    returns = "count(n) AS count" if counting else "n"
    cypher = f"{meeting((s, s), (m, o), plain(rng, s.near, 'n'))} RETURN {returns}"
    return Pair(text, cypher, links={**m.links, **o.links}, needs_link=unsure(world, s.rel, s.verb))


def node_named(label: Label, name: str, var: str) -> Nodes:
    """The node of this name."""
    links = {name: (label.name, label.key)}
    return Nodes(label, literal(name), node(var, label, name), (), links, pinned=True, plural=False)


def both_asked(s: Step, unclear: bool) -> list[str]:
    """Frames that list the common neighbours of two nodes."""
    shared = [f"[which|what] {many} do {{a}} and {{b}} [share|have in common]" for _, many in s.owned]
    shared += [f"[common|shared|mutual] {many} of {{a}} and {{b}}" for _, many in s.owned]
    if s.forward:
        who = (
            ["who {third} {e}", "[everyone|anyone] who {third} {e}"] if s.near.person and not unclear else []
        )
        return [
            *who * 2,
            "[which|what] {many} {base} {e}",
            SHOW + " [the |]{many} that {base} {e}",
            "{many} {ing} {e}",
            *shared,
        ]
    frames = ["[which|what] {many} do both {a} and {b} {do_base}", "[which|what] {many} do {a} and {b} both {do_base}", "{many} that both {a} and {b} {do_base}",
              SHOW + " [the |]{many} that {a} and {b} both {base}"]  # fmt: skip
    if s.verb.startswith("be "):
        frames = [
            "[which|what] {many} are both {a} and {b} " + s.verb[3:],
            "{many} that both {a} and {b} are " + s.verb[3:],
        ]
    frames += (
        ["[which|what] {many} are {pp} by both {a} and {b}", "{many} {pp} by both {a} and {b}"]
        if passive(s.verb)
        else []
    )
    return frames + shared


def both_counted(s: Step) -> list[str]:
    """Frames that count the common neighbours of two nodes."""
    shared = [f"how many {many} do {{a}} and {{b}} [share|have in common]" for _, many in s.owned]
    if s.forward:
        return ["how many {many} {base} {e}", "[count|number of] [the |]{many} that {base} {e}", *shared]
    if s.verb.startswith("be "):
        return ["how many {many} are both {a} and {b} " + s.verb[3:], *shared]
    return [
        "how many {many} do both {a} and {b} {do_base}",
        "how many {many} do {a} and {b} both {do_base}",
        *shared,
    ]


def same_neighbour(rng: random.Random, world: World) -> Pair | None:
    """`who works where Alice works`, `ships with the same captain as the Ymir`."""
    if not world.rels:
        return None
    rel, forward = rng.choice(world.rels), rng.random() < 0.6
    if rel.source == rel.target:
        return None
    s = step(rng, world, rel, forward)
    name, counting = rng.choice(s.near.names), rng.random() < 0.2
    text = told_same(rng, world, s, literal(name), counting)
    match = f"MATCH {node('n', s.near)}{arrow(rel, forward)}{node('m', s.far)}{arrow(rel, not forward)}{node('o', s.near, name)}"
    returns = "count(DISTINCT n) AS count" if counting else "DISTINCT n"
    return Pair(text, f"{match} RETURN {returns}", links={name: (s.near.name, s.near.key)})


def told_same(rng: random.Random, world: World, s: Step, name: str, counting: bool) -> str:
    """The words for sharing a neighbour with the named node."""
    role = rng.choice(roles(world, s.rel, not s.forward) or ("",))
    thing = role if role and rng.random() < 0.4 else s.far.nouns[0][0]
    frames = (
        same_counted(s, thing)
        if counting
        else (same_source if s.forward else same_target)(s, unsure(world, s.rel, s.verb))
    )
    if not counting and (s.alone or thing == role):
        frames += ["[which|what] {many} have the same {f} as {v}", "{many} with the same {f} as {v}", "[which|what] {many} share [{af}|the {f}|their {f}] with {v}"]  # fmt: skip
        who = [
            "who shares [{af}|their {f}] with {v}",
            "who has the same {f} as {v}",
            "who else has {v}'s {f}",
        ]
        frames += who if s.near.person else []
    text = expand(rng, rng.choice(frames), many=s.near.nouns[0][1], f=thing, af=words.article(thing), v=name, base=words.base(s.verb),
                  third=words.third(s.verb), ing=doing(s.verb), pp=words.participle(s.verb), verb=s.verb)  # fmt: skip
    return mend_be(text, s.verb)


def same_counted(s: Step, thing: str) -> list[str]:
    """`how many people work at the same company as Alice`."""
    if s.forward:
        return [
            "how many {many} {base} the same {f} as {v}",
            "[count|number of] [the |]{many} {ing} the same {f} as {v}",
        ]
    frames = ["how many {many} does the {f} that {third} {v} also {verb}"]
    frames += ["how many {many} are {pp} by the same {f} as {v}"] * 2 if passive(s.verb) else []
    return frames + (
        ["how many {many} have the same {f} as {v}"] if s.alone or thing in s.rel.source_nouns else []
    )


def same_source(s: Step, unclear: bool) -> list[str]:
    """`who works at the same company as Alice`."""
    frames = ["[which|what] [other |]{many} {base} the same {f} as {v}", SHOW + " [all |the |]{many} {ing} the same {f} as {v}", "{many} {ing} the same {f} as {v}",
              SHOW + " [all |the |]{many} that {base} the same {f} as {v}", "{v} and which other {many} {base} the same {f}", "find {many} that {base} the same {f} as {v}"]  # fmt: skip
    if s.near.person and not unclear:
        frames += ["who [else |]{third} the same {f} as {v}"] * 3 + [
            "who {third} the same {f} [as|that] {v} [does|]".replace("[as|that] {v} [does|]", "as {v} does")
        ]
        frames += [
            "[everyone|anyone] who {third} the same {f} as {v}",
            "who are the [people|others] {ing} the same {f} as {v}",
        ]
    if s.near.person and s.verb.split()[-1] in ("at", "in") and phrasal(s.verb):
        where = s.verb.rpartition(" ")[0]
        third = words.third(where)
        frames += [
            f"who else {third} where {{v}} {third}"
            if not unclear
            else f"which {{many}} {words.base(where)} where {{v}} {third}"
        ]
    last = s.verb.split()[-1]
    return (
        [*frames, f"{{many}} {last} the same {{f}} as {{v}}"] if s.alone and last in ("at", "in") else frames
    )


def same_target(s: Step, _: bool) -> list[str]:
    """`products made by the same company as the Lamp`."""
    frames = [
        "[which|what] {many} does the {f} that {third} {v} also {verb}",
        "what other {many} does the {f} that {third} {v} {verb}",
    ]
    if passive(s.verb):
        frames += [
            "{many} {pp} by the same {f} as {v}",
            "[which|what] [other |]{many} are {pp} by the same {f} as {v}",
            SHOW + " [all |the |]{many} {pp} by the same {f} as {v}",
        ] * 2
    return frames
