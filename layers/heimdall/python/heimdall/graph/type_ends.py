"""Of several names that which the labels of a question have: matches are PLAYED_AT a stadium."""

from collections.abc import Collection, Sequence
from itertools import chain

from heimdall.domain.graph import GraphSchema
from heimdall.graph.schema_words import SchemaName


def best_joining(
    types: Sequence[SchemaName], schema: GraphSchema, meant: Collection[str]
) -> list[SchemaName]:
    """Those with the most ends among the labels that are `meant`."""
    ends = dict.fromkeys((name.name for name in types), 0)
    for each in schema.relationships:
        if each.type in ends:
            ends[each.type] = max(ends[each.type], len({each.source, each.target}.intersection(meant)))
    most = max(ends.values(), default=0)
    return [name for name in types if ends[name.name] == most]


def ends_of(types: Sequence[SchemaName], schema: GraphSchema) -> frozenset[str]:
    """The labels that any of the types starts or ends at."""
    names = {name.name for name in types}
    return frozenset(
        end for each in schema.relationships if each.type in names for end in (each.source, each.target)
    )


def held_by(
    properties: Sequence[SchemaName], schema: GraphSchema, meant: Collection[str]
) -> list[SchemaName]:
    """Those that a label which is `meant` has, or a relationship that starts or ends there."""
    labels = (label.properties for label in schema.labels if label.name in meant)
    types = (
        each.properties for each in schema.relationships if {each.source, each.target}.intersection(meant)
    )
    held = {p.name for of in chain(labels, types) for p in of}
    return [name for name in properties if name.name in held]
