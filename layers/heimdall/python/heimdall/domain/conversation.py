"""Messages as the lifecycle sees them, and the request that carries them."""

from dataclasses import dataclass, field
from typing import Literal

Speaker = Literal["system", "user", "assistant", "tool"]


@dataclass(frozen=True, slots=True)
class Message:
    """One turn, its text already joined from content parts; `developer` has become `system`."""

    role: Speaker
    content: str


@dataclass(frozen=True, slots=True)
class Sampling:
    """How tokens are chosen. `temperature` 0 is greedy; `seed` None lets the host choose."""

    temperature: float = 0.1
    top_p: float = 0.9
    top_k: int = 40
    max_tokens: int = 1024
    seed: int | None = None
    stop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChatTurn:
    """A validated chat request: non-empty messages with at least one from the user."""

    request_id: str
    messages: tuple[Message, ...]
    sampling: Sampling = field(default_factory=Sampling)
    wants_json: bool = False  # results as one JSON object instead of words

    @property
    def user_message(self) -> str:
        """The last thing the user said."""
        return next(m.content for m in reversed(self.messages) if m.role == "user")
