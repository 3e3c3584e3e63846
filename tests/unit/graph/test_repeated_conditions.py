"""A condition that stands twice says nothing more."""

import pytest
from heimdall.graph.repeated_conditions import without_repeats


@pytest.mark.parametrize(
    ("query", "short"),
    [
        (
            "MATCH (n:Person) WHERE n.age > 30 AND n.city = 'Oslo' AND n.age > 30 RETURN n",
            "MATCH (n:Person) WHERE n.age > 30 AND n.city = 'Oslo' RETURN n",
        ),
        (
            "MATCH (n:Grower {town: 'Bath AND Wells'}) WHERE n.town = 'Bath AND Wells' RETURN n",
            "MATCH (n:Grower {town: 'Bath AND Wells'}) RETURN n",
        ),
        (
            "MATCH (n:A)-[:R]->(m:`B C` {name: 'x RETURN y'}) WHERE m.name = 'x RETURN y' AND n.old = true "
            "RETURN count(n) AS count",
            "MATCH (n:A)-[:R]->(m:`B C` {name: 'x RETURN y'}) WHERE n.old = true RETURN count(n) AS count",
        ),
        (
            "MATCH (n:A) WHERE n.x = 'it\\'s' AND n.x = 'it\\'s' WITH n, count(n) AS count RETURN n",
            "MATCH (n:A) WHERE n.x = 'it\\'s' WITH n, count(n) AS count RETURN n",
        ),
    ],
)
def test_it_is_said_once(query: str, short: str) -> None:
    assert without_repeats(query) == short
    assert without_repeats(short) == short


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n:A) RETURN n",
        "MATCH (n:A) WHERE n.x = 1 AND n.x = 2 RETURN n",
        "MATCH (n:A) WHERE n.x = 1 AND n.y = 2 OR n.x = 1 AND n.z = 3 RETURN n",
        "MATCH (n:A) WHERE (n.x = 1 AND n.y = 2) AND (n.x = 1 AND n.y = 2) RETURN n",
        "MATCH (n:A {name: 'x'}), (m:A {name: 'x'}) WHERE n.age > m.age RETURN n",
        "MATCH (n:A {name: 'x'})-[:R]->(m:A) WHERE m.name = 'x' RETURN n",
        "MATCH (n:A {name: 'open WHERE n.x = 1 AND n.x = 1 RETURN n",
        "",
    ],
)
def test_every_other_query_stays_as_it_is(query: str) -> None:
    assert without_repeats(query) == query
