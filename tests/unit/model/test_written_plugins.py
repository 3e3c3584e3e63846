"""Plugins and requests written one by one: the file is sound, none of it is judged, and how it is learnt."""

import json
import random
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from heimdall.actions.action import _NAME as DOTTED

from inference_host.model.demo_world import demo_world
from inference_host.model.pairs import REFUSE_SCOPE
from inference_host.model.schemas import World
from inference_host.model.written import Subject, subjects
from inference_host.model.written_plugins import PLUGINS, WrittenPlugin, action_of, offered, plugins
from tests.evals.question_set import Action, load_questions
from tests.evals.worlds import WORLDS

ROWS = [json.loads(line) for line in PLUGINS.read_text(encoding="utf-8").splitlines()]
TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
}
DEMO = demo_world(random.Random(1))


def said(request: Mapping[str, Any]) -> tuple[str, ...]:
    return (request["question"], *request["also"])


def asked() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every request for an action, with that action."""
    for row in ROWS:
        actions = {action["name"]: action for action in row["actions"]}
        yield from (
            (request, actions[request["action"]]) for request in row["questions"] if request["action"]
        )


def test_no_plugin_and_no_request_is_one_of_an_evaluation() -> None:
    judged = [question for world in WORLDS.values() for question in load_questions(world.questions)]
    told = {text.casefold() for row in ROWS for request in row["questions"] for text in said(request)}
    assert not told & {question.question.casefold() for question in judged}
    names = {action["name"] for row in ROWS for action in row["actions"]}
    assert not names & {
        each.action for question in judged for each in question.answers if isinstance(each, Action)
    }


def test_names_are_those_that_the_gateway_takes() -> None:
    names = [action["name"] for row in ROWS for action in row["actions"]]
    assert all(DOTTED.fullmatch(name) for name in names)
    assert len(set(names)) == len(names)


def test_a_request_gives_what_its_action_needs_in_words_that_it_says() -> None:
    for request, action in asked():
        params, given = {p["name"]: p for p in action["params"]}, request["params"]
        assert {name for name, p in params.items() if p["required"]} <= set(given) <= set(params)
        assert list(given) == [name for name in params if name in given]
        for name, value in given.items():
            assert isinstance(value, TYPES[params[name]["type"]])
            if values := params[name].get("values"):
                assert value in values
            elif isinstance(value, str):
                assert all(value in text for text in said(request)), (value, request)


def test_fixed_values_are_told_whatever_their_type() -> None:
    lines = [action.line("‹7›") for plugin in plugins() for action in plugin.actions]
    assert any("minutes (30|60|120)" in line for line in lines)


def test_each_action_is_asked_for() -> None:
    for row in ROWS:
        assert {action["name"] for action in row["actions"]} == {q["action"] for q in row["questions"]} - {
            None
        }


def plugin(name: str, *questions: Mapping[str, Any], description: str = "Waters the beds.") -> WrittenPlugin:
    params = [{"name": "minutes", "type": "integer", "required": False}]
    action = action_of({"name": name, "description": description, "params": params})
    return WrittenPlugin((action,), tuple({"also": [], "params": {}, **q} for q in questions))


def requests(known: WrittenPlugin, *others: WrittenPlugin, world: World = DEMO) -> set[tuple[str, str]]:
    """What is asked of the plugins over many draws."""
    drawn = (offered(random.Random(seed), (known, *others), world, 9) for seed in range(40))
    return {(asked.question, asked.answer) for each in drawn for asked in each.asked}


def test_numbers_are_others_now_and_then_in_the_request_and_its_answer() -> None:
    (known,) = [
        plugin(
            "a.b.water",
            {"question": "water for 20 minutes", "action": "a.b.water", "params": {"minutes": 20}},
        )
    ]
    found = requests(known)
    pairs = {
        (int(re.findall(r"\d+", text)[0]), json.loads(answer)["params"]["minutes"]) for text, answer in found
    }
    assert len(pairs) > 5
    assert all(one == other for one, other in pairs)


@pytest.mark.parametrize("said", ["water for twenty minutes", "water for 20 minutes, I said 20"])
def test_numbers_that_are_not_said_once_as_they_are_stay(said: str) -> None:
    known = plugin("a.b.water", {"question": said, "action": "a.b.water", "params": {"minutes": 20}})
    assert {(text, json.loads(answer)["params"]["minutes"]) for text, answer in requests(known)} == {
        (said, 20)
    }


def test_vendors_are_others_now_and_then_in_the_line_and_in_the_answer() -> None:
    known = plugin("acme.b.water", {"question": "give the beds a drink", "action": "acme.b.water"})
    drawn = [offered(random.Random(seed), [known], DEMO, 9) for seed in range(20)]
    assert all(json.loads(each.asked[0].answer)["action"] == each.actions[0].name for each in drawn)
    vendors = {each.actions[0].name.partition(".")[0] for each in drawn}
    assert "acme" in vendors and len(vendors) > 3


def test_a_sentence_that_declines_is_rejected_now_and_then_for_what_an_action_does() -> None:
    known = plugin("a.b.water", {"question": "give the beds a drink", "action": "a.b.water"})
    drawn = [offered(random.Random(seed), [known], DEMO, 9).asked[0].rejected for seed in range(40)]
    assert {len(rejected) for rejected in drawn} == {0, 1}
    assert len(set(drawn)) == 4


def test_what_no_action_does_is_declined() -> None:
    known = plugin("a.b.water", {"question": "sing for the tulips", "action": None})
    assert requests(known) == {("sing for the tulips", REFUSE_SCOPE)}


def test_what_another_plugin_may_be_asked_for_is_not_asked_beside_it() -> None:
    one = plugin("a.b.water", {"question": "the garden is thirsty", "action": "a.b.water"})
    other = plugin(
        "c.d.paint", {"question": "paint the fence", "action": "c.d.paint"}, description="Paints a garden."
    )
    beside = [offered(random.Random(seed), (one, other), DEMO, 9) for seed in range(60)]
    for each in beside:
        thirsty = any(asked.question == "the garden is thirsty" for asked in each.asked)
        assert not (thirsty and len(each.actions) > 1)


def test_what_the_graph_may_be_asked_is_not_asked_of_a_plugin() -> None:
    known = plugin(
        "a.b.list",
        {"question": "which products are there", "action": "a.b.list"},
        {"question": "wake the products up", "action": "a.b.list"},
    )
    assert {text for text, _ in requests(known)} == {"wake the products up"}


def test_questions_about_the_graph_stand_beside_requests_unless_a_plugin_may_be_meant() -> None:
    absent = "This graph does not hold what you ask about."
    graph = {
        "labels": {"Farm": {"name": "string"}},
        "relationships": [],
        "values": {"Farm.name": ["Elm Grange"]},
    }
    rows = [
        {"graph": "farms", "question": q, "answer": a, "rejected": []}
        for q, a in (("all farms", "MATCH (n:Farm) RETURN n"), ("who sprinkles the lettuce", absent))
    ]
    known = plugin("a.b.water", {"question": "the lettuce needs a drink", "action": "a.b.water"})
    group = Subject(graph, rows).beside(random.Random(2), 6, [known])
    assert [pair.question for pair in group.pairs] == ["all farms", "the lettuce needs a drink"] or [
        pair.question for pair in group.pairs
    ] == ["the lettuce needs a drink"]
    assert group.actions


def test_plugins_are_asked_for_beside_some_graph() -> None:
    rng, met = random.Random(4), set()
    known, graphs = rng.sample(plugins(), 80), subjects()[:12]
    for _ in range(250):
        group = rng.choice(graphs).beside(rng, 8, known)
        met |= {json.loads(p.answer)["action"].partition(".")[2] for p in group.pairs if p.answer[0] == "{"}
    offered_names = {action.name.partition(".")[2] for each in known for action in each.actions}
    assert len(offered_names & met) > 0.8 * len(offered_names)
