"""The one table from errors to HTTP answers, all in OpenAI's error shape."""

import logging
from collections.abc import Sequence
from typing import Any

from chat_protocol.responses import ErrorBody, ErrorDetail
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from heimdall.errors import HeimdallError

logger = logging.getLogger(__name__)

_TYPES = {404: "invalid_request_error", 405: "invalid_request_error"}
_CODES = {404: "not_found", 405: "method_not_allowed"}


def error_body(error: HeimdallError) -> dict[str, Any]:
    """The JSON body that tells of `error`."""
    detail = ErrorDetail(message=error.message, type=error.type, code=error.code, param=error.param)
    return ErrorBody(error=detail).model_dump()


def error_response(error: HeimdallError) -> JSONResponse:
    """The HTTP answer that tells of `error`, with Retry-After where the error knows it."""
    headers = {} if error.retry_after_s is None else {"Retry-After": str(error.retry_after_s)}
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(error_body(error), error.status, headers)


def validation_message(errors: Sequence[Any]) -> tuple[str, str | None]:
    """One sentence and the parameter's path from pydantic's list; never the rejected value itself."""
    first = errors[0]
    path = ".".join(str(part) for part in first["loc"] if part != "body")
    if first["type"] == "json_invalid":
        return "The request body is not valid JSON.", None
    return (f"{path}: {first['msg']}" if path else str(first["msg"])), path or None


async def _on_heimdall_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HeimdallError)  # noqa: S101 - registered for this class only
    return error_response(error)


async def _on_validation_error(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this class only
    message, param = validation_message(error.errors())
    detail = ErrorDetail(message=message, type="invalid_request_error", code="invalid_request", param=param)
    return JSONResponse(ErrorBody(error=detail).model_dump(), 400)


async def _on_http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this class only
    message = {404: f"No such path: {request.url.path}", 405: f"{request.method} is not allowed here"}
    detail = ErrorDetail(
        message=message.get(error.status_code, str(error.detail)),
        type=_TYPES.get(error.status_code, "invalid_request_error"),
        code=_CODES.get(error.status_code),
    )
    return JSONResponse(ErrorBody(error=detail).model_dump(), error.status_code, error.headers)


async def _on_surprise(request: Request, error: Exception) -> Response:
    request_id = request.headers.get("x-request-id", "unknown")
    logger.error("unexpected error in request %s", request_id, exc_info=error)
    detail = ErrorDetail(
        message=f"Something went wrong on our side; request id {request_id}.",
        type="server_error",
        code="internal_error",
    )
    return JSONResponse(ErrorBody(error=detail).model_dump(), 500)


def install_error_handlers(app: FastAPI) -> None:
    """Make every error of `app` answer in OpenAI's shape; nothing internal leaves."""
    app.add_exception_handler(HeimdallError, _on_heimdall_error)
    app.add_exception_handler(RequestValidationError, _on_validation_error)
    app.add_exception_handler(HTTPException, _on_http_error)
    app.add_exception_handler(Exception, _on_surprise)
