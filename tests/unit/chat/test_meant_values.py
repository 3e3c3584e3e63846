"""Fixed values that a request says in other words."""

import pytest
from heimdall.chat.meant_values import guesses, nearest, with_meant_values
from heimdall.domain.actions import ActionCall, ActionSpec

SWITCH = ActionSpec(
    "nestmoor.fund.switch",
    "Moves somebody's money to another fund.",
    "money",
    True,
    {
        "properties": {
            "fund": {"type": "string", "enum": ["growth", "cautious"]},
            "person": {"type": "string"},
            "when": {"type": "string", "enum": ["at_once", "end_of_year"]},
            "level": {"type": "string", "enum": ["p1", "p2"]},
        }
    },
)


def meant(said: str, **params: object) -> dict[str, object]:
    return dict(with_meant_values(ActionCall(SWITCH.name, params), SWITCH, said).params)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("be careful with the money, no gambles", "cautious"),
        ("put it where it multiplies and expands fastest", "growth"),
    ],
)
@pytest.mark.parametrize("taken", ["growth", "cautious"])
def test_the_nearest_in_sense_is_taken(said: str, value: str, taken: str) -> None:
    assert meant(said, fund=taken) == {"fund": value}


def test_what_is_said_as_it_stands_is_left_alone() -> None:
    said = "not growth, be careful"
    assert meant(said, fund="growth") == {"fund": "growth"}


def test_what_is_left_out_stays_left_out() -> None:
    assert meant("be careful", person="Ann") == {"person": "Ann"}


def test_names_do_not_count() -> None:
    """Growth is somebody's name."""
    assert meant("be careful with the money of Expansion", fund="growth", person="Expansion") == {
        "fund": "cautious",
        "person": "Expansion",
    }


def test_codes_have_no_sense() -> None:
    assert meant("the second, please", level="p1") == {"level": "p1"}


def test_where_nothing_is_known_nothing_is_nearest() -> None:
    assert nearest("…", ("growth", "cautious")) is None
    assert nearest("be careful", ("growth", "慎重")) is None


@pytest.mark.parametrize(
    ("said", "params", "guessed"),
    [
        ("switch to Growth", {"fund": "growth"}, False),
        ("switch it At Once", {"when": "at_once", "fund": None}, False),
        ("now, be careful", {"when": "at_once"}, True),
        ("for Ann", {"person": "Ann Lee"}, False),  # a text, of no fixed values
    ],
)
def test_a_value_that_nobody_says_is_a_guess(said: str, params: dict[str, object], guessed: bool) -> None:
    assert guesses(ActionCall(SWITCH.name, params), SWITCH, said) is guessed
