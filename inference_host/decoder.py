"""One sequence in the context: what lies in its memory, what of it a new prompt can keep, what comes next.

This is the inside that a batching engine replaces; it knows tokens and nothing of requests.
"""

from collections.abc import Sequence

from inference_host.context import Context, Logits
from inference_host.errors import GenerationFailed

_SEQUENCE = 0
_NO_ROOM = 1


class Decoder:
    """Feeds one sequence of tokens and keeps its memory between answers. Takes the context over, emptied."""

    def __init__(self, context: Context) -> None:
        self._context = context
        context.clear()
        self._held: list[int] = []  # what the context's memory holds
        self._last = 0

    @property
    def room(self) -> int:
        """Tokens that still fit."""
        return self._context.n_ctx - len(self._held)

    def keep_prefix(self, prompt: Sequence[int]) -> int:
        """Forget all but the common beginning with `prompt`; returns its length.

        At least the prompt's last token is left to feed, since its scores are needed.
        """
        keep = min(_common(self._held, prompt), len(prompt) - 1)
        if keep < len(self._held) and not (keep and self._context.truncate(_SEQUENCE, keep)):
            # Recurrent and hybrid models have one state and no way back to an earlier one.
            self._context.clear()
            keep = 0
        self._held = list(prompt[:keep])
        return keep

    def feed(self, tokens: Sequence[int]) -> None:
        """Compute `tokens`, at most a batch, after what is held. On GenerationFailed nothing is held."""
        self._context.clear_batch()
        start = len(self._held)
        for i, token in enumerate(tokens):
            self._last = self._context.add(token, start + i, _SEQUENCE, i == len(tokens) - 1)
        status = self._context.decode()
        if status:
            self._context.clear()
            self._held = []
            why = "its memory is full" if status == _NO_ROOM else f"decoding failed with status {status}"
            raise GenerationFailed(f"The model could not go on: {why}.")
        self._held += tokens

    def logits(self) -> Logits:
        """Scores for what follows the last token fed; valid until the next feed."""
        return self._context.logits(self._last)


def _common(held: Sequence[int], prompt: Sequence[int]) -> int:
    pairs = zip(held, prompt, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(held), len(prompt)))
