"""The gateway's streamed answer as frozen events; does no I/O.

A notice is a delta of role `heimdall` (`[Heimdall]: <icon> <title>: <message>`), the report is the
`heimdall` field of the last chunks, an error in mid-stream is an `error` object.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from chat_protocol.responses import ChatCompletionChunk, ErrorBody, Usage
from pydantic import BaseModel, ConfigDict, ValidationError

from heimdall.cli.exits import Failed

DONE = "[DONE]"
_PREFIX = "[Heimdall]: "
_LEVELS = {"ℹ": "info", "⚠": "warning", "❌": "error", "✅": "success", "🔄": "progress"}


@dataclass(frozen=True, slots=True)
class Notice:
    """A word beside the answer; `level` is info, warning, error, success or progress."""

    level: str
    title: str
    message: str

    @property
    def text(self) -> str:
        """Title and message in one line."""
        return f"{self.title}: {self.message}" if self.title else self.message


@dataclass(frozen=True, slots=True)
class TextDelta:
    """The next piece of the answer's text."""

    text: str


@dataclass(frozen=True, slots=True)
class Broken:
    """The request failed after the answer had begun."""

    message: str
    code: str | None


class ActionReport(BaseModel):
    """The action that ran for the answer, with its params as hooks left them."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: str
    params: dict[str, Any] = {}
    duration_ms: float | None = None
    truncated: bool = False
    outcome: str | None = None


class Report(BaseModel):
    """What the gateway adds to an answer: its id, how it ended, what ran, which notices there were."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    request_id: str | None = None
    outcome: str | None = None
    action: ActionReport | None = None
    notifications: list[dict[str, Any]] = []


@dataclass(frozen=True, slots=True)
class Finished:
    """The last piece of the answer came; `reason` is OpenAI's finish_reason."""

    reason: str


AnswerEvent = Notice | TextDelta | Broken | Report | Finished | Usage


def answer_events(data: str) -> Iterator[AnswerEvent]:
    """The events that one SSE data field holds. Raises Failed when it is not the gateway's language."""
    try:
        payload = json.loads(data)
        if isinstance(payload, dict) and "error" in payload:
            error = ErrorBody.model_validate(payload).error
            yield Broken(error.message, error.code)
            return
        yield from _chunk_events(ChatCompletionChunk.model_validate(payload))
    except (ValueError, ValidationError):
        raise Failed("The gateway sent something that is not a chat completion chunk.") from None


def _chunk_events(chunk: ChatCompletionChunk) -> Iterator[AnswerEvent]:
    for choice in chunk.choices:
        if choice.delta.content:
            yield _said(choice.delta.role, choice.delta.content)
    if chunk.heimdall is not None:
        yield Report.model_validate(chunk.heimdall)
    for choice in chunk.choices:
        if choice.finish_reason is not None:
            yield Finished(choice.finish_reason)
    if chunk.usage is not None:
        yield chunk.usage


def _said(role: str | None, content: str) -> Notice | TextDelta:
    return notice(content) if role == "heimdall" else TextDelta(content)


def notice(content: str) -> Notice:
    """A notice from its line; what has no known icon is an untitled piece of information."""
    text = content.removeprefix(_PREFIX).strip()
    icon, _, rest = text.partition(" ")
    level = _LEVELS.get(icon.removesuffix("\ufe0f"))
    if level is None:
        return Notice("info", "", text)
    title, colon, message = rest.partition(": ")
    return Notice(level, title, message) if colon else Notice(level, "", rest)


def error_object(body: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """Message and code of an error body: OpenAI's shape, or API Gateway's bare `message`."""
    inner = body.get("error")
    source = inner if isinstance(inner, Mapping) else body
    message, code = source.get("message"), source.get("code")
    return (message if isinstance(message, str) else None, code if isinstance(code, str) else None)
