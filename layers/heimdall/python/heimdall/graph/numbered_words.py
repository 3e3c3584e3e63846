"""Numbers that name a node: `order 20417` of a label whose nodes have a number for a name."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, SchemaLink
from heimdall.graph.links import Word, words_of
from heimdall.graph.schema_words import parts_of

_IDENTIFYING = frozenset(["number", "no", "nr", "num", "id", "code"])


def numbered_words(question: str, schema: GraphSchema, named: Sequence[SchemaLink]) -> tuple[SchemaLink, ...]:
    """Whole numbers right behind a word that means a label, with the property that numbers its nodes."""
    labels = {part: link.name for link in named if schema.label(link.name) for part in parts_of(link.name)}
    labels |= {link.word.lower(): link.name for link in named}
    words = [word for word in words_of(question) if word.folded not in _IDENTIFYING]
    return tuple(
        SchemaLink(number.written, f".{prop.name}")
        for word, number in _followed(words)
        if (label := schema.label(labels.get(word.folded, ""))) and (prop := numbering_property(label))
    )


def _followed(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    return ((word, after) for word, after in pairwise(words) if after.written.isdigit())


def numbering_property(label: LabelSchema) -> PropertySchema | None:
    """The property whose number names a node, None where there is none; `id` before `orderId`."""
    own = {"".join(parts_of(label.name)), *parts_of(label.name)}
    numbers = [each for each in label.properties if each.kind == "number"]
    fit = [each for each in numbers if _identifies(parts_of(each.name), own)]
    return min(fit, key=lambda each: len(parts_of(each.name)), default=None)


def _identifies(parts: Sequence[str], own: set[str]) -> bool:
    """`id` alone or behind the label's own word: a book's shelfNumber does not number books."""
    return bool(parts) and parts[-1] in _IDENTIFYING and own.issuperset(parts[:-1])
