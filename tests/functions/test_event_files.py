"""The files in events/: named after their functions, and in the shapes that AWS sends.

test_every_event.py hands each to its function.
"""

import base64
import re
from typing import Any

import pytest
from heimdall.local.routes import read_routes
from starlette.routing import compile_path

from tests.functions.conftest import ROOT, read_event

EVENTS = sorted(path.stem for path in (ROOT / "events").glob("*"))
ROUTES = read_routes(ROOT / "template.yaml")
FUNCTIONS = {path.parent.name for path in (ROOT / "functions").glob("*/app.py")}


def test_every_event_is_named_after_its_function_and_case() -> None:
    for event in EVENTS:
        function, case = event.split(".")
        assert function in FUNCTIONS
        assert re.fullmatch(r"[a-z_]+", case)


def test_every_function_has_an_event() -> None:
    assert {event.split(".")[0] for event in EVENTS} == FUNCTIONS


def of_kind(field: str) -> list[str]:
    return [event for event in EVENTS if field in read_event(event)]


@pytest.mark.parametrize("event", of_kind("multiValueHeaders"))
def test_events_say_the_same_in_both_forms_that_api_gateway_gives(event: str) -> None:
    told = read_event(event)
    for single, several in (
        ("headers", "multiValueHeaders"),
        ("queryStringParameters", "multiValueQueryStringParameters"),
    ):
        assert told[several] == (told[single] and {name: [value] for name, value in told[single].items()})
    assert told["requestContext"]["path"] == "/live" + told["path"]
    assert told["requestContext"]["resourcePath"] == told["resource"]
    assert told["requestContext"]["httpMethod"] == told["httpMethod"]


@pytest.mark.parametrize("event", of_kind("httpMethod"))
def test_events_come_by_a_route_of_the_template(event: str) -> None:
    told = read_event(event)
    [route] = [r for r in ROUTES if (r.method, r.path) == (told["httpMethod"], told["resource"])]
    assert route.function == event.split(".", maxsplit=1)[0] or "methodArn" in told
    matched = compile_path(route.path)[0].fullmatch(told["path"])
    assert matched is not None
    assert matched.groupdict() == (told["pathParameters"] or {})


@pytest.mark.parametrize("event", of_kind("methodArn"))
def test_the_authorizer_is_asked_about_the_request_that_it_sees(event: str) -> None:
    told = read_event(event)
    stage = told["requestContext"]["stage"]
    assert told["methodArn"].endswith(f"/{stage}/{told['httpMethod']}{told['path']}")
    assert "authorizer" not in told["requestContext"]


@pytest.mark.parametrize("event", of_kind("Records"))
def test_records_stand_in_order_and_are_base64(event: str) -> None:
    records: list[dict[str, Any]] = read_event(event)["Records"]
    numbers = [int(record["kinesis"]["sequenceNumber"]) for record in records]
    assert numbers == sorted(set(numbers))
    for record in records:
        assert record["eventID"].endswith(f":{record['kinesis']['sequenceNumber']}")
        assert base64.b64decode(record["kinesis"]["data"], validate=True)
