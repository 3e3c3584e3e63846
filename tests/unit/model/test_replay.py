"""Batches that come again under other marks, and training on from a file: needs PyTorch."""

import random
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="training needs PyTorch; nothing that ships does")
pytest.importorskip("gguf", reason="weights are read from a GGUF")

from inference_host.model import replay  # noqa: E402 - see above
from inference_host.model import tokenizer as tokens  # noqa: E402
from inference_host.model.batches import collate  # noqa: E402
from inference_host.model.export import export  # noqa: E402
from inference_host.model.marking import Writer  # noqa: E402
from inference_host.model.network import Batch, Nano, Shape  # noqa: E402
from inference_host.model.questions import groups  # noqa: E402
from inference_host.model.shipped import load_weights, tokenizer_of  # noqa: E402

SHIPPED = Path(__file__).parents[3] / "inference_host/model/heimdall-nano.gguf"


@pytest.fixture(scope="module")
def tokenizer() -> tokens.Tokenizer:
    return tokenizer_of(SHIPPED)


@pytest.fixture(scope="module")
def batch(tokenizer: tokens.Tokenizer) -> Batch:
    rng = random.Random(4)
    return collate(tokenizer, [Writer(rng, next(groups(seed, 6))) for seed in (5, 6)], rng)


def is_mark(ids: Any) -> Any:
    return (ids >= replay.FIRST) & (ids < replay.FIRST + len(tokens.MARKS))


def test_marks_are_permuted_within_a_group_and_nothing_else_changes(batch: Batch) -> None:
    torch.manual_seed(1)
    again = replay.remarked(batch)
    for name in ("prefix", "rows", "target"):
        before, after = getattr(batch, name), getattr(again, name)
        assert torch.equal(before[~is_mark(before)], after[~is_mark(before)])
        assert bool(is_mark(after[is_mark(before)]).all())
    for group in range(2):
        pairs = set()
        for name in ("prefix", "rows", "target"):
            before, after = getattr(batch, name)[group].flatten(), getattr(again, name)[group].flatten()
            marks = is_mark(before)
            pairs |= set(zip(before[marks].tolist(), after[marks].tolist(), strict=True))
        assert len(pairs) == len({one for one, _ in pairs}) == len({other for _, other in pairs})
        assert any(one != other for one, other in pairs)
        assert {one for one, _ in pairs} <= set(range(max(one for one, _ in pairs) + 1))


def test_a_batch_comes_as_often_as_it_may(batch: Batch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replay, "LEAST", 1)
    found = replay.Replay([batch], "cpu", 1)
    first = next(found)
    later = [next(found) for _ in range(replay.USES - 1)]
    assert torch.equal(first.rows, batch.rows)
    assert found.again == len(later) == replay.USES - 1
    assert not found._kept


def test_a_run_may_begin_with_a_file(tmp_path: Path, tokenizer: tokens.Tokenizer) -> None:
    model = Nano(Shape(tokenizer.size))
    load_weights(model, SHIPPED)
    tokenizer.save(tmp_path / "tokenizer.json")
    torch.save({"model": model.state_dict()}, tmp_path / "checkpoint.pt")
    export(tmp_path, tmp_path / "again.gguf")
    assert (tmp_path / "again.gguf").read_bytes() == SHIPPED.read_bytes()


def test_a_file_may_be_the_mean_of_a_run_and_another_file(
    tmp_path: Path, tokenizer: tokens.Tokenizer
) -> None:
    model, shape = Nano(Shape(tokenizer.size)), Shape(tokenizer.size)
    load_weights(model, SHIPPED)
    with torch.no_grad():
        model.norm.weight += 4.0
    tokenizer.save(tmp_path / "tokenizer.json")
    torch.save({"model": model.state_dict()}, tmp_path / "checkpoint.pt")
    export(tmp_path, tmp_path / "mean.gguf", SHIPPED, 0.25)
    mean, before = Nano(shape), Nano(shape)
    load_weights(mean, tmp_path / "mean.gguf")
    load_weights(before, SHIPPED)
    assert torch.allclose(mean.norm.weight, before.norm.weight + 3.0)
    assert torch.equal(mean.embed.weight, before.embed.weight)
