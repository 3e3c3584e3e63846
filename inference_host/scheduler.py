"""What is computed when: admission, batches over all running requests, preemption, recovery.

Runs in the engine's thread only. A step computes one token of every running answer and a bounded share of the
prompts, so that no prompt holds up an answer and no step holds up a cancel.
"""

import logging
import time
from collections import deque
from collections.abc import Callable

from inference_host.batch_plan import Feed, plan
from inference_host.beam import BeamRun
from inference_host.branch import Branch
from inference_host.context import Context
from inference_host.errors import GenerationFailed, HostError
from inference_host.job import Job
from inference_host.kv_budget import KVBudget
from inference_host.llama import Model
from inference_host.metrics import Metrics
from inference_host.pace import Pace
from inference_host.prefixes import Prefixes
from inference_host.run import Run, Scored
from inference_host.sampled import SampledRun
from inference_host.saved_prefixes import SavedPrefixes
from inference_host.waiting import WaitingRoom

_log = logging.getLogger("inference_host.scheduler")
_NO_ROOM = 1
_ATTEMPTS = 3  # so many failures at one place, and a request is given up
Ending = Callable[[Run, HostError | None], None]


class Scheduler:
    """Takes jobs from the waiting room and computes them; tells `on_end` of each run that is over."""

    def __init__(
        self, model: Model, context: Context, metrics: Metrics, on_end: Ending, saved_bytes: int
    ) -> None:
        self._model = model
        self._context = context
        self._metrics = metrics
        self._on_end = on_end
        self.budget = KVBudget(context, context.lanes)
        self.prefixes = Prefixes(context, self.budget, SavedPrefixes(saved_bytes))
        self._pace = Pace(context.n_batch)
        self._running: list[Run] = []  # in the order of their arrival here
        self._preempted: deque[Run] = deque()
        self._crowded = False  # llama.cpp found no room where the budget saw some

    @property
    def active(self) -> int:
        """Requests being computed, also those that were interrupted for want of room."""
        return len(self._running) + len(self._preempted)

    def admit(self, waiting: WaitingRoom) -> None:
        """Start what there is room for, interrupted requests first."""
        if self._crowded and self._running:
            return
        while self._preempted and self._fits(self._preempted[0]):
            self._start(self._preempted.popleft())
        while not self._preempted and (run := self._next(waiting)) is not None:
            self._start(run)

    def step(self) -> None:
        """Compute one batch and hand out what comes of it."""
        self._drop_unwanted()
        self._make_room_to_grow()
        feeds = plan(self._pending(), self._share(), self._context.n_batch)
        if feeds and self._computed(feeds):
            self._advance(feeds)

    def abort(self, error: HostError) -> None:
        """End every run with an error and forget everything."""
        for run in [*self._running, *self._preempted]:
            self._end(run, error)
        self.prefixes.drop_all()
        self._context.clear()

    def _next(self, waiting: WaitingRoom) -> Run | None:
        job = waiting.take(lambda job: self._fits(self._run_of(job)))
        return None if job is None else self._run_of(job)

    def _run_of(self, job: Job) -> Run:
        kind = BeamRun if job.request.beam else SampledRun
        return kind(job, self._model, self._context, self.budget)

    def _fits(self, run: Run) -> bool:
        prefix = self.prefixes.find(run.shared)
        need = run.cells(len(prefix) if prefix else 0)
        free = self.budget.free_cells + self.prefixes.idle_cells(but=prefix)
        return run.answers <= self.budget.free_sequences and need <= free

    def _start(self, run: Run) -> None:
        found = self.prefixes.known(run.shared)
        self.prefixes.set_aside(but=run.shared)
        self._metrics.prefix_lookups.labels(_lookup(run, found)).inc()
        if not run.started:
            run.queued_s = time.monotonic() - run.job.arrived
            self._metrics.queue_wait.observe(run.queued_s)
            run.reused = len(run.shared) if found else 0
            self._metrics.reused_tokens.inc(run.reused)
        self._running.append(run)  # first, so that it has an end whatever happens
        run.admit(self.prefixes)
        run.attach()

    def _drop_unwanted(self) -> None:
        for run in [*self._running, *self._preempted]:
            if not run.job.wanted:
                self._end(run, None)

    def _make_room_to_grow(self) -> None:
        for run in list(self._running):
            while run in self._running and run.outgrown and not run.grow(self.prefixes):
                self._preempt(self._running[-1])

    def _preempt(self, run: Run) -> None:
        """Interrupt a run; what it has written stays, what lies in the memory is computed anew later."""
        self._running.remove(run)
        run.release(self.prefixes)
        self._preempted.appendleft(run)
        self._metrics.preemptions.inc()

    def _pending(self) -> list[Branch]:
        """Everything that waits to be computed; after a failure only what one of those concerned needs."""
        suspect = next((run for run in self._running if run.failures), None)
        runs = [suspect] if suspect else self._running
        return list(dict.fromkeys(branch for run in runs for branch in run.work))

    def _share(self) -> int:
        answering = any(branch.pending == 1 for run in self._running for branch in run.work)
        return self._pace.share(beside_answers=answering)

    def _computed(self, feeds: list[Feed]) -> bool:
        started = time.monotonic()
        status = self._decode(feeds)
        if status:
            self._recover(feeds, status)
            return False
        seconds = time.monotonic() - started
        prompts = sum(feed.count for feed in feeds if feed.branch.pending > 1)
        answers = sum(feed.branch.pending == 1 for feed in feeds)
        self._pace.seen(prompts, seconds, answers)
        self._metrics.prompt_tokens.inc(prompts)
        self._metrics.computed(prompts, answers, seconds)
        return True

    def _decode(self, feeds: list[Feed]) -> int:
        self._context.clear_batch()
        for feed in feeds:
            branch = feed.branch
            tokens = branch.tokens[branch.computed : branch.computed + feed.count]
            self._context.add(tokens, branch.computed, branch.sequence, feed.complete)
        return self._context.decode()

    def _recover(self, feeds: list[Feed], status: int) -> None:
        """Nothing was computed: make room, or begin anew and look at each request concerned alone."""
        fed = {feed.branch: feed.count for feed in feeds}
        concerned = [run for run in self._running if not fed.keys().isdisjoint(run.work)]
        _log.warning("a step for %d requests failed with status %d", len(concerned), status)
        if status == _NO_ROOM and self._made_room():
            return
        for run in concerned:
            mine = [(branch.computed, branch.computed + fed[branch]) for branch in run.work if branch in fed]
            run.failed(min(start for start, _ in mine), max(end for _, end in mine))
        self._begin_anew()
        why = "its memory is full" if status == _NO_ROOM else f"decoding failed with status {status}"
        for run in concerned:
            if run.failures >= _ATTEMPTS:
                self._end(run, GenerationFailed(f"The model could not go on: {why}."))

    def _made_room(self) -> bool:
        """Give up idle prefixes, else interrupt the latest request till another ends, unless it is alone."""
        if self.prefixes.idle_cells(but=None):
            self.prefixes.make_room(self._context.cells)
            return True
        if len(self._running) > 1:
            self._preempt(self._running[-1])
            self._crowded = True
            return True
        return False

    def _begin_anew(self) -> None:
        """Empty the memory: after a failure nobody knows what it holds."""
        while self._running:
            self._preempt(self._running[-1])
        self.prefixes.drop_all()
        self._context.clear()

    def _advance(self, feeds: list[Feed]) -> None:
        complete = [feed.branch for feed in feeds if feed.complete]
        scored = dict(zip(complete, self._context.scores(), strict=True)) if complete else {}
        for feed in feeds:
            feed.branch.computed += feed.count
        self.prefixes.save()
        for run in list(self._running):
            mine = [(branch, scored[branch]) for branch in run.branches if branch in scored]
            if mine:
                self._advance_run(run, mine)
            run.attach()
            run.went_on()

    def _advance_run(self, run: Run, scored: Scored) -> None:
        try:
            run.advance(scored)
        except HostError as error:
            self._end(run, error)
        except Exception:
            request = run.job.request
            _log.exception("generation of %s [%s] failed", request.request_id, request.correlation_id)
            self._end(run, GenerationFailed("The host failed to generate this answer."))
        else:
            self._told(run)

    def _told(self, run: Run) -> None:
        if not run.started:
            run.started = True
            self._metrics.first_token.observe(time.monotonic() - run.job.arrived)
        if not run.answers:
            self._end(run, None)
        elif run.outbox:
            run.job.emit(*run.outbox)
            run.outbox = []

    def _end(self, run: Run, error: HostError | None) -> None:
        self._crowded = False
        if run in self._running:
            self._running.remove(run)
            run.release(self.prefixes)
        else:
            self._preempted.remove(run)
        self._metrics.completion_tokens.inc(run.written)
        self._on_end(run, error)


def _lookup(run: Run, found: bool) -> str:
    if not run.shared:
        return "none"
    return "hit" if found else "miss"
