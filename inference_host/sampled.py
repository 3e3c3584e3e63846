"""Independent answers to one request: one prompt, its sequence copied when the first token is chosen."""

from inference_host.answer import Answer
from inference_host.branch import Branch
from inference_host.context import Context, Logits
from inference_host.job import Job
from inference_host.kv_budget import KVBudget
from inference_host.llama import Model
from inference_host.prefixes import Prefixes
from inference_host.run import Run, Scored


class SampledRun(Run):
    """`n` answers, each with a sampler of its own."""

    def __init__(self, job: Job, model: Model, context: Context, budget: KVBudget) -> None:
        super().__init__(job, context, budget)
        self._model = model
        self._all: list[Answer] = []  # made with the first scores, so that waiting costs nothing
        self._of: dict[Branch, Answer] = {}

    @property
    def answers(self) -> int:
        """How many answers are not over yet."""
        return len(self._unfinished()) if self._all else self.job.request.n

    @property
    def written(self) -> int:
        """How many tokens were written, over all answers."""
        return sum(len(answer.tokens) for answer in self._all)

    def release(self, prefixes: Prefixes) -> None:
        """Give everything back; the answers stay where they are."""
        super().release(prefixes)
        self._of = {}

    def advance(self, scored: Scored) -> None:
        """A token more for each answer whose branch was computed."""
        for branch, logits in scored:
            if branch in self._of:
                self._step(branch, logits)
            else:
                self._begin(branch, logits)

    def _unfinished(self) -> list[Answer]:
        return [answer for answer in self._all if answer.finish is None]

    def _begin(self, root: Branch, logits: Logits) -> None:
        """The prompt is computed: every answer goes on from it, also one that was interrupted."""
        request = self.job.request
        self._all = self._all or [Answer(self._model, request, i, self._limit) for i in range(request.n)]
        answers = self._unfinished()
        self._branches += [self._fork(root) for _ in answers[1:]]
        self._of = dict(zip(self._branches, answers, strict=True))
        for branch, answer in list(self._of.items()):
            if answer.tokens:
                branch.tokens += answer.tokens
            else:
                self._step(branch, logits)

    def _fork(self, root: Branch) -> Branch:
        branch = root.fork(self._spare.pop())
        self._context.copy(root.sequence, branch.sequence)
        return branch

    def _step(self, branch: Branch, logits: Logits) -> None:
        answer = self._of[branch]
        self.outbox += answer.step(logits)
        if answer.finish is None:
            branch.tokens.append(answer.tokens[-1])
            return
        self._branches.remove(branch)
        del self._of[branch]
        self._budget.give_back(branch.sequence)
        self._budget.release(self._per_answer)
        self._reserved -= self._per_answer
