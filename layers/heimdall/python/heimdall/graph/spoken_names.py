"""How much of a name a question says: all its words, and whether one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.graph.kin_words import is_other_form, said_of, without_counting
from heimdall.graph.links import Word, value_words, words_of
from heimdall.graph.schema_words import SchemaName, asked_part, shown, stems

_NEVER_PART = frozenset(["name", "names"])  # `names of companies` asks for no company_name


@dataclass(frozen=True, slots=True)
class SpokenNames:
    """The words of a question, the stems of those that are no values, and the names at its values' labels."""

    words: Sequence[Word]
    stems: frozenset[str]
    near: frozenset[str] | None  # None where the question has no values

    def whole(self, name: SchemaName) -> bool:
        """Whether all words of the name are said, those of a label one after the other.

        A count needs not be called that: `more than 200 rooms` says room_count.
        """
        if name.kind == "label" and len(name.words) > 1:
            return self.in_a_row(name)
        return all(not self.stems.isdisjoint(part) for part in without_counting(name))

    def in_a_row(self, name: SchemaName) -> bool:
        """Whether they are said one after the other: `imdb rating`."""
        name = said_of(name)
        runs = (self.words[at : at + len(name.words)] for at in range(len(self.words)))
        return any(
            len(run) == len(name.words)
            and all(
                not stems(word.folded).isdisjoint(part) for word, part in zip(run, name.stems, strict=True)
            )
            and not (name.kind == "label" and is_other_form(run[-1].folded, name))
            for run in runs
        )

    def is_at_value(self, word: Word, name: SchemaName) -> bool:
        """Whether the word is a type at the values: `published by Larch`; a book is `published` too."""
        return name.kind == "type" and word.folded in name.words and shown(name) in (self.near or ())

    def fits(self, word: Word, name: SchemaName) -> bool:
        """A type that is said in part is one at the values: no culture has the members of a house.

        So is a property that the word only has the verb of: located in Panama says no location of a firm.
        """
        if self.near is None or name.kind == "label" or shown(name) in self.near:
            return True
        said = any(not stems(word.folded).isdisjoint(part) for part in name.stems)
        return self.whole(name) or (name.kind == "property" and said)


def spoken_names(question: str, schema: GraphSchema, links: Sequence[ValueLink]) -> SpokenNames:
    """What the question says that is neither quoted nor about the asking itself."""
    words, values = words_of(asked_part(question)), value_words(links)
    said = (word.folded for word in words if word.folded not in values | _NEVER_PART)
    return SpokenNames(
        words, frozenset(stem for word in said for stem in stems(word)), _names_at(schema, links)
    )


def _names_at(schema: GraphSchema, links: Sequence[ValueLink]) -> frozenset[str] | None:
    """Types at the labels of the values, and their properties."""
    labels = {link.label for link in links}
    types = (f":{each.type}" for each in schema.relationships if labels & {each.source, each.target})
    held = (f".{p.name}" for label in schema.labels if label.name in labels for p in label.properties)
    return frozenset([*types, *held]) if labels else None
