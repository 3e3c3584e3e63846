"""Questions written one by one: what training reads of them, and that none of them is in an evaluation."""

import json
import random
import re
from collections import Counter
from collections.abc import Mapping, Sequence

import pytest
from heimdall.prompts.sentences import OUTCOMES

from inference_host.model import dev_set, written
from inference_host.model.described import world
from inference_host.model.marking import Writer
from inference_host.model.prompting import gateway, gateway_schema
from inference_host.model.written import (
    GRAPHS,
    QUESTIONS,
    Subject,
    answer_text,
    group_of,
    subjects,
    written_groups,
)
from tests.evals.question_set import load_questions
from tests.evals.worlds import WORLDS

ABSENT = "This graph does not hold what you ask about."
ROWS = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]


def plain(question: str) -> str:
    """The words alone."""
    return " ".join(re.findall(r"\w+", question.casefold()))


def test_no_question_is_one_of_an_evaluation() -> None:
    judged = [each.question for world in WORLDS.values() for each in load_questions(world.questions)]
    steering = [row["question"] for row in dev_set.questions()]
    told = {plain(said) for row in ROWS for said in (row["question"], *row.get("also", ()))}
    assert not told & set(map(plain, (*judged, *steering)))
    assert not {row["graph"] for row in ROWS} & set(WORLDS)


def test_every_question_belongs_to_a_graph_and_is_asked_once() -> None:
    graphs = json.loads(GRAPHS.read_text(encoding="utf-8"))
    assert {row["graph"] for row in ROWS} == set(graphs)
    assert max(Counter((row["graph"], row["question"]) for row in ROWS).values()) == 1


def test_an_answer_is_a_query_that_reads_or_a_sentence_that_declines() -> None:
    for row in ROWS:
        assert row["answer"] not in row["rejected"]
        if row["answer"] not in OUTCOMES:
            gateway("graph.gate").check(row["answer"])


def subject(rows: Sequence[Mapping[str, object]]) -> Subject:
    graph = {
        "labels": {"Farm": {"name": "string", "area": "number"}, "Grower": {"name": "string"}},
        "relationships": [["Grower", "WORKS_ON", "Farm", {}]],
        "values": {"Farm.name": ["Elm Grange"], "Grower.name": ["Kasia Nowak"]},
    }
    return Subject(graph, [{"graph": "farms", "rejected": [], **row} for row in rows])


def test_a_question_is_written_as_the_gateway_tells_it_with_all_its_answers_in_marks() -> None:
    asked = subject(
        [
            {
                "question": "Who works on Elm Grange?",
                "answer": "MATCH (n:Grower)-[:WORKS_ON]->(m:Farm {name: 'Elm Grange'}) RETURN n",
                "rejected": [
                    "MATCH (n:Farm {name: 'Elm Grange'}) RETURN n",
                    "This graph does not hold what you ask about.",
                ],
            }
        ]
    )
    rng = random.Random(1)
    group = asked.group(rng, 8)
    told = Writer(rng, group).pair(group.pairs[0])
    assert "Elm Grange‹" in told.user
    assert "Grower" not in told.answer and "Elm Grange" not in told.answer
    assert "Farm" not in told.rejected[0]
    assert told.rejected[1] == ABSENT


def test_most_groups_are_varied_and_some_are_as_they_were_written() -> None:
    asked = subject([{"question": "farms", "also": ["all farms"], "answer": "MATCH (n:Farm) RETURN n"}])
    groups = [asked.group(random.Random(seed), 1) for seed in range(60)]
    said = Counter(group.pairs[0].question for group in groups)
    assert said["farms"] > said["all farms"] > 10
    assert {len(group.world.labels) for group in groups} == {1, 2}


def test_long_numbers_are_short_in_question_and_answers() -> None:
    query = "MATCH (n:Farm) WHERE n.area {} 250000 RETURN n"
    asked = subject(
        [{"question": "farms above 250,000", "answer": query.format(">"), "rejected": [query.format("<")]}]
    )
    (pair,) = group_of(asked.graph, asked.rows).pairs
    for text in (pair.question, pair.answer, *pair.rejected):
        assert "250" not in text


def test_each_graph_has_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    query = {"question": "farms", "answer": "MATCH (n:Farm) RETURN n"}
    several = (subject([query]), subject([query, {**query, "question": "all farms"}]))
    monkeypatch.setattr(written, "subjects", lambda: several)
    monkeypatch.setattr(written, "PLUGGED", 0.0)
    drawn = written_groups(random.Random(2), 5)
    sizes = [sorted((len(next(drawn).pairs), len(next(drawn).pairs))) for _ in range(5)]
    assert sizes == [[1, 2]] * 5


def test_what_is_no_query_stays_as_it_is() -> None:
    action = '{"action": "heimdall.status", "params": {}}'
    assert answer_text(action) == action
    assert json.loads(answer_text("MATCH (n) RETURN n"))["params"] == {"cypher": "MATCH (n) RETURN n"}


def test_the_schemas_are_read_whole() -> None:
    for each in subjects():
        schema = gateway_schema(world(each.graph))
        assert {label.name for label in schema.labels} == set(each.graph["labels"])
        assert len(schema.relationships) == len(each.graph["relationships"])
