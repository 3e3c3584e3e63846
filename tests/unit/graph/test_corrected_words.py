"""Slips of the keyboard in words of the schema and in common words."""

import pytest
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
    ValueLink,
)
from heimdall.graph.corrected_words import corrected, corrections
from hypothesis import given
from hypothesis import strategies as st

SCHEMA = GraphSchema(
    labels=(
        LabelSchema("Performer", (PropertySchema("name", "string"), PropertySchema("nationality", "string"))),
        LabelSchema("Quiz", (PropertySchema("title", "string"), PropertySchema("joined_on", "date"))),
        LabelSchema("Company", (PropertySchema("salary", "number"),)),
    ),
    relationships=(
        RelationshipSchema("Quiz", "OWNED_BY", "Company", ()),
        RelationshipSchema("Performer", "COACHES", "Performer", ()),
    ),
)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("wich perfomers are finnish", "which performers are finnish"),
        ("quizzse oned by Acme", "quizzes owned by Acme"),
        ("whcih compnies are there", "which companies are there"),
        ("averge salery of comapnies", "average salary of companies"),
        ("who coahces Imre Vadas", "who coaches Imre Vadas"),
        ("how mnay natoinalities, pls?", "how many nationalities, pls?"),
        ("when did anna jion", "when did anna join"),
    ],
)
def test_a_slip_is_read_as_what_is_meant(question: str, meant: str) -> None:
    slips = corrections(question, SCHEMA, ())
    assert corrected(question, slips) == meant


@pytest.mark.parametrize(
    "question",
    [
        "which performers are heavier than Ada",
        "who hasn't joined",
        "five or seven quizzes",
        "people in perfomer",  # linked below
        "the largest and the dearest",
        "Perfomers of Oslo",  # written as a name
        "who is zzyzx",
        "the cat sat",
        "companys'",
    ],
)
def test_words_contractions_names_and_values_stay(question: str) -> None:
    link = ValueLink("perfomer", "Company", "kind")
    assert corrections(question, SCHEMA, (link,)) == {}


def test_only_whole_words_are_replaced_wherever_they_stand() -> None:
    slips = {"wich": "which", "oned": "owned"}
    assert corrected("wich sandwich, Wich? oned(wich)", slips) == "which sandwich, Wich? owned(which)"


@given(st.text())
def test_any_text_may_be_asked(text: str) -> None:
    slips = corrections(text, SCHEMA, ())
    if not slips:
        assert corrected(text, slips) == text


def test_only_the_beginning_of_a_long_text_is_read_closely() -> None:
    assert corrections("wich " + "of " * 78 + "perfomers perfomer", SCHEMA, ()) == {
        "wich": "which",
        "perfomers": "performers",
    }
