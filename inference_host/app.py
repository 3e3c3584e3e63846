"""The host as an ASGI application: routes, errors in OpenAI's shape, the model's life."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from chat_protocol.responses import ErrorBody, ErrorDetail
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from inference_host import chat_route, health_routes, model_routes
from inference_host.body_limit import BodyLimit
from inference_host.chat_answer import error_body
from inference_host.errors import HostError, InvalidPrompt
from inference_host.host import Host

_log = logging.getLogger("inference_host")


def create_app(host: Host) -> FastAPI:
    """The application; it starts the host and closes it."""

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        host.start()
        yield
        await asyncio.to_thread(host.close)

    app = FastAPI(title="Heimdall inference host", lifespan=life, docs_url=None, redoc_url=None)
    app.state.host = host
    for module in (chat_route, model_routes, health_routes):
        app.include_router(module.router)
    app.add_middleware(BodyLimit, max_bytes=host.settings.max_body_bytes)
    app.add_exception_handler(HostError, _host_error)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(Exception, _unexpected)
    return app


async def _host_error(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HostError)  # noqa: S101 - Starlette's handler type is wider than what it passes
    headers = {} if error.retry_after_s is None else {"Retry-After": str(error.retry_after_s)}
    return JSONResponse(error_body(error).model_dump(), status_code=error.status, headers=headers)


async def _invalid(request: Request, error: Exception) -> JSONResponse:
    first = error.errors()[0] if isinstance(error, RequestValidationError) else {"msg": "invalid"}
    # A body that is no JSON has a position instead of a field.
    where = ".".join(str(part) for part in first.get("loc", ())[1:] if first.get("type") != "json_invalid")
    return await _host_error(
        request, InvalidPrompt(f"{where or 'body'}: {first['msg']}", param=where or None)
    )


async def _http_error(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 - as above
    body = ErrorBody(error=ErrorDetail(message=error.detail, type="invalid_request_error", code="not_found"))
    return JSONResponse(body.model_dump(), status_code=error.status_code, headers=error.headers)


async def _unexpected(_: Request, error: Exception) -> JSONResponse:
    _log.error("unexpected error", exc_info=error)
    body = ErrorBody(error=ErrorDetail(message="Internal error.", type="server_error", code="internal_error"))
    return JSONResponse(body.model_dump(), status_code=500)
