"""Slips of the keyboard: `canda` for Canada, `varkala haed` for Varkala Head.

One letter left out, doubled, wrong or before the one that it belongs behind; the first letter is right. Only
what is no English word and written small is taken for a slip: who writes `Marta` means no Maria.
(Damerau, "A technique for computer detection and correction of spelling errors", 1964.)
"""

import re
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.word_vectors import forms, word_vectors

_WORDS = Path(__file__).with_name("thesaurus.txt")  # the largest list of words that is here
_MORE = frozenset(["fewer"])
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST, _LONGEST = 3, 24  # letters
_WORD = re.compile("[a-z]+")


def may_be_misspelt(written: str, folded: str) -> bool:
    """Whether a word, as it is written and in small letters, may be a slip."""
    if not (_SHORTEST <= len(folded) <= _LONGEST and folded.isalpha() and written.islower()):
        return False
    if folded in COMMON_WORDS or folded in _MORE or word_vectors().classes_of(folded):
        return False
    return not any(form in _words() for form in forms(folded))


@cache
def _words(path: Path = _WORDS) -> frozenset[str]:
    """Every word of the thesaurus, read at the first word that is in no other list."""
    return frozenset(_WORD.findall(path.read_text(encoding="utf-8")))


def has_slip(said: str) -> bool:
    """Whether words that are linked to a value hold a slip: other words for values are words."""
    return any(may_be_misspelt(word, word) for word in said.split())


def meant(word: str, known: Collection[str]) -> list[str]:
    """Those of the `known` words that a slip away from this one stands for."""
    return [each for each in dict.fromkeys(_slips(word)) if each in known]


def _slips(word: str) -> Iterator[str]:
    """All words that are one slip away, the likeliest slip first."""
    first, rest = word[:1], word[1:]
    halves = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    yield from (a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1)
    yield from (a + letter + b for a, b in halves for letter in _LETTERS)
    yield from (a + b[1:] for a, b in halves if b)
    yield from (a + letter + b[1:] for a, b in halves if b for letter in _LETTERS)
    yield from (rest[:1] + first + rest[1:],)
