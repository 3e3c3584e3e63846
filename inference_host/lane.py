"""Computes one answer after the other on one sequence; runs in the engine's thread only."""

import time
from collections.abc import Callable, Sequence

from inference_host.answer import Answer
from inference_host.context import Context
from inference_host.decoder import Decoder
from inference_host.generation import ChoiceEnded, Ended
from inference_host.job import Job
from inference_host.llama import Model
from inference_host.metrics import Metrics
from inference_host.pace import Pace

Wanted = Callable[[], bool]


class Lane:
    """Prompt in chunks, then a token a step; asks before each step whether the answer is still wanted."""

    def __init__(self, model: Model, context: Context, metrics: Metrics) -> None:
        self._model = model
        self._decoder = Decoder(context)
        self._pace = Pace(context.n_batch)
        self._metrics = metrics

    def answer(self, job: Job, wanted: Wanted) -> Ended | None:
        """Emit the answer; returns its counts, or None when it was not wanted any more.

        Raises GenerationFailed.
        """
        prompt = job.request.prompt
        reused = self._decoder.keep_prefix(prompt)
        self._metrics.reused_tokens.inc(reused)
        answer = Answer(self._model, job.request)
        finished = self._prefill(prompt[reused:], wanted) and self._generate(job, answer, wanted)
        self._metrics.completion_tokens.inc(answer.count)
        if not finished or answer.finish is None:
            return None
        job.emit(ChoiceEnded(0, answer.finish, answer.count))
        return Ended(len(prompt), answer.count, reused)

    def _prefill(self, tokens: Sequence[int], wanted: Wanted) -> bool:
        at = 0
        while at < len(tokens):
            if not wanted():
                return False
            chunk = tokens[at : at + self._pace.step]
            started = time.monotonic()
            self._decoder.feed(chunk)
            self._pace.seen(len(chunk), time.monotonic() - started)
            self._metrics.prompt_tokens.inc(len(chunk))
            at += len(chunk)
        return True

    def _generate(self, job: Job, answer: Answer, wanted: Wanted) -> bool:
        first = True
        while wanted():
            texts = answer.step(self._decoder.logits(), self._decoder.room)
            if first:
                self._metrics.first_token.observe(time.monotonic() - job.arrived)
                first = False
            for text in texts:
                job.emit(text)
            if answer.finish is not None:
                return True
            self._decoder.feed((answer.token,))
        return False
