"""Slips of the keyboard in a question: `wich perfomers` for which performers, `oned by` for owned by.

What they may stand for are the words of the schema, those that people say for them, and common words; a word
that may be several is left as it is. Values are linked by themselves (`links.py`).
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.links import MOST_WORDS, Word, value_words, words_of
from heimdall.graph.misspellings import may_be_misspelt, surely_meant
from heimdall.graph.schema_words import names_of
from heimdall.graph.thesaurus import words_of_schema

_SHORTEST = 4  # letters: one of three may be anything
_APOSTROPHES = ("'", "’")


def corrections(text: str, schema: GraphSchema, links: Sequence[ValueLink]) -> dict[str, str]:
    """The words of the text that are slips, as written, with what is meant, in the order of the text."""
    linked = value_words(links)
    found = dict[str, str]()
    for word in words_of(text)[:MOST_WORDS]:
        contracted = text[word.end : word.end + 1] in _APOSTROPHES  # `hasn't`
        if not contracted and word.folded not in linked and _is_slip(word, schema):
            said = surely_meant(word.folded, _said(schema)) or surely_meant(word.folded, COMMON_WORDS)
            found |= {word.written: said} if said else {}
    return found


def corrected(text: str, slips: dict[str, str]) -> str:
    """The text with what is meant in the place of its slips."""
    parts, end = list[str](), 0
    for word in words_of(text):
        if word.written in slips:
            parts += [text[end : word.start], slips[word.written]]
            end = word.end
    return "".join([*parts, text[end:]])


def _is_slip(word: Word, schema: GraphSchema) -> bool:
    new = len(word.folded) >= _SHORTEST and word.folded not in _said(schema)
    return new and may_be_misspelt(word.written, word.folded)


@lru_cache(maxsize=16)
def _said(schema: GraphSchema) -> frozenset[str]:
    """Words that mean something in this schema, in their usual forms."""
    parts = (part for name in names_of(schema) for part in name.words)
    return frozenset(_in_all_forms((*parts, *words_of_schema(schema))))


def _in_all_forms(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        bare, doubled = word.removesuffix("e"), word + word[-1]
        yield from (word, f"{word}s", f"{word}es", f"{bare}ed", f"{bare}ing")
        yield from (f"{doubled}es", f"{doubled}ed", f"{doubled}ing")
        yield from (word.removesuffix("y") + "ies", word.removesuffix("is") + "es")
