"""Values of lists in the maps of patterns."""

import pytest
from heimdall.graph.list_pins import without_list_pins
from heimdall.graph.tokens import TokenError


def is_list(owner: str, name: str) -> bool:
    return (owner, name) == ("R", "tags")


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("MATCH (n:R {tags: 'x'}) RETURN n", "MATCH (n:R) WHERE n.tags = 'x' RETURN n"),
        (
            "MATCH (m:P)-[:C]->(n:R {tags: 'x'})<-[:D]-(o:Q {name: 'y'}) WHERE m.a = 1 OR m.b = 2 RETURN m",
            "MATCH (m:P)-[:C]->(n:R)<-[:D]-(o:Q {name: 'y'}) "
            "WHERE n.tags = 'x' AND (m.a = 1 OR m.b = 2) RETURN m",
        ),
        (
            "MATCH (n:R {name: 'q', tags: 'x'}), (m:R {tags: 'z', name: 'a'}) WHERE n.a < m.a RETURN n",
            "MATCH (n:R {name: 'q'}), (m:R {name: 'a'}) "
            "WHERE m.tags = 'z' AND n.tags = 'x' AND n.a < m.a RETURN n",
        ),
        (
            "MATCH (n:R {a: 'q', tags: 'x', b: 2})-[:A]->(m:R {tags: 'y'}) RETURN n LIMIT 3",
            "MATCH (n:R {a: 'q', b: 2})-[:A]->(m:R) WHERE m.tags = 'y' AND n.tags = 'x' RETURN n LIMIT 3",
        ),
        (
            "MATCH (m:R {tags: 'x'}) WITH m ORDER BY m.a LIMIT 1 MATCH (n)-[:R]->(m) RETURN n",
            "MATCH (m:R) WHERE m.tags = 'x' WITH m ORDER BY m.a LIMIT 1 MATCH (n)-[:R]->(m) RETURN n",
        ),
        (
            "MATCH (n:R {tags: 'x'}) WHERE any(each IN n.s WHERE each = 'RETURN') RETURN n",
            "MATCH (n:R) WHERE n.tags = 'x' AND any(each IN n.s WHERE each = 'RETURN') RETURN n",
        ),
        ("MATCH (n:R {tags: 'x'})", "MATCH (n:R) WHERE n.tags = 'x'"),
    ],
)
def test_they_become_conditions(query: str, told: str) -> None:
    assert without_list_pins(query, is_list) == told


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n:R {name: 'x'}) RETURN n {.tags, other: 'x'}",
        "MATCH (n:Q {tags: 'x'}) RETURN n",
        "MATCH (n:R {tags: ['x']}) RETURN n",
        "MATCH (n:R {tags: $tag}) RETURN n",
        "MATCH (n) WHERE NOT (n)-[:A]->(:R {tags: 'x'}) RETURN n",
        "MATCH (n {tags: 'x'}) RETURN n",
        "MATCH (n:R) RETURN {tags: 'x'} AS t",
        "MATCH (n:R {tags:",
        "",
    ],
)
def test_anything_else_stays(query: str) -> None:
    assert without_list_pins(query, is_list) == query


def test_what_cannot_be_cut_into_tokens_is_an_error() -> None:
    with pytest.raises(TokenError):
        without_list_pins("MATCH (n:R {tags: 'x", is_list)
