"""What surrounds a request: its id in the answer, and its measurements written before its last byte."""

import asyncio
import logging
from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI
from fastapi.responses import StreamingResponse
from heimdall.domain.measurements import Measured, Metric
from heimdall.http_api.errors import install_error_handlers
from heimdall.http_api.observed import Observed
from heimdall.observability import correlation, measurements

from tests.fixtures.asgi_server import served
from tests.fixtures.waiting import until


class Recorded:
    """Implements ports.Recorder into a list."""

    def __init__(self) -> None:
        self.all: list[Measured] = []

    def record(self, measured: Measured) -> None:
        self.all.append(measured)


def app() -> FastAPI:
    made = FastAPI()
    install_error_handlers(made)

    @made.get("/id")
    async def own_id() -> str | None:
        measurements.current().measure(Metric.ACTION_TIME, 1.0)
        return correlation.current()

    @made.get("/broken")
    async def broken() -> None:
        measurements.current().refused("hooks")
        raise ZeroDivisionError

    @made.get("/endless")
    async def endless() -> StreamingResponse:
        async def body() -> AsyncIterator[bytes]:
            yield b"first"
            measurements.current().measure(Metric.EVENT_LAG, 1.0)
            await asyncio.Event().wait()

        return StreamingResponse(body())

    return made


async def test_the_answer_names_the_id_under_which_it_was_made(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "heimdall")
    async with served(Observed(app(), Recorded())) as url, httpx.AsyncClient(base_url=url) as client:
        answer = await client.get("/id", headers={"X-Correlation-Id": "req-1"})
        fresh = await client.get("/id")
    assert (answer.json(), answer.headers["x-correlation-id"]) == ("req-1", "req-1")
    assert fresh.json() == fresh.headers["x-correlation-id"] != "req-1"
    assert "GET answered with 200 in " in caplog.text


async def test_measurements_are_written_before_the_last_byte() -> None:
    recorded = Recorded()
    sent: list[int] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: object) -> None:
        assert isinstance(message, dict)
        if message["type"] == "http.response.body" and not message.get("more_body"):
            sent.append(len(recorded.all))

    scope = {"type": "http", "method": "GET", "path": "/id", "query_string": b"", "headers": [],
             "http_version": "1.1", "scheme": "http", "root_path": "", "server": ("h", 80)}  # fmt: skip
    await Observed(app(), recorded)(scope, receive, send)
    assert sent == [1]
    assert recorded.all == [Measured({Metric.ACTION_TIME: (1.0,)})]


async def test_a_request_that_breaks_is_recorded_and_answered_under_its_id() -> None:
    recorded = Recorded()
    transport = httpx.ASGITransport(Observed(app(), recorded), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://h") as client:
        answer = await client.get("/broken", headers={"X-Correlation-Id": "req-1"})
    assert (answer.status_code, answer.headers["x-correlation-id"]) == (500, "req-1")
    assert [measured.refusals for measured in recorded.all] == [{"hooks": 1}]


async def test_a_reader_who_goes_away_leaves_what_was_measured() -> None:
    recorded = Recorded()
    async with served(Observed(app(), recorded)) as url, httpx.AsyncClient(base_url=url) as client:
        async with client.stream("GET", "/endless") as answer:
            await anext(answer.aiter_bytes())
        await until(lambda: bool(recorded.all))
    assert recorded.all[0].values == {Metric.EVENT_LAG: (1.0,)}
