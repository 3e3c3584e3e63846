"""BoltGraph on a real server: caps, deadlines, values, errors, and writes that come past the gate."""

import asyncio
import json
import time
from collections.abc import Mapping

import pytest
from heimdall.adapters.bolt import BoltGraph
from heimdall.domain.graph import QueryLimits, ReadOnlyState
from heimdall.errors import ActionRefused, DeadlineExceeded, GraphUnavailable, InvalidRequest

from tests.fixtures.graph import ENDLESS, READER, GraphServer
from tests.fixtures.neo4j_server import Neo4jServer

pytestmark = pytest.mark.integration
LIMITS = QueryLimits()
FINGERPRINT = (
    "MATCH (n) OPTIONAL MATCH (n)-[r]->() "
    "RETURN count(DISTINCT n) AS nodes, count(r) AS relationships, sum(n.age) AS ages, "
    "count(n.email) AS emails, count(n.evil) AS evil"
)


async def _one(graph: BoltGraph, cypher: str, **params: object) -> object:
    result = await graph.read(cypher, params, LIMITS)
    (row,) = result.rows
    return row[result.columns[0]]


# --- caps


async def test_rows_stop_at_the_cap_and_say_so(bolt: BoltGraph) -> None:
    result = await bolt.read("MATCH (n) RETURN n.name AS name", {}, QueryLimits(rows=7))
    assert (len(result.rows), result.truncated) == (7, True)


async def test_exactly_as_many_rows_as_the_cap_are_not_truncated(bolt: BoltGraph) -> None:
    result = await bolt.read("UNWIND range(1, 7) AS x RETURN x", {}, QueryLimits(rows=7))
    assert (len(result.rows), result.truncated) == (7, False)


async def test_no_rows_are_an_answer(bolt: BoltGraph) -> None:
    result = await bolt.read("MATCH (n:Person {name: 'Nobody'}) RETURN n", {}, LIMITS)
    assert (result.rows, result.truncated) == ((), False)


async def test_bytes_stop_at_the_cap_and_say_so(bolt: BoltGraph) -> None:
    result = await bolt.read("MATCH (n) RETURN n", {}, QueryLimits(bytes=2000))
    assert result.truncated
    assert 3 < len(result.rows) < 30
    assert len(json.dumps(result.rows)) < 3000


async def test_one_value_over_the_cap_is_cut(bolt: BoltGraph) -> None:
    query = "UNWIND range(1, 5000) AS x RETURN collect('word ' + x) AS words, 'end' AS last"
    result = await bolt.read(query, {}, QueryLimits(bytes=600))
    assert result.truncated
    assert result.rows[0]["last"] == "end"
    assert len(json.dumps(result.rows[0])) < 700


async def test_a_capped_read_of_a_huge_result_is_quick_and_frees_the_server(bolt: BoltGraph) -> None:
    started = time.perf_counter()
    result = await bolt.read("MATCH (a), (b), (c) RETURN a.name, b.name, c.name", {}, QueryLimits(rows=10))
    assert result.truncated
    assert await _one(bolt, "RETURN 1") == 1
    assert time.perf_counter() - started < 3


# --- deadlines


async def test_a_cartesian_product_ends_at_the_deadline(bolt: BoltGraph) -> None:
    started = time.perf_counter()
    with pytest.raises(DeadlineExceeded):
        await bolt.read(ENDLESS, {}, QueryLimits(seconds=0.5))
    assert time.perf_counter() - started < 1.5
    assert await _one(bolt, "RETURN 1") == 1


async def test_a_cancelled_read_lets_go_at_once(bolt: BoltGraph) -> None:
    reading = asyncio.create_task(bolt.read(ENDLESS, {}, LIMITS))
    await asyncio.sleep(0.3)
    reading.cancel()
    started = time.perf_counter()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert time.perf_counter() - started < 2


async def test_many_reads_at_once(bolt: BoltGraph) -> None:
    answers = await asyncio.gather(*(_one(bolt, "RETURN $n", n=n) for n in range(30)))
    assert answers == list(range(30))


# --- values


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("null", None),
        ("true", True),
        ("9223372036854775807", 9223372036854775807),
        ("1.5", 1.5),
        ("'déjà “vu” 🙂'", "déjà “vu” 🙂"),
        ("[1, [2, null], {a: 'b'}]", [1, [2, None], {"a": "b"}]),
        ("{`$type`: 'node'}", {"$type": "map", "value": {"$type": "node"}}),
        ("0.0 / 0.0", {"$type": "float", "value": "NaN"}),
        ("-1.0 / 0.0", {"$type": "float", "value": "-Infinity"}),
        ("date('2024-02-29')", {"$type": "date", "value": "2024-02-29"}),
        ("localtime('12:30:01.5')", {"$type": "time", "value": "12:30:01.5"}),
        ("time('12:30:00+01:00')", {"$type": "time", "value": "12:30:00+01:00"}),
        ("localdatetime('2024-01-02T03:04:05')", {"$type": "datetime", "value": "2024-01-02T03:04:05"}),
        ("datetime('2024-01-02T03:04:05Z')", {"$type": "datetime", "value": "2024-01-02T03:04:05+00:00"}),
        (
            "datetime('2024-07-01T12:00:00[Europe/Paris]')",
            {"$type": "datetime", "value": "2024-07-01T12:00:00+02:00", "zone": "Europe/Paris"},
        ),
        ("duration('P1Y2M3DT4H5M6S')", {"$type": "duration", "value": "P1Y2M3DT4H5M6S"}),
        ("point({x: 1, y: 2})", {"$type": "point", "srid": 7203, "x": 1.0, "y": 2.0}),
        (
            "point({latitude: 52.5, longitude: 13.4})",
            {"$type": "point", "srid": 4326, "x": 13.4, "y": 52.5, "longitude": 13.4, "latitude": 52.5},
        ),
    ],
)
async def test_a_value_arrives_as_tagged_json(bolt: BoltGraph, expression: str, expected: object) -> None:
    value = await _one(bolt, f"RETURN {expression} AS value")
    assert value == expected
    assert json.loads(json.dumps(value, allow_nan=False)) == expected


async def test_a_node_carries_labels_properties_and_id(bolt: BoltGraph) -> None:
    node = await _one(bolt, "MATCH (n:Person {name: 'Alice'}) RETURN n")
    assert isinstance(node, Mapping)
    assert (node["$type"], node["labels"]) == ("node", ["Person"])
    assert node["properties"]["born"] == {"$type": "date", "value": "2001-03-09"}
    assert await _one(bolt, "MATCH (n:Person {name: 'Alice'}) RETURN elementId(n)") == node["elementId"]


async def test_a_path_is_its_nodes_and_relationships(bolt: BoltGraph) -> None:
    path = await _one(bolt, "MATCH p = (:Person {name: 'Alice'})-[:WORKS_AT]->(:Company) RETURN p")
    assert isinstance(path, Mapping)
    first, last = path["nodes"]
    (between,) = path["relationships"]
    assert (between["$type"], between["type"]) == ("relationship", "WORKS_AT")
    assert (between["start"], between["end"]) == (first["elementId"], last["elementId"])
    assert between["properties"] == {"since": 2023, "role": "designer"}


async def test_parameters_come_back_as_they_went(bolt: BoltGraph) -> None:
    sent = {"text": "O'Brien; CREATE (n) //", "list": [1, 2.5, None, True], "deep": {"a": {"b": []}}}
    assert await _one(bolt, "RETURN $sent", sent=sent) == sent


@pytest.mark.parametrize("value", [object(), 2**70, "\ud800"])
async def test_a_parameter_that_bolt_does_not_know_is_the_callers_mistake(
    bolt: BoltGraph, value: object
) -> None:
    with pytest.raises(InvalidRequest) as invalid:
        await _one(bolt, "RETURN $value", value=value)
    assert invalid.value.param == "params"
    assert await _one(bolt, "RETURN 1") == 1


# --- errors


@pytest.mark.parametrize(
    ("cypher", "codes"),
    [
        ("MATCH (n RETURN n", {"Statement.SyntaxError"}),
        ("MATCH (n) RETURN m", {"Statement.SemanticError", "Statement.SyntaxError"}),
        ("CALL no.such()", {"General.UnknownError", "Procedure.ProcedureNotFound"}),
        ("RETURN 1 / 0", {"Statement.ArithmeticError"}),
    ],
)
async def test_the_servers_complaint_is_told_with_its_code(
    bolt: BoltGraph, cypher: str, codes: set[str]
) -> None:
    with pytest.raises(InvalidRequest) as invalid:
        await bolt.read(cypher, {}, LIMITS)
    _, _, code = invalid.value.code.split(".", 2)
    assert code in codes
    assert invalid.value.message.startswith(f"{invalid.value.code}: ")
    assert await _one(bolt, "RETURN 1") == 1


async def test_a_wrong_password_makes_the_graph_unavailable(graph_server: GraphServer) -> None:
    graph = BoltGraph(graph_server.uri, lambda: (READER, "not-the-password"))
    with pytest.raises(GraphUnavailable, match="credentials"):
        await graph.read("RETURN 1", {}, LIMITS)
    health = await graph.health()
    assert not health.reachable
    assert "not-the-password" not in (health.error or "")
    await graph.close()


@pytest.mark.parametrize("uri", ["bolt://127.0.0.1:9", "nonsense", "http://127.0.0.1", "bolt://"])
async def test_an_address_without_a_graph_fails_at_once(uri: str) -> None:
    graph = BoltGraph(uri, lambda: (READER, "x"))
    started = time.perf_counter()
    with pytest.raises(GraphUnavailable):
        await graph.read("RETURN 1", {}, LIMITS)
    health = await graph.health()
    assert (health.reachable, health.read_only) == (False, ReadOnlyState.UNKNOWN)
    assert health.error
    assert time.perf_counter() - started < 2
    await graph.close()


# --- writes past the gate

WRITES = [
    "CREATE (n:Person {name: 'Eve'})",
    "CREATE (n:Fresh {name: 'Eve'})",
    "MERGE (n:Person {name: 'Eve'}) RETURN n",
    "MATCH (n) SET n.evil = 1 RETURN count(n)",
    "MATCH (n:Person) SET n:Fresh",
    "MATCH (n:Person) REMOVE n.email",
    "MATCH (n) DETACH DELETE n",
    "MATCH ()-[r]->() DELETE r",
    "MATCH (a:Person), (b:Company) CREATE (a)-[:EVIL]->(b)",
    "FOREACH (x IN [1, 2] | CREATE (:Person {name: 'Eve'}))",
    "CALL { CREATE (n:Person) RETURN n } RETURN count(n)",
    "MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS",
    "CREATE INDEX FOR (n:Person) ON (n.name)",
    "CREATE CONSTRAINT FOR (n:Person) REQUIRE n.name IS UNIQUE",
    "LOAD CSV FROM 'file:///etc/hosts' AS line CREATE (:Fresh {line: line})",
    "CREATE USER eve SET PASSWORD 'eve-eve-eve'",
]


async def test_writes_past_the_gate_leave_the_graph_as_it_was(
    database: GraphServer | Neo4jServer, bolt: BoltGraph
) -> None:
    admin = database.admin()
    before = await admin.read(FINGERPRINT, {}, LIMITS)
    refused = 0
    for cypher in WRITES:
        try:
            await bolt.read(cypher, {}, LIMITS)
        except (ActionRefused, InvalidRequest) as error:
            refused += isinstance(error, ActionRefused) and error.layer == "server"
    assert refused >= 12
    after = await admin.read(FINGERPRINT, {}, LIMITS)
    labels = await admin.read("CALL db.labels() YIELD label RETURN collect(label) AS labels", {}, LIMITS)
    await admin.close()
    assert after.rows == before.rows
    assert "Fresh" not in str(labels.rows)


async def test_the_self_test_sees_a_server_that_lets_writes_through(graph_server: GraphServer) -> None:
    admin = graph_server.admin()
    before = await admin.read(FINGERPRINT, {}, LIMITS)
    assert (await admin.health()).read_only is ReadOnlyState.NOT_ENFORCED
    labels = await admin.read("CALL db.labels() YIELD label RETURN count(label) AS labels", {}, LIMITS)
    assert (await admin.read(FINGERPRINT, {}, LIMITS)).rows == before.rows
    assert labels.rows == ({"labels": 7},)
    await admin.close()
