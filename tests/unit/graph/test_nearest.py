"""Names that are not in the graph, and what is offered instead."""

import pytest
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
    ValueLink,
)
from heimdall.graph.links import ValueIndex
from heimdall.graph.nearest import NearValues, unknown_names

SCHEMA = GraphSchema(
    (LabelSchema("Person", (PropertySchema("name", "string"),)),),
    (RelationshipSchema("Person", "KNOWS", "Person"),),
)
ALICE = ValueLink("Alice Smith", "Person", "name")
BERGEN, BERLIN = ValueLink("Bergen", "City", "name"), ValueLink("Berlin", "City", "name")
MUELLER = ValueLink("Jürgen Müller", "Person", "name")


@pytest.fixture
def values() -> NearValues:
    known = NearValues()
    for link in (ALICE, BERGEN, BERLIN, MUELLER):
        known.add(link)
    return known


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("where does Zork live", ["Zork"]),
        ("Where does Zork Blatt live?", ["Zork Blatt"]),
        ("Zork's friends", ["Zork"]),
        ("does Zork know Blatt", ["Zork", "Blatt"]),
        ("find 'the grey wolf'", ["the grey wolf"]),
        ('find "Zork" or “Blatt”', ["Zork", "Blatt"]),
        ("Which people know people", []),
        ("Show it. Then stop. And Alice Smith?", []),
        ("List Person nodes that have KNOWS", []),
        ("WHERE DOES ZORK LIVE", []),
        ("where does zork live", []),
        ("I want that", []),
        ("Films by nobody", []),
        ("who left in October 2024 or on a Friday", []),
        ("where does June Zork live", ["June Zork"]),
        ("", []),
    ],
)
def test_what_is_written_as_a_name_is_one(question: str, expected: list[str]) -> None:
    assert list(unknown_names(question, SCHEMA, [ALICE])) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Alise", [ALICE]),
        ("alice smyth", [ALICE]),
        ("Smith", [ALICE]),
        ("Smyth", [ALICE]),
        ("Bergn", [BERGEN, BERLIN]),
        ("Berln", [BERLIN, BERGEN]),
        ("Muller", [MUELLER]),
        ("Zork", []),
        ("Al", []),
        ("?", []),
    ],
)
def test_what_looks_most_like_it_is_offered(values: NearValues, name: str, expected: list[ValueLink]) -> None:
    assert list(values.like(name)) == expected


def test_at_most_three_values_are_offered() -> None:
    many = NearValues()
    for number in range(9):
        many.add(ValueLink(f"Bergen{number}", "City", "name"))
    assert len(many.like("Bergen")) == 3


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Acme Corp", ["Acme Corporation", "Acme Robotics"]),
        ("acme", ["Acme Robotics", "Acme Corporation"]),
        ("Robotics Acme", ["Acme Robotics", "Acme Corporation"]),
        ("Zork Ltd", []),
    ],
)
def test_an_abbreviated_name_is_found_by_its_words(name: str, expected: list[str]) -> None:
    index = ValueIndex()
    for value in ("Acme Robotics", "Acme Corporation", "Gridline Ltd & Co of the North"):
        index.add(value, "Company", "name")
    found = [link.text for link in NearValues.of(index).like(name)]
    assert found[: len(expected)] == expected
