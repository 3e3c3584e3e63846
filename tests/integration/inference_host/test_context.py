from collections.abc import Iterator

import numpy as np
import pytest

from inference_host import selftest
from inference_host.context import Context
from inference_host.llama import LoadOptions, Model
from tests.fixtures.engines import PROMPT

pytestmark = pytest.mark.integration


@pytest.fixture
def context(model: Model) -> Iterator[Context]:
    made = Context(model, LoadOptions("", n_ctx=256, cells=256, n_batch=32))
    yield made
    made.close()


def compute(context: Context, tokens: list[int], sequence: int = 0, start: int = 0) -> np.ndarray:
    """The scores after the last of `tokens`, fed in chunks as large as the batch."""
    for at in range(0, len(tokens), context.n_batch):
        chunk = tokens[at : at + context.n_batch]
        context.clear_batch()
        context.add(chunk, start + at, sequence, at + len(chunk) == len(tokens))
        assert context.decode() == 0
    scores: np.ndarray = context.scores()[0].copy()
    return scores


def close(some: np.ndarray, others: np.ndarray) -> bool:
    return bool(np.abs(some - others).max() < 1e-3 * np.abs(others).max())


def test_more_tokens_than_a_batch_holds_are_never_written(context: Context) -> None:
    context.clear_batch()
    context.add([5] * 30, 0, 0, False)
    with pytest.raises(ValueError, match=r"32.*33"):
        context.add([5] * 3, 30, 0, True)


def test_a_full_memory_is_told_and_a_freed_sequence_makes_room(context: Context) -> None:
    compute(context, [5] * 256)
    context.clear_batch()
    context.add([5], 256, 0, True)
    assert context.decode() == 1
    context.forget(0)
    assert context.length(0) == 0
    assert np.isfinite(compute(context, [5, 6])).all()


def test_a_batch_that_llama_cpp_refuses_is_told(context: Context) -> None:
    context.clear_batch()
    context.add([10_000_000], 0, 0, True)
    assert context.decode() == -1
    context.clear()
    assert np.isfinite(compute(context, [5, 6])).all()


def test_there_is_a_row_of_scores_for_each_time_they_were_wanted(context: Context) -> None:
    context.clear_batch()
    for sequence, wanted in enumerate((True, False, True)):
        context.add([5, 6 + sequence], 0, sequence, wanted)
    assert context.decode() == 0
    rows = context.scores().copy()
    assert len(rows) == 2
    context.clear()
    assert close(rows[1], compute(context, [5, 8]))


def test_the_self_test_fits_the_smallest_batch(any_model: Model) -> None:
    small = Context(any_model, LoadOptions("", n_ctx=256, n_batch=16))
    selftest.compute(any_model, small)
    small.close()


def test_scores_after_a_copied_prefix_are_those_of_a_full_prefill(any_model: Model) -> None:
    context = Context(any_model, LoadOptions("", n_ctx=512))
    prefix, rests = PROMPT[:40], ([99, 98], [7], PROMPT)
    compute(context, prefix, context.lanes)
    for lane in range(len(rests)):
        context.copy(context.lanes, lane)
    shared = [compute(context, rest, lane, len(prefix)) for lane, rest in enumerate(rests)]
    assert context.length(context.lanes) == len(prefix)  # what the lanes added is theirs
    for rest, scores in zip(rests, shared, strict=True):
        context.clear()
        assert close(scores, compute(context, [*prefix, *rest]))
    context.close()


def test_a_copied_prefix_outlives_the_sequence_it_was_copied_from(any_model: Model) -> None:
    context = Context(any_model, LoadOptions("", n_ctx=512))
    compute(context, PROMPT, context.lanes)
    context.copy(context.lanes, 0)
    context.forget(context.lanes)
    compute(context, [9] * 60, context.lanes)  # would overwrite cells that were freed too early
    shared = compute(context, [99, 98], 0, len(PROMPT))
    context.clear()
    assert close(shared, compute(context, [*PROMPT, 99, 98]))
    context.close()


def test_copies_share_their_cells(model: Model) -> None:
    context = Context(model, LoadOptions("", n_ctx=256, cells=256, lanes=8))
    compute(context, [5] * 200)
    for lane in range(1, context.lanes):
        context.copy(0, lane)
    assert {context.length(lane) for lane in range(context.lanes)} == {200}
    for lane in range(1, context.lanes):
        compute(context, [7] * 7, lane, 200)  # 8 × 200 tokens would never fit into 256 cells
    context.close()
