"""What words stand for is told with its place in the schema."""

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

SINCE = (PropertySchema("since", "number"),)


def _label(name: str, *properties: str) -> LabelSchema:
    return LabelSchema(name, tuple(PropertySchema(each, "string") for each in ("name", *properties)))


SCHEMA = GraphSchema(
    (
        _label("Captain", "born"),
        _label("Ship", "length", "built"),
        _label("Port", "built"),
        _label("Dry Dock", "built"),
    ),
    (
        RelationshipSchema("Captain", "COMMANDS", "Ship", SINCE),
        RelationshipSchema("Ship", "NEAR", "Port"),
        RelationshipSchema("Port", "NEAR", "Port"),
        RelationshipSchema("Dry Dock", "NEAR", "Ship"),
    ),
)


@pytest.mark.parametrize(
    ("names", "values", "told"),
    [
        (["Ship"], "", ["Ship"]),
        (["Dry Dock"], "", ["`Dry Dock`"]),
        ([":COMMANDS"], "", ["(Captain)-[COMMANDS]->(Ship)"]),
        ([".length"], "", ["Ship.length"]),
        ([".since"], "", ["[COMMANDS].since"]),
        ([".built"], "", [".built"]),  # in three labels
        ([".built", "Ship"], "", ["Ship.built", "Ship"]),  # the question means one
        ([".built"], "Dry Dock", ["`Dry Dock`.built"]),
        ([":NEAR"], "", [":NEAR"]),
        ([":NEAR"], "Dry Dock", ["(`Dry Dock`)-[NEAR]->(Ship)"]),
        ([":NEAR", "Ship"], "", ["(Ship)-[NEAR]->(Port)", "(`Dry Dock`)-[NEAR]->(Ship)", "Ship"]),
        ([":NEAR", "Ship", "Port"], "", ["(Ship)-[NEAR]->(Port)", "(Port)-[NEAR]->(Port)", "Ship", "Port"]),
        ([":GONE", ".gone"], "", [":GONE", ".gone"]),  # the schema was read anew meanwhile
        ([], "Ship", []),
    ],
)
def test_a_name_is_told_with_its_few_places(names: list[str], values: str, told: list[str]) -> None:
    links = [SchemaLink("word", name) for name in names]
    linked = [ValueLink("Aurora", values, "name")] if values else []
    assert explanations(links, SCHEMA, linked) == tuple(f"word = {each}" for each in told)


def test_a_passive_type_is_told_from_whoever_does_it() -> None:
    near, links = SCHEMA.relationships[1:], [SchemaLink("near", ":NEAR"), SchemaLink("ships", "Ship")]
    schema = GraphSchema(SCHEMA.labels, near[:1])
    assert explanations(links[:1], schema, passive={"NEAR"}) == ("near = (Port)<-[NEAR]-(Ship)",)
    joined = explanations([SchemaLink("ports", "Port"), links[1]], schema, in_detail=True, passive={"NEAR"})
    assert joined[-1] == "(Port)<-[NEAR]-(Ship)"
