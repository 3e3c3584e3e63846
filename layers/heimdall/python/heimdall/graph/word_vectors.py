"""A table of English words with their directions in meaning, and the word classes they are used in.

`word_vectors.bin` is made by inference_host/model/schema_word_table.py: a line with the size of a vector,
a line for each word with its classes (n noun, v verb), an empty line, then for each word that many signed
bytes, unit length times 127. It comes from all-MiniLM-L6-v2 (Apache-2.0) and WordNet 3.1 (WordNet licence,
Princeton University), over words that wordfreq counts as frequent. It is read at the first question that
needs it. Nearness is no opposite of farness: antonyms lie close together, so the table serves for names
only, never for comparisons.
"""

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt
from operator import mul
from pathlib import Path

from heimdall.graph.irregular_verbs import BASES
from heimdall.graph.spellings import AMERICAN

TABLE = Path(__file__).with_name("word_vectors.bin")
Vector = tuple[float, ...]
# Endings of plurals and verb forms with what may stand in their place: `wages` is rather wage than wag.
_ENDINGS = (
    ("ies", "y"),
    ("s", ""),
    ("es", ""),
    ("ied", "y"),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
)
_IRREGULAR = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "mice": "mouse",
    "feet": "foot",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "wolves": "wolf",
    "leaves": "leaf",
    "shelves": "shelf",
    "indices": "index",
    "matrices": "matrix",
    "criteria": "criterion",
    "analyses": "analysis",
}
_DOUBLED = re.compile(r"(.+)([bdglmnprt])\2(?:ed|ing)$")


def forms(word: str) -> Iterator[str]:
    """The word itself, then what it may be a form of: `employees`, `employee`; British spellings last."""
    found = dict.fromkeys(_endings(word))
    yield from found
    yield from (AMERICAN[form] for form in found if form in AMERICAN)


def _endings(word: str) -> Iterator[str]:
    yield word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word[: -len(ending)] + instead
    for irregular in (_IRREGULAR, BASES):
        if word in irregular:
            yield irregular[word]
    if doubled := _DOUBLED.fullmatch(word):
        yield doubled[1] + doubled[2]


@dataclass(frozen=True, slots=True)
class WordVectors:
    """Words in lower case; `rows` holds their vectors one after the other."""

    size: int
    places: dict[str, int]
    classes: Sequence[str]
    rows: "array[int]"

    def classes_of(self, word: str) -> str:
        """`n`, `v` or `nv`; empty for a word that is not in the table."""
        at = self._at(word)
        return self.classes[at] if at is not None else ""

    def direction(self, words: Iterable[str]) -> Vector | None:
        """The common direction, unit length, of those words that are in the table; None without any."""
        known = [at for word in words if (at := self._at(word)) is not None]
        if not known:
            return None
        rows = [self.rows[at * self.size : (at + 1) * self.size] for at in known]
        total = [sum(column) for column in zip(*rows, strict=True)]
        length = sqrt(sum(map(mul, total, total))) or 1.0
        return tuple(each / length for each in total)

    def _at(self, word: str) -> int | None:
        return next((self.places[form] for form in forms(word) if form in self.places), None)


def cosine(a: Vector, b: Vector) -> float:
    """How near two directions are, -1 to 1."""
    return float(sum(map(mul, a, b)))


@cache
def word_vectors(path: Path = TABLE) -> WordVectors:
    """The table, read once."""
    head, body = path.read_bytes().split(b"\n\n", 1)
    size, *lines = head.decode().split("\n")
    pairs = [line.split(" ") for line in lines]
    rows = array("b")
    rows.frombytes(body)
    return WordVectors(
        int(size), {word: i for i, (word, _) in enumerate(pairs)}, [kinds for _, kinds in pairs], rows
    )
