"""Requests to change the graph, which must be declined. `ask_scope` and `ask_absent` have the other refusals."""

from __future__ import annotations

import random

from inference_host.model import names, words, write_words
from inference_host.model.ask_scope import with_articles
from inference_host.model.nouns import plain
from inference_host.model.pairs import REFUSE_WRITE, Pair
from inference_host.model.phrases import expand, literal
from inference_host.model.schemas import Label, Prop, World, quoted

KINDS = (write_words.NODES, write_words.PROPERTIES, write_words.LINKS, write_words.WHOLE, write_words.CYPHER)
UNDRESSED = 0.4
SHARES = (0.44, 0.22, 0.16, 0.1, 0.08)
PLAIN_STATES = ("active", "done", "important", "inactive", "deleted", "checked", "obsolete", "private")


def write_request(rng: random.Random, world: World) -> Pair:
    """A request to change nodes, properties, relationships or the whole graph; polite, curt, or in Cypher."""
    label = rng.choice(world.labels)
    name = rng.choice(label.names)
    kind = rng.choices(KINDS, SHARES)[0]
    if kind is write_words.CYPHER:
        return Pair(cypher(rng, world, label, name), sentence=REFUSE_WRITE, plain=True)
    nodes = plain(rng, label, most=int(rng.random() < 0.3))
    frame = rng.choice(kind)
    polite = rng.choice(write_words.POLITE) if frame.startswith(write_words.COMMANDS) else ""
    told = slots(rng, world, label, name)
    text = expand(rng, polite + frame, np=nodes.text, **told)
    text = with_articles(text).replace("does not be ", "is not ").replace("would you mind to ", "would you ")
    links = {name: (label.name, label.key)} if literal(name) in text else {}
    links = {**links, **(nodes.links if nodes.text in text else {})}
    return Pair(text, sentence=REFUSE_WRITE, links=links, plain=rng.random() < UNDRESSED)


def slots(rng: random.Random, world: World, label: Label, name: str) -> dict[str, str]:
    """What the frames may say of this world, other than the nodes."""
    prop = rng.choice(label.props)
    verb, kind = _relationship(rng, world)
    one, many = rng.choice(label.nouns)
    return {
        "one": one, "many": many, "d": str(rng.randint(2, 30)),
        "v": literal(name), "w": literal(_other(rng, world)), "p": rng.choice(prop.nouns), "k": _value(rng, prop),
        "adj": rng.choice((*prop.yes[:1], *PLAIN_STATES)), "label": label.name, "key": prop.name, "type": kind,
        "rel": verb, "rels": words.third(verb),
    }  # fmt: skip


def _relationship(rng: random.Random, world: World) -> tuple[str, str]:
    if not world.rels or rng.random() < 0.15:
        verb = words.invented(rng)
        return verb, verb.upper()
    rel = rng.choice(world.rels)
    return rng.choice(rel.verbs), rel.type


def _other(rng: random.Random, world: World) -> str:
    roll = rng.random()
    if roll < 0.4:
        return rng.choice(rng.choice(world.labels).names)
    return (names.title_name if roll < 0.7 else names.person_name)(rng)


def _value(rng: random.Random, prop: Prop) -> str:
    if prop.kind == "boolean":
        return rng.choice(("true", "false", "yes", "no"))
    if prop.kind in ("date", "datetime") or prop.year:
        return rng.choice(
            (str(rng.randint(1950, 2030)), "today", f"20{rng.randint(10, 29)}-0{rng.randint(1, 9)}-11")
        )
    if prop.kind == "number":
        return str(rng.choice((rng.randint(1, 99), rng.randint(100, 5000))))
    return rng.choice(prop.values) if prop.values and rng.random() < 0.5 else names.topic_word(rng)


def cypher(rng: random.Random, world: World, label: Label, name: str) -> str:
    """A query that would write, or a statement of SQL; brackets of Cypher are `<` and `>` in the frames."""
    known = slots(rng, world, label, name)
    parts = known | {"label": quoted(label.name), "type": quoted(known["type"]), "key": quoted(known["key"])}
    frame = rng.choice(write_words.CYPHER)
    text = frame.format(**parts) if " | " in frame else expand(rng, frame, **parts)
    text = text.replace("->", "\0").replace("<", "[").replace(">", "]").replace("\0", "->")
    return text.lower() if "⟦" not in text and "[" not in text and rng.random() < 0.3 else text
