"""Nodes that are called by a number."""

import pytest
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema
from heimdall.graph.explained_words import obvious_words
from heimdall.graph.numbered_words import numbering_property


def label(name: str, *numbers: str) -> LabelSchema:
    return LabelSchema(name, tuple(PropertySchema(number, "number") for number in numbers))


SCHEMA = GraphSchema((label("Order", "orderId", "freight"), label("WorkOrder", "no"), label("Book", "pages")))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("who handled order 20417", "20417=.orderId"),
        ("who handled order number 20417?", "20417=.orderId"),
        ("who handled order #20417", "20417=.orderId"),
        ("show work order no. 7", "7=.no"),
        ("orders over 20417", ""),
        ("book 7", ""),
        ("order", ""),
    ],
)
def test_a_number_behind_a_label_names_a_node(question: str, expected: str) -> None:
    found = [link for link in obvious_words(question, SCHEMA) if link.word.isdigit()]
    assert " ".join(f"{link.word}={link.name}" for link in found) == expected


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (label("Order", "freight", "orderId"), "orderId"),
        (label("Flight", "flight_number"), "flight_number"),
        (label("Order", "orderId", "id"), "id"),
        (label("Book", "shelfNumber", "year"), None),
        (LabelSchema("Order", (PropertySchema("id", "string"),)), None),
    ],
)
def test_the_number_that_tells_nodes_apart(of: LabelSchema, expected: str | None) -> None:
    found = numbering_property(of)
    assert (found.name if found else None) == expected
