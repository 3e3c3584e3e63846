"""What must happen before a response's last byte: Lambda freezes the process right after it."""

import logging
from collections.abc import Awaitable, Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

logger = logging.getLogger(__name__)


class BeforeLastByte:
    """An ASGI app around `app` that awaits `work` before the last part of each response body is sent."""

    def __init__(self, app: ASGIApp, work: Callable[[], Awaitable[object]]) -> None:
        self._app = app
        self._work = work

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""

        async def send_after_work(message: Message) -> None:
            if message["type"] == "http.response.body" and not message.get("more_body", False):
                await self._done()
            await send(message)

        await self._app(scope, receive, send_after_work if scope["type"] == "http" else send)

    async def _done(self) -> None:
        try:
            await self._work()
        except Exception:
            logger.exception("work before the last byte failed")
