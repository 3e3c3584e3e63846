"""Which tokens may come next, the likeliest first, found with as few questions to the grammar as possible."""

import math
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from inference_host.context import Logits, all_candidates
from inference_host.grammar import GrammarState

Tokens = npt.NDArray[np.intp]
_LIKELY = 64  # more are rarely looked at
_REFUSALS = 16  # so many, and masking the whole vocabulary is the cheaper question


def ranked(logits: Logits, grammar: GrammarState | None, min_p: float = 0.0) -> Iterator[int]:
    """Every token that the grammar lets through, in the order of the model's scores.

    Those less than `min_p` times as likely as the first are left out.
    """
    lowest = None
    for token in _allowed(logits, grammar):
        if lowest is None:
            lowest = logits[token] + (math.log(min_p) if min_p > 0 else -math.inf)
        elif logits[token] < lowest:
            return
        yield token


def _allowed(logits: Logits, grammar: GrammarState | None) -> Iterator[int]:
    if grammar is None:
        yield from _descending(logits)
        return
    refused = 0
    asked: list[int] = []
    for token in _descending(logits):
        asked.append(token)
        if grammar.allows(token):
            yield token
            continue
        refused += 1
        if refused == _REFUSALS:
            yield from _rest(logits, grammar, asked)
            return


def _descending(logits: Logits) -> Iterator[int]:
    if len(logits) > _LIKELY:
        likely = np.argpartition(logits, -_LIKELY)[-_LIKELY:]
        yield from _sorted(logits, likely)
        seen = np.zeros(len(logits), bool)
        seen[likely] = True
        yield from _sorted(logits, np.flatnonzero(~seen))
    else:
        yield from _sorted(logits, np.arange(len(logits)))


def _rest(logits: Logits, grammar: GrammarState, asked: list[int]) -> Iterator[int]:
    """What is allowed of all that was not asked about yet."""
    candidates = all_candidates(logits)
    grammar.mask(candidates)
    allowed = np.isfinite(candidates["logit"])
    allowed[asked] = False
    yield from _sorted(logits, np.flatnonzero(allowed))


def _sorted(logits: Logits, tokens: Tokens) -> Iterator[int]:
    tokens = np.sort(tokens)
    for token in tokens[np.argsort(-logits[tokens], kind="stable")]:
        yield int(token)
