from collections.abc import Iterator

import numpy as np
import pytest

from inference_host import selftest
from inference_host.context import Context
from inference_host.decoder import Decoder
from inference_host.errors import GenerationFailed
from inference_host.llama import LoadOptions, Model

pytestmark = pytest.mark.integration


@pytest.fixture
def context(model: Model) -> Iterator[Context]:
    made = Context(model, LoadOptions("", n_ctx=256, n_batch=32))
    yield made
    made.close()


def test_a_full_memory_is_an_error_and_the_next_prompt_starts_afresh(context: Context) -> None:
    decoder = Decoder(context)
    for _ in range(8):
        decoder.feed([5] * 32)
    assert decoder.room == 0
    with pytest.raises(GenerationFailed, match="memory is full"):
        decoder.feed([5])
    assert decoder.room == 256
    assert decoder.keep_prefix([5, 6]) == 0
    decoder.feed([5, 6])
    assert np.isfinite(decoder.logits()).all()


def test_a_batch_that_llama_cpp_refuses_is_an_error_and_forgets_everything(context: Context) -> None:
    decoder = Decoder(context)
    decoder.feed([5, 6, 7])
    with pytest.raises(GenerationFailed, match="status -1"):
        decoder.feed([10_000_000])
    assert decoder.keep_prefix([5, 6, 7]) == 0
    decoder.feed([5, 6, 7])


def test_more_tokens_than_a_batch_holds_are_never_written(context: Context) -> None:
    with pytest.raises(ValueError, match="32"):
        Decoder(context).feed([5] * 33)


def test_the_prompts_last_token_is_always_left_to_feed(context: Context) -> None:
    decoder = Decoder(context)
    decoder.feed([5, 6, 7])
    assert decoder.keep_prefix([5, 6, 7]) == 2
    assert decoder.keep_prefix([5]) == 0
    assert decoder.keep_prefix([9, 9]) == 0


def test_the_self_test_fits_the_smallest_batch(model: Model) -> None:
    small = Context(model, LoadOptions("", n_ctx=256, n_batch=16))
    selftest.compute(model, small)
    small.close()
