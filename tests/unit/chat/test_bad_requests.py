"""What is wrong with a request is told before its first byte, naming the field."""

from typing import Any

import pytest
from heimdall.domain.identity import Principal, Role

from tests.fixtures.asking import ASK, OPENAI, plain
from tests.fixtures.chat_stack import chat_stack, identity


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
