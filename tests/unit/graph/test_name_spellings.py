"""Spellings under which names of a question are looked up."""

import pytest
from heimdall.graph.name_spellings import spellings
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Who directed The Matrix?", "The Matrix"),
        ("who directed the matrix", "The Matrix"),
        ("who wrote the lord of the rings", "The Lord of the Rings"),
        ("who is the duke of york", "Duke Of York"),
        ("who starred in toy story", "Toy story"),
        ("WHO DIRECTED THE MATRIX", "The Matrix"),
        ("Which songs are on Inside Out?", "Inside Out"),
        ("when was schindler's list made", "Schindler's List"),
        ("owners of McDonald farms", "McDonald Farms"),
        ("Who founded Apple Inc. in 1976?", "Apple Inc."),
        ("films by universal pictures (us)", "universal pictures (us)"),
        ("members of nasa", "NASA"),
        ("cast of Star Wars: Episode IV - A New Hope", "Star Wars: Episode IV - A New Hope"),
    ],
)
def test_a_name_is_looked_up_as_graphs_write_it(question: str, name: str) -> None:
    assert name in spellings(question)


def test_spans_of_common_words_alone_are_no_names() -> None:
    found = spellings("who is the duke of york")
    assert not {"who", "who is", "who is the", "of", "Who Is The"} & set(found)


def test_longer_spans_come_first_and_what_is_written_before_what_may_be_meant() -> None:
    found = spellings("Duke of York")
    assert found[:2] == ["Duke of York", "Duke of"]
    assert found.index("York") < found.index("duke of york")


@given(st.text())
def test_of_any_text_there_are_not_too_many(text: str) -> None:
    found = spellings(text)
    assert len(found) == len(set(found)) <= 1500


def test_a_long_text_keeps_what_is_written_in_it() -> None:
    words = " ".join(f"word{number}" for number in range(90))
    found = spellings(words)
    assert len(found) <= 1500
    assert "word0 word1 word2 word3 word4 word5 word6 word7" in found
    assert "word39" in found


def test_many_names_with_signs_are_not_asked_for_in_every_case() -> None:
    found = spellings(" ".join(f"wOrd{number}!" for number in range(40)))
    assert len(found) == 1500
    assert "wOrd39!" in found
