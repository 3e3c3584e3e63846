"""What the host counts, in Prometheus' terms."""

import time
from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from inference_host.decaying_rate import DecayingRate

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
_STEP_SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1)
_WATCHED = {
    "active": ("inference_active", "Requests being answered"),
    "waiting": ("inference_waiting", "Requests that wait"),
    "ready": ("inference_ready", "1 when the model answers"),
    "lanes": ("inference_lanes", "Answers that can be generated at once"),
    "lanes_busy": ("inference_lanes_busy", "Answers being generated"),
    "cells": ("inference_kv_cells", "Tokens that the KV memory can hold"),
    "cells_used": ("inference_kv_cells_used", "Tokens that the KV memory holds"),
    "prefixes": ("inference_prefixes_pinned", "Prompt beginnings kept for whoever comes next"),
}


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
        self.steps = Histogram(
            "inference_step_seconds", "One step of the engine", registry=registry, buckets=_STEP_SECONDS
        )
        self.prefix_lookups = Counter(
            "inference_prefix_lookups",
            "Prompts by whether their shared beginning was in memory (none: they had none)",
            ["result"],
            registry=registry,
        )
        self.preemptions = Counter(
            "inference_preemptions",
            "Answers that had to give their memory back for a while",
            registry=registry,
        )
        self.embeddings = Counter(
            "inference_embeddings",
            "Texts whose vectors were asked for, by whether they had to be computed",
            ["result"],
            registry=registry,
        )
        self._prefill, self._decode = DecayingRate(), DecayingRate()
        self.prefill_rate = Gauge(
            "inference_prefill_tokens_per_second", "Prompt tokens computed lately", registry=registry
        )
        self.decode_rate = Gauge(
            "inference_decode_tokens_per_second", "Tokens generated lately", registry=registry
        )
        self.prefill_rate.set_function(lambda: self._prefill.at(time.monotonic()))
        self.decode_rate.set_function(lambda: self._decode.at(time.monotonic()))
        self._watched = {
            what: Gauge(name, text, registry=registry) for what, (name, text) in _WATCHED.items()
        }

    def ended(self, outcome: str, arrived: float) -> None:
        """Count a request that ended as `outcome`: `done`, `cancelled`, or an error's code."""
        self.requests.labels(outcome).inc()
        self.duration.observe(time.monotonic() - arrived)

    def computed(self, prefill_tokens: int, decode_tokens: int, seconds: float) -> None:
        """Count a step of the engine that took `seconds`; the engine's thread only."""
        now = time.monotonic()
        self.steps.observe(seconds)
        self._prefill.add(prefill_tokens, now)
        self._decode.add(decode_tokens, now)

    def watch(self, **gauges: Callable[[], float]) -> None:
        """Read gauges from these when asked; the keys of `_WATCHED` are their names."""
        for what, read in gauges.items():
            self._watched[what].set_function(read)

    def text(self) -> bytes:
        """The exposition format."""
        return generate_latest(self.registry)
