import itertools
import json
import random
import re
from pathlib import Path

import pytest

from inference_host.model import questions, words
from inference_host.model.demo_world import demo_world
from inference_host.model.pairs import REFUSE_ABSENT, REFUSE_SCOPE, REFUSE_WRITE, Pair, finish
from inference_host.model.phrases import literal
from inference_host.model.schemas import random_world

REFUSALS = {REFUSE_ABSENT, REFUSE_SCOPE, REFUSE_WRITE}
WRITES = re.compile(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD)\b")


def sample(seed: int, groups: int) -> list[questions.Group]:
    return list(itertools.islice(questions.groups(seed, 30), groups))


def test_the_same_seed_gives_the_same_pairs() -> None:
    assert sample(4, 3) == sample(4, 3)
    assert sample(4, 3) != sample(5, 3)


def test_every_answer_is_an_action_object_or_a_fixed_sentence() -> None:
    for pair in (p for g in sample(1, 40) for p in g.pairs):
        if pair.answer not in REFUSALS:
            assert set(json.loads(pair.answer)) == {"action", "params"}


def test_no_answer_writes_to_the_graph() -> None:
    for pair in (p for g in sample(2, 40) for p in g.pairs):
        outside_strings = re.sub(r"'(?:[^'\\]|\\.)*'", "''", pair.answer)
        assert not WRITES.search(outside_strings), pair


@pytest.mark.parametrize("operator", questions.WEIGHTS, ids=lambda operator: operator.__name__)
def test_every_operator_asks_something_on_the_demo_graph(operator: questions.Operator) -> None:
    rng = random.Random(8)
    found = [operator(rng, demo_world(rng)) for _ in range(30)]
    texts = {pair.text for pair in found if pair}
    assert len(texts) > 8
    assert not any(re.search(r"[\[\]|]|\{\w*\}", text) for text in texts), texts


def test_markers_never_reach_the_finished_pair() -> None:
    assert not any(mark in p.user + p.answer for g in sample(3, 30) for p in g.pairs for mark in "⟦⟧")


def test_a_linked_value_is_written_as_the_graph_spells_it() -> None:
    world = demo_world(random.Random(1))
    pair = Pair(
        f"find {literal('Bob Jones')}",
        f"MATCH (n {{name: '{literal('Bob Jones')}'}}) RETURN n",
        links={"Bob Jones": ("Person", "name")},
        needs_link=True,
    )
    turns = [finish(random.Random(seed), world, pair) for seed in range(60)]
    assert any("bob jones" in turn.user and "Bob Jones = Person.name" in turn.user for turn in turns)
    assert {turn.answer for turn in turns} == {
        '{"action": "heimdall.watcher.query", "params": '
        '{"cypher": "MATCH (n {name: \'Bob Jones\'}) RETURN n"}}'
    }


def test_quotes_in_a_name_are_escaped_for_cypher_and_json() -> None:
    pair = Pair(
        f"find {literal(chr(39) + 'Brien')}", f"MATCH (n {{name: '{literal(chr(39) + 'Brien')}'}}) RETURN n"
    )
    answer = finish(random.Random(0), demo_world(random.Random(1)), pair).answer
    assert json.loads(answer)["params"]["cypher"] in (
        "MATCH (n {name: '\\'Brien'}) RETURN n",
        "MATCH (n {name: '\\'brien'}) RETURN n",
    )


def test_random_worlds_differ_and_name_only_their_own_labels() -> None:
    rng = random.Random(6)
    worlds = [random_world(rng) for _ in range(50)]
    assert len({w.schema_text() for w in worlds}) > 45
    for world in worlds:
        names = {label.name for label in world.labels}
        assert all({rel.source, rel.target} <= names for rel in world.rels)


def test_hand_written_questions_are_unique_and_at_least_sixty() -> None:
    path = Path(__file__).parents[2] / "evals/demo_questions.jsonl"
    asked = [json.loads(line)["question"] for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(set(asked)) == len(asked) >= 60


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("work at", ("works at", "work at", "working at", "worked at")),
        ("be held in", ("is held in", "are held in", "held in", "was held in")),
        ("know", ("knows", "know", "knowing", "knew")),
        ("carry", ("carries", "carry", "carrying", "carried")),
    ],
)
def test_verb_forms(verb: str, forms: tuple[str, ...]) -> None:
    assert (words.third(verb), words.base(verb), words.ing(verb), words.past(verb)) == forms


@pytest.mark.parametrize(
    ("one", "many"),
    [("person", "people"), ("city", "cities"), ("box", "boxes"), ("staff member", "staff members")],
)
def test_plurals(one: str, many: str) -> None:
    assert words.plural(one) == many
