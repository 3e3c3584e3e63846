"""The local gateway does to a request what API Gateway would."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from heimdall.access.admission import Admission
from heimdall.domain.identity import Principal, Role
from heimdall.errors import Unauthenticated, Unavailable
from heimdall.local import exchange
from heimdall.local.gateway import gateway
from heimdall.local.routes import Route, TransferMode
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.types import Message, Receive, Scope, Send

Endpoint = Callable[[Request], Awaitable[Response]]

ALICE = Principal(id="alice-ü", role=Role.EDITOR, tenant="acme")
ROUTES = (
    Route("GET", "/things/{name}", "echo", TransferMode.BUFFERED, authorized=True),
    Route("POST", "/things/{name}", "echo", TransferMode.BUFFERED, authorized=True),
    Route("GET", "/things/special", "special", TransferMode.BUFFERED, authorized=True),
    Route("GET", "/open", "echo", TransferMode.BUFFERED, authorized=False),
    Route("POST", "/flow", "flow", TransferMode.STREAM, authorized=True),
)


async def alice(headers: Mapping[str, str]) -> Admission:
    if headers.get("authorization") != "Bearer k":
        raise Unauthenticated("Unknown key.")
    return Admission(ALICE)


async def echo(request: Request) -> Response:
    raw = request.headers.getlist("x-amzn-request-context")
    return JSONResponse(
        {
            "contexts": [json.loads(value.encode("latin-1")) for value in raw],
            "lambda": request.headers.get("x-amzn-lambda-context"),
            "request_ids": request.headers.getlist("x-request-id"),
            "body": (await request.body()).decode(),
            "state": dict(request.scope["state"]),
        }
    )


async def special(_request: Request) -> Response:
    return JSONResponse("special")


def app(endpoint: Endpoint, lifespan: Any = None) -> Starlette:
    made = Starlette(lifespan=lifespan)
    for path in ("/things/special", "/things/{name}", "/open", "/flow"):
        made.add_route(path, endpoint, methods=["GET", "POST"])
    return made


def client(**endpoints: Endpoint) -> httpx.AsyncClient:
    apps = {
        name: app(endpoint)
        for name, endpoint in ({"echo": echo, "special": special, "flow": echo} | endpoints).items()
    }
    transport = httpx.ASGITransport(gateway(ROUTES, apps, alice), raise_app_exceptions=False)
    return httpx.AsyncClient(
        transport=transport, base_url="http://gateway", headers={"Authorization": "Bearer k"}
    )


async def test_the_principal_reaches_the_app_as_the_authorizers_context_in_utf8() -> None:
    async with client() as c:
        [context] = (await c.get("/things/a")).json()["contexts"]
    assert context["authorizer"] == {"principalId": "alice-ü", "role": "editor", "tenant": "acme"}
    assert (context["resourcePath"], context["path"], context["httpMethod"]) == (
        "/things/{name}",
        "/things/a",
        "GET",
    )
    assert context["identity"]["sourceIp"]


async def test_a_clients_own_context_headers_are_dropped() -> None:
    forged = {"X-Amzn-Request-Context": '{"authorizer":{"role":"admin"}}', "X-Amzn-Lambda-Context": "{}"}
    async with client() as c:
        seen = (await c.get("/things/a", headers=forged)).json()
        open_seen = (await c.get("/open", headers=forged)).json()
    assert [context["authorizer"]["role"] for context in seen["contexts"]] == ["editor"]
    assert seen["lambda"] is None
    assert ["authorizer" in context for context in open_seen["contexts"]] == [False]


async def test_an_open_route_asks_for_no_key() -> None:
    async with client() as c:
        assert (await c.get("/open", headers={"Authorization": ""})).status_code == 200


async def test_a_key_that_the_authorizer_refuses_is_401_in_openai_shape() -> None:
    async with client() as c:
        answer = await c.get("/things/a", headers={"Authorization": "Bearer no"})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.json()["error"] == {
        "message": "Unknown key.",
        "type": "authentication_error",
        "code": "invalid_api_key",
        "param": None,
    }


@pytest.mark.parametrize(
    "failure", [Unavailable("Keys are away.", retry_after_s=5), RuntimeError("secret detail")]
)
async def test_an_authorizer_that_cannot_answer_is_503_without_internals(failure: Exception) -> None:
    async def broken(_headers: Mapping[str, str]) -> Admission:
        raise failure

    apps = {"echo": app(echo), "special": app(special), "flow": app(echo)}
    transport = httpx.ASGITransport(gateway(ROUTES, apps, broken))
    async with httpx.AsyncClient(transport=transport, base_url="http://gateway") as c:
        answer = await c.get("/things/a")
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    assert "secret" not in answer.text


async def test_an_unknown_path_is_404_before_any_key_is_looked_at() -> None:
    async with client() as c:
        answer = await c.get("/nowhere", headers={"Authorization": ""})
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")


async def test_a_wrong_method_is_405_and_names_the_right_ones() -> None:
    async with client() as c:
        answer = await c.put("/things/a")
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")
    assert answer.json()["error"]["code"] == "method_not_allowed"


async def test_a_literal_path_wins_over_a_parameter() -> None:
    async with client() as c:
        assert (await c.get("/things/special")).json() == "special"
        assert (await c.post("/things/special")).status_code == 405


@pytest.mark.parametrize("given", ["req-1", "x" * 128])
async def test_a_clients_request_id_goes_in_and_comes_out(given: str) -> None:
    async with client() as c:
        answer = await c.get("/things/a", headers={"X-Request-Id": given})
    assert answer.headers["x-request-id"] == given
    assert answer.json()["request_ids"] == [given]
    assert answer.json()["contexts"][0]["requestId"] == given


@pytest.mark.parametrize("given", [None, "", "x" * 129, "tab\there", "ümlaut"])
async def test_without_a_usable_request_id_a_fresh_one_is_given(given: str | None) -> None:
    headers = [] if given is None else [(b"x-request-id", given.encode())]
    async with client() as c:
        first = await c.get("/things/a", headers=headers)
        second = await c.get("/things/a", headers=headers)
    assert first.headers["x-request-id"] not in (given, second.headers["x-request-id"])
    assert first.json()["request_ids"] == [first.headers["x-request-id"]]


async def test_errors_carry_the_request_id_too() -> None:
    async with client() as c:
        assert (await c.get("/nowhere", headers={"X-Request-Id": "r"})).headers["x-request-id"] == "r"


async def test_the_body_reaches_the_app_whole() -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"one "
        yield b"two"

    async with client() as c:
        assert (await c.post("/things/a", content=pieces())).json()["body"] == "one two"


async def test_a_body_over_the_limit_is_413_whether_declared_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("heimdall.local.gateway.BODY_LIMIT", 4)

    async def pieces() -> AsyncIterator[bytes]:
        yield b"123"
        yield b"45"

    async with client() as c:
        for content in (b"12345", pieces()):
            answer = await c.post("/flow", content=content)
            assert (answer.status_code, answer.json()["error"]["code"]) == (413, "request_too_large")
        assert (await c.post("/things/a", content=b"1234")).status_code == 200


async def test_a_route_without_an_app_is_told_at_once() -> None:
    with pytest.raises(ValueError, match="flow, special"):
        gateway(ROUTES, {"echo": app(echo)}, alice)


async def test_the_apps_start_and_stop_with_the_gateway_and_see_their_state() -> None:
    told: list[str] = []

    @asynccontextmanager
    async def life(_app: Starlette) -> AsyncIterator[dict[str, str]]:
        told.append("up")
        yield {"pool": "open"}
        told.append("down")

    apps = {"echo": app(echo, life), "special": app(special), "flow": app(echo, life)}
    front = gateway(ROUTES, apps, alice)
    async with front.lifespan_context(front):
        assert told == ["up", "up"]
        transport = httpx.ASGITransport(front)
        async with httpx.AsyncClient(transport=transport, base_url="http://g", headers={"X": "y"}) as c:
            assert (await c.get("/open")).json()["state"] == {"pool": "open"}
    assert told == ["up", "up", "down", "down"]


async def exchange_messages(
    path: str, endpoint: Endpoint, leave: asyncio.Event | None = None
) -> AsyncIterator[Message]:
    """The messages that the server gets to send, as they come; the client leaves when `leave` is set."""
    front = gateway(ROUTES, {"echo": app(endpoint), "special": app(special), "flow": app(endpoint)}, alice)
    sent: asyncio.Queue[Message | None] = asyncio.Queue()
    inbox: list[Message] = [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive() -> Message:
        if inbox:
            return inbox.pop()
        await (leave or asyncio.Event()).wait()
        return {"type": "http.disconnect"}

    scope: Scope = {
        "type": "http",
        "method": "POST",
        "path": path,
        "query_string": b"",
        "headers": [(b"authorization", b"Bearer k")],
    }

    async def serve(receive: Receive, send: Send) -> None:
        try:
            await front(scope, receive, send)
        finally:
            await sent.put(None)

    task = asyncio.create_task(serve(receive, sent.put))
    while (message := await sent.get()) is not None:
        yield message
    await task


async def bodies(messages: AsyncIterator[Message]) -> list[bytes]:
    return [m["body"] async for m in messages if m["type"] == "http.response.body" and m.get("body")]


async def two_pieces(_request: Request) -> Response:
    async def pieces() -> AsyncIterator[str]:
        yield "one"
        yield "two"

    return StreamingResponse(pieces(), media_type="text/event-stream")


async def test_a_streamed_route_passes_each_piece_on() -> None:
    assert await bodies(exchange_messages("/flow", two_pieces)) == [b"one", b"two"]


async def test_a_buffered_route_sends_one_body_with_its_length() -> None:
    messages = [message async for message in exchange_messages("/things/a", two_pieces)]
    headers = dict(messages[0]["headers"])
    assert (headers[b"content-length"], headers[b"content-type"]) == (
        b"6",
        b"text/event-stream; charset=utf-8",
    )
    assert [message["body"] for message in messages[1:]] == [b"onetwo"]


async def test_a_piece_is_passed_on_before_the_next_one_exists() -> None:
    go_on = asyncio.Event()

    async def waits(_request: Request) -> Response:
        async def pieces() -> AsyncIterator[str]:
            yield "one"
            await go_on.wait()
            yield "two"

        return StreamingResponse(pieces())

    seen = []
    async for message in exchange_messages("/flow", waits):
        seen.append(message.get("body"))
        if message.get("body") == b"one":
            go_on.set()
    assert seen[1:3] == [b"one", b"two"]


async def test_a_streamed_app_hears_that_its_client_left() -> None:
    leave, stopped = asyncio.Event(), asyncio.Event()

    async def endless(_request: Request) -> Response:
        async def pieces() -> AsyncIterator[str]:
            try:
                while True:
                    yield "tick"
                    await asyncio.sleep(0.001)
            finally:
                stopped.set()

        return StreamingResponse(pieces())

    async for message in exchange_messages("/flow", endless, leave):
        if message.get("body"):
            leave.set()
    assert stopped.is_set()


async def fails(_request: Request) -> Response:
    raise RuntimeError("secret detail")


async def fails_midway(_request: Request) -> Response:
    async def pieces() -> AsyncIterator[str]:
        yield "one"
        raise RuntimeError("secret detail")

    return StreamingResponse(pieces())


class Bare(Starlette):
    """An app that fails before Starlette's own handlers could answer."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        raise RuntimeError("secret detail")


@pytest.mark.parametrize("path", ["/flow", "/things/a"])
async def test_an_app_that_fails_before_it_answers_is_502_without_internals(path: str) -> None:
    front = gateway(ROUTES, {"echo": Bare(), "special": Bare(), "flow": Bare()}, alice)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(front), base_url="http://g") as c:
        answer = await c.post(path, headers={"Authorization": "Bearer k"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (502, "upstream_failed")
    assert "secret" not in answer.text


@pytest.mark.parametrize("path", ["/flow", "/things/a"])
async def test_an_app_that_answers_its_own_failure_is_left_to_it(path: str) -> None:
    async with client(echo=fails, flow=fails) as c:
        answer = await c.post(path)
    assert (answer.status_code, answer.text) == (500, "Internal Server Error")


async def test_a_failure_in_mid_stream_cuts_the_connection() -> None:
    seen = []
    with pytest.raises(RuntimeError):
        async for message in exchange_messages("/flow", fails_midway):
            seen.append(message)
    assert [message.get("body") for message in seen[1:]] == [b"one"]
    assert seen[-1]["more_body"]


async def test_a_buffered_failure_in_midway_is_502() -> None:
    async with client(echo=fails_midway) as c:
        assert (await c.post("/things/a")).status_code == 502


async def test_a_buffered_answer_over_the_limit_is_502(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "BODY_LIMIT", 3)
    async with client(echo=two_pieces) as c:
        assert (await c.post("/things/a")).status_code == 502


async def test_a_buffered_answer_that_does_not_come_is_504(monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(_request: Request) -> Response:
        await asyncio.Event().wait()
        raise AssertionError

    monkeypatch.setattr(exchange, "INTEGRATION_TIMEOUT_S", 0.01)
    async with client(echo=never) as c:
        answer = await c.post("/things/a")
    assert (answer.status_code, answer.json()["error"]["type"]) == (504, "timeout_error")
