"""The handlers of buffered functions, and the loop they share."""

import asyncio
import json
from contextlib import suppress
from typing import Any

import pytest
from heimdall.adapters.lambda_entry import InvocationFailed, http_handler, service_handler
from heimdall.adapters.lambda_loop import run
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


@pytest.mark.parametrize("event", [{"heimdall": "ping"}, {"heimdall": "fail"}, http_event("/who")])
def test_every_invocation_is_finished_on_the_same_loop(event: dict[str, Any]) -> None:
    finished: list[int] = []

    async def finish() -> None:
        finished.append(id(asyncio.get_running_loop()))

    async def fail(_arguments: object) -> None:
        raise ZeroDivisionError

    async def here() -> int:
        return id(asyncio.get_running_loop())

    with suppress(InvocationFailed):
        service_handler(app(), {"ping": ping, "fail": fail}, finish)(event, None)
    assert finished == [run(here())]


def test_what_an_unforeseen_error_says_does_not_reach_the_runtime_that_would_log_it() -> None:
    async def fail(_arguments: object) -> None:
        raise ValueError("Alice Smith")

    with pytest.raises(InvocationFailed) as failed:
        service_handler(app(), {"fail": fail})({"heimdall": "fail"}, None)
    assert str(failed.value) == "ValueError"
    assert failed.value.__suppress_context__
