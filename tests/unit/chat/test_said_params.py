"""Params that a request says in so many words."""

import pytest
from heimdall.chat.said_params import with_said_params
from heimdall.domain.actions import ActionCall, ActionSpec

MAYBE = {"anyOf": [{"type": "string", "enum": ["routine", "very_urgent", "on"]}, {"type": "null"}]}
PLOW = ActionSpec(
    "city.roads.plow",
    "Clears a place of snow.",
    "city",
    True,
    {
        "properties": {
            "place": {"type": "string"},
            "urgency": MAYBE,
            "crews": {"anyOf": [{"type": "integer", "maximum": 50, "minimum": 1}, {"type": "null"}]},
            "salted": {"type": "boolean"},
            "level": {"type": "integer", "enum": [1, 2]},
        },
        "required": ["place"],
    },
)


@pytest.mark.parametrize(
    ("said", "params"),
    [
        ("plow the yard, just routine", {"urgency": "routine"}),
        ("plow the yard, it is Very Urgent", {"urgency": "very_urgent"}),
        ("plow the yard, routine or very urgent", {}),  # which of the two nobody knows
        ("plow the yard and go on", {}),
        ("plow the yard with 3 crews", {"crews": 3}),
        ("plow the yard with 3 or 4 crews", {}),
        ("plow the yard with 3.5 crews", {}),
        ("plow the yard of B-12", {}),
        ("plow the yard, salt it", {"salted": True}),
        ("plow the yard without any salt", {"salted": False}),
        ("plow the yard, salt not needed", {"salted": False}),
        ("plow the yard, I don't want salt", {"salted": False}),
        ("I want the yard plowed and salted", {"salted": True}),
        ("plow the yard, I don’t want salt", {"salted": False}),
        ("No, plow the yard with salt", {"salted": True}),
        ("do not forget to salt the yard", {"salted": True}),
        ("plow the yard, but not routine", {}),
        ("the Yard Sale of 2024: plow", {}),
        ("plow the yard in 2024", {}),
        ("plow the yard with 900 crews", {}),  # more than there may be
        ("plow the yard", {}),
        (
            "routine plowing of the yard with salt by 3 crews",
            {"urgency": "routine", "crews": 3, "salted": True},
        ),
    ],
)
def test_what_is_said_plainly_is_given(said: str, params: dict[str, object]) -> None:
    found = with_said_params(ActionCall(PLOW.name, {"place": "the yard"}), PLOW, said)
    assert found == ActionCall(PLOW.name, {"place": "the yard", **params})
    assert list(found.params) == [name for name in PLOW.properties if name in found.params]


def test_a_wrong_choice_is_set_right_and_other_params_stay() -> None:
    call = ActionCall(PLOW.name, {"urgency": "on", "crews": 7, "place": "the yard", "beside": 1})
    found = with_said_params(call, PLOW, "plow the yard, routine, 5")
    assert found.params == {"place": "the yard", "urgency": "routine", "crews": 7, "beside": 1}


@pytest.mark.parametrize(
    ("place", "inner"),
    [
        ("because of the yard", "the yard"),
        ("Yard 3 gets", "Yard 3"),
        ("S19 mustn't", "S19"),
        ("the yard of my", "the yard"),
        ("gets", "gets"),
        ("at  the gate", " the gate"),
        ("With or Without", "With or Without"),
        ("Emre Can", "Emre Can"),
    ],
)
def test_words_that_only_stand_around_a_text_are_left_out(place: str, inner: str) -> None:
    found = with_said_params(ActionCall(PLOW.name, {"place": place, "urgency": "of"}), PLOW, "plow it")
    assert found.params == {"place": inner, "urgency": "of"}


def test_what_is_to_be_read_stays_as_it_is() -> None:
    tell = ActionSpec(
        "acme.desk.tell", "Tells.", "acme", True, {"properties": {"message": {"type": "string"}}}
    )
    call = ActionCall(tell.name, {"message": "because of ice we are"})
    assert with_said_params(call, tell, "tell them because of ice we are") == call


def test_words_and_numbers_of_a_text_are_no_params() -> None:
    call = ActionCall(PLOW.name, {"place": "routine salt road 9"})
    assert with_said_params(call, PLOW, "plow routine salt road 9") == call


def test_a_name_is_no_part_of_a_longer_word() -> None:
    call = ActionCall(PLOW.name, {"place": "salt"})
    assert with_said_params(call, PLOW, "saltless Salt").params == {"place": "salt"}


def test_of_two_params_with_the_same_values_nobody_knows_which_is_said() -> None:
    units = {"type": "string", "enum": ["celsius", "kelvin"]}
    convert = ActionSpec(
        "acme.units.convert", "Converts.", "acme", False, {"properties": {"to": units, "from": units}}
    )
    call = ActionCall(convert.name, {"to": "kelvin"})
    assert with_said_params(call, convert, "convert 20 celsius") == call


def test_a_yes_or_no_needs_all_of_its_name_and_what_the_model_says_stays() -> None:
    send = {"properties": {"send_email": {"type": "boolean"}}}
    tell = ActionSpec("acme.desk.tell", "Tells.", "acme", True, send)
    assert with_said_params(ActionCall(tell.name), tell, "send it").params == {}
    assert with_said_params(ActionCall(tell.name), tell, "send an email").params == {"send_email": True}
    call = ActionCall(tell.name, {"send_email": False})
    assert with_said_params(call, tell, "send an email") == call


@pytest.mark.parametrize(
    ("said", "given", "params"),
    [
        ("what happened in 2024", {}, {}),
        ("the last 24", {}, {}),  # for which of the two nobody knows
        ("the last 24", {"limit": 10}, {"limit": 10, "offset": 24}),
        ("the last 24", {"limit": 24}, {"limit": 24}),  # it is given already
        ("the last 24", {"limit": 24.0}, {"limit": 24.0}),
    ],
)
def test_an_amount_is_a_number_that_nothing_else_is(
    said: str, given: dict[str, object], params: dict[str, object]
) -> None:
    amounts = {"limit": {"type": "number"}, "offset": {"type": "integer"}}
    events = ActionSpec("acme.log.events", "Events.", "acme", False, {"properties": amounts})
    assert with_said_params(ActionCall(events.name, given), events, said).params == params


def test_a_year_is_no_amount() -> None:
    limit = {"properties": {"limit": {"type": "integer"}}}
    events = ActionSpec("acme.log.events", "Events.", "acme", False, limit)
    assert with_said_params(ActionCall(events.name), events, "what happened in 2024").params == {}
    assert with_said_params(ActionCall(events.name), events, "show 2024 of them").params == {"limit": 2024}
