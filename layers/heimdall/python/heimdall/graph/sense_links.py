"""Values that a word of the question is near to in sense: `who wrote the music` of the role 'composer'.

A value that the question does not say can be in no query. Of texts that are of a few kinds (a status, a role)
those are offered whose words are near to a noun or a verb that nothing else explains. They are guesses: a
model is told what they are, and an answer that needs one is never acted on unasked.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.graph.explained_words import explained_words
from heimdall.graph.links import Place, ValueIndex
from heimdall.graph.schema_links import unknown_words
from heimdall.graph.schema_words import parts_of
from heimdall.graph.unnamed_properties import left_over
from heimdall.graph.word_vectors import Vector, cosine, forms, word_vectors

NEAR = 0.5  # cosine: of other words for values that were written by hand every second is that near to its own
MOST_KINDS, MOST_PER_WORD, MOST = 20, 2, 4
_LONGEST = 3  # words of a kind


@dataclass(frozen=True, slots=True)
class Kinds:
    """The values of a few kinds with their directions in sense."""

    values: Sequence[tuple[ValueLink, Vector]]

    @classmethod
    def of(cls, index: ValueIndex, schema: GraphSchema) -> "Kinds":
        """Those of properties with few values, but for what nodes are called by."""
        places = dict[Place, list[ValueLink]]()
        for link in index.values():
            places.setdefault((link.label, link.property), []).append(link)
        few = (links for links in places.values() if 1 < len(links) <= MOST_KINDS)
        return cls([pair for links in few for pair in _directed(links, schema)])

    def near(self, word: str) -> Iterator[ValueLink]:
        """Links to the values nearest to a word in lower case, in any of its forms; the nearest first."""
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
        replace(near, said=word.written, near=True)
        for word in unknown_words(text, schema, links)
        if len(word.folded) > 2
        for near in kinds.near(word.folded)
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


def _directed(links: Iterable[ValueLink], schema: GraphSchema) -> Iterator[tuple[ValueLink, Vector]]:
    for link in links:
        words = parts_of(link.text)
        if schema.is_name(link) or not 0 < len(words) <= _LONGEST or any(map(str.isdigit, link.text)):
            continue
        if direction := word_vectors().direction(words):
            yield link, direction
