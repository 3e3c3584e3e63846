"""The encoder on a real llama.cpp, without HTTP."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from inference_host.encoder import Encoder
from inference_host.errors import ModelUnusable, NotReady
from inference_host.llama import LoadOptions
from tests.fixtures.tiny_encoder import CONTEXT, SIZE

pytestmark = pytest.mark.integration
TEXTS = (
    "hello ships",
    "who knows the vessel",
    "the",
    "a b c d e f g",
    "",
    " ",
    "no such words: ¿?",
    "x" * 40,
)


def fresh(file: Path, texts: Sequence[str]) -> np.ndarray:
    """The vectors by an encoder that has seen nothing else."""
    encoder = Encoder(LoadOptions(str(file)))
    try:
        return encoder.embed(texts)
    finally:
        encoder.close()


def test_vectors_have_unit_length_and_one_is_not_the_other(encoder: Encoder) -> None:
    vectors = encoder.embed(TEXTS)
    assert vectors.shape == (len(TEXTS), SIZE)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    alike = vectors[:4] @ vectors[:4].T - np.eye(4)
    assert alike.max() < 0.99


def test_no_texts_have_no_vectors(encoder: Encoder) -> None:
    assert encoder.embed([]).shape == (0, SIZE)


def test_a_text_has_the_same_vector_alone_and_among_others(encoder_file: Path, encoder: Encoder) -> None:
    others = [f"ship {number}" for number in range(300)]
    among = encoder.embed([*others[:150], *TEXTS, *others[150:]])[150 : 150 + len(TEXTS)]
    for text, vector in zip(TEXTS, among, strict=True):
        assert fresh(encoder_file, [text])[0] == pytest.approx(vector, abs=1e-4)


def test_vectors_come_in_the_texts_order_and_twice_for_a_text_that_comes_twice(encoder: Encoder) -> None:
    first = encoder.encode(["hello", "the ship", "hello"])
    assert (first.vectors[0] == first.vectors[2]).all()
    assert first.computed == 2
    again = encoder.embed(["the ship", "hello"])
    assert again == pytest.approx(first.vectors[[1, 0]], abs=0)


def test_a_text_that_was_asked_for_is_remembered(encoder: Encoder) -> None:
    first = encoder.encode(["hello", "ships"])
    again = encoder.encode(["hello", "ships", "vessel"])
    assert (again.vectors[:2] == first.vectors).all()
    assert (first.computed, again.computed) == (2, 1)
    assert again.tokens == first.tokens + 3  # [CLS] vessel [SEP]


def test_what_was_told_cannot_be_changed_by_who_was_told(encoder: Encoder) -> None:
    first = encoder.embed(["hello"])
    first[:] = 0
    assert np.linalg.norm(encoder.embed(["hello"])) == pytest.approx(1, abs=1e-5)


def test_a_long_text_is_cut_at_the_context_and_its_end_token_stays(encoder: Encoder) -> None:
    room = CONTEXT - 2  # [CLS] and [SEP]
    long, whole, shorter = (encoder.encode(["x " * count]) for count in (9 * CONTEXT, room, room - 1))
    assert (long.tokens, whole.tokens, shorter.tokens) == (CONTEXT, CONTEXT, CONTEXT - 1)
    assert long.vectors == pytest.approx(whole.vectors, abs=1e-4)
    assert np.abs(long.vectors - shorter.vectors).max() > 1e-3


def test_a_text_writes_no_control_tokens(encoder: Encoder) -> None:
    spelled = encoder.encode(["[SEP]"])
    assert spelled.tokens > 3


def test_case_makes_no_difference(encoder: Encoder) -> None:
    vectors = encoder.embed(["Hello SHIPS", "hello ships"])
    assert vectors[0] == pytest.approx(vectors[1], abs=1e-5)


def test_many_threads_may_ask_at_once(encoder_file: Path, encoder: Encoder) -> None:
    texts = [[f"{word} {number}" for number in range(40)] for word in ("ship", "vessel", "hello", "who")]
    with ThreadPoolExecutor(4) as threads:
        told = list(threads.map(encoder.embed, texts))
    for some, vectors in zip(texts, told, strict=True):
        assert vectors == pytest.approx(fresh(encoder_file, some), abs=1e-4)


def test_it_says_nothing_while_it_computes(encoder: Encoder, capfd: pytest.CaptureFixture[str]) -> None:
    encoder.embed(["hello", "a text that is new"])
    assert capfd.readouterr() == ("", "")


def test_a_closed_encoder_computes_nothing_and_may_be_closed_again(encoder_file: Path) -> None:
    encoder = Encoder(LoadOptions(str(encoder_file)))
    encoder.close()
    encoder.close()
    with pytest.raises(NotReady):
        encoder.embed(["hello"])


def test_a_chat_model_is_no_encoder(tiny: Path, hybrid: Path) -> None:
    for path in (tiny, hybrid):
        with pytest.raises(ModelUnusable, match=f"{path.stem} is no sentence encoder"):
            Encoder(LoadOptions(str(path)))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match=r"There is no model file at .*none\.gguf"):
        Encoder(LoadOptions(str(tmp_path / "none.gguf")))
