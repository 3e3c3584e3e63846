"""The engine: one thread owns the context; requests go in, events come out.

This one computes an answer at a time (lane.py). What the rest of the host sees (`submit` → Job → events, the
bounded queue, the deadline, cancelling within a step, draining) stays when the inside learns to batch.
"""

import logging
import math
import threading
import time

from inference_host.context import Context
from inference_host.errors import ContextFull, GenerationFailed, HostError, NotReady
from inference_host.generation import Ended, GenerateRequest
from inference_host.job import Job
from inference_host.lane import Lane
from inference_host.llama import Model
from inference_host.metrics import Metrics
from inference_host.waiting import WaitingRoom

_log = logging.getLogger("inference_host.engine")
_LONGEST_RETRY_S = 60


class Engine:
    """Takes the context over; nobody else may touch it until `close` has returned."""

    def __init__(self, model: Model, context: Context, *, max_queue: int, metrics: Metrics) -> None:
        self._context = context
        self._lane = Lane(model, context, metrics)
        self._waiting = WaitingRoom(max_queue)
        self._metrics = metrics
        self._current: Job | None = None
        self._seconds_per_answer = 1.0
        self._draining = False
        self._stopping = False
        self._thread = threading.Thread(target=self._loop, name="engine", daemon=True)
        self._thread.start()

    @property
    def active(self) -> int:
        """Answers being generated."""
        return 0 if self._current is None else 1

    @property
    def waiting(self) -> int:
        """Requests in the queue."""
        return len(self._waiting)

    @property
    def n_ctx(self) -> int:
        """Tokens that prompt and answer may have together."""
        return self._context.n_ctx

    def submit(self, request: GenerateRequest) -> Job:
        """Queue a request; call it in the event loop that reads the job.

        Raises ContextFull, QueueFull, or NotReady while draining, all before anything is computed.
        """
        if self._draining:
            raise NotReady("The host is going down.", retry_after_s=5)
        if len(request.prompt) >= self.n_ctx:
            raise ContextFull(
                f"The prompt has {len(request.prompt)} tokens and the context {self.n_ctx}; "
                "one at least must be left for the answer.",
                param="messages",
            )
        job = Job(request, on_cancel=self._cancelled)
        try:
            self._waiting.put(job, retry_after_s=self._retry_after())
        except HostError:
            job.cancel()
            raise
        return job

    def drain(self) -> None:
        """Take nothing new; what runs or waits is finished. Any thread."""
        self._draining = True

    def close(self) -> None:
        """Stop for good, within a step: end every answer and the thread, free the context."""
        self._draining = self._stopping = True
        for job in self._waiting.close():
            job.emit(NotReady("The host is going down.", retry_after_s=5))
        self._thread.join()
        self._context.close()

    def _cancelled(self, job: Job) -> None:
        if self._waiting.discard(job):
            self._metrics.ended(job.unwanted_because, job.arrived)

    def _retry_after(self) -> int:
        return max(1, min(math.ceil(self._seconds_per_answer * (self.waiting + 1)), _LONGEST_RETRY_S))

    def _loop(self) -> None:
        while (job := self._waiting.take()) is not None:
            self._current = job
            started = time.monotonic()
            self._metrics.queue_wait.observe(started - job.arrived)
            event = self._answered(job)
            self._current = None
            job.emit(event)
            seconds = time.monotonic() - started
            self._seconds_per_answer += 0.2 * (seconds - self._seconds_per_answer)

    def _answered(self, job: Job) -> Ended | HostError:
        try:
            ended = self._lane.answer(job, lambda: job.wanted and not self._stopping)
        except HostError as error:
            self._metrics.ended(error.code, job.arrived)
            return error
        except Exception:
            _log.exception("generation of %s failed", job.request.request_id)
            self._metrics.ended(GenerationFailed.code, job.arrived)
            return GenerationFailed("The host failed to generate this answer.")
        if ended is None:
            self._metrics.ended(job.unwanted_because, job.arrived)
            return NotReady("The host is going down.", retry_after_s=5) if self._stopping else job.late()
        self._metrics.ended("done", job.arrived)
        _log.info("answered %s: %s", job.request.request_id, ended)
        return ended
