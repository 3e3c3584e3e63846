"""Words that the schema has in short: `packages` for a label pkg, `organisation` for Org."""

from collections.abc import Collection, Sequence
from functools import lru_cache

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.schema_words import SchemaName, names_of, shown, unnamed_words
from heimdall.graph.word_vectors import word_vectors

MOST = 2
_SHORT, _LONG = (3, 5), 5  # letters of an abbreviation, and the least of what it stands for
_VOWELS = frozenset("aeiou")
_TERSE = 0.25  # share of a schema's words that are short and no English ones, from which all may be in short


def abbreviated_words(
    question: str, schema: GraphSchema, links: Sequence[ValueLink] = ()
) -> tuple[SchemaLink, ...]:
    """The words of the question that one name of the schema shortens, as they stand in it."""
    short = _short_names(schema)
    if not short:
        return ()
    found: dict[str, SchemaLink] = {}
    for word in unnamed_words(question, schema, links, _LONG):
        names = {name for part, name in short if shortens(part, word.folded)}
        if len(names) == 1:
            name = names.pop()
            found.setdefault(shown(name), SchemaLink(word.written, shown(name)))
    return tuple(found.values())[:MOST]


def shortens(short: str, word: str) -> bool:
    """Whether `short` is how the word begins (`org`), or its consonants in their order (`pkg`)."""
    if short[0] != word[0] or len(short) + 2 > len(word):
        return False
    letters = iter(word)
    return word.startswith(short) or (
        _VOWELS.isdisjoint(short) and all(letter in letters for letter in short)
    )


@lru_cache(maxsize=16)
def _short_names(schema: GraphSchema) -> tuple[tuple[str, SchemaName], ...]:
    """Short words of names that are no English words by themselves: a Car is no carpenter.

    Among names in short a whole one of a label or property is what it shortens, whatever else it means: `cap`
    is a capacity beside `nm` and `addr`. Of 265 such words in graphs of that kind 255 meant it, in others
    every third.
    """
    parts = tuple((part, name) for name in names_of(schema) for part in name.words)
    terse = _is_terse({part for part, _ in parts})
    return tuple(
        (part, name)
        for part, name in parts
        if _SHORT[0] <= len(part) <= _SHORT[1]
        and (_is_no_word(part) or (terse and len(name.words) == 1 and name.kind != "type"))
    )


def _is_terse(parts: Collection[str]) -> bool:
    short = [part for part in parts if 1 < len(part) <= _SHORT[1] and _is_no_word(part)]
    return len(short) > _TERSE * len(parts)


def _is_no_word(part: str) -> bool:
    return not word_vectors().classes_of(part)
