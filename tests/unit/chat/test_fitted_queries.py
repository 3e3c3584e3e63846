"""Whatever runs or is offered is fitted to how the graph keeps values, by way of the whole lifecycle."""

import json
import re

import pytest
from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.domain.actions import ActionResult
from heimdall.domain.generation import Candidate, ModelCard
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, ValueLink, Written

from tests.fixtures.asking import plain
from tests.fixtures.chat_stack import ScriptedActions, chat_stack
from tests.fixtures.scripted import ScriptedInference

NAME = (PropertySchema("firstName", "string"), PropertySchema("lastName", "string"))
AGE = PropertySchema("age", "number", Written(text=True))
SEEN, VECTOR = PropertySchema("seen", "datetime", Written(clock=True)), Written(vector=True)
FACE = PropertySchema("embedding", "list", VECTOR)
SCHEMA = GraphSchema((LabelSchema("Person", (*NAME, AGE, FACE, SEEN)),))
OLD, OLDEST = "MATCH (n:Person) WHERE n.age > 40 RETURN n", "MATCH (n:Person) RETURN max(n.age) AS highest"
FITTED, FITTED_OLDEST = (each.replace("n.age", "toFloat(n.age)") for each in (OLD, OLDEST))


def said(cypher: str) -> str:
    return json.dumps({"action": QUERY_ACTION, "params": {"cypher": cypher}})


async def answered(
    question: str, logprob: float, *queries: str, rows: int = 1, links: tuple[ValueLink, ...] = ()
) -> tuple[str, list[object]]:
    """The text of the answer, and the queries that ran; the model's first is as likely as that."""
    result = ActionResult(True, "ran", {"results": [{"n": 1}] * rows})
    actions = ScriptedActions({QUERY_ACTION: result}, links=links)
    actions.schema = _schema  # type: ignore[method-assign]
    ranked = [Candidate(said(query), logprob - at) for at, query in enumerate(queries)]
    model = ScriptedInference(
        [said(queries[0])], logprob=logprob, card=ModelCard("small", "closed-cypher-4"), ranked=ranked
    )
    async with chat_stack(inference=model, actions=actions) as stack:
        body = await plain(stack, messages=[{"role": "user", "content": question}])
        ran = [call.params["cypher"] for call in stack.actions.runs]
    return str(body["choices"][0]["message"]["content"]), ran


async def _schema() -> GraphSchema:
    return SCHEMA


async def test_what_runs_unasked() -> None:
    assert (await answered("persons older than 40", -0.01, OLD))[1] == [FITTED]


async def test_what_is_offered() -> None:
    text, ran = await answered("persons older than 40", -1.2, OLD, OLDEST)
    assert ran == []
    assert FITTED in text
    assert FITTED_OLDEST in text


async def test_what_is_offered_where_nothing_was_found_is_not_the_same_again() -> None:
    other = "MATCH (n:Person) WHERE n.age IS NOT NULL AND n.age > 40 RETURN n"
    text, ran = await answered("persons older than 40", -0.01, OLD, other, rows=0)
    assert ran == [FITTED]
    assert FITTED not in text
    assert other.replace("n.age", "toFloat(n.age)") in text


@pytest.mark.parametrize("logprob", [-0.001, -1.2])
async def test_a_name_in_two_parts_is_whole(logprob: float) -> None:
    links = (ValueLink("Ada", "Person", "firstName"), ValueLink("Bell", "Person", "lastName"))
    text, ran = await answered(
        "Ada Bell", logprob, "MATCH (n:Person {lastName: 'Bell'}) RETURN n", links=links
    )
    assert "{firstName: 'Ada', lastName: 'Bell'}" in "".join(map(str, ran)) + text


async def test_the_model_is_told_what_values_say_and_no_embeddings() -> None:
    actions = ScriptedActions({QUERY_ACTION: ActionResult(True, "ran", {"results": []})})
    actions.schema = _schema  # type: ignore[method-assign]
    model = ScriptedInference([said(OLD)], logprob=-0.01, card=ModelCard("small", "closed-cypher-4"))
    async with chat_stack(inference=model, actions=actions) as stack:
        await plain(stack, messages=[{"role": "user", "content": "persons older than 40"}])
    told = model.requests[0].messages[0].content
    assert "age‹" in told and re.search(r"seen‹\d+› d\b", told)
    assert "embedding" not in told
