"""Questions written one by one about graphs of many subjects, to learn from beside those of the generator.

A generator says what its frames say; people ask in their own way. `written_graphs.json` has the schemas and the
texts in the graphs, `written_questions.jsonl` one question a line, `also` in other words, with its answer (a query of the closed grammar, or the sentence with which it is
declined) and the wrong ones that a model gave and rows of the graph showed to be wrong. None of them is in an evaluation.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from inference_host.model.described import Described, index_of, world
from inference_host.model.pairs import QUERY, Finished
from inference_host.model.prompting import gateway, gateway_schema, gateway_turn
from inference_host.model.questions import Group
from inference_host.model.variations import Row, varied
from inference_host.model.written_plugins import WrittenPlugin, offered, plugins

HERE = Path(__file__).parent
GRAPHS, QUESTIONS = HERE / "written_graphs.json", HERE / "written_questions.jsonl"
VARIED = 0.85  # share of groups that are not told as they were written
PLUGGED = 0.5  # and of those beside plugins
ABOUT_GRAPH = 0.4  # share of their questions that are about the graph


@dataclass(frozen=True)
class Subject:
    """One graph and what was asked about it: rows of `written_questions.jsonl`."""

    graph: Described
    rows: Sequence[Row]

    def group(self, rng: random.Random, size: int) -> Group:
        """Some of its questions, drawn at random and mostly varied."""
        return group_of(*self._drawn(rng, size))

    def beside(self, rng: random.Random, size: int, known: Sequence[WrittenPlugin]) -> Group:
        """Requests for actions of some plugins, and some of its questions that none of these can answer."""
        graph, rows = self._drawn(rng, round(size * ABOUT_GRAPH))
        here, index = world(graph), index_of(graph)
        there = offered(rng, known, here, size - round(size * ABOUT_GRAPH))
        kept = [
            row for row in rows if row["answer"].startswith("MATCH") or not there.may_mean(row["question"])
        ]
        schema = gateway_schema(here)
        pairs = tuple(_finished(row, schema, index) for row in (*kept, *map(asdict, there.asked)))
        return Group(here, there.actions, pairs)

    def _drawn(self, rng: random.Random, size: int) -> tuple[Described, Sequence[Row]]:
        rows = rng.sample(self.rows, min(size, len(self.rows)))
        return varied(rng, self.graph, rows) if rng.random() < VARIED else (self.graph, rows)


def group_of(graph: Described, rows: Sequence[Row]) -> Group:
    """Questions as the gateway tells them, with their answers."""
    here, index = world(graph), index_of(graph)
    schema = gateway_schema(here)
    return Group(here, (), tuple(_finished(row, schema, index) for row in rows))


def subjects() -> tuple[Subject, ...]:
    """All graphs with their questions."""
    graphs = json.loads(GRAPHS.read_text(encoding="utf-8"))
    rows = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    return tuple(
        Subject(graph, [row for row in rows if row["graph"] == name]) for name, graph in graphs.items()
    )


def written_groups(rng: random.Random, size: int) -> Iterator[Group]:
    """Without end: groups of `size` questions, each graph in its turn, in an order that is drawn anew each time."""
    known, around = list(subjects()), plugins()
    while True:
        rng.shuffle(known)
        for subject in known:
            yield subject.beside(rng, size, around) if rng.random() < PLUGGED else subject.group(rng, size)


def answer_text(said: str) -> str:
    """An answer as the model writes it: a query in the action that runs it, or a sentence."""
    if not said.startswith(("MATCH ", "CALL ")):
        return said
    return json.dumps({"action": QUERY, "params": {"cypher": said}}, ensure_ascii=False)


def _finished(row: Row, schema: Any, index: Any) -> Finished:
    turn = gateway_turn(row["question"], "", schema, index)
    clear = not gateway("graph.unnamed_properties").says_more(turn.said, turn.words, turn.links)
    short = {meant: number for number, meant in turn.numbers.items()}
    in_short = gateway("prompts.short_numbers").in_full
    answer, *rejected = (in_short(answer_text(said), short) for said in (row["answer"], *row["rejected"]))
    return Finished(turn.said, answer, "", turn.words, turn.links, clear, tuple(rejected), turn.near)
