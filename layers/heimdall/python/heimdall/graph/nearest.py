"""Names in a question that the graph does not hold, and what there is instead.

A name is what is quoted or written with capitals where a sentence would not have them. Whether a word in
small letters is meant as a name cannot be told.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby

from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.domain.months import MONTHS
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.links import ValueIndex, Word, folded, value_words, words_of
from heimdall.graph.schema_words import names_something
from heimdall.graph.word_vectors import word_vectors

ALIKE = 0.72  # share of letters in common, as difflib counts it
_PART = 0.95  # what an abbreviation counts, beside a name that is spelt like it
_SHARED = 0.45  # half of the words
_MOST = 3
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CALENDAR = frozenset([*MONTHS, *_WEEKDAYS])
_QUOTED = re.compile(r"\"([^\"]+)\"|(?<!\w)'([^']+)'(?!\w)|“([^”]+)”|«([^»]+)»")
_APART = re.compile(r"[.?!,;:()\"“”«»\n]|(?<!\w)'|'(?!\w)")


@dataclass(slots=True)
class NearValues:
    """Values to look for a misspelt name in, by the first letters of their words."""

    _begun: dict[str, dict[ValueLink, None]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, index: ValueIndex) -> "NearValues":
        """The values of an index; takes a second for some hundred thousand."""
        values = cls()
        for link in index.values():
            values.add(link)
        return values

    def add(self, link: ValueLink) -> None:
        """Know a value of the graph."""
        for word in words_of(link.text):
            self._begun[word.folded[0]][link] = None

    def like(self, name: str) -> tuple[ValueLink, ...]:
        """The values most like a name, nearest first: as a whole, a word of theirs, half its words."""
        said = folded(name)
        if len(said) < 3:
            return ()
        begun = dict.fromkeys(word[0] for word in said.split())
        links = dict.fromkeys(link for letter in begun for link in self._begun.get(letter, ()))
        near = [(likeness, link) for link in links if (likeness := _likeness(said, link.text)) >= _SHARED]
        return tuple(link for _, link in sorted(near, key=lambda each: each[0], reverse=True)[:_MOST])


def unknown_names(question: str, schema: GraphSchema, links: Sequence[ValueLink]) -> tuple[str, ...]:
    """What is written as a name and neither linked nor a word of the schema, as it stands there."""
    linked = value_words(links)
    found: dict[str, None] = {}
    for name in _names(question):
        words = words_of(name)
        if words and not any(w.folded in linked or names_something(w.folded, schema) for w in words):
            found[name] = None
    return tuple(found)


def _names(question: str) -> Iterator[str]:
    """Quoted texts, and runs of words that begin with a capital."""
    quoted = [next(filter(None, match.groups())) for match in _QUOTED.finditer(question)]
    yield from quoted
    rest = _QUOTED.sub(".", question)
    if rest == rest.upper():
        return
    for sentence in _APART.split(rest):
        yield from _capitalised(sentence)


def _capitalised(sentence: str) -> Iterator[str]:
    words = [word for word in words_of(sentence) if word.folded != "s"]
    for is_name, run in groupby(enumerate(words), key=lambda each: _is_name(each[0], each[1], words)):
        found = [word for _, word in run] if is_name else []
        if any(word.folded not in _CALENDAR for word in found):
            yield sentence[found[0].start : found[-1].end]


def _is_name(at: int, word: Word, words: Sequence[Word]) -> bool:
    """A capital counts within a sentence; at its start only for what is no English word."""
    if not word.written[0].isupper() or word.folded in COMMON_WORDS or len(word.folded) < 2:
        return False
    return at > 0 or not word_vectors().classes_of(word.folded)


def _likeness(name: str, value: str) -> float:
    """0 to 1: how many letters are the same, in the same order, or how many of the name's words are there."""
    words = [word.folded for word in words_of(value)]
    whole, said = " ".join(words), name.split()
    against: Iterable[str] = {whole, *words} if len(said) == 1 else {whole}
    near = [text for text in against if abs(len(text) - len(name)) <= max(2, len(name) // 3)]
    letters = max((ratio for text in near if (ratio := _ratio(name, text)) >= ALIKE), default=0.0)
    return max(letters, _shared(said, words)) if len(said) > 1 else letters


def _shared(said: Sequence[str], words: Sequence[str]) -> float:
    """The share of a name's words that a value has, or begins with: `Acme Corp`, `Acme Corporation`."""
    telling = [word for word in said if len(word) > 2]
    found = [word for word in telling if any(each.startswith(word) for each in words)]
    return _PART * len(found) / len(said) if found else 0.0


def _ratio(a: str, b: str) -> float:
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return 0.0 if matcher.quick_ratio() < ALIKE else matcher.ratio()
