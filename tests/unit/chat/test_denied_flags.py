"""What the question says is so is not asked for as what is not."""

import pytest
from heimdall.chat.denied_flags import denies_what_is_said
from heimdall.domain.graph import SchemaLink

LED = SchemaLink("LED lights", ".led_lights")
HEATED = SchemaLink("Unheated", ".heated", holds=False)


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("Unheated houses with LED lights", True),
        ("houses that have got led lights", True),
        ("houses without LED lights", False),
        ("houses w/o LED lights", False),
        ("houses that don't have LED lights", False),
        ("non-LED lights", False),
        ("houses where LED lights are missing", False),
        ("no houses but those on the hill, of which each has very many LED lights", True),  # far from it
    ],
)
def test_what_a_word_stands_for_is_false_only_where_that_is_said(question: str, wrong: bool) -> None:
    cypher = "MATCH (n:House) WHERE n.heated = false AND n.led_lights = false RETURN n"
    assert denies_what_is_said(question, (HEATED, LED), cypher) is wrong


@pytest.mark.parametrize(
    ("question", "link", "condition"),
    [
        ("houses with LED lights", LED, "n.led_lights = true"),
        ("houses with LED lights", LED, "n.heated = false"),
        ("houses with LED lights", SchemaLink("LED lights", "Lamp"), "n.led_lights = false"),
        ("houses with LED lights", SchemaLink("lights", ".lights_only"), "n.lights_only = false"),
        ("unlit houses", SchemaLink("unlit", ".lit"), "n.lit = false"),
        ("inactive ones", SchemaLink("inactive", ".active"), "n.active = false"),
    ],
)
def test_other_queries_say_nothing_against_it(question: str, link: SchemaLink, condition: str) -> None:
    cypher = f"MATCH (n:House) WHERE {condition} RETURN n"
    assert not denies_what_is_said(question, (link,), cypher)


def test_names_in_backticks_are_read() -> None:
    cypher = "MATCH (n:House) WHERE n.`led lights` = false RETURN n"
    assert denies_what_is_said("houses with LED lights", (SchemaLink("LED lights", ".led lights"),), cypher)
