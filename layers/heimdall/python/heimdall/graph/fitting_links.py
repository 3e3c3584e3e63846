"""Of the places that hold one value, those that a question means: `customers from Germany`, no suppliers."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from heimdall.domain.graph import GraphSchema, ValueLink
from heimdall.graph.links import MOST_PLACES
from heimdall.graph.schema_words import names_something, parts_of, stems

MOST = 8


def fitting_links(
    links: Sequence[ValueLink], schema: GraphSchema, named: Collection[str]
) -> tuple[ValueLink, ...]:
    """The links without those to other labels than the question names, where it names one that has the value.

    `named` are names as they are shown. What a node is called by stays: `ships in Oslo` may call at the port,
    though some have it for a home; but nobody asks there for firms that have their seat in it, unless a label
    or that property is named. Nor is a `gardener` one by job title where all are Gardeners. Of what
    remains the first `MOST`, of a value `MOST_PLACES`. A word of the schema stands for no other value.
    """
    links = [link for link in links if not (link.said and names_something(link.said.lower(), schema))]
    links = [link for link in links if f".{link.property}" in named or not _is_called_like_its_label(link)]
    labels = {name for name in named if schema.label(name)}
    links = list(_as_written(links, labels))
    called = {link.text for link in links if labels and schema.is_name(link)}
    owned = {link.text for link in links if link.label in labels and not schema.is_name(link)}
    told, places = list[ValueLink](), Counter[str]()
    for link in links:
        elsewhere = link.text in called and f".{link.property}" not in named
        meant = link.label in labels or schema.is_name(link)
        if (meant or not (elsewhere or link.text in owned)) and places[link.text] < MOST_PLACES:
            places[link.text] += 1
            told.append(link)
    return tuple(told[:MOST])


def _as_written(links: Sequence[ValueLink], labels: Collection[str]) -> Iterator[ValueLink]:
    """Without what a word that is a value itself may mean besides, unless only that is of the `labels`.

    `caves in Mexico` are in the country; `cavers from Mexico` may as well be Mexican ones.
    """
    written = {link.text.casefold(): False for link in links if not link.said}
    written |= {link.text.casefold(): True for link in links if not link.said and link.label in labels}
    for link in links:
        has_label = written.get(link.said.casefold())
        if not link.said or has_label is None or (not has_label and link.label in labels):
            yield link


def _is_called_like_its_label(link: ValueLink) -> bool:
    """The label's words and no number: `INC-34` is one Inc of many."""
    if any(map(str.isdigit, link.text)):
        return False
    said, label = parts_of(link.text), parts_of(link.label)
    return len(said) == len(label) and all(stems(a) & stems(b) for a, b in zip(said, label, strict=True))
