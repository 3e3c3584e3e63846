"""The most likely answers to one request, ranked: beam search over branches that share their beginnings.

A branch that goes on in two ways is copied, which copies no data; nothing is computed twice. A hypothesis is
scored by the sum of its tokens' log-probabilities under the model as it is, also under a grammar. Sums only
fall, so a hypothesis below the `n`-th best finished one can be dropped without loss.
"""

import heapq
import math
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from inference_host.branch import Branch
from inference_host.context import Context, Logits
from inference_host.errors import NOTHING_FITS, InvalidGrammar
from inference_host.generation import ChosenToken
from inference_host.hypothesis import Hypothesis
from inference_host.job import Job
from inference_host.kv_budget import KVBudget
from inference_host.llama import Model
from inference_host.logprobs import chosen, normalizer
from inference_host.prefixes import Prefixes
from inference_host.ranking import ranked
from inference_host.run import Run, Scored

Option = tuple[float, int, int]  # negative score, place of the parent in the front, token
_UNSEEN = -1


class _Place:
    """A hypothesis of the front with the scores of what may follow it, looked at only when they matter."""

    def __init__(self, branch: Branch, parent: Hypothesis, logits: Logits, min_p: float) -> None:
        self.branch = branch
        self.parent = parent
        self.logits = logits
        self._min_p = min_p

    @cached_property
    def total(self) -> float:
        """The normalizer of the scores."""
        return normalizer(self.logits)

    @cached_property
    def scored(self) -> Iterator[tuple[float, int]]:
        """Negative scores of the continuations with their tokens, the best first."""
        base = self.total - self.parent.score
        tokens = ranked(self.logits, self.parent.grammar, self._min_p)
        return ((base - float(self.logits[token]), token) for token in tokens)


class BeamRun(Run):
    """A beam as wide as the number of answers wanted. Nothing is told before the ranking is certain."""

    def __init__(self, job: Job, model: Model, context: Context, budget: KVBudget) -> None:
        super().__init__(job, context, budget)
        self._model = model
        self._request = job.request
        self._width = job.request.n
        self._of: dict[Branch, Hypothesis] = {}
        self._finished: dict[str, Hypothesis] = {}
        self._good_enough = -math.inf  # the score that an answer must beat to be told
        self._over = False
        self._written = 0

    @property
    def answers(self) -> int:
        """How many branches it may have at once; none when it is over."""
        return 0 if self._over else self._width

    @property
    def written(self) -> int:
        """How many tokens the told answers have."""
        return self._written

    def release(self, prefixes: Prefixes) -> None:
        """Give everything back; the search begins anew when it is admitted again."""
        super().release(prefixes)
        self._of, self._finished, self._good_enough = {}, {}, -math.inf

    def advance(self, scored: Scored) -> None:
        """One token more for the whole beam, or the end."""
        if not self._of:
            self._of = {branch: self._first() for branch, _ in scored}
        min_p = self._request.sampling.min_p
        front = [_Place(branch, self._of[branch], logits, min_p) for branch, logits in scored]
        self._extend(front, self._take(front))
        if not self._of or self._settled(max(h.score for h in self._of.values())):
            self._tell()

    def _first(self) -> Hypothesis:
        grammar = self._request.grammar
        return Hypothesis(grammar.start() if grammar else None, (), 0.0)

    def _take(self, front: list[_Place]) -> list[Option]:
        """The best options that the beam has room for; answers that end are set aside at once.

        No score is better than its parent's, so a parent is looked into only when nothing better is left.
        """
        taken: dict[bytes, Option] = {}  # the same words in other tokens would only take a place away
        heap: list[Option] = [(-one.parent.score, place, _UNSEEN) for place, one in enumerate(front)]
        heapq.heapify(heap)
        while heap and len(taken) < self._width and not self._settled(-heap[0][0]):
            negative, place, token = heapq.heappop(heap)
            one = front[place]
            if self._model.ends_generation(token):
                self._finish(one.parent.ended(-negative))
            elif token != _UNSEEN:
                spelled = one.parent.spelled + self._model.piece(token)
                taken.setdefault(spelled, (negative, place, token))
            if len(taken) < self._width and (following := next(one.scored, None)) is not None:
                heapq.heappush(heap, (following[0], place, following[1]))
        return list(taken.values())

    def _extend(self, front: list[_Place], taken: list[Option]) -> None:
        children: list[list[tuple[int, Hypothesis]]] = [[] for _ in front]
        left = Counter(place for _, place, _ in taken)
        for negative, place, token in taken:
            left[place] -= 1
            one = front[place]
            child = one.parent.child(token, self._told(one, token), -negative, last=not left[place])
            child.judge(self._request, self._limit)
            if child.finish is None:
                children[place].append((token, child))
            else:
                self._finish(child)
        self._place([one.branch for one in front], children)

    def _told(self, one: _Place, token: int) -> ChosenToken:
        return chosen(self._model, one.logits, token, self._request.top_logprobs, one.total)

    def _place(self, branches: list[Branch], children: list[list[tuple[int, Hypothesis]]]) -> None:
        """Give each child a branch: the first its parent's, the others copies in what dead parents leave."""
        self._of = {}
        for branch, born in zip(branches, children, strict=True):
            if not born:
                self._context.forget(branch.sequence)
                self._spare.append(branch.sequence)
        for branch, born in zip(branches, children, strict=True):
            forks = [self._fork(branch) for _ in born[1:]]
            for heir, (token, child) in zip([branch, *forks], born, strict=False):
                heir.tokens.append(token)
                self._of[heir] = child
        self._branches = list(self._of)

    def _fork(self, branch: Branch) -> Branch:
        fork = branch.fork(self._spare.pop())
        self._context.copy(branch.sequence, fork.sequence)
        return fork

    def _finish(self, hypothesis: Hypothesis) -> None:
        """Keep it, unless the same words were found with other tokens and a better score."""
        text = hypothesis.text(self._request)
        known = self._finished.get(text)
        if known is None or known.score < hypothesis.score:
            self._finished[text] = hypothesis
            best = heapq.nlargest(self._width, (h.score for h in self._finished.values()))
            self._good_enough = best[-1] if len(best) == self._width else -math.inf

    def _settled(self, score: float) -> bool:
        """Whether nothing with this score or less can be among the answers any more."""
        return score <= self._good_enough

    def _tell(self) -> None:
        if not self._finished:
            raise InvalidGrammar(NOTHING_FITS, param="grammar")
        ranking = sorted(self._finished.values(), key=lambda h: -h.score)
        for index, hypothesis in enumerate(islice(ranking, self._width)):
            self._written += len(hypothesis.tokens)
            self.outbox += hypothesis.events(self._request, index)
        self._over = True
