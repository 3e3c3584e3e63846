"""Tokens a day: refused before the first byte, counted after the answer, also when that breaks off."""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

import pytest
from heimdall.adapters.memory_counters import MemoryCounters
from heimdall.chat.policy import ChatPolicy
from heimdall.domain.generation import Candidate
from heimdall.domain.identity import Limits, Principal, Role
from heimdall.errors import Unavailable, UpstreamFailed

from tests.fixtures.asking import ASK, BIFROST, OPENAI, assert_well_ended, streamed
from tests.fixtures.chat_stack import ChatStack, chat_stack, identity
from tests.fixtures.scripted import ScriptedInference
from tests.fixtures.waiting import until

SAID = ["It ", "is ", "so."]
ONE_ANSWER = 11 + len(SAID)  # what the scripted host tells


def limited(tokens: int | None) -> Mapping[str, str]:
    return identity(Principal("key-1", Role.EDITOR, "acme", Limits(tokens_per_day=tokens)))


def spent(stack: ChatStack) -> int:
    return sum(stack.counters._totals.values())


async def until_spent(stack: ChatStack, tokens: int) -> None:
    await until(lambda: spent(stack) == tokens)


@pytest.mark.parametrize("path", [BIFROST, OPENAI])
@pytest.mark.parametrize("stream", [True, False])
async def test_whoever_has_used_up_the_day_is_refused_before_the_first_byte(path: str, stream: bool) -> None:
    async with chat_stack(SAID) as stack:
        stack.client.headers.update(limited(ONE_ANSWER))
        first = await stack.client.post(path, json={**ASK, "stream": stream})
        await stack.settled()
        second = await stack.client.post(path, json={**ASK, "stream": stream})
    assert (first.status_code, second.status_code) == (200, 429)
    error = second.json()["error"]
    assert (error["type"], error["code"]) == ("rate_limit_error", "tokens_exhausted")
    assert 1 <= int(second.headers["retry-after"]) <= 86_400
    assert len(stack.inference.requests) == 1


@pytest.mark.parametrize("stream", [True, False])
async def test_prompt_and_answer_are_counted_by_the_hosts_figures(stream: bool) -> None:
    async with chat_stack(SAID) as stack:
        stack.client.headers.update(limited(1000))
        for times in (1, 2, 3):
            await stack.client.post(BIFROST, json={**ASK, "stream": stream})
            await until_spent(stack, times * ONE_ANSWER)


async def test_whoever_has_no_limit_is_not_counted() -> None:
    async with chat_stack(SAID) as stack:
        await stack.client.post(BIFROST, json=ASK)
        await stack.settled()
        assert stack.counters._totals == {}


async def test_cypher_that_runs_as_it_stands_takes_no_tokens() -> None:
    async with chat_stack(SAID) as stack:
        stack.client.headers.update(limited(1000))
        body = {"messages": [{"role": "user", "content": "MATCH (n) RETURN n"}]}
        await stack.client.post(BIFROST, json=body)
        await stack.settled()
        assert stack.counters._totals == {}


async def test_ranking_the_candidates_of_an_unsure_answer_is_counted_too() -> None:
    action = '{"action": "q", "params": {}}'
    model = ScriptedInference([action], logprob=-9.0, ranked=[Candidate(action, -9.0)] * 2)
    async with chat_stack(inference=model, policy=ChatPolicy(confidence_threshold=-1.0)) as stack:
        stack.client.headers.update(limited(1000))
        await stack.client.post(BIFROST, json=ASK)
        assert model.counts
        await until_spent(stack, 11 + 1 + 10)


async def test_an_answer_that_its_owner_cancels_is_counted_as_far_as_it_came() -> None:
    endless = ScriptedInference(["word "] * 1000, pause_s=0.02)
    async with chat_stack(inference=endless) as stack:
        stack.client.headers.update(limited(100_000))
        asking = asyncio.create_task(streamed(stack))
        await until(lambda: bool(endless.requests))
        await asyncio.sleep(0.2)
        await stack.client.post(f"/api/bifrost/chat/{endless.requests[0].request_id}/cancel")
        assert_well_ended(await asking)
        prompt = sum(len(message.content.encode()) for message in endless.requests[0].messages) // 4
        await until(lambda: spent(stack) > prompt)
    assert prompt < spent(stack) < prompt + 1000


async def test_an_answer_whose_reader_goes_away_is_counted_as_far_as_it_came() -> None:
    endless = ScriptedInference(["word "] * 1000, pause_s=0.02)
    async with chat_stack(inference=endless) as stack:
        stack.client.headers.update(limited(100_000))
        async with stack.client.stream("POST", BIFROST, json={**ASK, "stream": True}) as response:
            async for line in response.aiter_lines():
                if "word" in line:
                    break
        await until(lambda: spent(stack) > 0)


async def test_a_model_that_fails_before_it_has_said_a_word_costs_nothing() -> None:
    async with chat_stack([UpstreamFailed("Broke off.")]) as stack:
        stack.client.headers.update(limited(1000))
        response = await stack.client.post(BIFROST, json=ASK)
        assert response.status_code == 502
        await stack.settled()
        assert stack.counters._totals == {}


class _SlowOrAway(MemoryCounters):
    """Counters that hang when something is added, or are gone."""

    def __init__(self, away: bool) -> None:
        super().__init__()
        self.away = away
        self.adding = asyncio.Event()
        self.go_on = asyncio.Event()

    async def add(self, counter: str, amount: int, expires_at: int) -> int:
        if self.away:
            raise Unavailable("The counters cannot be reached.")
        self.adding.set()
        await self.go_on.wait()
        return await super().add(counter, amount, expires_at)

    async def value(self, counter: str) -> int:
        if self.away:
            raise Unavailable("The counters cannot be reached.")
        return await super().value(counter)


async def test_counting_does_not_hold_up_a_streamed_answer() -> None:
    slow = _SlowOrAway(away=False)
    async with chat_stack(SAID, counters=slow) as stack:
        stack.client.headers.update(limited(1000))
        async with stack.client.stream("POST", BIFROST, json={**ASK, "stream": True}) as response:
            async for line in response.aiter_lines():
                if line == "data: [DONE]":
                    break
            assert slow.go_on.is_set() is False
            slow.go_on.set()
        await until_spent(stack, ONE_ANSWER)


async def test_counting_does_not_hold_up_a_plain_answer_but_whoever_must_can_wait_for_it() -> None:
    slow = _SlowOrAway(away=False)
    async with chat_stack(SAID, counters=slow) as stack:
        stack.client.headers.update(limited(1000))
        response = await stack.client.post(BIFROST, json=ASK)
        assert response.status_code == 200
        settled = asyncio.create_task(stack.settled())
        await slow.adding.wait()
        await asyncio.sleep(0.05)  # time enough to end, if nothing held it
        assert not settled.done()
        slow.go_on.set()
        await settled
        assert spent(stack) == ONE_ANSWER
        await stack.settled()  # nothing to wait for


async def test_without_the_counters_answers_go_on(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, "heimdall.access.limits")
    async with chat_stack(SAID, counters=_SlowOrAway(away=True)) as stack:
        stack.client.headers.update(limited(0))
        response = await stack.client.post(BIFROST, json=ASK)
        assert response.status_code == 200
        assert "limits do not hold" in caplog.text


async def test_the_log_tells_who_asked_and_no_word_of_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "heimdall")
    async with chat_stack(SAID) as stack:
        body: dict[str, Any] = {"messages": [{"role": "user", "content": "a very secret question"}]}
        answer = (await stack.client.post(BIFROST, json=body)).json()
    line = (
        f"request {answer['heimdall']['request_id']} of ann (editor, tenant acme) ended; {ONE_ANSWER} tokens"
    )
    assert line in caplog.text
    assert "secret" not in caplog.text
