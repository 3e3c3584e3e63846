"""A small model reads short numbers and its answer has the long ones again."""

import pytest
from heimdall.prompts.marks import MOST
from heimdall.prompts.short_numbers import InFull, in_full, short_numbers

QUESTIONS = (
    "films with a budget of more than 100 million.",
    "users with between 5000 and 10000 reputation",
    "more than 100000 views?",
    "over $1,500,000 or 5k, 7 of them",
    "sold 20 million between 1990 and 2000",
    "between two and five million",
)


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        (QUESTIONS[0], "films with a budget of more than 413."),
        (QUESTIONS[1], "users with between 413 and 457 reputation"),  # in their order
        (QUESTIONS[2], "more than 413 views?"),
        ("between 500 and 10000", "between 500 and 518"),  # above what is short already
        ("413 people with 10000", "413 people with 457"),  # none that is there
        ("released in 2024", "released in 2024"),
        ("before 1 July 2016, newest first", "before 1 July 2016, newest first"),
        ("over 7000, sorted", "over 413, sorted"),
        ("on 2024-01-15 at 12:30", "on 2024-01-15 at 12:30"),
        ("version 1.20.4000", "version 1.20.4000"),
        ("25 ships longer than 300 m", "25 ships longer than 300 m"),
        ("cities with between two and five million people", "cities with between 413 and 457 people"),
        ("more than half a million in 2020", "more than 413 in 2020"),
        ("two and a half thousand", "413"),
        ("at least two hundred and fifty thousand", "at least 413"),
        ("from 10 to 20 thousand", "from 413 to 457"),
        ("between 1990 and two million", "between 1990 and 413"),  # a year is not in millions
        ("in two thousand and ten", "in two thousand and ten"),
        ("thousands of them", "thousands of them"),
        ("which one has at least four dozen", "which one has at least 48"),
        ("half a dozen of a thousand", "6 of 413"),
        ("two to three decades ago", "20 to 30 years ago"),
        ("half a century old", "50 years old"),
        ("", ""),
    ],
)
def test_long_numbers_are_short_in_the_prompt(question: str, shown: str) -> None:
    assert short_numbers(question).shorten(question) == shown


def test_numbers_of_values_stay() -> None:
    question = "who flies the Boeing 74700 over 20000"
    assert (
        short_numbers(question, ["Boeing 74700"]).shorten(question) == "who flies the Boeing 74700 over 413"
    )


def test_a_title_that_says_a_number_stays() -> None:
    question = "who wrote A Thousand Suns, longer than a million words"
    assert (
        short_numbers(question, ["A Thousand Suns"]).shorten(question)
        == "who wrote A Thousand Suns, longer than 413 words"
    )


def test_a_title_that_says_a_short_number_stays() -> None:
    question = "who wrote Two Decades with four dozen pages"
    assert short_numbers(question, ["Two Decades"]).shorten(question) == "who wrote Two Decades with 48 pages"


def test_no_short_number_is_a_mark() -> None:
    found = short_numbers(" and ".join(str(10_000 + n) for n in range(50)))
    assert len(found.meant) > 10
    assert all(int(short) >= MOST for short in found.meant)


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("size", [1, 2, 3, 100])
def test_an_answer_has_them_in_full_however_it_was_cut(question: str, size: int) -> None:
    numbers = short_numbers(question)
    shown = numbers.shorten(question) + " ‹41›413"
    whole = InFull(numbers.meant)
    told = "".join(whole.feed(shown[at : at + size]) for at in range(0, len(shown), size)) + whole.finish()
    assert told == in_full(shown, numbers.meant)
    assert all(number in told for number in numbers.said)
    assert "‹41›" in told
