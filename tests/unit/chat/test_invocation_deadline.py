"""A Lambda invocation's own deadline: the answer ends before it, and says so."""

import json
import time

from heimdall.http_api.invocation import MARGIN_S

from tests.fixtures.asking import ASK, OPENAI
from tests.fixtures.chat_stack import chat_stack
from tests.fixtures.scripted import ScriptedInference


def invocation(seconds: float) -> dict[str, str]:
    """The header of an invocation that leaves so many seconds for the answer."""
    deadline = int((time.time() + MARGIN_S + seconds) * 1000)
    return {"x-amzn-lambda-context": json.dumps({"deadline": deadline})}


async def test_a_stream_ends_with_the_error_a_finish_and_done() -> None:
    model = ScriptedInference(["word "] * 10_000, pause_s=0.01)
    async with chat_stack(inference=model) as stack:
        response = await stack.client.post(OPENAI, json={**ASK, "stream": True}, headers=invocation(2.0))
        *_, error, finish, done = [line for line in response.text.splitlines() if line.startswith("data: ")]
    assert json.loads(error.removeprefix("data: "))["error"]["code"] == "deadline_exceeded"
    assert json.loads(finish.removeprefix("data: "))["choices"][0]["finish_reason"] == "stop"
    assert done == "data: [DONE]"
    assert model.stopped.is_set()


async def test_a_plain_answer_is_504() -> None:
    model = ScriptedInference(["word "] * 10_000, pause_s=0.01)
    async with chat_stack(inference=model) as stack:
        response = await stack.client.post(OPENAI, json=ASK, headers=invocation(0.5))
    assert (response.status_code, response.json()["error"]["code"]) == (504, "deadline_exceeded")


async def test_an_invocation_without_time_left_is_answered_all_the_same() -> None:
    async with chat_stack(["word"] * 100, inference=ScriptedInference(["word"], pause_s=5)) as stack:
        response = await stack.client.post(OPENAI, json={**ASK, "stream": True}, headers=invocation(-20))
    assert response.text.endswith("data: [DONE]\n\n")
    assert "deadline_exceeded" in response.text
