"""Everything that can happen while a chat request is answered, in the order it is told.

SSE and JSON are two encodings of one sequence of these; the last event is always `Finished`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from heimdall.domain.actions import ActionCall, ActionResult, Outcome

NoticeLevel = Literal["info", "warning", "error", "success", "progress"]
FinishReason = Literal["stop", "length", "tool_calls", "content_filter"]
Phase = Literal["pre_prompt", "pre_execute", "post_execute", "synthesize"]


@dataclass(frozen=True, slots=True)
class Notice:
    """A short word to the user beside the answer, from a hook or the lifecycle itself."""

    level: NoticeLevel
    title: str
    message: str


@dataclass(frozen=True, slots=True)
class TextDelta:
    """The next piece of the answer's text; never part of an action's JSON."""

    text: str


@dataclass(frozen=True, slots=True)
class ActionProposed:
    """The model chose an action; hooks have not seen it yet. `confidence` is a sum of log-probabilities."""

    call: ActionCall
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class ActionStarted:
    """The action runs now, with the params as hooks left them."""

    call: ActionCall


@dataclass(frozen=True, slots=True)
class ActionFinished:
    """The action ended, for good or ill."""

    call: ActionCall
    result: ActionResult
    outcome: Outcome
    duration_ms: float


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A hook or the caller cancelled the request; `phase` is None for the caller."""

    phase: Phase | None
    by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The request failed after it was accepted; fields as in the OpenAI error object, plus a status."""

    status: int
    message: str
    type: str
    code: str
    retry_after_s: int | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens read and written by the model."""

    prompt_tokens: int
    completion_tokens: int


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """Nothing happened for a while; keeps connections alive."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The end. `detail` carries what the `heimdall` field of the answer adds (request id, outcome)."""

    reason: FinishReason
    outcome: Outcome
    detail: Mapping[str, object]


ChatEvent = (
    Notice
    | TextDelta
    | ActionProposed
    | ActionStarted
    | ActionFinished
    | Cancelled
    | Failed
    | Usage
    | Heartbeat
    | Finished
)
