"""Which words of a question are names of the schema, in whatever form they are said.

`who owns the ships` says OWNS and Ship, and so does `owner of the ship`. A large model sees that by itself;
for a small one it is the hardest step of all, and here it is none: word and name have a stem in common.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.links import Word, value_words, words_of
from heimdall.graph.schema import KEY_NAMES
from heimdall.graph.schema_words import SchemaName, asked_part, names_of, shown, stems

MOST = 5
# What questions are made of, whatever the graph. Verbs such as `know`, `own` and `use` are not among them.
_ASKED = """
    about after again all also and any are average been before between both but can could count did does each
    every find first for from get give had has have having her him his how into its just last least less list
    many max maximum mean min minimum more most much must name named names not now number numbers only
    other our out over per please same she should show since some sort sorted such sum tell than that
    the their them then there these they this those total under until was were what when where whether which
    while who whom whose why will with without would you your
"""
ASKING = frozenset(_ASKED.split())
_OF_VERBS = ("er", "or", "ee", "ion", "ment", "ent", "ant")
_RANKS = {"label": 0, "type": 2, "property": 3}
_VERY_PROPERTY = 1


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
    words = list(_free(question, links))
    spoken = frozenset(stem for word in words for stem in stems(word.folded))
    said = _Said(words, spoken, _types_at(schema, links))
    found: dict[str, SchemaLink] = {}
    names = _by_stem(schema)
    for word in words:
        if name := _named(word, said, names):
            found.setdefault(shown(name), SchemaLink(word.written, shown(name)))
    return tuple(found.values())[:MOST]


def _types_at(schema: GraphSchema, links: Sequence[ValueLink]) -> frozenset[str] | None:
    labels = {link.label for link in links}
    at = (each.type for each in schema.relationships if labels & {each.source, each.target})
    return frozenset(at) if labels else None


def _free(question: str, links: Iterable[ValueLink]) -> Iterator[Word]:
    """Words that are neither quoted, nor part of a value, nor of every question."""
    values = value_words(links)
    for word in words_of(asked_part(question)):
        if len(word.folded) > 2 and word.folded not in ASKING and word.folded not in values:
            yield word


@lru_cache(maxsize=16)
def _by_stem(schema: GraphSchema) -> Mapping[str, tuple[SchemaName, ...]]:
    found: dict[str, list[SchemaName]] = {}
    for name in names_of(schema):
        if name.kind == "property" and name.name in KEY_NAMES:
            continue
        for stem in frozenset().union(*name.stems):
            found.setdefault(stem, []).append(name)
    return {stem: tuple(names) for stem, names in found.items()}


def _verbs_of(noun: str) -> Iterator[str]:
    """What a noun made of a verb begins with: `owner` with own, `supervision` with supervis."""
    for ending in _OF_VERBS:
        for form in (ending, f"{ending}s"):
            if noun.endswith(form) and len(noun) >= len(form) + 3:
                yield noun.removesuffix(form)


def _named(word: Word, said: _Said, names: Mapping[str, Sequence[SchemaName]]) -> SchemaName | None:
    """The one name of the best kind; None when there is none, or several."""
    known = dict.fromkeys(name for stem in stems(word.folded) for name in names.get(stem, ()))
    known = known or dict.fromkeys(
        name for root in _verbs_of(word.folded) for name in names.get(root, ()) if name.kind == "type"
    )
    fit = [name for name in known if said.fits(name)]
    whole = [name for name in fit if said.whole(name)]
    in_a_row = [name for name in whole if len(name.words) > 1 and said.in_a_row(name)]
    best = in_a_row or _of_best_kind(word, whole or fit)
    longest = [name for name in best if len(name.words) == max(len(each.words) for each in best)]
    alone = longest if whole else best
    return alone[0] if len(alone) == 1 else None


def _of_best_kind(word: Word, names: Sequence[SchemaName]) -> Sequence[SchemaName]:
    ranks = [_rank(word, name) for name in names]
    return [name for name, rank in zip(names, ranks, strict=True) if rank == min(ranks)]


def _rank(word: Word, name: SchemaName) -> int:
    very = len(name.words) == 1 and word.folded in (name.words[0], f"{name.words[0]}s")
    return _VERY_PROPERTY if very and name.kind == "property" else _RANKS[name.kind]
