"""The weights by which the gateway tells which text of a request belongs to which param of an action.

A conditional logit over the parts of a request, on the features of `heimdall/chat/slot_spans.py`, learnt from the
requests of `written_plugins.jsonl` by stochastic gradient descent with a rate of its own for each weight (AdaGrad:
Duchi et al., 2011); a share of the features is left out at random in each step, so that no weight relies on
another. First it is told how often weights that were learnt without the plugin find a text, then those of all
are written:

    PYTHONPATH=.:layers/heimdall/python python -m inference_host.model.slot_weights
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from inference_host.model.held_out_sense import FOLDS, folds
from inference_host.model.prompting import gateway, plugin_spec
from inference_host.model.written_plugins import WrittenPlugin, plugins

SEED, SIZE = 1, 1 << 18
FREQUENT = 25  # plugins whose requests have a word that stands for itself
EPOCHS, RATE, BEGUN, LEFT_OUT = 3, 0.1, 0.01, 0.3
SLIGHT = 1e-3  # shares that no step is made for
MOST = 127
Weights = NDArray[np.float32]


@dataclass(frozen=True)
class Lesson:
    """A param of a request: where the weights of each part of the request stand (part, feature), which are right."""

    plugin: int
    places: NDArray[np.int64]
    right: NDArray[np.bool_]


def frequent(known: Sequence[WrittenPlugin]) -> frozenset[str]:
    """Words that requests to many plugins have."""
    request = gateway("chat.slot_spans").Request
    by: Counter[str] = Counter()
    for plugin in known:
        said = (request.of(said) for _, _, said in plugin.wordings())
        by.update({word.lower() for each in said for word in each.words})
    return frozenset(w for w, count in by.items() if count >= FREQUENT and not any(map(str.isdigit, w)))


def lessons(known: Sequence[WrittenPlugin], words: frozenset[str]) -> Iterator[Lesson]:
    """One for each text that a request gives."""
    filling, request = gateway("chat.slot_filling"), gateway("chat.slot_spans").Request
    table = filling.SlotWeights(words, range(SIZE))
    for at, plugin in enumerate(known):
        specs = {action.name: plugin_spec(action) for action in plugin.actions}
        for name, params, text in plugin.wordings():
            said = request.of(text)
            spans = list(said.spans())
            for param in filling.texts_of(specs[name], params):
                right = np.array([said.said(span) == params[param.name] for span in spans])
                if right.any():
                    places = [table.places(said, span, param) for span in spans]
                    yield Lesson(at, np.array(places), right)


def learnt(taught: Sequence[Lesson], rng: np.random.Generator) -> Weights:
    """The weights after all steps."""
    weights = np.zeros(SIZE, np.float32)
    squares = np.full(SIZE, BEGUN, np.float32)
    for _ in range(EPOCHS):
        for at in rng.permutation(len(taught)):
            lesson = taught[at]
            used = lesson.places[:, rng.random(lesson.places.shape[1]) >= LEFT_OUT]
            places, slope = _slope(weights, used, lesson.right)
            squares[places] += slope * slope
            weights[places] -= RATE * slope / np.sqrt(squares[places])
    return weights


def _slope(
    weights: Weights, used: NDArray[np.int64], right: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], Weights]:
    """Of the loss, by the weights that it depends on most, and where these stand."""
    share = shares(weights, used)
    wanted = share * right / (share * right).sum()
    pull = share - wanted
    told = np.abs(pull) > SLIGHT
    places, at = np.unique(used[told], return_inverse=True)
    each = np.repeat(pull[told], used.shape[1])
    return places, np.bincount(at.ravel(), each, len(places)).astype(np.float32)


def shares(weights: Weights, places: NDArray[np.int64]) -> NDArray[Any]:
    """How likely each part is."""
    scores = weights[places].sum(1)
    parts = np.exp(scores - scores.max())
    found: NDArray[Any] = parts / parts.sum()
    return found


def right(weights: Weights, of: Sequence[Lesson]) -> int:
    """For how many the likeliest part is right."""
    return sum(bool(each.right[shares(weights, each.places).argmax()]) for each in of)


def held_out(taught: Sequence[Lesson], count: int) -> int:
    """For how many it is by weights that were learnt without their plugin."""
    part, found = folds(count), 0
    for fold in range(FOLDS):
        weights = learnt([t for t in taught if part[t.plugin] != fold], np.random.default_rng(SEED))
        found += right(weights, [t for t in taught if part[t.plugin] == fold])
    return found


def written(words: frozenset[str], weights: Weights) -> bytes:
    """The file, as `heimdall/chat/slot_filling.py` reads it."""
    steps = np.clip(np.round(weights * gateway("chat.slot_filling").STEPS), -MOST, MOST).astype(np.int8)
    return "\n".join(sorted(words)).encode() + b"\n\n" + bytes(steps.tobytes())


def main() -> None:
    """Command line."""
    known = plugins()
    words = frequent(known)
    taught = list(lessons(known, words))
    random.Random(SEED).shuffle(taught)
    found = held_out(taught, len(known))
    print(f"{len(taught)} texts of requests: the likeliest part is right for {found / len(taught):.1%}")
    path: Path = gateway("chat.slot_filling").TABLE
    path.write_bytes(written(words, learnt(taught, np.random.default_rng(SEED))))


if __name__ == "__main__":
    main()
