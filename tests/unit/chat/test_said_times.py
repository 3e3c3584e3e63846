"""The time that a request says is the param that is a time."""

import pytest
from heimdall.chat.said_params import with_said_params
from heimdall.chat.said_times import with_said_time
from heimdall.domain.actions import ActionCall, ActionSpec

TEXT = {"type": "string"}
MAYBE = {"anyOf": [TEXT, {"type": "null"}]}


def spec(**properties: object) -> ActionSpec:
    return ActionSpec("acme.desk.book", "Books.", "acme", True, {"properties": properties})


BOOK = spec(who=TEXT, startDate=MAYBE, place=TEXT)


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("a desk for Ann next Friday", "next Friday"),
        ("a desk for Ann on Friday evening please", "Friday evening"),
        ("a desk for Ann the day after tomorrow", "the day after tomorrow"),
        ("a desk for Ann tomorrow at nine", "tomorrow at nine"),
        ("a desk for Ann on 2026-12-01 at 10:30", "2026-12-01 at 10:30"),
        ("a desk for Ann on the 3rd of May", "3rd of May"),
        ("a desk for Ann, December 3", "December 3"),
        ("a desk for Ann at 9:15", "9:15"),
        ("a desk for Ann at 9 pm", "9 pm"),
        ("a desk for Ann on Easter Monday", "Easter Monday"),
        ("a desk for Ann this weekend", "this weekend"),
        ("a desk for Ann on 5 May 2027", "5 May 2027"),
        ("a desk for Ann every Monday", "every Monday"),
    ],
)
def test_the_one_time_is_found(said: str, time: str) -> None:
    assert with_said_time(ActionCall(BOOK.name, {"who": "Ann"}), BOOK, said).params == {
        "who": "Ann",
        "startDate": time,
    }


@pytest.mark.parametrize(
    ("spec_", "said"),
    [
        (BOOK, "a desk for Ann, Monday or Tuesday"),
        (BOOK, "a desk for Ann, 9 of them"),
        (spec(who=TEXT, day=TEXT, until=TEXT), "a desk for Ann from Monday"),
        (spec(who=TEXT), "a desk for Ann on Monday"),
        (spec(who=TEXT, day={"type": "string", "enum": ["today", "tomorrow"]}), "a desk for Ann on Monday"),
        (spec(who=TEXT, days={"type": "integer"}), "a desk for Ann on Monday"),
        (spec(who=TEXT, candidate=TEXT), "see Ann tomorrow"),
        (spec(who=TEXT, pickup_address=TEXT), "see Ann tomorrow"),
        (spec(who=TEXT, endUser=TEXT), "see Ann tomorrow"),
        (BOOK, "a desk for Ann, may 20 come"),
    ],
)
def test_of_several_or_no_times_nothing_is_known(spec_: ActionSpec, said: str) -> None:
    call = ActionCall(spec_.name, {"who": "Ann"})
    assert with_said_time(call, spec_, said) == call


def test_what_stands_in_each_others_place_changes_it() -> None:
    call = ActionCall(BOOK.name, {"who": "Ann", "startDate": "Hall 3", "place": "Monday"})
    found = with_said_time(call, BOOK, "Ann needs one on Monday, Hall 3")
    assert found.params == {"who": "Ann", "place": "Hall 3", "startDate": "Monday"}


def test_a_time_is_cut_off_from_another_value() -> None:
    call = ActionCall(BOOK.name, {"who": "Ann", "place": "Hall 3 2026-03-30"})
    found = with_said_params(call, BOOK, "one for Ann, Hall 3 2026-03-30")
    assert found.params == {"who": "Ann", "startDate": "2026-03-30", "place": "Hall 3"}
    assert list(found.params) == ["who", "startDate", "place"]


def test_a_value_that_is_nothing_but_the_time_stays_where_nothing_else_is_known() -> None:
    call = ActionCall(BOOK.name, {"who": "Monday"})
    assert with_said_time(call, BOOK, "something on Monday").params == {
        "who": "Monday",
        "startDate": "Monday",
    }


def test_a_time_that_says_more_stays() -> None:
    call = ActionCall(BOOK.name, {"startDate": "Monday at half past nine"})
    assert with_said_time(call, BOOK, "Monday at half past nine") == call
