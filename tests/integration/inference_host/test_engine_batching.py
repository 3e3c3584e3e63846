import asyncio
from collections.abc import Callable, Iterator
from itertools import product

import numpy as np
import pytest

from inference_host.chat_prompt import ChatPrompt
from inference_host.generation import GenerateRequest
from inference_host.llama import LoadOptions, Model
from inference_host.settings import SHIPPED_MODEL
from tests.fixtures.engines import (
    CountingContext,
    divergence,
    endless,
    greedy,
    hot,
    left_behind,
    same_samples,
)
from tests.fixtures.hosts import StartEngine, all_answered, answered, asked

pytestmark = pytest.mark.integration
TIE = 0.05  # log-probabilities so close are a tie: the batch's shape decides how sums are rounded
PINS, PREFIXES = 2, 6
QUESTIONS = ("how many people are there?", "list all companies", "who works at Acme?", "oldest person")
SCHEMA = "SCHEMA:\n{0}(name, age n)\nCompany(name, founded n)\nCity(name)\n({0})-[WORKS_AT]->(Company)\n\n"


@pytest.fixture(scope="module")
def shipped() -> Iterator[Model]:
    if not SHIPPED_MODEL.is_file():
        pytest.skip("the model has not been trained here")
    loaded = Model(LoadOptions(str(SHIPPED_MODEL)))
    yield loaded
    loaded.close()


def random_prompts(_model: Model) -> list[GenerateRequest]:
    """Of many beginnings, some too short to be shared, in random order."""
    random = np.random.default_rng(4)
    beginnings = [random.integers(3, 250, length).tolist() for length in (8, 20, 40, 80, 160, 300)]
    requests = []
    for _ in range(64):
        beginning = beginnings[random.integers(PREFIXES)]
        rest = random.integers(3, 250, random.integers(1, 60)).tolist()
        requests.append(
            greedy([*beginning, *rest], 20, shared_tokens=len(beginning), logprobs=True, top_logprobs=4)
        )
    return requests


def questions(model: Model) -> list[GenerateRequest]:
    chat = ChatPrompt(model)
    labels = ("Person", "Doctor", "Pilot", "Author", "Member", "Guest")
    requests = []
    for question, label in product(QUESTIONS, labels):
        system = {"role": "system", "content": SCHEMA.format(label)}
        prompt = chat.prompt([system, {"role": "user", "content": question}])
        requests.append(greedy(prompt.tokens, 24, shared_tokens=prompt.shared, logprobs=True, top_logprobs=4))
    return requests


@pytest.mark.parametrize(
    ("of", "make"),
    [("model", random_prompts), ("hybrid_model", random_prompts), ("shipped", questions)],
    ids=["attention", "hybrid", "shipped"],
)
async def test_answers_of_a_batch_are_those_of_one_at_a_time_except_at_ties(
    request: pytest.FixtureRequest,
    start_engine: StartEngine,
    record_property: Callable[[str, object], None],
    of: str,
    make: Callable[[Model], list[GenerateRequest]],
) -> None:
    model: Model = request.getfixturevalue(of)
    context = CountingContext(model, LoadOptions("", n_ctx=1024, lanes=8, prefixes=PINS))
    busy = start_engine(model, context=context, max_queue=100)
    batched = await asyncio.gather(*(answered(busy, one) for one in make(model)))
    assert max(context.batches) > 8
    assert busy.occupancy.prefixes == PINS
    misses = sum(one.ended.reused_tokens == 0 for one in batched)
    assert PREFIXES < misses < len(batched)  # some were evicted and came again
    assert await left_behind(context, busy) == []

    single = start_engine(model, n_ctx=1024, lanes=1, prefixes=0)
    gaps = []
    for one, told in zip(make(model), batched, strict=True):
        gap = divergence(told, await answered(single, one))
        if gap is not None:
            gaps.append(gap)
    record_property("divergences", f"{len(gaps)} of {len(batched)}, largest gap {max(gaps, default=0):.2g}")
    print(f"{len(gaps)} of {len(batched)} differ, at gaps of at most {max(gaps, default=0):.2g}")
    assert max(gaps, default=0) < TIE


async def test_requests_are_computed_in_the_same_steps(start_engine: StartEngine, model: Model) -> None:
    context = CountingContext(model, LoadOptions("", n_ctx=512, lanes=8))
    engine = start_engine(context=context)
    requests = [greedy([50 + i] * 4, 30) for i in range(8)]
    told = await asyncio.gather(*(answered(engine, one) for one in requests))
    written = sum(one.choice.completion_tokens for one in told)
    assert len(context.batches) < written / 2


async def test_a_prompt_in_many_chunks_is_answered_like_one_in_one_chunk(
    start_engine: StartEngine, any_model: Model
) -> None:
    prompt = list(range(40, 90)) * 6
    whole = await answered(start_engine(any_model, n_batch=512), greedy(prompt, 16))
    parts = await answered(start_engine(any_model, n_batch=16), greedy(prompt, 16))
    assert whole.text == parts.text


async def test_seeded_samples_do_not_depend_on_who_else_is_there(
    start_engine: StartEngine, any_model: Model
) -> None:
    def requests() -> list[GenerateRequest]:
        return [asked([40 + i] * 9, sampling=hot(i), max_tokens=20) for i in range(16)]

    together = start_engine(any_model, max_queue=20)
    crowd = await asyncio.gather(*(answered(together, one) for one in requests()))
    single = start_engine(any_model, lanes=1)
    alone = [await answered(single, one) for one in requests()]
    assert same_samples([one.text for one in crowd], [one.text for one in alone])


async def test_requests_with_several_answers_share_the_lanes_with_others(
    start_engine: StartEngine, any_model: Model
) -> None:
    letters = endless(any_model)

    def requests() -> list[GenerateRequest]:
        return [
            asked(
                [60 + i] * 20, sampling=hot(i), grammar=letters, max_tokens=15, n=1 + i % 5, beam=i % 2 == 1
            )
            for i in range(12)
        ]

    together = start_engine(any_model, max_queue=20)
    crowd = await asyncio.gather(*(all_answered(together, one) for one in requests()))
    single = start_engine(any_model)
    for one, told in zip(requests(), crowd, strict=True):
        alone = await all_answered(single, one)
        texts, expected = ([answer.text for answer in answers] for answers in (told, alone))
        assert texts == expected if one.beam else same_samples(texts, expected)
        assert len(told) == one.n
