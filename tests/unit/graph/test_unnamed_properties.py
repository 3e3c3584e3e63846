"""What a question may compare although it names no property."""

import pytest
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertyKind,
    PropertySchema,
    RelationshipSchema,
    SchemaLink,
    ValueLink,
)
from heimdall.graph.explained_words import explained_words
from heimdall.graph.unnamed_properties import MOST, says_more, unnamed_properties


def _properties(**kinds: PropertyKind) -> tuple[PropertySchema, ...]:
    return tuple(PropertySchema(key, kind) for key, kind in kinds.items())


SCHEMA = GraphSchema(
    (
        LabelSchema("Film", _properties(title="string", runTime="number", shown="date", subtitled="boolean")),
        LabelSchema("Person", _properties(name="string", age="number", joined="date", insured="boolean")),
    ),
    (
        RelationshipSchema("Person", "REVIEWED", "Film", _properties(stars="number", note="string")),
        RelationshipSchema("Person", "SAW", "Film", ()),
    ),
)
ALIEN = ValueLink("Alien", "Film", "title")


def told(question: str, *links: ValueLink) -> str:
    words = explained_words(question, SCHEMA, links, obvious=True)
    found = unnamed_properties(question, SCHEMA, words, links)
    return "; ".join(f"{link.word} = {link.name}" for link in found)


@pytest.mark.parametrize(
    ("question", "properties"),
    [
        ("people over 30", "age = .age"),
        ("persons above forty", "age = .age"),
        ("films shown before 1990 that last over 100", "run time = .runTime"),
        ("films with a run time over 100", ""),  # it names the one that it compares
        ("persons since 2019", "joined = .joined; age = .age"),  # a date or a year
        ("films since may", "shown = .shown; run time = .runTime"),
        ("the highest of the films", "run time = .runTime"),
        ("films over two million five hundred thousand", "run time = .runTime"),
        ("films with a run time over two million", ""),  # two words, one amount
        ("5 films", ""),  # so many of them
        ("five persons", ""),
        ("which films are there", ""),
        ("blond persons", "insured = .insured"),  # what else could it be
        ("blond persons over 30", "age = .age; insured = .insured"),
        ('persons called "Over 30"', ""),  # what is quoted is a value
        ("who is over 30", ""),  # nothing says who that could be
        ("", ""),
    ],
)
def test_amounts_dates_and_words_that_nothing_explains_bring_properties_of_their_kind(
    question: str, properties: str
) -> None:
    assert told(question) == properties


def test_labels_of_values_and_relationship_types_have_properties_too() -> None:
    assert told("when was Alien there", ALIEN) == "shown = .shown; run time = .runTime"
    assert told("reviewed above 4") == "stars = .stars"
    assert told("who saw something above 4") == ""


def test_a_value_is_no_word_and_no_amount() -> None:
    assert told("is there a film like Seven", ValueLink("Seven", "Film", "title")) == ""


def test_only_some_are_told() -> None:
    many = LabelSchema("Film", tuple(PropertySchema(f"size{'abcdefghi'[i]}", "number") for i in range(9)))
    found = unnamed_properties("films over 3", GraphSchema((many,)), [SchemaLink("films", "Film")])
    assert len(found) == MOST
    assert found[0] == SchemaLink("sizea", ".sizea")


@pytest.mark.parametrize(
    ("question", "more"),
    [
        ("how many films are there", False),
        ("the films called Alien", False),  # a value is no word to explain
        ("blond persons", True),
        ("the oldest person", False),
        ("5 films since 1990", False),
        ("films of the 1990s that last over 2 hours", False),
        ("films with 'on' in the title", False),
        ("the run times of all films", False),
        ("who is in Alien", True),  # nobody says what joins them
        ("who reviewed Alien", False),
        ("which persons are in Alien", False),  # a label is named beside that of the value
        ("the film with the longest run time", False),  # of which it is the degree
        ("the zaniest film", True),
        ("both Aliens", False),  # a value in the plural
        ("gimme the films plz", False),
        ("how many minutes does the film go on, its run time", False),  # a unit
        ("the films, all the movies", False),  # another word for a film
        ("the 3rd film", False),  # an ordinal number is an amount
        ("the films that came and went", False),
        ("which women reviewed Alien", True),  # nothing here says who is one
    ],
)
def test_a_question_is_clear_when_no_word_is_left_to_explain(question: str, more: bool) -> None:
    words = explained_words(question, SCHEMA, [ALIEN], obvious=True)
    assert says_more(question, words, [ALIEN]) is more
