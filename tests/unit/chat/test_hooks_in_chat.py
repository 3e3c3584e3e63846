"""Hooks change, refuse and watch chat requests, in both encodings, through the real app."""

import asyncio
import json
import time
from typing import Any

import pytest
from heimdall.errors import UpstreamFailed
from heimdall.hooks.specs import hookimpl

from tests.fixtures.asking import (
    ACTION,
    OPENAI,
    assert_well_ended,
    deltas,
    plain,
    streamed,
    text_of,
)
from tests.fixtures.chat_stack import chat_stack
from tests.unit.hooks.plugin_makers import plugin


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


class NoHooks:
    """A hooks function that cannot be reached."""

    async def evaluate(self, context: Any, notify: Any) -> Any:
        raise UpstreamFailed("The hooks function did not answer.")


async def test_without_its_hooks_prose_is_answered_and_an_action_is_refused() -> None:
    async with chat_stack(["hello"], hooks=NoHooks()) as stack:
        prose = await plain(stack)
    async with chat_stack(ACTION, hooks=NoHooks()) as stack:
        action = await plain(stack)
        assert stack.actions.runs == []
    assert prose["choices"][0]["message"]["content"] == "hello"
    assert "could not be asked" in prose["heimdall"]["notifications"][0]["message"]
    assert action["heimdall"]["outcome"] == "refused"
