"""What the gateway asks of a language model and what comes back, token by token."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from heimdall.domain.conversation import Message, Sampling


@dataclass(frozen=True, slots=True)
class Generation:
    """One request to the inference host. `grammar` is GBNF text with rule `root`.

    `signs` are what marks in the answer stand for, of a model that answers in marks; `numbers` what short
    numbers in it stand for.
    """

    messages: tuple[Message, ...]
    sampling: Sampling
    grammar: str | None
    request_id: str
    principal: str
    deadline_s: float
    signs: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of the answer; `logprob` is the sum over its tokens under the unmasked model, if told."""

    text: str
    logprob: float | None = None


@dataclass(frozen=True, slots=True)
class GenerationEnd:
    """The end of a generation with its token counts.

    `queue_ms`: milliseconds that it waited in the host before anything was computed, if the host tells.
    """

    finish_reason: Literal["stop", "length"]
    prompt_tokens: int
    completion_tokens: int
    queue_ms: float | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several whole answers; `logprob` is the sum over its tokens under the unmasked model."""

    text: str
    logprob: float


@dataclass(frozen=True, slots=True)
class Candidates:
    """The most likely answers, the best first; `completion_tokens` counts those of all of them.

    `prompt_tokens` is 0 where the host does not tell.
    """

    answers: tuple[Candidate, ...] = ()
    completion_tokens: int = 0
    prompt_tokens: int = 0


@dataclass(frozen=True, slots=True)
class ModelCard:
    """The model that answers. `profile` names a closed grammar that it was trained for, if any.

    `logprobs` and `candidates` are false once its server did not tell the one or rank the other; `encoder` is
    the sentence encoder that the server has beside it.
    """

    id: str
    profile: str | None = None
    context_tokens: int | None = None
    logprobs: bool = True
    candidates: bool = True
    encoder: str | None = None


@dataclass(frozen=True, slots=True)
class InferenceHealth:
    """Readiness of the inference host; counts are requests."""

    ready: bool
    model: str | None = None
    active: int | None = None
    waiting: int | None = None
    error: str | None = None
