"""When a question needs the one before it."""

import pytest
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
    ValueLink,
)
from heimdall.graph.follow_up import continues, own_links, takes_values

SCHEMA = GraphSchema(
    (
        LabelSchema("City", (PropertySchema("name", "string"),)),
        LabelSchema("Person", (PropertySchema("name", "string"), PropertySchema("age", "number"))),
    ),
    (RelationshipSchema("Person", "LIVES_IN", "City"),),
)
ALICE, OSLO = ValueLink("Alice", "Person", "name"), ValueLink("Oslo", "City", "name")


def own(question: str) -> tuple[ValueLink, ...]:
    return own_links(question, [ALICE, OSLO])


@pytest.mark.parametrize(
    "question",
    [
        "how many of them are older than 30",
        "and where does she live?",
        "is he older than Alice",
        "their ages",
        "what is its age",
        "sort them by age",
        "only the first five",
        "and how many?",
        "the oldest",
        "which ones",
        "oldest first",
        "who",
        "show the youngest first",
        "which of those live in Oslo",
        "what about the age",
    ],
)
def test_it_takes_the_values_of_the_question_before(question: str) -> None:
    assert takes_values(question, SCHEMA, own(question))
    assert continues(question, SCHEMA, own(question))


@pytest.mark.parametrize(
    "question",
    [
        "what about Alice",
        "now the persons",
        "and in Oslo?",
        "and the persons?",
        "where does Alice live",
        "same for Oslo",
    ],
)
def test_it_names_its_own_value_but_may_say_words_of_the_question_before(question: str) -> None:
    assert not takes_values(question, SCHEMA, own(question))
    assert continues(question, SCHEMA, own(question))


@pytest.mark.parametrize(
    "question",
    [
        "how many cities are there",
        "show persons with their ages",
        "which cities do the persons of Oslo and their bosses live in",
        "how old is the person Alice and where does she live",
        "list all persons",
        "count all relationships",
        "status",
        "show me some nodes",
        "what labels exist",
        "hello",
        "help",
    ],
)
def test_it_stands_alone(question: str) -> None:
    assert not takes_values(question, SCHEMA, own(question))
    assert not continues(question, SCHEMA, own(question))


def test_a_question_of_its_own_without_a_label_takes_no_values() -> None:
    assert not takes_values("who in this company earns the most money", SCHEMA, ())


@pytest.mark.parametrize("question", ["settings", "load csv", "recommend me a recipe"])
def test_what_has_nothing_to_do_with_the_graph_takes_no_values(question: str) -> None:
    assert not takes_values(question, SCHEMA, ())


def test_an_empty_question_takes_nothing() -> None:
    assert not takes_values("", SCHEMA, ())


def test_own_links_are_those_whose_words_stand_there() -> None:
    assert own_links("ALICE's friends in oslo", [ALICE, OSLO]) == (ALICE, OSLO)
    assert own_links("malice in Osloo", [ALICE, OSLO]) == ()
