"""What the words of a question stand for, as they are explained under it to a model."""

from collections.abc import Sequence

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.named_words import named_words
from heimdall.graph.schema_links import schema_links


def explained_words(
    question: str, schema: GraphSchema, links: Sequence[ValueLink], *, obvious: bool, unknown: bool
) -> tuple[SchemaLink, ...]:
    """The `obvious` words, which are names of the schema in some form, then the `unknown` ones."""
    named = named_words(question, schema, links) if obvious else ()
    return (*named, *(schema_links(question, schema, links) if unknown else ()))
