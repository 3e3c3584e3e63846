"""HttpInference with what only our own host has; what every server must do is in tests/contract."""

import asyncio
import math
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path

import httpx
import pytest
from heimdall.adapters.inference_http import HttpInference
from heimdall.domain.conversation import Message, Sampling
from heimdall.domain.generation import Generation
from heimdall.errors import RateLimited
from heimdall.graph.word_vectors import cosine

from inference_host.host import Host
from tests.fixtures.hosts import ENDLESS, KEY, LONG_CONTEXT, running, until
from tests.fixtures.tiny_encoder import SIZE

pytestmark = pytest.mark.integration


def generation(text: str = "hello", *, max_tokens: int = 20) -> Generation:
    sampling = Sampling(temperature=0, max_tokens=max_tokens)
    return Generation((Message("user", text),), sampling, ENDLESS, "req-1", "ann", deadline_s=20)


@pytest.fixture
async def inference(host: tuple[str, Host]) -> AsyncIterator[HttpInference]:
    made = HttpInference(host[0], KEY)
    yield made
    await made.aclose()


async def test_cancelling_while_the_prompt_is_read_stops_the_host(
    host: tuple[str, Host], inference: HttpInference
) -> None:
    async def read() -> None:
        async for _ in inference.generate(generation("x" * 20_000, max_tokens=9_000)):
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


async def test_a_full_queue_is_rate_limited_with_a_time_to_come_back(tiny: Path) -> None:
    async with running(tiny, n_ctx=LONG_CONTEXT, lanes=1, max_queue=1) as (url, host):
        client = httpx.AsyncClient()
        inference = HttpInference(url, KEY, client)
        long = generation(max_tokens=30_000)
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


async def test_texts_become_vectors_of_unit_length_in_their_order(tiny: Path, encoder_file: Path) -> None:
    texts = ["hello", "the ship", "who knows", "é 😀"]
    async with running(tiny, encoder_uri=str(encoder_file)) as (url, _):
        inference = HttpInference(url, KEY)
        found = await inference.embed(texts)
        turned = await inference.embed(texts[::-1])
        await inference.aclose()
    assert turned == found[::-1]
    assert len(set(found)) == len(texts)
    for vector in found:
        assert len(vector) == SIZE
        assert math.sqrt(cosine(vector, vector)) == pytest.approx(1, abs=1e-5)


async def test_a_host_without_an_encoder_makes_no_vectors_and_is_not_asked_again(
    host: tuple[str, Host], inference: HttpInference
) -> None:
    def refused() -> float:
        registry = host[1].metrics.registry
        return registry.get_sample_value("inference_rejections_total", {"code": "no_encoder"}) or 0

    before = refused()
    assert await inference.embed(["hello"]) == ()
    assert await inference.embed(["hello"]) == ()
    assert refused() == before + 1
