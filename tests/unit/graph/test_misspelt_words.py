"""Slips of the finger in names of the schema."""

import pytest
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema, ValueLink
from heimdall.graph.misspelt_words import misspelt_words

NAME = PropertySchema("name", "string")
SCHEMA = GraphSchema(
    (
        LabelSchema("Patient", (NAME, PropertySchema("bloodType", "string"))),
        LabelSchema("Clinician", (NAME, PropertySchema("specialty", "string"))),
    ),
    (RelationshipSchema("Clinician", "SUPERVISES", "Clinician"),),
)


@pytest.mark.parametrize(
    ("question", "links"),
    [
        ("how many pateints are there", "pateints = Patient"),
        ("wich clinicans are on leave", "clinicans = Clinician"),
        ("who supervizes Ann", "supervizes = :SUPERVISES"),
        ("number of doctors by speciaity", "speciaity = .specialty"),
        ("how many patients are there", ""),  # spelt right
        ("patience is a virtue", ""),  # English, and something else
        ("who is Pateint", ""),  # written as a name
        ("the 'pateint' one", ""),  # quoted
        ("paint", ""),
        ("", ""),
    ],
)
def test_a_word_that_nearly_spells_one_name_is_linked_to_it(question: str, links: str) -> None:
    found = misspelt_words(question, SCHEMA)
    assert "; ".join(f"{link.word} = {link.name}" for link in found) == links


def test_a_value_is_no_slip() -> None:
    assert misspelt_words("pateints", SCHEMA, [ValueLink("Pateints", "Patient", "name")]) == ()


def test_a_word_between_two_names_is_left_alone() -> None:
    schema = GraphSchema((LabelSchema("Parcela", (NAME,)), LabelSchema("Parceln", (NAME,))), ())
    assert misspelt_words("parcelx", schema) == ()
