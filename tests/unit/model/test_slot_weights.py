"""How the weights of texts and params are learnt."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from heimdall.chat.slot_filling import STEPS, slot_weights

from inference_host.model import slot_weights as learning
from inference_host.model.held_out_sense import FOLDS, folds
from inference_host.model.slot_weights import Lesson, held_out, learnt, lessons, right, written
from inference_host.model.written_plugins import WrittenPlugin, action_of

ROOM = {"name": "room", "type": "string", "required": True}
MOOD = {"name": "mood", "type": "string", "required": False, "values": ["calm", "party"]}


def plugin(number: int) -> WrittenPlugin:
    """One whose requests name a room."""
    name = f"acme{number}.lights.on"
    asked: list[Mapping[str, Any]] = []
    for room in ("Kitchen", "Room 12", "B-7"):
        also, params = [f"I want light in {room} now"], {"room": room, "mood": "calm"}
        asked.append({"question": f"lights on in {room}", "also": also, "action": name, "params": params})
    asked.append({"question": "sing", "also": [], "action": None, "params": {}})
    return WrittenPlugin(
        (action_of({"name": name, "description": "", "params": [ROOM, MOOD]}),), tuple(asked)
    )


KNOWN = [plugin(number) for number in range(FOLDS)]


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(learning, "FREQUENT", FOLDS)


def test_frequent_words_stand_for_themselves() -> None:
    assert learning.frequent(KNOWN) == {"lights", "on", "in", "i", "want", "light", "now", "kitchen", "room"}
    assert learning.frequent(KNOWN[:2]) == frozenset()


def test_each_text_of_each_wording_is_a_lesson() -> None:
    found = list(lessons(KNOWN[:2], frozenset({"in"})))
    assert [lesson.plugin for lesson in found] == [0] * 6 + [1] * 6
    assert all(lesson.right.sum() == 1 for lesson in found)
    assert all(len(lesson.places) == len(lesson.right) for lesson in found)


def test_what_is_learnt_holds_for_plugins_that_were_not() -> None:
    taught = list(lessons(KNOWN, learning.frequent(KNOWN)))
    assert held_out(taught, FOLDS) == len(taught)
    assert right(np.zeros(learning.SIZE, np.float32), taught) == 0


def test_no_plugin_is_judged_by_what_was_learnt_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = list[set[int]]()

    def noted(taught: list[Lesson], _: np.random.Generator) -> np.ndarray:
        seen.append({lesson.plugin for lesson in taught})
        return np.zeros(learning.SIZE, np.float32)

    monkeypatch.setattr(learning, "learnt", noted)
    held_out(list(lessons(KNOWN, frozenset())), FOLDS)
    parts = folds(FOLDS)
    assert seen == [{at for at in range(FOLDS) if parts[at] != fold} for fold in range(FOLDS)]


def test_the_slope_is_that_of_the_loss() -> None:
    places, wanted = np.array([[0, 1], [1, 2], [3, 0]]), np.array([False, True, True])

    def loss(weights: np.ndarray) -> float:
        return -float(np.log(learning.shares(weights, places)[wanted].sum()))

    weights = np.array([0.3, -0.2, 0.1, 0.4])
    where, slope = learning._slope(weights.astype(np.float32), places, wanted)
    for at, each in zip(where, slope, strict=True):
        step = np.eye(4)[at] * 1e-5
        assert each == pytest.approx((loss(weights + step) - loss(weights - step)) / 2e-5, abs=1e-4)


def test_the_gateway_reads_what_is_written(tmp_path: Path) -> None:
    weights = np.zeros(learning.SIZE, np.float32)
    weights[:3] = [0.5, -9.0, 1 / STEPS]
    path = tmp_path / "weights.bin"
    path.write_bytes(written(frozenset({"b", "a"}), weights))
    found = slot_weights(path)
    assert found.frequent == {"a", "b"}
    assert list(found.steps[:4]) == [STEPS / 2, -127, 1, 0]
    assert len(found.steps) == learning.SIZE


def test_the_same_is_learnt_again() -> None:
    taught = list(lessons(KNOWN[:1], frozenset()))
    one, other = (learnt(taught, np.random.default_rng(3)) for _ in range(2))
    assert np.array_equal(one, other)
