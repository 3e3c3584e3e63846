"""Slips of the keyboard: `canda` for Canada, `varkala haed` for Varkala Head.

One letter left out, too many, wrong or turned with the next; the first is not wrong. Only what
is no English word and written small is taken for a slip: who writes `Marta` means no Maria.
(Damerau, "A technique for computer detection and correction of spelling errors", 1964.)
"""

import re
from collections.abc import Collection, Iterator
from functools import cache
from itertools import chain, islice
from pathlib import Path

from heimdall.domain.number_words import COUNTED, LARGE, TENS, UNITS
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.word_vectors import forms, word_vectors

_WORDS = Path(__file__).with_name("thesaurus.txt")  # the largest list of words that is here
_MORE = frozenset(["farther", "fatter", "fewer", "theses", "though", *UNITS, *TENS, *COUNTED, *LARGE])
_ENDINGS = (("er", ""), ("er", "e"), ("ier", "y"), ("ers", ""), ("ers", "e"), ("iers", "y"), ("t", ""))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SHORTEST, _LONG, _LONGEST = 3, 6, 24  # letters
_WORD = re.compile("[a-z]+")


def may_be_misspelt(written: str, folded: str) -> bool:
    """Whether a word, as it is written and in small letters, may be a slip."""
    if not (_SHORTEST <= len(folded) <= _LONGEST and folded.isalpha() and written.islower()):
        return False
    return not (folded.endswith("est") or any(map(_is_word, _bases(folded))))


def _bases(word: str) -> Iterator[str]:
    """The word and what it may be made of: `larger` of large, `besiegers` of besiege, `unheard` of heard."""
    yield word
    for ending, instead in _ENDINGS:
        if word.endswith(ending):
            yield word.removesuffix(ending) + instead
    if word.startswith("un"):
        yield word.removeprefix("un")


def _is_word(word: str) -> bool:
    if word in COMMON_WORDS or word in _MORE or word_vectors().classes_of(word):
        return True
    return any(form in _words() for form in forms(word))


@cache
def _words(path: Path = _WORDS) -> frozenset[str]:
    """Every word of the thesaurus, read at the first word that is in no other list."""
    return frozenset(_WORD.findall(path.read_text(encoding="utf-8")))


def has_slip(said: str) -> bool:
    """Whether words that are linked to a value hold a slip: other words for values are words."""
    return any(may_be_misspelt(word, word) for word in said.split())


def meant(word: str, known: Collection[str]) -> list[str]:
    """Those of the `known` words that a slip away from this one stands for, the likeliest first."""
    return [each for each in dict.fromkeys(chain(*_slips(word))) if each in known]


def surely_meant(word: str, known: Collection[str]) -> str | None:
    """The only one of the `known` words that the likeliest kind of slip leads to.

    A short word is no other with a wrong letter: it may be any.
    """
    for kind in islice(_slips(word), 4 if len(word) >= _LONG else 3):
        if found := {each for each in kind if each in known}:
            return found.pop() if len(found) == 1 else None
    return None


def _slips(word: str) -> Iterator[list[str]]:
    """All words that are one slip away: letters turned, one left out, one too many, one wrong."""
    first, rest = word[:1], word[1:]
    halves = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    turned = [a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1]
    yield [*turned, rest[:1] + first + rest[1:]]
    yield [a + letter + b for a, b in halves for letter in _LETTERS]
    yield [a + b[1:] for a, b in halves if b]
    yield [a + letter + b[1:] for a, b in halves if b for letter in _LETTERS if letter != b[0]]
