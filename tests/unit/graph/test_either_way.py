"""Relationships that hold either way."""

import pytest
from heimdall.graph.either_way import without_direction


@pytest.mark.parametrize(
    ("cypher", "expected"),
    [
        (
            "MATCH (n:P)-[:SPOUSE_OF]->(m:P {name: 'Ada'}) RETURN DISTINCT n",
            "MATCH (n:P)-[:SPOUSE_OF]-(m:P {name: 'Ada'}) RETURN DISTINCT n",
        ),
        (
            "MATCH (n:Country)<-[:sharesBorderWith]-(m:Country) RETURN n.name, count(m) AS count",
            "MATCH (n:Country)-[:sharesBorderWith]-(m:Country) RETURN n.name, count(DISTINCT m) AS count",
        ),
        (
            "MATCH (n:P {name: 'Ada'})-[r:MARRIED_TO]->(m:P) RETURN r.since",
            "MATCH (n:P {name: 'Ada'})-[r:MARRIED_TO]-(m:P) RETURN r.since",
        ),
        (
            "MATCH (n:Country)-[r:BORDERS]->(m:Country) RETURN count(r) AS count",
            "MATCH (n:Country)-[r:BORDERS]-(m:Country) RETURN count(DISTINCT r) AS count",
        ),
        (
            "MATCH (n:Country) WHERE NOT (n)-[:BORDERS]->() RETURN n",
            "MATCH (n:Country) WHERE NOT (n)-[:BORDERS]-() RETURN n",
        ),
        (
            "MATCH (n:Party)-[:COALITION_WITH]->(m:Party) RETURN DISTINCT n",
            "MATCH (n:Party)-[:COALITION_WITH]-(m:Party) RETURN DISTINCT n",
        ),
    ],
)
def test_what_is_mutual_has_no_direction(cypher: str, expected: str) -> None:
    assert without_direction(cypher) == expected
    assert without_direction(expected) == expected


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n:P)-[:KNOWS]->(m:P) RETURN count(n) AS count",
        "MATCH (n:P)-[:PARENT_OF]->(m:P) RETURN n",
        "MATCH (n:P)-[:BORDERS_CROSSED]->(m:P) RETURN n",
        "MATCH (n:P)-[:IN]->(m:P) RETURN n",
        "MATCH (n:Country)-[r:BORDERS]->(m:Country) RETURN sum(r.length) AS total",
        "MATCH (n) WHERE n.text = '-[:SPOUSE_OF]->' RETURN n",
        "MATCH (n) WHERE n.text = 'it\\'s -[:SPOUSE_OF]->' RETURN n",
    ],
)
def test_what_is_not_keeps_it(cypher: str) -> None:
    assert without_direction(cypher) == cypher
