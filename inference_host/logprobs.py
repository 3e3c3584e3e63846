"""Log-probabilities under the model as it is: no grammar, no temperature."""

import numpy as np

from inference_host.context import Logits
from inference_host.generation import ChosenToken, LikelyToken
from inference_host.llama import Model


def normalizer(logits: Logits) -> float:
    """What to subtract from a logit to get its log-probability."""
    highest = logits.max()
    return float(highest + np.log(np.exp(logits - highest).sum(dtype=np.float64)))


def chosen(model: Model, logits: Logits, token: int, top: int = 0, total: float | None = None) -> ChosenToken:
    """A token with its log-probability and the `top` likeliest at its place; `total` is the normalizer."""
    total = normalizer(logits) if total is None else total
    likeliest = (LikelyToken(model.piece(t), float(logits[t]) - total) for t in _best(logits, top))
    return ChosenToken(model.piece(token), float(logits[token]) - total, tuple(likeliest))


def _best(logits: Logits, count: int) -> list[int]:
    if not count:
        return []
    count = min(count, len(logits))
    best = np.argpartition(logits, -count)[-count:]
    return [int(token) for token in best[np.argsort(-logits[best], kind="stable")]]
