"""The actions endpoints: who may do what, and what each ending looks like over HTTP."""

from collections.abc import AsyncIterator

import httpx
import pytest
from heimdall.adapters.in_process import InProcessActions
from heimdall.domain.identity import Role
from heimdall.hooks.dispatch import HookDispatcher
from heimdall.http_api.actions import actions_app

from tests.unit.http_api.apps import client
from tests.unit.plugins.surroundings import House

ACTIONS = "/api/bifrost/actions"
QUERY = f"{ACTIONS}/heimdall.watcher.query"


@pytest.fixture
async def house() -> House:
    return House()


@pytest.fixture
async def http(house: House) -> AsyncIterator[httpx.AsyncClient]:
    hooks = HookDispatcher(house.plugins)
    app = actions_app(InProcessActions(house.executor, house.graph), hooks, house.bus)
    async with client(app) as made:
        yield made
    hooks.close()


async def test_the_catalogue_lists_actions_with_their_schemas(http: httpx.AsyncClient, house: House) -> None:
    body = (await http.get(ACTIONS)).json()
    assert [a["name"] for a in body["actions"]] == [s.name for s in house.executor.catalogue.specs]
    query = next(a for a in body["actions"] if a["name"] == "heimdall.watcher.query")
    assert query["params_schema"]["required"] == ["cypher"]
    assert (query["category"], query["writes"]) == ("database", False)
    assert (await http.get(QUERY)).json() == query


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_an_unknown_action_is_404_and_names_the_nearest(http: httpx.AsyncClient, method: str) -> None:
    response = await http.request(method, f"{ACTIONS}/heimdall.watcher.qery")
    assert response.status_code == 404
    assert response.json()["error"]["code"] == "action_not_found"
    assert "heimdall.watcher.query" in response.json()["error"]["message"]


async def test_an_action_runs_through_the_hooks_and_is_told_to_the_event_stream(
    http: httpx.AsyncClient, house: House
) -> None:
    response = await http.post(
        QUERY, json={"cypher": "MATCH (n) RETURN n"}, headers={"x-request-id": "req-7"}
    )
    assert response.status_code == 200
    assert response.headers["x-request-id"] == "req-7"
    answer = response.json()
    assert (answer["success"], answer["message"]) == (True, "Query returned 2 results")
    assert answer["data"]["count"] == 2
    assert answer["heimdall"]["outcome"] == "answered"
    assert answer["heimdall"]["request_id"] == "req-7"
    assert [n["title"] for n in answer["heimdall"]["notifications"]] == [
        "Executing action",
        "Query Analysis",
        "Watcher",
    ]
    assert [e.type for e in house.bus.events] == ["query.executed", "action.finished"]
    assert {e.principal for e in house.bus.events} == {"ada"}


async def test_no_body_is_an_empty_params_object(http: httpx.AsyncClient) -> None:
    response = await http.post(f"{ACTIONS}/heimdall.watcher.hello")
    assert response.json()["message"].startswith("Hello, World!")


@pytest.mark.parametrize(
    ("body", "status", "code", "message"),
    [
        ({}, 400, "invalid_request", "Missing required parameter: cypher"),
        ({"cypher": "RETURN"}, 400, "cypher_failed", "Query failed: Neo"),
        ({"cypher": "MATCH (n) DELETE n"}, 403, "action_refused", "Refused by the gate layer"),
        ({"cypher": "MATCH " + "x" * 10_000}, 403, "action_aborted", "Query too long (max 10000 chars)"),
    ],
)
async def test_failures_have_their_status_and_the_openai_shape(
    http: httpx.AsyncClient, body: dict[str, object], status: int, code: str, message: str
) -> None:
    response = await http.post(QUERY, json=body)
    assert response.status_code == status
    assert response.json()["error"]["code"] == code
    assert response.json()["error"]["message"].startswith(message)
    assert response.json()["heimdall"]["notifications"]


async def test_a_dead_graph_is_503(http: httpx.AsyncClient, house: House) -> None:
    house.graph.down = True
    response = await http.post(f"{ACTIONS}/heimdall.watcher.db_stats")
    assert (response.status_code, response.json()["error"]["code"]) == (503, "graph_unavailable")


@pytest.mark.parametrize("body", ["[1]", '"text"', "{", "7"])
async def test_a_body_that_is_no_object_is_400(http: httpx.AsyncClient, body: str) -> None:
    response = await http.post(QUERY, content=body, headers={"content-type": "application/json"})
    assert response.status_code == 400
    assert response.json()["error"]["type"] == "invalid_request_error"


async def test_a_viewer_may_look_but_not_run(house: House) -> None:
    hooks = HookDispatcher(house.plugins)
    app = actions_app(InProcessActions(house.executor, house.graph), hooks, house.bus)
    async with client(app, Role.VIEWER) as viewer:
        assert (await viewer.get(ACTIONS)).status_code == 200
        assert (await viewer.post(QUERY, json={})).status_code == 403
    async with client(app, None) as nobody:
        assert (await nobody.get(ACTIONS)).status_code == 401
    hooks.close()


async def test_the_wrong_method_names_the_right_ones(http: httpx.AsyncClient) -> None:
    response = await http.delete(ACTIONS)
    assert response.status_code == 405
    assert response.headers["allow"] == "GET"


async def test_the_example_plugin_pages_by_first_name(http: httpx.AsyncClient) -> None:
    response = await http.post(f"{ACTIONS}/acme.oncall.page", json={"who": "alice"})
    assert response.json()["message"] == "Paged Alice Smith."
    assert response.json()["heimdall"]["params"]["who"] == "Alice Smith"
    refused = await http.post(f"{ACTIONS}/acme.oncall.page", json={"who": "everybody"})
    assert refused.status_code == 403
    assert refused.json()["error"]["message"] == "Paging everybody takes a human."
    assert refused.json()["heimdall"]["notifications"][-1]["message"] == "Nobody was paged."
