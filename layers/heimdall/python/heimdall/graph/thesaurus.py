"""Other words for the names of schemas: `staff` for Employee, `gross` for boxOffice, `starring` for ACTED_IN.

`thesaurus.txt` is written by hand: a line for each name with its kind, and what people say for it in a
question about a graph that has it. A word that may mean several names of a schema means none. Lines of the
kind `no` say of whom a yes or no is not true (`no is_alive: dead`), `more` and `less` what is much or little
of a figure (`more fatalities: deadly`). Words that belong together are joined by `_`.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.bare_names import JOINING, bare
from heimdall.graph.links import Word, value_words
from heimdall.graph.schema_words import SchemaName, carrying, names_of, shown, stems
from heimdall.graph.spoken_phrases import Begun, begun, spoken_phrases
from heimdall.graph.type_ends import best_joining, ends_of
from heimdall.graph.word_vectors import forms, word_vectors

TABLE = Path(__file__).with_name("thesaurus.txt")
_ANY_KIND = ("label", "type", "property")


def synonym(
    word: str, kinds: Iterable[str], schema: GraphSchema, meant: Collection[str]
) -> SchemaName | None:
    """The one name that the word is another word for, of the first of these `kinds` that has any.

    Of several relationship types that which joins more labels that are `meant`.
    """
    known: dict[SchemaName, int] = {}
    for form in forms(word):
        for name, place in _synonyms(schema).get(form, {}).items():
            known[name] = min(place, known.get(name, place))
    for kind in kinds:
        fit = [name for name in known if name.kind == kind]
        if fit:
            near = _joining(fit, schema, meant) if kind == "type" else fit
            if near:
                return _one(near, known)
    return None


def words_of_schema(schema: GraphSchema) -> list[str]:
    """The single words that stand for names of the schema."""
    return [word for word in _synonyms(schema) if "_" not in word]


def _one(names: Sequence[SchemaName], places: Mapping[SchemaName, int]) -> SchemaName | None:
    """The only one; of several labels that of which people would say the word first: a club is a team."""
    best = min(places[name] for name in names)
    first = [name for name in names if name.kind != "label" or places[name] == best]
    return first[0] if len(first) == 1 else None


def phrase_links(
    question: str, schema: GraphSchema, links: Sequence[ValueLink], meant: Collection[str]
) -> tuple[SchemaLink, ...]:
    """The phrases of the question that stand for a name of the schema.

    Two words of which one is itself a name of the schema say what that says, and `starred in` what `starred`
    says; so do words that are a name one after the other. The `clients of` a bank are its clients where those
    are a label, and where `doctors practise` are doctors.
    """

    names, whole = _in_one_word(schema), _in_several_words(schema)

    def meaning(span: Sequence[Word], said: str) -> SchemaName | None:
        if len(span) == 2 and any(not names.isdisjoint(stems(word.folded)) for word in span):
            return None
        if any(_are(span, each) for each in whole):
            return None
        name = synonym(said, _ANY_KIND, schema, meant)
        alone = len(span) == 2 and span[1].folded in JOINING
        if alone and name == synonym(span[0].folded, _ANY_KIND, schema, meant):
            return None
        if name and (alone or name.kind == "label"):
            labels = (synonym(word.folded, ("label",), schema, meant) for word in span)
            return None if any(label not in (None, name) for label in labels) else name
        return name

    found = spoken_phrases(question, _phrases(schema), meaning, value_words(links))
    return tuple(SchemaLink(written, shown(name)) for written, name in found)


@lru_cache(maxsize=16)
def _in_one_word(schema: GraphSchema) -> frozenset[str]:
    """The stems of names that are one word."""
    names = (name for name in names_of(schema) if len(name.words) == 1)
    return frozenset(stem for name in names for stem in name.stems[0])


@lru_cache(maxsize=16)
def _in_several_words(schema: GraphSchema) -> tuple[SchemaName, ...]:
    return tuple(name for name in names_of(schema) if len(name.words) > 1)


def _are(span: Sequence[Word], name: SchemaName) -> bool:
    """Whether these words are those of the name."""
    pairs = zip(span, name.stems, strict=False)
    return len(span) == len(name.words) and all(not part.isdisjoint(stems(w.folded)) for w, part in pairs)


@lru_cache(maxsize=16)
def _phrases(schema: GraphSchema) -> Begun:
    return begun(_synonyms(schema))


def _joining(
    types: Sequence[SchemaName], schema: GraphSchema, meant: Collection[str]
) -> Sequence[SchemaName]:
    """Those that fit the labels that are meant best; none where no such label has any of them."""
    touched = not meant or not ends_of(types, schema).isdisjoint(meant)
    return best_joining(types, schema, meant) if touched else ()


def meanings(word: str, schema: GraphSchema) -> Iterator[str]:
    """All names, as they are shown, that the word may be another word for."""
    return (shown(name) for form in forms(word) for name in _synonyms(schema).get(form, ()))


@lru_cache(maxsize=1024)
def words_for(name: str) -> frozenset[str]:
    """All other words for a name as it is shown: Label, .property or :TYPE."""
    kind = {".": "property", ":": "type"}.get(name[0], "label")
    return frozenset(chain.from_iterable(_lines(kind, carrying(name.lstrip(".:")))))


def denials(words: Sequence[str]) -> frozenset[str]:
    """What people say of that which a yes or no of these words is not true of."""
    return frozenset(chain.from_iterable(_lines("no", words)))


def names_a_thing(word: str) -> bool:
    """Whether the word is a noun for what some graph may have as a label or a property."""
    folded = word.lower()
    noun = "n" in word_vectors().classes_of(folded)
    return noun and not _nouns().isdisjoint(forms(folded))


@cache
def _nouns() -> frozenset[str]:
    heads = [head for head in thesaurus() if head[0] in ("label", "property")]
    return frozenset([name for _, name in heads]).union(*(_words(*head) for head in heads))


@cache
def adjectives(kind: str) -> Mapping[str, frozenset[str]]:
    """Adjectives of `more` or `less` by what it is that there is much or little of."""
    found: dict[str, frozenset[str]] = {}
    for each, name in thesaurus():
        for word in _words(each, name) if each == kind else ():
            found[word] = found.get(word, frozenset()) | {name}
    return found


@lru_cache(maxsize=16)
def _synonyms(schema: GraphSchema) -> Mapping[str, Mapping[SchemaName, int]]:
    """The names of a schema by the words that stand for them, and where in its line each has the word."""
    found: dict[str, dict[SchemaName, int]] = {}
    for name in names_of(schema):
        for line in _lines(name.kind, name.words):
            for place, word in enumerate(line):
                names = found.setdefault(word, {})
                names[name] = min(place, names.get(name, place))
    return found


def _lines(kind: str, words: Sequence[str]) -> Iterator[list[str]]:
    """What people say for a name of these words, line by line."""
    return (_words(kind, key) for key in _keys(kind, words))


def _keys(kind: str, words: Sequence[str]) -> Iterator[str]:
    """Under what a name may stand: all its words, or the last (`annual salary` is a salary), in any form.

    Of a property also without its unit or that it counts: `memory_gb` is memory, `fatality_count` fatalities.
    """
    about = bare(words) if kind in ("property", "no") else words
    for *before, last in filter(None, dict.fromkeys((tuple(words), about))):  # a name may have no letters
        for form in forms(last):
            yield "_".join((*before, form))
            if before and kind != "type":
                yield form


def _words(kind: str, key: str) -> list[str]:
    return thesaurus().get((kind, key), "").split()


@cache
def thesaurus(path: Path = TABLE) -> Mapping[tuple[str, str], str]:
    """Words by kind and name as they stand in the table, read once, what people say first before the rest."""
    found: dict[tuple[str, str], str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        head, _, words = line.partition(": ")
        kind, _, name = head.partition(" ")
        for key in _keys("type", carrying(name)):
            found[kind, key] = f"{found[kind, key]} {words}" if (kind, key) in found else words
    return found
