"""A request in the engine: its branches in the memory, its reservation, and what it has to say.

Everything that a way of generating shares; sampled.py and beam.py are the two ways.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cached_property

from inference_host.branch import Branch
from inference_host.context import Context, Logits
from inference_host.errors import ContextFull, InvalidPrompt
from inference_host.generation import Ended, Event, GenerateRequest
from inference_host.job import Job
from inference_host.kv_budget import KVBudget
from inference_host.prefixes import SHORTEST, Prefix, Prefixes

GROWTH = 512  # tokens by which the reservation of an answer without a limit of its own grows
Scored = Sequence[tuple[Branch, Logits]]


def answer_limit(request: GenerateRequest, context: Context) -> int:
    """The most tokens that each of the request's answers can have.

    Raises ContextFull when the prompt leaves no room, InvalidPrompt when it is empty or too many answers are
    wanted.
    """
    used = len(request.prompt)
    if not used:
        raise InvalidPrompt("The prompt is empty.", param="messages")
    if request.n > context.lanes:
        raise InvalidPrompt(f"This host gives at most {context.lanes} answers to a request.", param="n")
    room = min(context.n_ctx - used, (context.cells - used) // request.n)
    if room < 1:
        raise ContextFull(
            f"The prompt has {used} tokens and the context {context.n_ctx}; "
            "one at least must be left for each answer.",
            param="messages",
        )
    return min(room, request.max_tokens or room)


class Run(ABC):
    """One request's computation. `outbox` are the events of the last step.

    `failures` counts the steps that failed with it at the place where it stands.
    """

    def __init__(self, job: Job, context: Context, budget: KVBudget) -> None:
        request = job.request
        self.job = job
        self.outbox: list[Event] = []
        self.started = False
        self.failures = 0
        self._failed = (0, 0)
        self.reused = 0
        self.queued_s = 0.0
        self._context = context
        self._budget = budget
        self._limit = answer_limit(request, context)
        self._per_answer = min(self._limit, GROWTH) if request.max_tokens is None else self._limit
        self._reserved = 0
        self._spare: list[int] = []
        self._prefix: Prefix | None = None
        self._attached = False
        self._branches: list[Branch] = []

    @cached_property
    def shared(self) -> tuple[int, ...]:
        """The beginning of the prompt to be taken from a pinned prefix; empty when that does not pay."""
        request = self.job.request
        length = min(request.shared_tokens, len(request.prompt) - 1)
        return request.prompt[:length] if length >= SHORTEST else ()

    @property
    @abstractmethod
    def answers(self) -> int:
        """How many answers are not over yet."""

    @property
    @abstractmethod
    def written(self) -> int:
        """How many tokens were written, over all answers."""

    @abstractmethod
    def advance(self, scored: Scored) -> None:
        """Choose the next tokens after branches whose pending tokens were computed.

        Raises InvalidGrammar where the grammar leaves no token.
        """

    @property
    def branches(self) -> list[Branch]:
        """Its own branches, once they share the prefix; changed by `advance`."""
        return self._branches if self._attached else []

    @property
    def work(self) -> list[Branch]:
        """What must be computed for it to go on: the prefix while that is not ready, then its branches."""
        if self._prefix is not None and not self._attached:
            return [self._prefix.branch]
        return self._branches

    def cells(self, shared: int) -> int:
        """Cells that it needs beside `shared` tokens of a prefix."""
        return len(self.job.request.prompt) - shared + self.answers * self._per_answer

    def admit(self, prefixes: Prefixes) -> None:
        """Take sequences, cells and the prefix; the caller has seen that they are free."""
        self._prefix = prefixes.acquire(self.shared) if self.shared else None
        need = self.cells(len(self._prefix) if self._prefix else 0)
        prefixes.make_room(need)
        if not self._budget.reserve(need):
            raise RuntimeError("a run was admitted without room for it")
        self._reserved = need
        self._spare = [self._budget.take_sequence() for _ in range(self.answers)]
        self._branches = [Branch(self._spare.pop(), list(self.job.request.prompt))]
        self._attached = self._prefix is None

    def attach(self) -> None:
        """Share the prefix's cells as soon as it is ready."""
        if self._attached or self._prefix is None or not self._prefix.ready:
            return
        for branch in self._branches:
            self._context.copy(self._prefix.branch.sequence, branch.sequence)
            branch.computed = len(self._prefix)
        self._attached = True

    def failed(self, start: int, end: int) -> None:
        """A step over its tokens from `start` to before `end` has failed."""
        known, until = self._failed
        again = self.failures > 0 and start < until and known < end
        self.failures = self.failures + 1 if again else 1
        self._failed = (max(start, known), min(end, until)) if again else (start, end)

    def went_on(self) -> None:
        """Nothing is held against it any more once it has passed the place where it failed."""
        if self.failures and any(branch.computed >= self._failed[1] for branch in self.work):
            self.failures = 0

    @property
    def outgrown(self) -> bool:
        """Whether the next step needs cells that are not reserved."""
        prompt = len(self.job.request.prompt)
        return any(len(branch.tokens) - prompt > self._per_answer for branch in self._branches)

    @property
    def _next_step(self) -> int:
        return min(GROWTH, self._limit - self._per_answer)

    def grow(self, prefixes: Prefixes) -> bool:
        """Reserve more for each answer; False when nothing is free."""
        step = self._next_step
        more = step * self.answers
        prefixes.make_room(more)
        if not self._budget.reserve(more):
            return False
        self._per_answer += step
        self._reserved += more
        return True

    def release(self, prefixes: Prefixes) -> None:
        """Give everything back; what was written is kept, so that the run can be admitted again."""
        if self.outgrown:  # or it would be admitted, computed anew and interrupted again at the same place
            self._per_answer += self._next_step
        for sequence in [*(branch.sequence for branch in self._branches), *self._spare]:
            self._budget.give_back(sequence)
        self._branches, self._spare = [], []
        self._budget.release(self._reserved)
        self._reserved = 0
        if self._prefix is not None:
            prefixes.release(self._prefix)
        self._prefix, self._attached = None, False

    def ended(self) -> Ended:
        """The last event."""
        return Ended(len(self.job.request.prompt), self.written, self.reused, self.queued_s)
