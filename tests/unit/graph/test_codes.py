"""Words for values that are stored as codes."""

import pytest
from heimdall.domain.graph import ValueLink
from heimdall.graph.codes import coded_links, codes_of, is_decoded
from heimdall.graph.links import ValueIndex


def _index() -> ValueIndex:
    index = ValueIndex()
    for code in ("BAR", "ATO", "FRI"):
        index.add(code, "Reef", "reef_type")
    for code in ("GLD", "SLV"):
        index.add(code, "Guest", "tier")
    for text in ("FRA", "BRA"):
        index.add(text, "Guest", "nationality")
    for name in ("BARB", "Bo"):
        index.add(name, "Guest", "nick")
    return index


CODES = codes_of(_index())


def test_codes_are_a_few_short_texts_in_capitals_that_name_no_place() -> None:
    assert set(CODES) == {("Reef", "reef_type"), ("Guest", "tier")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("barrier reefs", ["BAR"]),
        ("Fringing reefs", ["FRI"]),
        ("gold guests", ["GLD"]),
        ("silver guests", ["SLV"]),
        ("guests with a golden card", ["GLD"]),
        ("across the board", []),  # a code of the first letter and consonants has no vowel
        ("guests called Bar", []),
        ("what is bronze", []),
        ("", []),
    ],
)
def test_a_code_begins_its_word_or_is_its_consonants(text: str, found: list[str]) -> None:
    assert [link.text for link in coded_links(text, CODES, ())] == found


def test_a_value_is_no_code() -> None:
    assert not list(coded_links("barrier", CODES, [ValueLink("Barrier", "Reef", "name")]))


def test_two_codes_that_are_like_a_word_are_none() -> None:
    index = ValueIndex()
    for code in ("STR", "STA"):
        index.add(code, "Star", "type")
    index.add("STND", "Star", "type")
    assert [link.text for link in coded_links("stand", codes_of(index), ())] == []


def test_what_somebody_wrote_down_for_a_value_is_no_guess() -> None:
    assert is_decoded(ValueLink("GLD", "Guest", "tier", said="gold"))
    assert not is_decoded(ValueLink("AUS", "Guest", "from", said="Australians"))
    assert not is_decoded(ValueLink("GLD", "Guest", "tier"))
