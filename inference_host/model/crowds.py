"""Nodes of a label said in the singular and in the plural alike: bare, filtered, or around a named node.

`the oldest employee of Rivet`, `Rivet's oldest employees` and `which of Rivet's employees is the oldest`
need the same nodes with words of degree in the middle.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from inference_host.model import words
from inference_host.model.clauses import roles
from inference_host.model.nouns import arrow, ends, named, node
from inference_host.model.pairs import Pair
from inference_host.model.phrases import Links, agreeing, any_filter
from inference_host.model.schemas import Label, Rel, World

TELLING_NO_BY = ("have", "know")


@dataclass(frozen=True)
class Crowd:
    """Nodes in words; `owner` is said before the noun as a possessive, `tail` after it."""

    label: Label
    nouns: tuple[str, str]
    pattern: str
    tail: tuple[str, str] = ("", "")
    before: str = ""
    owner: str = ""
    where: str = ""
    links: Links = field(default_factory=dict)
    needs_link: bool = False

    @property
    def bare(self) -> bool:
        """Nothing but the label's noun."""
        return not (self.owner or self.before or self.tail[0])

    @property
    def match(self) -> str:
        """MATCH and WHERE."""
        return f"MATCH {self.pattern}" + (f" WHERE {self.where}" if self.where else "")

    def said(self, adjective: str = "", many: bool = False, the: bool = True) -> str:
        """`the oldest ships docked at Oslo`, `Rivet's oldest employee`."""
        lead = f"{self.owner}'s" if self.owner else "the" if the else ""
        noun = self.nouns[int(many)]
        return " ".join(part for part in (lead, adjective, self.before, noun, self.tail[int(many)]) if part)

    def pair(self, text: str, returns: str) -> Pair:
        """A pair about these nodes."""
        return Pair(text, f"{self.match} RETURN {returns}", links=self.links, needs_link=self.needs_link)


def crowd(rng: random.Random, world: World, label: Label, near: float = 0.3) -> Crowd:
    """Nodes of this label; `near` is the share of those around a named node."""
    roll = rng.random()
    if roll < near and (found := around(rng, world, label)):
        return found
    return filtered(rng, label) if roll > 0.85 else simple(rng, label)


def simple(rng: random.Random, label: Label) -> Crowd:
    """All nodes of the label."""
    return Crowd(label, rng.choice(label.nouns) if rng.random() < 0.5 else label.nouns[0], node("n", label))


def filtered(rng: random.Random, label: Label) -> Crowd:
    """Those that satisfy one condition."""
    all_of_them, item = simple(rng, label), any_filter(rng, label, "n")
    if not item or " their " in item.text:
        return all_of_them
    tail = ("", "") if item.before else (agreeing(item.text, False), item.text)
    before = item.text if item.before else ""
    return Crowd(label, all_of_them.nouns, all_of_them.pattern, tail, before, "", item.cypher, item.links)


def around(rng: random.Random, world: World, label: Label) -> Crowd | None:
    """Neighbours of a named node."""
    choices = ends(world, label)
    if not choices:
        return None
    rel, forward = rng.choice(choices)
    far = world.label(rel.target if forward else rel.source)
    end, verb = named(rng, far), rng.choice(rel.verbs)
    alone = len(world.between(rel.source, rel.target)) == 1 and rel.source != rel.target
    role = tuple((n, words.plural(n)) for n in roles(world, rel, forward))
    owned = (*role, *(label.nouns[:1] if alone else ()))
    nouns, owner = (rng.choice(label.nouns) if rng.random() < 0.3 else label.nouns[0]), ""
    if owned and rng.random() < 0.45:
        nouns, possessive = rng.choice(owned), rng.random() < 0.5
        owner, tail = (end.text, ("", "")) if possessive else ("", (f"of {end.text}",) * 2)
    elif alone and forward and rel.verbs[0].split()[-1] in ("at", "in", "for", "on") and rng.random() < 0.3:
        tail = (f"{rel.verbs[0].split()[-1]} {end.text}",) * 2
    else:
        tail = clause(rng, verb, label, forward, end.text)
    pattern = f"{node('n', label)}{arrow(rel, forward)}{end.pattern}"
    shared = any(verb in r.verbs for r in world.rels if r is not rel)
    return Crowd(label, nouns, pattern, tail, "", owner, "", end.links, shared)


def clause(rng: random.Random, verb: str, label: Label, forward: bool, end: str) -> tuple[str, str]:
    """`who works at Rivet` and `who work at Rivet`; `that Ada commands`, `commanded by Ada`."""
    that = rng.choice(("who", "who", "that") if label.person else ("that", "that", "which"))
    if forward:
        past = words.past(verb)
        forms = [(f"{that} {words.third(verb)} {end}", f"{that} {words.base(verb)} {end}"), (f"{words.ing(verb)} {end}",) * 2,
                 (f"{that} {past} {end}", f"{that} {past.replace('was ', 'were ', 1)} {end}")]  # fmt: skip
        return rng.choice((*forms[:2], *forms))
    third = words.third(verb)
    forms = [(f"{that} {end} {third}",) * 2, (f"{end} {third}",) * 2]
    if not verb.startswith("be ") and verb not in TELLING_NO_BY:
        forms += [(f"{words.participle(verb)} by {end}",) * 2]
    return rng.choice(forms)


def sides(world: World, rel: Rel, forward: bool) -> tuple[tuple[str, str], ...]:
    """Nouns that alone tell the neighbours of this relationship: its role nouns, or the label if none else joins them."""
    far = world.label(rel.target if forward else rel.source)
    role = tuple((n, words.plural(n)) for n in roles(world, rel, not forward))
    alone = len(world.between(rel.source, rel.target)) == 1 and rel.source != rel.target
    return (*role, *(far.nouns if alone else ()))
