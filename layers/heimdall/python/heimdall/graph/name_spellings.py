"""Spellings under which the words of a question may stand in the graph, for exact look-ups in large labels.

An index answers only to the letter, so `lord of the rings` is asked for as `Lord of the Rings` too. Names
begin and end with small words as well (`The Matrix`, `Inside Out`) and may end with a sign (`Apple Inc.`).
"""

from collections.abc import Iterator

from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.links import Word, spans, words_of

_MOST_WORDS = 40  # of a question; its names hardly stand behind them
_MOST = 1500  # spellings
_SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "de", "for", "from", "in", "into", "la", "nor"}
)
_SMALL |= {"of", "on", "or", "the", "to", "und", "von", "with", "y"}
_SIGNS = frozenset(".!?)")


def spellings(text: str) -> list[str]:
    """Every span of a text that may be a name, as it is written, then otherwise; the longest spans first."""
    words = words_of(text)[:_MOST_WORDS]
    written = list(dict.fromkeys(each for span in _names(words) for each in _written(text, *span)))
    others = (other for each in written for other in _otherwise(each))
    return list(dict.fromkeys((*written, *others)))[:_MOST]


def _names(words: tuple[Word, ...]) -> Iterator[tuple[Word, Word]]:
    """First and last words of all spans but those of common words alone."""
    for start, end in spans(words):
        if any(word.folded not in COMMON_WORDS for word in words[start:end]):
            yield words[start], words[end - 1]


def _written(text: str, first: Word, last: Word) -> Iterator[str]:
    """As it stands in the text, also with a sign behind it."""
    yield text[first.start : last.end]
    if text[last.end : last.end + 1] in _SIGNS:
        yield text[first.start : last.end + 1]


def _otherwise(written: str) -> Iterator[str]:
    """In the cases in which names are stored: `Lord of the Rings`, `Lord Of The Rings`, `Toy story`."""
    first, *others = (written.lower() if written.isupper() else written).split()
    yield " ".join(
        (_capital(first), *(each if each.lower() in _SMALL else _capital(each) for each in others))
    )
    yield " ".join(map(_capital, (first, *others)))
    yield _capital(written.lower())
    yield written.lower()
    yield written.upper()


def _capital(word: str) -> str:
    """With a capital in front and the rest as it is: `McDonald` stays."""
    return word[:1].upper() + word[1:]
