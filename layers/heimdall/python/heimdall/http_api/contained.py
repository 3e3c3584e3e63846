"""No exception leaves an app once its response has begun.

The Lambda Web Adapter would write its own report into the body of a stream that breaks off. The apps tell of
their errors themselves, inside the stream; this is for what they did not foresee.
"""

import logging

from starlette.types import ASGIApp, Message, Receive, Scope, Send

logger = logging.getLogger(__name__)


class Contained:
    """An ASGI app around `app` that ends a response which failed after its first byte, and logs why."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request. Raises what the app raises before it answers."""
        response = _Sent(send)
        try:
            await self._app(scope, receive, response.send)
        except Exception:
            if not response.begun:
                raise
            logger.exception("a response broke after it had begun")
            if not response.complete:
                await send({"type": "http.response.body", "body": b""})


class _Sent:
    """Passes messages on and remembers how far the response is."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False
        self.complete = False

    async def send(self, message: Message) -> None:
        self.begun = True
        self.complete = message["type"] == "http.response.body" and not message.get("more_body", False)
        await self._send(message)
