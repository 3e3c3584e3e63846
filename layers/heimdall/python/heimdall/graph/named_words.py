"""Which words of a question are names of the schema, in whatever form they are said.

`who owns the ships` says OWNS and Ship, and so does `owner of the ship`. A large model sees that by itself;
for a small one it is the hardest step of all, and here it is none: word and name have a stem in common.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
_RANKS = {"label": 0, "type": 1, "property": 2}


def named_words(
    question: str, schema: GraphSchema, links: Sequence[ValueLink] = ()
) -> tuple[SchemaLink, ...]:
    """The words that name one label, relationship type or property, as they stand in the question.

    A label goes before a type, a type before a property; a word that names two of a kind is left out, unless
    the question says all words of one of them. What a node is called by (`name`) needs no explanation.
    """
    words = list(_free(question, links))
    said = frozenset(stem for word in words for stem in stems(word.folded))
    found: dict[str, SchemaLink] = {}
    names = _by_stem(schema)
    for word in words:
        if name := _named(word, said, names):
            found.setdefault(shown(name), SchemaLink(word.written, shown(name)))
    return tuple(found.values())[:MOST]


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


def _named(word: Word, said: frozenset[str], names: Mapping[str, Sequence[SchemaName]]) -> SchemaName | None:
    """The one name of the best kind; None when there is none, or several."""
    known = dict.fromkeys(name for stem in stems(word.folded) for name in names.get(stem, ()))
    known = known or dict.fromkeys(
        name for root in _verbs_of(word.folded) for name in names.get(root, ()) if name.kind == "type"
    )
    whole = [name for name in known if all(not said.isdisjoint(part) for part in name.stems)]
    ranked = sorted(whole or known, key=lambda name: _RANKS[name.kind])
    best = [name for name in ranked if name.kind == ranked[0].kind]
    longest = [name for name in best if len(name.words) == max(len(each.words) for each in best)]
    alone = longest if whole else best
    return alone[0] if len(alone) == 1 else None
