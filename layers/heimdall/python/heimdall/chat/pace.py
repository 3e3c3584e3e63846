"""How fast the model answered: measured from the pieces of its answer as they pass."""

import time

from heimdall.domain.generation import GenerationEnd, Piece
from heimdall.domain.measurements import Metric
from heimdall.observability import measurements


class Pace:
    """Measures one answer for the request that is being worked on."""

    def __init__(self) -> None:
        self._first: float | None = None

    def saw(self, item: Piece | GenerationEnd) -> None:
        """The next item is here."""
        if isinstance(item, GenerationEnd):
            self._ended(item)
        elif self._first is None:
            self._first = time.monotonic()
            measurements.current().first_token()

    def _ended(self, end: GenerationEnd) -> None:
        measured = measurements.current()
        if end.queue_ms is not None:
            measured.measure(Metric.QUEUE_WAIT, end.queue_ms)
        seconds = 0.0 if self._first is None else time.monotonic() - self._first
        if seconds > 0 and end.completion_tokens > 1:  # the first one began the time
            measured.measure(Metric.TOKENS_PER_SECOND, (end.completion_tokens - 1) / seconds)
