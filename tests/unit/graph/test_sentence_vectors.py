"""What whole sentences are about, by the table that ships and by small ones."""

from pathlib import Path

import pytest
from heimdall.graph.sentence_vectors import direction, pieces, sentence_vectors
from heimdall.graph.word_vectors import cosine

PLACES = {"play": 0, "##ing": 1, "##s": 2, "cafe": 3, "work": 4, "at": 5}


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Playing, plays!", ["play", "##ing", "play", "##s"]),
        ("CAFÉ", ["cafe"]),
        ("worksAt", ["work", "##s", "at"]),
        ("works_at", ["work", "##s", "at"]),
        ("zebra at work", ["at", "work"]),  # what cannot be cut is left out whole
        ("", []),
    ],
)
def test_words_are_cut_into_the_longest_pieces(text: str, cut: list[str]) -> None:
    assert pieces(text, PLACES) == [PLACES[piece] for piece in cut]


def test_a_sentence_is_the_sum_of_its_pieces(tmp_path: Path) -> None:
    path = tmp_path / "table.bin"
    path.write_bytes(b"2\nheavy\nlight\nof\n\n" + bytes([30, 0, 0, 40, 0, 0]))
    table = sentence_vectors(path)
    assert table.direction("heavy light of") == pytest.approx((0.6, 0.8))
    assert table.direction("of") is None  # it weighs nothing
    assert table.direction("unknown") is None


@pytest.mark.parametrize(
    ("said", "near", "far"),
    [
        ("it's too bright in here", "Dims the lights of a room.", "Orders a taxi."),
        ("my parcel got wet and broke", "Reports that a shipment was damaged.", "Adds a book to a list."),
        ("ring the doctor for me", "Calls somebody on the phone.", "Waters a plant."),
    ],
)
def test_what_means_alike_lies_near(said: str, near: str, far: str) -> None:
    one, two, three = (direction(text) for text in (said, near, far))
    assert one and two and three
    assert cosine(one, two) > cosine(one, three) + 0.1
