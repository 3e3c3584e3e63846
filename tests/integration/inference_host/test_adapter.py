import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path

import httpx
import pytest
from heimdall.adapters.inference_http import HttpInference
from heimdall.domain.conversation import Message, Sampling
from heimdall.domain.generation import Generation, GenerationEnd, Piece
from heimdall.errors import (
    BudgetExceeded,
    DeadlineExceeded,
    InferenceUnavailable,
    InvalidRequest,
    RateLimited,
)

from inference_host.host import Host
from tests.fixtures.hosts import ENDLESS, KEY, LONG_CONTEXT, running, until

pytestmark = pytest.mark.integration


def generation(
    text: str = "hello", *, grammar: str | None = None, max_tokens: int = 20, deadline_s: float = 20
) -> Generation:
    sampling = Sampling(temperature=0, max_tokens=max_tokens)
    return Generation((Message("user", text),), sampling, grammar, "req-1", "ann", deadline_s)


@pytest.fixture
async def inference(host: tuple[str, Host]) -> AsyncIterator[HttpInference]:
    made = HttpInference(host[0], KEY)
    yield made
    await made.aclose()


async def test_an_answer_comes_in_pieces_with_log_probabilities(inference: HttpInference) -> None:
    *pieces, end = [item async for item in inference.generate(generation(grammar=ENDLESS))]
    assert isinstance(end, GenerationEnd)
    assert (end.finish_reason, end.completion_tokens) == ("length", 20)
    assert end.prompt_tokens > 10
    assert len(pieces) > 5
    assert all(isinstance(p, Piece) and p.logprob is not None and p.logprob <= 0 for p in pieces)


async def test_closing_the_iterator_stops_the_host(host: tuple[str, Host], inference: HttpInference) -> None:
    async with aclosing(inference.generate(generation(grammar=ENDLESS, max_tokens=20_000))) as answer:
        await anext(answer)
        assert host[1].load[0] == 1
    assert await until(lambda: host[1].load == (0, 0)) < 1


async def test_cancelling_the_task_stops_the_host(host: tuple[str, Host], inference: HttpInference) -> None:
    async def read() -> None:
        async for _ in inference.generate(generation("x" * 20_000, grammar=ENDLESS, max_tokens=9_000)):
            pass

    task = asyncio.create_task(read())
    await until(lambda: host[1].load[0] == 1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await until(lambda: host[1].load == (0, 0)) < 1


async def test_our_own_wire_is_understood(host: tuple[str, Host], inference: HttpInference) -> None:
    card = await inference.model()
    assert (card.id, card.profile, card.context_tokens) == ("tiny", "test-profile-1", LONG_CONTEXT)
    assert card.logprobs
    assert await inference.count_tokens("hello <|im_end|>") == len("hello <|im_end|>") - 4
    health = await inference.health()
    assert (health.ready, health.model, health.active, health.waiting) == (True, "tiny", 0, 0)


async def test_what_the_host_refuses_arrives_as_the_gateways_errors(host: tuple[str, Host]) -> None:
    inference = HttpInference(host[0], KEY)

    async def raised(request: Generation, expected: type[Exception], by: HttpInference = inference) -> None:
        with pytest.raises(expected):
            async for _ in by.generate(request):
                pass

    await raised(generation(grammar="no grammar"), InvalidRequest)
    await raised(generation("x" * 100_000), BudgetExceeded)
    started = time.monotonic()
    await raised(generation(grammar=ENDLESS, max_tokens=30_000, deadline_s=0.3), DeadlineExceeded)
    assert time.monotonic() - started < 1
    wrong_key = HttpInference(host[0], "not the key")
    await raised(generation(), InferenceUnavailable, wrong_key)
    for made in (inference, wrong_key):
        await made.aclose()
    await until(lambda: host[1].load == (0, 0))


async def test_a_full_queue_is_rate_limited_with_a_time_to_come_back(tiny: Path) -> None:
    async with running(tiny, n_ctx=LONG_CONTEXT, max_queue=1) as (url, host):
        client = httpx.AsyncClient()
        inference = HttpInference(url, KEY, client)
        long = generation(grammar=ENDLESS, max_tokens=30_000)
        async with aclosing(inference.generate(long)) as first:
            await anext(first)
            second = asyncio.create_task(anext(inference.generate(long)))
            await until(lambda: host.load == (1, 1))
            with pytest.raises(RateLimited) as refused:
                await anext(inference.generate(long))
            assert refused.value.retry_after_s
            second.cancel()
            with pytest.raises(asyncio.CancelledError):
                await second
        await client.aclose()


async def test_a_host_that_is_gone_is_unavailable_and_its_successor_is_found(tiny: Path) -> None:
    async with running(tiny) as (url, _):
        inference = HttpInference(url, KEY)
        assert [item async for item in inference.generate(generation())]
    with pytest.raises(InferenceUnavailable):
        await anext(inference.generate(generation()))
    assert not (await inference.health()).ready
    await inference.aclose()
