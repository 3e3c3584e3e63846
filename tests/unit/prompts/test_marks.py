"""Marks for names: what the model reads, what it may write, and what that stands for."""

import json

from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
    SchemaLink,
    ValueLink,
)
from heimdall.prompts.explanations import explanations
from heimdall.prompts.marks import FOR_VALUES, MOST, action_marks, marked, plain, spelled_out, unmarked
from heimdall.prompts.schema_text import render_schema

NAME, BERTHS = PropertySchema("name", "string"), PropertySchema("berths free", "number")
SCHEMA = GraphSchema(
    (LabelSchema("Odd Port", (NAME, BERTHS)), LabelSchema("Ship", (NAME,))),
    (RelationshipSchema("Ship", "CALLS_AT", "Odd Port", (PropertySchema("since", "date"),)),),
)
SHIP, TOWN = ValueLink("O'Hara", "Ship", "name"), ValueLink("Oslo", "Odd Port", "name")


def test_every_name_has_one_mark_where_it_is_introduced_and_is_only_that_elsewhere() -> None:
    assert render_schema(SCHEMA, marked(SCHEMA, ()).schema).split("\n") == [
        "`Odd Port`‹0›(name‹3›, `berths free`‹4› n)",
        "Ship‹1›(name‹3›)",
        "(‹1›)-[CALLS_AT‹2› since‹5› d]->(‹0›)",
    ]


def test_values_take_the_next_marks_and_the_same_text_has_one() -> None:
    again = ValueLink("Oslo", "Ship", "name")
    found = marked(SCHEMA, (SHIP, TOWN, again))
    assert found.told == ("O'Hara‹6› = ‹1›.‹3›", "Oslo‹7› = ‹0›.‹3›", "Oslo‹7› = ‹1›.‹3›")
    assert [link.text for link in found.links] == ["‹6›", "‹7›", "‹7›"]


def test_words_are_explained_in_marks() -> None:
    links = [
        SchemaLink("boats", "Ship"),
        SchemaLink("visit", ":CALLS_AT"),
        SchemaLink("room", ".berths free"),
    ]
    found = marked(SCHEMA, ())
    told = explanations(found.words(links), found.schema, found.links)
    assert told == ("boats = ‹1›", "visit = (‹1›)-[‹2›]->(‹0›)", "room = ‹0›.‹4›")


def test_an_answer_is_spelled_out_as_cypher_inside_json() -> None:
    signs = marked(SCHEMA, (SHIP,)).signs
    answer = '{"cypher": "MATCH (n:‹0›)<-[:‹2›]-(m:‹1› {‹3›: ‹6›}) WHERE n.‹4› > 2 RETURN n"}'
    assert json.loads(spelled_out(answer, signs))["cypher"] == (
        "MATCH (n:`Odd Port`)<-[:CALLS_AT]-(m:Ship {name: 'O\\'Hara'}) WHERE n.`berths free` > 2 RETURN n"
    )
    assert spelled_out("‹99›", signs) == "‹99›"


def test_a_model_that_spells_gets_names_and_its_answer_stays() -> None:
    found = plain(SCHEMA, (SHIP,))
    assert (found.schema, found.links, found.told) == (SCHEMA, (SHIP,), ("O'Hara = Ship.name",))
    assert spelled_out("MATCH (n:‹0›)", found.signs) == "MATCH (n:‹0›)"


def test_names_beyond_the_marks_are_written_out_and_values_keep_some() -> None:
    many = GraphSchema(tuple(LabelSchema(f"L{i}", (NAME,)) for i in range(MOST + 5)))
    found = marked(many, tuple(ValueLink(f"v{i}", "L0", "name") for i in range(FOR_VALUES + 2)))
    assert len(found.names) == MOST - FOR_VALUES
    assert found.schema.labels[-1] == LabelSchema(f"L{MOST + 4}", (NAME,))
    assert f"L{MOST + 4}(name)" in render_schema(many, found.schema)
    assert [link.text for link in found.links[-3:]] == [
        f"‹{MOST - 1}›",
        f"v{FOR_VALUES}",
        f"v{FOR_VALUES + 1}",
    ]


def test_numbers_can_be_given_and_the_same_names_have_the_same() -> None:
    numbers = tuple(reversed(range(MOST)))
    assert marked(SCHEMA, (SHIP,), numbers).names["Ship"] == f"‹{MOST - 2}›"
    assert marked(SCHEMA, (SHIP,), numbers).links[0].text == f"‹{MOST - 7}›"


def test_a_text_without_marks_is_left_alone() -> None:
    assert unmarked("from ‹12› to ‹Paris› ‹›") == "from 12 to ‹Paris› ‹›"


def test_types_are_passive_that_say_by_whom() -> None:
    types = ("WRITTEN_BY", "written_by", "writtenBy", "WROTE", "STANDBY", "BY")
    found = marked(GraphSchema((), tuple(RelationshipSchema("A", each, "B") for each in types)), ())
    told = {name for name, mark in found.names.items() if mark in found.passive}
    assert told == {":WRITTEN_BY", ":written_by", ":writtenBy"}


def test_a_value_of_relationships_stands_at_their_type() -> None:
    held = ValueLink("weekly", ":CALLS_AT", "since")
    found = marked(SCHEMA, (held,))
    assert found.told == ("weekly‹6› = [‹2›].‹5›",)
    assert found.links == (ValueLink("‹6›", ":‹2›", "‹5›"),)
    assert plain(SCHEMA, (held,)).told == ("weekly = [CALLS_AT].since",)
    assert held.of_type() == "CALLS_AT" and not SHIP.of_type()
    assert not SCHEMA.is_name(held)


def test_actions_that_are_not_built_in_have_marks_after_those_of_names_and_values() -> None:
    names = ["acme.pager.resolve", "heimdall.help", "acme.pager.page"]
    first = 6 + FOR_VALUES
    marking = marked(SCHEMA, (SHIP,)).with_actions(names)
    assert marking.actions == {"acme.pager.page": f"‹{first}›", "acme.pager.resolve": f"‹{first + 1}›"}
    assert marking.called(names) == (f"‹{first + 1}›", "heimdall.help", f"‹{first}›")
    assert action_marks(names, [first]) == {"acme.pager.page": f"‹{first}›"}
    assert spelled_out(f"‹{first}›", marking.signs) == "acme.pager.page"
    assert marking.signs.items() >= marked(SCHEMA, (SHIP,)).signs.items()


def test_a_schema_that_needs_all_marks_leaves_none_for_actions() -> None:
    many = tuple(PropertySchema(f"p{at}", "string") for at in range(MOST))
    marking = marked(GraphSchema((LabelSchema("A", many),)), ()).with_actions(["acme.pager.page"])
    assert marking.actions == {}
    assert marking.called(["acme.pager.page"]) == ("acme.pager.page",)
