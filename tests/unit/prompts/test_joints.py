"""Which relationships are told to a model because the labels that a question means need one."""

import pytest
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
    SchemaLink,
    ValueLink,
)
from heimdall.prompts.explanations import explanations
from heimdall.prompts.joints import MOST, joints

NAME, BERTHS = PropertySchema("name", "string"), PropertySchema("berths", "number")
SCHEMA = GraphSchema(
    (
        LabelSchema("Line", (NAME,)),
        LabelSchema("Mariner", (NAME,)),
        LabelSchema("Nothing", ()),
        LabelSchema("Port", (NAME, BERTHS)),
        LabelSchema("Ship", (NAME,)),
    ),
    (
        RelationshipSchema("Line", "OWNS", "Ship"),
        RelationshipSchema("Mariner", "KNOWS", "Mariner"),
        RelationshipSchema("Mariner", "SERVES_ON", "Ship"),
        RelationshipSchema("Ship", "CALLS_AT", "Port"),
    ),
)


def said(*names: str) -> list[SchemaLink]:
    return [SchemaLink(f"word{i}", name) for i, name in enumerate(names)]


def types(names: list[SchemaLink], *labels: str) -> list[str]:
    return [each.type for each in joints(names, SCHEMA, [ValueLink("x", label, "name") for label in labels])]


@pytest.mark.parametrize(
    ("names", "labels", "told"),
    [
        (["Ship"], ["Mariner"], ["SERVES_ON"]),  # crew of the Pelican
        (["Port"], ["Mariner"], ["CALLS_AT", "SERVES_ON"]),  # ports of Ann: over her ship
        ([".berths"], ["Ship"], ["CALLS_AT"]),  # the property has one owner
        (["Mariner"], [], ["KNOWS", "SERVES_ON"]),  # who is meant beside them nobody says
        (["Line"], ["Mariner"], ["OWNS", "SERVES_ON"]),
        (["Ship", ":SERVES_ON"], ["Mariner"], []),  # the word tells it
        (["Ship", ":CALLS_AT"], [], ["OWNS", "SERVES_ON"]),  # who else is meant nobody says
        ([], ["Port"], ["CALLS_AT"]),
        (["Nothing"], [], []),
        ([], [], []),
        (["Nothing"], ["Ship"], []),
        ([".name"], ["Port"], ["CALLS_AT"]),  # the name is anybody's
    ],
)
def test_labels_that_are_meant_are_joined(names: list[str], labels: list[str], told: list[str]) -> None:
    assert sorted(types(said(*names), *labels)) == told


def test_where_much_joins_two_labels_nothing_is_told() -> None:
    many = tuple(RelationshipSchema("Ship", f"T{i}", "Port") for i in range(4))
    schema = GraphSchema(SCHEMA.labels, many)
    assert joints(said("Ship", "Port"), schema) == ()
    assert len(joints(said("Ship", "Port"), GraphSchema(SCHEMA.labels, many[:3]))) == 3


def test_of_one_label_in_many_patterns_only_its_own_are_told() -> None:
    many = tuple(RelationshipSchema("Ship", f"T{i}", "Port") for i in range(MOST))
    own = RelationshipSchema("Ship", "TOWS", "Ship")
    assert joints(said("Ship"), GraphSchema(SCHEMA.labels, (*many, own))) == (own,)


def test_two_ways_over_other_labels_are_both_told() -> None:
    ways = (
        *SCHEMA.relationships,
        RelationshipSchema("Line", "CALLS", "Port"),
        RelationshipSchema("Mariner", "OF", "Line"),
    )
    found = [each.type for each in joints(said("Mariner", "Port"), GraphSchema(SCHEMA.labels, ways))]
    assert sorted(found) == ["CALLS", "CALLS_AT", "OF", "SERVES_ON"]


def test_over_another_label_all_ways_are_told_or_none() -> None:
    second = RelationshipSchema("Mariner", "COMMANDS", "Ship")
    schema = GraphSchema(SCHEMA.labels, (*SCHEMA.relationships, second))
    found = [each.type for each in joints(said("Mariner", "Port"), schema)]
    assert sorted(found) == ["CALLS_AT", "COMMANDS", "SERVES_ON"]
    many = tuple(RelationshipSchema("Mariner", f"T{i}", "Ship") for i in range(3))
    assert joints(said("Mariner", "Port"), GraphSchema(SCHEMA.labels, (*SCHEMA.relationships, *many))) == ()


def test_of_two_labels_that_a_named_type_joins_no_other_is_told() -> None:
    other = RelationshipSchema("Mariner", "OWNS", "Ship")
    schema = GraphSchema(SCHEMA.labels, (*SCHEMA.relationships, other))
    assert joints(said("Ship", "Mariner"), schema) != ()
    assert joints(said("Ship", "Mariner", ":SERVES_ON"), schema) == ()


def test_a_label_with_values_of_its_own_is_joined_to_nothing() -> None:
    berths, name = (ValueLink("x", "Port", prop) for prop in ("berths", "name"))
    assert joints(said("Port"), SCHEMA, [berths]) == ()
    assert joints(said("Port"), SCHEMA, [name]) != ()
    assert joints(said("Port"), SCHEMA, [berths, name]) != ()
    assert joints(said(".berths"), SCHEMA, [berths]) != ()  # nothing says what has them


def test_what_holds_a_named_property_is_told_and_no_other() -> None:
    rated = RelationshipSchema("Mariner", "RATED", "Ship", (PropertySchema("stars", "number"),))
    schema = GraphSchema(SCHEMA.labels, (*SCHEMA.relationships, rated))
    assert joints(said("Ship", ".stars"), schema) == (rated,)
    assert joints(said("Ship", "Mariner", ".stars"), schema) == (rated,)
    assert joints(said("Ship", ".stars", ":RATED"), schema) == ()


def test_only_some_are_told() -> None:
    labels = tuple(LabelSchema(name, (NAME,)) for name in "ABCD")
    ways = tuple(
        RelationshipSchema(a, f"{a}{b}{i}", b) for a in "ABC" for b in "BCD" if a < b for i in range(3)
    )
    assert len(joints(said(*"ABCD"), GraphSchema(labels, ways))) == MOST


def test_in_detail_a_label_comes_with_its_naming_property_and_joints_come_last() -> None:
    told = explanations(said("Port", "Nothing"), SCHEMA, [ValueLink("x", "Ship", "name")], in_detail=True)
    assert told == ("word0 = Port(name)", "word1 = Nothing", "(Ship)-[CALLS_AT]->(Port)")
    assert explanations(said("Port"), SCHEMA, [ValueLink("x", "Ship", "name")]) == ("word0 = Port",)


def test_a_clear_question_about_one_label_needs_no_relationship() -> None:
    value = ValueLink("x", "Ship", "name")
    assert joints(said("Ship"), SCHEMA) != ()
    assert joints(said("Ship"), SCHEMA, clear=True) == ()
    assert joints(said(), SCHEMA, [value], clear=True) != ()  # `who is on the x`
    assert joints(said(":SERVES_ON"), SCHEMA, [value], clear=True) == ()  # the one that it names is told
    assert (
        joints(said(".berths"), SCHEMA, [ValueLink("x", "Port", "name")], clear=True) == ()
    )  # as is what it has
    assert joints(said("Ship", "Mariner"), SCHEMA, clear=True) == joints(said("Ship", "Mariner"), SCHEMA)


def test_a_value_of_relationships_tells_their_ends() -> None:
    held = ValueLink("mate", ":SERVES_ON", "rank")
    assert [each.type for each in joints([], SCHEMA, [held])] == []  # told as a type that is named
    assert [each.type for each in joints(said("Port"), SCHEMA, [held])] == ["CALLS_AT"]
    assert [each.type for each in joints(said("Ship"), SCHEMA, [held])] == ["OWNS", "CALLS_AT"]
