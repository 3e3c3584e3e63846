"""Who asks for the tallest means one whose height is known."""

import pytest
from heimdall.graph.known_values import with_known_values


@pytest.mark.parametrize(
    ("query", "completed"),
    [
        (
            "MATCH (n:Person) RETURN n ORDER BY n.age DESC LIMIT 1",
            "MATCH (n:Person) WHERE n.age IS NOT NULL RETURN n ORDER BY n.age DESC LIMIT 1",
        ),
        (
            "MATCH (n:Person)-[r:KNOWS]->(m) WHERE m.x = 'a' RETURN DISTINCT n.name ORDER BY r.since LIMIT 3",
            "MATCH (n:Person)-[r:KNOWS]->(m) WHERE m.x = 'a' AND r.since IS NOT NULL RETURN DISTINCT n.name "
            "ORDER BY r.since LIMIT 3",
        ),
        (
            "MATCH (n:P) WHERE n.a = 1 OR n.age = 2 RETURN n ORDER BY n.age DESC LIMIT 1",
            "MATCH (n:P) WHERE (n.a = 1 OR n.age = 2) AND n.age IS NOT NULL RETURN n "
            "ORDER BY n.age DESC LIMIT 1",
        ),
        (
            "MATCH (m:Shelf) WITH m ORDER BY m.number DESC LIMIT 1 MATCH (n:Book)-[:ON]->(m) RETURN n",
            "MATCH (m:Shelf) WHERE m.number IS NOT NULL WITH m ORDER BY m.number DESC LIMIT 1 "
            "MATCH (n:Book)-[:ON]->(m) RETURN n",
        ),
        (
            "MATCH (n:`A B`) RETURN n ORDER BY n.`how old` DESC LIMIT 1",
            "MATCH (n:`A B`) WHERE n.`how old` IS NOT NULL RETURN n ORDER BY n.`how old` DESC LIMIT 1",
        ),
    ],
)
def test_the_first_rows_of_an_order_have_a_value(query: str, completed: str) -> None:
    assert with_known_values(query) == completed
    assert with_known_values(completed) == completed


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n:Person) RETURN n ORDER BY n.age DESC",
        "MATCH (n:Person) RETURN n LIMIT 10",
        "MATCH (n:Person) WHERE n.age > 30 RETURN n ORDER BY n.age LIMIT 1",
        "MATCH (n:A)-[:R]->(m:B) RETURN n.name, count(m) AS count ORDER BY count DESC LIMIT 1",
        "MATCH (n:A) OPTIONAL MATCH (n)-->(m) RETURN n ORDER BY m.age DESC LIMIT 1",
        "MATCH (n:A) WITH n.city AS city, n RETURN city ORDER BY n.age DESC LIMIT 1",
        "MATCH (n:Person {name: 'ORDER BY n.age LIMIT 1'}) RETURN n",
        "MATCH (n:Person RETURN n ORDER BY n.age LIMIT",
        "MATCH (n {name: 'open",
    ],
)
def test_every_other_query_stays_as_it_is(query: str) -> None:
    assert with_known_values(query) == query


@pytest.mark.parametrize(
    ("query", "completed"),
    [
        (
            "MATCH (n:Film) RETURN DISTINCT n.genre",
            "MATCH (n:Film) WHERE n.genre IS NOT NULL RETURN DISTINCT n.genre",
        ),
        (
            "MATCH (n:Film) WHERE n.year > 1990 RETURN DISTINCT n.`main genre`",
            "MATCH (n:Film) WHERE n.year > 1990 AND n.`main genre` IS NOT NULL "
            "RETURN DISTINCT n.`main genre`",
        ),
    ],
)
def test_the_different_values_of_a_property_are_those_that_there_are(query: str, completed: str) -> None:
    assert with_known_values(query) == completed


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n:Film) WHERE n.genre <> 'x' RETURN DISTINCT n.genre",
        "MATCH (n:Film) WHERE n.year = 1 OR n.year = 2 RETURN DISTINCT n.genre",
        "MATCH (n:Film) RETURN DISTINCT n",
        "MATCH (n:Film) RETURN DISTINCT n.genre, n.year",
        "MATCH (n:Film) RETURN n.genre",
    ],
)
def test_of_anything_else_nothing_is_left_out(query: str) -> None:
    assert with_known_values(query) == query


@pytest.mark.parametrize(
    ("where", "known"),
    [
        ("", ""),
        (" WHERE n.kind = 'x'", "n.kind = 'x' AND "),
        (" WHERE n.kind = 'x' OR n.a > 3", "(n.kind = 'x' OR n.a > 3) AND "),
        (" WHERE NOT n.name CONTAINS 'x'", "(NOT n.name CONTAINS 'x') AND "),
    ],
)
@pytest.mark.parametrize("shown", ["n", "n.name, n.a"])
def test_of_a_difference_both_numbers_are_known(where: str, known: str, shown: str) -> None:
    order = f"RETURN {shown} ORDER BY n.a - n.`b c` DESC LIMIT 1"
    completed = f"MATCH (n:P) WHERE {known}n.a IS NOT NULL AND n.`b c` IS NOT NULL {order}"
    assert with_known_values(f"MATCH (n:P){where} {order}") == completed
