"""`heimdall events` against a real server that breaks off and comes back."""

import json
import time

import pytest
from chat_protocol import sse
from starlette.responses import JSONResponse

from tests.integration.cli.conftest import Command
from tests.integration.cli.scripted_gateway import BreakOff, ScriptedGateway

pytestmark = pytest.mark.integration

QUICK = "retry: 20\n\n"


def event(number: int, **fields: object) -> str:
    body = {"id": f"evt-{number}", "type": "message", "timestamp": 1764000000 + number, "tenant": "t"}
    return sse.identified({**body, **fields}, event_id=f"shard-0:{number}")


def test_events_are_lines_of_time_type_and_words(gateway: ScriptedGateway, heimdall: Command) -> None:
    notification = event(
        1, type="notification", level="warning", title="High\nActivity", content="1000 \x1b[2J"
    )
    gateway.events = [[QUICK, sse.HEARTBEAT, notification, event(2, type="chat.finished", data={"ms": 4})]]
    result = heimdall("events", "--limit", "2")
    clock = time.strftime("%H:%M:%S", time.localtime(1764000001))
    first, second = result.stdout.splitlines()
    assert first == f"{clock}  notification          High Activity: 1000 ␛[2J"
    assert second.endswith('chat.finished         {"ms": 4}')
    assert result.exit_code == 0


def test_json_gives_an_object_a_line_with_the_position(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.events = [[event(1, content="two\nlines"), event(2)]]
    lines = heimdall("events", "--json", "-n", "2").stdout.splitlines()
    told = [json.loads(line) for line in lines]
    assert [entry["position"] for entry in told] == ["shard-0:1", "shard-0:2"]
    assert told[0]["content"] == "two\nlines"


@pytest.mark.parametrize("ends_how", [[BreakOff()], []])
def test_a_stream_that_ends_is_resumed_after_the_last_event(
    gateway: ScriptedGateway, heimdall: Command, ends_how: list[BreakOff]
) -> None:
    gateway.events = [
        [QUICK, event(1), sse.HEARTBEAT, *ends_how],
        [sse.data({"type": "connected", "content": "Connected to Bifrost"}), event(2), *ends_how],
        [event(3)],
    ]
    result = heimdall("events", "-n", "4", "--json", "--after", "shard-0:0")
    assert [json.loads(line)["position"] for line in result.stdout.splitlines()] == [
        "shard-0:1",
        None,
        "shard-0:2",
        "shard-0:3",
    ]
    resumed_after = [request.headers.get("last-event-id") for request in gateway.requests("/events")]
    assert resumed_after == ["shard-0:0", "shard-0:1", "shard-0:2"]
    assert ("Trying again" in result.stderr) == bool(ends_how)


def test_trouble_behind_the_gateway_is_told_beside_the_events(
    gateway: ScriptedGateway, heimdall: Command
) -> None:
    error = {"message": "The event stream cannot be reached.", "type": "t", "code": "stream_unavailable"}
    gateway.events = [[event(1), sse.data({"error": error}), event(2)]]
    result = heimdall("events", "--json", "-n", "2")
    assert result.stderr == "The event stream cannot be reached.\n"
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["evt-1", "evt-2"]


def test_a_gateway_that_is_down_for_a_moment_is_waited_for(
    gateway: ScriptedGateway, heimdall: Command
) -> None:
    failing = sse.data({"type": "connected"})
    gateway.events = [[QUICK, failing, BreakOff()], [QUICK, BreakOff()], [QUICK, BreakOff()], [event(9)]]
    result = heimdall("events", "-n", "2")
    assert result.exit_code == 0
    assert result.stderr.count("Trying again in") == 3


def test_what_waiting_cannot_mend_ends_it(gateway: ScriptedGateway, heimdall: Command) -> None:
    body = {"error": {"message": "That position is not one.", "type": "invalid_request_error"}}
    gateway.json["/api/bifrost/events"] = JSONResponse(body, 400)
    result = heimdall("events", "--after", "nonsense")
    assert (result.exit_code, result.stderr) == (1, "Error: That position is not one.\n")
    gateway.json["/api/bifrost/events"] = JSONResponse(body, 401)
    assert heimdall("events").exit_code == 4


def test_a_first_connection_that_fails_is_not_retried(gateway: ScriptedGateway, heimdall: Command) -> None:
    assert heimdall("events", "--url", "http://127.0.0.1:1").exit_code == 3
    body = {"error": {"message": "Starting.", "type": "service_unavailable_error"}}
    gateway.json["/api/bifrost/events"] = JSONResponse(body, 503)
    result = heimdall("events")
    assert (result.exit_code, result.stderr) == (1, "Error: Starting.\n")
