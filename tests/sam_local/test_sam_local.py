"""README's `sam local` lines on a real engine: what they do, and what SAM cannot do with this stack."""

import json
from pathlib import Path

import pytest

from tests.fixtures.stream import free_port
from tests.sam_local.sam import SamLocal

pytestmark = [pytest.mark.sam_local, pytest.mark.timeout(900)]


def test_invoke_runs_a_function_in_a_container_on_an_event(sam: SamLocal) -> None:
    done = sam.invoke("StatusFunction", "status.ok")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout.splitlines()[-1])
    body = json.loads(answer["body"])
    assert (answer["statusCode"], body["plugins"]["loaded"]) == (200, ["heimdall", "watcher"])
    assert body["status"] == "unavailable"  # nothing is behind it
    assert {reason.partition(":")[0] for reason in body["reasons"]} == {"inference", "graph", "events"}


def test_invoke_takes_the_identity_from_the_event(sam: SamLocal) -> None:
    done = sam.invoke("StatusFunction", "status.over_limit")
    assert json.loads(done.stdout.splitlines()[-1])["statusCode"] == 429, done.stderr


def test_a_streamed_function_needs_a_layer_that_sam_can_only_fetch_with_an_account(sam: SamLocal) -> None:
    done = sam.invoke("ChatFunction", "chat.plain")
    assert done.returncode != 0
    assert "Layers require credentials" in done.stderr


def test_start_api_serves_the_open_routes_and_runs_no_authorizer(sam: SamLocal, tmp_path: Path) -> None:
    log = tmp_path / "start-api.log"
    with sam.api(free_port(), log) as client:
        schema = client.get("/openapi.json")
        assert (schema.status_code, schema.json()["info"]["title"]) == (200, "Heimdall")
        guarded = client.get("/api/bifrost/status", headers={"Authorization": "Bearer a-key"})
        assert (guarded.status_code, guarded.json()["error"]["code"]) == (401, "invalid_api_key")
    assert "Unable to parse the Lambda ARN for Authorizer" in log.read_text()
