"""What the generator made, as the model reads and writes it: marks for names (see the gateway's `marks`).

Marks are drawn at random for each schema, so that none means anything by itself; of the first numbers, as
many as the schema needs, which are those that the gateway takes.
"""

from __future__ import annotations

import itertools
import json
import random
import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from inference_host.model.held_out_sense import training_alike
from inference_host.model.pairs import QUERY, Finished
from inference_host.model.prompting import gateway, gateway_schema, likely_actions, turn_text
from inference_host.model.questions import Group

NONE: Mapping[str, str] = {}
LEAD = ("", "", "", "")  # so that every part has four before it
TOKEN = re.compile(r"'(?:\\.|[^'\\])*'|`(?:[^`]|``)+`|\w+|.", re.DOTALL)


@dataclass(frozen=True)
class Written:
    """A pair as text: the turn before, the user turn, the answer, and answers that it must not get."""

    before: str
    user: str
    answer: str
    rejected: tuple[str, ...] = ()


class Writer:
    """Writes pairs over one schema: its names have the same marks in all of them, values others each time."""

    def __init__(self, rng: random.Random, group: Group) -> None:
        marks = gateway("prompts.marks")
        self._rng, self._marked = rng, marks.marked
        self.group, self._schema = group, gateway_schema(group.world)
        marking = marks.marked(self._schema, ())
        count, kept = len(marking.names), len(marking.names) + marks.FOR_VALUES
        most = min(kept + len(group.actions), marks.MOST)
        numbers = rng.sample(range(most), most)
        self._names, self._others = numbers[:count], numbers[count:kept]
        self._actions = marks.action_marks((action.name for action in group.actions), numbers[kept:])

    @cached_property
    def system(self) -> str:
        """What the chat template leaves of the system prompt."""
        inside = self._marking(()).schema
        text = gateway("prompts.schema_text").render_schema(self._schema, inside)
        return "\n".join((text, *(a.line(self._actions.get(a.name, "")) for a in self.group.actions)))

    def pair(self, pair: Finished) -> Written:
        """The pair with its lines and its answer in marks."""
        marking = self._marking(pair.links, pair.near)
        answer, *rejected = (
            marked_answer(text, marking.names, marking.values, self._actions)
            for text in (pair.answer, *pair.rejected)
        )
        user = turn_text(pair.question, pair.words, marking, pair.clear, self._likely(pair))
        return Written(pair.before, user, answer, tuple(rejected))

    def _likely(self, pair: Finished) -> list[str]:
        """The marks of the actions that may be meant."""
        found = likely_actions(pair.question, pair.words, pair.links, self.group.actions, training_alike())
        return [self._actions.get(name, name) for name in found]

    def _marking(self, links: tuple[Any, ...], near: tuple[Any, ...] = ()) -> Any:
        self._rng.shuffle(self._others)
        return self._marked(self._schema, links, (*self._names, *self._others), near=near)


def marked_answer(
    answer: str, names: Mapping[str, str], values: Mapping[str, str], actions: Mapping[str, str] = NONE
) -> str:
    """An answer with marks for the names of its query, or of the pattern that it is, or for its action's."""
    if answer.startswith("("):
        return marked_cypher(answer, names, values)
    if not answer.startswith("{"):
        return answer
    said = json.loads(answer)
    if said["action"] == QUERY:
        said["params"]["cypher"] = marked_cypher(said["params"]["cypher"], names, values)
    said["action"] = actions.get(said["action"], said["action"])
    return json.dumps(said, ensure_ascii=False)


def marked_cypher(cypher: str, names: Mapping[str, str], values: Mapping[str, str]) -> str:
    """A query of the closed grammar with marks for names and linked values.

    Properties of a node whose label is not told keep their names: it may be any label's.
    """
    parts = [*LEAD, *TOKEN.findall(cypher)]
    told = {var for var, colon in itertools.pairwise(parts) if colon == ":"}
    opened, written = list[str](), list[str]()
    for at in range(len(LEAD), len(parts)):
        part = parts[at]
        if part in "([{":
            opened.append(part)
        elif part in ")]}":
            opened.pop()
        if part[0] == "'":
            of_part = parts[at - 2] in ("CONTAINS", "WITH")  # of a text, which is no value
            written.append(part if of_part else values.get(unescaped(part), part))
        else:
            written.append(names.get(_name(parts, at, "".join(opened[-1:]), told), part))
    return "".join(written)


def _name(parts: Sequence[str], at: int, inside: str, told: Set[str]) -> str:
    """The name at this place as the gateway's links write it, empty where none stands."""
    part, before = parts[at], parts[at - 1]
    name = part[1:-1].replace("``", "`") if part[0] == "`" else part
    if before in (":", "|"):
        return {"(": name, "[": f":{name}"}.get(inside, "")
    owned = (before == "." and parts[at - 2] in told) or (inside == "{" and parts[at - 4] == ":")
    return f".{name}" if owned else ""


def unescaped(literal: str) -> str:
    """The text of a string in single quotes."""
    return literal[1:-1].replace("\\'", "'").replace("\\\\", "\\")
