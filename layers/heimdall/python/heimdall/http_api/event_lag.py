"""How late events reach a reader, counted from when both the event and the reader were there."""

import time

from heimdall.domain.events import LoggedEvent
from heimdall.domain.measurements import Metric
from heimdall.observability import measurements

# A response may last a quarter of an hour; what it measured shall not wait for its end.
RECORD_S = 30.0


class EventLag:
    """Measures for one response, whose reader came when this is made."""

    def __init__(self) -> None:
        self._came = time.time()
        self._recorded = time.monotonic()

    def measure(self, logged: LoggedEvent) -> None:
        """The event is on its way to the reader."""
        if logged.logged_at is not None:
            seconds = time.time() - max(logged.logged_at, self._came)
            measurements.current().measure(Metric.EVENT_LAG, max(seconds, 0.0) * 1000)

    def record_sometimes(self) -> None:
        """Have what was measured written, if that was long ago."""
        if time.monotonic() - self._recorded >= RECORD_S:
            self._recorded = time.monotonic()
            measurements.current().record()
