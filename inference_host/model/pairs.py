"""A question with its answer, and how the user may have typed it.

`Pair` keeps literals marked; `finish` decides spelling, casing, politeness,
typos and whether the value-link line is shown, and writes the final strings.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from inference_host.model.dressing import dressed
from inference_host.model.foreign_words import counting, explained, fitting, unnamed
from inference_host.model.phrases import Links
from inference_host.model.prompting import gateway
from inference_host.model.schemas import World, quoted

REFUSE_SCOPE = "I can only answer questions about this graph."
REFUSE_WRITE = "I can only read this graph, so I will not change it."
REFUSE_ABSENT = "This graph does not hold what you ask about."
QUERY = "heimdall.watcher.query"
HELD_TWICE = 0.3  # share of values of conditions that another label has too
LINKED, DISTRACTED, USER_SPELLING, UNPUNCTUATED, CAPITALISED = 0.88, 0.1, 0.35, 0.1, 0.02
MARKED = re.compile("⟦(.*?)⟧")
ARTICLE = 0.2
BEFORE_NAME = re.compile(
    r"\b(does|did|do|is|are|was|has|of|at|in|by|for|with|about|to|as|than|from|on|plays?|owns?|knows?|find|show|makes?|uses?)"
    " ⟦(.*?)⟧"
)


@dataclass(frozen=True)
class Pair:
    """A question, the answer it must get, and the values in it that the graph holds."""

    text: str
    cypher: str = ""
    action: str = ""
    params: dict[str, object] = field(default_factory=dict)
    sentence: str = ""
    links: Links = field(default_factory=dict)
    plain: bool = False
    needs_link: bool = False  # two readings without the link
    loose: str = ""  # the Cypher when no link tells the label


@dataclass(frozen=True)
class Finished:
    """A question with what it must be answered with, and the user turn before if there was one.

    `words` and `links` are what its words stand for and the values in it, and `clear` says that no word of it is
    left to explain: the gateway's values, written below the question by `marking`. `rejected` are wrong answers
    that a model gave, `near` values that the question may mean by other words.
    """

    question: str
    answer: str
    before: str = ""
    words: tuple[Any, ...] = ()
    links: tuple[Any, ...] = ()
    clear: bool = False
    rejected: tuple[str, ...] = ()
    near: tuple[Any, ...] = ()


def finish(rng: random.Random, world: World, pair: Pair, before: str = "") -> Finished:
    """Spell the pair out; the same pair gives many different turns. `before` may hold marked literals."""
    shown = {value: _typed(rng, value) for value in MARKED.findall(before + pair.text)}
    linked = pair.needs_link or _otherwise_called(world, pair) or _in_other_form(pair) or rng.random() < LINKED  # fmt: skip
    text = (
        pair.text if pair.plain else dressed(rng, _capitalised(rng, world, _with_articles(rng, world, pair)))
    )
    if linked and _shouted(text):
        shown |= {value: shown[value].upper() for value in pair.links if value in shown}
    written = {v: v if linked and v in pair.links else s for v, s in shown.items()}
    user = MARKED.sub(lambda m: shown[m.group(1)], text)
    before = dressed(rng, before) if before else ""
    earlier = MARKED.sub(lambda m: shown[m.group(1)], before)
    value_link = gateway("domain.graph").ValueLink
    links = [value_link(value, *owner) for value, owner in _linked_values(rng, world, pair, linked, user)]
    meant = pair if linked or not pair.loose else replace(pair, cypher=pair.loose)
    said = counting(world, user, earlier, links)
    words = explained(world, said, links)
    links = _fitting(world, pair, links, words)
    told = (*words, *unnamed(world, said, words, links))
    clear = not gateway("graph.unnamed_properties").says_more(said, told, links)
    return Finished(user, answer_text(meant, written), earlier, told, links, clear)


def _fitting(world: World, pair: Pair, links: Sequence[Any], words: Sequence[Any]) -> tuple[Any, ...]:
    """The links as the gateway tells them; of a value that it would take for another's only the right one."""
    own = [link for link in links if pair.links.get(link.text) == (link.label, link.property)]
    found = fitting(world, links, words)
    if all(link in found for link in own):
        return found
    texts = {link.text for link in own}
    return tuple(link for link in links if link in own or link.text not in texts)


def _otherwise_called(world: World, pair: Pair) -> bool:
    """Whether a node is named by another property than the one that its label puts first: only a link tells."""
    return any(
        f"{{{quoted(prop)}: '" in pair.cypher and world.label(label).key != prop
        for label, prop in pair.links.values()
        if not label.startswith(":")
    )


def _in_other_form(pair: Pair) -> bool:
    """Whether a value stands in the question in the plural: `defenders`."""
    return any(f"⟦{value}⟧" not in pair.text for value in pair.links)


def answer_text(pair: Pair, written: dict[str, str]) -> str:
    """The exact answer: action JSON or a refusal sentence."""
    if pair.sentence:
        return pair.sentence
    if not pair.cypher:
        params = {k: _fill(v, written) for k, v in pair.params.items()}
        return json.dumps({"action": pair.action, "params": params}, ensure_ascii=False)
    cypher = MARKED.sub(lambda m: cypher_text(written.get(m.group(1), m.group(1))), pair.cypher)
    return json.dumps({"action": QUERY, "params": {"cypher": cypher}}, ensure_ascii=False)


def cypher_text(value: str) -> str:
    """The inside of a single-quoted Cypher string."""
    return value.replace("\\", "\\\\").replace("'", "\\'")


def _fill(value: object, written: dict[str, str]) -> object:
    return (
        MARKED.sub(lambda m: written.get(m.group(1), m.group(1)), value) if isinstance(value, str) else value
    )


def _with_articles(rng: random.Random, world: World, pair: Pair) -> str:
    """Names of things now and then with `the`: `who plays the Oboe`."""

    def named(found: re.Match[str]) -> str:
        owner, prop = pair.links.get(found.group(2), ("", ""))
        label = world.label(owner) if owner and not owner.startswith(":") else None
        fits = label and label.key == prop and not label.person and not label.place
        return (
            f"{found.group(1)} the ⟦{found.group(2)}⟧" if fits and rng.random() < ARTICLE else found.group()
        )

    return BEFORE_NAME.sub(named, pair.text)


def _shouted(text: str) -> bool:
    return MARKED.sub("", text).isupper()


def _capitalised(rng: random.Random, world: World, text: str) -> str:
    """Now and then a label's noun with a capital letter, as in the schema or in German."""
    if rng.random() > CAPITALISED:
        return text
    parts = re.split("(⟦.*?⟧)", text)
    for one, many in (label.nouns[0] for label in world.labels):
        parts = [p if p.startswith("⟦") else p.replace(f" {many}", f" {many.title()}").replace(f" {one} ", f" {one.title()} ") for p in parts]  # fmt: skip
    return "".join(parts)


DOTS = re.compile(r"\.(?=[\s,]|$)|(?<=\b[A-Za-z])\.(?=[A-Za-z]\.)|'(?=\S|$)")


def _typed(rng: random.Random, value: str) -> str:
    """As the user writes a name: in lower case, or without apostrophes and the dots of abbreviations."""
    shown = value.lower() if rng.random() < USER_SPELLING else value
    return DOTS.sub("", shown) if rng.random() < UNPUNCTUATED else shown


Value = tuple[str, tuple[str, str]]


def _linked_values(rng: random.Random, world: World, pair: Pair, linked: bool, user: str) -> list[Value]:
    """Values of the question with label and property, those met by chance among them, now and then a stray one."""
    items = list(pair.links.items()) if linked else []
    if linked and rng.random() < 0.8:
        items += _met_by_chance(world, user, " ".join((*pair.links, *MARKED.findall(pair.text))).lower())
        items += [] if pair.needs_link else _elsewhere(rng, world, pair)
    if world.labels and rng.random() < (DISTRACTED if linked else 0.02):
        label = rng.choice(world.labels)
        items.append((rng.choice(label.names), (label.name, label.key)))
    rng.shuffle(items)
    return list(dict.fromkeys(items))


def _elsewhere(rng: random.Random, world: World, pair: Pair) -> list[Value]:
    """Values of conditions that other labels hold too, which the question does not mean: `venues in Graz`."""
    found = []
    for value, (owner, prop) in pair.links.items():
        others = [
            (label.name, p.name)
            for label in world.labels
            for p in label.of_kind("string")
            if p.values and label.name != owner
        ]
        if (
            others
            and not owner.startswith(":")
            and prop != world.label(owner).key
            and rng.random() < HELD_TWICE
        ):
            found.append((value, rng.choice(others)))
    return found


def _met_by_chance(world: World, user: str, known: str) -> list[tuple[str, tuple[str, str]]]:
    """Values of the graph that the question happens to contain, as the real linker finds them."""
    text = f" {re.sub(r'[^a-z0-9]+', ' ', user.lower())} "
    found: list[tuple[str, tuple[str, str]]] = []
    for label in world.labels:
        values = [(v, p.name) for p in label.props if p.kind == "string" for v in p.values] + [
            (v, label.key) for v in label.names
        ]
        found += [
            (v, (label.name, prop))
            for v, prop in values
            if f" {v.lower()} " in text and v.lower() not in known
        ]
    return list(dict(found).items())[:3]
