"""Properties that a question compares without naming them: `people over 30`, `who is unbeaten`.

Which one is meant only sense can tell; what it can be, the schema does: something with a number or a date
where the question has an amount, a date or a word of degree, and a yes or no or a list where it has a word
that nothing explains. A small model chooses among few lines far more surely than in a whole schema.
"""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import zip_longest

from heimdall.domain.graph import GraphSchema, PropertyKind, PropertySchema, SchemaLink, ValueLink
from heimdall.domain.months import MONTHS
from heimdall.domain.number_words import COUNTED, LARGE, TENS, UNITS
from heimdall.graph.common_words import COMMON_WORDS
from heimdall.graph.degree_words import graded, staying
from heimdall.graph.links import Word, value_words, words_of
from heimdall.graph.named_words import ASKING
from heimdall.graph.schema_words import KEY_NAMES, asked_part, parts_of, stems
from heimdall.graph.thesaurus import words_for

MOST, MOST_OWNERS = 5, 3
_ORDERED: tuple[PropertyKind, ...] = ("date", "datetime", "number")
_DIGITS = re.compile(r"-?\d[\d.,]*(?:k|m|bn?|s|st|nd|rd|th)?")
_AMOUNTS = frozenset([*UNITS, *TENS, *COUNTED, *LARGE, "half"])
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:s)?")
_TIMES = """
    when since before after until till ago recent recently lately newest latest earliest oldest old young aged
    day days date dates week weeks month months year years decade century today yesterday tomorrow
    spring summer autumn winter quarter
"""
_COMPARING = """
    above below beneath beyond exceed exceeding exceeds under over around roughly about exactly within from to
    greater larger bigger smaller fewer higher lower worth plus upwards
"""
_EXTREMES = """
    highest lowest largest smallest biggest greatest best worst fewest maximum minimum max min average
    mean avg
"""
# Units, places, parts of texts and names as such: they say nothing about what is in the schema.
_BESIDE = """
    hour hours minute minutes second seconds cm mm km metre metres meter meters mile miles feet foot inch
    inches kg gram grams ton tons tonne tonnes dollar dollars euro euros percent
    belong belongs belonging located situated based come comes coming place places
    live lives lived living reside resides residing
    word words letter letters contain contains containing include includes including start starts starting
    begin begins beginning end ends ending titles codes ids
    pound pounds quid bucks bit lot lots bunch pair whole single entire across along far still right
    ever really actually already exactly themselves itself himself herself given recorded put gimme pls
    moment others point turn turns turned going stand stands bothered directly flagged marked aren isn
    wasn weren hasn haven don didn doesn won couldn wouldn shouldn receive receives received
    kind kinds sort sorts during came went took gave lies lie lay might amount amounts pieces common times
    distinct unique identify retrieve fetch display provide determine titled entitled respective respectively
    alongside including returned corresponding associated involved combined looking ordered sorted ascending
    descending alphabetical alphabetically yet rather instead share shares sharing percentage proportion
    fraction plz thx thats whats whos
    dont doesnt havent hasnt arent isnt weve ive im theres lets wanna gonna db
"""
_PERSONS = """
    who whom whose anybody anyone everybody everyone somebody someone guy guys lad lads bloke blokes chap
    chaps fella fellas dude dudes folk folks people person persons
"""
_WHO = frozenset(_PERSONS.split())
_TIME, _EXTREME = frozenset([*MONTHS, *_TIMES.split()]), frozenset(_EXTREMES.split())
_OF_QUESTIONS = frozenset([*KEY_NAMES, *_COMPARING.split(), *_BESIDE.split()])
_USUAL = COMMON_WORDS | ASKING | _TIME | _EXTREME | _OF_QUESTIONS | _WHO


def unnamed_properties(
    question: str, schema: GraphSchema, words: Sequence[SchemaLink], links: Sequence[ValueLink] = ()
) -> tuple[SchemaLink, ...]:
    """What may be compared, of the labels that its `words` and `links` mean; each told by its own name."""
    known = {link.name for link in words}
    properties = _properties(schema, known, [link.label for link in links])
    kinds = _kinds(question, schema, words, links)
    found = dict.fromkeys(
        p.name for kind in kinds for p in properties if p.kind == kind and f".{p.name}" not in known
    )
    return tuple(SchemaLink(" ".join(parts_of(name)) or name, f".{name}") for name in found)[:MOST]


def says_more(question: str, words: Sequence[SchemaLink], links: Sequence[ValueLink]) -> bool:
    """Whether a word of the question, no value, is neither explained nor one of those of every question.

    Where no relationship is named and no label but the values', who has to do with a value is more, too.
    """
    owners = {link.label for link in links}
    joined = not links or any(link.name[0] != "." and link.name not in owners for link in words)
    known = _known(words)
    whom = not joined and any(w.folded in _WHO and w.folded not in known for w in _said(question, links))
    return whom or bool(left_over(question, words, links))


def left_over(question: str, words: Sequence[SchemaLink], links: Sequence[ValueLink]) -> tuple[str, ...]:
    """The words that are no value, not explained and not of every question, as they are written.

    Explained is also another word for what is named beside it: whose points were scored.
    """
    known = (_known(words) | _degrees(question, words)).union(*(words_for(link.name) for link in words))
    said = (word for word in _said(question, links) if _says_something(word, known))
    return tuple(dict.fromkeys(word.written for word in said))


def _degrees(question: str, words: Sequence[SchemaLink]) -> frozenset[str]:
    """The words of degree, where a property is named that they may be about: `longest running`."""
    named = any(link.name.startswith(".") for link in words)
    written = (written.lower() for written, _ in graded(question))
    return frozenset(written) | staying(question) if named else frozenset()


def _said(question: str, links: Sequence[ValueLink]) -> list[Word]:
    values = value_words(links)
    return [word for word in words_of(asked_part(question)) if word.folded not in values]


def _known(words: Sequence[SchemaLink]) -> frozenset[str]:
    told = {p for link in words for p in (*link.word.lower().split(), *parts_of(link.name))}
    return frozenset(told).union(*map(stems, told))


def _properties(
    schema: GraphSchema, known: Collection[str], of_values: Collection[str]
) -> list[PropertySchema]:
    """Those of the relationship types that are meant, then those of the labels."""
    types = [each for each in schema.relationships if f":{each.type}" in known]
    labels = [label for label in schema.labels if label.name in known or label.name in of_values]
    owned = (each.properties for each in types[:MOST_OWNERS])
    return [p for of in (*owned, *(each.properties for each in labels[:MOST_OWNERS])) for p in of]


def _kinds(
    question: str, schema: GraphSchema, words: Sequence[SchemaLink], links: Sequence[ValueLink]
) -> list[PropertyKind]:
    """The kinds of values that the question has something for and names no property of."""
    said, known = _said(question, links), _known(words)
    kinds = list[PropertyKind]()
    named = {link.name for link in words if not link.word.isdigit()}
    if _compared(question, said, known) > len(_ordered(schema) & named):
        timed = any(word.folded in _TIME or _YEAR.fullmatch(word.folded) for word in said)
        kinds += [*_ORDERED] if timed else ["number"]
    if any(_says_something(word, known) for word in said):
        kinds += ["boolean", "list"]
    return kinds


@lru_cache(maxsize=16)
def _ordered(schema: GraphSchema) -> frozenset[str]:
    """`.name` of every property whose values have an order."""
    return frozenset(f".{each.name}" for each in schema.properties if each.kind in _ORDERED)


def _compared(question: str, said: Sequence[Word], known: Collection[str]) -> int:
    """How many amounts, dates or degrees there are to compare something with; `5 ships` is none."""
    amounts = sum(
        _is_amount(word)
        and word.folded not in known
        and not (after and (_is_amount(after) or after.folded in known))
        for word, after in zip_longest(said, said[1:])
    )
    degrees = sum(1 for _ in graded(question))
    return max(amounts, degrees, int(any(word.folded in _TIME | _EXTREME for word in said)))


def _is_amount(word: Word) -> bool:
    return word.folded in _AMOUNTS or _DIGITS.fullmatch(word.folded) is not None


def _says_something(word: Word, known: frozenset[str]) -> bool:
    """Whether the word is neither explained nor one of those that every question is made of."""
    usual = word.folded in _USUAL or len(word.folded) < 3 or not known.isdisjoint(stems(word.folded))
    return not usual and not _is_amount(word)
