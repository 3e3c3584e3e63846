"""A gateway on loopback whose answers a test scripts; it speaks through the real gateway's own encoders."""

import asyncio
import contextlib
import json
import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import uvicorn
from chat_protocol import sse
from heimdall.domain.chat_events import ChatEvent
from heimdall.http_api.chat_encoding import StreamEncoder
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

KEY = "test-key-4711"
REQUEST_ID = "chatcmpl-1764000000-1"


class BreakOff:
    """A step at which the server drops the connection."""


Step = ChatEvent | str | threading.Event | BreakOff  # a str goes out as it is; an Event is waited for


@dataclass(frozen=True, slots=True)
class Received:
    """One request as the gateway got it."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: Any
    at: float


@dataclass(slots=True)
class ScriptedGateway:
    """Set what it answers, run commands against `url`, then look at `received`."""

    url: str = ""
    chat: list[Step] = field(default_factory=list)
    events: list[list[Step]] = field(default_factory=list)  # one list for each connection
    json: dict[str, Response] = field(default_factory=dict)  # path → answer, instead of the streams
    received: list[Received] = field(default_factory=list)

    def requests(self, path: str) -> list[Received]:
        """The requests whose path ends so."""
        return [request for request in self.received if request.path.endswith(path)]

    def wait_for(self, path: str, seconds: float = 5.0) -> Received:
        """The first request to `path`, once it has come."""
        limit = time.monotonic() + seconds
        while not (found := self.requests(path)):
            assert time.monotonic() < limit, f"no request to {path}"
            time.sleep(0.01)
        return found[0]

    async def handle(self, request: Request) -> Response:
        """Any request."""
        raw = await request.body()
        self.received.append(
            Received(
                request.method,
                request.url.path,
                dict(request.headers),
                json.loads(raw) if raw else None,
                time.monotonic(),
            )
        )
        if request.url.path in self.json:
            return self.json[request.url.path]
        if request.url.path.endswith("/chat/completions"):
            return _stream(_chat(list(self.chat)), {"x-request-id": REQUEST_ID})
        if request.url.path.endswith("/events") and self.events:
            return _stream(_raw(self.events.pop(0)), {})
        if request.url.path.endswith("/cancel"):
            return JSONResponse({"cancelled": True})
        return JSONResponse({"error": {"message": "No such path.", "type": "invalid_request_error"}}, 404)


def _stream(steps: AsyncIterator[str], headers: dict[str, str]) -> Response:
    return StreamingResponse(steps, media_type=sse.MEDIA_TYPE, headers=headers)


async def _chat(steps: list[Step]) -> AsyncIterator[str]:
    encoder = StreamEncoder(REQUEST_ID, "test-model", strict=False, include_usage=True)
    yield encoder.opening()
    async for step in _played(steps):
        yield step if isinstance(step, str) else encoder.encode(step)


async def _raw(steps: list[Step]) -> AsyncIterator[str]:
    async for step in _played(steps):
        assert isinstance(step, str)
        yield step


async def _played(steps: list[Step]) -> AsyncIterator[ChatEvent | str]:
    for step in steps:
        match step:
            case BreakOff():
                raise ConnectionAbortedError
            case threading.Event():
                while not step.is_set():  # noqa: ASYNC110 - set by the test's own thread
                    await asyncio.sleep(0.01)
            case _:
                yield step


@contextlib.contextmanager
def running_gateway() -> Iterator[ScriptedGateway]:
    """A scripted gateway behind a real server in a thread."""
    gateway = ScriptedGateway()
    app = Starlette(routes=[Route("/{path:path}", gateway.handle, methods=["GET", "POST"])])
    config = uvicorn.Config(app, log_level="critical", lifespan="off", ws="none", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        gateway.url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            while not server.started:
                time.sleep(0.01)
            yield gateway
        finally:
            server.should_exit = True
            thread.join(10)
