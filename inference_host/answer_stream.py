"""Answers as server-sent events, one for each event of the engine; what a chunk looks like, others know."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import Protocol

from chat_protocol import sse
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from inference_host.answers import Answers
from inference_host.error_answers import error_body
from inference_host.errors import HostError
from inference_host.generation import ChoiceEnded, Ended, Text


class Chunks(Protocol):
    """Writes the chunks of one request's answers; each method returns one or more server-sent events."""

    def opening(self) -> str:
        """What can be told before anything is computed; may be empty."""

    def text(self, event: Text) -> str:
        """The next piece of an answer."""

    def end(self, event: ChoiceEnded) -> str:
        """An answer is over."""

    def usage(self, event: Ended) -> str:
        """What all of it cost."""


async def streamed(
    answers: Answers, chunks: Chunks, *, include_usage: bool, heartbeat_s: float
) -> AsyncGenerator[str, None]:
    """Server-sent events up to `[DONE]`; an error on the way is an event of its own before it."""
    if opening := chunks.opening():
        yield opening
    try:
        async with aclosing(answers.events(silence_s=heartbeat_s)) as events:
            async for event in events:
                if isinstance(event, Text):
                    yield chunks.text(event)
                elif event is None:
                    yield sse.HEARTBEAT
                elif isinstance(event, ChoiceEnded):
                    yield chunks.end(event)
                elif include_usage:
                    yield chunks.usage(event)
    except HostError as error:
        yield sse.data(error_body(error).model_dump())
    yield sse.DONE


class EventStream(StreamingResponse):
    """The response; however it ends, the jobs end with it."""

    def __init__(
        self,
        answers: Answers,
        chunks: Chunks,
        *,
        include_usage: bool,
        heartbeat_s: float,
        headers: Mapping[str, str],
    ) -> None:
        self._answers = answers
        self._events = streamed(answers, chunks, include_usage=include_usage, heartbeat_s=heartbeat_s)
        super().__init__(self._events, media_type=sse.MEDIA_TYPE, headers={**sse.HEADERS, **headers})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the events; Starlette cancels this when the client goes."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._answers.cancel()
            await self._events.aclose()
