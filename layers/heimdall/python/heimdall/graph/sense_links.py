"""Values that a word of the question is near to in sense: `who wrote the music` of the role 'composer'.

A value that the question does not say can be in no query. Of texts that are of a few kinds (a status, a role)
those are offered whose words are near to a noun or a verb that nothing else explains. They are guesses: a
model is told what they are, and an answer that needs one is never acted on unasked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.graph.explained_words import explained_words
from heimdall.graph.links import Place, ValueIndex, Word
from heimdall.graph.schema_links import unknown_words
from heimdall.graph.schema_words import parts_of
from heimdall.graph.unnamed_properties import left_over
from heimdall.graph.word_vectors import Vector, cosine, forms, word_vectors

NEAR = 0.5  # cosine: of other words for values that were written by hand every second is that near to its own
MOST_PER_WORD, MOST = 2, 4
_LONGEST = 3  # words of a kind


@dataclass(slots=True)
class Kinds:
    """The values of a few kinds with their directions in sense; `_known` keeps what was asked before."""

    values: Sequence[tuple[ValueLink, Vector]]
    _known: dict[str, tuple[ValueLink, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, index: ValueIndex, schema: GraphSchema) -> "Kinds":
        """Those of properties with few values, but for what nodes are called by."""
        return cls([pair for place, texts in index.kinds() for pair in _directed(place, texts, schema)])

    def near(self, word: str) -> tuple[ValueLink, ...]:
        """Links to the values nearest to a word in lower case, in any of its forms; the nearest first."""
        if word not in self._known:
            self._known[word] = tuple(self._near(word))
        return self._known[word]

    def _near(self, word: str) -> Iterator[ValueLink]:
        mine = [found for form in forms(word) if (found := word_vectors().direction([form]))]
        if not mine:
            return
        fit = ((max(cosine(each, theirs) for each in mine), link) for link, theirs in self.values)
        ranked = sorted((each for each in fit if each[0] >= NEAR), key=lambda each: each[0], reverse=True)
        texts = list(dict.fromkeys(link.text for _, link in ranked))[:MOST_PER_WORD]
        yield from (link for _, link in ranked if link.text in texts)


def sense_links(
    text: str, kinds: Kinds, schema: GraphSchema, links: Sequence[ValueLink]
) -> tuple[ValueLink, ...]:
    """Guesses beside the `links` found already, each `said` as the word that it is near to."""
    found = (
        ValueLink(near.text, near.label, near.property, word.written, near=True)
        for word in unknown_words(text, schema, links)
        for near in _of(word, kinds)
    )
    return tuple(found)[:MOST]


def guesses(
    text: str, schema: GraphSchema, links: Sequence[ValueLink], near: Sequence[ValueLink]
) -> tuple[ValueLink, ...]:
    """Those of the `near` values whose word nothing explains."""
    if not near:
        return ()
    linked = {link.text for link in links}
    left = left_over(text, explained_words(text, schema, links, obvious=True), links)
    return tuple(link for link in near if link.said in left and link.text not in linked)


def _of(word: Word, kinds: Kinds) -> tuple[ValueLink, ...]:
    return kinds.near(word.folded) if len(word.folded) > 2 else ()


def _directed(place: Place, texts: Sequence[str], schema: GraphSchema) -> Iterator[tuple[ValueLink, Vector]]:
    label, name = place
    for text in texts:
        link, words = ValueLink(text, label, name), parts_of(text)
        if schema.is_name(link) or not 0 < len(words) <= _LONGEST or any(map(str.isdigit, text)):
            continue
        if direction := word_vectors().direction(words):
            yield link, direction
