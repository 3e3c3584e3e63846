"""Several words of a question that mean one thing: `signed up` for joined, `no longer with us` for dead.

Much of what people say for a relationship is a verb with a particle or an idiom (`put money into`), whose
words say nothing alone. The first and the last word may stand in any form.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import TypeVar

from heimdall.graph.links import Word, words_of
from heimdall.graph.schema_words import asked_part
from heimdall.graph.word_vectors import forms

LONGEST = 4  # words
_BLANK = 1  # character between two words
Begun = Mapping[str, Set[str]]
Meaning = TypeVar("Meaning")


def begun(phrases: Iterable[str]) -> Begun:
    """Those that are several words, joined by `_`, by the first of them."""
    found: dict[str, set[str]] = {}
    for phrase in phrases:
        first, several, _ = phrase.partition("_")
        if several:
            found.setdefault(first, set()).add(phrase)
    return found


def spoken_phrases(
    question: str,
    known: Begun,
    meaning: Callable[[Sequence[Word], str], Meaning | None],
    values: Set[str] = frozenset(),
) -> Iterator[tuple[str, Meaning]]:
    """The phrases of a question as they are written, with what they mean; the longest first, none overlap.

    None of their words is one of `values`; one without a meaning leaves its words to others.
    """
    taken = set[int]()
    for span in _spans(words_of(asked_part(question)), values):
        starts = {word.start for word in span}
        meant = (meaning(span, said) for said in _said(span, known)) if taken.isdisjoint(starts) else ()
        if (found := next((each for each in meant if each is not None), None)) is not None:
            taken |= starts
            yield " ".join(word.written for word in span), found


def _spans(words: Sequence[Word], values: Set[str]) -> Iterator[Sequence[Word]]:
    """Every run of two to four words with nothing but a blank or a hyphen between them."""
    for length in range(LONGEST, 1, -1):
        for start in range(len(words) - length + 1):
            span = words[start : start + length]
            if in_a_row(span) and values.isdisjoint(word.folded for word in span):
                yield span


def in_a_row(span: Sequence[Word]) -> bool:
    """Whether nothing but one character, a blank or a hyphen, stands between the words."""
    return all(b.start == a.end + _BLANK for a, b in pairwise(span))


def _said(span: Sequence[Word], known: Begun) -> Iterator[str]:
    """The phrases that the words may be."""
    first, *middle, last = (word.folded for word in span)
    for start in forms(first):
        phrases = known.get(start, frozenset())
        for end in forms(last) if phrases else ():
            if (said := "_".join((start, *middle, end))) in phrases:
                yield said
