"""Queries about other nodes than the question's are never run unasked."""

import pytest
from heimdall.chat.answer_nodes import is_about_all, is_about_others, is_of_unknown, leaves_out_the_name
from heimdall.domain.graph import SchemaLink

ALL = "MATCH (n:Person) RETURN avg(n.born) AS average"
DONE = "MATCH (n:Person)-[:DIRECTED]->(m:Movie){} RETURN DISTINCT n"


@pytest.mark.parametrize(
    ("question", "cypher", "others"),
    [
        ("Who directed themselves?", DONE.format(""), True),
        ("Who directed themselves?", DONE.format("<-[:ACTED_IN]-(n)"), False),
        ("who follow each other", "MATCH (n:User)-[:FOLLOWS]->(m:User)-[:FOLLOWS]->(n) RETURN n", False),
        ("who know each other", "MATCH (n:User)-[:KNOWS]-(m:User) RETURN n", False),
        ("who know each other", "MATCH (n:User)-[:KNOWS]->(m:User) RETURN n", True),
        ("who taught themselves, i.e. had no master", DONE.format(""), False),
        ("which pairs of people are in one movie", DONE.format(""), True),
        ("how many pairs of shoes are in stock", DONE.format(""), False),
        (
            "list all pairs of people and movies",
            DONE.replace("DISTINCT n", "n.name, m.title").format(""),
            False,
        ),
        ("who directed a movie", DONE.format(""), False),
    ],
)
def test_oneself_each_other_and_pairs(question: str, cypher: str, others: bool) -> None:
    assert is_about_others(question, cypher) is others


@pytest.mark.parametrize(
    ("word", "names", "cypher", "used", "all_of_them"),
    [
        ("actors", (":ACTED_IN",), ALL, {"born"}, True),
        ("actors", (":ACTED_IN",), DONE.format(""), {"born"}, False),
        ("actors", (":ACTED_IN", "Actor"), ALL, {"born"}, False),  # a label of their own
        ("actor", (":ACTED_IN",), ALL, {"born"}, False),
        ("members", (":MEMBER_OF",), "MATCH (n:Club) RETURN n.member_count", {"member", "count"}, False),
        ("people", (":ACTED_IN",), ALL, {"born"}, False),
    ],
)
def test_those_who_do_something_are_not_all(
    word: str, names: tuple[str, ...], cypher: str, used: set[str], all_of_them: bool
) -> None:
    assert is_about_all([SchemaLink(word, name) for name in names], cypher, used) is all_of_them


@pytest.mark.parametrize(
    ("question", "cypher", "unknown"),
    [
        ("What are the blood groups of the hikers?", "MATCH (n:Hiker) RETURN n", True),
        ("What are the blood groups of the hikers?", "MATCH (n:Hiker) RETURN n.name", False),
        ("What are the hikers of the blood club?", "MATCH (n:Hiker) RETURN n", False),
        (
            "What are the blood relatives of Ada?",
            "MATCH (n:Hiker)-[:KIN]->(m:Hiker {name: 'Ada'}) RETURN n",
            False,
        ),
        ("Which hikers are of the blood club?", "MATCH (n:Hiker) RETURN n", False),
    ],
)
def test_something_unknown_of_nodes_is_more_than_the_nodes(question: str, cypher: str, unknown: bool) -> None:
    assert is_of_unknown(question, cypher, ("blood",)) is unknown


@pytest.mark.parametrize(
    ("question", "returned", "lacking"),
    [
        ("ids and names of the buyers", "n.id", True),
        ("their ids, names", "n.id", True),
        ("the buyers, name and number", "DISTINCT n.number ORDER BY n.number", True),
        ("which buyers, and their names", "n.id", False),
        ("ids and names of the buyers", "n.id, n.name", False),
        ("ids and names of the buyers", "n", False),
        ("ids of the buyers named and known", "n.id", False),
    ],
)
def test_a_name_and_something_else_are_two(question: str, returned: str, lacking: bool) -> None:
    assert leaves_out_the_name(question, f"MATCH (n:Buyer) RETURN {returned}") is lacking
