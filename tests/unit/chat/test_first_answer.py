"""A small model that does not know a word of the question is asked for its candidates at once."""

import json
from dataclasses import replace
from typing import Any

import pytest
from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.domain.actions import ActionResult
from heimdall.domain.generation import Candidate, ModelCard
from heimdall.errors import InferenceUnavailable
from heimdall.prompts.sentences import REFUSE_ABSENT

from tests.fixtures.asking import plain, streamed, text_of
from tests.fixtures.chat_stack import ScriptedActions, chat_stack
from tests.fixtures.scripted import ScriptedInference

SMALL, LARGE = ModelCard("small", "closed-cypher-4"), ModelCard("large", None)
PEOPLE, COUNT = "MATCH (n:Person) RETURN n", "MATCH (n:Person) RETURN count(n) AS count"


def said(cypher: str) -> str:
    return json.dumps({"action": QUERY_ACTION, "params": {"cypher": cypher}})


def asking(question: str) -> dict[str, Any]:
    return {"messages": [{"role": "user", "content": question}]}


RANKED = (Candidate(said(PEOPLE), -0.01), Candidate(said(COUNT), -8.0))
MODEL = ScriptedInference([said(COUNT)], logprob=-0.02, card=SMALL, ranked=RANKED)


def ran() -> ScriptedActions:
    return ScriptedActions({QUERY_ACTION: ActionResult(True, "ran")})


async def test_the_likeliest_of_the_candidates_is_the_answer_and_costs_the_prompt_once() -> None:
    model = replace(MODEL, requests=[], counts=[])
    async with chat_stack(inference=model, actions=ran()) as stack:
        body = await plain(stack, **asking("every person with a badge"))
        assert [call.params["cypher"] for call in stack.actions.runs] == [PEOPLE]
    assert (model.requests, model.counts) == ([], [3])
    assert body["heimdall"]["confidence"] == -0.01
    assert body["usage"] == {"prompt_tokens": 11, "completion_tokens": 10, "total_tokens": 21}


async def test_in_doubt_the_same_candidates_are_weighed() -> None:
    ranked = (Candidate(said(PEOPLE), -1.0), Candidate(said(COUNT), -1.5))
    model = replace(MODEL, ranked=ranked, requests=[], counts=[])
    async with chat_stack(inference=model, actions=ran()) as stack:
        body = await plain(stack, **asking("every person with a badge"))
        assert stack.actions.runs == []
    assert model.counts == [3]
    assert body["heimdall"]["outcome"] == "unsure"
    assert body["heimdall"]["candidates"]["count"] == 2
    assert body["usage"]["completion_tokens"] == 10


async def test_a_sentence_that_declines_is_told_once() -> None:
    model = replace(MODEL, ranked=(Candidate(REFUSE_ABSENT, -0.01),), requests=[], counts=[])
    async with chat_stack(inference=model, actions=ran()) as stack:
        text = text_of(await streamed(stack, **asking("every badge")))
    assert text.startswith(REFUSE_ABSENT)
    assert text.count(REFUSE_ABSENT) == 1


@pytest.mark.parametrize(
    ("question", "changes", "options"),
    [
        ("every person", {}, {}),  # all of it is known
        ("every person with a badge", {"card": LARGE}, {}),
        ("every person with a badge", {}, {"temperature": 0.9}),
        ("every person with a badge", {"ranked": ()}, {}),  # a host that ranks none
    ],
)
async def test_otherwise_it_is_written_token_by_token(
    question: str, changes: dict[str, Any], options: dict[str, Any]
) -> None:
    model = replace(MODEL, requests=[], counts=[], **changes)
    async with chat_stack(inference=model, actions=ran()) as stack:
        await plain(stack, **asking(question), **options)
    assert len(model.requests) == 1


async def test_a_host_that_is_down_is_told_as_ever() -> None:
    down = replace(MODEL, ranked=InferenceUnavailable("The model is down.", retry_after_s=3))
    async with chat_stack(inference=down, actions=ran()) as stack:
        response = await stack.client.post("/v1/chat/completions", json=asking("every person with a badge"))
    assert response.status_code == 503
    assert response.json()["error"]["message"] == "The model is down."
