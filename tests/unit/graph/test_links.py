"""Which words of a question are taken for values."""

import pytest
from heimdall.domain.graph import SchemaLink, ValueLink
from heimdall.graph.links import ValueIndex, unlinked, without
from hypothesis import given
from hypothesis import strategies as st

VALUES = [
    ("Alice", "Person", "name"),
    ("Alice Smith", "Person", "name"),
    ("Siobhan O'Brien", "Person", "name"),
    ("Zürich", "City", "name"),
    ("São Paulo", "City", "name"),
    ("Go", "Skill", "name"),
    ("C++", "Skill", "name"),
    ("C", "Skill", "name"),
    ("name", "Thing", "name"),
    ("test", "Thing", "name"),
    ("2024", "Thing", "name"),
    ("New York", "City", "name"),
    ("York", "City", "name"),
    ("active", "Project", "status"),
    ("x" * 81, "Thing", "name"),
    ("master", "Ship", "rank"),
    ("night city", "Ship", "kind"),
]


@pytest.fixture
def index() -> ValueIndex:
    known = ValueIndex()
    for value in VALUES:
        known.add(*value)
    return known


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("who is Alice?", ["Alice"]),
        ("who is alice's boss", ["Alice"]),
        ("is ALICE   SMITH there", ["Alice Smith"]),
        ("«alice-smith» and alice", ["Alice Smith", "Alice"]),
        ("siobhan o’brien", ["Siobhan O'Brien"]),
        ("siobhan obrien", ["Siobhan O'Brien"]),
        ("people in zurich, Sao Paulo", ["São Paulo", "Zürich"]),
        ("from new york to york", ["New York", "York"]),
        ("active projects", ["active"]),
        ("who writes C++?", ["C++"]),
        ("who writes C?", ["C"]),
        ("who writes c?", []),
        ("who knows Go", ["Go"]),
        ("Go to the end", []),
        ("who has the skill 'go'?", ["Go"]),
        ("who has the skill “go”?", ["Go"]),
        ("who's 'go to' person", []),
        ("where do they go", []),
        ("the name of a test", []),
        ("Test it", []),
        ("since 2024", []),
        ("malice aforethought", []),
        ("how many masters", ["master"]),
        ("the night cities", ["night city"]),
        ("names", []),
        ("mastery", []),
        ("x" * 81, []),
        ("", []),
        ("?!", []),
    ],
)
def test_links(index: ValueIndex, question: str, expected: list[str]) -> None:
    assert [link.text for link in index.find(question)] == expected


def test_one_span_may_be_several_values_in_the_order_they_were_added() -> None:
    index = ValueIndex()
    for label, name in (("City", "name"), ("City", "country"), ("Ship", "name"), ("Band", "name")):
        index.add("Singapore", label, name)
    found = index.find("in singapore")
    assert found == (
        ValueLink("Singapore", "City", "name"),
        ValueLink("Singapore", "City", "country"),
        ValueLink("Singapore", "Ship", "name"),
        ValueLink("Singapore", "Band", "name"),
    )


def test_links_are_few_however_long_the_text_is(index: ValueIndex) -> None:
    assert len(index.find("Alice, Zürich; New York " * 200)) <= 24


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    index = ValueIndex()
    index.add(text, "Thing", "name")
    for link in index.find(f"what about {text}"):
        assert link.text == text


ALICE, GO = ValueLink("Alice Smith", "Person", "name"), ValueLink("Go", "Skill", "name")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("who knows alice-smith", ()),
        ("does Alice Smith play in The Big Band", ("play", "Big Band")),
        ("Alice Smith's box S-18", ("box S-18",)),
        ("is Rivet, Alice Smith's firm, in Oslo?", ("Rivet", "firm", "Oslo")),
    ],
)
def test_beside_links_names_stand_in_what_is_neither_linked_nor_common(
    text: str, parts: tuple[str, ...]
) -> None:
    assert unlinked(text, [ALICE]) == parts


def test_words_that_mean_something_else_are_no_names() -> None:
    assert unlinked("Alice Smith works for Rivet", [ALICE], [SchemaLink("works", ":WORKS_AT")]) == ("Rivet",)
    phrase = [SchemaLink("people live", ".population")]
    assert unlinked("people live near Alice Smith in Rivet", [ALICE], phrase) == ("Rivet",)


def test_without_links_any_words_may_be_a_name() -> None:
    assert unlinked("who is the boss of it", []) == ("who is the boss of it",)


def test_a_value_of_many_places_may_stand_in_others_too() -> None:
    many = [ValueLink("Oslo", label, "city") for label in ("A", "B", "C")]
    assert unlinked("ports in Oslo", many) == ("ports", "Oslo")
    assert unlinked("ports in Oslo", many[:2]) == ("ports",)


def test_values_are_cut_out_longest_first() -> None:
    assert without("New York and York", ["york", "new york"]) == "         and     "


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("who voted yes on the bill", ["yes"]),
        ("did she say no?", ["no"]),
        ("who voted no more than twice", []),
        ("is there no bill", []),
    ],
)
def test_yes_and_no_are_values_where_somebody_says_them(question: str, found: list[str]) -> None:
    index = ValueIndex()
    for value in ("yes", "no"):
        index.add(value, ":VOTED_ON", "choice")
    assert [link.text for link in index.find(question)] == found
