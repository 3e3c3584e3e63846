"""Several words of a question that are another word for one name: `signed up` for joined, `staff members`.

Half of what people say for a relationship is a verb with a particle or an idiom (`put money into`), whose
words say nothing alone. The first and the last word may stand in any form.
"""

from collections.abc import Collection, Iterator, Sequence, Set
from itertools import pairwise

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.links import Word, value_words, words_of
from heimdall.graph.schema_words import asked_part, names_something, shown
from heimdall.graph.thesaurus import phrases_begun_by, synonym
from heimdall.graph.word_vectors import forms

LONGEST = 4  # words
_ANY_KIND = ("label", "type", "property")


def phrase_links(
    question: str,
    schema: GraphSchema,
    links: Sequence[ValueLink],
    meant: Collection[str],
) -> tuple[SchemaLink, ...]:
    """The phrases of the question that stand for a name of the schema, the longest first; none overlap.

    Two words of which one is itself a name of the schema say that name.
    """
    words = words_of(asked_part(question))
    taken, values = set[int](), value_words(links)
    found = list[SchemaLink]()
    for span in _spans(words, values):
        if not taken.isdisjoint(word.start for word in span) or _says_a_name(span, schema):
            continue
        names = (synonym(said, _ANY_KIND, schema, meant) for said in _said(span, schema))
        if name := next(filter(None, names), None):
            taken.update(word.start for word in span)
            found.append(SchemaLink(" ".join(word.written for word in span), shown(name)))
    return tuple(found)


def _spans(words: Sequence[Word], values: Set[str]) -> Iterator[Sequence[Word]]:
    """Every run of two to four words with nothing but a blank between them and no value in it."""
    for length in range(LONGEST, 1, -1):
        for start in range(len(words) - length + 1):
            span = words[start : start + length]
            in_a_row = all(b.start == a.end + 1 for a, b in pairwise(span))
            if in_a_row and values.isdisjoint(word.folded for word in span):
                yield span


def _says_a_name(span: Sequence[Word], schema: GraphSchema) -> bool:
    return len(span) == 2 and any(names_something(word.folded, schema) for word in span)


def _said(span: Sequence[Word], schema: GraphSchema) -> Iterator[str]:
    """The phrase as the thesaurus may have it, for this schema."""
    first, *middle, last = (word.folded for word in span)
    for begun in forms(first):
        known = phrases_begun_by(begun, schema)
        for ended in forms(last) if known else ():
            if (said := "_".join((begun, *middle, ended))) in known:
                yield said
