"""Names of two words that a question writes as one, or of one written as two: `stop sequence`."""

import re
from collections.abc import Mapping
from functools import lru_cache

from heimdall.domain.graph import GraphSchema
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.links import Word
from heimdall.graph.schema_words import SchemaName, names_of

_LONG = 7  # letters of two words in one


def in_two_words(word: Word, after: Word, whole: Mapping[str, SchemaName]) -> SchemaName | None:
    """The name of one word that both words are, one right behind the other."""
    if after.start != word.start + len(word.written) + 1:
        return None
    name = whole.get(f"{word.folded}{after.folded}") or whole.get(word.folded[0] + after.folded[0])
    return name if name and len(name.words) == 1 else None


def in_one_word(word: Word, whole: Mapping[str, SchemaName]) -> SchemaName | None:
    """The name that the word is all of: `boxoffice`, and the initials `os`; no name of one word."""
    name = whole.get(word.folded)
    return name if name and (len(name.words) > 1 or len(word.folded) < _LONG) else None


@lru_cache(maxsize=16)
def short_names(schema: GraphSchema) -> frozenset[str]:
    """Names of one or two letters that are no words of everyday: `os`, `ip`."""
    said = {"".join(name.words) for name in names_of(schema)}
    return frozenset(name for name in said if len(name) < 3) - COMMON_WORDS


@lru_cache(maxsize=16)
def joined(schema: GraphSchema) -> Mapping[str, SchemaName]:
    """Names by their words as one, `stop sequence` is `stopsequence`; and those that may be initials."""
    found = dict[str, SchemaName | None]()
    for name in names_of(schema):
        whole = "".join(name.words)
        for form in (whole, f"{whole}s", re.sub("y$", "ies", whole)):
            found[form] = None if found.get(form, name) != name else name
    initials = short_names(schema)
    return {form: name for form, name in found.items() if name and (len(form) >= _LONG or form in initials)}
