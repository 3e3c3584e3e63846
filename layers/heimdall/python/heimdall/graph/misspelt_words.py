"""Words that are no English, but a slip of the finger away from a name of the schema: `vesels` for Vessel."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.schema_words import SchemaName, names_of, shown, unnamed_words
from heimdall.graph.word_vectors import word_vectors

ALIKE = 0.82  # share of letters in common, as difflib counts it
SHORTEST = 5  # letters; shorter words are too near to each other
_LONGER = 2  # letters more or less: an ending, a slip
MOST = 2
Spelt = Mapping[str, Sequence[tuple[str, SchemaName]]]


def misspelt_words(
    question: str, schema: GraphSchema, links: Sequence[ValueLink] = ()
) -> tuple[SchemaLink, ...]:
    """The words that nearly spell one name of the schema, as they stand in the question."""
    found: dict[str, SchemaLink] = {}
    spelt = _spelt(schema)
    for word in unnamed_words(question, schema, links, SHORTEST):
        english = word_vectors().classes_of(word.folded)
        if word.written == word.written.lower() and not english and (name := _nearly(word.folded, spelt)):
            found.setdefault(shown(name), SchemaLink(word.written, shown(name)))
    return tuple(found.values())[:MOST]


def _nearly(word: str, spelt: Spelt) -> SchemaName | None:
    """The one name of which the word nearly is a part; None when there is none, or two are alike."""
    near = [
        (SequenceMatcher(None, word, part, autojunk=False).ratio(), name)
        for part, name in spelt.get(word[0], ())
        if abs(len(part) - len(word)) <= _LONGER
    ]
    best = max((ratio for ratio, _ in near), default=0.0)
    names = {name for ratio, name in near if ratio == best}
    return names.pop() if best >= ALIKE and len(names) == 1 else None


@lru_cache(maxsize=16)
def _spelt(schema: GraphSchema) -> Spelt:
    """By first letter, the words of names in singular and plural."""
    found: dict[str, list[tuple[str, SchemaName]]] = {}
    for name in names_of(schema):
        for part in name.words:
            if len(part) >= SHORTEST - 1:
                found.setdefault(part[0], []).extend(((part, name), (f"{part}s", name)))
    return found
