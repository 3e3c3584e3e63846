"""What a question adds to a small model's query, on real servers: all of it runs and finds what is meant."""

import pytest
from heimdall.adapters.bolt import BoltGraph
from heimdall.chat.completing import completed
from heimdall.domain.actions import ActionCall
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, QueryLimits
from heimdall.graph.gate import check

pytestmark = pytest.mark.integration
SCHEMA = GraphSchema(
    (
        LabelSchema("Company", (PropertySchema("name", "string"), PropertySchema("founded", "number"))),
        LabelSchema("Person", (PropertySchema("name", "string"), PropertySchema("age", "number"))),
        LabelSchema(
            "Project",
            (
                PropertySchema("name", "string"),
                PropertySchema("budget", "number"),
                PropertySchema("started", "date"),
            ),
        ),
    )
)
LIMITS = QueryLimits()


@pytest.mark.parametrize(
    ("question", "cypher", "columns"),
    [
        ("How old is Acme?", "MATCH (n:Company) RETURN n.founded", {"age"}),
        ("average age of the companies", "MATCH (n:Company) RETURN avg(n.founded) AS average", {"average"}),
        ("companies older than 5", "MATCH (n:Company) WHERE n.founded < 5 RETURN n", {"n"}),
        (
            "companies per decade",
            "MATCH (n:Company) RETURN n.founded, count(n) AS count",
            {"decade", "count"},
        ),
        (
            "what percentage of people is over 30",
            "MATCH (n:Person) WHERE n.age > 30 RETURN n",
            {"percentage"},
        ),
        (
            "the fraction of people who work somewhere",
            "MATCH (n:Person)-[:WORKS_AT]->(m:Company) RETURN DISTINCT n",
            {"fraction"},
        ),
        (
            "who knows people directly or indirectly",
            "MATCH (n:Person)-[:KNOWS]->(m:Person) RETURN DISTINCT n",
            {"n"},
        ),
        ("longest name of a person", "MATCH (n:Person) RETURN n ORDER BY n.name DESC LIMIT 1", {"n"}),
        ("the different ages", "MATCH (n:Person) RETURN DISTINCT n.age", {"n.age"}),
        (
            "people with more than 1 different companies they know of",
            "MATCH (n:Person)-[:KNOWS]->(m:Person) WITH n, count(m) AS count WHERE count > 1 RETURN n, count",
            {"n", "count"},
        ),
        (
            "the gap between the smallest and the biggest budget",
            "MATCH (n:Project) RETURN min(n.budget) AS lowest, max(n.budget) AS highest",
            {"difference"},
        ),
        (
            "people more than 5 years younger than somebody they know",
            "MATCH (n:Person)-[:KNOWS]->(m:Person) WHERE n.age < m.age RETURN DISTINCT n",
            {"n"},
        ),
        (
            "projects that began more than 400 days after Apollo",
            "MATCH (n:Project), (m:Project {name: 'Apollo'}) WHERE n.started > m.started RETURN n",
            {"n"},
        ),
        (
            "people who know people more than 5 percent older",
            "MATCH (n:Person)-[:KNOWS]->(m:Person) WHERE n.age < m.age RETURN DISTINCT n",
            {"n"},
        ),
        (
            "how many people know somebody, and how old are they on average",
            "MATCH (n:Person)-[:KNOWS]->(m:Person) RETURN count(n) AS count, avg(n.age) AS average",
            {"count", "average"},
        ),
        (
            "pairs of people at one company",
            "MATCH (n:Person)-[:WORKS_AT]->(m:Company)<-[:WORKS_AT]-(o:Person) RETURN n.name, o.name",
            {"n.name", "o.name"},
        ),
    ],
)
async def test_it_runs(bolt: BoltGraph, question: str, cypher: str, columns: set[str]) -> None:
    call = completed(ActionCall("heimdall.watcher.query", {"cypher": cypher}), question, SCHEMA)
    told = str(call.params["cypher"])
    assert told != cypher
    check(told)  # the gate knows all of it as harmless
    found = await bolt.read(told, {}, LIMITS)
    assert found.rows
    assert set(found.columns) == columns


async def test_the_longest_name_has_most_letters(bolt: BoltGraph) -> None:
    cypher = "MATCH (n:Person) RETURN n.name ORDER BY n.name DESC LIMIT 1"
    call = completed(ActionCall("heimdall.watcher.query", {"cypher": cypher}), "the longest name", SCHEMA)
    (longest,), names = [
        [str(row["n.name"]) for row in (await bolt.read(query, {}, LIMITS)).rows]
        for query in (str(call.params["cypher"]), "MATCH (n:Person) RETURN n.name")
    ]
    assert len(longest) == max(map(len, names))


async def test_one_node_is_one_node(bolt: BoltGraph) -> None:
    both = "MATCH (n:Person)-[:KNOWS]->(m:Person)-[:KNOWS]->(o:Person) RETURN DISTINCT n"
    call = completed(ActionCall("heimdall.watcher.query", {"cypher": both}), "who knows each other", SCHEMA)
    assert "->(n)" in str(call.params["cypher"])
    all_of_them, mutual = [
        len((await bolt.read(query, {}, LIMITS)).rows) for query in (both, str(call.params["cypher"]))
    ]
    assert mutual < all_of_them


async def test_the_same_value_is_another_nodes(bolt: BoltGraph) -> None:
    cypher = "MATCH (n:Person), (m:Person {name: 'Alice'}) WHERE n.age = m.age RETURN n"
    call = completed(
        ActionCall("heimdall.watcher.query", {"cypher": cypher}), "who is as old as Alice", SCHEMA
    )
    found = await bolt.read(str(call.params["cypher"]), {}, LIMITS)
    names = [row["n"]["properties"]["name"] for row in found.rows]  # type: ignore[index]
    assert "Alice" not in names


@pytest.mark.parametrize(
    ("question", "shown", "apart"),
    [
        ("How much bigger is the budget of Apollo than of Beacon?", "budget", 770_000),
        ("How many days later than Apollo did Beacon begin?", "started", 751),
    ],
)
async def test_how_far_two_are_apart(bolt: BoltGraph, question: str, shown: str, apart: int) -> None:
    cypher = f"MATCH (n:Project) WHERE n.name IN ['Apollo', 'Beacon'] RETURN n.name, n.{shown}"
    call = completed(ActionCall("heimdall.watcher.query", {"cypher": cypher}), question, SCHEMA)
    (row,) = (await bolt.read(str(call.params["cypher"]), {}, LIMITS)).rows
    assert list(row.values()) == [apart]
