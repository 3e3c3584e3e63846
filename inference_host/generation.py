"""What goes into the engine and what comes out: the seam between the wire and whatever computes.

Requests in, events out. An engine that batches can take the place of one that does not behind these.
"""

from dataclasses import dataclass, field
from typing import Literal

from inference_host.grammar import Grammar


@dataclass(frozen=True, slots=True)
class Sampling:
    """How a token is chosen. `temperature` 0 is the most likely one; `top_k` 0 means all.

    `min_p` leaves out tokens that are less than so many times as likely as the likeliest; beams heed it too.
    """

    temperature: float = 0.1
    top_p: float = 0.9
    top_k: int = 40
    min_p: float = 0.0
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class GenerateRequest:
    """What to compute. `deadline` is on the clock of time.monotonic().

    `max_tokens` None means: to the end of the context. `principal` is whom to be fair to. `shared_tokens` is
    how many tokens at the prompt's beginning other requests are likely to begin with too. `n` answers are
    independent samples, or with `beam` the most likely ones, ranked (then only `min_p` of `sampling` counts).
    `request_id` and `correlation_id` are for the log.
    """

    prompt: tuple[int, ...]
    deadline: float
    sampling: Sampling = field(default_factory=Sampling)
    max_tokens: int | None = None
    stops: tuple[str, ...] = ()
    grammar: Grammar | None = None
    logprobs: bool = False
    top_logprobs: int = 0
    n: int = 1
    beam: bool = False
    shared_tokens: int = 0
    principal: str = ""
    request_id: str = ""
    correlation_id: str = ""


@dataclass(frozen=True, slots=True)
class LikelyToken:
    """A token that could have stood in another's place."""

    piece: bytes
    logprob: float


@dataclass(frozen=True, slots=True)
class ChosenToken:
    """A token of the answer; `logprob` is under the model as it is, not under grammar or temperature.

    `likeliest` are the `top_logprobs` likeliest tokens at this place, the best first.
    """

    piece: bytes
    logprob: float | None = None
    likeliest: tuple[LikelyToken, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """The next whole characters of answer `index` and the tokens that wrote them."""

    text: str
    tokens: tuple[ChosenToken, ...] = ()
    index: int = 0


@dataclass(frozen=True, slots=True)
class ChoiceEnded:
    """Answer `index` is over.

    `cumulative_logprob`, where it was computed, is the sum over its tokens and the one that ended it, if any.
    """

    index: int
    finish_reason: Literal["stop", "length"]
    completion_tokens: int
    cumulative_logprob: float | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """All answers are over. `reused_tokens` of the prompt were still in the context's memory.

    `queued_s`: how long it waited before anything was computed, in seconds.
    """

    prompt_tokens: int
    completion_tokens: int
    reused_tokens: int = 0
    queued_s: float = field(default=0.0, compare=False)


Event = Text | ChoiceEnded | Ended
