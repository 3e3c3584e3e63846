"""Words that are no English, but a slip of the finger away from a name of the schema: `vesels` for Vessel."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.links import Word, value_words, words_of
from heimdall.graph.schema_words import SchemaName, names_of, names_something, shown, without_quotes
from heimdall.graph.word_vectors import word_vectors

ALIKE = 0.82  # share of letters in common, as difflib counts it
SHORTEST = 5  # letters; shorter words are too near to each other
_LONGER = 2  # letters more or less: an ending, a slip
MOST = 2


def misspelt_words(
    question: str, schema: GraphSchema, links: Sequence[ValueLink] = ()
) -> tuple[SchemaLink, ...]:
    """The words that nearly spell one name of the schema, as they stand in the question."""
    found: dict[str, SchemaLink] = {}
    for word in _unheard(question, schema, links):
        if name := _nearly(word.folded, schema):
            found.setdefault(shown(name), SchemaLink(word.written, shown(name)))
    return tuple(found.values())[:MOST]


def _unheard(question: str, schema: GraphSchema, links: Sequence[ValueLink]) -> Iterator[Word]:
    """Words in small letters that are no value, no English and no name of the schema."""
    values = value_words(links)
    for word in words_of(without_quotes(question)):
        if len(word.folded) < SHORTEST or word.written != word.written.lower() or word.folded in values:
            continue
        if word.folded in COMMON_WORDS or word_vectors().classes_of(word.folded):
            continue
        if not names_something(word.folded, schema):
            yield word


def _nearly(word: str, schema: GraphSchema) -> SchemaName | None:
    """The one name of which the word nearly is a part; None when there is none, or two are alike."""
    near = [
        (SequenceMatcher(None, word, part, autojunk=False).ratio(), name)
        for part, name in _spelt(schema).get(word[0], ())
        if abs(len(part) - len(word)) <= _LONGER
    ]
    best = max((ratio for ratio, _ in near), default=0.0)
    names = {name for ratio, name in near if ratio == best}
    return names.pop() if best >= ALIKE and len(names) == 1 else None


@lru_cache(maxsize=16)
def _spelt(schema: GraphSchema) -> dict[str, tuple[tuple[str, SchemaName], ...]]:
    """By first letter, the words of names in singular and plural."""
    found: dict[str, list[tuple[str, SchemaName]]] = {}
    for name in names_of(schema):
        for part in name.words:
            if len(part) >= SHORTEST - 1:
                found.setdefault(part[0], []).extend(((part, name), (f"{part}s", name)))
    return {letter: tuple(parts) for letter, parts in found.items()}
