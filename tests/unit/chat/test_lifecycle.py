"""Every way a chat request can go, in both encodings, through the real app on a real server."""

import asyncio
import itertools
import json
import time
from typing import Any

import httpx
import pytest
from heimdall.chat.policy import ChatPolicy
from heimdall.domain.actions import ActionResult
from heimdall.domain.generation import ModelCard
from heimdall.errors import InferenceUnavailable, InvalidRequest, RateLimited, UpstreamFailed
from heimdall.hooks.specs import hookimpl
from heimdall.prompts.budget import Budget

from tests.fixtures.chat_stack import ChatStack, ScriptedActions, chat_stack, editor, identity
from tests.fixtures.scripted import ScriptedInference
from tests.fixtures.waiting import until
from tests.unit.hooks.plugin_makers import plugin

ACTION = ['{"action": "q", ', '"params": {"cypher": "RETURN 1"}}']
ASK: dict[str, Any] = {"messages": [{"role": "user", "content": "how many people are there"}]}
BIFROST, OPENAI = "/api/bifrost/chat/completions", "/v1/chat/completions"


async def plain(stack: ChatStack, path: str = BIFROST, **more: Any) -> dict[str, Any]:
    response = await stack.client.post(path, json={**ASK, **more})
    assert response.status_code == 200, response.text
    body: dict[str, Any] = response.json()
    return body


async def streamed(stack: ChatStack, path: str = BIFROST, **more: Any) -> list[tuple[float, Any]]:
    """The data events with their arrival times; `[DONE]` stands as it is, comments are left out."""
    events: list[tuple[float, Any]] = []
    async with stack.client.stream("POST", path, json={**ASK, "stream": True, **more}) as response:
        assert response.status_code == 200
        assert response.headers["content-type"].startswith("text/event-stream")
        async for line in response.aiter_lines():
            if line.startswith("data: "):
                text = line.removeprefix("data: ")
                events.append((time.monotonic(), text if text == "[DONE]" else json.loads(text)))
    return events


def deltas(events: list[tuple[float, Any]]) -> list[tuple[str | None, str]]:
    """(role, content) of each chunk that says something."""
    found = []
    for _, event in events:
        for choice in event["choices"] if isinstance(event, dict) and "choices" in event else []:
            if choice["delta"].get("content"):
                found.append((choice["delta"].get("role"), choice["delta"]["content"]))
    return found


def text_of(events: list[tuple[float, Any]]) -> str:
    return "".join(content for role, content in deltas(events) if role is None)


def assert_well_ended(events: list[tuple[float, Any]], reason: str = "stop") -> dict[str, Any]:
    """The last chunk has the finish reason, then [DONE]; earlier ones have none. Returns `heimdall`."""
    assert events[-1][1] == "[DONE]"
    chunks = [event for _, event in events[:-1] if event.get("choices")]
    assert chunks[0]["choices"][0]["delta"]["role"] == "assistant"
    assert {chunk["id"] for chunk in chunks} == {chunks[0]["id"]}
    assert {chunk["created"] for chunk in chunks} == {chunks[0]["created"]}
    reasons = [chunk["choices"][0]["finish_reason"] for chunk in chunks]
    assert reasons == [None] * (len(chunks) - 1) + [reason]
    heimdall: dict[str, Any] = chunks[-1]["heimdall"]
    return heimdall


# --- plain words and actions ---


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
    model = ScriptedInference(ACTION, logprob=-3.0, card=ModelCard("m"))
    async with chat_stack(inference=model, policy=ChatPolicy(confidence_threshold=-2.0)) as stack:
        body = await plain(stack)
        assert stack.actions.runs == []
    assert body["heimdall"]["outcome"] == "unsure"
    assert "RETURN 1" in body["choices"][0]["message"]["content"]


async def test_cypher_needs_no_model() -> None:
    actions = ScriptedActions({"heimdall.watcher.query": ActionResult(True, "ok")})
    async with chat_stack(["never said"], actions=actions) as stack:
        ask = [{"role": "user", "content": "MATCH (n) DETACH DELETE n"}]
        body = await plain(stack, messages=ask)
        assert stack.inference.requests == []
        assert stack.actions.runs[0].params == {"cypher": "MATCH (n) DETACH DELETE n"}
    assert body["choices"][0]["message"]["content"] == "ok"


# --- hooks ---


@hookimpl
def pre_prompt_cancels(ctx: Any) -> None:
    ctx.notify_info("Guard", "looking")
    ctx.cancel("not today")


@hookimpl
def pre_execute_cancels(ctx: Any) -> None:
    ctx.cancel("too risky")


@hookimpl
def pre_execute_aborts(ctx: Any) -> None:
    ctx.abort("Ask a human first")


@hookimpl
def pre_execute_crashes(ctx: Any) -> None:
    raise RuntimeError("secret detail")


@hookimpl
def pre_execute_hangs(ctx: Any) -> None:
    time.sleep(3)


@pytest.mark.parametrize(
    ("hook", "phase", "reason"),
    [("pre_prompt", "PrePrompt", "not today"), ("pre_execute", "PreExecute", "too risky")],
)
async def test_a_cancel_arrives_in_the_form_that_was_asked_for(hook: str, phase: str, reason: str) -> None:
    guard = plugin(**{hook: globals()[f"{hook}_cancels"]})
    async with chat_stack(ACTION, plugins={"guard": guard}) as stack:
        body, events = await plain(stack), await streamed(stack)
        assert stack.actions.runs == []
        notified = [e for e in stack.bus.events if e.title == "Request Cancelled"]
    assert body["choices"][0]["message"]["content"] == (
        f"⚠️ Request cancelled by plugin\n\n**Phase:** {phase}\n**Cancelled by:** guard\n**Reason:** {reason}"
    )
    assert text_of(events) == f"\n\n⚠️ Request cancelled by guard: {reason}"
    assert assert_well_ended(events)["outcome"] == body["heimdall"]["outcome"] == "cancelled"
    assert [e.content for e in notified] == [f"Request cancelled by guard: {reason}"] * 2
    assert notified[0].level == "warning"


async def test_an_abort_answers_with_its_message() -> None:
    async with chat_stack(ACTION, plugins={"guard": plugin(pre_execute=pre_execute_aborts)}) as stack:
        body, events = await plain(stack), await streamed(stack)
        assert stack.actions.runs == []
    assert body["choices"][0]["message"]["content"] == text_of(events) == "Ask a human first"
    assert body["heimdall"]["outcome"] == "aborted"


@pytest.mark.parametrize("hook", [pre_execute_crashes, pre_execute_hangs])
async def test_a_broken_guard_refuses_the_action(hook: Any) -> None:
    guard = plugin(pre_execute=hook)
    async with chat_stack(ACTION, plugins={"guard": guard}, hook_deadline_s=0.3) as stack:
        body, events = await plain(stack), await streamed(stack)
        assert stack.actions.runs == []
    assert body["heimdall"]["outcome"] == "refused"
    assert "guard" in text_of(events)
    assert "secret detail" not in json.dumps(body)
    assert_well_ended(events, "content_filter")


async def test_notices_keep_their_order_and_post_execute_comes_after_the_result() -> None:
    @hookimpl
    def pre_prompt(ctx: Any) -> None:
        ctx.notify_info("A", "one")

    @hookimpl
    def pre_execute(ctx: Any) -> None:
        ctx.notify_progress("B", "two")

    @hookimpl
    def post_execute(ctx: Any) -> None:
        ctx.notify_success("C", "three")

    noisy = plugin(pre_prompt=pre_prompt, pre_execute=pre_execute, post_execute=post_execute)
    async with chat_stack(ACTION, plugins={"noisy": noisy}) as stack:
        events, strict = await streamed(stack), await streamed(stack, OPENAI)
        body = await plain(stack)
    said = [content for _, content in deltas(events)]
    assert said[:2] == ["[Heimdall]: ℹ️ A: one\n", "[Heimdall]: 🔄 B: two\n"]
    assert said[2].startswith("Query returned")
    assert said[3] == "[Heimdall]: ✅ C: three\n"
    assert {role for role, _ in deltas(events)} == {None, "heimdall"}
    assert {role for role, _ in deltas(strict)} == {None}
    told = [
        n
        for _, e in strict
        if isinstance(e, dict)
        for n in (e.get("heimdall") or {}).get("notifications", [])
    ]
    assert (
        [n["title"] for n in told]
        == [n["title"] for n in body["heimdall"]["notifications"]]
        == ["A", "B", "C"]
    )


async def test_a_notice_arrives_when_it_happens() -> None:
    @hookimpl
    async def pre_prompt(ctx: Any) -> None:
        ctx.notify_info("Early", "now")
        await asyncio.sleep(0.4)

    async with chat_stack(["hi"], plugins={"slow": plugin(pre_prompt=pre_prompt)}) as stack:
        events = await streamed(stack)
    at = {content: when for when, event in events for _, content in deltas([(when, event)])}
    assert at["hi"] - at["[Heimdall]: ℹ️ Early: now\n"] > 0.3


async def test_changed_params_reach_the_action_and_a_rewritten_question_the_model() -> None:
    @hookimpl
    def pre_prompt(ctx: Any) -> None:
        ctx.user_message = "something else"
        ctx.add_instructions("Be brief.")

    @hookimpl
    def pre_execute(ctx: Any) -> None:
        ctx.params["limit"] = 3

    changing = plugin(pre_prompt=pre_prompt, pre_execute=pre_execute)
    async with chat_stack(ACTION, plugins={"changing": changing}) as stack:
        await plain(stack)
        assert stack.actions.runs[0].params == {"cypher": "RETURN 1", "limit": 3}
        messages = stack.inference.requests[0].messages
    assert messages[-1].content == "something else"
    assert "INSTRUCTIONS (plugin changing):\nBe brief." in messages[0].content


async def test_a_synthesize_hook_words_the_result() -> None:
    @hookimpl
    def synthesize(ctx: Any) -> str:
        return f"There is {ctx.result.data['count']}."

    async with chat_stack(ACTION, plugins={"words": plugin(synthesize=synthesize)}) as stack:
        body, events = await plain(stack), await streamed(stack)
    assert body["choices"][0]["message"]["content"] == text_of(events) == "There is 1."


# --- the client's side of the prompt ---


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


# --- failures and ends ---


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (InferenceUnavailable("The model is down.", retry_after_s=3), 503),
        (RateLimited("Busy.", retry_after_s=2), 429),
        (UpstreamFailed("Broke off."), 502),
    ],
)
@pytest.mark.parametrize("said", [[], ["half an "]])
async def test_a_failing_model_is_a_typed_error_in_the_right_shape(
    error: Any, status: int, said: list[str]
) -> None:
    async with chat_stack([*said, error]) as stack:
        response = await stack.client.post(BIFROST, json=ASK)
        events = await streamed(stack)
        assert stack.statistics.counted == [True, True]
    assert response.status_code == status
    assert response.json()["error"]["message"] == error.message
    assert response.headers.get("retry-after") == (
        None if error.retry_after_s is None else str(error.retry_after_s)
    )
    assert [e["error"]["code"] for _, e in events if "error" in e] == [error.code]
    assert text_of(events) == "".join(said)
    assert_well_ended(events)


async def test_a_surprise_tells_nothing_internal() -> None:
    class Broken(ScriptedInference):
        async def count_tokens(self, text: str) -> int:
            raise RuntimeError("/secret/path")

    broken = Broken(["ok"])
    async with chat_stack(inference=broken) as stack:
        history = [{"role": "user", "content": "w" * 1999}, {"role": "assistant", "content": "x" * 9000}]
        long = {"messages": [*history, *ASK["messages"]]}
        response = await stack.client.post(BIFROST, json=long)
    assert response.status_code == 500
    assert "secret" not in response.text
    assert response.headers["x-request-id"] in response.json()["error"]["message"]


async def test_the_deadline_ends_the_stream_cleanly() -> None:
    slow = ScriptedInference(["one ", "two"], pause_s=0.4)
    async with chat_stack(inference=slow, policy=ChatPolicy(deadline_s=0.6)) as stack:
        events, response = await streamed(stack), await stack.client.post(BIFROST, json=ASK)
    assert [e["error"]["code"] for _, e in events if "error" in e] == ["deadline_exceeded"]
    assert text_of(events) == "one "
    assert_well_ended(events)
    assert response.status_code == 504


async def test_heartbeats_fill_the_silence() -> None:
    slow = ScriptedInference(["hi"], pause_s=0.5)
    async with (
        chat_stack(inference=slow, policy=ChatPolicy(heartbeat_s=0.1)) as stack,
        stack.client.stream("POST", BIFROST, json={**ASK, "stream": True}) as response,
    ):
        lines = [line async for line in response.aiter_lines()]
    assert lines.count(": heartbeat") >= 3


async def test_the_client_going_away_stops_generation_streamed() -> None:
    endless = ScriptedInference(["word "] * 1000, pause_s=0.05)
    async with chat_stack(inference=endless) as stack:
        async with stack.client.stream("POST", BIFROST, json={**ASK, "stream": True}) as response:
            async for line in response.aiter_lines():
                if "word" in line:
                    break
        await asyncio.wait_for(endless.stopped.wait(), 2)


async def test_the_client_going_away_stops_generation_plain() -> None:
    endless = ScriptedInference(["word "] * 1000, pause_s=0.05)
    async with chat_stack(inference=endless) as stack:
        with pytest.raises(httpx.ReadTimeout):
            await stack.client.post(BIFROST, json=ASK, timeout=0.3)
        await asyncio.wait_for(endless.stopped.wait(), 2)


async def test_a_running_request_can_be_cancelled_from_elsewhere_by_its_owner_alone() -> None:
    endless = ScriptedInference(["word "] * 1000, pause_s=0.05)
    async with chat_stack(inference=endless) as stack:
        stream = asyncio.create_task(streamed(stack))
        await until(lambda: bool(endless.requests))
        cancel = f"/api/bifrost/chat/{endless.requests[0].request_id}/cancel"
        other = await stack.client.post(cancel, headers=identity(editor("bob")))
        mine = await stack.client.post(cancel)
        events = await asyncio.wait_for(stream, 3)
        later = await stack.client.post(cancel)
    assert (other.status_code, mine.status_code, later.status_code) == (403, 202, 404)
    assert "Request cancelled by caller" in text_of(events)
    assert assert_well_ended(events)["outcome"] == "cancelled"
    assert endless.stopped.is_set()


# --- bad requests ---


@pytest.mark.parametrize(
    ("body", "param"),
    [
        ({}, "messages"),
        ({"messages": []}, "messages"),
        ({"messages": [{"role": "system", "content": "x"}]}, "messages"),
        ({"messages": [{"role": "user", "content": "  "}]}, "messages"),
        ({"messages": [{"role": "wizard", "content": "x"}]}, "messages.0.role"),
        ({**ASK, "temperature": 3}, "temperature"),
        ({**ASK, "temperature": "hot"}, "temperature"),
        ({**ASK, "top_p": 0}, "top_p"),
        ({**ASK, "max_tokens": 0}, "max_tokens"),
        ({**ASK, "max_tokens": 99999}, "max_tokens"),
        ({**ASK, "n": 2}, "n"),
        ({**ASK, "tool_choice": "required"}, "tool_choice"),
        ({**ASK, "response_format": {"type": "json_schema"}}, "response_format"),
    ],
)
async def test_a_bad_request_is_a_400_that_names_the_field(body: dict[str, Any], param: str) -> None:
    async with chat_stack(["ok"]) as stack:
        response = await stack.client.post(OPENAI, json=body)
    error = response.json()["error"]
    assert (response.status_code, error["type"], error["param"]) == (400, "invalid_request_error", param)


@pytest.mark.parametrize("body", [b"", b"{", b"null", b"[1]", b'"x"', b"\xff\xfe", b'{"messages": NaN}'])
async def test_a_body_that_is_no_request_is_a_400(body: bytes) -> None:
    async with chat_stack(["ok"]) as stack:
        response = await stack.client.post(OPENAI, content=body, headers={"content-type": "application/json"})
    assert response.status_code == 400
    assert response.json()["error"]["message"]


async def test_an_unknown_model_is_a_404() -> None:
    async with chat_stack(["ok"]) as stack:
        response = await stack.client.post(OPENAI, json={**ASK, "model": "gpt-9"})
    assert response.status_code == 404
    assert response.json()["error"]["code"] == "model_not_found"


async def test_a_viewer_may_not_chat_and_a_stranger_even_less() -> None:
    from heimdall.domain.identity import Principal, Role

    async with chat_stack(["ok"]) as stack:
        viewer = await stack.client.post(
            OPENAI, json=ASK, headers=identity(Principal("v", Role.VIEWER, "acme"))
        )
        stranger = await stack.client.post(OPENAI, json=ASK, headers={"x-amzn-request-context": "{}"})
    assert (viewer.status_code, stranger.status_code) == (403, 401)


async def test_events_tell_that_it_happened_but_not_what_was_said() -> None:
    async with chat_stack(["the secret answer"]) as stack:
        await plain(stack)
        told = [(event.type, event.data, event.principal) for event in stack.bus.events]
    assert told == [("chat.finished", {"outcome": "answered", "finish_reason": "stop"}, "ann")]
