"""Every action of the watcher and of the assistant itself: what it answers and how it fails."""

import json

import pytest
from heimdall.domain.identity import Principal, Role
from heimdall.errors import GraphUnavailable, InvalidRequest

from tests.unit.plugins.surroundings import ADMIN, House, code_of, is_error

W = "heimdall.watcher."


@pytest.fixture
def house() -> House:
    return House()


async def test_hello_greets_by_name_and_the_world_without_one(house: House) -> None:
    assert (await house.run(W + "hello")).message.startswith("Hello, World! 👋")
    result = await house.run(W + "hello", name="Ada")
    assert result.message == "Hello, Ada! 👋 Heimdall is operational and ready to serve."
    assert result.data["model"] == "tiny"
    assert result.data["status"] == "running"


async def test_status_shows_health_counts_and_runtime(house: House) -> None:
    result = await house.run(W + "status")
    assert result.success
    assert result.message.startswith("Heimdall Status: running, Uptime: ")
    assert result.data["database"] == {"nodes": 3, "relationships": 2, "labels": {"Company": 1, "Person": 2}}
    assert isinstance(result.data["runtime"], dict)
    assert result.data["runtime"]["threads"] >= 1
    assert result.data["runtime"]["memory_mb"] > 1


async def test_status_tells_the_truth_about_a_dead_graph(house: House) -> None:
    house.graph.down = True
    result = await house.run(W + "status")
    assert result.success
    assert "degraded" in result.message
    assert result.data["database"] == {"error": "The graph cannot be reached."}


async def test_health_fails_with_the_graph_and_says_why(house: House) -> None:
    assert (await house.run(W + "health")).success
    house.graph.down = True
    result = await house.run(W + "health")
    assert not result.success
    assert result.message == "Heimdall reports: the graph cannot be reached: connection refused"


async def test_metrics_counts_threads_and_memory(house: House) -> None:
    result = await house.run(W + "metrics")
    assert result.message.startswith("Metrics: ")
    assert set(result.data) == {"heimdall", "runtime", "database"}


async def test_query_gives_rows_columns_and_whether_there_were_more(house: House) -> None:
    result = await house.run(W + "query", cypher="MATCH (p) RETURN p.name AS name", params={"a": 1}, limit=1)
    assert result.message == "Query returned 1 results"
    assert result.data == {
        "results": [{"name": "Alice Smith"}],
        "columns": ["name"],
        "count": 1,
        "truncated": True,
        "elapsed_ms": 1.23,
    }
    assert house.graph.asked == [("MATCH (p) RETURN p.name AS name", {"a": 1}, 1)]
    assert [(e.type, e.principal, e.request_id) for e in house.bus.events] == [
        ("query.executed", "ada", "r1")
    ]


async def test_query_without_cypher_says_what_is_missing(house: House) -> None:
    result = await house.run(W + "query")
    assert (result.success, result.message) == (False, "Missing required parameter: cypher")
    assert is_error(result, InvalidRequest)
    assert house.graph.asked == []


async def test_a_refused_query_names_the_layer_and_the_reason(house: House) -> None:
    result = await house.run(W + "query", cypher="MATCH (n) DETACH DELETE n")
    assert (result.success, result.refused_by) == (False, "gate")
    assert result.message == "Refused by the gate layer: DELETE is not a reading clause"


async def test_a_failed_query_tells_the_server_s_words_and_is_an_event(house: House) -> None:
    result = await house.run(W + "query", cypher="RETRUN 1")
    assert result.message == "Query failed: Neo.ClientError.Statement.SyntaxError: no MATCH"
    assert code_of(result) == "cypher_failed"
    assert [(e.type, e.data) for e in house.bus.events] == [("query.failed", {"code": "cypher_failed"})]


async def test_a_query_on_a_dead_graph_fails_as_unavailable(house: House) -> None:
    house.graph.down = True
    assert is_error(await house.run(W + "query", cypher="MATCH (n) RETURN n"), GraphUnavailable)


async def test_db_stats_counts_labels(house: House) -> None:
    result = await house.run(W + "db_stats")
    assert result.message == "Database statistics"
    assert result.data["database"] == {"nodes": 3, "relationships": 2, "labels": {"Company": 1, "Person": 2}}


async def test_schema_shows_labels_relationships_and_indexes(house: House) -> None:
    result = await house.run(W + "schema")
    assert result.message == "2 labels, 1 relationship patterns"
    assert result.data["labels"] == {
        "Company": {"name": "string"},
        "Person": {"name": "string", "age": "number"},
    }
    assert result.data["relationships"] == [
        {"pattern": "(:Person)-[:WORKS_AT]->(:Company)", "properties": {"since": "number"}}
    ]
    assert result.data["indexes"] is None  # this graph lists none


async def test_set_config_takes_effect_on_the_shared_defaults(house: House) -> None:
    result = await house.run(W + "set_config", ADMIN, max_tokens=512.0, temperature=0)
    assert result.message == "Configuration updated successfully"
    assert (house.generation.current.max_tokens, house.generation.current.temperature) == (512, 0.0)
    shown = await house.run(W + "config")
    assert shown.message == "Current SLM configuration"
    assert shown.data["config"] == {"max_tokens": 512, "temperature": 0.0, "model": "tiny"}


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({"max_tokens": 0}, "Configuration error: invalid max_tokens: must be 1-4096"),
        ({"max_tokens": "many"}, "Configuration error: invalid max_tokens: must be 1-4096"),
        ({"max_tokens": 12.5}, "Configuration error: invalid max_tokens: must be 1-4096"),
        ({"temperature": 2.1}, "Configuration error: invalid temperature: must be 0-2"),
        ({"temperature": True}, "Configuration error: invalid temperature: must be 0-2"),
        ({"top_k": 3}, "Configuration error: unknown config key: top_k"),
        ({"max_tokens": 64, "top_k": 3}, "Configuration error: unknown config key: top_k"),
        ({}, "Configuration error: nothing to change: give max_tokens or temperature"),
    ],
)
async def test_set_config_refuses_bad_values_and_changes_nothing(
    house: House, params: dict[str, object], message: str
) -> None:
    before = house.generation.current
    result = await house.run(W + "set_config", ADMIN, **params)
    assert (result.success, result.message) == (False, message)
    assert house.generation.current == before


async def test_set_config_is_for_admins(house: House) -> None:
    result = await house.run(W + "set_config", max_tokens=1)
    assert result.refused_by == "role"
    assert house.generation.current.max_tokens == 1024


async def test_set_config_is_refused_where_it_could_not_take_effect() -> None:
    result = await House(adjustable=False).run(W + "set_config", ADMIN, max_tokens=64)
    assert result.refused_by == "configuration"


async def test_broadcast_and_notify_reach_the_callers_tenant(house: House) -> None:
    sent = await house.run(W + "broadcast", message="lunch")
    assert sent.data == {"message": "lunch"}
    told = await house.run(W + "notify", message="disk", type="warning", title="Ops")
    assert told.message == "Notification sent: disk"
    assert [(e.type, e.tenant, e.level, e.title, e.content) for e in house.bus.events] == [
        ("broadcast", "acme", None, None, "📢 Heimdall announces: lunch"),
        ("notification", "acme", "warning", "Ops", "disk"),
    ]


@pytest.mark.parametrize("action", ["broadcast", "notify"])
async def test_a_message_must_be_given(house: House, action: str) -> None:
    assert (await house.run(W + action)).message == "Missing required parameter: message"
    assert house.bus.events == []


async def test_an_unknown_parameter_is_named_with_the_known_ones(house: House) -> None:
    result = await house.run(W + "notify", message="x", level="info")
    assert result.message == f"Unknown parameter: level. {W}notify takes: message, type, title"


async def test_events_takes_a_json_number_and_keeps_tenants_apart(house: House) -> None:
    from heimdall.plugins.watcher import plugin

    plugin.memory.record("tenant-of-this-test", "info", "one")
    plugin.memory.record("tenant-of-this-test", "info", "two")
    mine = Principal("eve", Role.EDITOR, "tenant-of-this-test")
    result = await house.run(W + "events", mine, limit=1.0)
    assert result.message == "Heimdall recalls 1 events"
    assert isinstance(result.data["events"], list)
    assert [event["message"] for event in result.data["events"]] == ["two"]
    other = Principal("eve", Role.EDITOR, "another-tenant")
    assert (await house.run(W + "events", other)).data == {"events": []}


async def test_help_lists_every_action_usably(house: House) -> None:
    result = await house.run("heimdall.help")
    catalog = result.data["catalog"]
    assert isinstance(catalog, dict)
    listed = {entry["name"]: entry for entries in catalog.values() for entry in entries}
    assert set(listed) == {spec.name for spec in house.executor.catalogue.specs}
    assert listed[W + "query"]["params"] == ["cypher (required)", "params", "limit"]
    json.dumps(result.data)


async def test_status_of_the_assistant_counts_plugins_and_actions(house: House) -> None:
    result = await house.run("heimdall.status")
    assert result.data["plugins"] == ["heimdall", "watcher", "example"]
    assert result.message == f"3 plugins, {len(house.executor.catalogue.specs)} actions loaded"
