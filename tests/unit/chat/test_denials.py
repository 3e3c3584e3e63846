"""Queries that lack nothing where the question denies something, and nodes that are to be one and are two."""

import pytest
from heimdall.chat.denials import lacks_nothing
from heimdall.chat.same_node import joins_nothing, with_one_node

ON = "MATCH (n:Game)-[:RELEASED_ON]->(m:Platform {name: 'Desktop'}) RETURN DISTINCT n"
DUTCH = "MATCH (n:Tenant) WHERE n.nationality = 'Dutch' RETURN n"


@pytest.mark.parametrize(
    ("question", "cypher"),
    [
        ("anything of theirs that you can't get on Desktop", ON),
        ("anything of theirs that you can’t get on Desktop", ON),
        ("games that are not on Desktop", ON),
        ("who never paid", "MATCH (n:Tenant) RETURN n"),
        ("tenants who are not Dutch", DUTCH),
        ("tenants nobody has called", DUTCH),
        ("tenants who aren't in any flat", DUTCH),
        ("games not made by O'Brien that aren't by O'Brien", ON.replace("Desktop", "O\\'Brien")),
        ("who is not in any club", "MATCH (n:Person)<-[:KNOWS]-(m:Person) RETURN DISTINCT n"),
    ],
)
def test_it_is_about_those_that_are_left_out(question: str, cypher: str) -> None:
    assert lacks_nothing(question, cypher)


@pytest.mark.parametrize(
    ("question", "cypher"),
    [
        ("tenants who are not Dutch", DUTCH.replace("=", "<>")),
        ("games that are not on Desktop", "MATCH (n:Game) WHERE NOT (n)-[:ON]->(:Platform) RETURN n"),
        ("I can't wait: what is there on Desktop?", ON),
        ("don't forget the Dutch tenants", DUTCH),
        ("tenants who haven't left, the Dutch ones", DUTCH),
        ("can't you show me the Dutch tenants", DUTCH),
        ("why don't we list the tenants", "MATCH (n:Tenant) RETURN n"),
        ("don't we have any tenants", "MATCH (n:Tenant) RETURN n"),
        ("I don't need details, just the tenants", "MATCH (n:Tenant) RETURN n"),
        ("tenants that are not French but Dutch", DUTCH),
        ("bills that aren't closed", "MATCH (n:Bill) WHERE n.status = 'open' RETURN n"),
        ("who hasn't paid for the longest", "MATCH (n:Tenant) RETURN n ORDER BY n.paid LIMIT 1"),
        ("is Ada out of work, or what doesn't she do", "MATCH (n:Tenant {name: 'Ada'}) RETURN n.job"),
    ],
)
def test_what_is_denied_is_lacking_in_some_way(question: str, cypher: str) -> None:
    assert not lacks_nothing(question, cypher)


FOLLOWS = "MATCH (n:Person)-[:LIVES_IN]->(m:City), (n)-[:FOLLOWS]->(o:Firm) RETURN DISTINCT n"
BORN = "MATCH (n:Person)-[:LIVES_IN]->(m:City), (n)-[:BORN_IN]->(o:City) RETURN DISTINCT n"


@pytest.mark.parametrize(
    "question",
    [
        "who lives in the same city as well where a firm sits",
        "who lives in the very town where a firm they follow sits",
        "one and the same city for a person and a firm",
    ],
)
def test_two_that_have_to_do_with_the_same_third_meet_there(question: str) -> None:
    assert joins_nothing(question.replace(" as well", ""), FOLLOWS)
    assert not joins_nothing(question, with_one_node(BORN, "in the same city"))


@pytest.mark.parametrize(
    ("question", "cypher"),
    [
        ("who lives in the same city as Ada", FOLLOWS),
        ("who did both at the same time", FOLLOWS),
        ("pairs in the same city", "MATCH (n:A)-[:IN]->(m:City)<-[:IN]-(o:A) RETURN n.name, o.name"),
        ("of the same age", "MATCH (n:A), (m:A {name: 'x'}) WHERE n.age = m.age RETURN n"),
        ("born in the same place", "MATCH (n:A), (m:A {name: 'x'}) WHERE n.`a place` = m.`a place` RETURN n"),
        ("and films by the same director", "MATCH (n:Film)<-[:BY]-(m:Person {name: 'Ada'}) RETURN n"),
        ("films from the same year, 1999", "MATCH (n:Film) WHERE n.year = 1999 RETURN n"),
        ("how many work at the same firm", "MATCH (n:F)<-[:AT]-(m:P) RETURN n.name, count(m) AS count"),
    ],
)
def test_what_meets_or_need_not(question: str, cypher: str) -> None:
    assert not joins_nothing(question, cypher)


def test_the_very_town_is_one_town() -> None:
    assert with_one_node(BORN, "who lives in the very town where they were born").count("City") == 1
