"""One request handed to a function's app and its answer taken back, buffered or streamed as Lambda would."""

import asyncio
import logging
from collections.abc import Sequence

from chat_protocol.responses import ErrorBody, ErrorDetail
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from heimdall.errors import DeadlineExceeded, HeimdallError, UpstreamFailed

logger = logging.getLogger(__name__)

BODY_LIMIT = 6 * 1024 * 1024  # Lambda's, for a buffered request and for a buffered answer
INTEGRATION_TIMEOUT_S = 29.0  # API Gateway's, for a buffered answer


def error_response(error: HeimdallError, allow: Sequence[str] = ()) -> Response:
    """The answer that tells of `error` in OpenAI's shape."""
    headers = {"Allow": ", ".join(allow)} if allow else {}
    if error.retry_after_s is not None:
        headers["Retry-After"] = str(error.retry_after_s)
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    detail = ErrorDetail(message=error.message, type=error.type, code=error.code, param=error.param)
    return JSONResponse(ErrorBody(error=detail).model_dump(), error.status, headers)


def replayed(body: bytes, then: Receive | None = None) -> Receive:
    """A receive that gives the whole `body` at once and then goes on with `then`, or waits for ever."""
    given = False

    async def receive() -> Message:
        nonlocal given
        if not given:
            given = True
            return {"type": "http.request", "body": body, "more_body": False}
        if then is not None:
            return await then()
        await asyncio.Event().wait()
        raise AssertionError("nobody sets that event")

    return receive


class _Answer:
    """Collects an app's messages; `complete` once the last piece of the body is there."""

    def __init__(self) -> None:
        self.start: Message | None = None
        self.body = bytearray()
        self.complete = False

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = message
        elif message["type"] == "http.response.body":
            self.body += message.get("body", b"")
            self.complete = not message.get("more_body", False)

    def response(self) -> Response:
        """Raises UpstreamFailed when there is no whole answer, or too large a one."""
        if self.start is None or not self.complete:
            raise UpstreamFailed("The function failed before it had answered.")
        if len(self.body) > BODY_LIMIT:
            raise UpstreamFailed(f"The answer is over the limit of {BODY_LIMIT} bytes.")
        response = Response(bytes(self.body), self.start["status"])
        length = [header for header in response.raw_headers if header[0] == b"content-length"]
        kept = [
            (name, value) for name, value in self.start.get("headers", ()) if name.lower() not in _FRAMING
        ]
        response.raw_headers = kept + length
        return response


_FRAMING = {b"content-length", b"transfer-encoding"}


async def buffered(app: ASGIApp, scope: Scope, receive: Receive) -> Response:
    """The app's whole answer. Raises UpstreamFailed, and DeadlineExceeded after API Gateway's patience."""
    answer = _Answer()
    patience = asyncio.timeout(INTEGRATION_TIMEOUT_S)
    try:
        async with patience:
            await app(scope, receive, answer.send)
    except Exception as error:
        if patience.expired():
            raise DeadlineExceeded("The request took too long.") from error
        logger.exception("a function failed")
    return answer.response()


async def streamed(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    """Pass the app's answer on piece by piece.

    Raises UpstreamFailed when the app fails before its first piece; a failure in mid-stream is raised as it
    is, which cuts the connection.
    """
    started = complete = False

    async def watched(message: Message) -> None:
        nonlocal started, complete
        await send(message)
        started = True
        complete = message["type"] == "http.response.body" and not message.get("more_body", False)

    try:
        await app(scope, receive, watched)
    except Exception as error:
        if started and not complete:
            raise
        logger.exception("a function failed")
        if not started:
            raise UpstreamFailed("The function failed before it had answered.") from error
