"""Of the places that hold one value, those that a question means: `customers from Germany`, no suppliers."""

from collections import Counter
from collections.abc import Collection, Sequence

from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.graph.links import MOST_PLACES

MOST = 8


def fitting_links(
    links: Sequence[ValueLink], schema: GraphSchema, named: Collection[str]
) -> tuple[ValueLink, ...]:
    """The links without those to other labels than the question names, where it names one that has the value.

    `named` are the names of labels that it names. What a node is called by stays: `ships in Oslo` may call
    at the port, though some have it for a home. Of what remains the first `MOST`, of a value `MOST_PLACES`.
    """
    owned = {link.text for link in links if link.label in named and not schema.is_name(link)}
    told, places = list[ValueLink](), Counter[str]()
    for link in links:
        fits = link.text not in owned or link.label in named or schema.is_name(link)
        if fits and places[link.text] < MOST_PLACES:
            places[link.text] += 1
            told.append(link)
    return tuple(told[:MOST])
