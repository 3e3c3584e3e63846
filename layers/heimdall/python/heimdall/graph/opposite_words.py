"""Words for what a yes or no denies: `the dead` and .is_alive, `unverified` and .verified."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain

from heimdall.domain.graph import GraphSchema, SchemaLink
from heimdall.graph.links import words_of
from heimdall.graph.schema_words import asked_part, carrying, names_something, stems
from heimdall.graph.spoken_phrases import Begun, begun, spoken_phrases
from heimdall.graph.thesaurus import denials
from heimdall.graph.word_vectors import forms

MOST = 2
Names = Mapping[str, None]  # of properties, in the schema's order
_PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis")


def opposite_words(question: str, schema: GraphSchema) -> tuple[SchemaLink, ...]:
    """The words and phrases of the question that deny one property of the schema which is true or false.

    A word that the schema uses itself denies nothing.
    """
    found: dict[str, SchemaLink] = {}
    for written, names in (*_phrases(question, schema), *_words(question, schema)):
        if len(names) == 1:
            name = next(iter(names))
            found.setdefault(name, SchemaLink(written, f".{name}", holds=False))
    return tuple(found.values())[:MOST]


def _phrases(question: str, schema: GraphSchema) -> Iterator[tuple[str, Names]]:
    denied = _denied(schema)
    return spoken_phrases(question, _begun(schema), lambda _, said: denied.get(said))


def _words(question: str, schema: GraphSchema) -> Iterator[tuple[str, Names]]:
    for word in words_of(asked_part(question)):
        if not names_something(word.folded, schema):
            said = (_denied(schema).get(form, ()) for form in forms(word.folded))
            yield word.written, dict.fromkeys((*chain(*said), *_undone(word.folded, schema)))


def _undone(word: str, schema: GraphSchema) -> Iterator[str]:
    """`uninsured` of insured, `inactive` of active."""
    bare = {word.removeprefix(each) for each in _PREFIXES if word.startswith(each)}
    return (
        name for words, name in _flags(schema) if len(words) == 1 and not bare.isdisjoint(stems(words[0]))
    )


@lru_cache(maxsize=16)
def _denied(schema: GraphSchema) -> Mapping[str, Names]:
    """The properties by what denies them."""
    found: dict[str, dict[str, None]] = {}
    for words, name in _flags(schema):
        for said in denials(words):
            found.setdefault(said, {})[name] = None
    return found


@lru_cache(maxsize=16)
def _begun(schema: GraphSchema) -> Begun:
    return begun(_denied(schema))


@lru_cache(maxsize=16)
def _flags(schema: GraphSchema) -> tuple[tuple[tuple[str, ...], str], ...]:
    """Each property of true or false, with the words that carry its meaning."""
    flags = dict.fromkeys(each.name for each in schema.properties if each.kind == "boolean")
    return tuple((carrying(name), name) for name in flags)
