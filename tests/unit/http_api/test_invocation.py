"""What the invocation tells, as the adapter and Mangum hand it over."""

import json
import time

import pytest
from heimdall.http_api.invocation import MARGIN_S, request_context, seconds_to_answer
from starlette.requests import Request


def request(headers: dict[str, str] | None = None, **scope: object) -> Request:
    pairs = [(name.encode(), value.encode()) for name, value in (headers or {}).items()]
    return Request({"type": "http", "headers": pairs, **scope})


def test_the_adapters_header_is_utf_8() -> None:
    context = {"authorizer": {"tenant": "株式会社 Zürich"}}
    found = request_context(request({"x-amzn-request-context": json.dumps(context, ensure_ascii=False)}))
    assert found == context


def test_the_event_counts_before_a_header_that_a_client_sent() -> None:
    event = {"requestContext": {"authorizer": {"tenant": "acme"}}}
    found = request_context(request({"x-amzn-request-context": '{"authorizer": {}}'}, **{"aws.event": event}))
    assert found == event["requestContext"]


@pytest.mark.parametrize("value", ["", "no json", "[]", "null", '"text"', '{"cut'])
def test_a_header_that_is_no_context_is_none(value: str) -> None:
    assert request_context(request({"x-amzn-request-context": value})) == {}


def test_a_response_ends_before_its_invocation_does() -> None:
    deadline = int((time.time() + 60) * 1000)
    left = seconds_to_answer(request({"x-amzn-lambda-context": json.dumps({"deadline": deadline})}))
    assert left == pytest.approx(60 - MARGIN_S, abs=1)


@pytest.mark.parametrize("value", ["", "[]", "{}", '{"deadline": null}', '{"deadline": "soon"}'])
def test_without_a_deadline_there_is_all_the_time(value: str) -> None:
    assert seconds_to_answer(request({"x-amzn-lambda-context": value})) == float("inf")
    assert seconds_to_answer(request()) == float("inf")
