"""Answers that are written otherwise and mean the same."""

import pytest
from heimdall.chat.same_meaning import meaning, meaning_of_sentence
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema
from heimdall.prompts.sentences import REFUSE_ABSENT, REFUSE_SCOPE, REFUSE_WRITE

PERSON = LabelSchema("Person", (PropertySchema("name", "string"), PropertySchema("age", "number")))
SCHEMA = GraphSchema(labels=(LabelSchema("Firm", (PropertySchema("name", "string"),)), PERSON))
ADA, ACME = "(n:Person {name: 'Ada'})", "(n:Firm {name: 'Acme'})"
WORKS = f"MATCH {ADA}-[:WORKS_AT]->(m:Firm {{name: 'Acme'}}) RETURN count(n) > 0 AS exists"
OLD = "MATCH (n:Person)-[r:WORKS_AT]->(m:Firm {name: 'Acme'}) WHERE n.age > 60 AND r.since = 2020 "
KNOWS = "MATCH (n:Person)-[:KNOWS]->(m:Person)-[:KNOWS]->(o:Person {name: 'Ada'}) RETURN "


def same(one: str, other: str) -> bool:
    meant = meaning(one, SCHEMA), meaning(other, SCHEMA)
    assert None not in meant
    return meant[0] == meant[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (WORKS, WORKS.replace("count(n)", "count(*)")),
        (WORKS, WORKS.replace("(n:", "(p:").replace("count(n)", "count(m)")),
        (WORKS, f"MATCH {ACME}<-[:WORKS_AT]-{ADA.replace('n:', 'm:')} RETURN count(n) > 0 AS exists"),
        (
            f"{OLD}RETURN count(n) > 0 AS exists",
            "MATCH (n:Firm {name: 'Acme'})<-[k:WORKS_AT]-(m:Person) WHERE m.age > 60 AND k.since = 2020 "
            "RETURN count(*) > 0 AS exists",
        ),
    ],
)
def test_the_same_pattern_from_either_end(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MATCH (n:Person {age: 3}) RETURN n", "MATCH (p:Person) WHERE p.age = 3 RETURN p"),
        (f"MATCH {ADA} RETURN n.age", "MATCH (n:Person) WHERE n.name = 'Ada' RETURN n.age AS age"),
        ("MATCH (n:Person) RETURN n", "MATCH (n:Person) RETURN n.name"),
        (
            "MATCH (n:Person) WHERE n.born.year = 1998 AND n.born.month = 5 AND n.born.day = 6 RETURN n",
            "MATCH (n:Person) WHERE n.born = date('1998-05-06') RETURN n",
        ),
        (f"{KNOWS}DISTINCT n", f"{KNOWS}n.name"),
        ("MATCH (n:Person) RETURN n.age, n.name", "MATCH (n:Person) RETURN n, n.age"),
        (
            "MATCH (n:Person) WHERE n.age IN [1, 2] OR n.age > 9 RETURN n",
            "MATCH (n:Person) WHERE n.age > 9 OR n.age IN [2, 1] RETURN n",
        ),
        (
            "MATCH (n:Person) WHERE n.age IS NOT NULL RETURN n ORDER BY n.age DESC LIMIT 1",
            "MATCH (n:Person) RETURN n ORDER BY n.age DESC LIMIT 1",
        ),
        (
            "MATCH (n:Person)-[:WORKS_AT]->(m:Firm), (n)-[:KNOWS]->(o:Person {name: 'Ada'}) RETURN n",
            "MATCH (m:Person {name: 'Ada'})<-[:KNOWS]-(n:Person)-[:WORKS_AT]->(:Firm) RETURN n",
        ),
        (
            "MATCH (n:Person)-[r:KNOWS]->(m) RETURN count(r) AS c",
            "MATCH (x)<-[:KNOWS]-(y:Person) RETURN count(y)",
        ),
        (
            "MATCH (n:Person)-[r:KNOWS]->(m:Person) RETURN r.since",
            "MATCH (n:Person)<-[k:KNOWS]-(m:Person) RETURN k.since",
        ),
        (
            "MATCH (n:Firm)<-[:WORKS_AT]-(m:Person) RETURN n.name, count(m) AS many ORDER BY many DESC",
            "MATCH (n:Person)-[:WORKS_AT]->(m:Firm) RETURN m, count(n) AS count ORDER BY count DESC",
        ),
        (
            "MATCH (n:Firm)<-[:WORKS_AT]-(m:Person) WITH n, count(m) AS many WHERE many > 2 RETURN n",
            "MATCH (n:Firm)<-[:WORKS_AT]-(p:Person) WITH n, count(*) AS c WHERE c > 2 RETURN n.name",
        ),
        (
            "MATCH (n:Person)-[:KNOWS]-(m:Person {age: 3}) RETURN n",
            "MATCH (m:Person {age: 3})-[:KNOWS]-(n:Person) RETURN n",
        ),
    ],
)
def test_the_same_otherwise_written(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    "other",
    [
        WORKS.replace("->", "-").replace("-[:", "<-[:"),
        WORKS.replace("WORKS_AT", "OWNS"),
        WORKS.replace("Ada", "Bob"),
        WORKS.replace("RETURN", "WHERE n.age > 60 RETURN"),
        WORKS.replace("Firm", "Club"),
        WORKS.replace("count(n) > 0 AS exists", "n"),
        WORKS.replace("count(n) > 0", "count(n)"),
        WORKS.replace("> 0", "> 1"),
        WORKS.replace("AS exists", "AS exists, m"),
        "MATCH (n:Person), (m:Firm) RETURN count(n) > 0 AS exists",
    ],
)
def test_another_pattern_is_another_meaning(other: str) -> None:
    assert not same(other, WORKS)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{KNOWS}n", f"{KNOWS}m"),
        (f"{KNOWS}n", f"{KNOWS}o"),
        (f"{KNOWS}n", f"{KNOWS}n".replace("->", "-").replace("-[", "<-[")),
        (f"{KNOWS}n", f"{KNOWS}count(n)"),
        (f"{KNOWS}count(n)", f"{KNOWS}count(DISTINCT n)"),
        (f"{KNOWS}n.age", f"{KNOWS}DISTINCT n.age"),
        (f"{KNOWS}n.age", f"{KNOWS}m.age"),
        (f"{KNOWS}n", f"{KNOWS}n, n.age"),
        (
            "MATCH (n:Person) WHERE n.born.year = 1998 AND n.born.month = 5 RETURN n",
            "MATCH (n:Person) WHERE n.born.year = 1998 AND n.died.month = 5 RETURN n",
        ),
        (f"{KNOWS}n LIMIT 1", f"{KNOWS}n LIMIT 2"),
        (f"{KNOWS}n ORDER BY n.age LIMIT 1", f"{KNOWS}n ORDER BY n.age DESC LIMIT 1"),
        (f"{KNOWS}avg(n.age)", f"{KNOWS}sum(n.age)"),
        ("MATCH (n:Person) WHERE n.age IS NULL RETURN n", "MATCH (n:Person) RETURN n"),
        ("MATCH (n:Person) WHERE n.age IS NOT NULL RETURN n", "MATCH (n:Person) RETURN n"),
        ("MATCH (n:Person) WHERE NOT n.age = 3 RETURN n", "MATCH (n:Person) WHERE n.age = 3 RETURN n"),
        (
            "MATCH (n:Person) WHERE NOT (n)-[:KNOWS]->() RETURN n",
            "MATCH (n:Person) WHERE NOT (n)<-[:KNOWS]-() RETURN n",
        ),
        (
            "MATCH (n:Person) WHERE NOT (n)-[:KNOWS]->(:Person) RETURN n",
            "MATCH (n:Person) WHERE NOT (n)-[:KNOWS]->(:Person {name: 'Ada'}) RETURN n",
        ),
        (
            "MATCH (m:Person) WITH m ORDER BY m.age LIMIT 1 MATCH (m)-[:KNOWS]->(n:Person) RETURN n",
            "MATCH (m:Person) WITH m ORDER BY m.age DESC LIMIT 1 MATCH (m)-[:KNOWS]->(n:Person) RETURN n",
        ),
        (
            f"MATCH p = shortestPath({ADA}-[:KNOWS*]-(m:Person {{name: 'Bob'}})) RETURN p",
            f"MATCH {ADA}-[:KNOWS*]-(m:Person {{name: 'Bob'}}) RETURN n",
        ),
    ],
)
def test_what_asks_for_something_else(one: str, other: str) -> None:
    assert not same(one, other)


ACTOR = LabelSchema("Actor", PERSON.properties, ("Person",))
CAST = GraphSchema(
    (ACTOR, LabelSchema("Film", ()), PERSON),
    (
        RelationshipSchema("Actor", "ACTED_IN", "Film", always_from=True),
        RelationshipSchema("Person", "ACTED_IN", "Film", always_from=True),
        RelationshipSchema("Actor", "SAW", "Film"),
        RelationshipSchema("Person", "SAW", "Film", always_from=True),
    ),
)


@pytest.mark.parametrize(
    ("one", "alike"),
    [
        ("MATCH (n:Actor {name: 'Ada'}) RETURN n.age", True),
        ("MATCH (n:Actor) RETURN n", False),
        ("MATCH (n:Actor)-[:ACTED_IN]->(m:Film) RETURN n", True),
        ("MATCH (m:Film)<-[:ACTED_IN]-(n:Actor) RETURN n", True),
        ("MATCH (n:Actor)-[:SAW]->(m:Film) RETURN n", False),
        ("MATCH (n:Actor)-[:ACTED_IN]-(m:Film) RETURN n", False),
    ],
)
def test_a_label_that_goes_without_saying(one: str, alike: bool) -> None:
    assert (meaning(one, CAST) == meaning(one.replace("Actor", "Person"), CAST)) is alike


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n:Person) RETURN age AS age",
        "MATCH (n:Person) WITH n.age AS a, avg(b) AS c RETURN avg(c) AS b, a AS a ORDER BY b, a",
    ],
)
def test_columns_that_are_called_what_they_are_or_what_another_is_made_of(query: str) -> None:
    assert meaning(query, SCHEMA) is not None


def test_values_too_long_to_be_told_apart_are_left_alone() -> None:
    assert meaning(f"MATCH (n:Person {{name: '{'a' * 99}'}}) RETURN n", SCHEMA) is None


@pytest.mark.parametrize("query", ["CALL db.labels() YIELD label RETURN label", "MATCH (n", "RETURN 1", ""])
def test_what_is_no_query_of_a_known_form_is_left_alone(query: str) -> None:
    assert meaning(query, SCHEMA) is None


def test_two_sentences_decline_for_one_reason() -> None:
    assert meaning_of_sentence(REFUSE_ABSENT) == meaning_of_sentence(REFUSE_SCOPE)
    assert meaning_of_sentence(REFUSE_WRITE) != meaning_of_sentence(REFUSE_SCOPE)
    assert meaning_of_sentence("Hello.") == "Hello."


def test_how_far_two_are_apart_is_the_same_from_either() -> None:
    apart = (
        "MATCH (n:Person {{name: '{}'}}), (m:Person {{name: '{}'}}) RETURN abs(n.age - m.age) AS difference"
    )
    assert same(apart.format("Ada", "Bob"), apart.format("Bob", "Ada"))
    assert not same(apart.format("Ada", "Bob"), apart.format("Ada", "Eve"))
