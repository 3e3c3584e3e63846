"""Words that the schema has in short: `packages` for a label pkg, `organisation` for Org."""

from collections.abc import Sequence
from functools import lru_cache

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.schema_words import SchemaName, names_of, shown, unnamed_words
from heimdall.graph.word_vectors import word_vectors

MOST = 2
_SHORT, _LONG = (3, 5), 5  # letters of an abbreviation, and the least of what it stands for
_VOWELS = frozenset("aeiou")


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
    """Short words of names that are no English words by themselves: a Car is no carpenter."""
    return tuple(
        (part, name)
        for name in names_of(schema)
        for part in name.words
        if _SHORT[0] <= len(part) <= _SHORT[1] and not word_vectors().classes_of(part)
    )
