"""POST …/chat/completions: parse, prepare, then encode what the lifecycle tells."""

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from typing import Annotated

from chat_protocol import sse
from chat_protocol.requests import ChatCompletionRequest
from chat_protocol.responses import ChatCompletion
from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse

from heimdall.chat.ending import finish
from heimdall.chat.lifecycle import Lifecycle
from heimdall.domain.actions import Outcome
from heimdall.domain.chat_events import ChatEvent, Failed, Finished
from heimdall.domain.conversation import Sampling
from heimdall.domain.identity import Principal, Role
from heimdall.http_api.authentication import require
from heimdall.http_api.chat_encoding import PlainEncoder, StreamEncoder, failed_body
from heimdall.http_api.chat_request import read_turn
from heimdall.http_api.disconnect import unless_gone
from heimdall.http_api.errors import install_error_handlers
from heimdall.http_api.invocation import seconds_to_answer

logger = logging.getLogger(__name__)

Editor = Annotated[Principal, Depends(require(Role.EDITOR))]
Events = AsyncGenerator[ChatEvent, None]  # of one request, told as they happen

# nginx's "client closed request"; nobody is there to read it, but logs are.
_CLIENT_GONE = 499


async def _streamed(events: Events, encoder: StreamEncoder) -> AsyncIterator[str]:
    """SSE text as it happens. No exception leaves it: after the first byte nobody could tell it."""
    yield encoder.opening()
    finished = False
    try:
        async with aclosing(events):
            async for event in events:
                if text := encoder.encode(event):
                    yield text
                finished = isinstance(event, Finished)
    except Exception:
        logger.exception("request %s broke in the encoder", encoder.request_id)
        if not finished:
            yield encoder.encode(
                Failed(500, "Something went wrong on our side.", "server_error", "internal_error")
            )
            yield encoder.encode(finish(encoder.request_id, Outcome.FAILED))


async def _collected(events: Events, encoder: PlainEncoder) -> Response:
    async with aclosing(events):
        async for event in events:
            encoder.add(event)
    if encoder.failed is not None:
        return _failed_response(encoder.failed)
    return JSONResponse(encoder.answer().model_dump(exclude_none=True))


def _failed_response(failed: Failed) -> JSONResponse:
    headers = {} if failed.retry_after_s is None else {"Retry-After": str(failed.retry_after_s)}
    return JSONResponse(failed_body(failed), failed.status, headers)


class _Chat:
    """Both routes; they differ in how notices are shown."""

    def __init__(self, lifecycle: Lifecycle, defaults: Callable[[], Sampling]) -> None:
        self._lifecycle = lifecycle
        self._defaults = defaults

    async def answer(
        self, body: ChatCompletionRequest, principal: Principal, request: Request, *, strict: bool
    ) -> Response:
        turn = read_turn(body, self._defaults())
        prepared = await self._lifecycle.prepare(turn, principal, body.model)
        headers = {"x-request-id": turn.request_id}
        events = self._lifecycle.run(prepared, seconds_to_answer(request))
        if body.stream:
            encoder = StreamEncoder(turn.request_id, prepared.model.id, strict, body.include_usage)
            return StreamingResponse(
                _streamed(events, encoder), media_type=sse.MEDIA_TYPE, headers={**sse.HEADERS, **headers}
            )
        collected = _collected(events, PlainEncoder(turn.request_id, prepared.model.id))
        response = await unless_gone(request, collected)
        response = response or Response(status_code=_CLIENT_GONE)
        response.headers.update(headers)
        return response


def chat_router(lifecycle: Lifecycle, defaults: Callable[[], Sampling]) -> APIRouter:
    """The chat routes; `defaults` gives the sampling of requests that do not say otherwise."""
    chat = _Chat(lifecycle, defaults)
    router = APIRouter(tags=["chat"])

    @router.post("/api/bifrost/chat/completions", response_model=ChatCompletion, summary="Chat")
    async def bifrost(body: ChatCompletionRequest, principal: Editor, request: Request) -> Response:
        """Ask in plain words; notices come as messages of the role `heimdall`."""
        return await chat.answer(body, principal, request, strict=False)

    @router.post("/v1/chat/completions", response_model=ChatCompletion, summary="Chat, OpenAI")
    async def openai(body: ChatCompletionRequest, principal: Editor, request: Request) -> Response:
        """The same in strict OpenAI shapes; notices come in a `heimdall` field."""
        return await chat.answer(body, principal, request, strict=True)

    return router


def chat_app(lifecycle: Lifecycle, defaults: Callable[[], Sampling]) -> FastAPI:
    """The ASGI app of the chat function."""
    app = FastAPI(title="Heimdall chat", docs_url=None, openapi_url=None, strict_content_type=False)
    install_error_handlers(app)
    app.include_router(chat_router(lifecycle, defaults))
    return app
