"""`any ships in Oslo?` wants the ships, not a yes."""

import pytest
from heimdall.chat.completing import completed, in_short
from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.domain.actions import ActionCall

EXISTS = "MATCH (n:Ship)-[:DOCKED_AT]->(m:Port {name: 'Oslo'}) RETURN count(n) > 0 AS exists"


@pytest.mark.parametrize(
    "question",
    [
        "any ships in Oslo?", "got any ships in Oslo", "have we got any ships in Oslo?", "Anything in Oslo",
        "are there any ships in Oslo?", "Is there a ship in Oslo?", "so were there ships in Oslo",
        "Are any of our ships in Oslo?", "do we have anything in Oslo", "Do you know of anything in Oslo?",
        "Which ships lie in Oslo?", "list the ships in Oslo", "ok, now show me the ships in Oslo",
        "what is in Oslo",
    ],
)  # fmt: skip
def test_who_asks_for_any_gets_what_there_is(question: str) -> None:
    call = completed(ActionCall(QUERY_ACTION, {"cypher": EXISTS}), question)
    assert call.params["cypher"] == "MATCH (n:Ship)-[:DOCKED_AT]->(m:Port {name: 'Oslo'}) RETURN DISTINCT n"


@pytest.mark.parametrize(
    "question",
    [
        "does any ship lie in Oslo?", "is any ship in Oslo", "many ships", "", "do we have any ships",
        "tell me whether ships lie in Oslo", "find out if a ship is in Oslo", "showers in Oslo",
    ],
)  # fmt: skip
def test_who_asks_whether_is_told_whether(question: str) -> None:
    assert in_short(EXISTS, question) == EXISTS


def test_who_asks_for_one_by_its_name_is_told_whether() -> None:
    named = "MATCH (n:Ship {name: 'Aurora'}) RETURN count(n) > 0 AS exists"
    assert in_short(named, "is there a ship called Aurora?") == named


def test_nothing_else_becomes_a_list() -> None:
    counted = "MATCH (n:Ship) RETURN count(n) AS count"
    assert in_short(counted, "any ships?") == counted
