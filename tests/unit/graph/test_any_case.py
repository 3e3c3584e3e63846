"""Parts of texts are found whatever their case where the question has no capital letter."""

import pytest
from heimdall.chat.completing import completed
from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.chat.query_words import query_words
from heimdall.domain.actions import ActionCall
from heimdall.graph.any_case import in_any_case, without_case

QUERY = "MATCH (n:Patent) WHERE {} RETURN n"


@pytest.mark.parametrize(
    ("said", "run"),
    [
        ("n.title CONTAINS 'drone'", "toLower(n.title) CONTAINS 'drone'"),
        ("n.name STARTS WITH 'm' AND n.age > 3", "toLower(n.name) STARTS WITH 'm' AND n.age > 3"),
        ("NOT n.`full name` ENDS WITH 'o\\'x'", "NOT toLower(n.`full name`) ENDS WITH 'o\\'x'"),
        ("n.title CONTAINS 'Drone'", "n.title CONTAINS 'Drone'"),
        ("n.title = 'drone'", "n.title = 'drone'"),
        ("n.title = 'x CONTAINS y'", "n.title = 'x CONTAINS y'"),
        ("toLower(n.title) CONTAINS 'drone'", "toLower(n.title) CONTAINS 'drone'"),
    ],
)
def test_small_letters_are_any(said: str, run: str) -> None:
    assert in_any_case(QUERY.format(said)) == QUERY.format(run)
    assert without_case(in_any_case(QUERY.format(said))) == without_case(QUERY.format(said))


def test_the_default_example_keeps_its_form() -> None:
    searched = "MATCH (n) WHERE n.name CONTAINS 'test' RETURN n LIMIT 20"
    assert in_any_case(searched) == searched


def test_what_runs_has_any_case_and_its_words_do_not_say_so() -> None:
    short = QUERY.format("n.title CONTAINS 'drone'")
    call = completed(ActionCall(QUERY_ACTION, {"cypher": short}), "patents with drone in the title")
    cypher = str(call.params["cypher"])
    assert "toLower(n.title)" in cypher
    assert query_words(cypher) == query_words(short) is not None
