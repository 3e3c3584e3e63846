"""Who asks for nodes wants each of them once."""

import pytest
from heimdall.graph.distinct_rows import with_distinct_rows

AT_PORTS = "MATCH (n:Ship)-[:CALLS_AT]->(m:Port {country: 'Malta'})"


@pytest.mark.parametrize(
    ("query", "completed"),
    [
        (f"{AT_PORTS} RETURN n", f"{AT_PORTS} RETURN DISTINCT n"),
        (
            f"{AT_PORTS} WHERE n.built < 2005 RETURN n ORDER BY n.built DESC LIMIT 3",
            f"{AT_PORTS} WHERE n.built < 2005 RETURN DISTINCT n ORDER BY n.built DESC LIMIT 3",
        ),
        (
            "MATCH (n:Player)-[:SCORED]->(m:Match {code: 'M05'}) RETURN n",
            "MATCH (n:Player)-[:SCORED]->(m:Match {code: 'M05'}) RETURN DISTINCT n",
        ),
        (f"{AT_PORTS} RETURN count(n) AS count", f"{AT_PORTS} RETURN count(DISTINCT n) AS count"),
        (
            "MATCH (n:Ship)-[:CALLS_AT]->(m:Port) RETURN n",
            "MATCH (n:Ship)-[:CALLS_AT]->(m:Port) RETURN DISTINCT n",
        ),
    ],
)
def test_nodes_with_several_ways_to_them_come_once(query: str, completed: str) -> None:
    assert with_distinct_rows(query) == completed
    assert with_distinct_rows(completed) == completed


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n:Ship) WHERE n.built < 2005 RETURN n",
        "MATCH (n:Ship)-[:CALLS_AT]->(m:Port {name: 'Valletta (new)'}) RETURN count(n) AS count",
        "MATCH (n:Ship)-[:CALLS_AT]->(m:Port {portName: 'Valletta'}) RETURN count(n) AS count",
        f"{AT_PORTS} RETURN n.name",
        "MATCH (n:Ship) WHERE NOT (n)-[:CALLS_AT]->() RETURN n",
        f"{AT_PORTS} RETURN count(n) > 0 AS exists",
        "MATCH (n:Ship)-[r:CALLS_AT]->(m:Port) RETURN n ORDER BY r.since LIMIT 1",  # DISTINCT would lose r
        "MATCH (n:Ship)-[:CALLS_AT]->(m:Port) WITH n, count(m) AS count WHERE count > 3 RETURN n, count",
        "MATCH (m:Port) WITH m ORDER BY m.depth LIMIT 1 MATCH (n:Ship)-[:CALLS_AT]->(m) RETURN n",
        "MATCH (n)-[r]-(m:Port {name: 'x'}) RETURN n, type(r)",
        "nothing",
    ],
)
def test_other_queries_stay_as_they_are(query: str) -> None:
    assert with_distinct_rows(query) == query


ACTORS = "MATCH (n:Actor)-[:IN]->(m:Film)-[:OF]->(o:Genre)"
TWO_SIDES = "MATCH (n:Film {name: 'X (1)'})<-[:IN]-(m:Actor), (n)-[:OF]->(o:Genre) WHERE o.name <> 'a'"


@pytest.mark.parametrize("limit", ["", " LIMIT 3"])
@pytest.mark.parametrize("pattern", [ACTORS, TWO_SIDES.replace("(1)", "1"), f"{ACTORS} WHERE m.year > 3"])
def test_rows_of_two_nodes_that_a_third_joins_come_once(pattern: str, limit: str) -> None:
    shown = "n.name, o.`first name`"
    assert (
        with_distinct_rows(f"{pattern} RETURN {shown}{limit}") == f"{pattern} RETURN DISTINCT {shown}{limit}"
    )


@pytest.mark.parametrize(
    "shown", ["n.name, m.name, o.name", "n.name, m.name", "n.name, o.name ORDER BY o.year"]
)
def test_rows_that_tell_what_is_between_or_are_ordered_stay(shown: str) -> None:
    assert with_distinct_rows(f"{ACTORS} RETURN {shown}") == f"{ACTORS} RETURN {shown}"


@pytest.mark.parametrize(
    "figures", ["avg(n.goals) AS average", "min(n.goals) AS lowest, max(n.goals) AS highest"]
)
def test_a_figure_beside_a_count_is_of_each_node_once(figures: str) -> None:
    both = f"RETURN count(n) AS count, {figures}"
    assert with_distinct_rows(f"{AT_PORTS} {both}") == f"{AT_PORTS} WITH DISTINCT n {both}"
    assert (
        with_distinct_rows(f"MATCH (n:Ship) WHERE n.x = 1 {both}") == f"MATCH (n:Ship) WHERE n.x = 1 {both}"
    )
