"""What joins the labels that a question means: `skills of Alice` names no relationship, and one is needed.

A small model copies a line that it is shown far more surely than it finds it in a schema.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, combinations

from heimdall.domain.graph import GraphSchema, RelationshipSchema, SchemaLink, ValueLink

MOST_LABELS, MOST_BETWEEN, MOST_OVER, MOST = 4, 3, 4, 6  # looked at; told between two; over a third; at all


def joints(
    links: Sequence[SchemaLink], schema: GraphSchema, values: Iterable[ValueLink] = (), *, clear: bool = False
) -> tuple[RelationshipSchema, ...]:
    """Relationships between the labels that words or values mean, where no word names one of them.

    Where none joins two labels, those over a further label, if these are few; where one label alone is
    meant, those at it, unless the question is `clear` and has no values, or names what it asks of the label.
    """
    values = tuple(values)
    meant = list(dict.fromkeys(_meant(links, schema, values)))[:MOST_LABELS]
    named = {link.name for link in links} | {value.label for value in values if value.of_type()}
    said = [each for each in schema.relationships if f":{each.type}" in named]
    holding = _holding(schema, named)
    if len(meant) == 1:
        settled = clear and (not values or _asked_of(meant[0], named, said, schema))
        enough = settled or holding or _told(links, schema, values)
        found = [] if enough else _at(schema, meant[0])
    else:
        pairs = (pair for pair in combinations(meant, 2) if not _joined(pair, (*said, *holding)))
        found = list(chain.from_iterable(_between(schema, *pair) for pair in pairs))
    return tuple(each for each in dict.fromkeys((*holding, *found)) if each not in said)[:MOST]


def _asked_of(
    label: str, named: Collection[str], said: Iterable[RelationshipSchema], schema: GraphSchema
) -> bool:
    """Whether a relationship or a property of the label is named."""
    owned = any(name.startswith(".") and label in schema.owners(name[1:]) for name in named)
    return owned or any(_ends_at(each, label) for each in said)


def _told(links: Sequence[SchemaLink], schema: GraphSchema, values: Sequence[ValueLink]) -> bool:
    """Whether labels are said with values of their own: `suppliers in Japan` are joined to nothing."""
    said = {link.name for link in links}
    return bool(values) and all(value.label in said and not schema.is_name(value) for value in values)


def _joined(pair: tuple[str, str], by: Iterable[RelationshipSchema]) -> bool:
    return any(_joins(each, *pair) for each in by)


def _holding(schema: GraphSchema, named: Collection[str]) -> list[RelationshipSchema]:
    """Those with a property that is named and that no label has."""
    keys = {name[1:] for name in named if name.startswith(".") and not schema.owners(name[1:])}
    return [each for each in schema.relationships if any(p.name in keys for p in each.properties)]


def _ends_at(relationship: RelationshipSchema, label: str) -> bool:
    return label in (relationship.source, relationship.target)


def _joins(relationship: RelationshipSchema, one: str, other: str) -> bool:
    return {relationship.source, relationship.target} == {one, other}


def _meant(links: Sequence[SchemaLink], schema: GraphSchema, values: Iterable[ValueLink]) -> Iterator[str]:
    for link in links:
        if link.name.startswith("."):
            owners = schema.owners(link.name[1:])
            yield from owners if len(owners) == 1 else ()
        elif not link.name.startswith(":"):
            yield link.name
    yield from (value.label for value in values if not value.of_type())


def _at(schema: GraphSchema, label: str) -> Sequence[RelationshipSchema]:
    """All at the one label that is meant: `staff of Acme` may be at the other end of any; of many its own."""
    found = [each for each in schema.relationships if _ends_at(each, label)]
    return found if len(found) <= MOST else _between(schema, label, label)


def _between(schema: GraphSchema, one: str, other: str) -> Sequence[RelationshipSchema]:
    direct = [each for each in schema.relationships if _joins(each, one, other)]
    if direct or one == other:
        return direct if len(direct) <= MOST_BETWEEN else []
    near, far = (_beyond(schema, end) for end in (one, other))
    over = [label for label in near if label in far and label not in (one, other)]
    ways = [each for label in over for each in (*near[label], *far[label])]
    return ways if len(ways) <= MOST_OVER else []


def _beyond(schema: GraphSchema, end: str) -> dict[str, list[RelationshipSchema]]:
    """The relationships at a label by the label at their other end."""
    found: dict[str, list[RelationshipSchema]] = {}
    for each in schema.relationships:
        if _ends_at(each, end):
            found.setdefault(each.target if each.source == end else each.source, []).append(each)
    return found
