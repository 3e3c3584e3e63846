"""Where what ran found nothing, other readings of the question are offered; and where not."""

import json
from dataclasses import replace
from typing import Any

import pytest
from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.chat.second_look import has_no_rows
from heimdall.domain.actions import ActionResult
from heimdall.domain.generation import Candidate, ModelCard
from heimdall.domain.graph import ValueLink
from heimdall.errors import UpstreamFailed
from heimdall.hooks.specs import hookimpl

from tests.fixtures.asking import assert_well_ended, plain, streamed, text_of
from tests.fixtures.chat_stack import ScriptedActions, chat_stack
from tests.fixtures.scripted import ScriptedInference
from tests.unit.hooks.plugin_makers import plugin

SMALL = ModelCard("small", "closed-cypher-4")
RAN = "MATCH (n:Person {name: 'Ann'}) RETURN n"
SORTED = "MATCH (n:Person {name: 'Ann'}) RETURN n ORDER BY n.name"
OTHER = "MATCH (n:Person) WHERE n.name CONTAINS 'Ann' RETURN n"
EVERY = "MATCH (n:Person) RETURN n"
QUESTION: dict[str, Any] = {"messages": [{"role": "user", "content": "every person called Ann"}]}
REPLY = "Answer `1` to run it, or say it in other words."


def said(cypher: str) -> str:
    return json.dumps({"action": QUERY_ACTION, "params": {"cypher": cypher}})


def model(logprob: float, *others: str) -> ScriptedInference:
    ranked = (Candidate(said(RAN), logprob), *(Candidate(said(each), -5.0) for each in others))
    return ScriptedInference([said(RAN)], logprob=logprob, card=SMALL, ranked=ranked)


def found(*rows: dict[str, Any]) -> ScriptedActions:
    data = {"results": list(rows)}
    ran = ActionResult(True, "Query executed", data)
    return ScriptedActions({QUERY_ACTION: ran}, links=(ValueLink("Ann", "Person", "name"),))


def content(body: dict[str, Any]) -> str:
    text: str = body["choices"][0]["message"]["content"]
    return text


@pytest.mark.parametrize(("logprob", "counts"), [(-0.01, [3]), (-0.3, [3])], ids=["sure", "weighed"])
async def test_another_reading_is_offered_where_nothing_was_found(logprob: float, counts: list[int]) -> None:
    answers = model(logprob, OTHER)
    async with chat_stack(inference=answers, actions=found()) as stack:
        body = await plain(stack, **QUESTION)
        assert [call.params["cypher"] for call in stack.actions.runs] == [RAN]
        assert answers.counts == counts  # the candidates are asked for once
        text = content(body)
        assert text.startswith("No results for: ")
        assert f"Did you mean:\n\n1. people with name containing 'Ann'\n```cypher\n{OTHER}\n```" in text
        assert text.endswith(REPLY)
        assert body["heimdall"]["outcome"] == "unsure"
        assert body["heimdall"]["action"]["params"] == {"cypher": RAN}
        reply = [*QUESTION["messages"], body["choices"][0]["message"], {"role": "user", "content": "1"}]
        again = await plain(stack, messages=reply)
        assert stack.actions.runs[-1].params == {"cypher": OTHER}
        assert again["heimdall"]["outcome"] == "answered"  # nothing again, and that is all there is to say
        assert "Did you mean" not in content(again)


async def test_a_stream_says_the_same_after_the_events_of_the_action() -> None:
    async with chat_stack(inference=model(-0.01, OTHER), actions=found()) as stack:
        events = await streamed(stack, **QUESTION)
    assert assert_well_ended(events)["outcome"] == "unsure"
    assert text_of(events).endswith(REPLY)


@pytest.mark.parametrize(
    ("rows", "others"),
    [
        (({"n": {"name": "Alice"}},), (OTHER,)),
        (({"count": 0},), (OTHER,)),
        (({"exists": False},), (OTHER,)),
        ((), ()),
        ((), (SORTED,)),  # in another order there is nothing either
        ((), (EVERY,)),  # leaves out what the question names
        ((), ("MATCH (n:Person) WHERE 'a RETURN n",)),
    ],
)
async def test_nothing_else_is_offered(rows: tuple[dict[str, Any], ...], others: tuple[str, ...]) -> None:
    async with chat_stack(inference=model(-0.01, *others), actions=found(*rows)) as stack:
        body = await plain(stack, **QUESTION)
    assert body["heimdall"]["outcome"] == "answered"
    assert "Did you mean" not in content(body)


async def test_json_stays_json() -> None:
    async with chat_stack(inference=model(-0.01, OTHER), actions=found()) as stack:
        body = await plain(stack, **QUESTION, response_format={"type": "json_object"})
    assert json.loads(content(body))["data"] == {"results": []}


async def test_the_words_of_a_plugin_stand() -> None:
    @hookimpl
    def synthesize(ctx: Any) -> str:
        return "Nobody."

    wording = {"wording": plugin(synthesize=synthesize)}
    async with chat_stack(inference=model(-0.01, OTHER), actions=found(), plugins=wording) as stack:
        body = await plain(stack, **QUESTION)
    assert content(body) == "Nobody."


async def test_a_host_without_candidates_takes_nothing_from_the_answer() -> None:
    failing = replace(model(-0.01, OTHER), ranked=UpstreamFailed("gone", retry_after_s=1))
    async with chat_stack(inference=failing, actions=found()) as stack:
        body = await plain(stack, **QUESTION)
    assert content(body).startswith("No results for: ")
    assert body["heimdall"]["outcome"] == "answered"


@pytest.mark.parametrize(
    ("data", "nothing"),
    [
        ({"results": []}, True),
        ({"results": [{"m": None}]}, True),
        ({"results": [{"a": None}, {"a": None}]}, False),
        ({"results": [{"c": 0}]}, False),
        ({}, False),
        ({"results": "none"}, False),
    ],
)
def test_no_rows_are_nothing_zero_is_something(data: dict[str, object], nothing: bool) -> None:
    assert has_no_rows(data) is nothing
