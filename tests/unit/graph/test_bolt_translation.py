"""What the adapter makes of the driver's errors and of its rarer values."""

import json

import neo4j.time
import pytest
from heimdall.adapters.bolt_errors import translated
from heimdall.adapters.bolt_values import to_json
from heimdall.errors import ActionRefused, DeadlineExceeded, GraphUnavailable, InvalidRequest, UpstreamFailed
from neo4j.exceptions import (
    BrokenRecordError,
    ConfigurationError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)
from neo4j.graph import Graph, Node
from neo4j.spatial import CartesianPoint, WGS84Point
from neo4j.vector import Vector


def _server_says(code: str, message: str = "secret-free words") -> Neo4jError:
    return Neo4jError._hydrate_neo4j(code=code, message=message)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("Neo.ClientError.Statement.AccessMode", ActionRefused),
        ("Neo.ClientError.Security.Forbidden", ActionRefused),
        ("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", ActionRefused),
        ("Neo.ClientError.Security.Unauthorized", GraphUnavailable),
        ("Neo.ClientError.Security.TokenExpired", GraphUnavailable),
        ("Neo.ClientError.Security.AuthenticationRateLimit", GraphUnavailable),
        ("Neo.TransientError.General.DatabaseUnavailable", GraphUnavailable),
        ("Neo.ClientError.Transaction.TransactionTimedOut", DeadlineExceeded),
        ("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", DeadlineExceeded),
        ("Neo.TransientError.Transaction.Terminated", DeadlineExceeded),
        ("Neo.ClientError.Statement.SyntaxError", InvalidRequest),
        ("Neo.DatabaseError.General.UnknownError", InvalidRequest),
        ("Neo.TransientError.General.MemoryPoolOutOfMemoryError", InvalidRequest),
    ],
)
def test_the_servers_code_decides(code: str, kind: type[Exception]) -> None:
    assert type(translated(_server_says(code))) is kind


def test_a_complaint_keeps_code_and_words_for_the_repair() -> None:
    error = translated(_server_says("Neo.ClientError.Statement.SyntaxError", "Variable `m` not defined"))
    assert error.message == "Neo.ClientError.Statement.SyntaxError: Variable `m` not defined"
    assert (error.code, error.param) == ("Neo.ClientError.Statement.SyntaxError", "cypher")


def test_a_refusal_names_its_layer() -> None:
    error = translated(_server_says("Neo.ClientError.Statement.AccessMode", "Writing in read access mode"))
    assert isinstance(error, ActionRefused)
    assert error.layer == "server"
    assert "Writing in read access mode" in error.message


@pytest.mark.parametrize(
    "error", [ServiceUnavailable("host 10.0.0.1"), SessionExpired("x"), ConfigurationError("x")]
)
def test_a_lost_connection_tells_no_internals(error: Exception) -> None:
    found = translated(error)  # type: ignore[arg-type]
    assert isinstance(found, GraphUnavailable)
    assert "10.0.0.1" not in found.message


def test_a_record_that_cannot_be_read_is_the_graphs_fault() -> None:
    assert isinstance(translated(BrokenRecordError("x")), UpstreamFailed)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (b"\x00\xff", {"$type": "bytes", "value": "AP8="}),
        (bytearray(b"a"), {"$type": "bytes", "value": "YQ=="}),
        (Vector.from_native([1.0, 2.5], "f64"), {"$type": "vector", "value": [1.0, 2.5]}),
        (
            WGS84Point((13.4, 52.5)),
            {"$type": "point", "srid": 4326, "x": 13.4, "y": 52.5, "longitude": 13.4, "latitude": 52.5},
        ),
        (CartesianPoint((1, float("nan"))), None),
        (neo4j.time.Time(10, 0, 0, 120_000_000), {"$type": "time", "value": "10:00:00.12"}),
        (neo4j.time.DateTime(2024, 1, 1, 10, 20, 30), {"$type": "datetime", "value": "2024-01-01T10:20:30"}),
        (neo4j.time.Duration(seconds=1.5), {"$type": "duration", "value": "PT1.5S"}),
        (neo4j.time.Duration(days=100), {"$type": "duration", "value": "P100D"}),
        ((1, {2}), [1, [2]]),
        ({1: {"$type": 2}}, {"1": {"$type": "map", "value": {"$type": 2}}}),
        (object(), {"$type": "unsupported", "value": "object"}),
    ],
)  # fmt: skip
def test_rare_values_become_json_too(value: object, expected: object) -> None:
    found = to_json(value)
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    if expected is not None:
        assert found == expected


def test_long_lists_of_numbers_within_nodes_are_told_by_their_length() -> None:
    numbers = [0.5] * 64
    node = Node(
        Graph(), "4:a:1", 1, ["Film"], {"embedding": numbers, "years": [1999] * 64, "few": numbers[1:]}
    )
    found = to_json(node)
    assert isinstance(found, dict)
    assert found["properties"] == {
        "embedding": {"$type": "vector", "dimensions": 64},
        "years": [1999] * 64,
        "few": numbers[1:],
    }
    vector = Vector.from_native([1.0, 2.5], "f64")
    held = to_json(Node(Graph(), "4:a:2", 2, ["Film"], {"embedding": vector}))
    assert isinstance(held, dict)
    assert held["properties"] == {"embedding": {"$type": "vector", "dimensions": 2}}
    assert to_json(numbers) == numbers
