"""Noun phrases that name nodes: a label, its filters, and a path to other nodes.

`people older than 30 who work at companies located in Berlin` is built here
together with its MATCH pattern and WHERE conditions. The asked-for node is
always `n` and always comes first in the pattern; further nodes are `m` and `o`.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field, replace

from inference_host.model import words
from inference_host.model.clauses import Words, noun_phrase, step
from inference_host.model.phrases import Filter, Links, filters, joined, literal, ref
from inference_host.model.schemas import Label, Rel, World, quoted

VARS = "nmo"
KIND = 0.5  # share of labels with a kind that are called by it
KINDS = frozenset("type kind role position category class genre profession occupation job title rank species breed sector industry form specialty discipline".split())  # fmt: skip
OTHERWISE = (
    0.3  # share of named nodes that are called by a handle, a code, a nickname, where their label has one
)
NAMING = re.compile(
    "(?i)(handle|code|sku|serial|mail|nick|alias|user|ident|isbn|abbr|symbol|callsign|ticker|key|name|title|phone|plate|number)"
)


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
    owned: bool = False  # begins with whose they are: `Alice's boss`

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
    """A label, or a kind of its nodes (`defenders`), with up to `most` filters."""
    kind = of_kind(rng, label, var) if most and rng.random() < KIND else None
    one, many = rng.choice(label.nouns) if rng.random() < 0.5 else label.nouns[0]
    if kind:
        one, many = kind.text, words.plural(kind.text)
    found = filters(rng, label, var, most - 1 if kind else most)
    found = [f for f in found if not kind or kind.cypher.split(" ")[0] not in f.cypher]
    before = " ".join(f.text for f in found if f.before)
    behind = joined(rng, [f for f in found if not f.before], plural)
    text = " ".join(part for part in (before, many if plural else one, behind) if part)
    told = [kind, *found] if kind else found
    links = {k: v for f in told for k, v in f.links.items()}
    return Nodes(
        label,
        text if plural else singular(text),
        node(var, label),
        tuple(f.cypher for f in told),
        links,
        plural=plural,
        bare=many if plural else one,
    )


def of_kind(rng: random.Random, label: Label, var: str) -> Filter | None:
    """What nodes are called by their kind, role or genre: a `defender` is a player of that position."""
    props = [p for p in label.of_kind("string") if p.values and p.nouns[0].split()[-1] in KINDS]
    if not props:
        return None
    prop = rng.choice(props)
    value = rng.choice(prop.values)
    if not re.fullmatch("[a-z]{3,}", value) or value in dict(label.nouns):
        return None
    return Filter(value, f"{ref(var, prop)} = '{literal(value)}'", links={value: (label.name, prop.name)})


def named(rng: random.Random, label: Label, var: str = "m") -> Nodes:
    """One node called by its name, now and then with its label in front."""
    prop, name = label.key, rng.choice(label.names)
    others = [p for p in label.of_kind("string") if p.values and NAMING.search(p.name)]
    if others and rng.random() < OTHERWISE:
        other = rng.choice(others)
        prop, name = other.name, rng.choice(other.values)
    text = literal(name)
    if rng.random() < 0.08:
        text = f"{rng.choice(('the ', ''))}{label.nouns[0][0]} {text}"
    pattern = f"({var}:{quoted(label.name)} {{{quoted(prop)}: '{literal(name)}'}})"
    return Nodes(label, text, pattern, (), {name: (label.name, prop)}, pinned=True, plural=False)


def other_end(rng: random.Random, world: World, label: Label, var: str, deeper: bool) -> Nodes:
    """What stands at the other end: mostly a named node, else any or filtered ones."""
    roll = rng.random()
    if deeper and roll < 0.45:
        found = related(rng, world, label, var, rng.random() < 0.65, most=int(rng.random() < 0.1))
        if found:
            return with_article(rng, found)
    if roll < 0.75:
        return named(rng, label, var)
    return with_article(rng, plain(rng, label, var, rng.random() < 0.6, 0 if roll < 0.85 else 1))


def with_article(rng: random.Random, found: Nodes) -> Nodes:
    """`a ship docked at Oslo`, `the ships docked at Oslo`; `Alice's ships` stay as they are."""
    if found.owned:
        return found
    if found.plural:
        the = "the " if found.hops and rng.random() < 0.3 else ""
        return replace(found, text=the + found.text)
    one = rng.choice((words.article(found.text), "any " + found.text, words.article(found.text)))
    role = found.hops and not found.text.startswith(found.bare) and rng.random() < 0.5
    return replace(found, text="the " + found.text if role else one)


def singular(text: str) -> str:
    """`ship that are active` as `ship that is active`."""
    for many, one in ((" that are ", " that is "), (" which are ", " which is "), (" that were ", " that was "),
                      (" which were ", " which was "), (" who are ", " who is "), (" that have ", " that has ")):  # fmt: skip
        text = text.replace(many, one, 1)
    return text


def ends(world: World, label: Label) -> list[tuple[Rel, bool]]:
    """Relationships at a label, each with whether the label is the source."""
    out = [(r, True) for r in world.rels if r.source == label.name]
    return out + [(r, False) for r in world.rels if r.target == label.name]


def words_of(found: Nodes) -> Words:
    """The nodes as the end of a clause."""
    name = found.pinned and not found.hops
    return Words(found.text, found.plural, name, name or found.owned, found.label.person)


def related(rng: random.Random, world: World, label: Label, var: str = "n", plural: bool = True, *,
            deeper: bool = False, most: int = 0) -> Nodes | None:  # fmt: skip
    """Nodes of a label described by a relationship; None when it has none."""
    choices = ends(world, label)
    if not choices:
        return None
    rel, forward = rng.choice(choices)
    other = world.label(rel.target if forward else rel.source)
    end = other_end(rng, world, other, VARS[VARS.index(var) + 1], deeper)
    head = plain(rng, label, var, plural, 0 if end.where and (end.hops or var != "n") else most)
    return stepped(rng, world, head, (rel, forward), end)


def stepped(
    rng: random.Random, world: World, head: Nodes, hop: tuple[Rel, bool], end: Nodes, *, short: float = 0.4
) -> Nodes:
    """The head, which may have filters, with one step to the end."""
    rel, forward = hop
    short = short if head.text == head.bare else -1
    text, owned = noun_phrase(
        rng, step(rng, world, rel, forward), head.text, head.plural, words_of(end), short=short
    )
    return Nodes(
        head.label,
        text,
        f"{head.pattern}{arrow(rel, forward)}{end.pattern}",
        head.where + end.where,
        {**head.links, **end.links},
        end.hops + 1,
        end.pinned and end.hops == 0,
        head.plural,
        head.bare,
        owned,
    )
