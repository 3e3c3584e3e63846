"""Relationships of random worlds.

Types come in many shapes for the same verb (`WORKS_AT`, `EMPLOYED_BY`, `HAS_EMPLOYEE`, `worksAt`), some with the
arrow against the verb; two labels are often joined in more than one way, and one type may join several pairs.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from inference_host.model import lexicon, words
from inference_host.model.domains import DOMAINS
from inference_host.model.random_props import (
    Namer,
    camel,
    fields,
    measured,
    number_prop,
    string_prop,
    time_prop,
)
from inference_host.model.schemas import Label, Prop, Rel

INVENTED_VERBS, KNOWN, TWICE, SHARED, STRANGE_LEFT_OUT = 0.12, 0.85, 0.25, 0.1, 0.5
# Words of Cypher itself are no types.
KEYWORDS = frozenset("create order call remove load set match return start drop".split())
VERB = {line.split("|")[0]: line for line in lexicon.VERBS}
# What people call the relationship itself.
DONE = {"own": "ownership", "be a member of": "membership", "be friends with": "friendship", "work for": "employment", "be employed by": "employment",
        "be married to": "marriage", "attend": "attendance", "invest in": "investment", "be enrolled in": "enrollment", "review": "review", "rate": "rating",
        "buy": "purchase", "manage": "management", "treat": "treatment", "be connected to": "connection", "link to": "link", "depend on": "dependency",
        "borrow": "loan", "rent": "rental", "book": "booking", "play for": "contract", "register for": "registration", "apply for": "application",
        "visit": "visit", "vote for": "vote", "donate to": "donation", "subscribe to": "subscription", "cite": "citation", "border": "border",
        "be similar to": "similarity", "interact with": "interaction", "supply": "supply", "diagnose": "diagnosis", "act in": "role", "be assigned to": "assignment",
        "be located in": "location", "trade with": "trade", "compete with": "rivalry", "be allied with": "alliance"}  # fmt: skip
Triple = tuple[str, str, str]


def _subjects() -> dict[str, bool]:
    """Verb -> whether people do it, as far as the domains tell."""
    person = {noun: "*" in line for d in DOMAINS for noun, line in d.labels.items()}
    return {verb: person[source] for d in DOMAINS for source, verb, _ in d.triples}


BY_PEOPLE = _subjects() | dict.fromkeys(
    "WORKS_AT WORKS_FOR WORKS_IN KNOWS LIVES_IN FRIEND_OF HAS_SKILL MANAGES ATTENDED ACTED_IN DIRECTED WROTE REVIEWED BOUGHT FOLLOWS LIKES TEACHES "
    "STUDIES ENROLLED_IN MARRIED_TO PARENT_OF REPORTS_TO MENTORS PLAYS_FOR VISITED BORN_IN MEMBER_OF DRIVES BORROWED SPEAKS COACHES CAPTAINS PAINTED "
    "COMPOSED SINGS EDITED TRANSLATED ILLUSTRATED COOKS RENTS BOOKED STAYED_AT VOTED_FOR ACCUSED_OF WITNESSED ARRESTED GRADUATED_FROM LECTURES_AT "
    "LISTENS_TO COMMENTED_ON POSTED LIVES_WITH ADOPTED WATCHED READ HATES ADMIRES TRUSTS OWES".split(),
    True,
)


def invented_rel(rng: random.Random, source: Label, target: Label) -> Rel:
    """A relationship whose verb means nothing."""
    verb = words.invented(rng) + rng.choice(("", "", "", " at", " in", " for", " to", " with", " on"))
    if rng.random() < 0.12:
        verb = f"be {words.invented(rng, 1)}ed {rng.choice(('in', 'to', 'with', 'at'))}"
    kind, flipped = type_name(rng, "", (verb,), (), ())
    return Rel(source.name, kind, target.name, (verb,), flipped=flipped)


def type_name(
    rng: random.Random, usual: str, verbs: tuple[str, ...], sources: tuple[str, ...], targets: tuple[str, ...]
) -> tuple[str, bool]:
    """A type for these verbs, and whether its arrow points against them."""
    if usual and rng.random() < 0.45:
        return usual, False
    told = verb_shapes(rng.choice(verbs) if rng.random() < 0.3 else verbs[0])
    told += [(DONE[verb], False) for verb in verbs if verb in DONE][:1]
    for noun in sources[:1]:
        told += [(noun + " of", False), ("is " + noun + " of", False), ("has " + noun, True), (noun, True)]
    for noun in targets[:1]:
        told += [("has " + noun, False), (noun, False), (noun + " of", True)]
    name, flipped = rng.choice([t for t in told if t[0] not in KEYWORDS])
    return re.sub(r"\W+", "_", name).upper(), flipped


def verb_shapes(verb: str) -> list[tuple[str, bool]]:
    """`writes`, `wrote`, and against the verb `written by`."""
    if verb.startswith("be "):
        return [(verb[3:], False), (verb[3:], False), ("is " + verb[3:], False)]
    told = [(verb, False), (words.third(verb), False), (words.third(verb), False), (words.past(verb), False)]
    if " " not in verb and verb not in ("have", "know", "like"):
        told += [(words.participle(verb) + " by", True)] * 2 + [
            ("is " + words.participle(verb) + " by", True)
        ]
    return told


def after_target(rng: random.Random, verb: str, target: Label) -> str:
    """`HAS_ORDER`, `IN_CATEGORY`: a type that says what it leads to; empty where the verb does not allow it."""
    lead = {"have": "has", "contain": "contains", "include": "includes", "use": "uses", "own": "owns", "belong to": "in",
            "be part of": "part_of", "be in": "in", "be about": "has", "be of": "of", "make": "makes"}.get(verb)  # fmt: skip
    noun = target.nouns[0][0].replace(" ", "_")
    return f"{lead}_{noun}".upper() if lead and rng.random() < 0.35 else ""


def verb_rel(rng: random.Random, line: str, source: Label, target: Label) -> Rel:
    """A relationship with a verb of the lexicon."""
    (usual,), verbs, sources, targets = fields(line)
    named = after_target(rng, verbs[0], target)
    kind, flipped = (named, False) if named else type_name(rng, usual, verbs, sources, targets)
    return Rel(source.name, kind, target.name, verbs, sources, targets, flipped=flipped)


def fitting(rng: random.Random, source: Label) -> str:
    """A verb that such a thing does: mostly, people do what people do."""
    line = rng.choice(lexicon.VERBS)
    for _ in range(3):
        person = BY_PEOPLE.get(line.split("|", 1)[0])
        if person is None or person == source.person:
            break
        line = rng.choice(lexicon.VERBS)
    return line


def edge_props(rng: random.Random) -> tuple[Prop, ...]:
    """Now and then one property, rarely two or three."""
    found: dict[str, Prop] = {}
    for _ in range(0 if rng.random() > 0.25 else rng.choice((1, 1, 1, 1, 2, 3))):
        prop = rng.choice((number_prop, measured, time_prop, string_prop))(rng)
        if not {prop.name, *prop.nouns} & {w for p in found.values() for w in (p.name, *p.nouns)}:
            times = any(p.parts or p.kind not in ("number", "string") for p in found.values())
            if not (times and (prop.parts or prop.kind not in ("number", "string"))):
                found[prop.name] = prop
    return tuple(found.values())


def random_rel(rng: random.Random, source: Label, target: Label) -> Rel:
    """A relationship with a real or an invented verb, now and then with properties."""
    invented = rng.random() < INVENTED_VERBS
    rel = (
        invented_rel(rng, source, target) if invented else verb_rel(rng, fitting(rng, source), source, target)
    )
    return replace(rel, props=edge_props(rng))


def styled(rng: random.Random, rels: list[Rel]) -> list[Rel]:
    """Types as this graph writes them: mostly upper case, now and then `worksAt` or `works_at`."""
    roll = rng.random()
    if roll < 0.86:
        return rels
    style: Namer = (lambda name: camel(name.lower())) if roll < 0.95 else str.lower
    return [replace(r, type=style(r.type)) for r in rels]


class Drawn:
    """Relationships so far; their types and words are each used once."""

    def __init__(self) -> None:
        self.rels: list[Rel] = []
        self._types: set[str] = set()
        self._words: set[str] = set()

    def add(self, rel: Rel) -> None:
        """Keep it when its type and its words are new."""
        told = {*rel.verbs, *map(words.past, rel.verbs), *rel.source_nouns, *rel.target_nouns}
        told |= {f"be {words.participle(verb)} by" for verb in rel.verbs if " " not in verb}
        if rel.type not in self._types and not self._words & told:
            self._types.add(rel.type)
            self._words |= told
            self.rels.append(rel)


def how_many(rng: random.Random, labels: int) -> int:
    """Relationships to try for: some small worlds have none."""
    if labels >= 8:
        return rng.randint(labels - 2, min(30, 2 * labels))
    return rng.randint(0 if rng.random() < 0.4 else min(labels, 2), labels + 4)


def random_rels(rng: random.Random, labels: Sequence[Label], nouns: Mapping[str, Label], triples: Sequence[Triple]) -> list[Rel]:  # fmt: skip
    """Up to thirty relationships: those that the domain knows, and others; a quarter join what is joined already.

    `nouns` are the labels by the nouns of the `triples`.
    """
    drawn, by_name = Drawn(), {label.name: label for label in labels}
    most = how_many(rng, len(labels))
    known = rng.sample(triples, min(len(triples), most))
    for _ in range(most):
        if triples and not known and rng.random() < STRANGE_LEFT_OUT:
            continue
        if known and rng.random() < KNOWN:
            source, verb, target = known.pop()
            drawn.add(replace(verb_rel(rng, VERB[verb], nouns[source], nouns[target]), props=edge_props(rng)))
            continue
        ends = rng.choice(labels), rng.choice(labels)
        if drawn.rels and rng.random() < TWICE:
            old = rng.choice(drawn.rels)
            ends = by_name[old.source], by_name[old.target]
        drawn.add(random_rel(rng, *ends))
    return styled(rng, share(rng, drawn.rels, labels))


def share(rng: random.Random, rels: list[Rel], labels: Sequence[Label]) -> list[Rel]:
    """Now and then one type joins further pairs: `LOCATED_IN` from people, companies and events.

    Its role nouns then tell nothing, and at most one of the labels that it starts from is people.
    """
    for at in range(len(rels)):
        if rng.random() > SHARED or len(labels) < 3:
            continue
        rel = replace(rels[at], source_nouns=(), target_nouns=(), props=())
        taken = {(r.source, r.target) for r in rels}
        others = [x for x in labels if not x.person and x.name not in (rel.source, rel.target)]
        more = [
            replace(rel, source=x.name)
            for x in rng.sample(others, min(len(others), rng.choice((1, 1, 2, 3))))
        ]
        more = [r for r in more if (r.source, r.target) not in taken and (r.target, r.source) not in taken]
        if more and rel.source != rel.target:
            rels = [*rels[:at], rel, *rels[at + 1 :], *more]
    return rels
