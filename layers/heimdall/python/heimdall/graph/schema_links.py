"""Schema links: what a question means by words that the schema does not use.

`the staff with the best pay` has neither word in a schema of Employee(name, salary). The name that it is
another word for, or else the nearest in meaning, is offered beside the question; nouns may stand for labels
and properties, verbs for relationship types, those only if somebody wrote them down: the nearest verb is
rarely the one that is meant. Adjectives and adverbs never: older and younger are as near as can be and mean
the opposite.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.links import Word, value_words, words_of
from heimdall.graph.schema_words import (
    KEY_NAMES,
    SchemaName,
    asked_part,
    names_of,
    names_something,
    shown,
    stems,
)
from heimdall.graph.thesaurus import phrase_links, synonym
from heimdall.graph.word_vectors import Vector, WordVectors, cosine, word_vectors

# Cosine from which a name is taken for what a word means, and by how much it must be nearer than the next.
# Much, since what people commonly say is written down: of what was left on 1,952 questions about 31 graphs,
# 4 of 13 labels from 0.6 (0.5 when alone) and 12 of 33 properties from 0.65 were meant.
NEAR = {"label": 0.65, "property": 0.74}
MARGIN = {"label": 0.2, "property": 0.05}
MOST = 6
_INITIALS = 5  # letters
# What another word for a name is first taken for, by its class.
_KINDS = {"n": ("label", "property", "type"), "v": ("type", "property")}
_ANY_KIND = ("label", "type", "property")
# After these a word that is both (`pay`, `ship`) is a noun; after the others a verb.
_BEFORE_NOUN = """
    a all an any average each every few fewest from her highest his its less lowest many maximum mean minimum
    more most no of our the their these this those total your
"""
_BEFORE_VERB = "who that to cannot never not they we you it he she"
# Nouns and verbs of asking itself: how much, in what order, what about the data as such.
_ASKING = """
    amount biggest bottom breakdown card cardinality check column columns compute data datum day days detail
    details direct display distance distribution earliest element elements entities entity entry example
    examples fetch figure figures fraction half headcount hops info information instance instances item items
    kind kinds latest length lots match matching mean median minus month months neighbour neighbours
    neighbor neighbors operate order pair pairs part path paths percent percentage pick plus portion provide
    quantity question rank ranking ranks ratio record records rest result results retrieve row rows sample
    samples schema set share sort sorts stand start status step steps structure structures thing things
    today todays tomorrow value values want wants way ways week weeks word words yesterday
    bring came come comes coming date end ends gets getting goes going gone got gotten lets lie lies put puts
    putting went moment moments lot lots bunch quid bucks pounds
    hello thanks thank heimdall please kindly nobody took
    add alter cancel change clear correct create detach drop edit erase insert modify remove rename replace
    save store update wipe write
    config configuration explain health help ignore instruction instructions metric metrics prompt system
    meant aren couldn didn doesn don hadn hasn haven isn shouldn wasn weren won wouldn
    hundred thousand million billion dozen
    """
_WHO = frozenset(["people", "person", "persons", "folks"])  # no quantity, however near a population is
# Persons of one sex are not all persons: they are values where the graph tells, else something it does not.
_SEXES = frozenset(
    ["man", "men", "woman", "women", "male", "males", "female", "females", "boy", "boys", "girl", "girls"]
)
_CLASS_AFTER = dict.fromkeys(_BEFORE_NOUN.split(), "n") | dict.fromkeys(_BEFORE_VERB.split(), "v")
_NO_NAMES = COMMON_WORDS | _SEXES | frozenset(_ASKING.split())


def schema_links(
    question: str, schema: GraphSchema, links: Sequence[ValueLink] = ()
) -> tuple[SchemaLink, ...]:
    """The words of the question that most likely stand for a name of the schema, as they stand in it."""
    words = [word for word in unknown_words(question, schema, links) if len(word.folded) > 2]
    vectors = word_vectors()
    said = frozenset(stem for word in words_of(question) for stem in stems(word.folded))
    labels = {link.label for link in links}
    labels |= {name.name for name in names_of(schema) if name.kind == "label" and _is_said(name, said)}
    found = {link.word.lower(): link for link in phrase_links(question, schema, links, labels)}
    told = frozenset(part for phrase in found for part in phrase.split())
    before = _words_before(question)
    for word in words:
        if word.folded in told:
            continue
        classes = _classes(word, before.get(word.start, ""), vectors)
        name = _meant(word, classes, schema, labels)
        if name and not _is_said(name, said):
            found.setdefault(word.folded, SchemaLink(word.written, shown(name)))
    return tuple(found.values())[:MOST]


def unknown_words(question: str, schema: GraphSchema, links: Iterable[ValueLink]) -> Iterator[Word]:
    """Words that are neither a value, nor a name, nor of the schema, nor of asking."""
    bare = asked_part(question)
    values = value_words(links)
    for number, word in enumerate(words_of(bare)):
        if word.folded in _NO_NAMES or word.folded in values:
            continue
        if number and _is_name(word, question):
            continue
        if not names_something(word.folded, schema):
            yield word


def _is_name(word: Word, question: str) -> bool:
    """With a capital where a sentence has none; a few capitals, such as RAM, are an abbreviation."""
    short = word.written.isupper() and len(word.written) <= _INITIALS
    return word.written != word.written.lower() and not short and question != question.upper()


def _words_before(question: str) -> dict[int, str]:
    """By the place of a word, the word before it."""
    words = words_of(question)
    return {b.start: a.folded for a, b in pairwise(words)}


def _classes(word: Word, before: str, vectors: WordVectors) -> str:
    """What the word is here: noun, verb or either.

    After an article even a verb is a noun, `his pay`; and a form of a noun may be a verb: `who starred`.
    """
    classes = vectors.classes_of(word.folded)
    here = _CLASS_AFTER.get(before, classes)
    done = word.folded.endswith("ed")
    return here if here == "n" or here in classes or (here == "v" and done) else classes


def _is_said(name: SchemaName, said: frozenset[str]) -> bool:
    """Whether the question uses the name itself; another word then means something else."""
    return all(not said.isdisjoint(word) for word in name.stems)


@lru_cache(maxsize=16)
def _directions(schema: GraphSchema) -> tuple[tuple[SchemaName, Vector], ...]:
    """The labels and properties that have a direction."""
    vectors = word_vectors()
    # A node's own name is asked for by `name` alone.
    named = (name for name in names_of(schema) if name.kind in NEAR)
    wanted = (name for name in named if name.kind == "label" or name.name not in KEY_NAMES)
    pairs = ((name, vectors.direction(_weighed(name))) for name in wanted)
    return tuple((name, direction) for name, direction in pairs if direction)


def _weighed(name: SchemaName) -> Sequence[str]:
    """The words of a name; the last of a label's counts twice: a ShippingLine is a line."""
    return (*name.words, name.words[-1]) if name.kind == "label" and len(name.words) > 1 else name.words


def _meant(word: Word, classes: str, schema: GraphSchema, labels: Collection[str]) -> SchemaName | None:
    """The name that the word is another word for, or near in sense; a noun is rather no relationship."""
    kinds = ("label",) if word.folded in _WHO else _KINDS.get(classes, _ANY_KIND)
    return synonym(word.folded, kinds, schema, labels) or _nearest(word, classes, schema)


def _nearest(word: Word, classes: str, schema: GraphSchema) -> SchemaName | None:
    """The name that is nearest to the word in sense; None when none is near enough, or two are alike."""
    mine = word_vectors().direction([word.folded])
    if mine is None or "n" not in classes:
        return None
    kinds = {"label"} if word.folded in _WHO else NEAR.keys()
    fit = [(cosine(mine, theirs), name) for name, theirs in _directions(schema) if name.kind in kinds]
    ranked = sorted(fit, key=lambda each: each[0], reverse=True)
    if not ranked:
        return None
    (likeness, name), *others = ranked
    ahead = likeness - others[0][0] if others else likeness
    return name if likeness >= NEAR[name.kind] and ahead >= MARGIN[name.kind] else None
