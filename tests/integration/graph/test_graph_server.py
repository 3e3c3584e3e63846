"""The graph server as a child process: what it loads, how it ends, what it says when it cannot start."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from heimdall.adapters.bolt import BoltGraph
from heimdall.domain.graph import QueryLimits
from heimdall.errors import GraphUnavailable, InvalidRequest

from tests.fixtures.graph import ENDLESS, GraphServer

pytestmark = pytest.mark.integration
NAMES = "MATCH (n) RETURN n.name AS name ORDER BY name"


async def _names(server: GraphServer) -> list[object]:
    graph = server.reader()
    try:
        return [row["name"] for row in (await graph.read(NAMES, {}, QueryLimits(rows=300))).rows]
    finally:
        await graph.close()


async def test_a_graph_of_ones_own_is_loaded_once_whatever_the_passwords(mortal_server: GraphServer) -> None:
    assert await _names(mortal_server) == ["it's", "semi;colon"]
    assert mortal_server.stop() == 0
    mortal_server.reader_password = "another-password"
    mortal_server.start()
    assert await _names(mortal_server) == ["it's", "semi;colon"]


async def test_a_changed_graph_file_starts_a_fresh_database_even_after_a_cut_off_load(
    mortal_server: GraphServer, small_graph_file: Path
) -> None:
    mortal_server.stop()
    with _changed(small_graph_file, "CREATE (:A {name: 'new'})"):
        _kill_while_it_loads(mortal_server)
        assert len(list(mortal_server.root.glob("*/loaded"))) == 1
        mortal_server.start()
        assert await _names(mortal_server) == ["new"]
        mortal_server.stop()


async def test_a_graph_file_may_have_indexes_and_many_statements(
    mortal_server: GraphServer, small_graph_file: Path
) -> None:
    mortal_server.stop()
    many = ";\n".join(f"CREATE (:Many {{name: 'number {number}'}})" for number in range(250))
    with _changed(small_graph_file, f"CREATE INDEX FOR (n:Many) ON (n.name);\n{many};\n"):
        mortal_server.start()
        assert len(await _names(mortal_server)) == 250
        mortal_server.stop()


@contextmanager
def _changed(file: Path, text: str) -> Iterator[None]:
    before = file.read_text()
    file.write_text(text)
    try:
        yield
    finally:
        file.write_text(before)


def _kill_while_it_loads(server: GraphServer) -> None:
    before = set(server.root.glob("*/databases/neo4j"))
    server.spawn()
    while set(server.root.glob("*/databases/neo4j")) == before:
        time.sleep(0.01)
    server.kill()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("CREATE (:A {name: 'x'}); CREATE (", "statement 2"),
        ("CREATE (:A {name: 'never closed})", "never closed"),
        (None, "own.cypher"),
    ],
)
def test_a_graph_file_that_cannot_be_loaded_is_one_clear_sentence(
    tmp_path: Path, text: str | None, complaint: str
) -> None:
    source = tmp_path / "own.cypher"
    if text is not None:
        source.write_text(text)
    assert complaint in _why_it_does_not_start(GraphServer(tmp_path / "graph", source))


def test_an_occupied_port_is_one_clear_sentence(graph_server: GraphServer, tmp_path: Path) -> None:
    server = GraphServer(tmp_path / "graph")
    server.bolt_port = graph_server.bolt_port
    assert str(server.bolt_port) in _why_it_does_not_start(server)


def test_a_short_password_is_one_clear_sentence(tmp_path: Path) -> None:
    server = GraphServer(tmp_path / "graph")
    server.reader_password = "short"
    assert "GRAPH_READER_PASSWORD" in _why_it_does_not_start(server)


def _why_it_does_not_start(server: GraphServer) -> str:
    with server.spawn() as stdout:
        assert stdout.read() == ""
    assert server.process is not None
    assert server.process.wait(timeout=20) == 1
    last = server.log.read_text().strip().splitlines()[-1]
    assert last.startswith("the graph did not start: ")
    return last


async def test_it_ends_within_seconds_while_it_works_for_a_client(
    mortal_server: GraphServer, mortal_bolt: BoltGraph
) -> None:
    reading = asyncio.create_task(mortal_bolt.read(ENDLESS, {}, QueryLimits()))
    await asyncio.sleep(0.3)
    started = time.monotonic()
    assert mortal_server.stop() == 0
    assert time.monotonic() - started < 7
    with pytest.raises((GraphUnavailable, InvalidRequest)):
        await reading


PARENT = """
import pathlib, sys, time
from tests.fixtures.graph import GraphServer
server = GraphServer(*map(pathlib.Path, sys.argv[1:]))
server.start()
print(server.process.pid, flush=True)
time.sleep(60)
"""


def test_it_ends_with_its_parent(tmp_path: Path, small_graph_file: Path) -> None:
    repository = Path(__file__).parents[3]
    environment = {**os.environ, "PYTHONPATH": f"{repository}:{repository / 'layers/heimdall/python'}"}
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(tmp_path), str(small_graph_file)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    with parent.stdout or sys.stdin as stdout:
        child = int(stdout.readline())
    parent.kill()
    parent.wait()
    deadline = time.monotonic() + 10
    while _lives(child) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not _lives(child)


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")
