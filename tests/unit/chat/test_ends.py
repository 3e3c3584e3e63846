"""Failing models, deadlines, clients that go away, cancels: every stream ends well."""

import asyncio
from typing import Any

import httpx
import pytest
from heimdall.chat.policy import ChatPolicy
from heimdall.domain.generation import ModelCard
from heimdall.errors import DeadlineExceeded, HeimdallError, InferenceUnavailable, RateLimited, UpstreamFailed

from tests.fixtures.asking import (
    ASK,
    BIFROST,
    assert_well_ended,
    streamed,
    text_of,
)
from tests.fixtures.chat_stack import chat_stack, editor, identity
from tests.fixtures.scripted import ScriptedInference
from tests.fixtures.waiting import until


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
        await stack.settled()
        assert stack.statistics.counted == [True, True]
    assert response.status_code == status
    assert response.json()["error"]["message"] == error.message
    assert response.headers.get("retry-after") == (
        None if error.retry_after_s is None else str(error.retry_after_s)
    )
    assert [e["error"]["code"] for _, e in events if "error" in e] == [error.code]
    assert text_of(events) == "".join(said)
    assert_well_ended(events)


@pytest.mark.parametrize(
    "error",
    [UpstreamFailed("Broke off."), InferenceUnavailable("Down."), DeadlineExceeded("Not within a moment.")],
)
async def test_a_failing_encoder_keeps_nobody_from_an_answer(error: HeimdallError) -> None:
    small = ScriptedInference(["Sorry."], card=ModelCard("small", "closed-cypher-4"), vectors=error)
    async with chat_stack(inference=small) as stack:
        events = await streamed(stack)
    assert len(small.embedded) == 1
    assert text_of(events) == "Sorry."
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
    slow = ScriptedInference(["hi"], pause_s=1.0)
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
