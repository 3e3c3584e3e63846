"""The files in events/: each belongs to a function, each is used by a test."""

import json
import re
from pathlib import Path

from tests.functions.conftest import ROOT

EVENTS = sorted(path.stem for path in (ROOT / "events").glob("*"))
FUNCTIONS = {path.parent.name for path in (ROOT / "functions").glob("*/app.py")}


def test_every_event_is_named_after_its_function_and_case() -> None:
    for event in EVENTS:
        function, case = event.split(".")
        assert function in FUNCTIONS
        assert re.fullmatch(r"[a-z_]+", case)


def test_every_function_has_an_event() -> None:
    assert {event.split(".")[0] for event in EVENTS} == FUNCTIONS


def test_every_event_is_used_by_a_test_of_its_function() -> None:
    for event in EVENTS:
        source = Path(__file__).with_name(f"test_{event.split('.')[0]}.py").read_text("utf-8")
        assert f'"{event}"' in source, event


def test_events_say_the_same_in_both_forms_that_api_gateway_gives() -> None:
    for event in EVENTS:
        told = json.loads((ROOT / "events" / f"{event}.json").read_text("utf-8"))
        if "multiValueHeaders" in told:
            assert told["multiValueHeaders"] == {name: [value] for name, value in told["headers"].items()}
            assert told["requestContext"]["path"] == "/live" + told["path"]
