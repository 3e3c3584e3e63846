"""What joins the labels that a question means: `skills of Alice` names no relationship, and one is needed.

A small model copies a line that it is shown far more surely than it finds it in a schema.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

from heimdall.domain.graph import GraphSchema, RelationshipSchema, SchemaLink, ValueLink

MOST_LABELS, MOST_BETWEEN, MOST_OVER, MOST = 4, 3, 4, 6  # looked at; told between two; over a third; at all


def joints(
    links: Sequence[SchemaLink], schema: GraphSchema, values: Iterable[ValueLink] = ()
) -> tuple[RelationshipSchema, ...]:
    """Relationships between the labels that words or values mean, but for types that a word names.

    Where none joins two labels, those over one further label, if that is clear; where one label alone is
    meant, those at it.
    """
    meant = list(dict.fromkeys(_meant(links, schema, values)))[:MOST_LABELS]
    pairs = (_between(schema, *pair) for pair in combinations(meant, 2))
    found = dict.fromkeys(chain.from_iterable(pairs) if len(meant) != 1 else _at(schema, meant[0]))
    named = {link.name for link in links}
    return tuple(each for each in found if f":{each.type}" not in named)[:MOST]


def _meant(links: Sequence[SchemaLink], schema: GraphSchema, values: Iterable[ValueLink]) -> Iterator[str]:
    for link in links:
        if link.name.startswith("."):
            owners = schema.owners(link.name[1:])
            yield from owners if len(owners) == 1 else ()
        elif not link.name.startswith(":"):
            yield link.name
    yield from (value.label for value in values)


def _at(schema: GraphSchema, label: str) -> Sequence[RelationshipSchema]:
    """All at the one label that is meant: `staff of Acme` may be at the other end of any; of many its own."""
    found = [each for each in schema.relationships if label in (each.source, each.target)]
    return found if len(found) <= MOST else _between(schema, label, label)


def _between(schema: GraphSchema, one: str, other: str) -> Sequence[RelationshipSchema]:
    direct = [each for each in schema.relationships if {each.source, each.target} == {one, other}]
    if direct or one == other:
        return direct if len(direct) <= MOST_BETWEEN else []
    near, far = (_beyond(schema, end) for end in (one, other))
    over = [label for label in near if label in far and label not in (one, other)]
    ways = [*near[over[0]], *far[over[0]]] if len(over) == 1 else []
    return ways if len(ways) <= MOST_OVER else []


def _beyond(schema: GraphSchema, end: str) -> dict[str, list[RelationshipSchema]]:
    """The relationships at a label by the label at their other end."""
    found: dict[str, list[RelationshipSchema]] = {}
    for each in schema.relationships:
        if end in (each.source, each.target):
            found.setdefault(each.target if each.source == end else each.source, []).append(each)
    return found
