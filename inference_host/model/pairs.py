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

from inference_host.model.foreign_words import schema_line
from inference_host.model.phrases import Links
from inference_host.model.schemas import World

REFUSE_SCOPE = "I can only answer questions about this graph."
REFUSE_WRITE = "I can only read this graph, so I will not change it."
REFUSE_ABSENT = "This graph does not hold what you ask about."
QUERY = "heimdall.watcher.query"
LINKED, DISTRACTED, USER_SPELLING, UNPUNCTUATED = 0.78, 0.1, 0.35, 0.1
BEFORE_QUESTION = ("tell me ", "can you tell me ", "i want to know ", "please tell me ", "hey, ", "so ", "and ",
                   "do you know ", "quick question: ", "heimdall, ", "i would like to know ", "ok, ", "i need to know ", "and so ", "then ",
                   "remind me, ", "right, ", "any idea ", "could you tell me ", "hi, ", "just curious, ", "let me know ", "well, ", "but ",
                   "do we know ", "i wonder ", "can you check ", "so tell me ", "what i want to know is ")  # fmt: skip
BEFORE_COMMAND = ("please ", "can you ", "could you please ", "hey, ", "heimdall, ", "ok ", "now ", "just ", "would you ",
                  "i want you to ", "could you ", "kindly ", "go ahead and ", "so ", "and ", "then ", "hi, ", "let's ", "will you ",
                  "i'd like you to ", "quickly ")  # fmt: skip
BEFORE_NOUN = ("i need ", "i'd like to see ", "hey, ", "ok ", "so ", "now ", "please, ", "heimdall, ", "and ", "i'm after ", "looking for ",
               "i'm looking for ", "run me through ", "what about ", "let me see ", "i want ")  # fmt: skip
AFTER = (" please", " pls", " thanks", ", please", " in the graph", " in this graph", " in the database", " in total",
         " right now", " for me", " we have", " there", " thank you", " at the moment", " today", " these days", " currently", ", then", " again",
         " on record", " in here", " on file", " on the books", " in our data", " exactly", " by any chance", ", i mean", " if you can", ", any idea",
         " that we know of", " at present", ", quickly", " so far", " at all", " now", " altogether")  # fmt: skip
COMMANDS = (
    "show",
    "list",
    "find",
    "count",
    "give",
    "get",
    "tell",
    "display",
    "search",
    "sort",
    "fetch",
    "return",
    "sample",
)
ASKING = re.compile(r"(?i)(who|whom|what|which|how|where|when|since|is|are|does|do|can|has|have|did|in|on)\b")
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
    """What the model sees as the user turn, what it must say, and the user turn before if there was one."""

    user: str
    answer: str
    before: str = ""


def finish(rng: random.Random, world: World, pair: Pair, before: str = "") -> Finished:
    """Spell the pair out; the same pair gives many different turns. `before` may hold marked literals."""
    shown = {value: _typed(rng, value) for value in MARKED.findall(before + pair.text)}
    linked = pair.needs_link or rng.random() < LINKED
    text = pair.text if pair.plain else _dress(rng, _with_articles(rng, world, pair))
    written = {v: v if linked and v in pair.links else s for v, s in shown.items()}
    user = MARKED.sub(lambda m: shown[m.group(1)], text)
    before = _dress(rng, before) if before else ""
    earlier = MARKED.sub(lambda m: shown[m.group(1)], before)
    spoken = MARKED.sub("", f"{before} {text}")
    values = _linked_values(rng, world, pair, linked, user)
    links = schema_line(rng, world, spoken, values) + _link_line(values)
    meant = pair if linked or not pair.loose else replace(pair, cypher=pair.loose)
    return Finished(user + links, answer_text(meant, written), earlier)


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
        label = world.label(owner) if owner else None
        fits = label and label.key == prop and not label.person and not label.place
        return (
            f"{found.group(1)} the ⟦{found.group(2)}⟧" if fits and rng.random() < ARTICLE else found.group()
        )

    return BEFORE_NAME.sub(named, pair.text)


def _typed(rng: random.Random, value: str) -> str:
    """As the user writes a name: in lower case, or without its dots and apostrophes."""
    shown = value.lower() if rng.random() < USER_SPELLING else value
    return re.sub(r"[.'](?=\S|$)|(?<=\w)\.", "", shown) if rng.random() < UNPUNCTUATED else shown


Value = tuple[str, tuple[str, str]]


def _linked_values(rng: random.Random, world: World, pair: Pair, linked: bool, user: str) -> list[Value]:
    """Values of the question with label and property, those met by chance among them, now and then a stray one."""
    items = list(pair.links.items()) if linked else []
    if linked and rng.random() < 0.8:
        items += _met_by_chance(world, user, " ".join(pair.links).lower())
    if world.labels and rng.random() < (DISTRACTED if linked else 0.02):
        label = rng.choice(world.labels)
        items.append((rng.choice(label.names), (label.name, label.key)))
    rng.shuffle(items)
    return items


def _link_line(items: Sequence[Value]) -> str:
    return f"\n[{'; '.join(f'{v} = {label}.{prop}' for v, (label, prop) in items)}]" if items else ""


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


def _dress(rng: random.Random, text: str) -> str:
    asks = bool(ASKING.match(text))
    commands = text.split(maxsplit=1)[0].lower() in COMMANDS
    if rng.random() < 0.2:
        text = rng.choice(BEFORE_QUESTION if asks else BEFORE_COMMAND if commands else BEFORE_NOUN) + text
    if rng.random() < 0.14 and not text.endswith("⟧"):
        text += rng.choice(AFTER)
    if rng.random() < 0.07:
        text = _typo(rng, text)
    return _ended(rng, _cased(rng, text), asks)


def _cased(rng: random.Random, text: str) -> str:
    roll = rng.random()
    if roll < 0.5:
        return text[0].upper() + text[1:]
    if roll < 0.52:
        return "".join(p if p.startswith("⟦") else p.upper() for p in re.split("(⟦.*?⟧)", text))
    return text


def _ended(rng: random.Random, text: str, asks: bool) -> str:
    return text + rng.choice(("?", "?", "", "") if asks else ("", "", "", ".", "?", "!"))


def _typo(rng: random.Random, text: str) -> str:
    """One slip of the finger in a word of at least five letters outside the literals."""
    spots = list(re.finditer(r"\b[a-z]{5,}\b", MARKED.sub(lambda m: "#" * len(m.group()), text)))
    if not spots:
        return text
    word = rng.choice(spots)
    at = rng.randint(word.start() + 1, word.end() - 2)
    kind = rng.choice(("swap", "drop", "double"))
    middle = {"swap": text[at + 1] + text[at], "drop": text[at + 1], "double": text[at] * 2 + text[at + 1]}[
        kind
    ]
    return text[:at] + middle + text[at + 2 :]
