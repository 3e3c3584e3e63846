"""API Gateway's events for the streamed functions, made of the files in events/."""

import json
from typing import Any

from tests.functions.conftest import read_event
from tests.streaming_runtime.invocation import Invocation


def chat_event(question: str, *, tenant: str = "acme", **body: Any) -> dict[str, Any]:
    """An editor's streamed question; `body` adds to the request."""
    event = read_event("chat.streamed")
    asked = json.loads(event["body"]) | {"messages": [{"role": "user", "content": question}], **body}
    event["body"] = json.dumps(asked, ensure_ascii=False)
    event["requestContext"]["authorizer"]["tenant"] = tenant
    return event


def with_headers(event: dict[str, Any], **headers: str) -> dict[str, Any]:
    """The event with headers that its client sent; underscores stand for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    event["headers"] |= named
    event["multiValueHeaders"] |= {name: [value] for name, value in named.items()}
    return event


def cancel_event(request_id: str) -> dict[str, Any]:
    """The editor's wish that the answer of this id ends."""
    event = read_event("cancellations.own")
    event["path"] = event["path"].replace("req-1", request_id)
    event["pathParameters"]["request_id"] = request_id
    return event


def assert_well_ended(invocation: Invocation) -> list[Any]:
    """A stream that ended by itself: a finish chunk, `[DONE]`, nothing of the runtime's. Returns its data."""
    invocation.wait()
    assert (invocation.error, invocation.trailers) == (None, {})
    assert "Lambda-Runtime" not in invocation.body()
    assert invocation.body().endswith("data: [DONE]\n\n")
    found = invocation.data()
    reasons = [choice["finish_reason"] for e in found[:-1] for choice in e.get("choices", ())]
    assert [reason for reason in reasons if reason] == [reasons[-1]]
    return found


def text_of(data: list[Any]) -> str:
    """What the assistant said in a stream's data."""
    chunks = [event for event in data if isinstance(event, dict)]
    deltas = [choice["delta"] for chunk in chunks for choice in chunk.get("choices", ())]
    return "".join(delta.get("content") or "" for delta in deltas)


def error_of(data: list[Any]) -> dict[str, Any]:
    """The one error that was told inside the stream."""
    (error,) = [e["error"] for e in data if isinstance(e, dict) and "error" in e]
    found: dict[str, Any] = error
    return found
