import itertools
import json
import random
import re
from dataclasses import replace
from pathlib import Path

import pytest
from heimdall.domain.graph import ValueLink
from heimdall.graph.schema_words import parts_of

from inference_host.model import (
    ask_followup,
    ask_held,
    ask_held_values,
    ask_narrowed,
    ask_none,
    ask_outermost,
    ask_shares,
    questions,
    talk_parts,
    words,
)
from inference_host.model.demo_world import demo_world
from inference_host.model.nouns import arrow
from inference_host.model.pairs import REFUSE_ABSENT, REFUSE_SCOPE, REFUSE_WRITE, Pair, finish
from inference_host.model.phrases import literal
from inference_host.model.prompting import schema_text
from inference_host.model.random_worlds import camel, random_world, type_name

REFUSALS = {REFUSE_ABSENT, REFUSE_SCOPE, REFUSE_WRITE}
CYPHER = re.compile("MATCH|CREATE|UNWIND|CALL|FOREACH|LOAD|MERGE")
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


# Nothing has a latitude on the demo graph, nothing is counted, and what relationships hold is no number.
ELSEWHERE = (
    ask_outermost.outermost,
    ask_held_values.held_total,
    ask_none.none_of,
    ask_shares.against_itself,
)


@pytest.mark.parametrize("operator", questions.WEIGHTS, ids=lambda operator: operator.__name__)
def test_every_operator_asks_something_on_the_demo_graph(operator: questions.Operator) -> None:
    rng = random.Random(8)
    world, times = (random_world, 450) if operator in ELSEWHERE else (demo_world, 30)
    found = [operator(rng, made) for _ in range(times) if (made := world(rng)).labels]
    texts = {pair.text for pair in found if pair and not CYPHER.match(pair.text)}
    assert len(texts) > 8
    assert not any(re.search(r"[\[\]|]|\{\w*\}", text) for text in texts), texts


def test_markers_never_reach_the_finished_pair() -> None:
    assert not any(mark in p.question + p.answer for g in sample(3, 30) for p in g.pairs for mark in "⟦⟧")


def test_a_linked_value_is_written_as_the_graph_spells_it() -> None:
    world = demo_world(random.Random(1))
    pair = Pair(
        f"find {literal('Bob Jones')}",
        f"MATCH (n {{name: '{literal('Bob Jones')}'}}) RETURN n",
        links={"Bob Jones": ("Person", "name")},
        needs_link=True,
    )
    turns = [finish(random.Random(seed), world, pair) for seed in range(60)]
    bob = ValueLink("Bob Jones", "Person", "name")
    assert any("bob jones" in turn.question and bob in turn.links for turn in turns)
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
    assert len({schema_text(w) for w in worlds}) > 45
    for world in worlds:
        names = {label.name for label in world.labels}
        assert all({rel.source, rel.target} <= names for rel in world.rels)


def test_an_arrow_against_the_verb_is_written_the_same_way_in_schema_and_query() -> None:
    rng = random.Random(2)
    worlds = [random_world(rng) for _ in range(60)]
    flipped = [(w, r) for w in worlds for r in w.rels if r.flipped]
    assert len(flipped) > 20
    for world, rel in flipped:
        assert f"({rel.target})-[{rel.type}" in schema_text(world)
        assert arrow(rel, True) == f"<-[:{rel.type}]-"


def test_one_verb_gives_types_of_many_shapes() -> None:
    rng = random.Random(0)
    found = {type_name(rng, "WROTE", ("write",), ("author",), ()) for _ in range(300)}
    assert {
        ("WROTE", False),
        ("WRITES", False),
        ("WRITTEN_BY", True),
        ("HAS_AUTHOR", True),
        ("AUTHOR_OF", False),
    } <= found


def test_camel_case_property_names() -> None:
    assert camel("start_date") == "startDate"


def test_two_labels_are_often_joined_in_several_ways() -> None:
    rng = random.Random(3)
    worlds = [random_world(rng) for _ in range(80)]
    crowded = [w for w in worlds if any(len(w.between(r.source, r.target)) > 1 for r in w.rels)]
    assert len(crowded) > 20


def talks_in(seed: int, groups: int) -> list[questions.Group]:
    rng = random.Random(seed)
    return [questions.group(rng, 20, talking=True) for _ in range(groups)]


def test_words_for_parts_of_the_schema_are_explained_under_the_question() -> None:
    turns = [(g, p) for g in talks_in(5, 60) for p in g.pairs if p.words]
    assert len(turns) > 50
    for group, pair in turns:
        said = re.sub("[_-]", " ", f"{pair.before} {pair.question}")  # `non refundable`
        for link in pair.words:
            name = link.name.lstrip(".:")
            unnamed = link.name.startswith(".") and link.word == (" ".join(parts_of(name)) or name)
            assert unnamed or re.search(rf"\b{re.escape(link.word)}\b", said, re.IGNORECASE)
            assert name in schema_text(group.world)


def test_follow_ups_keep_the_condition_of_the_question_before() -> None:
    rng = random.Random(11)
    found = [ask_followup.narrowed(rng, demo_world(rng)) for _ in range(60)]
    talks = [t for t in found if t]
    assert talks
    assert all(t.before and t.pair.cypher.count(" AND ") + 1 >= t.pair.cypher.count(" WHERE ") for t in talks)
    assert any(t.pair.cypher.count(" AND ") for t in talks)


def test_what_about_another_name_asks_the_same_of_it() -> None:
    rng = random.Random(12)
    talks = [t for _ in range(200) if (t := ask_followup.other_name(rng, demo_world(rng)))]
    assert talks
    for each in talks:
        (name,) = each.pair.links
        assert literal(name) in each.pair.cypher
        assert literal(name) not in each.before


def test_a_pronoun_stands_for_the_name_of_the_question_before() -> None:
    text = talk_parts.pronoun(random.Random(0), f"how old is {literal('Ada')}", "Ada", True)
    assert text in ("how old is he", "how old is she")
    assert talk_parts.pronoun(random.Random(0), f"{literal('Ada')}'s age", "Ada", False) == "its age"
    assert talk_parts.pronoun(random.Random(1), f"who knows {literal('Ada')}", "Ada", True) in (
        "who knows him",
        "who knows her",
    )


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


def test_exercises_are_answered_from_the_exercise_or_with_a_pattern_of_the_schema() -> None:
    rng = random.Random(4)
    world = demo_world(rng)
    found = [questions.drill(rng, world) for _ in range(80)]
    copied = [each for each in found if each.question == f"= {each.answer}"]
    looked_up = [each for each in found if re.fullmatch(r"\(:\w+\)(-\[:\w+\]->\(:\w+\))?", each.answer)]
    assert len(copied) + len(looked_up) == len(found)
    assert copied and looked_up


def test_no_word_of_cypher_becomes_a_relationship_type() -> None:
    rng = random.Random(9)
    found = {type_name(rng, "", ("order", "create"), (), ())[0] for _ in range(200)}
    assert found
    assert not found & {"ORDER", "CREATE"}


def test_a_name_of_a_thing_is_now_and_then_said_with_an_article() -> None:
    world = demo_world(random.Random(1))
    pair = Pair(
        f"who uses {literal('Lamp')}",
        "MATCH (n) RETURN n",
        links={"Lamp": ("Product", "name")},
        needs_link=True,
    )
    asked = [finish(random.Random(seed), world, pair).question.lower() for seed in range(80)]
    assert any("uses the lamp" in text for text in asked)
    assert any("uses lamp" in text for text in asked)


def test_a_value_of_a_condition_is_now_and_then_told_of_another_label_too() -> None:
    world = demo_world(random.Random(1))
    pair = Pair(
        f"what is {literal('done')}",
        f"MATCH (n:Project) WHERE n.status = '{literal('done')}' RETURN n",
        links={"done": ("Project", "status")},
    )
    named = replace(pair, text=f"projects that are {literal('done')}")

    def owners(of: Pair) -> list[list[str]]:
        turns = [finish(random.Random(seed), world, of) for seed in range(80)]
        return [[link.label for link in turn.links if link.text == "done"] for turn in turns]

    assert any(len(each) == 2 and "Project" in each for each in owners(pair))
    assert all(each in ([], ["Project"]) for each in owners(named))


@pytest.mark.parametrize("way", [ask_narrowed.asked, ask_narrowed.listed, ask_narrowed.judged])
def test_neighbours_may_have_a_condition_of_their_own(way: questions.Operator) -> None:
    rng = random.Random(5)
    pairs = [pair for _ in range(400) if (pair := way(rng, demo_world(rng)))]
    assert len(pairs) > 15
    for pair in pairs:
        pattern, _, where = pair.cypher.partition(" WHERE ")
        assert re.search(r"\(n:\w+\)<?-\[", pattern), pair
        assert re.search(r"\bn\.\w+", where.partition(" RETURN ")[0]), pair


@pytest.mark.parametrize("way", [ask_held.rated, ask_held.held_by_some])
def test_what_relationships_hold_is_asked_of_all_of_them(way: questions.Operator) -> None:
    rng = random.Random(7)
    pairs = [pair for _ in range(400) if (pair := way(rng, demo_world(rng)))]
    assert len(pairs) > 15
    for pair in pairs:
        assert re.search(r"\[r:\w+\]->?\(m:\w+\)", pair.cypher), pair
        assert re.search(r"\br\.\w+", pair.cypher), pair
