"""A condition as words and as Cypher, and the small tools that all of them are written with.

Literals stand between `⟦` and `⟧` in both the text and the Cypher until
`pairs.finish` decides how they are spelled and whether a value link is shown.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from inference_host.model import words
from inference_host.model.schemas import Prop, quoted

Links = dict[str, tuple[str, str]]
_CHOICE, _SPACES = re.compile(r"\[([^\[\]]*)\]"), re.compile(r"\s+")
_ONE = {"are": "is", "aren't": "isn't", "were": "was", "weren't": "wasn't", "have": "has", "don't": "doesn't", "do": "does",
        "did": "did", "haven't": "hasn't"}  # fmt: skip
_RELATIVES = ("that ", "which ", "who ")


@dataclass(frozen=True)
class Filter:
    """A condition as words before or after the noun, and as Cypher on a variable.

    `said` is what it says of several things as a verb phrase (`were built in 2010`); without it `predicate`
    makes one where the text allows that.
    """

    text: str
    cypher: str
    before: bool = False
    links: Links = field(default_factory=dict)
    said: str = ""


def expand(rng: random.Random, frame: str, **slots: object) -> str:
    """Choose among `[a|b]` alternatives, innermost first, then fill `{slots}`."""
    while match := _CHOICE.search(frame):
        frame = frame[: match.start()] + rng.choice(match.group(1).split("|")) + frame[match.end() :]
    return _SPACES.sub(" ", frame.format(**slots)).strip()


def literal(text: str) -> str:
    """A value as it is written in texts and Cypher before spelling is decided."""
    return f"⟦{text}⟧"


def ref(var: str, prop: Prop) -> str:
    """`n.age`; names that are not identifiers are back-quoted."""
    return f"{var}.{quoted(prop.name)}"


def of_one(said: str) -> str:
    """A verb phrase about several things as one about one: `are over 30` as `is over 30`."""
    verb, _, rest = said.partition(" ")
    form = _ONE.get(verb) or (verb if verb.endswith("ed") else words.third(verb))
    return f"{form} {rest}".strip()


def agreeing(text: str, plural: bool) -> str:
    """A text behind a noun, its relative clause in the number of the noun."""
    if plural or not text.startswith(_RELATIVES):
        return text
    pronoun, _, said = text.partition(" ")
    return f"{pronoun} {of_one(said)}"


def predicate(item: Filter, plural: bool, person: bool = False) -> str:
    """The filter as a verb phrase; empty when it has no natural one."""
    said = item.said or _verb_phrase(item)
    return said if plural or not said else of_one(said)


def _verb_phrase(item: Filter) -> str:
    text = item.text
    if item.before:
        return f"are {text}"
    if text.startswith(_RELATIVES):
        return text.partition(" ")[2]
    lead, _, rest = text.partition(" ")
    return f"have {rest}" if lead in ("with", "having") else ""


def article_free(rng: random.Random, noun: str) -> str:
    """The noun, now and then with an article."""
    return words.article(noun) if rng.random() < 0.3 else noun


def of_its_own(found: tuple[str, ...], others: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Those words that none of the others has too: `larger` says little where sizes and prices are kept."""
    taken = {word for each in others for word in each}
    return tuple(word for word in found if word not in taken)
