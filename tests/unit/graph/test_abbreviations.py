"""Words that the schema has in short."""

import pytest
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
    ValueLink,
)
from heimdall.graph.abbreviations import abbreviated_words, shortens

NAME = PropertySchema("name", "string")
SCHEMA = GraphSchema(
    (
        LabelSchema("pkg", (NAME, PropertySchema("num_mnt", "number"))),
        LabelSchema("Org", (NAME,)),
        LabelSchema("Car", (NAME,)),
    ),
    (),
)
PLAIN = GraphSchema((LabelSchema("Car", (NAME, PropertySchema("colour", "string"))),), ())
TERSE = GraphSchema(
    (
        LabelSchema("Pat", (PropertySchema("nm", "string"), PropertySchema("cap", "number"))),
        LabelSchema("Wrd", (PropertySchema("addr", "string"), PropertySchema("lit_max", "number"))),
    ),
    (RelationshipSchema("Pat", "FAN_OF", "Wrd"),),
)


@pytest.mark.parametrize(
    ("question", "links"),
    [
        ("how many packages are there", "packages = pkg"),
        ("each organisation and its packages", "organisation = Org; packages = pkg"),
        ("how many pkg are there", ""),  # said as it is
        ("the 'packages' one", ""),
        ("", ""),
    ],
)
def test_a_word_is_linked_to_the_name_that_shortens_it(question: str, links: str) -> None:
    found = abbreviated_words(question, SCHEMA)
    assert "; ".join(f"{link.word} = {link.name}" for link in found) == links


@pytest.mark.parametrize(
    ("question", "links"),
    [
        ("the capacity of each", "capacity = .cap"),
        ("patients by address", "patients = Pat; address = .addr"),
        ("fancy literature", ""),  # FAN_OF and lit_max are in full
    ],
)
def test_among_names_in_short_an_english_word_may_be_one(question: str, links: str) -> None:
    found = abbreviated_words(question, TERSE)
    assert "; ".join(f"{link.word} = {link.name}" for link in found) == links


def test_among_names_in_full_a_car_is_no_carpenter() -> None:
    assert abbreviated_words("all carpenters", PLAIN) == ()


def test_a_value_is_not_shortened() -> None:
    assert abbreviated_words("packages", SCHEMA, [ValueLink("Packages", "Org", "name")]) == ()


@pytest.mark.parametrize(
    ("short", "word", "does"),
    [("pkg", "packages", True), ("org", "organisation", True), ("org", "organ", True), ("org", "orgs", False),
     ("pkg", "ping", False), ("org", "operating", False), ("txn", "transaction", False),
     ("mgr", "manager", True)],
)  # fmt: skip
def test_an_abbreviation_begins_a_word_or_keeps_its_consonants(short: str, word: str, does: bool) -> None:
    assert shortens(short, word) is does


SHORT = GraphSchema(
    (
        LabelSchema("Cust", (PropertySchema("nm", "string"), PropertySchema("cust_yr", "number"))),
        LabelSchema("Evt", (PropertySchema("act_vol", "number"), PropertySchema("exp_vol", "number"))),
        LabelSchema("Outg", (PropertySchema("sev", "number"),)),
        LabelSchema("Svc", (PropertySchema("elec", "number"),)),
    ),
    (RelationshipSchema("Cust", "INTVD", "Evt"),),
)


@pytest.mark.parametrize(
    ("question", "links"),
    [
        ("the customers", "customers = Cust"),  # and no cust_yr
        ("which events", "events = Evt"),
        ("outages with many services", "outages = Outg; services = Svc"),  # and no sev
        ("who interviewed Ann", "interviewed = :INTVD"),
        ("by expected volume", "expected volume = .exp_vol"),
        ("by volume", ""),  # which of the two?
        ("the volume that is expected", "expected = .exp_vol"),
        ("electric ones", "electric = .elec"),
        ("elegance of all", ""),  # loosely no property
    ],
)
def test_names_in_short_are_told_apart(question: str, links: str) -> None:
    found = abbreviated_words(question, SHORT)
    assert "; ".join(f"{link.word} = {link.name}" for link in found) == links
