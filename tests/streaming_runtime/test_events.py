"""functions/events under the real web adapter, on a Kinesis server."""

import time
from typing import Any

import pytest
from heimdall.domain.events import Event
from heimdall.http_api.invocation import MARGIN_S

from tests.fixtures.stream import StreamServer
from tests.functions.conftest import read_event
from tests.streaming_runtime.asking import with_headers
from tests.streaming_runtime.invocation import PADDING, Invocation
from tests.streaming_runtime.published import publish
from tests.streaming_runtime.sandbox import Sandbox

pytestmark = [pytest.mark.integration, pytest.mark.timeout(120, func_only=True)]

TENANT = "株式会社 Zürich"
GOODBYE = ": this response ends here; come back for more\n"


def follow(events: Sandbox, *, seconds: float, tenant: str = TENANT, **headers: str) -> Invocation:
    """A viewer's request whose response may take so many seconds."""
    event = with_headers(read_event("events.follow"), **headers)
    event["requestContext"]["authorizer"]["tenant"] = tenant
    return events.invoke(event, seconds=MARGIN_S + seconds)


def contents(data: list[Any]) -> list[str]:
    return [event["content"] for event in data]


def test_an_event_arrives_while_the_response_is_open_and_the_response_ends_by_itself(
    events: Sandbox, stream_server: StreamServer
) -> None:
    followed = follow(events, seconds=4.0).until("Connected to Bifrost")
    assert followed.headers["lambda-runtime-function-response-mode"] == "streaming"
    assert followed.chunks[1].data == PADDING
    publish(stream_server, Event("message", "another", content="not for them"))
    publish(stream_server, Event("message", TENANT, content="Grüezi 🦉"))
    followed.until("Grüezi 🦉")
    assert not followed.over.is_set()
    followed.wait()
    assert time.time() * 1000 < followed.deadline_ms
    assert (followed.trailers, followed.error) == ({}, None)
    assert followed.body().endswith(GOODBYE)
    assert contents(followed.data()) == ["Connected to Bifrost", "Grüezi 🦉"]


def test_a_reader_who_comes_back_misses_nothing(events: Sandbox, stream_server: StreamServer) -> None:
    first = follow(events, seconds=1.5).wait()
    publish(stream_server, Event("message", TENANT, content="meanwhile"))
    (position,) = [line for line in first.body().splitlines() if line.startswith("id: ")][-1:]
    second = follow(events, seconds=4.0, Last_Event_ID=position.removeprefix("id: ")).until("meanwhile")
    assert contents(second.wait().data())[1:] == ["meanwhile"]


def test_a_position_that_is_none_is_refused_with_its_status(events: Sandbox) -> None:
    told = events.invoke(read_event("events.bad_position")).wait()
    assert (told.status, told.json()["error"]["code"]) == (400, "invalid_position")


def test_an_invocation_without_time_left_ends_at_once(events: Sandbox) -> None:
    told = follow(events, seconds=-1.0).wait(5)
    assert told.body().endswith(GOODBYE)
