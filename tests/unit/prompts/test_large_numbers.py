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
        ("a million and a half people", {"a million and a half": 1_500_000}),
        ("a quarter of a million", {"a quarter of a million": 250_000}),
        ("three quarters of a billion", {"three quarters of a billion": 750_000_000}),
        ("a couple of thousand", {"a couple of thousand": 2_000}),
        ("2 to 3 million", {"2": 2_000_000, "3 million": 3_000_000}),
        ("one and two dozen", {"two dozen": 24}),
        ("four dozen lives, half a dozen ships", {"four dozen": 48, "half a dozen": 6}),
        ("two to three decades", {"two": 20, "three decades": 30}),
        ("a century and a half", {"a century and a half": 150}),
        ("two centuries old, for half a century", {"two centuries": 200, "half a century": 50}),
        ("batsmen with two centuries", {}),
        ("dozens of them in the last decade", {}),
        ("two thousand and ten", {}),
        ("thousands, and a million-dollar baby", {"a million": 1_000_000}),
        ("two millionaires", {}),
    ],
)
def test_large_numbers_have_values_and_places(said: str, found: dict[str, float]) -> None:
    assert {said[start:end]: value for value, start, end in large_numbers(said)} == found
