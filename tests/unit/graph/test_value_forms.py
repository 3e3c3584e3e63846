"""A value is known in another form than the graph's, where hardly anything else can be meant."""

import pytest
from heimdall.graph.links import ValueIndex
from heimdall.graph.value_forms import other_forms

VALUES = (
    *("dwarf", "Modernism", "failure", "success", "wood", "offices", "batteries", "dates", "fisherman"),
    *("cancellation", "rejection", "education", "granite", "basalt", "municipal", "static", "grass", "arson"),
)


def found(question: str) -> dict[str, str]:
    index = ValueIndex()
    for value in VALUES:
        index.add(value, "Thing", "kind")
    return {link.spoken(): link.text for link in index.find(question)}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Which dwarves are there?", {"dwarves": "dwarf"}),
        ("modernist buildings", {"modernist": "Modernism"}),
        ("which modernists are they", {"modernists": "Modernism"}),
        ("failed operations", {"failed": "failure"}),
        ("successful ones", {"successful": "success"}),
        ("wooden bridges", {"wooden": "wood"}),
        ("office buildings", {"office": "offices"}),
        ("battery suppliers", {"battery": "batteries"}),
        ("the office of Ann", {}),  # no kind of thing
        ("on which date", {}),
        ("failing ones, a failure", {"failure": "failure"}),
        ("the fishermen", {"fishermen": "fisherman"}),
        ("cancelled or rejected", {"cancelled": "cancellation", "rejected": "rejection"}),
        (
            "educational granitic basaltic",
            {"educational": "education", "granitic": "granite", "basaltic": "basalt"},
        ),
        ("municipally owned", {"municipally": "municipal"}),
        ("statically grassy", {"statically": "static", "grassy": "grass"}),
        ("the arsonists", {"arsonists": "arson"}),
    ],
)
def test_other_forms_of_values_are_linked(question: str, said: dict[str, str]) -> None:
    assert found(question) == said


def test_what_is_written_as_it_stands_comes_first() -> None:
    index = ValueIndex()
    for value in ("office", "offices"):
        index.add(value, "Building", "use")
    assert [link.text for link in index.find("office buildings")] == ["office"]


def test_little_is_left_of_short_words() -> None:
    assert list(other_forms("bed", in_front=False)) == []
    assert list(other_forms("used", in_front=True)) == ["useds", "usedes"]
