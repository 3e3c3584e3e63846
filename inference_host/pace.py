"""How many prompt tokens one step may take, so that a cancel is noticed soon on any model and machine."""

_TARGET_S = 0.2
_SMALLEST = 16


class Pace:
    """Adapts the step to the speed seen: about a fifth of a second a step, at most a batch."""

    def __init__(self, n_batch: int) -> None:
        self._n_batch = n_batch
        self._first = min(64, n_batch)
        self._tokens_per_s: float | None = None

    @property
    def step(self) -> int:
        """Prompt tokens for the next step."""
        if self._tokens_per_s is None:
            return self._first
        return max(min(int(self._tokens_per_s * _TARGET_S), self._n_batch), min(_SMALLEST, self._n_batch))

    def seen(self, tokens: int, seconds: float) -> None:
        """Learn from a step, unless it was too small to tell; the latest counts half."""
        if tokens < _SMALLEST:
            return
        speed = tokens / max(seconds, 1e-6)
        self._tokens_per_s = speed if self._tokens_per_s is None else (self._tokens_per_s + speed) / 2
