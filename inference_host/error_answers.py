"""Errors in OpenAI's shape: the one table from exceptions to HTTP answers."""

import logging

from chat_protocol.request_ids import CORRELATION, REQUEST, accepted
from chat_protocol.responses import ErrorBody, ErrorDetail
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from inference_host.errors import HostError, InvalidPrompt

_log = logging.getLogger("inference_host")
_CODES = {404: "not_found", 405: "method_not_allowed"}


def error_body(error: HostError) -> ErrorBody:
    """The OpenAI error object."""
    param = None if error.param is None else _sendable(error.param)
    message = _sendable(error.message)
    return ErrorBody(error=ErrorDetail(message=message, type=error.type, code=error.code, param=param))


def _sendable(text: str) -> str:
    # It may quote what the client sent, and JSON can say lone surrogates that UTF-8 cannot.
    return text.encode("utf-8", "replace").decode()


def error_answer(error: HostError) -> JSONResponse:
    """The HTTP answer, with Retry-After where the error knows it."""
    headers = {} if error.retry_after_s is None else {"Retry-After": str(error.retry_after_s)}
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(error_body(error).model_dump(), error.status, headers)


def install(app: FastAPI) -> None:
    """Answer every exception of the routes by this table."""
    app.add_exception_handler(HostError, _host_error)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(Exception, _unexpected)


async def _host_error(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HostError)  # noqa: S101 - Starlette's handler type is wider than what it passes
    _log.info("%s refused: %s", _named(request), error.code)
    return error_answer(error)


def _named(request: Request) -> str:
    """Which request, as the engine's own lines name it."""
    request_id = accepted(request.headers.get(REQUEST)) or "-"
    return f"{request_id} [{accepted(request.headers.get(CORRELATION)) or request_id}]"


async def _invalid(_: Request, error: Exception) -> JSONResponse:
    first = error.errors()[0] if isinstance(error, RequestValidationError) else {"msg": "invalid"}
    # A body that is no JSON has a position instead of a field.
    where = ".".join(str(part) for part in first.get("loc", ())[1:] if first.get("type") != "json_invalid")
    message = first["msg"].removeprefix("Value error, ")
    return error_answer(InvalidPrompt(f"{where or 'body'}: {message}", param=where or None))


async def _http_error(_: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101 - as above
    code = _CODES.get(error.status_code, "invalid_request")
    body = ErrorBody(error=ErrorDetail(message=error.detail, type="invalid_request_error", code=code))
    return JSONResponse(body.model_dump(), status_code=error.status_code, headers=error.headers)


async def _unexpected(request: Request, error: Exception) -> JSONResponse:
    _log.error("%s unexpected error", _named(request), exc_info=error)
    body = ErrorBody(error=ErrorDetail(message="Internal error.", type="server_error", code="internal_error"))
    return JSONResponse(body.model_dump(), status_code=500)
