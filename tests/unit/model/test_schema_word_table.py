"""The word table is made from vectors and WordNet, and the gateway reads what is made."""

from pathlib import Path

import numpy as np
import pytest
from heimdall.graph.word_vectors import WordVectors, cosine, word_vectors

from inference_host.model.schema_word_table import SIZE, WordNet, table

WORDS = [
    "boat",
    "captain",
    "flows",
    "ocean",
    "old",
    "sail",
    "sailing",
    "ship",
    "ships",
    "vessel",
    "wrote",
    "write",
]
DATA = {
    "noun": [
        "  1 a line of the licence",
        "00000001 06 n 02 ship 0 Sailing_Ship 0 001 @ 00000002 n 0000 | a vessel",
        "00000002 06 n 01 vessel 0 000 | a craft",
        "00000003 18 n 01 captain 0 000 | a leader",
        "00000004 17 n 01 ocean 0 000 | water",
        "00000005 06 n 02 boat 0 ship 1 000 | a craft",
        "00000009 04 n 01 sailing 0 000 | a sport",
    ],
    "verb": [
        "00000006 38 v 01 sail 0 000 01 + 02 00 | travel",
        "00000007 36 v 01 write 0 000 01 + 02 00 | put on paper",
    ],
    "adj": ["00000008 00 a 01 old 0 000 | of age"],
    "adv": [],
}
SENSES = """boat%1:06:00:: 00000005 1 5
captain%1:18:00:: 00000003 1 9
ocean%1:17:00:: 00000004 1 3
old%3:00:00:: 00000008 1 80
sail%2:38:00:: 00000006 1 4
sailing%1:04:00:: 00000009 1 2
ship%1:06:00:: 00000001 1 8
ship%1:06:01:: 00000005 2 2
vessel%1:06:00:: 00000002 1 4
write%2:36:00:: 00000007 1 60
"""


@pytest.fixture
def wordnet(tmp_path: Path) -> WordNet:
    for name, lines in DATA.items():
        (tmp_path / f"data.{name}").write_text("".join(f"{line}\n" for line in lines))
    (tmp_path / "index.sense").write_text(SENSES)
    return WordNet(tmp_path)


@pytest.fixture
def made(tmp_path: Path, wordnet: WordNet) -> WordVectors:
    vectors = np.random.default_rng(1).normal(size=(len(WORDS), 2 * SIZE))
    padded = np.vstack([vectors, np.random.default_rng(2).normal(size=(3 * SIZE, 2 * SIZE))])
    fillers = [f"filler{number}" for number in range(3 * SIZE)]
    path = tmp_path / "table.bin"
    path.write_bytes(table([*WORDS, *fillers], padded, wordnet))
    return word_vectors(path)


def nearness(vectors: WordVectors, a: str, b: str) -> float:
    one, other = vectors.direction([a]), vectors.direction([b])
    assert one is not None
    assert other is not None
    return cosine(one, other)


def test_nouns_and_verbs_are_in_it_but_no_adjectives_and_no_plurals(made: WordVectors) -> None:
    kept = {word: made.classes_of(word) for word in made.places}
    assert kept == {
        **dict.fromkeys(("boat", "captain", "ocean", "ship", "vessel"), "n"),
        **dict.fromkeys(("sail", "write", "wrote"), "v"),
        "sailing": "nv",
    }


def test_words_of_one_meaning_lie_together_and_others_do_not(made: WordVectors) -> None:
    assert nearness(made, "ship", "boat") > 0.4
    assert nearness(made, "ship", "vessel") > 0.2
    assert nearness(made, "wrote", "write") > 0.5
    assert nearness(made, "ship", "captain") < 0.25


def test_a_rare_sense_counts_little(wordnet: WordNet) -> None:
    assert wordnet.share("ship", ("n", "00000001")) == pytest.approx(8.5 / 11)
    assert wordnet.share("ship", ("n", "00000003")) == 0
    assert wordnet.share("unheard", ("n", "00000001")) == 0
