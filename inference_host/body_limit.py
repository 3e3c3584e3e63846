"""Refuses bodies over a limit before they fill the memory."""

from contextlib import suppress

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from inference_host.error_answers import error_answer
from inference_host.errors import BodyTooLarge


class BodyLimit:
    """ASGI middleware; answers 413 itself, since a framework that reads a body hides why reading failed."""

    def __init__(self, app: ASGIApp, max_bytes: int) -> None:
        self._app = app
        self._max_bytes = max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count what is read; past the limit whatever the application answers is dropped."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        error = BodyTooLarge(f"The body is over {self._max_bytes} bytes.")
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._max_bytes:
                raise error
            return message

        async def unless_over(message: Message) -> None:
            if read <= self._max_bytes:
                await send(message)

        with suppress(BodyTooLarge):
            await self._app(scope, counted, unless_over)
        if read > self._max_bytes:
            await error_answer(error)(scope, receive, send)
