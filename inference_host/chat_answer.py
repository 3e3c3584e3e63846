"""From the engine's events to OpenAI's chat answers: two encodings of one sequence."""

import time
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from chat_protocol import sse
from chat_protocol.responses import (
    AnswerMessage,
    ChatCompletion,
    Choice,
    ChoiceLogprobs,
    Usage,
)

from inference_host.answers import WholeAnswer
from inference_host.generation import ChoiceEnded, ChosenToken, Ended, GenerateRequest, LikelyToken, Text
from inference_host.scores import cumulative, finite


def whole(
    request: GenerateRequest, model: str, answers: Sequence[WholeAnswer], ended: Ended
) -> ChatCompletion:
    """The answers at once."""
    return ChatCompletion(
        id=_id(),
        created=int(time.time()),
        model=model,
        choices=[_choice(request, answer) for answer in answers],
        usage=Usage.of(ended.prompt_tokens, ended.completion_tokens),
    )


def _choice(request: GenerateRequest, answer: WholeAnswer) -> Choice:
    logprobs = ChoiceLogprobs.model_validate(_logprobs(answer.tokens)) if request.logprobs else None
    return Choice(
        index=answer.end.index,
        message=AnswerMessage(content=answer.text),
        finish_reason=answer.end.finish_reason,
        logprobs=logprobs,
        cumulative_logprob=cumulative(request, answer.end),
    )


class ChatChunks:
    """Implements answer_stream.Chunks.

    Chunks are written as plain dicts, which costs a tenth of what models do; that they are
    `ChatCompletionChunk`s is held by a test.
    """

    def __init__(self, request: GenerateRequest, model: str) -> None:
        self._request = request
        self._opened: set[int] = set()
        self._head = {
            "id": _id(),
            "object": "chat.completion.chunk",
            "created": int(time.time()),
            "model": model,
        }

    def opening(self) -> str:
        """The first answer's role; the others' come with their first piece, since there may be fewer."""
        return self._role(0)

    def text(self, event: Text) -> str:
        """The next piece of an answer."""
        more = {"logprobs": _logprobs(event.tokens)} if self._request.logprobs else {}
        return self._role(event.index) + self._chunk(event.index, {"content": event.text}, None, more)

    def end(self, event: ChoiceEnded) -> str:
        """The finish reason and the score."""
        score = cumulative(self._request, event)
        more = {} if score is None else {"cumulative_logprob": score}
        return self._role(event.index) + self._chunk(event.index, {}, event.finish_reason, more)

    def usage(self, event: Ended) -> str:
        """The chunk without choices."""
        usage = Usage.of(event.prompt_tokens, event.completion_tokens)
        timings = {"queue_ms": round(event.queued_s * 1000, 3)}
        return sse.data({**self._head, "choices": [], "usage": usage.model_dump(), "timings": timings})

    def _role(self, index: int) -> str:
        if index in self._opened:
            return ""
        self._opened.add(index)
        return self._chunk(index, {"role": "assistant", "content": ""}, None, {})

    def _chunk(
        self, index: int, delta: Mapping[str, str], finish_reason: str | None, more: Mapping[str, Any]
    ) -> str:
        choice = {"index": index, "delta": delta, "finish_reason": finish_reason, **more}
        return sse.data({**self._head, "choices": [choice]})


def _id() -> str:
    return f"chatcmpl-{uuid.uuid4().hex}"


def _logprobs(tokens: Sequence[ChosenToken]) -> dict[str, Any]:
    return {
        "content": [_told(token) | {"top_logprobs": list(map(_told, token.likeliest))} for token in tokens]
    }


def _told(token: ChosenToken | LikelyToken) -> dict[str, Any]:
    return {
        "token": token.piece.decode("utf-8", "replace"),
        "logprob": finite(token.logprob),
        "bytes": list(token.piece),
    }
