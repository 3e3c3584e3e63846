"""Words that deny what a property says, and those that only seem to."""

import pytest
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema
from heimdall.graph.explained_words import explained_words
from heimdall.graph.opposite_words import opposite_words
from heimdall.graph.unnamed_properties import says_more
from heimdall.prompts.explanations import explanations

SCHEMA = GraphSchema(
    labels=(
        LabelSchema(
            "Person",
            (
                PropertySchema("name", "string"),
                PropertySchema("is_alive", "boolean"),
                PropertySchema("insured", "boolean"),
                PropertySchema("active", "string"),
            ),
        ),
        LabelSchema(
            "Shop",
            (
                PropertySchema("name", "string"),
                PropertySchema("isOpen", "boolean"),
                PropertySchema("closed_on", "date"),
                PropertySchema("has_no_pool", "boolean"),
            ),
        ),
    ),
    relationships=(
        RelationshipSchema("Person", "WORKS_AT", "Shop", (PropertySchema("permanent", "boolean"),)),
    ),
)


@pytest.mark.parametrize(
    ("question", "links"),
    [
        ("the dead", "dead = .is_alive"),
        ("Which deceased people were uninsured?", "deceased = .is_alive; uninsured = .insured"),
        ("who has passed away", "passed away = .is_alive"),
        ("people who are no longer with us", "no longer with us = .is_alive"),
        ("who has a temporary job", "temporary = .permanent"),
        ("living people", ""),  # says what the property says
        ("inactive people", ""),  # a text is neither true nor false
        ("closed shops", ""),  # the schema has a word of its own for that
        ("shops without a pool", ""),
        ('shops called "Dead End"', ""),
        ("", ""),
    ],
)
def test_a_word_is_linked_to_what_it_denies(question: str, links: str) -> None:
    found = opposite_words(question, SCHEMA)
    assert "; ".join(f"{link.word} = {link.name}" for link in found) == links
    assert not any(link.holds for link in found)


def test_it_is_told_with_a_not_and_leaves_nothing_to_explain() -> None:
    words = explained_words("the dead people", SCHEMA, (), obvious=True)
    assert "dead = not Person.is_alive" in explanations(words, SCHEMA)
    assert not says_more("the dead people", words, ())
