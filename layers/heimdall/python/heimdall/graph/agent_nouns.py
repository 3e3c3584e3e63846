"""Nouns that say what their bearers do: players of a team play for it, whatever else joins the two."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from heimdall.domain.graph import GraphSchema, SchemaLink, ValueLink
from heimdall.graph.kin_words import OF_PEOPLE, verbs_of
from heimdall.graph.schema_words import parts_of, stems


def agent_nouns(
    named: Sequence[SchemaLink], schema: GraphSchema, links: Iterable[ValueLink]
) -> tuple[SchemaLink, ...]:
    """Words of labels with the one type of their verb, where several types join two labels that are meant.

    None where one of these types is named.
    """
    labels = {link.name: link.word for link in named if link.name[:1] not in ".:"}
    others = dict.fromkeys([*labels, *(link.label for link in links)])
    types = {link.name[1:] for link in named if link.name.startswith(":")}
    found = (
        SchemaLink(labels[label], f":{each}")
        for label, other in product(labels, others)
        if label != other
        for each in _own_type(schema, label, other, types)
    )
    return tuple(dict.fromkeys(found))


def _own_type(schema: GraphSchema, label: str, other: str, named: set[str]) -> Iterator[str]:
    ends = {label, other}
    direct = [each.type for each in schema.relationships if {each.source, each.target} == ends]
    if len(direct) > 1 and named.isdisjoint(direct):
        own = [each for each in direct if _does(label, each)]
        yield from own if len(own) == 1 else ()


def _does(label: str, type_: str) -> bool:
    """Whether the type is of the verb that the label is made of, or says its noun: playsFor, MEMBER_OF."""
    noun = parts_of(label)[-1:]
    roots = {*noun, *(root for word in noun for root in verbs_of(word, OF_PEOPLE))}
    return any(not roots.isdisjoint(stems(part)) for part in parts_of(type_))
