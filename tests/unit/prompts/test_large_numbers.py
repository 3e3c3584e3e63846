"""Numbers that are said by thousand, million or billion."""

import pytest
from heimdall.prompts.large_numbers import large_numbers


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("half a million", {"half a million": 500_000}),
        ("two and a half thousand units", {"two and a half thousand": 2_500}),
        ("between two and five million people", {"two": 2_000_000, "five million": 5_000_000}),
        ("from 10 to 20 thousand", {"10": 10_000, "20 thousand": 20_000}),
        ("between 3 thousand and two million", {"3 thousand": 3_000, "two million": 2_000_000}),
        ("between 1990 and two million", {"two million": 2_000_000}),
        ("Two Hundred and Fifty Thousand", {"Two Hundred and Fifty Thousand": 250_000}),
        ("twenty-five thousand", {"twenty-five thousand": 25_000}),
        ("1,200 million", {"1,200 million": 1_200_000_000}),
        ("rooms for two and three thousand euros", {"three thousand": 3_000}),
        ("two thousand and ten", {}),
        ("thousands, and a million-dollar baby", {"a million": 1_000_000}),
        ("two millionaires", {}),
    ],
)
def test_large_numbers_have_values_and_places(said: str, found: dict[str, float]) -> None:
    assert {said[start:end]: value for value, start, end in large_numbers(said)} == found
