"""What whole sentences are about: how near two of them are in sense, of whatever words they are made.

`sentence_vectors.bin` is made by inference_host/model/sentence_table.py, from all-MiniLM-L6-v2
(Apache-2.0) and WordNet 3.1 (WordNet licence, Princeton University), and has learnt on from requests for
actions (action_sense.py there): a line with the size of a vector, a line for each piece of a word, an empty
line, then for each piece that many signed bytes. A sentence is the sum of its pieces: those of a word are the
longest that the table has, from the left, those after the first with `##` before them (WordPiece: Devlin et
al., "BERT", 2019). What stands where in it does not count. The table is read at the first request that needs
it.
"""

import re
import unicodedata
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from math import sqrt
from pathlib import Path

from heimdall.graph.word_vectors import Vector

TABLE = Path(__file__).with_name("sentence_vectors.bin")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[a-z0-9]+")
_LONGEST_WORD, _MOST_WORDS = 40, 60


@dataclass(frozen=True, slots=True)
class SentenceVectors:
    """Pieces in lower case; `rows` holds their vectors one after the other."""

    size: int
    places: Mapping[str, int]
    rows: "array[int]"

    def direction(self, text: str) -> Vector | None:
        """The direction of a sentence, unit length; None where no piece of it is in the table."""
        found = [self.rows[at * self.size : (at + 1) * self.size] for at in pieces(text, self.places)]
        total = [sum(column) for column in zip(*found, strict=True)]
        length = sqrt(sum(each * each for each in total))
        return tuple(each / length for each in total) if length else None


def pieces(text: str, places: Mapping[str, int]) -> list[int]:
    """The places of the pieces of a text; words that cannot be cut into pieces are left out."""
    bare = unicodedata.normalize("NFD", _CAMEL.sub(" ", text)).lower()
    plain = "".join(char for char in bare if not unicodedata.combining(char))
    words = _WORD.findall(plain)[:_MOST_WORDS]
    return [place for word in words for place in _cut(word[:_LONGEST_WORD], places)]


def _cut(word: str, places: Mapping[str, int]) -> list[int]:
    found, at = list[int](), 0
    while at < len(word):
        piece = next(_longest(word, at, places), None)
        if piece is None:
            return []
        found.append(places[piece])
        at += len(piece.removeprefix("##"))
    return found


def _longest(word: str, at: int, places: Mapping[str, int]) -> Iterator[str]:
    """The pieces that the word has from here on, longest first."""
    before = "##" if at else ""
    options = (before + word[at:end] for end in range(len(word), at, -1))
    return (piece for piece in options if piece in places)


@cache
def sentence_vectors(path: Path = TABLE) -> SentenceVectors:
    """The table, read once."""
    head, body = path.read_bytes().split(b"\n\n", 1)
    size, *lines = head.decode().split("\n")
    rows = array("b")
    rows.frombytes(body)
    return SentenceVectors(int(size), {piece: place for place, piece in enumerate(lines)}, rows)


@lru_cache(maxsize=1 << 12)
def direction(text: str) -> Vector | None:
    """The direction of a sentence by the table that ships."""
    return sentence_vectors().direction(text)
