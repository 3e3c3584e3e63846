"""What surrounds every request so that an operator can follow it: its correlation id, its measurements, one
line in the log when it is over.
"""

import logging
import time
from typing import TYPE_CHECKING

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from heimdall.http_api.invocation import request_context, trace_header
from heimdall.observability import correlation, measurements, sandbox

if TYPE_CHECKING:  # the ports import the whole domain, and every function starts cold with this module
    from heimdall.ports import Recorder

logger = logging.getLogger(__name__)


class Observed:
    """An ASGI app around `app`. What a request measured is recorded before its last byte: Lambda freezes the
    process right after it.
    """

    def __init__(self, app: ASGIApp, recorder: "Recorder") -> None:
        self._app = app
        self._recorder = recorder

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        response = _Response(Request(scope), send, self._recorder)
        try:
            await self._app(scope, receive, response.send)
        finally:
            response.over()


class _Response:
    def __init__(self, request: Request, send: Send, recorder: "Recorder") -> None:
        sandbox.request_began()
        trace = trace_header(request)
        self._id = correlation.id_of(request.headers, request_context(request), trace)
        correlation.begin(self._id)
        self._measurements = measurements.begin(trace, recorder.record)
        self._method = request.method
        self._began = time.monotonic()
        self._status: int | None = None
        self._over = False
        self._send = send

    async def send(self, message: Message) -> None:
        """Pass a message of the app on."""
        if message["type"] == "http.response.start":
            self._status = message["status"]
            MutableHeaders(scope=message)[correlation.HEADER] = self._id
        elif message["type"] == "http.response.body" and not message.get("more_body", False):
            self.over()
        await self._send(message)

    def over(self) -> None:
        """Record what was measured, and that it is over; once."""
        if self._over:
            return
        self._over = True
        self._measurements.record()
        seconds = time.monotonic() - self._began
        logger.info("%s answered with %s in %.3f s", self._method, self._status or "nothing", seconds)
