"""The prompt's shape: a contract with the shipped model's chat template, stable for the prefix cache."""

from dataclasses import replace

from heimdall.domain.actions import ActionSpec
from heimdall.domain.conversation import Message
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
)
from heimdall.prompts.builder import Section as PromptSection
from heimdall.prompts.builder import action_line, link_line, stable_prefix, variable_part, with_links
from heimdall.prompts.examples import DEFAULT_EXAMPLES
from heimdall.prompts.schema_text import render_schema

PERSON = LabelSchema("Person", (PropertySchema("name", "string"), PropertySchema("age", "number")))
SCHEMA = GraphSchema(
    labels=(PERSON, LabelSchema("Odd label", (PropertySchema("born at", "date"),))),
    relationships=(RelationshipSchema("Person", "KNOWS", "Person", (PropertySchema("since", "number"),)),),
)
QUERY = ActionSpec(
    "heimdall.watcher.query",
    "Runs a query.",
    "database",
    False,
    {
        "type": "object",
        "properties": {
            "cypher": {"type": "string"},
            "limit": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
            "flag": True,
        },
        "required": ["cypher"],
    },
)
PAGE = ActionSpec("acme.page", "Pages someone.", "ops", False, {"type": "object", "properties": {}})


def test_the_schema_is_one_line_per_label_and_pattern_with_odd_names_quoted() -> None:
    assert render_schema(SCHEMA) == (
        "Person(name, age n)\n`Odd label`(`born at` d)\n(Person)-[KNOWS since n]->(Person)"
    )


def test_an_action_line_tells_types_and_what_is_required() -> None:
    assert action_line(QUERY) == (
        "- heimdall.watcher.query: Runs a query. "
        "Params: cypher (string, required), limit (integer), flag (any)."
    )
    assert action_line(PAGE) == "- acme.page: Pages someone. Params: none."
    assert action_line(PAGE, "‹7›") == "- acme.page‹7›: Pages someone. Params: none."


def test_an_action_line_tells_the_values_of_a_param_that_has_few() -> None:
    def line(*values: object) -> str:
        schema = {"properties": {"level": {"type": "string", "enum": list(values)}}, "required": ["level"]}
        return action_line(replace(PAGE, params_schema=schema)).partition("Params: ")[2]

    assert line("low", "high", 3) == "level (low|high|3, required)."
    assert line(*range(13)) == "level (string, required)."
    odd = {
        "properties": {"level": {"type": "string", "enum": None}, "any": {"anyOf": [True, {"type": "null"}]}}
    }
    assert action_line(replace(PAGE, params_schema=odd)).endswith("Params: level (string), any (any).")


def test_the_prefix_does_not_depend_on_the_order_of_the_catalogue() -> None:
    assert stable_prefix([QUERY, PAGE], SCHEMA) == stable_prefix([PAGE, QUERY], SCHEMA)


def test_sections_are_found_by_heading_and_blank_line() -> None:
    prefix = stable_prefix([QUERY, PAGE], SCHEMA)
    assert prefix.split("SCHEMA:\n")[1].split("\n\n")[0] == render_schema(SCHEMA)
    actions = prefix.split("ACTIONS:\n")[1].split("\n\n")[0].split("\n")
    assert actions == [action_line(PAGE), action_line(QUERY)]
    assert prefix.count("User: ") == len(DEFAULT_EXAMPLES) == 18


def test_the_variable_part_names_who_wants_what() -> None:
    text = variable_part([PromptSection("plugin acme", "Be kind.")], ['User: "x"\n{}'])
    assert text == 'User: "x"\n{}\n\nINSTRUCTIONS (plugin acme):\nBe kind.\n\n'


def test_links_stand_under_the_last_user_message_only() -> None:
    links = ("Alice Smith = Person.name", "x = `Odd label`.`born at`")
    said = (Message("user", "hi"), Message("assistant", "hello"), Message("user", "find alice smith"))
    linked = with_links(said, links)
    assert linked[:2] == said[:2]
    assert linked[2].content == "find alice smith\n[Alice Smith = Person.name; x = `Odd label`.`born at`]"
    assert with_links(said, ()) == said
    assert link_line(()) == ""


def test_names_behind_unknown_words_stand_between_the_question_and_its_values() -> None:
    said = (Message("user", "staff and their pay"),)
    names = ("staff = `Odd label`", "helms = :CAPTAINS")
    alone = "staff and their pay\n(staff = `Odd label`; helms = :CAPTAINS)"
    assert with_links(said, (), names)[0].content == alone
    both = with_links(said, ("Bob = Person.name",), names)
    assert both[0].content == f"{alone}\n[Bob = Person.name]"
