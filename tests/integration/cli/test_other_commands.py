"""`status`, `actions` and `run` against a real server."""

import json
from typing import Any

import pytest
from heimdall.http_api.actions import ActionAnswer, ActionList
from starlette.responses import JSONResponse

from tests.integration.cli.answers import rows_data
from tests.integration.cli.conftest import Command
from tests.integration.cli.scripted_gateway import ScriptedGateway

pytestmark = pytest.mark.integration

STATUS: dict[str, Any] = {
    "status": "ok",
    "model": "heimdall-nano",
    "heimdall": {"enabled": True, "stats": {"request_count": 4, "last_used": None}},
    "bifrost": {"enabled": True, "connection_count": 2},
    "reasons": ["graph: connection refused"],
    "inference": {"status": "ok", "active": 0, "confidence_gate": "off", "error": None},
    "graph": {"status": "unavailable", "server": None, "read_only": "unknown", "error": "connection refused"},
}
ACTION: dict[str, Any] = {
    "name": "heimdall.watcher.query",
    "description": "Runs one read-only query.",
    "category": "database",
    "writes": False,
    "params_schema": {
        "type": "object",
        "properties": {
            "cypher": {"type": "string", "description": "The query"},
            "limit": {"anyOf": [{"type": "integer"}, {"type": "null"}], "default": None},
        },
        "required": ["cypher"],
    },
}


def ran(notifications: list[dict[str, Any]] | None = None, **changes: Any) -> dict[str, Any]:
    """What the real gateway answers to a run."""
    report = {
        "request_id": "act-1",
        "action": "heimdall.watcher.query",
        "params": {},
        "outcome": "answered",
        "duration_ms": 1.5,
        "notifications": notifications or [],
    }
    told = {"success": True, "message": "Query returned 2 results", "data": rows_data(), "heimdall": report}
    return ActionAnswer.model_validate(told | changes).model_dump(mode="json")


@pytest.mark.parametrize(("verdict", "exit_code"), [("ok", 0), ("degraded", 1), ("unavailable", 1)])
def test_status_exits_with_0_only_when_all_is_well(
    gateway: ScriptedGateway, heimdall: Command, verdict: str, exit_code: int
) -> None:
    gateway.json["/api/bifrost/status"] = JSONResponse(STATUS | {"status": verdict})
    result = heimdall("status")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (exit_code, verdict)
    as_json = heimdall("status", "--json")
    assert (as_json.exit_code, json.loads(as_json.stdout)["status"]) == (exit_code, verdict)


def test_status_shows_a_row_for_each_part(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.json["/api/bifrost/status"] = JSONResponse(STATUS)
    rows = [line.split(maxsplit=1) for line in heimdall("status").stdout.splitlines()]
    told = {row[0]: row[1].rstrip() for row in rows if len(row) == 2}
    assert told["model"] == "heimdall-nano"
    assert told["heimdall"].split("  ")[0] == "enabled"
    assert "request count 4" in told["heimdall"]
    assert told["inference"].split("  ")[0] == "ok"
    assert told["graph"].split("  ")[0] == "unavailable"
    assert told["graph"].endswith("read only unknown · error connection refused")
    assert told["graph:"] == "connection refused"  # the reason, above the table


def test_status_that_is_not_json_is_a_sentence(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.json["/api/bifrost/status"] = JSONResponse(["x"])
    result = heimdall("status")
    assert (result.exit_code, "Is it a Heimdall gateway?" in result.stderr) == (1, True)


def test_actions_are_listed(gateway: ScriptedGateway, heimdall: Command) -> None:
    writer = ACTION | {"name": "acme.write", "writes": True}
    listed = ActionList.model_validate({"actions": [writer, ACTION]})
    gateway.json["/api/bifrost/actions"] = JSONResponse(listed.model_dump())
    lines = heimdall("actions").stdout.splitlines()
    assert [line.split()[0] for line in lines[2:]] == ["acme.write", "heimdall.watcher.query"]
    assert ("writes" in lines[2], "writes" in lines[3]) == (True, False)
    assert json.loads(heimdall("actions", "--json").stdout) == [writer, ACTION]


def test_an_action_is_shown_with_its_parameters(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.json["/api/bifrost/actions/heimdall.watcher.query"] = JSONResponse(ACTION)
    lines = [line.split() for line in heimdall("actions", "heimdall.watcher.query").stdout.splitlines()]
    assert ["cypher", "string", "required", "The", "query"] in lines
    assert ["limit", "integer", "or", "null", "default", "null"] in lines


def test_an_unknown_action_fails_with_the_gateways_sentence(heimdall: Command) -> None:
    result = heimdall("actions", "nope")
    assert (result.exit_code, result.stderr) == (1, "Error: No such path.\n")


def test_run_sends_the_params_and_shows_the_rows(gateway: ScriptedGateway, heimdall: Command) -> None:
    path = "/api/bifrost/actions/heimdall.watcher.query"
    answer = ran(notifications=[{"level": "warning", "title": "Watcher", "message": "slow"}])
    gateway.json[path] = JSONResponse(answer)
    result = heimdall("run", "heimdall.watcher.query", "--params", '{"cypher": "RETURN 1"}')
    assert result.exit_code == 0
    assert "Alice Smith" in result.stdout
    assert result.stderr == "  ! Watcher: slow\n"
    assert gateway.requests(path)[0].body == {"cypher": "RETURN 1"}
    assert json.loads(heimdall("run", "heimdall.watcher.query", "--json").stdout) == answer


def test_an_action_that_fails_exits_with_1(gateway: ScriptedGateway, heimdall: Command) -> None:
    answer = ran(success=False, message="The model is not ready", data={})
    gateway.json["/api/bifrost/actions/x"] = JSONResponse(answer)
    result = heimdall("run", "x")
    assert (result.exit_code, result.stdout) == (1, "The model is not ready\n")


@pytest.mark.parametrize("code", ["action_refused", "action_aborted", "action_cancelled"])
def test_an_action_that_is_stopped_is_no_matter_of_the_key(
    gateway: ScriptedGateway, heimdall: Command, code: str
) -> None:
    body = {"error": {"message": "Refused by the gate.", "type": "permission_error", "code": code}}
    gateway.json["/api/bifrost/actions/x"] = JSONResponse(body, 403)
    assert heimdall("run", "x").exit_code == 1


@pytest.mark.parametrize("params", ["{", "[1]"])
def test_params_that_are_no_json_object_are_a_usage_error(heimdall: Command, params: str) -> None:
    assert heimdall("run", "x", "--params", params).exit_code == 2


def test_colour_is_written_only_where_it_is_wanted(
    gateway: ScriptedGateway, heimdall: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    gateway.json["/api/bifrost/status"] = JSONResponse(STATUS)
    green = "\x1b[1;32m"
    assert "\x1b" not in heimdall("status").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert green in heimdall("status").stdout
    assert green not in heimdall("--no-color", "status").stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert green not in heimdall("status").stdout
