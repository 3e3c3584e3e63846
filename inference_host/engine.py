"""The engine: one thread owns the context; requests go in, events come out.

Here is what the rest of the host sees: admission to the bounded queue, deadline, cancel, drain, end. What is
computed when is the scheduler's matter.
"""

import logging
import math
import threading
import time

from inference_host.context import Context
from inference_host.errors import GenerationFailed, HostError, NotReady
from inference_host.generation import Ended, GenerateRequest
from inference_host.job import Job
from inference_host.llama import Model
from inference_host.metrics import Metrics
from inference_host.occupancy import Occupancy
from inference_host.run import Run, answer_limit
from inference_host.scheduler import Scheduler
from inference_host.waiting import WaitingRoom

_log = logging.getLogger("inference_host.engine")
_LONGEST_RETRY_S = 60
_GOING_DOWN = "The host is going down."


class Engine:
    """Takes the context over; nobody else may touch it until `close` has returned.

    `saved_bytes` are for copies of prompt beginnings that are not in use.
    """

    def __init__(
        self,
        model: Model,
        context: Context,
        *,
        max_queue: int,
        metrics: Metrics,
        saved_bytes: int = 512 * 1024 * 1024,
    ) -> None:
        self._context = context
        self._scheduler = Scheduler(model, context, metrics, self._ended, saved_bytes)
        self._waiting = WaitingRoom(max_queue)
        self._metrics = metrics
        self._seconds_per_answer = 1.0
        self._draining = False
        self._stopping = False
        self._thread = threading.Thread(target=self._loop, name="engine", daemon=True)
        self._thread.start()

    @property
    def active(self) -> int:
        """Requests being computed."""
        return self._scheduler.active

    @property
    def waiting(self) -> int:
        """Requests in the queue."""
        return len(self._waiting)

    @property
    def n_ctx(self) -> int:
        """Tokens that prompt and answer may have together."""
        return self._context.n_ctx

    @property
    def occupancy(self) -> Occupancy:
        """How much of the memory is in use."""
        budget = self._scheduler.budget
        return Occupancy(
            lanes=budget.lanes,
            lanes_busy=budget.lanes - budget.free_sequences,
            cells=budget.cells,
            cells_used=budget.cells - budget.free_cells,
            prefixes=len(self._scheduler.prefixes),
        )

    def submit(self, request: GenerateRequest) -> Job:
        """Queue a request; call it in the event loop that reads the job.

        Raises ContextFull, InvalidPrompt, QueueFull, or NotReady while draining, all before anything is
        computed.
        """
        if self._draining:
            raise NotReady(_GOING_DOWN, retry_after_s=5)
        answer_limit(request, self._context)
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
            job.emit(NotReady(_GOING_DOWN, retry_after_s=5))
        self._thread.join()
        self._context.close()

    def _cancelled(self, job: Job) -> None:
        if self._waiting.discard(job):
            self._metrics.ended(job.unwanted_because, job.arrived)

    def _retry_after(self) -> int:
        turns = math.ceil((self.waiting + 1) / self._context.lanes)
        return max(1, min(math.ceil(self._seconds_per_answer * turns), _LONGEST_RETRY_S))

    def _loop(self) -> None:
        while not self._stopping:
            if not self._scheduler.active and not self._waiting.wait():
                break
            try:
                self._scheduler.admit(self._waiting)
                self._scheduler.step()
            except Exception:  # a fault of ours: no request may hang on it, and the next may be served
                _log.exception("a step failed")
                self._scheduler.abort(GenerationFailed("The host failed to generate this answer."))
        self._scheduler.abort(NotReady(_GOING_DOWN, retry_after_s=5))

    def _ended(self, run: Run, error: HostError | None) -> None:
        """Tell how a run ended; without an error it is finished or not wanted any more."""
        job = run.job
        last: Ended | HostError = error or (job.late() if run.answers else run.ended())
        if isinstance(last, Ended):
            outcome = "done"
            self._learn(job)
        else:
            outcome = error.code if error else job.unwanted_because
        request = job.request
        _log.info("%s [%s] %s: %s", request.request_id, request.correlation_id, outcome, _figures(last))
        self._metrics.ended(outcome, job.arrived)
        job.emit(*run.outbox, last)

    def _learn(self, job: Job) -> None:
        seconds = time.monotonic() - job.arrived
        self._seconds_per_answer += 0.2 * (seconds - self._seconds_per_answer)


def _figures(last: Ended | HostError) -> str:
    """How an answer ended, in numbers and never in its words."""
    if isinstance(last, HostError):
        return f"status {last.status}"
    tokens = f"{last.prompt_tokens} + {last.completion_tokens} tokens, {last.reused_tokens} reused"
    return f"{tokens}, waited {last.queued_s * 1000:.0f} ms"
