"""The deployment's say in how chat requests are answered."""

from dataclasses import dataclass, field

from heimdall.prompts.budget import Budget


@dataclass(frozen=True, slots=True)
class ChatPolicy:
    """Seconds for deadline and heartbeat; `confidence_threshold` None leaves it to the model's profile."""

    enabled: bool = True
    budget: Budget = field(default_factory=lambda: Budget(context=8192, system=6000, user=2000))
    deadline_s: float = 60.0
    heartbeat_s: float = 10.0
    confidence_threshold: float | None = None
