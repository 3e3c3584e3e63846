"""Which numbers, months and dates a question names."""

import pytest
from heimdall.prompts.number_words import dates, months, numbers


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("top three over 1,200 or 2.5 million, 5k, -4", "1200 2.5 2500000 5 5000 -4 3"),
        ("older than twenty five", "25 20 5"),
        ("twenty-five", "25 20 5"),
        ("below minus sixty degrees", "-60 60"),
        ("two hundred and five thousand", "205000 2 100 5"),
        ("a hundred or a thousand", "100 1000"),
        ("between twenty and thirty", "20 30"),
        ("one two", "1 2"),
        ("two dozen", "24 2 12"),
        ("fifty and a half", "50"),
        ("zero", "0"),
        ("the tree oldest of sevn", "3 7"),
        ("how many are there, eight or eighty", "8 80"),
        ("none, someone, often", ""),
        ("v1.2 and x3", ""),
    ],
)
def test_numbers_are_read_in_digits_words_and_scales(question: str, expected: str) -> None:
    assert numbers(question) == tuple(expected.split())


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("released in March 2024", "3"),
        ("from jan to Sept", "1 9"),
        ("since 2024-05", "5"),
        ("since 2024-13", ""),
        ("marching", ""),
    ],
)
def test_months_are_read_by_name_and_number(question: str, expected: str) -> None:
    assert months(question) == tuple(expected.split())


def test_dates_are_read() -> None:
    assert dates("since 2024-05-31 or 2024-13") == ("2024-05-31",)
