"""How often the assistant was asked."""

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class ChatTotals:
    """Requests and those that failed since the table was made; `last_used` in Unix seconds."""

    requests: int = 0
    errors: int = 0
    last_used: int | None = None

    def wire(self) -> dict[str, object]:
        """The seed's names for it."""
        used = None if self.last_used is None else datetime.fromtimestamp(self.last_used, UTC).isoformat()
        return {"request_count": self.requests, "error_count": self.errors, "last_used": used}
