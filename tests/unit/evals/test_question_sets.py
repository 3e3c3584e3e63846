import json
from collections import Counter
from pathlib import Path

import pytest

from tests.evals.baseline import Baseline
from tests.evals.question_set import QuestionSetError, load_questions
from tests.evals.worlds import WORLDS

OURS = ("shipping", "hospital", "packages")
PLUGINS = [name for name, world in WORLDS.items() if world.actions]
STRANGERS = [name for name in WORLDS if name not in ("demo", *OURS, *PLUGINS)]
ASKED = {"absent", "aggregate", "compare", "count", "date", "edge", "filter", "group", "list", "lookup"}


@pytest.mark.parametrize("name", WORLDS)
def test_every_question_of_a_graph_has_a_key_of_its_own(name: str) -> None:
    keys = Counter(question.key for question in load_questions(WORLDS[name].questions))
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize("name", STRANGERS)
def test_what_others_wrote_has_questions_of_most_kinds(name: str) -> None:
    asked = load_questions(WORLDS[name].questions)
    assert len(asked) >= 60
    assert ASKED | {"negation", "superlative", "two_hop"} <= {question.category for question in asked}


@pytest.mark.parametrize("name", PLUGINS)
def test_plugins_are_asked_for_in_their_own_words_and_in_others_and_for_what_they_cannot_do(
    name: str,
) -> None:
    asked = Counter(question.category for question in load_questions(WORLDS[name].questions))
    assert set(asked) == {"plugin", "plugin_other_words", "plugin_declined"}
    assert min(asked["plugin"], asked["plugin_other_words"]) >= 25


@pytest.mark.parametrize("name", PLUGINS)
def test_each_action_beside_a_graph_is_asked_for(name: str) -> None:
    actions = WORLDS[name].actions
    assert actions is not None
    offered = {action["name"] for action in json.loads(actions.read_text(encoding="utf-8"))}
    answers = [each.answer for each in load_questions(WORLDS[name].questions)]
    assert {answer.action for answer in answers if not isinstance(answer, str)} == offered


@pytest.mark.parametrize("name", OURS)
def test_the_further_graphs_have_questions_of_every_kind(name: str) -> None:
    asked = load_questions(WORLDS[name].questions)
    assert len(asked) >= 60
    kinds = {question.category for question in asked}
    assert kinds == {question.category for question in load_questions(WORLDS[OURS[0]].questions)}
    assert {"synonym", "typo", "follow_up", "shortest_path", "refuse_write", "absent_name"} <= kinds


@pytest.mark.parametrize("name", WORLDS)
def test_the_baseline_knows_every_question_and_no_other(name: str) -> None:
    keys = {question.key for question in load_questions(WORLDS[name].questions)}
    assert set(Baseline.read().graphs[name]) == keys


@pytest.mark.parametrize(
    "line",
    [
        "not json",
        '{"category": "count", "question": "?"}',
        '{"category": "count", "question": "?", "answer": "some other sentence"}',
        '{"category": "count", "question": "?", "answer": "x", "surplus": 1}',
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text('{"category": "a", "question": "b", "answer": {"action": "c", "params": {}}}\n' + line)
    with pytest.raises(QuestionSetError, match="line 2"):
        load_questions(path)
