"""The table of pieces: what it is learnt from, how it learns and what is written."""

import random
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs the dependency group `train`")

from inference_host.model import sentence_table  # noqa: E402


def test_definitions_and_examples_are_told_apart(tmp_path: Path) -> None:
    line = '00001740 29 v 01 dim 0 000 | make less bright; "he dimmed the lights"; "dim the lamp"'
    for name in ("noun", "verb", "adj", "adv"):
        (tmp_path / f"data.{name}").write_text(f"{line}\n" if name == "verb" else "", encoding="utf-8")
    found = sentence_table.sentences(tmp_path, random.Random(1))
    assert {"make less bright", "he dimmed the lights", "dim the lamp"} <= set(found)


def test_sums_come_near_what_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    torch.manual_seed(1)
    monkeypatch.setattr(sentence_table, "STEPS", 300)
    monkeypatch.setattr(sentence_table, "RATE", 0.02)
    rows = [[at, (at + 1) % 12] for at in range(12)]
    start = torch.nn.functional.normalize(torch.randn(12, 8), dim=-1)
    wanted = torch.nn.functional.normalize(torch.randn(12, 8), dim=-1)
    net = sentence_table.learnt(start, rows, wanted, random.Random(1))
    there = torch.ones(12, 2, dtype=torch.bool)
    before = (sentence_table.Sums(start)(torch.tensor(rows), there) * wanted).sum(1).mean()
    after = (net(torch.tensor(rows), there) * wanted).sum(1).mean()
    assert after > before + 0.3
