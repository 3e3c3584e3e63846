"""What a question names: labels, relationship types and properties of the schema, linked values, numbers.

A word names what it equals, else what has its first four letters: `works` and `working` both name WORKS_AT.
A word that names several things is one mention with alternatives, and any of them will do.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from heimdall.chat.pattern_words import spoken
from heimdall.chat.query_names import Name, NameKind, Used, numbers_in
from heimdall.chat.units import in_other_units
from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.domain.months import MONTHS
from heimdall.graph.links import folded, without
from heimdall.prompts.date_words import months
from heimdall.prompts.number_words import SCALES, numbers

# What it costs a query to leave out a mention (measured: research on reranking, never tuned).
WEIGHTS = {"type": 3.0, "property": 2.0, "label": 1.5}
VALUE_WEIGHT = 3.0

_STEM = 4
_LONGEST = 2000  # characters of a question
_KIND_BY_MARK: dict[str, NameKind] = {".": "property", ":": "type"}
_DATE = re.compile(r"\b(\d{4})-\d{2}(?:-\d{2})?\b")
_PLURAL = re.compile(r"'?s\b")
_DIGITS = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?")
_NO_NUMBERS = re.compile(r"\b(?:seen|tree|fort|doze)\b", re.IGNORECASE)  # nor slips of `seven`, `three`, …
# A month stands beside a day or a year, or after `in`: `may` and `march` are other words too, Jan is a name.
_NAMES = "|".join(MONTHS)
_SHORT = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_MONTH = re.compile(
    rf"\b(?:in|since|before|after|until|till|during|month of) ({_NAMES})\b"
    rf"|\d(?:st|nd|rd|th)? (?:of )?({_NAMES}|{_SHORT})\b"
    rf"|\b({_NAMES}|{_SHORT})\.?,? (?:the )?\d",
    re.IGNORECASE,
)
# Words that say how things hang together, and name none of them.
_FUNCTION = """
    a all an and any are as at be been by did do does each every find for from get give had has have how i in
    is it its list many me much my no not of on or our show tell than that the their there these this those to
    was we were what when where which who whom whose with without you
"""
_FUNCTION_WORDS = frozenset(_FUNCTION.split())


@dataclass(frozen=True, slots=True)
class Mention:
    """Something that the question names. `names`, `texts` and `numbers` are alternatives.

    `owners` are the labels that have the value which the texts are; another label's value is another thing.
    """

    weight: float
    names: frozenset[Name] = frozenset()
    texts: frozenset[str] = frozenset()
    numbers: frozenset[float] = frozenset()
    owners: frozenset[str] = frozenset()

    def met_by(self, used: Used) -> bool:
        """Whether a query that uses this does justice to it."""
        if self.names & used.names or self.numbers & used.numbers:
            return True
        said = [text for text in used.strings if self._is_meant_by(text)]
        if not said or not self.owners or not used.parts.isdisjoint(said):
            return bool(said)
        pinned = {label for label, text in used.pins if text in said}
        labels = pinned or used.labels
        return not labels or bool(labels & self.owners)

    def _is_meant_by(self, text: str) -> bool:
        """Whether the text is one of the texts, or one is a part of the other."""
        words = folded(text)
        return bool(words) and any(words in each or each in words for each in self.texts)

    @property
    def types(self) -> frozenset[str]:
        """The relationship types among its names."""
        return frozenset(name for kind, name in self.names if kind == "type")


def mentions_of(
    question: str, schema: GraphSchema, links: Sequence[ValueLink], guesses: Sequence[SchemaLink] = ()
) -> tuple[Mention, ...]:
    """Everything that the question names; each mention once.

    `guesses` say what words may stand for that are no names themselves; they count half.
    """
    owners: dict[str, set[str]] = {}
    for link in links:
        owners.setdefault(folded(link.text), set()).update([] if link.of_type() else [link.label])
    rest = without(question[:_LONGEST], filter(None, (folded(link.spoken()) for link in links)))
    # A value that is also a name of the schema (`manager`) may be meant as the one or the other.
    sure = [value for value in owners if value and not _is_name(value, schema)]
    values = [Mention(VALUE_WEIGHT, texts=frozenset({v}), owners=frozenset(owners[v])) for v in sure]
    named = list(_named(folded(rest), schema))
    known = {name for mention in named for name in mention.names}
    guessed = [mention for mention in _guessed(guesses) if known.isdisjoint(mention.names)]
    return tuple(dict.fromkeys([*named, *guessed, *values, *_numbers(rest), *_months(rest)]))


def _guessed(guesses: Sequence[SchemaLink]) -> Iterator[Mention]:
    by_word: dict[str, set[Name]] = {}
    for guess in guesses:
        kind = _KIND_BY_MARK.get(guess.name[:1], "label")
        by_word.setdefault(guess.word, set()).add((kind, guess.name[kind != "label" :]))
    for names in by_word.values():
        yield Mention(min(WEIGHTS[kind] for kind, _ in names) / 2, names=frozenset(names))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _stem(word: str) -> str:
    return re.sub("y$", "i", _singular(word))[:_STEM]


@lru_cache(maxsize=16)
def _names(schema: GraphSchema) -> dict[Name, tuple[str, ...]]:
    """Every name of the schema with its words."""
    found: list[Name] = [("label", label.name) for label in schema.labels]
    found += [("type", each.type) for each in schema.relationships]
    found += [("property", p.name) for label in schema.labels for p in label.properties]
    found += [("property", p.name) for each in schema.relationships for p in each.properties]
    return {name: tuple(folded(spoken(name[1])).split()) for name in dict.fromkeys(found)}


def _content(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _FUNCTION_WORDS)


def _is_name(text: str, schema: GraphSchema) -> bool:
    words = [_singular(word) for word in text.split()]
    return any(list(map(_singular, _content(name))) == words for name in _names(schema).values())


@dataclass(frozen=True, slots=True)
class _Index:
    """Names by each of their content words, once in the singular and once as stems."""

    by_word: Mapping[str, Mapping[Name, frozenset[str]]]
    by_stem: Mapping[str, Mapping[Name, frozenset[str]]]


@lru_cache(maxsize=16)
def _index(schema: GraphSchema) -> _Index:
    return _Index(_by(_singular, schema), _by(_stem, schema))


def _by(form: Callable[[str], str], schema: GraphSchema) -> dict[str, dict[Name, frozenset[str]]]:
    """By each form of a word the names that it occurs in, with the forms of all their words."""
    found: dict[str, dict[Name, frozenset[str]]] = {}
    for name, words in _names(schema).items():
        forms = frozenset(map(form, _content(words)))
        for each in forms:
            found.setdefault(each, {})[name] = forms
    return found


def _named(question: str, schema: GraphSchema) -> Iterator[Mention]:
    """One mention for each word of the question that names something."""
    said = dict.fromkeys(question.split())
    singular, stems = {_singular(word) for word in said}, {_stem(word) for word in said}
    index = _index(schema)
    for word in said:
        if word in _FUNCTION_WORDS:
            continue
        whole = index.by_word.get(_singular(word), {})
        found = {name for name, forms in whole.items() if forms <= singular}
        if not found:
            begun = index.by_stem.get(_stem(word), {})
            found = {name for name, forms in begun.items() if forms <= stems}
        if found := _with_prepositions(found, said.keys(), schema):
            yield Mention(min(WEIGHTS[kind] for kind, _ in found), names=frozenset(found))


def _with_prepositions(found: set[Name], said: Set[str], schema: GraphSchema) -> set[Name]:
    """Of types that differ in small words (WORKS_AT, WORKS_ON) those whose small words are said, if any."""
    types = {name for name in found if name[0] == "type"}
    small = {name: set(_names(schema)[name]) & _FUNCTION_WORDS for name in types}
    heard = {name for name in types if small[name] and small[name] <= said}
    return (found - types) | (heard or types)


def _numbers(question: str) -> Iterator[Mention]:
    """Dates and numbers; those in words are alternatives of one mention (`twenty five` is also 20 and 5)."""
    for date in _DATE.finditer(question):
        year = frozenset(numbers_in([date[1]]))
        yield Mention(VALUE_WEIGHT, texts=frozenset({folded(date[0])}), numbers=year)
    text, elsewhere = _DATE.sub(" ", question), in_other_units(question)
    for match in _DIGITS.finditer(text):
        digits = match[0]
        value = numbers_in([digits.replace(",", "")])
        scaled = numbers_in(f"{each * scale:.10g}" for each in value for scale in (1, *SCALES.values()))
        decade = numbers_in(numbers(f"{digits}s")) if _PLURAL.match(text, match.end()) else set()
        found = scaled.union(decade, *(elsewhere.get(each, ()) for each in value))
        yield Mention(VALUE_WEIGHT, texts=frozenset({folded(digits)}), numbers=frozenset(found))
    # `0` for digits: the million of `2 million` is none of its own. `one` is hardly ever a number.
    if in_words := numbers_in(numbers(_NO_NUMBERS.sub(" ", _DIGITS.sub("0", text)))) - {0.0, 1.0}:
        found = in_words.union(*(elsewhere.get(each, ()) for each in in_words))
        yield Mention(VALUE_WEIGHT, numbers=frozenset(found))


def _months(question: str) -> Iterator[Mention]:
    """Months by name: a number in a condition, a part of a date, or a text."""
    for match in _MONTH.finditer(question):
        said = match[1] or match[2] or match[3]
        (number,) = months(said)
        texts = frozenset({folded(said), f" {int(number):02} "})
        yield Mention(VALUE_WEIGHT, texts=texts, numbers=frozenset(numbers_in([number])))
