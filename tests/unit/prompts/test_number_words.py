"""Which numbers, months, days and dates a question names."""

import pytest
from heimdall.prompts.date_words import dates, days, months
from heimdall.prompts.number_words import numbers


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("top three over 1,200 or 2.5 million, 5k, -4", "1200 2.5 2500000 5 5000 -4 3"),
        ("older than twenty five", "25 20 5"),
        ("twenty-five", "25 20 5"),
        ("below minus sixty degrees", "-60 60"),
        ("two hundred and five thousand", "205000 200 2 100 5000 5"),
        ("between two hundred and nine hundred", "209 200 2 100 900 9"),
        ("above minus 40", "40 -40"),
        ("a hundred or a thousand", "100 1000"),
        ("between twenty and thirty", "20 30"),
        ("one two", "1 2"),
        ("two dozen", "24 2 12"),
        ("at least half a dozen", "6"),
        ("a quarter of a million", "250000"),
        ("two to three decades", "2 3 20 30"),
        ("half a thousand seats and two and a half million", "500 2500000"),
        ("fifty and a half", "50.5"),
        ("more than twenty-five and a half stars", "25.5"),
        ("7 and three quarters to Nine and a quarter", "7.75 9.25"),
        ("four and a halfpenny", "4"),
        ("zero", "0"),
        ("flights without survivors", "0"),
        ("free apps", "0"),
        ("with no more than 3", "3 0"),
        ("the tree oldest of sevn", "3 7"),
        ("how many are there, eight or eighty", "8 80"),
        ("in the 1990s", "1990 1999"),
        ("in their 30s", "30 39 1930 1939"),
        ("in the nineties", "90 99 1990 1999"),
        ("age 30+ or 10-20", "30 10 20"),
        ("over 3 thosuand", "3 3000"),
        ("none, someone, often", "0"),
        ("who never won", "0"),
        ("someone, often", ""),
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
        ("since ocotber", "10"),
    ],
)
def test_months_are_read_by_name_and_number(question: str, expected: str) -> None:
    assert months(question) == tuple(expected.split())


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("since 2024-05-31 or 2024-13", "2024-05-31"),
        ("on 3 May 2021", "2021-05-03 2021-05-01 2021-05-31"),
        ("on the 3rd of May, 2021", "2021-05-03 2021-05-01 2021-05-31"),
        ("on May 3rd, 2021", "2021-05-03 2021-05-01 2021-05-31"),
        ("ON MAY THE FIRST 2021", "2021-05-01 2021-05-31"),
        ("after Feb 2024", "2024-02-01 2024-02-29"),
        ("between 3 May and June 2021", "2021-05-03 2021-05-01 2021-05-31 2021-06-01 2021-06-30"),
        ("31 June 2021", "2021-06-01 2021-06-30"),
        ("until 2021-06", "2021-06-01 2021-06-30"),
        ("on 2021/06/03", "2021-06-03"),
        ("in may, perhaps 3", ""),
    ],
)
def test_dates_are_read_in_digits_and_words(question: str, expected: str) -> None:
    assert dates(question) == tuple(expected.split())


def test_days_are_read_from_dates_alone() -> None:
    assert days("the 7 born on 3rd of May or 2024-06-09") == ("3", "9")
