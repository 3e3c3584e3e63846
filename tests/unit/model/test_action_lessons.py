"""What requests to plugins teach a sentence encoder."""

from collections.abc import Mapping
from typing import Any

import pytest

from inference_host.model.action_lessons import Choice, Lessons, lessons
from inference_host.model.ask_plugin import PluginAction
from inference_host.model.written_plugins import WrittenPlugin, action_of

WATER = action_of({"name": "acme.beds.water", "description": "Waters the beds.", "params": []})
ROOM = {"name": "room", "type": "string", "required": True}
MOOD = {"name": "mood", "type": "string", "required": True, "values": ["calm", "lively_party"]}
LIGHT = action_of({"name": "acme.lamps.set_mood", "description": "Sets the light.", "params": [ROOM, MOOD]})
LINES = ("beds water: Waters the beds.", "lamps set mood: Sets the light. (room, mood: calm or lively party)")
MOODS = ("mood: calm", "mood: lively party")


def asked(action: PluginAction | None, *said: str, **params: object) -> Mapping[str, Any]:
    name = action.name if action else None
    return {"question": said[0], "also": list(said[1:]), "action": name, "params": params}


def test_lessons_are_all_wordings_of_requests_for_an_action() -> None:
    requests = (asked(None, "Sing!", "Hum!"), asked(LIGHT, "The hall is dull"), asked(WATER, "Dry!", "Dust!"))
    found = lessons([WrittenPlugin((WATER, LIGHT), requests), WrittenPlugin((WATER,), requests[2:])])
    own = [Choice("The hall is dull", LINES, 1), Choice("Dry!", LINES, 0), Choice("Dust!", LINES, 0)]
    assert found.actions == [own, [Choice("Dry!", LINES[:1], 0), Choice("Dust!", LINES[:1], 0)]]
    assert found.values == [[], []]


def test_what_is_said_as_it_stands_is_no_value_in_other_words() -> None:
    wordings = [("Lively party in the Calm Room", "lively_party"), ("Quiet in the Calm Room", "calm")]
    requests = [asked(LIGHT, said, room="Calm Room", mood=mood) for said, mood in wordings]
    found = lessons([WrittenPlugin((LIGHT,), tuple(requests))])
    assert found.values == [[Choice("Quiet in the Calm Room", MOODS, 0)]]


def test_another_value_that_is_said_as_it_stands_is_no_lesson_either() -> None:
    request = asked(LIGHT, "Not calm, let us dance in the hall", room="hall", mood="lively_party")
    assert lessons([WrittenPlugin((LIGHT,), (request,))]).values == [[]]


@pytest.mark.parametrize("params", [{"room": "hall"}, {"room": "hall", "mood": "gloomy"}])
def test_params_without_one_of_the_fixed_values_are_no_lessons(params: Mapping[str, str]) -> None:
    request = asked(LIGHT, "Do something for the hall", **params)
    assert lessons([WrittenPlugin((LIGHT,), (request,))]).values == [[]]


def test_lessons_of_some_plugins_are_theirs_alone() -> None:
    one, other, value = Choice("dry", ("water",), 0), Choice("dark", ("light",), 0), Choice("dull", MOODS, 1)
    taught = Lessons([[one], [other]], [[], [value]])
    assert taught.of([True, False]) == Lessons([[one]], [[]])
    assert taught.of([False, True]) == Lessons([[other]], [[value]])
    assert taught.texts() == ["dry", "water", "dark", "light", "dull", *MOODS]
