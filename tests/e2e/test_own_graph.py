"""The whole stack on a graph of the user's own: a real Neo4j, with a label larger than any scan reads."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.neo4j_server import PASSWORD, USER, Neo4jServer, running
from tests.fixtures.stack import Stack, block, content

pytestmark = pytest.mark.e2e

# The first 25,000 films are all that a scan sees, and more; those with directors come after them.
FILMS = """
UNWIND range(1, 25000) AS number CREATE (:Film {title: 'Reel ' + number, year: 1950 + number % 70});
CREATE (:Film {title: 'The Silent Harbour', year: 1961}), (:Film {title: 'Silent Harbour', year: 1988}),
  (:Film {title: 'A Month of Rain and Dust', year: 2003}), (:Film {title: 'Over', year: 1999});
CREATE (:Director {name: 'Ines Moreau', born_in: 'Lyon'}), (:Director {name: 'Tom Okafor', born_in: 'Lagos'});
MATCH (d:Director {name: 'Ines Moreau'}), (f:Film)
WHERE f.title IN ['The Silent Harbour', 'A Month of Rain and Dust'] CREATE (d)-[:DIRECTED]->(f);
MATCH (d:Director {name: 'Tom Okafor'}), (f:Film) WHERE f.title IN ['Silent Harbour', 'Over']
CREATE (d)-[:DIRECTED]->(f);
"""


@pytest.fixture(scope="module")
def server(neo4j_libraries: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """A Neo4j with many films."""
    folder = tmp_path_factory.mktemp("films")
    (folder / "films.cypher").write_text(FILMS)
    with running(folder / "home", neo4j_libraries, folder / "films.cypher") as started:
        yield started


@pytest.fixture(scope="module")
def own(server: Neo4jServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """`GRAPH_URI=… make up`."""
    settings = {"GRAPH_URI": server.uri, "GRAPH_USER": USER, "GRAPH_PASSWORD": PASSWORD}
    stack = Stack(tmp_path_factory.mktemp("own"), **settings)
    try:
        stack.wait_ready()
        yield stack
    finally:
        stack.stop()


def shown(stack: Stack, question: str) -> list[Any]:
    """What the rows of an answer show, a node standing for its name or title."""
    body = stack.answer(question)
    assert body["heimdall"]["outcome"] == "answered", content(body)
    cells = [cell for row in block(body)["results"] for cell in row.values()]
    nodes = [cell["properties"] if isinstance(cell, dict) else {} for cell in cells]
    return [node.get("name") or node.get("title") or cell for node, cell in zip(nodes, cells, strict=True)]


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("how many films are there", [25004]),
        ("Who directed The Silent Harbour?", ["Ines Moreau"]),
        ("who directed the silent harbour", ["Ines Moreau"]),
        ("Who directed A Month of Rain and Dust?", ["Ines Moreau"]),
        ("Which films did Tom Okafor direct?", ["Over", "Silent Harbour"]),
        ("In which year was Reel 24999 made?", [1959]),
    ],
)
def test_names_are_found_that_no_scan_has_read(own: Stack, question: str, wanted: list[Any]) -> None:
    assert sorted(shown(own, question), key=str) == wanted


def test_no_part_of_the_demo_graph_is_there_and_nothing_was_loaded(own: Stack) -> None:
    assert "graph" not in own.children()
    assert shown(own, "MATCH (n:Person) RETURN count(n) AS people") == [0]


def test_a_wish_to_write_never_reaches_it(own: Stack) -> None:
    body = own.answer("MATCH (n:Film) DETACH DELETE n")
    assert body["heimdall"]["outcome"] == "refused"
    assert shown(own, "how many films are there") == [25004]


def test_when_it_dies_the_user_is_told_and_when_it_is_back_questions_are_answered(
    own: Stack, server: Neo4jServer
) -> None:
    server.kill()
    response = own.ask("how many films are there")
    assert "graph" in response.text.lower()
    assert PASSWORD not in response.text
    assert own.wait_status("unavailable", 10)["reasons"][0].startswith("graph: ")
    server.start()
    own.wait_status("ok")
    assert shown(own, "how many films are there") == [25004]
