"""Two nodes of a query that are one."""

import pytest
from heimdall.chat.same_node import with_one_node

OTHERS = "MATCH (n:Person)-[:ACTED_IN]->(m:Film)<-[:DIRECTED]-(o:Person)"
BOTH = "MATCH (n:Person)-[:ACTED_IN]->(m:Film), (n)-[:DIRECTED]->(o:Film)"
ONE = "MATCH (n:Person)-[:ACTED_IN]->(m:Film)<-[:DIRECTED]-(n)"


@pytest.mark.parametrize(
    "question",
    [
        "Who acted in and directed the same film?",
        "Which people acted in a film they directed?",
        "people who directed themselves",
        "who acted in their own films",
    ],
)
@pytest.mark.parametrize("head", [OTHERS, BOTH])
@pytest.mark.parametrize(
    "rest", [" RETURN DISTINCT n", " WHERE n.born > 1970 RETURN count(DISTINCT n) AS count"]
)
def test_the_question_says_that_it_is_one(question: str, head: str, rest: str) -> None:
    assert with_one_node(f"{head}{rest}", question) == f"{ONE}{rest}"


def test_both_of_a_film_are_by_one_person_and_both_of_films_need_no_one_film() -> None:
    question = "Who both acted in and directed a film?"
    assert with_one_node(f"{OTHERS} RETURN DISTINCT n", question) == f"{ONE} RETURN DISTINCT n"
    assert with_one_node(f"{BOTH} RETURN DISTINCT n", question) == f"{BOTH} RETURN DISTINCT n"


@pytest.mark.parametrize(
    ("question", "cypher"),
    [
        ("Who acted in films?", f"{OTHERS} RETURN DISTINCT n"),
        ("Who acted in the same film as Ada?", f"{OTHERS} RETURN DISTINCT n"),
        ("who acted in the same film", f"{OTHERS} WHERE o.born > 1970 RETURN DISTINCT n"),
        (
            "who acted in the same film",
            "MATCH (n:Person)-[:ACTED_IN]->(m:Film)<-[:ACTED_IN]-(o:Person) RETURN n",
        ),
        (
            "who acted in the same film",
            "MATCH (n:Person)-[:ACTED_IN]->(m:Film), (n)-[:LIVES_IN]->(o:City) RETURN n",
        ),
    ],
)
def test_other_nodes_stay_others(question: str, cypher: str) -> None:
    assert with_one_node(cypher, question) == cypher


def test_a_relationship_that_points_at_the_node_is_turned() -> None:
    both = "MATCH (n:Film)<-[:ACTED_IN]-(m:Person), (n)<-[:DIRECTED]-(o:Person) RETURN DISTINCT n"
    one = "MATCH (n:Film)<-[:ACTED_IN]-(m:Person)-[:DIRECTED]->(n) RETURN DISTINCT n"
    assert with_one_node(both, "films with the same star and director") == one


@pytest.mark.parametrize("question", ["who follow each other", "who follows somebody who follows them back"])
def test_each_other(question: str) -> None:
    on = "MATCH (n:User)-[:FOLLOWS]->(m:User)-[:FOLLOWS]->({}) RETURN DISTINCT n"
    assert with_one_node(on.format("o:User"), question) == on.format("n")
    assert with_one_node(on.format("o:User"), "whom do followers follow") == on.format("o:User")
    named = on.format("o:User {name: 'Ada'}")
    assert with_one_node(named, question) == named
