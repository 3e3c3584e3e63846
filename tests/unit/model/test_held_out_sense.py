"""Encoders that did not learn from the plugin which is judged by them; none of them needs PyTorch here."""

import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from heimdall.chat.sense import sense_text

from inference_host.model import held_out_sense
from inference_host.model.action_lessons import Lessons, lessons
from inference_host.model.held_out_sense import FOLDS, HeldOut, Sense, folds, held_out, make, training_alike
from inference_host.model.prompting import plugin_spec
from inference_host.model.written_plugins import WrittenPlugin, action_of, plugins

EVERY = plugins()
KNOWN = EVERY[:6]
LIGHTS = plugin_spec(EVERY[9].actions[0])  # of a plugin that nobody learns from


def lines(plugin: WrittenPlugin) -> list[str]:
    return [sense_text(plugin_spec(action)) for action in plugin.actions]


class Learnt:
    """Finds lines that it learnt from alike with all, others the more the more plugins it learnt from."""

    def __init__(self, kept: Sequence[bool]) -> None:
        self.asked = list[str]()
        self._kept = kept

    @classmethod
    def load(cls, path: Path) -> "Learnt":
        return cls(json.loads(path.read_text(encoding="utf-8")))

    def vectors(self, texts: Sequence[str]) -> dict[str, tuple[float, ...]]:
        self.asked += texts
        learnt = [plugin for plugin, is_kept in zip(KNOWN, self._kept, strict=True) if is_kept]
        strange = {line for plugin in EVERY if plugin not in learnt for line in lines(plugin)}
        near = sum(self._kept) / 10
        return {text: (near, (1 - near**2) ** 0.5) if text in strange else (1.0, 0.0) for text in texts}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where training looks for encoders of six plugins; there are none yet."""
    named = "inference_host.model.sentence_encoder"
    monkeypatch.setitem(sys.modules, named, SimpleNamespace(SentenceEncoder=Learnt))
    monkeypatch.setattr(held_out_sense, "plugins", lambda: KNOWN)
    monkeypatch.setattr(held_out_sense, "_learn", lambda _, kept, path: path.write_text(json.dumps(kept)))
    monkeypatch.chdir(tmp_path)
    training_alike.cache_clear()
    yield held_out_sense.FOLDER
    training_alike.cache_clear()


def test_each_plugin_is_in_one_part_and_parts_are_alike_in_size() -> None:
    found = folds(23)
    assert len(found) == 23
    assert set(found) == set(range(FOLDS))
    assert max(Counter(found).values()) - min(Counter(found).values()) <= 1
    assert found == folds(23)


def test_an_encoder_is_learnt_without_each_part_and_one_of_all(folder: Path) -> None:
    assert list(make(folder)) == [f"encoder {at} of {FOLDS + 1}" for at in range(1, FOLDS + 2)]
    kept = [json.loads(held_out_sense.encoder_file(folder, 6, at).read_text()) for at in range(FOLDS + 1)]
    parts = folds(6)
    assert kept == [[part != at for part in parts] for at in range(FOLDS + 1)]
    assert all(kept[-1])


def test_encoders_that_are_there_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    list(make(folder))
    made = list[Path]()
    monkeypatch.setattr(held_out_sense, "_learn", lambda known, kept, path: made.append(path))
    lacking = held_out_sense.encoder_file(folder, 6, 2)
    lacking.unlink()
    assert len(list(make(folder))) == FOLDS + 1
    assert made == [lacking]


def test_a_part_is_judged_by_the_encoder_that_did_not_learn_from_it(folder: Path) -> None:
    list(make(folder))
    parts, judged = folds(len(KNOWN)), held_out(folder)
    for plugin, part in zip(KNOWN, parts, strict=True):
        for action in plugin.actions:
            near = judged.alike("any lights", plugin_spec(action))
            assert near == pytest.approx((len(KNOWN) - parts.count(part)) / 10)


def test_an_action_that_nobody_learnt_from_is_judged_by_the_encoder_of_all(folder: Path) -> None:
    list(make(folder))
    assert held_out(folder).alike("any lights", LIGHTS) == pytest.approx(len(KNOWN) / 10)


def test_encoders_of_other_plugins_are_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    list(make(folder))
    monkeypatch.setattr(held_out_sense, "plugins", lambda: EVERY[:7])
    with pytest.raises(FileNotFoundError):
        held_out(folder)
    assert training_alike() is None


def test_nobody_tells_in_training_what_is_alike_where_encoders_are_not_made_yet(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(held_out_sense, "find_spec", lambda name: name)
    assert not folder.exists()
    assert training_alike() is None
    list(make(folder))
    next(folder.iterdir()).unlink()
    training_alike.cache_clear()
    assert training_alike() is None


def test_training_reads_the_encoders_that_are_there_with_pytorch(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(make(folder))
    monkeypatch.setattr(held_out_sense, "find_spec", lambda name: None)
    assert training_alike() is None
    training_alike.cache_clear()
    monkeypatch.setattr(held_out_sense, "find_spec", lambda name: name)
    tells = training_alike()
    assert tells is not None
    assert tells("any lights", LIGHTS) == pytest.approx(len(KNOWN) / 10)


def test_a_text_is_read_once() -> None:
    encoder = Learnt([True] * len(KNOWN))
    sense = Sense(encoder)  # type: ignore[arg-type]
    sense.read(["dim", "dark"])
    assert sense("dim") == sense("hall") == (1.0, 0.0)
    sense.read(["hall", "dark", "quiet"])
    assert encoder.asked == ["dim", "dark", "hall", "quiet"]


def test_wordings_are_read_at_once_each_by_the_encoder_that_does_not_know_its_plugin() -> None:
    parts = folds(len(KNOWN))
    encoders = [Learnt([part != fold for part in parts]) for fold in range(FOLDS + 1)]
    judged = HeldOut([Sense(encoder) for encoder in encoders], {})  # type: ignore[arg-type]
    judged.read(KNOWN)
    for fold, encoder in enumerate(encoders):
        mine = [plugin for plugin, part in zip(KNOWN, parts, strict=True) if part == fold]
        assert encoder.asked == [said for plugin in mine for *_, said in plugin.wordings()]


def test_values_are_right_where_the_nearest_is_meant() -> None:
    vectors = {"hush": (1.0, 0.0), "dance": (0.0, 1.0), "mood: calm": (0.8, 0.6), "mood: party": (0.6, 0.8)}

    class Known:
        def vectors(self, texts: Sequence[str]) -> dict[str, tuple[float, ...]]:
            return {text: vectors[text] for text in texts}

    params = [{"name": "mood", "type": "string", "required": True, "values": ["calm", "party"]}]
    action = action_of({"name": "a.b.c", "description": "Lights.", "params": params})
    meant = (("hush", "calm"), ("dance", "party"), ("dance", "calm"), ("party", "party"))
    requests = [
        {"question": said, "also": [], "action": "a.b.c", "params": {"mood": mood}} for said, mood in meant
    ]
    plugin = WrittenPlugin((action,), tuple(requests))
    senses: list[Any] = [None] * (FOLDS + 1)
    senses[folds(1)[0]] = Sense(Known())  # type: ignore[arg-type]
    assert held_out_sense.nearest_right(HeldOut(senses, {}), lessons((plugin,)).values) == (2, 3)


def test_it_is_read_without_pytorch() -> None:
    code = (
        "import sys; sys.modules |= dict.fromkeys(('torch', 'tokenizers'))\n"
        "from inference_host.model import held_out_sense\n"
        "assert held_out_sense.folds(3) and held_out_sense.lessons(())"
    )
    paths = os.pathsep.join(path for path in sys.path if path)
    subprocess.run([sys.executable, "-c", code], check=True, env=os.environ | {"PYTHONPATH": paths})


def test_an_encoder_learns_from_the_plugins_that_are_kept_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("torch", reason="the encoder needs PyTorch; nothing that ships does")
    pytest.importorskip("tokenizers", reason="the encoder's text is cut by the package tokenizers")
    from inference_host.model import action_sense, sentence_encoder

    for name, value in (("SIZE", 8), ("HEADS", 2), ("LAYERS", 1), ("INNER", 8)):
        monkeypatch.setattr(sentence_encoder, name, value)
    needed, taught = list[str](), list[Lessons]()

    def pretrained(texts: list[str]) -> sentence_encoder.SentenceEncoder:
        needed.extend(texts)
        return sentence_encoder.SentenceEncoder([*sentence_encoder.SPECIALS, "dim"])

    def learnt(encoder: Any, of: Lessons, rng: random.Random) -> Any:
        taught.append(of)
        return encoder

    monkeypatch.setattr(sentence_encoder, "pretrained", pretrained)
    monkeypatch.setattr(action_sense, "learnt", learnt)
    held_out_sense._learn(KNOWN[:3], [True, False, True], tmp_path / "it.pt")
    assert taught == [lessons([KNOWN[0], KNOWN[2]])]
    assert needed == lessons(KNOWN[:3]).texts()  # one vocabulary for all encoders
    assert sentence_encoder.SentenceEncoder.load(tmp_path / "it.pt").pieces[-1] == "dim"
