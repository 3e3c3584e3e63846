"""The rota: who is on call, and who was paged. In memory; a real one would ask a paging service."""

import threading
from dataclasses import dataclass, field


@dataclass
class Rota:
    """Names in order of duty, and the pages sent so far."""

    people: tuple[str, ...] = ("Alice Smith", "Ben Okafor")
    pages: list[tuple[str, str]] = field(default_factory=list)
    failed_actions: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def page(self, who: str, reason: str) -> int:
        """Page somebody; the number of pages so far."""
        with self._lock:
            self.pages.append((who, reason))
            return len(self.pages)

    def count_failure(self) -> int:
        """One more failed action; how many there are."""
        with self._lock:
            self.failed_actions += 1
            return self.failed_actions
