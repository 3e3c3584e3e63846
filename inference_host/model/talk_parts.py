"""What second turns of a conversation share: how they begin, and the question that went before."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from inference_host.model import words
from inference_host.model.ask_nodes import COUNT_FRAMES, LIST_FRAMES
from inference_host.model.nouns import Nodes
from inference_host.model.pairs import Pair
from inference_host.model.phrases import expand, literal

AND = "[and |and |so |ok, |now |||]"
ABOUT = (
    "[and |and |what about |how about |and what about |and how about |now |same for |the same for |ok, and |]"
)
SUBJECT_BEFORE = re.compile(r"(?i)\b(is|does|did|has|was|are|do|had|were|can)\s*$")
OBJECT_BEFORE = re.compile(r"(?i)\b(of|for|about|on|at|in|with|by|to|from|find|show)\s*$")


@dataclass(frozen=True)
class Talk:
    """The question before, and the pair of the question that needs it."""

    before: str
    pair: Pair


def told(rng: random.Random, nodes: Nodes, counted: bool) -> str:
    """The first question about these nodes."""
    frame = rng.choice(COUNT_FRAMES if counted else LIST_FRAMES)
    frame = LIST_FRAMES[0] if frame.startswith("who") and not nodes.label.person else frame
    one = nodes.label.nouns[0][0]
    return expand(rng, frame, np=nodes.text, label=nodes.label.name, one=one, a=words.article(one))


def pronoun(rng: random.Random, text: str, name: str, person: bool) -> str:
    """The text with the name replaced by `she`, `her`, `it` or `its`."""
    before, _, after = text.partition(literal(name))
    subject, object_, whose = (
        rng.choice((("he", "him", "his"), ("she", "her", "her"))) if person else ("it", "it", "its")
    )
    if after.startswith("'s "):
        return f"{before}{whose}{after[2:]}".replace(f"the {whose}", whose)
    return before + (subject if SUBJECT_BEFORE.search(before) else object_) + after


def takes_pronoun(text: str, name: str) -> bool:
    """Whether it is plain which form of the pronoun stands for the name in this text."""
    before, _, after = text.partition(literal(name))
    if SUBJECT_BEFORE.search(before) or after.startswith("'s "):
        return True
    return not after and bool(OBJECT_BEFORE.search(before))
