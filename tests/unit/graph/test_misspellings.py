"""Slips of the keyboard in values of the graph."""

import pytest
from heimdall.domain.graph import ValueLink
from heimdall.graph.links import ValueIndex
from heimdall.graph.misspellings import has_slip, may_be_misspelt, meant
from hypothesis import given
from hypothesis import strategies as st

VALUES = [
    ("Canada", "Site", "country"),
    ("Varkala Head", "Station", "name"),
    ("Universite du Lac", "Customer", "name"),
    ("Cordwainer Row", "Store", "name"),
    ("Maria Diaz", "Person", "name"),
    ("health", "Union", "sector"),
    ("fever", "Symptom", "name"),
    ("cosmic", "Power", "kind"),
    ("A Block", "Wing", "name"),
    ("Acme", "Firm", "name"),
]


@pytest.fixture(scope="module")
def index() -> ValueIndex:
    found = ValueIndex()
    for value in VALUES:
        found.add(*value)
    return found


@pytest.mark.parametrize(
    ("question", "value", "said"),
    [
        ("wich dig sites are in canda", "Canada", "canda"),  # left out
        ("dig sites in candaa", "Canada", "candaa"),  # too many
        ("dig sites in camada", "Canada", "camada"),  # wrong
        ("dig sites in acnada", "Canada", "acnada"),  # the first two turned
        ("who runs the varkala haed station", "Varkala Head", "varkala haed"),
        ("who refered universite du lak to us", "Universite du Lac", "universite du lak"),
        ("shoos sold at cordwainer rwo", "Cordwainer Row", "cordwainer rwo"),
        ("unoins in the helth sector", "health", "helth"),
    ],
)
def test_a_slip_is_linked_to_the_value_that_is_meant(
    index: ValueIndex, question: str, value: str, said: str
) -> None:
    (link,) = index.find(question)
    assert (link.text, link.said) == (value, said)


@pytest.mark.parametrize(
    "question",
    [
        "fewer than five people",  # a word, though one letter from `fever`
        "all comic issues",
        "who has a black belt",
        "who is Marta Diaz",  # a name that is written as one is no slip
        "who is Zaria Diaz",
        "sites in Canda",
        "everything about acne",
        "acmes xyz",
        "in the hed",
        "an acm",  # too short to tell
        "universte deu lak",  # more wrong than right
    ],
)
def test_words_and_names_are_no_slips(index: ValueIndex, question: str) -> None:
    assert not any(link.said for link in index.find(question))


def test_what_is_there_to_the_letter_comes_first(index: ValueIndex) -> None:
    assert index.find("maria diaz in canda") == (
        ValueLink("Maria Diaz", "Person", "name"),
        ValueLink("Canada", "Site", "country", "canda"),
    )


@pytest.mark.parametrize(
    ("word", "slip"),
    [
        ("haed", True),
        ("head", False),
        ("women", False),
        ("3d", False),
        ("unregulated", False),
        ("besiegers", False),
        ("unregulatd", True),
    ],
)
def test_a_slip_is_no_word(word: str, slip: bool) -> None:
    assert may_be_misspelt(word, word) == slip


@pytest.mark.parametrize(("said", "slip"), [("varkala haed", True), ("women", False), ("sales reps", False)])
def test_other_words_for_a_value_hold_no_slip(said: str, slip: bool) -> None:
    assert has_slip(said) == slip


def test_the_likeliest_slip_comes_first() -> None:
    assert meant("cna", {"can", "cnab", "na"}) == ["can", "cnab"]
    assert meant("ehad", {"head", "had"}) == ["head"]


@given(st.text())
def test_any_text_may_be_asked(text: str) -> None:
    index = ValueIndex()
    index.add("Varkala Head", "Station", "name")
    index.find(text)
    index.find(f"varkala {text.lower()}")
