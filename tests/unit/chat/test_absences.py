"""Names that the graph does not hold: said before an answer that would be silent, else only beside it."""

import json
from typing import Any

import pytest
from heimdall.chat.absent_words import missing_words, nearest_names
from heimdall.chat.asking_back import asked_back
from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.chat.sought_values import sought_values
from heimdall.domain.actions import ActionResult
from heimdall.domain.generation import Candidate, ModelCard
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    MissingValue,
    PropertySchema,
    RelationshipSchema,
    ValueLink,
)
from heimdall.errors import GraphUnavailable
from heimdall.prompts.sentences import REFUSE_ABSENT

from tests.fixtures.asking import plain
from tests.fixtures.chat_stack import ChatStack, ScriptedActions, chat_stack
from tests.fixtures.scripted import ScriptedInference

ALICE = ValueLink("Alice Smith", "Person", "name")
ALISE = "There is no person named 'Alise' here; nearest: 'Alice Smith' (Person)."
NOWHERE = "There is no 'Alise' here; nearest: 'Alice Smith' (Person)."
PINNED = "MATCH (n:Person {name: 'Alise'}) RETURN n"


def said(cypher: str) -> str:
    return json.dumps({"action": QUERY_ACTION, "params": {"cypher": cypher}})


def finding(*rows: dict[str, Any]) -> ScriptedActions:
    """A graph without Alise that gives these rows to every query."""
    data = {"results": list(rows), "count": len(rows)}
    result = ActionResult(True, f"Query returned {len(rows)} results", data)
    return ScriptedActions({QUERY_ACTION: result}, near={"Alise": (ALICE,)})


async def ask(stack: ChatStack, question: str, **more: Any) -> tuple[str, dict[str, Any]]:
    body = await plain(stack, messages=[{"role": "user", "content": question}], **more)
    return body["choices"][0]["message"]["content"], body


def notices(body: dict[str, Any]) -> list[str]:
    found: list[dict[str, str]] = body["heimdall"]["notifications"]
    return [notice["message"] for notice in found if notice["title"] == "Names"]


async def test_an_empty_result_says_what_is_not_there_and_what_was_asked() -> None:
    async with chat_stack([said(PINNED)], actions=finding()) as stack:
        text, body = await ask(stack, "who is alise")
    assert text.startswith(f"{ALISE}\n\nNo results for: the person named 'Alise'.\n\n```json\n")
    assert body["heimdall"]["outcome"] == "answered"
    assert body["heimdall"]["action"]["params"] == {"cypher": PINNED}


@pytest.mark.parametrize("row", [{"count": 0}, {"exists": False}, {"average": None}, {"names": []}])
async def test_a_figure_over_nothing_says_what_is_not_there(row: dict[str, Any]) -> None:
    cypher = "MATCH (n:Person) WHERE n.name = 'Alise' RETURN count(n) AS count"
    async with chat_stack([said(cypher)], actions=finding(row)) as stack:
        text, _ = await ask(stack, "how many are called Alise")
    assert text.startswith(f"{ALISE}\n\nQuery returned 1 results")


async def test_a_query_of_the_users_own_is_told_about_as_well() -> None:
    async with chat_stack(actions=finding()) as stack:
        text, _ = await ask(stack, PINNED)
    assert text.startswith(ALISE)


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n:Person) WHERE n.name CONTAINS 'Alise' RETURN n",
        "MATCH (n:Person) WHERE n.name STARTS WITH 'Alise' RETURN n",
        "MATCH (n:Person) WHERE 'Alise' IN n.name RETURN n",
    ],
)
async def test_a_free_text_is_no_name(cypher: str) -> None:
    async with chat_stack([said(cypher)], actions=finding()) as stack:
        text, _ = await ask(stack, "people like 'Alise'")
    assert text.startswith("No results for: people with ")


async def test_where_the_graph_cannot_be_sure_nothing_is_claimed() -> None:
    sure = finding()
    sure.near = {}
    async with chat_stack([said(PINNED)], actions=sure) as stack:
        text, _ = await ask(stack, "who is Alise")
    assert text.startswith("No results for: the person named 'Alise'.")


async def test_a_graph_that_fails_costs_the_remark_and_not_the_answer() -> None:
    class Failing(ScriptedActions):
        async def missing_values(self, asked: tuple[ValueLink, ...]) -> Any:
            raise GraphUnavailable("down")

    async with chat_stack([said(PINNED)], actions=Failing(finding().results)) as stack:
        text, body = await ask(stack, "who is Alise")
    assert text.startswith("No results for: ")
    assert body["heimdall"]["outcome"] == "answered"


async def test_a_result_that_is_not_empty_wins_and_a_name_left_out_is_told_beside_it() -> None:
    row = {"n.name": "Bob"}
    async with chat_stack([said("MATCH (n:Person) RETURN n.name")], actions=finding(row)) as stack:
        text, body = await ask(stack, "what is the name of Alise")
        other, quiet = await ask(stack, "what is the name of alise")
    assert text.startswith("Query returned 1 results")
    assert other.startswith("Query returned 1 results")
    assert notices(body) == [NOWHERE]
    assert notices(quiet) == []


async def test_a_value_that_must_not_be_related_is_told_when_it_is_not_there() -> None:
    cypher = "MATCH (n:Person) WHERE NOT (n)-[:KNOWS]->(:Person {name: 'Alise'}) RETURN n"
    async with chat_stack([said(cypher)], actions=finding({"n": 1})) as stack:
        _, body = await ask(stack, "who does not know alise")
    assert notices(body) == [ALISE]


async def test_a_client_that_wants_json_gets_the_remark_as_a_notice() -> None:
    async with chat_stack([said(PINNED)], actions=finding()) as stack:
        text, body = await ask(stack, "who is Alise", response_format={"type": "json_object"})
    assert json.loads(text)["data"]["count"] == 0
    assert notices(body) == [ALISE]


async def test_labels_types_and_properties_that_are_not_there_are_named_with_the_nearest() -> None:
    cypher = "MATCH (n:Persn)-[:WORKS_AT]->(m:Person) WHERE n.nmae = 'x' AND m.born.year = 3 RETURN n"
    async with chat_stack([said(cypher)], actions=finding()) as stack:
        text, _ = await ask(stack, "who")
    told = text.split("\n\n")[0]
    assert "There is no label Persn here; nearest: Person." in told
    assert "There is no relationship type WORKS_AT here." in told
    assert "I know of no property nmae here; nearest: Person.name." in told
    assert "year" not in told


SMALL = ModelCard("small", "closed-cypher-4")


async def test_in_doubt_what_is_not_there_comes_before_the_readings_and_the_reply_still_runs_one() -> None:
    ranked = [Candidate(said(PINNED), -4.0)]
    unsure = ScriptedInference([said(PINNED)], logprob=-4.0, card=SMALL, ranked=ranked)
    async with chat_stack(inference=unsure, actions=finding()) as stack:
        text, body = await ask(stack, "who is Alise")
    assert body["heimdall"]["outcome"] == "unsure"
    assert text.startswith(f"{ALISE}\n\nI am not sure that I understood. Did you mean:\n\n1. ")
    assert [call.params for call in asked_back(text)] == [{"cypher": PINNED}]


async def test_a_model_that_declines_is_told_which_name_is_not_there() -> None:
    async with chat_stack(
        inference=ScriptedInference([REFUSE_ABSENT], card=SMALL), actions=finding()
    ) as stack:
        text, body = await ask(stack, "who is Alise")
    assert text == f"{REFUSE_ABSENT}\n\n{NOWHERE}"
    assert body["heimdall"]["outcome"] == "unanswerable"


@pytest.mark.parametrize(
    ("cypher", "wanted", "unwanted"),
    [
        (
            "MATCH (n:A {x: 'a', y: 3})-[:R]->(m {z: \"b\"}) WHERE n.v = 'c' OR m.w = 'd' RETURN n",
            [("a", "A", "x"), ("b", "", ""), ("c", "A", "v"), ("d", "", "")],
            [],
        ),
        ("MATCH (n:A) WHERE NOT (n)-[:R]->(:B {x: 'a'}) AND n.v <> 'b' RETURN n", [], [("a", "B", "x")]),
        ("MATCH (n:A) WHERE (n)-[:R]->(:B {x: 'a'}) AND n.v = [] RETURN n", [("a", "B", "x")], []),
        ("MATCH (n:A {x: 'it\\'s'}) RETURN n", [("it's", "A", "x")], []),
        ("MATCH (n:A {x: 'a'}) RETURN n UNION MATCH (n:B) RETURN n", [], []),
        ("MATCH (n:A {x: 'never closed", [], []),
    ],
)
def test_what_is_compared_by_equality_is_sought(
    cypher: str, wanted: list[tuple[str, ...]], unwanted: list[tuple[str, ...]]
) -> None:
    sought = sought_values(cypher)
    assert [(v.text, v.label, v.property) for v in sought.wanted] == wanted
    assert [(v.text, v.label, v.property) for v in sought.unwanted] == unwanted


def test_what_means_or_looks_like_a_word_is_nearest_and_a_known_word_is_not() -> None:
    keys = (PropertySchema("name", "string"), PropertySchema("salary", "number"))
    schema = GraphSchema(
        (LabelSchema("Employee", keys), LabelSchema("City", (keys[0],))),
        (RelationshipSchema("Employee", "LIVES_IN", "City"),),
    )
    assert nearest_names("which staff live in a city", schema) == ["Employee (for staff)"]
    assert nearest_names("the salry of an employe", schema) == ["Employee.salary", "Employee"]
    assert nearest_names("employees by name", schema) == []


@pytest.mark.parametrize(
    ("link", "told"),
    [
        (ValueLink("Oslo", "Person", "town", said="olso"), ["I took 'olso' for 'Oslo'."]),
        (ValueLink("female", "Person", "sex", said="women"), []),  # another word is no slip
    ],
)
async def test_a_slip_of_the_keyboard_that_was_corrected_is_told(link: ValueLink, told: list[str]) -> None:
    cypher = f"MATCH (n:Person) WHERE n.{link.property} = '{link.text}' RETURN n"
    actions = finding({"n": 1})
    actions.links = (link,)
    async with chat_stack([said(cypher)], actions=actions) as stack:
        _, body = await ask(stack, f"people {link.said}")
    assert notices(body) == told


def test_the_nearest_text_of_a_relationship_is_told_with_its_type() -> None:
    near = ValueLink("Captain Roe", ":ACTED_IN", "roles")
    told = missing_words([MissingValue(ValueLink("Captain", "Movie", "title"), (near,))])
    assert "nearest: 'Captain Roe' (ACTED_IN.roles)" in told
