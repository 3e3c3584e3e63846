"""Amounts that a request for an action says without a number."""

import pytest
from heimdall.prompts.said_amounts import amounts


@pytest.mark.parametrize(
    ("request_", "meant"),
    [
        ("gag pixelpirate for a week", "7"),
        ("quick half hour please", "30"),
        ("three quarters of an hour later", "45"),
        ("stay an hour longer", "60"),
        ("stay an hour longer", "1"),
        ("two hours for the tank", "120"),
        ("hold it for 3 weeks", "21"),
        ("the third round", "3"),
        ("offer it at 3.50", "3.5"),
        ("to the very first page", "1"),
        ("cut the servings in half", "50"),
        ("half a kilo of flour", "0.5"),
    ],
)
def test_they_are_what_may_be_meant(request_: str, meant: str) -> None:
    assert meant in amounts(request_)


@pytest.mark.parametrize("request_", ["", "dim the lights", "set it to 40", "weekly report to hours.example"])
def test_nothing_is_said_where_none_is(request_: str) -> None:
    assert amounts(request_) == ()


def test_of_many_numbers_only_some_are_told_in_other_units() -> None:
    assert len(amounts(" hours ".join(map(str, range(1000))))) < 50


def test_named_numbers_are_left_out() -> None:
    assert "3" not in amounts("the third of 3")
