"""What the host counts, in Prometheus' terms."""

import time
from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)


class Metrics:
    """One registry per host, so that several hosts can live in one process."""

    def __init__(self) -> None:
        self.registry = registry = CollectorRegistry()
        self.requests = Counter(
            "inference_requests", "Answers by how they ended", ["outcome"], registry=registry
        )
        self.rejections = Counter(
            "inference_rejections", "Requests refused before they waited", ["code"], registry=registry
        )
        self.prompt_tokens = Counter("inference_prompt_tokens", "Prompt tokens computed", registry=registry)
        self.reused_tokens = Counter(
            "inference_reused_tokens", "Prompt tokens that were still in memory", registry=registry
        )
        self.completion_tokens = Counter("inference_completion_tokens", "Tokens generated", registry=registry)
        self.first_token = Histogram(
            "inference_first_token_seconds",
            "From arrival to the first token",
            registry=registry,
            buckets=_SECONDS,
        )
        self.queue_wait = Histogram(
            "inference_queue_wait_seconds",
            "From arrival to the first step",
            registry=registry,
            buckets=_SECONDS,
        )
        self.duration = Histogram(
            "inference_duration_seconds", "From arrival to the end", registry=registry, buckets=_SECONDS
        )
        self._active = Gauge("inference_active", "Answers being generated", registry=registry)
        self._waiting = Gauge("inference_waiting", "Requests that wait", registry=registry)
        self._ready = Gauge("inference_ready", "1 when the model answers", registry=registry)

    def ended(self, outcome: str, arrived: float) -> None:
        """Count an answer that ended as `outcome`: a finish reason, `cancelled`, or an error's code."""
        self.requests.labels(outcome).inc()
        self.duration.observe(time.monotonic() - arrived)

    def watch(
        self, *, active: Callable[[], int], waiting: Callable[[], int], ready: Callable[[], bool]
    ) -> None:
        """Read the gauges from these when asked."""
        self._active.set_function(active)
        self._waiting.set_function(waiting)
        self._ready.set_function(ready)

    def text(self) -> bytes:
        """The exposition format."""
        return generate_latest(self.registry)
