"""What happens when the model is not sure: candidates, the clear reading, the question back, the reply."""

import asyncio
import json
import time
from dataclasses import replace
from typing import Any

import pytest
from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.chat.policy import ChatPolicy
from heimdall.domain.actions import ActionResult
from heimdall.domain.generation import Candidate, ModelCard
from heimdall.domain.graph import ValueLink
from heimdall.errors import DeadlineExceeded, RateLimited
from heimdall.hooks.specs import hookimpl
from heimdall.prompts.sentences import REFUSE_ABSENT

from tests.fixtures.asking import ASK, BIFROST, assert_well_ended, deltas, plain, streamed, text_of
from tests.fixtures.chat_stack import ScriptedActions, chat_stack
from tests.fixtures.scripted import ScriptedInference
from tests.fixtures.waiting import until
from tests.unit.hooks.plugin_makers import plugin

SMALL = ModelCard("small", "closed-cypher-4")
PEOPLE, COUNT = "MATCH (n:Person) RETURN n", "MATCH (n:Person) RETURN count(n) AS count"
PERSONS: dict[str, Any] = {"messages": [{"role": "user", "content": "every person"}]}


def said(cypher: str) -> str:
    return json.dumps({"action": QUERY_ACTION, "params": {"cypher": cypher}})


def model(first: str, logprob: float, *ranked: Candidate, **more: Any) -> ScriptedInference:
    """The shipped model: a first answer with its score, then the candidates."""
    return ScriptedInference([first], logprob=logprob, card=SMALL, ranked=ranked, **more)


def ran() -> ScriptedActions:
    return ScriptedActions({QUERY_ACTION: ActionResult(True, "ran")})


def queries(actions: ScriptedActions) -> list[object]:
    return [call.params["cypher"] for call in actions.runs]


def content(body: dict[str, Any]) -> str:
    text: str = body["choices"][0]["message"]["content"]
    return text


async def test_a_sure_answer_runs_at_once_and_tells_how_sure() -> None:
    sure = model(said(PEOPLE), -0.15, Candidate(said(COUNT), -0.1))
    async with chat_stack(inference=sure, actions=ran()) as stack:
        body, events = await plain(stack, **PERSONS), await streamed(stack, **PERSONS)
        assert queries(stack.actions) == [PEOPLE] * 2
    assert sure.counts == []
    for told in (body["heimdall"], assert_well_ended(events)):
        assert told["confidence"] == -0.15
        assert "candidates" not in told


@pytest.mark.parametrize(
    ("card", "logprob"), [(SMALL, -0.1), (SMALL, -1.1), (ModelCard("large", None), -0.1)]
)
async def test_the_first_of_an_order_has_a_value_where_the_small_model_asked(
    card: ModelCard, logprob: float
) -> None:
    oldest = "MATCH (n:Person) RETURN n ORDER BY n.age DESC LIMIT 1"
    answer = ScriptedInference(
        [said(oldest)], logprob=logprob, card=card, ranked=(Candidate(said(oldest), -0.2),)
    )
    async with chat_stack(inference=answer, actions=ran()) as stack:
        await plain(stack, messages=[{"role": "user", "content": "the oldest person"}])
        known = "MATCH (n:Person) WHERE n.age IS NOT NULL RETURN n ORDER BY n.age DESC LIMIT 1"
        assert queries(stack.actions) == [known if card is SMALL else oldest]


async def test_the_reading_that_is_clearly_right_runs_instead_of_the_first_answer() -> None:
    cities = said("MATCH (n:City) RETURN n")
    unsure = model(cities, -1.1, Candidate(said(PEOPLE), -0.3), Candidate(cities, -2.5))
    async with chat_stack(inference=unsure, actions=ran()) as stack:
        body = await plain(stack, **PERSONS)
        assert queries(stack.actions) == [PEOPLE]
    assert body["heimdall"]["outcome"] == "answered"
    assert body["heimdall"]["confidence"] == -1.1
    assert body["heimdall"]["candidates"] == {"count": 2, "score": -0.3, "margin": 6.2}
    assert body["usage"] == {"prompt_tokens": 11, "completion_tokens": 11, "total_tokens": 22}
    assert unsure.counts == [3]


@pytest.mark.parametrize(
    ("cypher", "outcome", "counts"),
    [(PEOPLE, "unsure", [3]), ("MATCH (n:Person {name: 'Alice'}) RETURN n", "answered", [])],
)
async def test_a_query_that_leaves_out_a_value_of_the_question_is_never_sure(
    cypher: str, outcome: str, counts: list[int]
) -> None:
    actions = replace(ran(), links=(ValueLink("Alice", "Person", "name"),))
    answer = model(said(cypher), -0.01, Candidate(said(cypher), -0.01))
    async with chat_stack(inference=answer, actions=actions) as stack:
        body = await plain(stack, messages=[{"role": "user", "content": "show me alice"}])
    assert body["heimdall"]["outcome"] == outcome
    assert answer.counts == counts


@pytest.mark.parametrize("logprob", [-0.01, -0.2], ids=["the first answer", "a candidate"])
@pytest.mark.parametrize(("active", "outcome"), [("true", "unsure"), ("false", "answered")])
async def test_a_query_that_contradicts_the_question_never_runs_unasked(
    logprob: float, active: str, outcome: str
) -> None:
    cypher = said(f"MATCH (n:Person) WHERE n.active = {active} RETURN n")
    answer = model(cypher, logprob, Candidate(cypher, -0.01))
    async with chat_stack(inference=answer, actions=ran()) as stack:
        body = await plain(stack, messages=[{"role": "user", "content": "show me inactive persons"}])
    assert body["heimdall"]["outcome"] == outcome


@pytest.mark.parametrize("logprob", [-0.01, -1.1], ids=["the first answer", "a candidate"])
async def test_what_is_said_in_marks_runs_in_names(logprob: float) -> None:
    marks = f'{{"action": "{QUERY_ACTION}", "params": {{"cypher": "MATCH (n:‹0›) RETURN n.‹1›"}}}}'
    answer = model(marks, logprob, Candidate(marks, -0.3))
    async with chat_stack(inference=answer, actions=ran()) as stack:
        await plain(stack, **PERSONS)
        assert queries(stack.actions) == ["MATCH (n:Person) RETURN n.name"]


async def test_a_question_back_names_the_words_that_nothing_explains() -> None:
    unsure = model(said(PEOPLE), -1.1, Candidate(said(PEOPLE), -1.1))
    async with chat_stack(inference=unsure, actions=ran()) as stack:
        body = await plain(stack, messages=[{"role": "user", "content": "persons frobnicating polls"}])
        assert content(body).startswith(
            "Nothing in this graph is called 'polls'.\n\n"
            "I am not sure that I understood 'frobnicating'. Did you mean:\n\n1. "
        )
        asked = [{"role": "user", "content": "?"}, body["choices"][0]["message"]]
        await plain(stack, messages=[*asked, {"role": "user", "content": "yes"}])
        assert queries(stack.actions) == [PEOPLE]


async def test_a_question_back_about_actions_alone_names_nothing_that_the_graph_lacks() -> None:
    names = ("acme.beds.water", "acme.beds.weed")
    water, weed = (json.dumps({"action": name, "params": {}}) for name in names)
    unsure = model(water, -1.0, Candidate(water, -1.0), Candidate(weed, -1.2))
    acting = ScriptedActions({name: ActionResult(True, "done") for name in names})
    async with chat_stack(inference=unsure, actions=acting) as stack:
        told = content(await plain(stack, messages=[{"role": "user", "content": "water the religion"}]))
    assert told.startswith("I am not sure that I understood. Did you mean:\n\n1. the action acme.beds.water")
    assert "religion" not in told


async def test_without_a_reading_to_offer_the_words_are_told_that_nothing_explains() -> None:
    unknown = '{"action": "acme.beds.water", "params": {}}'
    unsure = model(unknown, -1.0, Candidate(unknown, -1.0))
    async with chat_stack(inference=unsure, actions=ran()) as stack:
        told = content(await plain(stack, messages=[{"role": "user", "content": "frobnicate the religion"}]))
    assert told == (
        "Nothing in this graph is called 'religion'.\n\n"
        "I am not sure that I understood 'frobnicate'. Please say it in other words."
    )


async def test_hooks_see_the_reading_that_runs() -> None:
    seen: list[tuple[object, str]] = []

    @hookimpl
    def pre_execute(ctx: Any) -> None:
        seen.append((ctx.params["cypher"], ctx.raw_response))

    unsure = model(said(COUNT), -1.1, Candidate(said(PEOPLE), -0.3), Candidate(said(COUNT), -9.0))
    watching = {"watching": plugin(pre_execute=pre_execute)}
    async with chat_stack(inference=unsure, actions=ran(), plugins=watching) as stack:
        await plain(stack, **PERSONS)
    assert seen == [(PEOPLE, said(PEOPLE))]


@pytest.mark.parametrize(("reply", "runs"), [("1", PEOPLE), ("2", COUNT), ("the second one", COUNT)])
async def test_two_near_readings_are_asked_about_and_the_reply_runs_one_without_the_model(
    reply: str, runs: str
) -> None:
    unsure = model(said(PEOPLE), -1.9, Candidate(said(PEOPLE), -1.9), Candidate(said(COUNT), -2.2))
    async with chat_stack(inference=unsure, actions=ran()) as stack:
        asked = await plain(stack, **PERSONS)
        assert queries(stack.actions) == []
        history = [*PERSONS["messages"], asked["choices"][0]["message"], {"role": "user", "content": reply}]
        answered = await plain(stack, messages=history)
        assert queries(stack.actions) == [runs]
    assert asked["heimdall"]["outcome"] == "unsure"
    assert "1. all people\n```cypher" in content(asked)
    assert "2. the number of people\n```cypher" in content(asked)
    assert (answered["heimdall"]["outcome"], content(answered)) == ("answered", "ran")
    assert "confidence" not in answered["heimdall"]
    assert len(unsure.requests) == 1


@pytest.mark.parametrize("ranked", [[], RateLimited("busy")], ids=["ranks none", "fails"])
async def test_without_candidates_the_first_answer_is_asked_about(ranked: Any) -> None:
    unsure = model(said(PEOPLE), -1.9)
    unsure.ranked = ranked
    async with chat_stack(inference=unsure, actions=ran()) as stack:
        body = await plain(stack, **PERSONS)
        assert queries(stack.actions) == []
    assert body["heimdall"]["outcome"] == "unsure"
    assert content(body).count("```cypher") == 1
    assert "candidates" not in body["heimdall"]


async def test_a_model_without_a_gate_is_obeyed_and_told_of_only_if_it_tells() -> None:
    large = ScriptedInference([said(PEOPLE)], logprob=None, card=ModelCard("large"))
    policy = ChatPolicy(confidence_threshold=-0.5)
    async with chat_stack(inference=large, actions=ran(), policy=policy) as stack:
        body = await plain(stack, **PERSONS)
    assert body["heimdall"]["outcome"] == "answered"
    assert "confidence" not in body["heimdall"]
    assert large.counts == []


async def test_an_uncertain_refusal_gives_way_to_a_reading_that_fits_and_is_never_shown() -> None:
    unsure = model(REFUSE_ABSENT, -0.8, Candidate(REFUSE_ABSENT, -0.8), Candidate(said(PEOPLE), -1.4))
    async with chat_stack(inference=unsure, actions=ran()) as stack:
        body, events = await plain(stack, **PERSONS), await streamed(stack, **PERSONS)
        assert queries(stack.actions) == []
    assert REFUSE_ABSENT not in content(body) + text_of(events)
    assert "1. all people" in text_of(events)
    assert body["heimdall"]["outcome"] == assert_well_ended(events)["outcome"] == "unsure"
    assert body["heimdall"]["confidence"] == -0.8


@pytest.mark.parametrize(
    ("logprob", "other"), [(-0.1, -0.2), (-0.8, -4.0)], ids=["certain", "still the best"]
)
async def test_a_refusal_that_stands_is_told_once_with_its_detail(logprob: float, other: float) -> None:
    refuses = model(REFUSE_ABSENT, logprob, Candidate(REFUSE_ABSENT, logprob), Candidate(said(PEOPLE), other))
    async with chat_stack(inference=refuses, actions=ran()) as stack:
        body = await plain(stack, messages=[{"role": "user", "content": "how is the weather"}])
    assert content(body) == f"{REFUSE_ABSENT}\n\nIt holds Person."
    assert body["heimdall"]["outcome"] == "unanswerable"
    assert body["heimdall"]["confidence"] == logprob


async def test_what_a_small_model_says_is_withheld_to_the_end_and_a_large_one_streams() -> None:
    pieces = [REFUSE_ABSENT[:10], REFUSE_ABSENT[10:]]
    for card, parts in ((SMALL, 1), (ModelCard("large"), 3)):
        speaks = ScriptedInference(pieces, logprob=-0.01, card=card)
        async with chat_stack(inference=speaks) as stack:
            events = await streamed(stack)
        assert len(deltas(events)) == parts
        assert text_of(events).startswith(REFUSE_ABSENT)


async def test_a_wish_to_write_is_never_weighed() -> None:
    unsure = model(said(PEOPLE), -1.9, Candidate(said(PEOPLE), -0.3))
    wish = [{"role": "user", "content": "delete every person"}]
    async with chat_stack(inference=unsure, actions=ran()) as stack:
        body = await plain(stack, messages=wish)
        assert queries(stack.actions) == []
    assert body["heimdall"]["outcome"] == "refused"
    assert body["heimdall"]["confidence"] == -1.9
    assert unsure.counts == []


async def test_heartbeats_come_while_candidates_are_computed() -> None:
    slow = model(said(PEOPLE), -1.9, Candidate(said(PEOPLE), -1.9), ranking_s=1.0)
    async with (
        chat_stack(inference=slow, policy=ChatPolicy(heartbeat_s=0.1)) as stack,
        stack.client.stream("POST", BIFROST, json={**ASK, "stream": True}) as response,
    ):
        lines = [line async for line in response.aiter_lines()]
    assert lines.count(": heartbeat") >= 3


async def test_the_deadline_holds_while_candidates_are_computed() -> None:
    slow = model(said(PEOPLE), -1.9, ranking_s=30)
    began = time.monotonic()
    async with chat_stack(inference=slow, policy=ChatPolicy(deadline_s=0.3)) as stack:
        events = await streamed(stack)
    assert time.monotonic() - began < 5
    assert [e["error"]["code"] for _, e in events if "error" in e] == ["deadline_exceeded"]
    assert_well_ended(events)
    assert slow.stopped.is_set()


async def test_a_deadline_that_the_host_kept_is_the_requests_own() -> None:
    late = model(said(PEOPLE), -1.9)
    late.ranked = DeadlineExceeded("The model did not answer in time.")
    async with chat_stack(inference=late) as stack:
        response = await stack.client.post(BIFROST, json=ASK)
    assert response.status_code == 504


async def test_a_cancel_stops_the_candidates() -> None:
    slow = model(said(PEOPLE), -1.9, ranking_s=30)
    async with chat_stack(inference=slow) as stack:
        stream = asyncio.create_task(streamed(stack))
        await until(lambda: bool(slow.counts))
        await stack.client.post(f"/api/bifrost/chat/{slow.requests[0].request_id}/cancel")
        events = await asyncio.wait_for(stream, 5)
    assert assert_well_ended(events)["outcome"] == "cancelled"
    assert slow.stopped.is_set()


@pytest.mark.parametrize(
    ("question", "logprob", "outcome"),
    [
        ("which employees appear in the gallery", -0.9, "unanswerable"),
        ("which employees appear in the gallery", -0.5, "unsure"),  # a likely reading is asked about
        ("which persons appear", -0.9, "unsure"),  # no word is a thing that may be lacking
    ],
)
async def test_an_unknown_thing_without_a_likely_reading_is_declined(
    question: str, logprob: float, outcome: str
) -> None:
    unsure = model(said(PEOPLE), logprob, Candidate(said(PEOPLE), logprob), Candidate(REFUSE_ABSENT, -3.0))
    async with chat_stack(inference=unsure, actions=ran()) as stack:
        body = await plain(stack, messages=[{"role": "user", "content": question}])
        assert not stack.actions.runs
    assert body["heimdall"]["outcome"] == outcome


async def test_readings_that_only_the_end_of_an_order_tells_apart_are_one() -> None:
    order = "MATCH (n:Person) RETURN n ORDER BY n.age{} LIMIT 1"
    first, other = said(order.format("")), said(order.format(" DESC"))
    unsure = model(first, -1.2, Candidate(first, -1.2), Candidate(other, -1.3))
    async with chat_stack(inference=unsure, actions=ran()) as stack:
        body = await plain(stack, messages=[{"role": "user", "content": "the oldest wanderers of all"}])
    assert content(body).count("```cypher") == 1
    assert "descending" in content(body)
    assert "n.age DESC LIMIT 1" in content(body)


@pytest.mark.parametrize(
    ("question", "query", "outcome"),
    [
        ("which employees appear in the gallery", -1.4, "unanswerable"),
        ("which employees appear in the gallery", -1.1, "unsure"),  # the query is nearly as likely
        ("every person", -2.0, "unsure"),  # every word is known
    ],
)
async def test_a_sentence_that_declines_goes_before_less_likely_queries_where_a_word_is_unknown(
    question: str, query: float, outcome: str
) -> None:
    """Although it leaves out the label that the question names."""
    refuses = model(REFUSE_ABSENT, -0.8, Candidate(REFUSE_ABSENT, -0.8), Candidate(said(PEOPLE), query))
    async with chat_stack(inference=refuses, actions=ran()) as stack:
        body = await plain(stack, messages=[{"role": "user", "content": question}])
        assert not stack.actions.runs
    assert body["heimdall"]["outcome"] == outcome


async def test_the_same_asked_in_two_ways_is_as_likely_as_both() -> None:
    inline, behind = (
        said("MATCH (n:Person {age: 40}) RETURN n"),
        said("MATCH (n:Person) WHERE n.age = 40 RETURN n.name"),
    )
    unsure = model(inline, -0.7, Candidate(inline, -0.7), Candidate(behind, -0.7))
    async with chat_stack(inference=unsure, actions=ran()) as stack:
        body = await plain(stack, messages=[{"role": "user", "content": "people who are 40"}])
        assert queries(stack.actions) == ["MATCH (n:Person {age: 40}) RETURN n"]
    assert body["heimdall"]["outcome"] == "answered"
