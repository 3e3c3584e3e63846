"""How many tokens one request takes of the model, also when its answer breaks off."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from heimdall.chat.pace import Pace
from heimdall.domain.generation import (
    Candidates,
    Generation,
    GenerationEnd,
    InferenceHealth,
    ModelCard,
    Piece,
)
from heimdall.observability import measurements
from heimdall.ports import Inference

_BYTES_PER_TOKEN = 4


class Spending:
    """Counts what passes through `metered`, by the host's own figures.

    Of an answer that is broken off the host tells none: its prompt is estimated, its pieces are counted. Else
    whoever cancels just before the end would pay nothing.
    """

    def __init__(self) -> None:
        self.tokens = 0
        self.prompt_counted = False  # it is the same for an answer and for its candidates

    def metered(self, inference: Inference) -> Inference:
        """`inference`, counted here."""
        return _Metered(inference, self)


class _Metered:
    """Implements ports.Inference around another."""

    def __init__(self, inference: Inference, spending: Spending) -> None:
        self._inference = inference
        self._spending = spending

    async def generate(self, request: Generation) -> AsyncGenerator[Piece | GenerationEnd, None]:
        """Stream the answer; raises as the port says."""
        pieces, spent, pace = 0, None, Pace()
        try:
            with measurements.current().stage("generate"):
                async with aclosing(self._inference.generate(request)) as items:
                    async for item in items:
                        pieces += 1
                        pace.saw(item)
                        if isinstance(item, GenerationEnd):
                            spent = item.prompt_tokens + item.completion_tokens
                        yield item
        finally:
            if spent is None and pieces:
                spent = _estimated_prompt(request) + pieces
            self._spending.tokens += spent or 0
            self._spending.prompt_counted = True

    async def candidates(self, request: Generation, count: int) -> Candidates:
        """Rank answers; their prompt is counted unless it was answered before."""
        with measurements.current().stage("candidates"):
            found = await self._inference.candidates(request, count)
        prompt = 0 if self._spending.prompt_counted else found.prompt_tokens
        self._spending.tokens += prompt + found.completion_tokens
        return found

    async def count_tokens(self, text: str) -> int:
        """As the port says; costs nothing."""
        return await self._inference.count_tokens(text)

    async def embed(self, texts: Sequence[str]) -> tuple[tuple[float, ...], ...]:
        """As the port says; costs nothing."""
        return await self._inference.embed(texts)

    async def model(self) -> ModelCard:
        """As the port says; costs nothing."""
        return await self._inference.model()

    async def health(self) -> InferenceHealth:
        """As the port says; costs nothing."""
        return await self._inference.health()


def _estimated_prompt(request: Generation) -> int:
    return sum(len(message.content.encode()) for message in request.messages) // _BYTES_PER_TOKEN
