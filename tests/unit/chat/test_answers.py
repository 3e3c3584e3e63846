"""Plain words, actions, refusals: every way a chat request is answered, in both encodings."""

import itertools
import json
from typing import Any

import pytest
from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.chat.policy import ChatPolicy
from heimdall.domain.actions import ActionResult
from heimdall.domain.generation import ModelCard
from heimdall.errors import InvalidRequest
from heimdall.hooks.specs import hookimpl
from heimdall.prompts.budget import Budget

from tests.fixtures.asking import ACTION, ASK, BIFROST, assert_well_ended, deltas, plain, streamed, text_of
from tests.fixtures.chat_stack import ScriptedActions, chat_stack
from tests.fixtures.scripted import ScriptedInference
from tests.unit.hooks.plugin_makers import plugin


async def test_prose_is_the_answer() -> None:
    async with chat_stack(["I ", "cannot."]) as stack:
        body = await plain(stack)
    assert body["choices"][0]["message"] == {"role": "assistant", "content": "I cannot."}
    assert body["choices"][0]["finish_reason"] == "stop"
    assert body["usage"] == {"prompt_tokens": 11, "completion_tokens": 2, "total_tokens": 13}
    assert body["heimdall"]["outcome"] == "answered"
    assert body["id"].startswith("chatcmpl-")


async def test_prose_arrives_piece_by_piece_when_the_model_says_it() -> None:
    async with chat_stack(inference=ScriptedInference(["one ", "two ", "three"], pause_s=0.15)) as stack:
        events = await streamed(stack)
    times = [at for at, event in events if isinstance(event, dict) and deltas([(at, event)])]
    assert len(times) == 3
    assert all(later - earlier > 0.1 for earlier, later in itertools.pairwise(times))
    assert_well_ended(events)


async def test_an_action_runs_and_its_json_is_never_shown() -> None:
    async with chat_stack(ACTION) as stack:
        body, events = await plain(stack), await streamed(stack)
        assert [call.params for call in stack.actions.runs] == [{"cypher": "RETURN 1"}] * 2
    content = body["choices"][0]["message"]["content"]
    assert content.startswith('Query returned 1 results\n\n```json\n{\n  "results"')
    assert content == text_of(events)
    assert body["heimdall"]["action"]["name"] == "q"
    assert body["heimdall"]["action"]["truncated"] is True
    assert assert_well_ended(events)["action"]["outcome"] == "answered"


async def test_usage_comes_when_asked_for() -> None:
    async with chat_stack(["hi"]) as stack:
        events = await streamed(stack, stream_options={"include_usage": True})
    assert events[-2][1]["choices"] == []
    assert events[-2][1]["usage"]["total_tokens"] == 12


async def test_a_failed_action_says_so() -> None:
    actions = ScriptedActions({"q": InvalidRequest("Neo.ClientError.Statement.SyntaxError: bad")})
    async with chat_stack(ACTION, actions=actions) as stack:
        body, events = await plain(stack), await streamed(stack)
    assert body["choices"][0]["message"]["content"].startswith("Action failed: ")
    assert "SyntaxError" in text_of(events)
    assert assert_well_ended(events)["outcome"] == "failed"


async def test_a_refused_action_names_the_layer() -> None:
    words = "Refused by the cypher gate layer: DELETE is a write"
    refused = ActionResult(False, words, refused_by="cypher gate")
    async with chat_stack(ACTION, actions=ScriptedActions({"q": refused})) as stack:
        body, events = await plain(stack), await streamed(stack)
    assert body["choices"][0]["message"]["content"] == text_of(events) == words
    assert body["choices"][0]["finish_reason"] == "content_filter"
    assert assert_well_ended(events, "content_filter")["outcome"] == "refused"


async def test_an_unknown_action_is_told_without_raw_json() -> None:
    async with chat_stack(['{"action": "nope", "params": {}}']) as stack:
        body = await plain(stack)
    assert "nope" in body["choices"][0]["message"]["content"]
    assert "{" not in body["choices"][0]["message"]["content"]
    assert body["heimdall"]["outcome"] == "failed"


async def test_an_action_cut_off_is_told_without_raw_json() -> None:
    async with chat_stack(['{"action": "q", "params": {"cyph']) as stack:
        body = await plain(stack)
        assert stack.actions.runs == []
    assert "{" not in body["choices"][0]["message"]["content"]


async def test_json_object_gives_one_json_object() -> None:
    async with chat_stack(ACTION) as stack:
        body = await plain(stack, response_format={"type": "json_object"})
    assert json.loads(body["choices"][0]["message"]["content"])["data"]["count"] == 1


async def test_an_unsure_model_is_not_obeyed() -> None:
    model = ScriptedInference(ACTION, logprob=-7.0, card=ModelCard("m"))
    async with chat_stack(inference=model, policy=ChatPolicy(confidence_threshold=-2.0)) as stack:
        body = await plain(stack)
        assert stack.actions.runs == []
    assert body["heimdall"]["outcome"] == "unsure"
    assert 'q {"cypher": "RETURN 1"}' in body["choices"][0]["message"]["content"]


@pytest.mark.parametrize(("reply", "runs"), [("1", True), ("Yes!", True), ("no", False), ("2", False)])
async def test_answering_1_runs_the_reading_that_was_asked_about(reply: str, runs: bool) -> None:
    said = [f'{{"action": "{QUERY_ACTION}", "params": {{"cypher": "MATCH (n) RETURN n"}}}}']
    model = ScriptedInference(said, logprob=-7.0)
    actions = ScriptedActions({QUERY_ACTION: ActionResult(True, "ran")})
    policy = ChatPolicy(confidence_threshold=-2.0)
    async with chat_stack(inference=model, actions=actions, policy=policy) as stack:
        asked = (await plain(stack))["choices"][0]["message"]
        assert stack.actions.runs == []
        body = await plain(stack, messages=[*ASK["messages"], asked, {"role": "user", "content": reply}])
        assert [call.params for call in stack.actions.runs] == [{"cypher": "MATCH (n) RETURN n"}] * runs
    assert (body["heimdall"]["outcome"] == "answered") is runs


async def test_an_answer_of_1_to_anything_else_goes_to_the_model() -> None:
    async with chat_stack(["hello"]) as stack:
        history = [{"role": "assistant", "content": "```cypher\nMATCH (n) RETURN n\n```"}]
        await plain(stack, messages=[*ASK["messages"], *history, {"role": "user", "content": "1"}])
        assert len(stack.inference.requests) == 1


async def test_cypher_needs_no_model() -> None:
    actions = ScriptedActions({"heimdall.watcher.query": ActionResult(True, "ok")})
    async with chat_stack(["never said"], actions=actions) as stack:
        ask = [{"role": "user", "content": "MATCH (n) DETACH DELETE n"}]
        body = await plain(stack, messages=ask)
        assert stack.inference.requests == []
        assert stack.actions.runs[0].params == {"cypher": "MATCH (n) DETACH DELETE n"}
    assert body["choices"][0]["message"]["content"] == "ok"


async def test_client_system_messages_are_added_after_ours() -> None:
    asked = [{"role": "developer", "content": "Only metric units."}, *ASK["messages"]]
    async with chat_stack(["ok"]) as stack:
        await plain(stack, messages=asked)
        system = stack.inference.requests[0].messages[0].content
    assert system.startswith("You are Heimdall")
    assert system.index("INSTRUCTIONS (client):\nOnly metric units.") > system.index("SCHEMA:\nPerson(name)")


async def test_too_long_a_message_is_refused_with_the_figures() -> None:
    policy = ChatPolicy(budget=Budget(context=8192, system=6000, user=5))
    async with chat_stack(["ok"], policy=policy) as stack:
        response = await stack.client.post(
            BIFROST, json={"messages": [{"role": "user", "content": "w " * 50}]}
        )
    assert response.status_code == 400
    assert response.json()["error"]["code"] == "context_length_exceeded"
    assert "50 tokens" in response.json()["error"]["message"]


async def test_old_history_is_left_out_and_told() -> None:
    history = [{"role": "assistant", "content": "word " * 400}, {"role": "user", "content": "and then?"}]
    async with chat_stack(
        ["ok"], policy=ChatPolicy(budget=Budget(context=900, system=600, user=50))
    ) as stack:
        body = await plain(stack, messages=[*ASK["messages"], *history])
        sent = stack.inference.requests[0].messages
    assert [message.role for message in sent] == ["system", "user"]
    assert "2 messages" in body["heimdall"]["notifications"][0]["message"]


async def test_a_plugin_that_takes_too_much_is_named() -> None:
    @hookimpl
    def pre_prompt(ctx: Any) -> None:
        ctx.add_instructions("x " * 9000)

    async with chat_stack(["ok"], plugins={"greedy": plugin(pre_prompt=pre_prompt)}) as stack:
        response = await stack.client.post(BIFROST, json=ASK)
        events = await streamed(stack)
    assert response.status_code == 400
    assert "plugin greedy" in response.json()["error"]["message"]
    assert [e["error"]["code"] for _, e in events if "error" in e] == ["context_length_exceeded"]
    assert_well_ended(events)
