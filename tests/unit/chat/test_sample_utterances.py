"""Plugins' examples for a model that reads none: messages that say the same with other values."""

import json
from typing import Any

import pytest
from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.chat.sample_utterances import described, exemplified
from heimdall.domain.actions import ActionCall, ActionResult, ActionSpec
from heimdall.domain.generation import ModelCard
from heimdall.hooks.contexts import Example
from heimdall.hooks.specs import hookimpl

from tests.fixtures.asking import plain
from tests.fixtures.chat_stack import ScriptedActions, chat_stack
from tests.fixtures.scripted import ScriptedInference
from tests.unit.hooks.plugin_makers import plugin

PAGE, TIP, WATER = "acme.pager.page", "acme.courier.tip", "acme.beds.water"
MOVE, RING = "acme.stock.move", "acme.bell.ring"


def spec(name: str, **properties: Any) -> ActionSpec:
    return ActionSpec(name, "Does it.", "test", False, {"type": "object", "properties": properties})


TEXT = {"type": "string"}
MAYBE = {"anyOf": [{"type": "string", "enum": ["Low", "High"]}, {"type": "null"}]}
CATALOGUE = (
    spec(PAGE, who=TEXT, reason=TEXT, level=MAYBE),
    spec(TIP, amount={"type": "number"}, order=TEXT),
    spec(WATER, minutes={"anyOf": [{"type": "integer"}, {"type": "null"}]}, gently={"type": "boolean"}),
    spec(RING, times={"type": "integer", "enum": [1, 3]}, bell={"type": "string", "const": "big"}),
    spec(MOVE, what=TEXT, start=TEXT, end=TEXT, by=TEXT),
    spec(QUERY_ACTION, cypher=TEXT),
)


def example(says: str, action: str, **params: object) -> Example:
    return Example(
        plugin="acme", user_says=says, action_json=json.dumps({"action": action, "params": params})
    )


EXAMPLES = (
    example("page Bob", PAGE, who="Bob"),
    example("page Alice", PAGE, who="Alice Smith"),
    example("page Bob about the lift", PAGE, who="Bob", reason="the lift"),
    example("wake Bob, level low.", PAGE, who="Bob", level="Low"),
    example("give the courier of QB-1 2.5 euros", TIP, amount=2.5, order="QB-1"),
    example("water the beds for 20 minutes", WATER, minutes=20, gently=True),
    example("ring the night watch", PAGE, reason="night watch", who="watch"),
    example("call Bob, and only Bob", PAGE, who="Bob"),
    example(
        "move crates from Oslo to Bergen by van", MOVE, what="crates", start="Oslo", end="Bergen", by="van"
    ),
    example("toll the big bell 1 time", RING, times=1, bell="big"),
    example("how many readers", QUERY_ACTION, cypher="MATCH (n:Reader) RETURN count(n) AS count"),
)


@pytest.mark.parametrize(
    ("message", "name", "params"),
    [
        ("page Bob", PAGE, {"who": "Bob"}),
        ("Please page  Ada Lovelace!", PAGE, {"who": "Ada Lovelace"}),
        ("can you PAGE alice, please", PAGE, {"who": "Alice Smith"}),
        ("page Ada about the broken lift", PAGE, {"who": "Ada", "reason": "the broken lift"}),
        ("wake Ada, level HIGH", PAGE, {"who": "Ada", "level": "High"}),
        ("give the courier of QB-77 3 euros now", TIP, {"amount": 3.0, "order": "QB-77"}),
        ("water the beds for 5 minutes", WATER, {"minutes": 5, "gently": True}),
        ("ring the day shift", PAGE, {"reason": "day shift", "who": "watch"}),
        ("call Bob, and only Bob", PAGE, {"who": "Bob"}),
        (
            "move pallets from Rome to Pisa by van",
            MOVE,
            {"what": "pallets", "start": "Rome", "end": "Pisa", "by": "van"},
        ),
        ("toll the big bell 3 time", RING, {"times": 3, "bell": "big"}),
        ("How many readers?", QUERY_ACTION, {"cypher": "MATCH (n:Reader) RETURN count(n) AS count"}),
    ],
)
def test_other_values_in_the_words_of_an_example_are_its_action_with_them(
    message: str, name: str, params: dict[str, object]
) -> None:
    assert exemplified(message, EXAMPLES, CATALOGUE) == ActionCall(name, params)


@pytest.mark.parametrize(
    "message",
    [
        "",
        "whom does Bob page",
        "paging Bob",
        "page",
        "wake Ada, level middling",
        "water the beds for a while",
        "call Ada, and only Bob",
        "toll the big bell 2 time",
        "toll the small bell 1 time",
        "move pallets from Rome to Pisa by train",
        "how many readers are there",
        "page " + "x" * 400,
    ],
)
def test_other_words_are_no_example(message: str) -> None:
    assert exemplified(message, EXAMPLES, CATALOGUE) is None


def test_an_example_that_is_nothing_but_a_value_is_only_itself_no_message() -> None:
    assert exemplified("anything at all", [example("Bob", PAGE, who="Bob")], CATALOGUE) is None


def test_an_example_of_an_action_that_is_not_there_is_passed_over() -> None:
    assert exemplified("page Bob", EXAMPLES, CATALOGUE[1:]) is None


@hookimpl
def pre_prompt(ctx: Any) -> None:
    ctx.add_example("page everybody", json.dumps({"action": PAGE, "params": {}}))


@pytest.mark.parametrize("profile", ["closed-cypher-4", None])
async def test_only_a_model_that_reads_no_examples_is_spared_the_question(profile: str | None) -> None:
    model = ScriptedInference(["Certainly."], logprob=-0.01, card=ModelCard("any", profile))
    actions = ScriptedActions({PAGE: ActionResult(True, "paged")})
    async with chat_stack(
        inference=model, actions=actions, plugins={"acme": plugin(pre_prompt=pre_prompt)}
    ) as stack:
        body = await plain(stack, messages=[{"role": "user", "content": "Page everybody, please."}])
    assert [call.name for call in actions.runs] == ([PAGE] if profile else [])
    assert body["heimdall"]["outcome"] == "answered"


def test_what_the_examples_of_an_action_say_tells_what_it_is_for() -> None:
    broken = Example(plugin="acme", user_says="who is up", action_json="no JSON")
    page, tip = described(CATALOGUE[:2], [example("wake Bob up", PAGE, who="Bob"), broken])
    assert page.description == "Does it. wake Bob up"
    assert tip.description == "Does it."
