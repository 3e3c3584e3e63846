"""That a sentence encoder learns what requests to plugins mean."""

import math
import random
from collections.abc import Sequence
from typing import Any

import pytest
from heimdall.graph.word_vectors import cosine

torch = pytest.importorskip("torch", reason="the encoder needs PyTorch; nothing that ships does")
pytest.importorskip("tokenizers", reason="the encoder's text is cut by the package tokenizers")
from inference_host.model import action_sense, sentence_encoder  # noqa: E402
from inference_host.model.action_lessons import Choice, Lessons  # noqa: E402
from inference_host.model.action_sense import learnt  # noqa: E402


def test_a_step_asks_for_some_requests_to_some_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(action_sense, "PLUGINS", 2)
    monkeypatch.setattr(action_sense, "REQUESTS", 3)
    parts = [[Choice(f"{plugin}{at}", (plugin,), 0) for at in range(5)] for plugin in "abc"]
    drawn = action_sense._drawn(Lessons([*parts, []], []), random.Random(1))
    assert len(drawn) == len(set(drawn)) == 6
    assert len({each.options for each in drawn}) == 2


class Told:
    """An encoder of texts whose vectors are known."""

    def __init__(self, **vectors: Sequence[float]) -> None:
        self._places = {text: at for at, text in enumerate(vectors)}
        self._rows = list(vectors.values())

    def ids(self, texts: Sequence[str]) -> Any:
        return torch.tensor([self._places[text] for text in texts])

    def __call__(self, ids: Any) -> Any:
        return torch.tensor(self._rows)[ids]


def test_the_loss_is_of_the_choice_in_the_plugin_and_with_less_weight_of_all_others() -> None:
    encoder: Any = Told(said=(0.6, 0.8), dim=(1.0, 0.0), off=(0.0, 1.0), play=(0.8, 0.6))
    here, other = Choice("said", ("dim", "off"), 1), Choice("said", ("play",), 0)
    pull = {name: math.exp(action_sense.PULL * near) for name, near in [("dim", 0.6), ("off", 0.8)]}
    alone = -math.log(pull["off"] / sum(pull.values()))
    pull["play"] = math.exp(action_sense.PULL * 0.96)
    among = [-math.log(pull[meant] / sum(pull.values())) for meant in ("off", "play")]
    expected = alone / 2 + action_sense.OTHERS * sum(among) / 2
    assert float(action_sense._loss(encoder, [here, other], [])) == pytest.approx(expected, rel=1e-4)
    assert float(action_sense._loss(encoder, [here, other], [here])) == pytest.approx(
        expected + alone, rel=1e-4
    )


def nearest(encoder: Any, choices: Sequence[Choice]) -> list[int]:
    found = []
    for each in choices:
        known = encoder.vectors([each.text, *each.options])
        near = [cosine(known[each.text], known[option]) for option in each.options]
        found.append(near.index(max(near)))
    return found


def test_what_is_meant_becomes_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("SIZE", 32), ("HEADS", 2), ("LAYERS", 2), ("INNER", 64)):
        monkeypatch.setattr(sentence_encoder, name, value)
    monkeypatch.setattr(action_sense, "STEPS", 100)
    monkeypatch.setattr(action_sense, "RATE", 0.003)
    monkeypatch.setattr(action_sense, "WARM", 5)
    torch.manual_seed(1)
    home = ("dims lights", "waters beds", "sounds a horn")
    trade = ("buys shares", "sells shares")
    here = [Choice(said, home, at) for at, said in enumerate(("too bright", "dry out there", "wake them"))]
    there = [Choice("i need the money", trade, 1), Choice("get me some", trade, 0)]
    values = [
        Choice("hurry", ("speed: slow", "speed: quick"), 1),
        Choice("no rush", ("mood: calm", "mood: lively"), 0),
    ]
    every = [*here, *there, *values]
    taught = Lessons([here, there], [values, []])
    words = sorted({word for text in taught.texts() for word in text.replace(":", " ").split()})
    encoder = sentence_encoder.SentenceEncoder([*sentence_encoder.SPECIALS, *words])
    told = list[str]()
    assert nearest(encoder, every) != [each.meant for each in every]
    assert learnt(encoder, taught, random.Random(1), told.append) is encoder
    assert nearest(encoder, every) == [each.meant for each in every]
    assert [text.partition(", ")[0] for text in told] == ["step 100 of 100"]
