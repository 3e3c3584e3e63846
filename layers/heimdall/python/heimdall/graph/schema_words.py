"""The words of a schema's names, and whether a question uses them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.links import Word, value_words, words_of
from heimdall.graph.word_vectors import forms

# What nodes are called by, before all else.
KEY_NAMES = ("name", "title", "label", "username", "code", "id")

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_QUOTED = re.compile(r"\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)|«[^»]*»|“[^”]*”")
# `I'd like to know` asks about nobody whom somebody likes or knows.
_ASKING_ITSELF = re.compile(
    r"""
    \b(?:
      (?:i|we|you|my\ boss)\s?(?:['’]?(?:d|m|ve|re)|\ would|\ will|\ am|\ have|\ had)?
        (?:\ (?:really|just|only|also|happen\ to))?
        \ (?:know|likes?|love|needs?|wants?|wish|see|check|hope|wonder|care|look(?:ing)?\ for|after)
        (?:\ to\ (?:know|see|find|find\ out|check|look|look\ up|learn|have|get))?
    | (?:let|tell|show|give|get|remind)\ (?:me|us)(?:\ (?:know|see))?
    | (?:to|you|we|wanna|would)\ know
    | any(?:one|body)\ know(?=\ (?:who|what|which|how|where|when|if|whether|whom|whose)\b)
    | (?:find|found|figure)\ out | look(?:ing)?\ up
    | for\ (?:a|the|my|our|this)\ report | on\ (?:the\ books|record|file)
    | in\ (?:the|our|your|this)\ (?:system|data|database|graph|records)
    | order(?:ed|ing)?\ (?:by|from|alphabetically|descending|ascending|in|desc|asc)
    | in\ (?:(?:the|a|reverse|(?:de|a)scending|(?:in|de)creasing|alphabetical|chronological|abc)\ ){0,3}order
        (?!\W*(?:no\b|number|nr\b|id\b|\d))  # in order 20417 is an order
    | shortest\ (?:path|route|way|connection|chain|link)s?
    | (?:takes?|took|taken|taking)\ place
    | any\ (?:idea|clue) | good\ (?:morning|evening|afternoon)
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LETTERS = re.compile(r"[^\W\d_]+")
# What a relationship type adds to its verb or noun: WORKS_AT, HAS_SKILL, PART_OF.
_SMALL = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "to",
        "by",
        "for",
        "from",
        "with",
        "as",
        "is",
        "are",
        "was",
        "be",
        "been",
        "has",
        "have",
    ]
)


@dataclass(frozen=True, slots=True)
class SchemaName:
    """A label, `.property` or `:TYPE`, with its kind and the words that carry its meaning."""

    name: str
    kind: str  # label, property or type
    words: tuple[str, ...]

    @property
    def stems(self) -> tuple[frozenset[str], ...]:
        """Of each word; in a label `shipping` is no form of `ship`: a ShippingLine is no ship."""
        return tuple(
            frozenset([word]) if self.kind == "label" and word.endswith("ing") else stems(word)
            for word in self.words
        )


def shown(name: SchemaName) -> str:
    """`Label`, `.property` or `:TYPE`."""
    return {"label": "", "property": ".", "type": ":"}[name.kind] + name.name


def asked_part(question: str) -> str:
    """The question with blanks in place of what it quotes, and of what it says about the asking itself."""
    for beside in (_QUOTED, _ASKING_ITSELF):
        question = beside.sub(lambda match: " " * len(match.group()), question)
    return question


def parts_of(name: str) -> tuple[str, ...]:
    """`BookCopy`, `due_on`, `WORKS_AT` as words in lower case."""
    return tuple(_LETTERS.findall(_CAMEL.sub(" ", name).lower()))


def carrying(name: str) -> tuple[str, ...]:
    """The words of a name without those that only join: `works`, `units stock`."""
    parts = parts_of(name)
    return tuple(part for part in parts if part not in _SMALL) or parts


@lru_cache(maxsize=16)
def names_of(schema: GraphSchema) -> tuple[SchemaName, ...]:
    """Every name of the schema once: labels, properties, relationship types."""
    keys = [p.name for label in schema.labels for p in label.properties]
    keys += [p.name for r in schema.relationships for p in r.properties]
    labels = [SchemaName(label.name, "label", carrying(label.name)) for label in schema.labels]
    types = dict.fromkeys(r.type for r in schema.relationships)
    return (
        *labels,
        *(SchemaName(name, "property", carrying(name)) for name in dict.fromkeys(keys)),
        *(SchemaName(name, "type", carrying(name)) for name in types),
    )


@lru_cache(maxsize=8192)
def stems(word: str) -> frozenset[str]:
    """What two forms of one word have in common: at least one member."""
    return frozenset(forms(word))


def stems_in(names: Iterable[str]) -> frozenset[str]:
    """The stems of all words of these names."""
    return frozenset(stem for name in names for part in parts_of(name) for stem in stems(part))


@lru_cache(maxsize=16)
def stems_of(schema: GraphSchema, kinds: Sequence[str] = ("label", "property", "type")) -> frozenset[str]:
    """Stems of all words of the schema's names of these kinds."""
    return frozenset(
        stem for name in names_of(schema) if name.kind in kinds for word in name.stems for stem in word
    )


def unnamed_words(
    question: str, schema: GraphSchema, links: Iterable[ValueLink], shortest: int
) -> Iterator[Word]:
    """The words of so many letters that are neither quoted, nor common, nor of a value, nor of the schema."""
    values, known = value_words(links), stems_of(schema)
    for word in words_of(asked_part(question)):
        if len(word.folded) < shortest or word.folded in values or word.folded in COMMON_WORDS:
            continue
        if known.isdisjoint(stems(word.folded)):
            yield word


@lru_cache(maxsize=64)
def keys_said(word: str, schema: GraphSchema) -> frozenset[str]:
    """The properties by which some nodes are called that a word is, in any form: `titles`, `titled`."""
    keys = {p.name for label in schema.labels for p in label.properties if p.name in KEY_NAMES}
    return frozenset(key for key in keys if not stems(key).isdisjoint(stems(word)))


def names_something(word: str, schema: GraphSchema, *kinds: str) -> bool:
    """Whether a word, in any form, is a word of a name of these kinds (of all kinds without any)."""
    known = stems_of(schema, kinds) if kinds else stems_of(schema)
    return not known.isdisjoint(stems(word))
