"""What the words of a question stand for, as they are explained under it to a model."""

from collections.abc import Collection, Iterable, Sequence

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.abbreviations import abbreviated_words
from heimdall.graph.agent_nouns import agent_nouns
from heimdall.graph.degree_words import degree_words
from heimdall.graph.full_names import full_names, full_names_first, rather_properties
from heimdall.graph.misspelt_words import misspelt_words
from heimdall.graph.named_words import named_words
from heimdall.graph.numbered_words import numbered_words
from heimdall.graph.opposite_words import opposite_words
from heimdall.graph.schema_links import schema_links


def explained_words(
    question: str, schema: GraphSchema, links: Sequence[ValueLink], *, obvious: bool
) -> tuple[SchemaLink, ...]:
    """The `obvious` words, which are names of the schema in some form; then those near one in sense."""
    near = schema_links(question, schema, links)
    if not obvious:
        return near
    named = _beside(near, obvious_words(question, schema, links, near))
    told = {word for link in named for word in (link.word, *link.word.split())}
    words = (*named, *(link for link in near if link.word not in told))
    words = full_names_first(full_names(question, schema, links), words)
    return full_names_first(rather_properties(question, schema, links, words), words)


def _beside(near: Iterable[SchemaLink], named: Iterable[SchemaLink]) -> tuple[SchemaLink, ...]:
    """Those of the `named` words that are no part of a phrase: the date of `date of birth` names nothing."""
    phrases = {word for link in near for word in link.word.split() if " " in link.word}
    return tuple(link for link in named if link.word not in phrases)


def obvious_words(
    question: str,
    schema: GraphSchema,
    links: Sequence[ValueLink] = (),
    beside: Sequence[SchemaLink] = (),
) -> tuple[SchemaLink, ...]:
    """Names of the schema as they are said, misspelt or written out; and words of degree.

    What those are about depends on the labels that the question means, here or by the links `beside`.
    """
    named = dict.fromkeys(
        (
            *named_words(question, schema, links),
            *misspelt_words(question, schema, links),
            *abbreviated_words(question, schema, links),
            *opposite_words(question, schema),
        )
    )
    told = {link.word for link in named}
    degrees = degree_words(question, schema, _meant(schema, (*named, *beside), links))
    agents = agent_nouns(tuple(named), schema, links)
    numbers = numbered_words(question, schema, (*named, *beside))
    return (*named, *agents, *numbers, *(link for link in degrees if link.word not in told))


def _meant(schema: GraphSchema, named: Sequence[SchemaLink], links: Iterable[ValueLink]) -> Collection[str]:
    """The names that are meant; the labels of values where no other label is: `the tallest Norwegian`."""
    names = {link.name for link in named}
    has_label = any(schema.label(name) for name in names)
    return names if has_label else names | {link.label for link in links}
