"""functions/chat as the web adapter serves it, with the functions that it calls."""

import json

import httpx

from tests.functions.conftest import Deployment, read_event
from tests.functions.web_adapter import request_to

HELLO = '{"action": "heimdall.watcher.hello", "params": {}}'


async def answer(deployment: Deployment, name: str, *script: str) -> httpx.Response:
    deployment.inference.script = script
    deployment.module("hooks")
    deployment.module("actions")
    client, request = request_to(deployment.module("chat"), read_event(name))
    async with client:
        return await client.send(request)


async def test_a_plain_request_is_answered_through_hooks_and_actions_functions(
    deployment: Deployment,
) -> None:
    response = await answer(deployment, "chat.plain", HELLO)
    body = response.json()
    assert (response.status_code, body["choices"][0]["finish_reason"]) == (200, "stop")
    assert body["heimdall"]["action"]["name"] == "heimdall.watcher.hello"
    called = {function for function, _ in deployment.calls}
    assert called == {"stack-actions", "stack-hooks"}
    assert ("stack-actions", "run") in deployment.calls


async def test_a_streamed_request_ends_with_usage_and_done(deployment: Deployment) -> None:
    response = await answer(deployment, "chat.streamed", "All ", "is ", "well.")
    events = [line.removeprefix("data: ") for line in response.text.splitlines() if line.startswith("data: ")]
    chunks = [json.loads(event) for event in events[:-1]]
    text = "".join(c["delta"].get("content") or "" for chunk in chunks for c in chunk["choices"])
    assert (text, events[-1]) == ("All is well.", "[DONE]")
    assert response.headers["content-type"].startswith("text/event-stream")
    assert chunks[-1]["usage"]["completion_tokens"] == 3


async def test_a_viewer_may_not_chat(deployment: Deployment) -> None:
    response = await answer(deployment, "chat.viewer")
    assert (response.status_code, response.json()["error"]["code"]) == (403, "insufficient_role")
    assert deployment.inference.requests == []
