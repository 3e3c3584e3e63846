"""The graph as the gateway reads it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from heimdall.adapters.bolt import BoltGraph
from heimdall.domain.graph import QueryLimits
from heimdall.graph.reader import GraphReader

from tests.fixtures.graph import GraphServer
from tests.fixtures.neo4j_server import Neo4jServer


@pytest.fixture(params=["graph_server", "neo4j_server"], ids=["embedded", "neo4j"])
def database(request: pytest.FixtureRequest) -> GraphServer | Neo4jServer:
    """A server with the demo graph: the one that comes along, and the one that most users have."""
    server: GraphServer | Neo4jServer = request.getfixturevalue(request.param)
    return server


@pytest.fixture
async def bolt(database: GraphServer | Neo4jServer) -> AsyncIterator[BoltGraph]:
    """The reader's connection, without the gate."""
    graph = database.reader()
    yield graph
    await graph.close()


@pytest.fixture
def reader(bolt: BoltGraph) -> GraphReader:
    """The guarded reader on the same connection."""
    return GraphReader(bolt, QueryLimits())


SMALL = "// small; quick to load\nCREATE (:A {name: 'semi;colon'});\nCREATE (:A {name: \"it's\"})\n;;\n"


@pytest.fixture(scope="module")
def small_graph_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of two nodes."""
    source = tmp_path_factory.mktemp("small") / "small.cypher"
    source.write_text(SMALL)
    return source


@pytest.fixture(scope="module")
def _small_server(small_graph_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphServer]:
    server = GraphServer(tmp_path_factory.mktemp("graph"), small_graph_file)
    yield server
    if server.process is not None:
        server.stop()


@pytest.fixture
def mortal_server(_small_server: GraphServer) -> GraphServer:
    """A running server with two nodes that the test may kill; the next test finds it alive again."""
    if _small_server.process is None:
        _small_server.start()
    return _small_server


@pytest.fixture
async def mortal_bolt(mortal_server: GraphServer) -> AsyncIterator[BoltGraph]:
    """The reader's connection to it."""
    graph = mortal_server.reader()
    yield graph
    await graph.close()
