"""One way an answer may go on: its tokens, its score, its place in the grammar."""

from typing import Literal

from inference_host.answer_text import AnswerText
from inference_host.generation import ChoiceEnded, ChosenToken, Event, GenerateRequest, Text
from inference_host.grammar import GrammarState


class Hypothesis:
    """`score` is the sum of the tokens' log-probabilities; `finish` tells why it is over."""

    def __init__(self, grammar: GrammarState | None, tokens: tuple[ChosenToken, ...], score: float) -> None:
        self.grammar = grammar
        self.tokens = tokens
        self.spelled = b"".join(token.piece for token in tokens)
        self.score = score
        self.finish: Literal["stop", "length"] | None = None

    def ended(self, score: float) -> "Hypothesis":
        """The same, over, with the score of the token that ends the answer."""
        over = Hypothesis(None, self.tokens, score)
        over.finish = "stop"
        return over

    def child(self, token: int, chosen: ChosenToken, score: float, *, last: bool) -> "Hypothesis":
        """One token longer. The last child takes the grammar's state over, the others copy it."""
        grammar = self.grammar if self.grammar is None or last else self.grammar.fork()
        if grammar is not None:
            grammar.accept(token)
        return Hypothesis(grammar, (*self.tokens, chosen), score)

    def judge(self, request: GenerateRequest, limit: int) -> None:
        """End it where its grammar or a stop string is complete, or it has as many tokens as it may have."""
        complete = self.grammar is not None and self.grammar.complete
        if complete or (request.stops and self._written(request, 0)[0].stopped):
            self.finish = "stop"
        elif len(self.tokens) >= limit:
            self.finish = "length"

    def text(self, request: GenerateRequest) -> str:
        """What it says."""
        return "".join(part.text for part in self._written(request, 0)[1])

    def events(self, request: GenerateRequest, index: int) -> list[Event]:
        """The finished hypothesis as answer `index`: one text and its end."""
        parts = self._written(request, index)[1]
        tokens = tuple(token for part in parts for token in part.tokens)
        text = Text("".join(part.text for part in parts), tokens, index)
        return [text, ChoiceEnded(index, self.finish or "stop", len(self.tokens), self.score)]

    def _written(self, request: GenerateRequest, index: int) -> tuple[AnswerText, list[Text]]:
        writer = AnswerText(request.stops, index)
        parts = [part for token in self.tokens if (part := writer.add(token)) is not None]
        rest = writer.finish()
        return writer, [*parts, rest] if rest else parts
