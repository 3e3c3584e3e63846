"""Questions written one by one about graphs of many subjects, to learn from beside those of the generator.

A generator says what its frames say; people ask in their own way. `written_graphs.json` has the schemas and the
texts in the graphs, `written_questions.jsonl` one question a line with its answer (a query of the closed grammar, or the
sentence with which it is declined) and the wrong ones that a model gave and rows of the graph showed to be wrong.
None of them is in an evaluation.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from inference_host.model import dev_set
from inference_host.model.pairs import QUERY, Finished
from inference_host.model.prompting import gateway, gateway_schema, gateway_turn
from inference_host.model.questions import Group
from inference_host.model.schemas import World

HERE = Path(__file__).parent
GRAPHS, QUESTIONS = HERE / "written_graphs.json", HERE / "written_questions.jsonl"


@dataclass
class Subject:
    """One graph and what was asked about it: rows of `written_questions.jsonl`."""

    graph: dict[str, Any]
    rows: list[dict[str, Any]]

    @cached_property
    def world(self) -> World:
        """Its schema; the names are all the words that it has."""
        world = dev_set.world(self.graph)
        return replace(world, rels=tuple(replace(rel, verbs=(rel.type.lower(),)) for rel in world.rels))

    @cached_property
    def pairs(self) -> tuple[Finished, ...]:
        """Its questions as the gateway tells them, with their answers."""
        schema, index = gateway_schema(self.world), dev_set.index_of(self.graph)
        return tuple(_finished(row, schema, index) for row in self.rows)

    def group(self, rng: random.Random, size: int) -> Group:
        """Some of them, drawn at random."""
        return Group(self.world, (), tuple(rng.sample(self.pairs, min(size, len(self.pairs)))))


def subjects() -> tuple[Subject, ...]:
    """All graphs with their questions."""
    graphs = json.loads(GRAPHS.read_text(encoding="utf-8"))
    rows = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    return tuple(
        Subject(graph, [row for row in rows if row["graph"] == name]) for name, graph in graphs.items()
    )


def written_groups(rng: random.Random, size: int) -> Iterator[Group]:
    """Without end: groups of `size` questions, each graph in its turn, in an order that is drawn anew each time."""
    known = list(subjects())
    while True:
        rng.shuffle(known)
        yield from (subject.group(rng, size) for subject in known)


def answer_text(said: str) -> str:
    """An answer as the model writes it: a query in the action that runs it, or a sentence."""
    if not said.startswith(("MATCH ", "CALL ")):
        return said
    return json.dumps({"action": QUERY, "params": {"cypher": said}}, ensure_ascii=False)


def _finished(row: dict[str, Any], schema: Any, index: Any) -> Finished:
    turn = gateway_turn(row["question"], "", schema, index)
    clear = not gateway("graph.unnamed_properties").says_more(turn.said, turn.words, turn.links)
    short = {meant: number for number, meant in turn.numbers.items()}
    in_short = gateway("prompts.short_numbers").in_full
    answer, *rejected = (in_short(answer_text(said), short) for said in (row["answer"], *row["rejected"]))
    return Finished(turn.said, answer, "", turn.words, turn.links, clear, tuple(rejected))
