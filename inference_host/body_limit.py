"""Refuses bodies over a limit before they fill the memory."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from inference_host.errors import BodyTooLarge


class BodyLimit:
    """ASGI middleware; reading past the limit raises BodyTooLarge in the application."""

    def __init__(self, app: ASGIApp, max_bytes: int) -> None:
        self._app = app
        self._max_bytes = max_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count what is read."""
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._max_bytes:
                raise BodyTooLarge(f"The body is over {self._max_bytes} bytes.")
            return message

        await self._app(scope, counted if scope["type"] == "http" else receive, send)
