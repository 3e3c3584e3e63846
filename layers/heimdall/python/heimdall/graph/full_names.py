"""Names of the schema that a question spells out: `field size` says field_size, whatever a field may be.

Nothing else that the words could be says more: no value of another label, no other word for another name.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import lru_cache

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.bare_names import JOINING, without_unit
from heimdall.graph.links import Word, value_words, words_of
from heimdall.graph.schema_words import KEY_NAMES, SchemaName, asked_part, names_of, parts_of, shown, stems
from heimdall.graph.spoken_phrases import in_a_row
from heimdall.graph.type_ends import held_by


def full_names(question: str, schema: GraphSchema, links: Sequence[ValueLink]) -> tuple[SchemaLink, ...]:
    """The properties and labels of several words that stand in the question word for word."""
    words, meant = words_of(asked_part(question)), {link.label for link in links}
    found: dict[str, SchemaLink] = {}
    at = 0
    while at < len(words):
        span, names = _longest(words[at:], schema)
        names = names if len(names) < 2 else held_by(names, schema, meant)
        if len(names) == 1:
            found.setdefault(shown(names[0]), SchemaLink(_written(question, span), shown(names[0])))
        at += len(span) or 1
    return tuple(found.values())


def full_names_first(spelled: Sequence[SchemaLink], others: Iterable[SchemaLink]) -> tuple[SchemaLink, ...]:
    """What is spelled out, and of the others what has no word of it but what says the same."""
    told = {word for link in spelled for word in link.word.split()}
    names = {link.name for link in spelled}
    kept = [link for link in others if link.name in names or told.isdisjoint(link.word.split())]
    known = {link.name for link in kept}
    return (*kept, *(link for link in spelled if link.name not in known))


def _longest(words: Sequence[Word], schema: GraphSchema) -> tuple[Sequence[Word], Sequence[SchemaName]]:
    """The most words from here on that are all of a name, in a row, with the names."""
    fit = [(len(said), name) for said, name in _names(schema) if _stand(said, words)]
    most = max((length for length, _ in fit), default=0)
    return words[:most], [name for length, name in fit if length == most]


def _stand(said: Sequence[Set[str]], words: Sequence[Word]) -> bool:
    span = words[: len(said)]
    if len(span) < len(said) or not in_a_row(span):
        return False
    return all(not part.isdisjoint(stems(word.folded)) for part, word in zip(said, span, strict=True))


def _written(question: str, span: Sequence[Word]) -> str:
    return question[span[0].start : span[-1].end]


@lru_cache(maxsize=16)
def _names(schema: GraphSchema) -> tuple[tuple[tuple[frozenset[str], ...], SchemaName], ...]:
    """Labels and properties with the stems of their words as they are said, of at least two that carry it."""
    names = (name for name in names_of(schema) if name.kind != "type" and name.name not in KEY_NAMES)
    return tuple((tuple(map(stems, said)), name) for name in names if len(said := _said(name)) > 1)


def _said(name: SchemaName) -> tuple[str, ...]:
    """Its words as they are said; none where the last only joins: `played on` may be said of anything."""
    parts = parts_of(name.name)
    said = without_unit(parts) if name.kind == "property" else parts
    return said if said and said[-1] not in JOINING else ()


def rather_properties(
    question: str, schema: GraphSchema, links: Sequence[ValueLink], others: Sequence[SchemaLink]
) -> tuple[SchemaLink, ...]:
    """The properties of one word that the question says and that are a value elsewhere: `vegan dishes`.

    Not where the question names the label that has the value, nor what the `others` explain.
    """
    words = words_of(asked_part(question))
    labels = _labels_said(words, schema)
    elsewhere = value_words(link for link in links if link.label not in labels)
    values = value_words(link for link in links if link.label in labels)
    free = elsewhere - values - {word for link in others for word in link.word.lower().split()}
    held = {p.name for label in schema.labels if label.name in labels for p in label.properties}
    found: dict[str, SchemaLink] = {}
    for word in words:
        names = [name for name in _alone(schema).get(word.folded, ()) if name in held]
        if word.folded in free and len(names) == 1:
            found.setdefault(names[0], SchemaLink(word.written, f".{names[0]}"))
    return tuple(found.values())


def _labels_said(words: Sequence[Word], schema: GraphSchema) -> frozenset[str]:
    said = frozenset(stem for word in words for stem in (word.folded, *stems(word.folded)))
    return frozenset(n.name for n in names_of(schema) if n.kind == "label" and said.issuperset(n.words))


@lru_cache(maxsize=16)
def _alone(schema: GraphSchema) -> Mapping[str, Sequence[str]]:
    """The names of properties of one word, but for a unit, that no other name has: is_vegan, battery_pct."""
    others = {word for name in names_of(schema) if name.kind != "property" for word in name.words}
    found: dict[str, list[str]] = {}
    for name in names_of(schema):
        said = [word for word in without_unit(parts_of(name.name)) if word != "is"]
        if (
            name.kind == "property"
            and name.name not in KEY_NAMES
            and len(said) == 1
            and said[0] not in others
        ):
            found.setdefault(said[0], []).append(name.name)
    return found
