"""An app that fails in mid-response, served by a real uvicorn."""

from collections.abc import AsyncIterator

import httpx
import pytest
from heimdall.http_api.contained import Contained
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from tests.fixtures.asgi_server import served


async def _breaking() -> AsyncIterator[str]:
    yield "a word"
    raise RuntimeError("broken")


async def endpoint(request: Request) -> Response:
    match request.path_params["case"]:
        case "breaks":
            return StreamingResponse(_breaking())
        case "fails":
            raise RuntimeError("before the first byte")
    return PlainTextResponse("whole")


APP = Contained(Starlette(routes=[Route("/{case}", endpoint)]))


@pytest.mark.parametrize(("case", "text"), [("breaks", "a word"), ("whole", "whole")])
async def test_a_response_ends_well_whatever_happens_in_it(case: str, text: str) -> None:
    async with served(APP) as url, httpx.AsyncClient(trust_env=False) as client:
        response = await client.get(f"{url}/{case}")  # a body that is cut off would raise
    assert (response.status_code, response.text) == (200, text)


async def test_an_error_before_the_first_byte_is_a_500() -> None:
    async with served(APP) as url, httpx.AsyncClient(trust_env=False) as client:
        response = await client.get(f"{url}/fails")
    assert response.status_code == 500


async def test_an_app_that_says_nothing_at_all_raises() -> None:
    async def silent(_scope: Scope, _receive: Receive, _send: Send) -> None:
        raise RuntimeError("nobody was told")

    async def nothing(*_: object) -> Message:
        raise AssertionError("not asked")

    with pytest.raises(RuntimeError, match="nobody was told"):
        await Contained(silent)({"type": "http"}, nothing, nothing)  # type: ignore[arg-type]
