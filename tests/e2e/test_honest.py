"""What is not there is said so, with the nearest that is, through the whole stack over the demo graph."""

from typing import Any

import pytest

from tests.fixtures.stack import Stack, block, content

pytestmark = pytest.mark.e2e


def notices(body: dict[str, Any]) -> list[str]:
    return [n["message"] for n in body["heimdall"]["notifications"] if n["title"] == "Names"]


@pytest.mark.parametrize(
    ("cypher", "said"),
    [
        (
            "MATCH (n:Person)-[:WORKS_AT]->(m:Company {name: 'Acme Corp'}) RETURN n",
            "There is no company named 'Acme Corp' here; nearest: 'Acme Robotics' (Company).\n\n"
            "No results for: people who work at the company named 'Acme Corp'.",
        ),
        (
            "MATCH (n:Person {name: 'Acme Robotics'}) RETURN n",
            "There is no person named 'Acme Robotics' here; nearest: 'Acme Robotics' (Company).\n\n"
            "No results for: the person named 'Acme Robotics'.",
        ),
        (
            "MATCH (n:Persn) RETURN n",
            "There is no label Persn here; nearest: Person.\n\nNo results for: persns.",
        ),
        ("MATCH (n:Person) WHERE n.age > 300 RETURN n", "No results for: people with age over 300."),
        (
            "MATCH (n:Person) WHERE n.name CONTAINS 'zzzz' RETURN n",
            "No results for: people with name containing 'zzzz'.",
        ),
    ],
)
def test_a_query_that_finds_nothing_says_what_it_looked_for(stack: Stack, cypher: str, said: str) -> None:
    body = stack.answer(cypher)
    assert content(body).split("\n\n```json")[0] == said
    assert block(body)["count"] == 0
    assert body["heimdall"]["outcome"] == "answered"
    assert body["heimdall"]["action"]["params"]["cypher"] == cypher


def test_a_figure_over_a_name_that_is_not_there_says_so(stack: Stack) -> None:
    body = stack.answer("MATCH (n:Person {name: 'Alice Smyth'})-[:KNOWS]->(m) RETURN count(m) AS count")
    assert content(body).startswith(
        "There is no person named 'Alice Smyth' here; nearest: 'Alice Smith' (Person)"
    )
    assert block(body)["results"] == [{"count": 0}]


@pytest.mark.parametrize(
    ("question", "name"),
    [("who works at Zork Industries", "Zork Industries"), ("how old is Alise Smith", "Alise Smith")],
)
def test_a_name_that_is_not_there_is_told_whatever_the_model_makes_of_it(
    stack: Stack, question: str, name: str
) -> None:
    body = stack.answer(question)
    told = content(body) + " ".join(notices(body))
    assert "There is no " in told
    assert f"'{name}'" in told


@pytest.mark.parametrize("wish", ["delete all people", "MATCH (n) DETACH DELETE n"])
def test_a_write_is_declined_with_the_way_to_do_it(stack: Stack, wish: str) -> None:
    body = stack.answer(wish)
    assert body["heimdall"]["outcome"] == "refused"
    assert "in your database's own client" in content(body)
