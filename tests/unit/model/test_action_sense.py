"""How the table of pieces learns which requests go with which actions."""

import random
from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from inference_host.model import action_sense
from inference_host.model.action_sense import Asked, Lessons, learnt, lessons
from inference_host.model.piece_table import Rows
from inference_host.model.written_plugins import WrittenPlugin, action_of

# Pieces 0-3 are the lines of two actions of either plugin, 4-7 what is said for each of them.
LINES = [[0], [1], [2], [3]]
TAUGHT = Lessons([Asked(at // 2, [4 + at, 8], at) for at in range(4)], LINES, [[0, 1], [2, 3]])


def start() -> Rows:
    return np.random.default_rng(1).normal(size=(9, 6)).astype(np.float32)


def near(rows: Rows, said: list[int]) -> list[float]:
    total = rows[said].sum(0)
    return [float(rows[at] @ total / np.linalg.norm(rows[at]) / np.linalg.norm(total)) for at in range(4)]


def test_the_action_that_is_meant_becomes_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(action_sense, "STEPS", 200)
    monkeypatch.setattr(action_sense, "RATE", 0.05)
    rows = learnt(start(), TAUGHT, random.Random(1))
    assert [int(np.argmax(near(rows, [4 + at, 8]))) for at in range(4)] == [0, 1, 2, 3]
    assert rows[[4]] != pytest.approx(start()[[4]])


def test_the_slope_is_that_of_the_loss() -> None:
    rows: NDArray[Any] = start().astype(np.float64)
    offered = [[0, 1], [3, 2, 0]]
    some = [TAUGHT.asked[0], TAUGHT.asked[3]]

    def loss(changed: np.ndarray) -> float:
        told = 0.0
        for each, actions in zip(some, offered, strict=True):
            scores = action_sense.PULL * np.array(near(changed, list(each.pieces)))[actions]
            told -= scores[0] - np.log(np.exp(scores).sum())
        return told / len(some)

    slope = action_sense._slope(rows, TAUGHT, some, offered)
    for place in [(0, 1), (2, 0), (3, 5), (4, 2), (8, 3), (6, 0)]:
        step = np.zeros_like(rows)
        step[place] = 1e-5
        assert slope[place] == pytest.approx((loss(rows + step) - loss(rows - step)) / 2e-5, abs=1e-4)


def test_lessons_are_all_wordings_of_requests_for_an_action() -> None:
    action = action_of({"name": "acme.beds.water", "description": "Waters the beds.", "params": []})
    asked: list[Mapping[str, Any]] = [
        {"question": "water beds", "also": ["beds"], "action": "acme.beds.water", "params": {}},
        {"question": "sing", "also": [], "action": None, "params": {}},
    ]
    found = lessons([WrittenPlugin((action,), tuple(asked))], {"water": 0, "beds": 1, "##s": 2, "the": 3})
    assert found.asked == [Asked(0, [0, 1], 0), Asked(0, [1], 0)]
    assert found.lines == [[1, 0, 0, 2, 3, 1]]
    assert found.own == [[0]]
