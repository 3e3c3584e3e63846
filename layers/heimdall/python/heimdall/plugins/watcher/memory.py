"""What the watcher remembers: counts of this process, and the last things that happened per tenant."""

import threading
import time
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

KEPT = 100

Kind = Literal["info", "warning", "error", "action"]


@dataclass(frozen=True, slots=True)
class Happening:
    """Something worth recalling; never the words of a user."""

    time: datetime
    type: Kind
    message: str
    data: Mapping[str, object]

    def as_json(self) -> dict[str, object]:
        """For an action's data."""
        return {
            "time": self.time.isoformat(timespec="seconds"),
            "type": self.type,
            "message": self.message,
            "data": dict(self.data),
        }


class Memory:
    """Hooks and actions run in several threads, so every change is made under a lock."""

    def __init__(self) -> None:
        self.requests = 0
        self.errors = 0
        self._lock = threading.Lock()
        self._happenings: dict[str, deque[Happening]] = defaultdict(lambda: deque(maxlen=KEPT))
        self._times: dict[tuple[str, str], deque[float]] = defaultdict(deque)

    def count_request(self) -> None:
        """One more request."""
        with self._lock:
            self.requests += 1

    def count_error(self) -> None:
        """One more failed action."""
        with self._lock:
            self.errors += 1

    def record(self, tenant: str, kind: Kind, message: str, **data: object) -> None:
        """Remember what happened; the oldest of `KEPT` is forgotten."""
        with self._lock:
            self._happenings[tenant].append(Happening(datetime.now(UTC), kind, message, data))

    def recall(self, tenant: str, limit: int) -> list[Happening]:
        """The last `limit` happenings of a tenant, oldest first."""
        with self._lock:
            return list(self._happenings[tenant])[-limit:]

    def reached(self, tenant: str, kind: str, count: int, within_s: float) -> bool:
        """Note one occurrence; true when it is the `count`-th within `within_s` seconds, then begin anew."""
        now = time.monotonic()
        with self._lock:
            times = self._times[tenant, kind]
            times.append(now)
            while times[0] < now - within_s:
                times.popleft()
            if len(times) < count:
                return False
            times.clear()
            return True
