"""How many prompt tokens a step may take: a cancel is noticed soon, running answers keep flowing."""

_ALONE_S = 0.2  # a step when nobody but prompts is in it
_BESIDE_S = 0.1  # what prompts may add to a step that running answers wait for
_SMALLEST = 16


class Pace:
    """Adapts the share of prompts to the speed seen: a time a step, at most a batch."""

    def __init__(self, n_batch: int) -> None:
        self._n_batch = n_batch
        self._first = min(64, n_batch)
        self._tokens_per_s: float | None = None

    def share(self, *, beside_answers: bool) -> int:
        """Prompt tokens for the next step."""
        if self._tokens_per_s is None:
            return self._first
        tokens = int(self._tokens_per_s * (_BESIDE_S if beside_answers else _ALONE_S))
        return max(min(tokens, self._n_batch), min(_SMALLEST, self._n_batch))

    def seen(self, prompt_tokens: int, seconds: float, answer_tokens: int = 0) -> None:
        """Learn from a step, unless it was too small to tell; the latest counts half.

        Beside a prompt, a token of an answer costs what one of the prompt does.
        """
        if prompt_tokens < _SMALLEST:
            return
        speed = (prompt_tokens + answer_tokens) / max(seconds, 1e-6)
        self._tokens_per_s = speed if self._tokens_per_s is None else (self._tokens_per_s + speed) / 2
