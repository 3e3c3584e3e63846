"""Which words of a question are names of the schema, in whatever form they are said.

`who owns the ships` says OWNS and Ship, and so does `owner of the ship`. A large model sees that by itself;
for a small one it is the hardest step of all, and here it is none: word and name have a stem in common.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.links import Word, value_words, words_of
from heimdall.graph.schema import KEY_NAMES
from heimdall.graph.schema_words import SchemaName, asked_part, names_of, shown, stems

MOST = 5
# What questions are made of, whatever the graph. Verbs such as `know`, `own` and `use` are not among them.
_ASKED = """
    about after again all also and any are average been before between both but can combined could count
    did does each every find first for from get give had has have having her him his how into its just
    last least less list many max maximum mean min minimum more most much must name named names not now
    number numbers only other our out over per please same she should show since some sort sorted such
    sum tell than that the their them then there these they this those total under until was were what
    when where whether which while who whom whose why will with without would you your
"""
ASKING = frozenset(_ASKED.split())
_OF_VERBS = ("er", "or", "ee", "ion", "ation", "ment", "ent", "ant", "al", "ure")
_OF_EVENTS = ("ion", "ation", "ment", "al", "ure", "y")
_RANKS = {"label": 0, "type": 2, "property": 3}
_VERY_PROPERTY = 1
_DONE = ("ed", "s")  # how properties end that say what was done
_DOING = ("ed", "ing")
_LONG = 7  # letters of two words in one


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of a question that may be names, their stems, and the types at the labels of its values."""

    words: Sequence[Word]
    stems: frozenset[str]
    near: frozenset[str] | None  # None where the question has no values

    def whole(self, name: SchemaName) -> bool:
        """Whether all words of the name are said."""
        return all(not self.stems.isdisjoint(part) for part in name.stems)

    def in_a_row(self, name: SchemaName) -> bool:
        """Whether they are said one after the other: `imdb rating`."""
        runs = (self.words[at : at + len(name.words)] for at in range(len(self.words)))
        return any(
            len(run) == len(name.words)
            and all(
                not stems(word.folded).isdisjoint(part) for word, part in zip(run, name.stems, strict=True)
            )
            for run in runs
        )

    def fits(self, name: SchemaName) -> bool:
        """A type that is said in part is one at the values: no culture has the members of a house."""
        return name.kind != "type" or self.near is None or name.name in self.near or self.whole(name)


def named_words(
    question: str, schema: GraphSchema, links: Sequence[ValueLink] = ()
) -> tuple[SchemaLink, ...]:
    """The words that name one label, relationship type or property, as they stand in the question.

    A label goes before a type, a type before a property unless the word is that very property; a word that
    names two of a kind is left out, unless the question says all words of one of them, and words in a row go
    before others. What a node is called by (`name`) needs no explanation.
    """
    words = list(_free(question, schema, links))
    spoken = frozenset(stem for word in words for stem in stems(word.folded))
    said = _Said(words, spoken, _types_at(schema, links))
    found: dict[str, SchemaLink] = {}
    names = _by_stem(schema)
    joined = _joined(schema)
    for word, after in zip_longest(words, words[1:]):
        if after and (name := joined.get(f"{word.folded}{after.folded}")) and len(name.words) == 1:
            found.setdefault(shown(name), SchemaLink(f"{word.written} {after.written}", shown(name)))
        elif name := joined.get(word.folded) or _named(word, said, names):
            found.setdefault(shown(name), SchemaLink(word.written, shown(name)))
    return tuple(found.values())[:MOST]


def _types_at(schema: GraphSchema, links: Sequence[ValueLink]) -> frozenset[str] | None:
    labels = {link.label for link in links}
    at = (each.type for each in schema.relationships if labels & {each.source, each.target})
    return frozenset(at) if labels else None


def _free(question: str, schema: GraphSchema, links: Iterable[ValueLink]) -> Iterator[Word]:
    """Words that are neither quoted, nor part of a value, nor of every question."""
    values, short = value_words(links), _short_names(schema)
    for word in words_of(asked_part(question)):
        if word.folded in ASKING or word.folded in values:
            continue
        if len(word.folded) > 2 or word.folded in short:
            yield word


@lru_cache(maxsize=16)
def _short_names(schema: GraphSchema) -> frozenset[str]:
    """Names of one or two letters that are no words of everyday: `os`, `ip`."""
    said = {"".join(name.words) for name in names_of(schema)}
    return frozenset(name for name in said if len(name) < 3) - COMMON_WORDS


@lru_cache(maxsize=16)
def _by_stem(schema: GraphSchema) -> Mapping[str, tuple[SchemaName, ...]]:
    found: dict[str, list[SchemaName]] = {}
    for name in names_of(schema):
        if name.kind == "property" and name.name in KEY_NAMES:
            continue
        for stem in frozenset().union(*name.stems):
            found.setdefault(stem, []).append(name)
    return {stem: tuple(names) for stem, names in found.items()}


@lru_cache(maxsize=16)
def _joined(schema: GraphSchema) -> Mapping[str, SchemaName]:
    """Names by their words written as one: `stop sequence` is `stopsequence`, and `zipcode` is `zip_code`."""
    found = dict[str, SchemaName | None]()
    for name in names_of(schema):
        whole = "".join(name.words)
        for form in (whole, f"{whole}s", re.sub("y$", "ies", whole)):
            found[form] = None if found.get(form, name) != name else name
    return {whole: name for whole, name in found.items() if name and len(whole) >= _LONG}


def _verbs_of(noun: str, endings: Sequence[str]) -> Iterator[str]:
    """What a noun made of a verb begins with: `owner` with own, `supervision` with supervis."""
    for ending in endings:
        for form in (ending, f"{ending}s"):
            if noun.endswith(form) and len(noun) >= len(form) + 3:
                yield noun.removesuffix(form)


def _named(word: Word, said: _Said, names: Mapping[str, Sequence[SchemaName]]) -> SchemaName | None:
    """The one name of the best kind; None when there is none, or several."""
    known = dict.fromkeys(name for stem in stems(word.folded) for name in names.get(stem, ()))
    known = known or dict.fromkeys(_of_its_verb(word, names))
    fit = [name for name in known if said.fits(name) and not (_is_done(word, name) and not said.whole(name))]
    whole = [name for name in fit if said.whole(name)]
    in_a_row = [name for name in whole if len(name.words) > 1 and said.in_a_row(name)]
    best = in_a_row or _of_best_kind(word, whole or fit)
    longest = [name for name in best if len(name.words) == max(len(each.words) for each in best)]
    alone = longest if whole else best
    return alone[0] if len(alone) == 1 else None


def _of_its_verb(word: Word, names: Mapping[str, Sequence[SchemaName]]) -> Iterator[SchemaName]:
    """Types of the verb that a noun is made of, then properties that keep when it was done: `creation`."""
    for kind, endings in (("type", _OF_VERBS), ("property", _OF_EVENTS)):
        for root in _verbs_of(word.folded, endings):
            for name in names.get(root, ()):
                if name.kind == kind and (kind == "type" or _says_done(name, root)):
                    yield name


def _is_done(word: Word, name: SchemaName) -> bool:
    """Whether the word says what is done, and the property does not: `called`, call_time."""
    doing = word.folded.endswith(_DOING) and not any(part.endswith(_DOING) for part in name.words)
    return name.kind == "property" and doing


def _says_done(name: SchemaName, root: str) -> bool:
    """Whether the word of the name that begins so says what was done: `created_at`, not `public_pages`."""
    return any(word.startswith(root) and word.endswith(_DONE) for word in name.words)


def _of_best_kind(word: Word, names: Sequence[SchemaName]) -> Sequence[SchemaName]:
    ranks = [_rank(word, name) for name in names]
    return [name for name, rank in zip(names, ranks, strict=True) if rank == min(ranks)]


def _rank(word: Word, name: SchemaName) -> int:
    very = len(name.words) == 1 and word.folded in (name.words[0], f"{name.words[0]}s")
    return _VERY_PROPERTY if very and name.kind == "property" else _RANKS[name.kind]
