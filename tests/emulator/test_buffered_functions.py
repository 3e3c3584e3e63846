"""Every event of a buffered function, answered by the function that `sam build` built, under the emulator.

Behind it are the stream server's tables and streams, a graph over Bolt, an inference host and secrets; one
function reaches another through Lambda's Invoke.
"""

import asyncio
import json
from typing import Any

import pytest
from heimdall.adapters.dynamodb_cancellations import DynamoCancellations
from heimdall.adapters.key_items import item_of
from heimdall.domain.api_keys import ApiKey, key_hash
from heimdall.domain.identity import Principal, Role

from tests.emulator.build import Build
from tests.emulator.deployment import EmulatedDeployment
from tests.emulator.function import FunctionFailed
from tests.emulator.lambda_python import DEPLOYED, version
from tests.fixtures.graph import GraphServer
from tests.fixtures.stream import StreamServer
from tests.functions.answers import ANSWERS, in_words
from tests.functions.conftest import ROOT, read_event

pytestmark = pytest.mark.timeout(900)  # the first test builds everything

STREAMED = ("chat", "events")
NOTHING_BREAKS = {"event_consumer.fails_midway": None}  # no plugin here fails on it
EVENTS = sorted(path.stem for path in (ROOT / "events").glob("*.json"))
BUFFERED = [event for event in EVENTS if event.split(".")[0] not in STREAMED]
QUERY = "heimdall.watcher.query"
ALLOWED = {
    "principalId": "key-ü",
    "policyDocument": {"Statement": [{"Effect": "Allow", "Action": "execute-api:Invoke"}]},
    "context": {"role": "viewer", "tenant": "acme"},
}

# What answers contain besides what the common table says of them; bodies are read as JSON.
DETAILS: dict[str, dict[str, Any]] = {
    "actions.list": {"statusCode": 200, "body": {"actions": [{"name": QUERY}]}},
    "actions.describe": {"statusCode": 200, "body": {"params_schema": {"required": ["cypher"]}}},
    "actions.run": {
        "statusCode": 200,
        "body": {"success": True, "heimdall": {"outcome": "answered", "request_id": "req-7d3a"}},
    },
    "actions.call_catalogue": {"ok": [{"name": QUERY}, {"name": "heimdall.help"}]},
    "actions.call_run": {"ok": {"success": True}},
    "authorizer.bearer": ALLOWED,
    "authorizer.api_key": ALLOWED,
    "docs.page": {"statusCode": 200, "headers": {"content-type": "text/html; charset=utf-8"}},
    "docs.schema": {"statusCode": 200, "body": {"paths": {"/v1/chat/completions": {}}}},
    "hooks.dry_run": {
        "statusCode": 200,
        "body": {"context": {"messages": [{"role": "user", "content": "how many people are there?"}]}},
    },
    "hooks.call_evaluate": {"ok": {"context": {"action": QUERY, "stop": None}}},
    "status.ok": {
        "statusCode": 200,
        "body": {"status": "ok", "graph": {"status": "ok", "read_only": "enforced"}, "model": "tiny"},
    },
    "status.models": {"statusCode": 200, "body": {"data": [{"id": "tiny"}]}},
    "status.over_limit": {"statusCode": 429, "headers": {"retry-after": "17"}},
}


def contains(told: Any, wanted: Any) -> bool:
    """Whether everything that is wanted is there, at any depth; lists may have more, empty ones not."""
    if isinstance(wanted, dict):
        return isinstance(told, dict) and all(n in told and contains(told[n], w) for n, w in wanted.items())
    if isinstance(wanted, list) and wanted:
        return isinstance(told, list) and all(any(contains(t, w) for t in told) for w in wanted)
    return bool(told == wanted)


def answer(emulated: EmulatedDeployment, event: str) -> Any:
    """The function's answer; an error as Lambda tells it."""
    try:
        return emulated.invoke(event.partition(".")[0], read_event(event))
    except FunctionFailed as error:
        return {"errorMessage": error.message}


def with_body_read(told: dict[str, Any]) -> dict[str, Any]:
    as_json = str(told.get("body", "")).startswith("{")
    return {**told, "body": json.loads(told["body"])} if as_json else told


@pytest.fixture(autouse=True, scope="module")
def before(emulated: EmulatedDeployment, stream_server: StreamServer) -> None:
    """The key that the authorizer's events carry, and the request that those of cancellations stop."""
    # The status waits three seconds for the graph, which a cold start behind it may take on a busy machine.
    emulated.invoke("actions", {"heimdall": "graph_health"})
    dynamodb = stream_server.client("dynamodb")
    key = item_of(key_hash("an-example-key"), ApiKey("key-ü", Role.VIEWER, "acme"))
    dynamodb.put_item(TableName=stream_server.keys_table, Item=key)
    erik = Principal("erik", Role.EDITOR, "acme")
    asyncio.run(DynamoCancellations(stream_server.requests_table, dynamodb).opened("req-1", erik))


@pytest.mark.parametrize("event", BUFFERED)
def test_the_built_function_answers(emulated: EmulatedDeployment, event: str) -> None:
    told = answer(emulated, event)
    assert in_words(told, read_event(event)) == {**ANSWERS, **NOTHING_BREAKS}[event]
    assert contains(with_body_read(told), DETAILS.get(event, {})), told


def test_actions_read_the_graph_with_the_secret_and_no_log_tells_it(
    emulated: EmulatedDeployment, graph_server: GraphServer
) -> None:
    event = read_event("actions.call_run")
    params = {"cypher": "MATCH (person:Person) RETURN count(person) AS people"}
    event["arguments"]["call"] = {"name": QUERY, "params": params}
    told = emulated.invoke("actions", event)
    [row] = told["ok"]["data"]["results"]
    assert row["people"] > 10
    assert "REPORT RequestId" in emulated.logs
    assert graph_server.reader_password not in emulated.logs


def test_the_functions_run_on_the_python_that_the_template_names(build: Build) -> None:
    if version(build.python) != DEPLOYED:
        pytest.skip(f"Python {DEPLOYED} is not here; the functions ran on {build.python.name}")
    assert build.function("StatusFunction")["Runtime"] == f"python{DEPLOYED}"
