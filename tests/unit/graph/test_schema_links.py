"""Which names of a schema the words stand for that it does not use."""

from collections import Counter

import pytest
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
    SchemaLink,
    ValueLink,
)
from heimdall.graph.schema_links import MOST, schema_links
from heimdall.graph.schema_words import names_something, parts_of
from heimdall.graph.word_vectors import TABLE, cosine, forms, word_vectors

from tests.unit.graph.strangers import SCHEMAS, parsed

SHIPPING, _ = parsed(SCHEMAS["harbour"])
OFFICE, _ = parsed(SCHEMAS["office"])


def shown(question: str, schema: GraphSchema = SHIPPING, *links: ValueLink) -> str:
    return " ".join(f"{link.word}={link.name}" for link in schema_links(question, schema, links))


def outcomes() -> Counter[str]:
    found: Counter[str] = Counter()
    for text in SCHEMAS.values():
        schema, asked = parsed(text)
        for question, meant in asked:
            got = {(link.word, link.name) for link in schema_links(question, schema)}
            found.update(right=len(got & meant), wrong=len(got - meant), meant=len(meant))
    return found


def test_most_words_find_their_name_and_few_a_wrong_one() -> None:
    found = outcomes()
    assert found["meant"] >= 100
    assert found["right"] >= 0.65 * found["meant"]
    assert found["wrong"] <= 0.1 * found["right"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("which vessels are there", "vessels=Ship"),
        ("WHICH VESSELS ARE THERE", "VESSELS=Ship"),
        ("Vessels?", "Vessels=Ship"),
        ("ships", ""),  # the schema's own word
        ("who is commanding the Aurora", ""),
        ("the younger captain", ""),  # never what compares
        ("how many of them", ""),
        ("who is Skipper Tom", ""),  # written as a name
        ("find 'vessel'", ""),
        ("top twenty", ""),
        ("xyzzy the frobnicators", ""),
        ("", ""),
    ],
)
def test_only_unknown_nouns_and_verbs_are_explained(question: str, expected: str) -> None:
    assert shown(question) == expected


def test_a_value_of_the_graph_is_not_explained() -> None:
    assert shown("who owns the vessel", SHIPPING, ValueLink("Vessel", "Port", "name")) == ""


def test_a_word_that_is_both_is_a_noun_after_an_article_and_a_verb_after_who() -> None:
    schema = GraphSchema(
        (LabelSchema("Transaction", ()), LabelSchema("Reader", ())),
        (RelationshipSchema("Reader", "BOUGHT", "Transaction"),),
    )
    assert shown("readers who purchase Ann", schema) == "purchase=:BOUGHT"
    assert shown("each purchase of Ann", schema) == "purchase=Transaction"


def test_a_name_that_the_question_uses_is_not_meant_by_another_word() -> None:
    assert shown("which ship is the best vessel") == ""


def test_words_about_graphs_are_nobody_of_the_graph() -> None:
    people = GraphSchema((LabelSchema("Person", ()),))
    assert shown("all folks", people) == "folks=Person"
    country = GraphSchema((LabelSchema("Country", (PropertySchema("population", "number"),)),))
    assert shown("how many people died", country) == ""
    assert shown("orphan nodes", people) == shown("any orphans", people) == ""


def test_words_are_few_and_each_once() -> None:
    assert len(schema_links("vessel skipper freight harbour haul vessel boats transport", SHIPPING)) == MOST
    assert schema_links("a vessel is a vessel", SHIPPING) == (SchemaLink("vessel", "Ship"),)


def test_a_graph_without_names_has_nothing_to_explain() -> None:
    assert schema_links("which vessels are there", GraphSchema()) == ()


def test_names_are_cut_into_words() -> None:
    assert parts_of("BookCopy") == ("book", "copy")
    assert parts_of("WORKS_AT") == ("works", "at")
    assert parts_of("due_on2") == ("due", "on")
    assert parts_of("Größe") == ("größe",)


@pytest.mark.parametrize("word", ["works", "working", "worked", "salaries", "employee"])
def test_forms_of_one_word_are_one_word(word: str) -> None:
    assert names_something(word, OFFICE)


def test_words_of_a_name_are_told_by_kind() -> None:
    assert names_something("salary", OFFICE, "property")
    assert not names_something("salary", OFFICE, "label", "type")


def test_the_table_is_small_sorted_and_of_unit_length() -> None:
    vectors = word_vectors()
    assert TABLE.stat().st_size < 2_000_000
    assert list(vectors.places) == sorted(vectors.places)
    assert len(vectors.rows) == vectors.size * len(vectors.places)
    assert set(vectors.classes) == {"n", "v", "nv"}
    for word in ("employee", "wrote", "building"):
        row = vectors.direction([word])
        assert row is not None
        assert cosine(row, row) == pytest.approx(1)


def test_a_direction_is_that_of_the_known_words() -> None:
    vectors = word_vectors()
    assert vectors.direction(["xyzzy", "ship"]) == vectors.direction(["ships"])
    assert vectors.direction(["xyzzy"]) is None
    assert vectors.classes_of("xyzzy") == ""


@pytest.mark.parametrize(
    ("word", "base"),
    [("cities", "city"), ("people", "person"), ("planned", "plan"), ("moving", "move"), ("boxes", "box")],
)
def test_forms_lead_to_the_base(word: str, base: str) -> None:
    assert base in forms(word)


def test_a_shipping_line_is_a_line_and_no_ship() -> None:
    schema = GraphSchema(
        (LabelSchema("ShippingLine", ()), LabelSchema("Vessel", ()), LabelSchema("Port", ())), ()
    )
    assert shown("how many ships are there", schema) == "ships=Vessel"
    assert not names_something("ships", schema)
    assert names_something("lines", schema)
