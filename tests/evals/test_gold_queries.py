"""Every right query passes the gate, runs on its graph and finds something, unless the question says not."""

import asyncio
from pathlib import Path

import pytest
from heimdall.adapters.bolt import BoltGraph
from heimdall.domain.graph import QueryLimits
from heimdall.graph import gate

from tests.evals.question_set import Question, load_questions
from tests.evals.worlds import WORLDS, World
from tests.fixtures.graph import GraphServer

pytestmark = pytest.mark.integration
LIMITS = QueryLimits(rows=1000, bytes=4_000_000, seconds=20)


@pytest.mark.parametrize("name", WORLDS)
def test_gold_queries_run_read_only_and_find_what_they_should(name: str, tmp_path: Path) -> None:
    server = GraphServer(tmp_path, WORLDS[name].graph)
    server.start()
    try:
        assert asyncio.run(_mistakes(WORLDS[name], server.reader())) == []
    finally:
        server.stop()


async def _mistakes(world: World, graph: BoltGraph) -> list[str]:
    """Questions whose first gold query finds nothing though it should, or something though it should not."""
    found = []
    for question in load_questions(world.questions):
        rows = []
        for cypher in _queries(question):
            gate.check(cypher)
            rows.append((await graph.read(cypher, {}, LIMITS)).rows)
        if not isinstance(question.answer, str) and rows and question.empty == bool(rows[0]):
            found.append(question.question)
    await graph.close()
    return found


def _queries(question: Question) -> list[str]:
    answers = [each.cypher for each in question.answers if not isinstance(each, str)]
    return [cypher for cypher in answers if cypher] + [turn.cypher for turn in question.earlier]
