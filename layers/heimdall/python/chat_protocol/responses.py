"""Chat completion answers, whole and in chunks, as OpenAI clients read them."""

from typing import Any, Literal

from pydantic import BaseModel

FinishReason = Literal["stop", "length", "tool_calls", "content_filter"]


class Usage(BaseModel):
    """Token counts of one request."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    total_tokens: int = 0

    @classmethod
    def of(cls, prompt_tokens: int, completion_tokens: int) -> "Usage":
        """Counts with their sum."""
        return cls(
            prompt_tokens=prompt_tokens,
            completion_tokens=completion_tokens,
            total_tokens=prompt_tokens + completion_tokens,
        )


class TopLogprob(BaseModel):
    """A token and its log-probability under the unmasked model."""

    token: str
    logprob: float
    bytes: list[int] | None = None


class TokenLogprob(TopLogprob):
    """A generated token and the likeliest tokens at its place."""

    top_logprobs: list[TopLogprob] = []


class ChoiceLogprobs(BaseModel):
    """Log-probabilities of a choice's content."""

    content: list[TokenLogprob] = []


class AnswerMessage(BaseModel):
    """The assistant's message."""

    role: Literal["assistant"] = "assistant"
    content: str | None = ""


class Choice(BaseModel):
    """One answer; `cumulative_logprob` (sum over its tokens) is the inference host's addition."""

    index: int = 0
    message: AnswerMessage
    finish_reason: FinishReason
    logprobs: ChoiceLogprobs | None = None
    cumulative_logprob: float | None = None


class ChatCompletion(BaseModel):
    """A whole answer; `heimdall` is the gateway's addition (request id, notices, action)."""

    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: str
    choices: list[Choice]
    usage: Usage
    heimdall: dict[str, Any] | None = None


class Delta(BaseModel):
    """What a chunk adds; a field that is None is left out on the wire."""

    role: str | None = None
    content: str | None = None


class ChunkChoice(BaseModel):
    """One choice of a chunk; `finish_reason` is null until the last, which tells `cumulative_logprob` too."""

    index: int = 0
    delta: Delta
    finish_reason: FinishReason | None = None
    logprobs: ChoiceLogprobs | None = None
    cumulative_logprob: float | None = None


class ChatCompletionChunk(BaseModel):
    """A piece of a streamed answer; the usage chunk has no choices.

    `timings` is the inference host's addition there: `queue_ms`, how long the request waited.
    """

    id: str
    object: Literal["chat.completion.chunk"] = "chat.completion.chunk"
    created: int
    model: str
    choices: list[ChunkChoice]
    usage: Usage | None = None
    heimdall: dict[str, Any] | None = None
    timings: dict[str, float] | None = None

    def wire(self) -> dict[str, Any]:
        """The JSON object as OpenAI sends it: absent delta fields left out, finish_reason always there."""
        body = self.model_dump(exclude_none=True)
        for choice in body["choices"]:
            choice.setdefault("finish_reason", None)
        return body


class Model(BaseModel):
    """A model that is served; `meta` is the inference host's addition (profile, context size)."""

    id: str
    object: Literal["model"] = "model"
    created: int
    owned_by: str = "heimdall"
    meta: dict[str, Any] | None = None


class ModelList(BaseModel):
    """The body of GET /v1/models."""

    object: Literal["list"] = "list"
    data: list[Model]


class ErrorDetail(BaseModel):
    """The OpenAI error object."""

    message: str
    type: str
    code: str | None = None
    param: str | None = None


class ErrorBody(BaseModel):
    """The body of every error answer, and the payload of an error in mid-stream."""

    error: ErrorDetail
