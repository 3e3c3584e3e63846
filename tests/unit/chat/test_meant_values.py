"""Fixed values that a request says in other words."""

import pytest
from heimdall.chat.meant_values import guesses, nearest, with_meant_values
from heimdall.chat.sense import Sense, unknown
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


CAREFUL, BOLD = "be careful with the money, no gambles", "put it where it multiplies fastest"
NAMED, DENIED, SECOND = "be careful with the money of Growth", "not growth, be careful", "the second, please"
SENSE = {
    "fund: growth": (1.0, 0.0, 0.0),
    "fund: cautious": (0.0, 1.0, 0.0),
    "when: at once": (0.0, 0.19, 0.98),
    "when: end of year": (0.19, 0.0, 0.98),
    "level: p1": (1.0, 0.0, 0.0),
    "level: p2": (0.0, 1.0, 0.0),
    BOLD: (0.96, 0.28, 0.0),
} | dict.fromkeys((CAREFUL, NAMED, DENIED, SECOND), (0.28, 0.96, 0.0))


def meant(said: str, sense: Sense = SENSE.get, **params: object) -> dict[str, object]:
    return dict(with_meant_values(ActionCall(SWITCH.name, params), SWITCH, said, sense).params)


@pytest.mark.parametrize(("said", "value"), [(CAREFUL, "cautious"), (BOLD, "growth")])
@pytest.mark.parametrize("taken", ["growth", "cautious"])
def test_the_nearest_in_sense_is_taken(said: str, value: str, taken: str) -> None:
    assert meant(said, fund=taken) == {"fund": value}


def test_what_is_said_as_it_stands_is_left_alone() -> None:
    assert meant(DENIED, fund="growth") == {"fund": "growth"}


def test_every_such_param_has_its_own() -> None:
    assert meant(CAREFUL, fund="growth", when="end_of_year") == {"fund": "cautious", "when": "at_once"}


def test_what_is_left_out_is_given_where_a_value_is_near_in_the_order_of_the_action() -> None:
    """One of `when` is nearest, too, but not near; and of `level` nobody knows."""
    assert list(meant(CAREFUL, person="Ann").items()) == [("fund", "cautious"), ("person", "Ann")]
    assert meant("for Ann", person="Ann") == {"person": "Ann"}


def test_a_value_that_is_said_is_not_given_beside_a_denial() -> None:
    assert meant(DENIED, person="Ann") == {"person": "Ann"}


def test_names_do_not_count() -> None:
    """Growth is somebody's name."""
    assert meant(NAMED, fund="growth", person="Growth") == {"fund": "cautious", "person": "Growth"}
    assert meant(NAMED, fund="growth") == {"fund": "growth"}, "nobody is called that"


def test_codes_have_no_sense() -> None:
    assert meant(SECOND, fund="growth", level="p1") == {"fund": "cautious", "level": "p1"}


def test_where_nothing_is_known_nothing_is_nearest() -> None:
    assert nearest("…", "fund", ("growth", "cautious"), SENSE.get) is None
    assert nearest(CAREFUL, "fund", ("growth", "慎重"), SENSE.get) is None
    assert nearest(CAREFUL, "money", ("growth", "cautious"), SENSE.get) is None
    assert meant(CAREFUL, unknown, fund="growth") == {"fund": "growth"}


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
