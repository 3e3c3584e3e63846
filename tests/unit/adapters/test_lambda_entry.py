"""The handlers of buffered functions, and the loop they share."""

import asyncio
import base64
import json
from typing import Any

import pytest
from heimdall.adapters.lambda_entry import http_handler, service_handler
from heimdall.adapters.lambda_loop import run
from heimdall.adapters.lambda_records import consume
from heimdall.domain.events import Event
from heimdall.events.envelope import encode
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response


def http_event(path: str) -> dict[str, Any]:
    return {
        "resource": "/{proxy+}",
        "path": path,
        "httpMethod": "GET",
        "headers": {"Host": "api"},
        "multiValueHeaders": {"Host": ["api"]},
        "queryStringParameters": None,
        "multiValueQueryStringParameters": None,
        "requestContext": {"authorizer": {"principalId": "alice"}, "identity": {"sourceIp": "1.2.3.4"}},
        "body": None,
        "isBase64Encoded": False,
    }


async def who(request: Request) -> Response:
    context = request.scope["aws.event"]["requestContext"]
    return JSONResponse({"who": context["authorizer"]["principalId"], "loop": id(asyncio.get_running_loop())})


def app() -> Starlette:
    made = Starlette()
    made.add_route("/who", who)
    return made


async def ping(arguments: object) -> Any:
    return {"pong": arguments, "loop": id(asyncio.get_running_loop())}


def test_an_api_gateway_event_reaches_the_app_with_its_context() -> None:
    answer = http_handler(app())(http_event("/who"), None)
    assert (answer["statusCode"], json.loads(answer["body"])["who"]) == (200, "alice")


def test_a_direct_call_reaches_the_service_and_an_http_event_the_app() -> None:
    handler = service_handler(app(), {"ping": ping})
    assert handler({"heimdall": "ping", "arguments": {"a": 1}}, None)["ok"]["pong"] == {"a": 1}
    assert handler(http_event("/who"), None)["statusCode"] == 200


def test_an_event_of_neither_kind_is_an_error_answer() -> None:
    answer = service_handler(app(), {})({"source": "aws.events"}, None)
    assert answer["error"]["fields"]["code"] == "invalid_request"


def test_every_invocation_of_a_sandbox_runs_on_one_loop() -> None:
    handler = service_handler(app(), {"ping": ping})

    async def here() -> int:
        return id(asyncio.get_running_loop())

    loops = {
        json.loads(handler(http_event("/who"), None)["body"])["loop"],
        handler({"heimdall": "ping"}, None)["ok"]["loop"],
        json.loads(http_handler(app())(http_event("/who"), None)["body"])["loop"],
        run(here()),
    }
    assert len(loops) == 1


def records(*data: bytes) -> list[dict[str, Any]]:
    return [
        {"kinesis": {"sequenceNumber": str(number), "data": base64.b64encode(item).decode()}}
        for number, item in enumerate(data, 1)
    ]


def event(content: str) -> bytes:
    return encode(Event("message", "acme", content=content))


class Taking:
    """Takes events except those whose content is `bad`."""

    def __init__(self) -> None:
        self.taken: list[str | None] = []

    async def __call__(self, event: Event) -> None:
        if event.content == "bad":
            raise RuntimeError
        self.taken.append(event.content)


async def test_records_are_told_in_order() -> None:
    taking = Taking()
    assert await consume(records(event("a"), event("b")), taking) == {"batchItemFailures": []}
    assert taking.taken == ["a", "b"]


async def test_the_first_failure_is_reported_and_later_records_are_left_for_the_next_try() -> None:
    taking = Taking()
    report = await consume(records(event("a"), event("bad"), event("c")), taking)
    assert report == {"batchItemFailures": [{"itemIdentifier": "2"}]}
    assert taking.taken == ["a"]


async def test_a_record_that_is_no_event_is_logged_and_passed_over(caplog: pytest.LogCaptureFixture) -> None:
    taking = Taking()
    assert await consume(records(b"secret junk", event("b")), taking) == {"batchItemFailures": []}
    assert taking.taken == ["b"]
    assert "record 1 is no event" in caplog.text
    assert "secret" not in caplog.text
