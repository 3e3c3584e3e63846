"""Two encodings of one sequence of chat events: OpenAI chunks over SSE, and one JSON answer. No logic."""

import time
from dataclasses import dataclass, field
from typing import Any

from chat_protocol import responses, sse
from chat_protocol.responses import ChatCompletion, ChatCompletionChunk, ChunkChoice, Delta

from heimdall.domain.chat_events import (
    Cancelled,
    ChatEvent,
    Failed,
    Finished,
    Heartbeat,
    Notice,
    TextDelta,
    Usage,
)

ICONS = {"info": "ℹ️", "warning": "⚠️", "error": "❌", "success": "✅", "progress": "🔄"}
_PHASES = {"pre_prompt": "PrePrompt", "pre_execute": "PreExecute"}

# Fills the buffers of whatever lies between, so that small chunks are passed on at once (design §8).
PADDING = sse.comment(" " * 2048)


def notice_text(notice: Notice) -> str:
    """A notice as the seed words it in a stream."""
    return f"[Heimdall]: {ICONS[notice.level]} {notice.title}: {notice.message}\n"


def _notice_json(notice: Notice) -> dict[str, str]:
    return {"level": notice.level, "title": notice.title, "message": notice.message}


def cancelled_in_stream(event: Cancelled) -> str:
    """The seed's words for a cancelled request in a stream."""
    return f"\n\n⚠️ Request cancelled by {event.by}: {event.reason}"


def cancelled_in_message(event: Cancelled) -> str:
    """The seed's words for a cancelled request in a plain answer."""
    phase = _PHASES.get(event.phase or "", "Generation")
    return (
        f"⚠️ Request cancelled by plugin\n\n**Phase:** {phase}\n**Cancelled by:** {event.by}\n"
        f"**Reason:** {event.reason}"
    )


@dataclass(slots=True)
class _Tokens:
    prompt: int = 0
    completion: int = 0

    def add(self, usage: Usage) -> None:
        self.prompt += usage.prompt_tokens
        self.completion += usage.completion_tokens

    def wire(self) -> responses.Usage:
        return responses.Usage.of(self.prompt, self.completion)


@dataclass(slots=True)
class StreamEncoder:
    """Turns events into SSE text. `strict` keeps to OpenAI's roles: notices go into a `heimdall` field."""

    request_id: str
    model: str
    strict: bool
    include_usage: bool
    created: int = field(default_factory=lambda: int(time.time()))
    _tokens: _Tokens = field(default_factory=_Tokens)

    def opening(self) -> str:
        """What is sent before anything happens: padding, and the chunk that carries the role."""
        return PADDING + self._chunk(Delta(role="assistant", content=""))

    def encode(self, event: ChatEvent) -> str:
        """The text for one event; empty for events that a chat client is not told."""
        match event:
            case TextDelta():
                return self._chunk(Delta(content=event.text))
            case Notice():
                return self._notice(event)
            case Cancelled():
                return self._chunk(Delta(content=cancelled_in_stream(event)))
            case Failed():
                return sse.data(failed_body(event))
            case Heartbeat():
                return sse.HEARTBEAT
            case Usage():
                self._tokens.add(event)
            case Finished():
                return self._end(event)
        return ""

    def _notice(self, notice: Notice) -> str:
        if self.strict:
            return self._chunk(Delta(), heimdall={"notifications": [_notice_json(notice)]})
        return self._chunk(Delta(role="heimdall", content=notice_text(notice)))

    def _end(self, event: Finished) -> str:
        text = self._chunk(Delta(), event.reason, dict(event.detail))
        if self.include_usage:
            text += sse.data(self._body([], usage=self._tokens.wire()))
        return text + sse.DONE

    def _chunk(
        self,
        delta: Delta,
        finish_reason: responses.FinishReason | None = None,
        heimdall: dict[str, Any] | None = None,
    ) -> str:
        choice = ChunkChoice(delta=delta, finish_reason=finish_reason)
        return sse.data(self._body([choice], heimdall=heimdall))

    def _body(self, choices: list[ChunkChoice], **extra: Any) -> dict[str, Any]:
        chunk = ChatCompletionChunk(
            id=self.request_id, created=self.created, model=self.model, choices=choices, **extra
        )
        return chunk.wire()


def failed_body(event: Failed) -> dict[str, Any]:
    """The error object of a failure after the request was accepted."""
    return {"error": {"message": event.message, "type": event.type, "code": event.code, "param": None}}


@dataclass(slots=True)
class PlainEncoder:
    """Collects events into one answer; `failed` holds a failure, which is an HTTP status here."""

    request_id: str
    model: str
    failed: Failed | None = None
    _text: str = ""
    _notices: list[Notice] = field(default_factory=list)
    _tokens: _Tokens = field(default_factory=_Tokens)
    _end: Finished | None = None

    def add(self, event: ChatEvent) -> None:
        """Take the next event."""
        match event:
            case TextDelta():
                self._text += event.text
            case Notice():
                self._notices.append(event)
            case Cancelled():
                self._text = cancelled_in_message(event)
            case Failed():
                self.failed = event
            case Usage():
                self._tokens.add(event)
            case Finished():
                self._end = event

    def answer(self) -> ChatCompletion:
        """The answer, once `Finished` was added."""
        assert self._end is not None, "the sequence ends with Finished"  # noqa: S101
        message = responses.AnswerMessage(content=self._text)
        return ChatCompletion(
            id=self.request_id,
            created=int(time.time()),
            model=self.model,
            choices=[responses.Choice(message=message, finish_reason=self._end.reason)],
            usage=self._tokens.wire(),
            heimdall={**self._end.detail, "notifications": [_notice_json(n) for n in self._notices]},
        )
