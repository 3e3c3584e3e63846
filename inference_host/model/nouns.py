"""Noun phrases that name nodes: a label, its filters, and a path to other nodes.

`people older than 30 who work at companies located in Berlin` is built here
together with its MATCH pattern and WHERE conditions. The asked-for node is
always `n` and always comes first in the pattern; further nodes are `m` and `o`.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from inference_host.model import words
from inference_host.model.phrases import Links, expand, filters, literal
from inference_host.model.schemas import Label, Rel, World, quoted

VARS = "nmo"


@dataclass(frozen=True)
class Nodes:
    """A set of nodes in words and in Cypher; `pattern` starts at `n`."""

    label: Label
    text: str
    pattern: str
    where: tuple[str, ...] = ()
    links: Links = field(default_factory=dict)
    hops: int = 0
    pinned: bool = False
    plural: bool = True
    bare: str = ""

    @property
    def match(self) -> str:
        """MATCH and WHERE."""
        tail = f" WHERE {' AND '.join(self.where)}" if self.where else ""
        return f"MATCH {self.pattern}{tail}"

    @property
    def distinct(self) -> str:
        """`DISTINCT ` when a node may be met over several paths."""
        return "DISTINCT " if self.hops > 1 or (self.hops == 1 and not self.pinned) else ""


def node(var: str, label: Label, pin: str = "") -> str:
    """`(n:Person {name: '⟦Alice⟧'})`."""
    inner = f" {{{quoted(label.key)}: '{literal(pin)}'}}" if pin else ""
    return f"({var}:{quoted(label.name)}{inner})"


def arrow(rel: Rel, forward: bool, var: str = "") -> str:
    """The relationship as seen from the left node."""
    inner = f"[{var}:{quoted(rel.type)}]"
    return f"-{inner}->" if forward != rel.flipped else f"<-{inner}-"


def plain(rng: random.Random, label: Label, var: str = "n", plural: bool = True, most: int = 0) -> Nodes:
    """A label with up to `most` filters."""
    one, many = rng.choice(label.nouns) if rng.random() < 0.5 else label.nouns[0]
    found = filters(rng, label, var, most)
    before = " ".join(f.text for f in found if f.before)
    after = [f.text for f in found if not f.before]
    joined = rng.choice((" and ", " and ", " ", ", ")).join(after)
    text = " ".join(part for part in (before, many if plural else one, joined) if part)
    links = {k: v for f in found for k, v in f.links.items()}
    return Nodes(
        label,
        text,
        node(var, label),
        tuple(f.cypher for f in found),
        links,
        plural=plural,
        bare=many if plural else one,
    )


def named(rng: random.Random, label: Label, var: str = "m") -> Nodes:
    """One node called by its name, now and then with its label in front."""
    name = rng.choice(label.names)
    text = literal(name)
    if rng.random() < 0.08:
        text = f"{rng.choice(('the ', ''))}{label.nouns[0][0]} {text}"
    return Nodes(
        label, text, node(var, label, name), (), {name: (label.name, label.key)}, pinned=True, plural=False
    )


def other_end(rng: random.Random, world: World, label: Label, var: str, deeper: bool) -> Nodes:
    """What stands at the other end: mostly a named node, else any or filtered ones."""
    roll = rng.random()
    if deeper and roll < 0.45:
        found = related(rng, world, label, var, rng.random() < 0.7)
        if found:
            return found
    if roll < 0.75:
        return named(rng, label, var)
    plural = rng.random() < 0.6
    end = plain(rng, label, var, plural, 0 if roll < 0.85 else 1)
    text = (
        end.text
        if plural
        else rng.choice((words.article(end.text), "any " + end.text, words.article(end.text)))
    )
    return replace(end, text=text)


def ends(world: World, label: Label) -> list[tuple[Rel, bool]]:
    """Relationships at a label, each with whether the label is the source."""
    out = [(r, True) for r in world.rels if r.source == label.name]
    return out + [(r, False) for r in world.rels if r.target == label.name]


def related(rng: random.Random, world: World, label: Label, var: str = "n", plural: bool = True, *,
            deeper: bool = False, most: int = 0) -> Nodes | None:  # fmt: skip
    """Nodes of a label described by a relationship; None when it has none."""
    choices = ends(world, label)
    if not choices:
        return None
    rel, forward = rng.choice(choices)
    other = world.label(rel.target if forward else rel.source)
    end = other_end(rng, world, other, VARS[VARS.index(var) + 1], deeper)
    head = plain(rng, label, var, plural, 0 if end.hops else most)
    pattern = f"{node(var, label)}{arrow(rel, forward)}{end.pattern}"
    text = clause(rng, world, head, rel=rel, forward=forward, end=end)
    links = {**head.links, **end.links}
    return Nodes(
        label,
        text,
        pattern,
        head.where + end.where,
        links,
        end.hops + 1,
        end.pinned and end.hops == 0,
        plural,
        head.bare,
    )


def clause(rng: random.Random, world: World, head: Nodes, *, rel: Rel, forward: bool, end: Nodes) -> str:
    """The head noun with a relative clause, a participle, or a role noun."""
    simple = head.text == head.bare
    short = (
        short_clause(rng, world, head, rel=rel, forward=forward, end=end)
        if simple and rng.random() < 0.4
        else ""
    )
    if short:
        return short
    verb = rng.choice(rel.verbs)
    that = rng.choice(("who", "who", "that") if head.label.person else ("that", "which", "that"))
    if forward:
        present = words.base(verb) if head.plural else words.third(verb)
        went = words.past(verb).replace("was ", "were " if head.plural else "was ", 1)
        body = rng.choice((f"{that} {present}", f"{that} {present}", words.ing(verb), f"{that} {went}"))
        return f"{head.text} {body} {end.text}"
    return f"{head.text} {target_clause(rng, verb, that, end)}"


def target_clause(rng: random.Random, verb: str, that: str, end: Nodes) -> str:
    """A clause in which the head is the object: `that Alice manages`, `managed by Alice`."""
    present = words.base(verb) if end.plural else words.third(verb)
    last = verb.rsplit(maxsplit=1)[-1]
    forms = [f"{end.text} {present}", f"{that} {end.text} {present}", f"{that} {end.text} {words.past(verb)}"]
    if not verb.startswith("be ") and verb not in ("have", "know"):
        forms += [
            f"{words.participle(verb)} by {end.text}",
            f"that [is|are|were] {words.participle(verb)} by {end.text}",
            f"{that} {end.text} {'have' if end.plural else 'has'} {words.participle(verb)}",
        ]
        if " " not in verb and end.label.person and end.pinned:
            forms += [f"by {end.text}"]
    elif last in ("at", "in", "for", "on", "with"):
        forms.append(f"{last} which {end.text} {present.rsplit(' ', 1)[0]}")
    return expand(rng, rng.choice(forms))


def short_clause(
    rng: random.Random, world: World, head: Nodes, *, rel: Rel, forward: bool, end: Nodes
) -> str:
    """`employees of X`, `X's skills`, `people in X`; empty when no such wording is clear."""
    index = 1 if head.plural else 0
    role = [(n, words.plural(n))[index] for n in (rel.source_nouns if forward else rel.target_nouns)]
    alone = len(world.between(rel.source, rel.target)) == 1 and rel.source != rel.target
    role += [head.bare] if alone else []
    forms = []
    if role:
        noun = rng.choice(role)
        forms += [f"{noun} of {end.text}"] + ([f"{end.text}'s {noun}"] * 2 if end.pinned else [])
    last = rel.verbs[0].split()[-1]
    if alone and forward and last in ("at", "in", "for", "on"):
        forms.append(f"{head.bare} {last} {end.text}")
    return rng.choice(forms) if forms else ""
