"""One answer as it grows: chooses each token from the model's scores and knows when it was the last."""

from typing import Literal

from inference_host.answer_text import AnswerText
from inference_host.context import Logits
from inference_host.generation import ChosenToken, GenerateRequest, Text
from inference_host.llama import Model
from inference_host.sampler import Sampler, logprob


class Answer:
    """Knows nothing of how scores are computed, so that one lane or many can feed it.

    `finish` is None while the answer goes on; `token` is to be computed next; `count` tokens were written.
    """

    def __init__(self, model: Model, request: GenerateRequest) -> None:
        self._model = model
        self._request = request
        self._sampler = Sampler(model, request.sampling, request.grammar)
        self._text = AnswerText(request.stops)
        self.count = 0
        self.token = -1
        self.finish: Literal["stop", "length"] | None = None

    def step(self, logits: Logits, room: int) -> list[Text]:
        """Choose the next token; returns what may be sent now. `room` tokens can still be computed.

        Raises GenerationFailed when the grammar leaves no choice.
        """
        self.token = self._sampler.choose(logits)
        if self._model.ends_generation(self.token):
            return self._end("stop")
        self.count += 1
        told = logprob(logits, self.token) if self._request.logprobs else None
        text = self._text.add(ChosenToken(self._model.piece(self.token), told))
        sent = [text] if text else []
        if self._text.stopped or self._sampler.complete:
            return sent + self._end("stop")
        if self.count == self._request.max_tokens or room == 0:
            return sent + self._end("length")
        return sent

    def _end(self, reason: Literal["stop", "length"]) -> list[Text]:
        self.finish = reason
        rest = self._text.finish()
        return [rest] if rest else []
