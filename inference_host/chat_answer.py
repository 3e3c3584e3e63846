"""From the engine's events to OpenAI's answers: two encodings of one sequence."""

import time
import uuid
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable

from chat_protocol import sse
from chat_protocol.responses import (
    AnswerMessage,
    ChatCompletion,
    ChatCompletionChunk,
    Choice,
    ChoiceLogprobs,
    ChunkChoice,
    Delta,
    ErrorBody,
    ErrorDetail,
    FinishReason,
    TokenLogprob,
    Usage,
)

from inference_host.errors import HostError
from inference_host.generation import ChoiceEnded, ChosenToken, Ended, Text
from inference_host.job import Job


def error_body(error: HostError) -> ErrorBody:
    """The OpenAI error object."""
    detail = ErrorDetail(message=error.message, type=error.type, code=error.code, param=error.param)
    return ErrorBody(error=detail)


async def whole(job: Job, model: str) -> ChatCompletion:
    """Wait for the end and answer at once. Raises the job's HostError."""
    parts: defaultdict[int, list[Text]] = defaultdict(list)
    ends: list[ChoiceEnded] = []
    ended = Ended(0, 0)
    async for event in job.events():
        if isinstance(event, Text):
            parts[event.index].append(event)
        elif isinstance(event, ChoiceEnded):
            ends.append(event)
        elif event is not None:
            ended = event
    choices = [_choice(job, parts[end.index], end) for end in sorted(ends, key=lambda end: end.index)]
    return ChatCompletion(
        id=_id(), created=int(time.time()), model=model, choices=choices, usage=_usage(ended)
    )


async def streamed(job: Job, model: str, *, include_usage: bool, heartbeat_s: float) -> AsyncIterator[str]:
    """Server-sent events up to `[DONE]`; an error on the way is an event of its own before it."""
    chunks = _Chunks(_id(), int(time.time()), model)
    yield chunks.choice(Delta(role="assistant", content=""))
    try:
        async for event in job.events(silence_s=heartbeat_s):
            if event is None:
                yield sse.HEARTBEAT
            elif isinstance(event, Text):
                delta = Delta(content=event.text)
                yield chunks.choice(delta, index=event.index, logprobs=_logprobs(job, event.tokens))
            elif isinstance(event, ChoiceEnded):
                yield chunks.choice(Delta(), index=event.index, finish_reason=event.finish_reason)
            elif include_usage:
                yield chunks.usage(_usage(event))
    except HostError as error:
        yield sse.data(error_body(error).model_dump())
    yield sse.DONE


class _Chunks:
    """Chunks of one answer: the same id and time in all."""

    def __init__(self, answer_id: str, created: int, model: str) -> None:
        self._id, self._created, self._model = answer_id, created, model

    def choice(
        self,
        delta: Delta,
        *,
        index: int = 0,
        finish_reason: FinishReason | None = None,
        logprobs: ChoiceLogprobs | None = None,
    ) -> str:
        choice = ChunkChoice(index=index, delta=delta, finish_reason=finish_reason, logprobs=logprobs)
        return self._chunk([choice], None)

    def usage(self, usage: Usage) -> str:
        return self._chunk([], usage)

    def _chunk(self, choices: list[ChunkChoice], usage: Usage | None) -> str:
        chunk = ChatCompletionChunk(
            id=self._id, created=self._created, model=self._model, choices=choices, usage=usage
        )
        return sse.data(chunk.wire())


def _choice(job: Job, parts: list[Text], end: ChoiceEnded) -> Choice:
    return Choice(
        index=end.index,
        message=AnswerMessage(content="".join(part.text for part in parts)),
        finish_reason=end.finish_reason,
        logprobs=_logprobs(job, (token for part in parts for token in part.tokens)),
    )


def _id() -> str:
    return f"chatcmpl-{uuid.uuid4().hex}"


def _usage(ended: Ended) -> Usage:
    return Usage.of(ended.prompt_tokens, ended.completion_tokens)


def _logprobs(job: Job, tokens: Iterable[ChosenToken]) -> ChoiceLogprobs | None:
    if not job.request.logprobs:
        return None
    return ChoiceLogprobs(content=[_token_logprob(token) for token in tokens])


def _token_logprob(token: ChosenToken) -> TokenLogprob:
    text = token.piece.decode("utf-8", "replace")
    return TokenLogprob(token=text, logprob=token.logprob or 0.0, bytes=list(token.piece))
