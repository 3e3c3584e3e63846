"""One way an answer may go on: its tokens, its score, its place in the grammar."""

from typing import Literal

from inference_host.answer_text import AnswerText
from inference_host.generation import ChoiceEnded, ChosenToken, Event, GenerateRequest, Text
from inference_host.grammar import Grammar, GrammarState


class Hypothesis:
    """`score` is the sum of the tokens' log-probabilities; `finish` tells why it is over."""

    def __init__(self, grammar: Grammar | None) -> None:
        self.ids: tuple[int, ...] = ()
        self.tokens: tuple[ChosenToken, ...] = ()
        self.score = 0.0
        self.finish: Literal["stop", "length"] | None = None
        self._grammar = grammar
        self._state: GrammarState | None = None

    @property
    def state(self) -> GrammarState | None:
        """Its place in the grammar: made when asked, since a copy costs more than a token's computation."""
        if self._state is None and self._grammar is not None:
            self._state = self._grammar.start()
            for token in self.ids:
                self._state.accept(token)
        return self._state

    @property
    def complete(self) -> bool:
        """Whether the grammar lets nothing follow."""
        return bool(self.ids) and self.state is not None and self.state.complete

    def ended(self, score: float) -> "Hypothesis":
        """The same, over, with the score of the token that ends the answer."""
        over = Hypothesis(None)
        over.ids, over.tokens, over.score, over.finish = self.ids, self.tokens, score, "stop"
        return over

    def child(self, token: int, chosen: ChosenToken, score: float) -> "Hypothesis":
        """One token longer."""
        child = Hypothesis(self._grammar)
        child.ids, child.tokens, child.score = (*self.ids, token), (*self.tokens, chosen), score
        return child

    def hand_over(self, heir: "Hypothesis") -> None:
        """Let a child have the place in the grammar, which is then of no use any more here."""
        if self._state is not None:
            self._state.accept(heir.ids[-1])
            heir._state, self._state = self._state, None

    def judge(self, request: GenerateRequest, limit: int) -> None:
        """End it where its grammar or a stop string is complete or it has as many tokens as it may have.

        A grammar whose place is not known yet is asked later: see `complete`.
        """
        if self.finish is None and self._state is not None and self._state.complete:
            self.finish = "stop"
        if self.finish is None and request.stops and self._written(request, 0)[0].stopped:
            self.finish = "stop"
        if self.finish is None and len(self.tokens) >= limit:
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
