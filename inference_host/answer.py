"""One answer as it grows: chooses each token from the model's scores and knows when it was the last."""

from dataclasses import replace
from typing import Literal

from inference_host.answer_text import AnswerText
from inference_host.context import Logits
from inference_host.generation import ChoiceEnded, ChosenToken, Event, GenerateRequest, Sampling
from inference_host.llama import Model
from inference_host.logprobs import chosen
from inference_host.sampler import Sampler


class Answer:
    """Answer `index` of a request, of at most `limit` tokens; knows nothing of how scores are computed.

    `tokens` were written so far; `finish` tells why it is over.
    """

    def __init__(self, model: Model, request: GenerateRequest, index: int, limit: int) -> None:
        self._model = model
        self._index = index
        self._limit = limit
        self._top = request.top_logprobs
        self._tells = request.logprobs or request.n > 1
        self._sampler = Sampler(model, _sampling(request, index), request.grammar)
        self._text = AnswerText(request.stops, index)
        self._sum = 0.0
        self.tokens: list[int] = []
        self.finish: Literal["stop", "length"] | None = None

    def step(self, logits: Logits) -> list[Event]:
        """Choose the next token; returns what may be sent now.

        Raises InvalidGrammar when the grammar leaves no choice.
        """
        token = self._sampler.choose(logits)
        if self._model.ends_generation(token):
            self._told(token, logits)  # its log-probability counts, though it writes nothing
            return self._end("stop")
        self.tokens.append(token)
        text = self._text.add(self._told(token, logits))
        sent: list[Event] = [text] if text else []
        if self._text.stopped or self._sampler.complete:
            return sent + self._end("stop")
        if len(self.tokens) >= self._limit:
            return sent + self._end("length")
        return sent

    def _told(self, token: int, logits: Logits) -> ChosenToken:
        if not self._tells:
            return ChosenToken(self._model.piece(token))
        told = chosen(self._model, logits, token, self._top)
        self._sum += told.logprob or 0.0
        return told

    def _end(self, reason: Literal["stop", "length"]) -> list[Event]:
        self.finish = reason
        rest = self._text.finish()
        ended = ChoiceEnded(self._index, reason, len(self.tokens), self._sum if self._tells else None)
        return [rest, ended] if rest else [ended]


def _sampling(request: GenerateRequest, index: int) -> Sampling:
    """Each answer has a seed of its own, or several would be one."""
    seed = request.sampling.seed
    return request.sampling if seed is None else replace(request.sampling, seed=seed + index)
