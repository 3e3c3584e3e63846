"""The sentence encoder in the repository, through the host's own eyes."""

from collections.abc import Iterator

import gguf
import numpy as np
import pytest

from inference_host.encoder import Encoder
from inference_host.llama import LoadOptions
from inference_host.settings import SHIPPED_ENCODER

pytestmark = [
    pytest.mark.integration,
    pytest.mark.skipif(not SHIPPED_ENCODER.is_file(), reason="the encoder has not been trained here"),
]
LINES = {
    "lights dim": "lights dim: Makes the lamps of a room darker. (room, percent)",
    "parcels track": "parcels track: Tells where a delivery is right now. (number)",
    "calendar move": "calendar move: Puts a meeting at another time. (title, start)",
}


@pytest.fixture(scope="module")
def shipped() -> Iterator[Encoder]:
    loaded = Encoder(LoadOptions(str(SHIPPED_ENCODER)))
    yield loaded
    loaded.close()


def test_it_is_small_enough_for_the_repository_and_reads_whole_sentences(shipped: Encoder) -> None:
    assert SHIPPED_ENCODER.stat().st_size < 16_000_000
    assert (shipped.size, shipped.n_ctx) == (384, 128)


def test_all_that_is_multiplied_is_of_a_form_that_no_cpu_repacks() -> None:
    kinds = {tensor.name: tensor.tensor_type.name for tensor in gguf.GGUFReader(SHIPPED_ENCODER).tensors}
    assert kinds.pop("token_embd.weight") == "Q8_0"  # rows of it are looked up
    assert set(kinds.values()) == {"Q5_1", "F32"}


def test_most_words_are_one_piece_and_a_text_is_the_same_in_capitals(shipped: Encoder) -> None:
    told = shipped.encode(["Is the light in the kitchen on?", "IS THE LIGHT IN THE KITCHEN ON?"])
    assert told.tokens == 2 * 10  # [CLS] is the light in the kitchen on ? [SEP]
    assert told.vectors[0] == pytest.approx(told.vectors[1], abs=1e-5)


REQUESTS = {
    "it's far too bright in here for a nap": "lights dim",
    "the glare in the study hurts my eyes": "lights dim",
    "has the courier got my new shoes with him yet?": "parcels track",
    "the kettle I ordered still hasn't turned up": "parcels track",
    "can't make the stand-up at nine, could we say ten?": "calendar move",  # taken for percent
    "push the talk with Nora back by an hour": "calendar move",
}


def test_the_action_that_is_meant_is_mostly_the_nearest(shipped: Encoder) -> None:
    said, lines = shipped.embed(list(REQUESTS)), shipped.embed(list(LINES.values()))
    nearest = [list(LINES)[int(at)] for at in np.argmax(said @ lines.T, axis=1)]
    right = [one == meant for one, meant in zip(nearest, REQUESTS.values(), strict=True)]
    assert sum(right) >= len(right) - 1
