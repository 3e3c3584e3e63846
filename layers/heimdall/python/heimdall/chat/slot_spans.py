"""What of a request may be a text that a param of an action needs, and by what that is told.

A span is some words of the request. What is known of it are the words beside it and at its ends, capital
letters, digits and punctuation, and where the name of the param stands: a feature each, a string. Words that
are frequent in requests stand for themselves, all others for their shape.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from heimdall.graph.schema_words import parts_of

MOST_WORDS = 40  # of a request that is read
_LONGEST = 8  # words of a span; of 23,841 texts three were longer
_WORD = re.compile(r"[^\s,;:?!()\"“”…]+")
_OPENING, _CLOSING = "'‘", ".'’"
_GENITIVE = re.compile(r"['’]s?$")
_START, _END = "<", ">"  # stand for words that are not there
_TOLD = 4  # letters by which a word is told to be of the param's name
_THIRDS = 3


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the request: its characters, and the numbers of its first and its last word."""

    start: int
    end: int
    first: int
    last: int

    def overlaps(self, other: "Span") -> bool:
        """Whether they have a character in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Param:
    """A text that an action is given: its name, and which of how many it is."""

    name: str
    place: int
    count: int


@dataclass(frozen=True, slots=True)
class Request:
    """A request cut into words; a gap stands before each, and one after the last."""

    text: str
    places: tuple[tuple[int, int], ...]
    words: tuple[str, ...]
    gaps: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Request":
        """The words without the punctuation around them."""
        places = tuple(_inner(text, *found.span()) for found in _WORD.finditer(text))
        places = tuple((start, end) for start, end in places if start < end)
        between = (text[before[1] : after[0]].strip() for before, after in pairwise(places))
        words = tuple(text[start:end] for start, end in places)
        return cls(text, places, words, (_START, *between, _END))

    def said(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]

    def spans(self) -> Iterator[Span]:
        """All that there are; one that ends with a genitive is there without it, too."""
        count = len(self.words)
        for first in range(count):
            for last in range(first, min(count, first + _LONGEST)):
                whole = Span(self.places[first][0], self.places[last][1], first, last)
                yield whole
                genitive = _GENITIVE.search(self.words[last])
                if genitive and genitive.start():
                    yield Span(whole.start, self.places[last][0] + genitive.start(), first, last)


def _inner(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    return (start + 1 if text[start] in _OPENING else start), end


def shape(word: str) -> str:
    """What a word looks like, in a letter."""
    if "@" in word or "/" in word:
        return "e"
    if any(map(str.isdigit, word)):
        return "d" if re.sub(r"[.:-]", "", word).isdigit() else "c"
    if word.isupper() and len(word) > 1:
        return "U"
    if word[0].isupper():
        return "X"
    return "-" if "-" in word or "_" in word else "x"


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of a span; what of it counts for each param by its name, too, is `named`."""

    alike: tuple[str, ...]
    named: tuple[str, ...]


def features(request: Request, span: Span, frequent: Collection[str]) -> Features:
    """Those that do not depend on the param."""

    def told(word: str) -> str:
        plain = word.lower()
        return plain if plain in frequent else "#" + shape(word)

    words, begins = request.words, span.first == 0
    inner = words[span.first : span.last + 1]
    two_before, before, after = _around(request, span)
    gap_before, gap_after = request.gaps[span.first], _gap_after(request, span)
    named = (
        f"before {told(before)}{gap_before}",
        f"after {told(after)}{gap_after}",
        f"first {told(inner[0])}{begins}",
        f"last {told(inner[-1])}",
        f"shape {''.join(map(shape, inner[:4]))}{begins}",
        f"length {len(inner)}",
        f"two before {told(two_before)} {told(before)}",
        f"gaps {gap_before[-1:]}|{gap_after[:1]}",
    )
    common = sum(word.lower() in frequent for word in inner[1:-1])
    parted = any(request.gaps[span.first + 1 : span.last + 1])
    return Features(
        (
            *named,
            f"capital before {before[0].isupper() and span.first > 1}{inner[0][0].isupper()}",
            f"capital after {after[0].isupper()}{inner[-1][0].isupper()}",
            f"ends {told(inner[0])} {told(inner[-1])}",
            f"common {common}",
            f"parted {parted}",
        ),
        named,
    )


def of_param(request: Request, span: Span, param: Param) -> tuple[str, str]:
    """Where its name and its place among the params stand against the span."""
    parts = [part[:_TOLD] for part in parts_of(param.name) if len(part) > 2]

    def names(words: Sequence[str]) -> bool:
        return any(word.lower()[:_TOLD] == part for word in words for part in parts)

    two_before, before, after = _around(request, span)
    inner = request.words[span.first : span.last + 1]
    third = _THIRDS * span.first // len(request.words)
    return (
        f"name {names((two_before, before))}{names(inner)}{names((after,))}",
        f"place {param.place} {param.count} {third}",
    )


def _around(request: Request, span: Span) -> tuple[str, str, str]:
    """The two words before a span and the one after it."""
    words = (_START, _START, *request.words, _END)
    after = "'s" if span.end < request.places[span.last][1] else words[span.last + 3]
    return words[span.first], words[span.first + 1], after


def _gap_after(request: Request, span: Span) -> str:
    return "" if span.end < request.places[span.last][1] else request.gaps[span.last + 1]
