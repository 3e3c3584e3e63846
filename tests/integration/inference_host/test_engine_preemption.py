"""Answers that are interrupted for want of room, and go on."""

import asyncio
from typing import Any

import pytest

from inference_host.engine import Engine
from inference_host.generation import GenerateRequest, Text
from inference_host.llama import LoadOptions, Model
from inference_host.metrics import Metrics
from inference_host.run import GROWTH
from tests.fixtures.engines import (
    GREEDY,
    CountingContext,
    endless,
    greedy,
    hot,
    idle,
    left_behind,
    same_samples,
)
from tests.fixtures.hosts import Answered, StartEngine, all_answered, answered, asked, until

pytestmark = pytest.mark.integration
LONG = GROWTH + 90  # tokens before the sender has heard enough; more than is reserved at first


def interrupted(metrics: Metrics) -> float:
    return metrics.registry.get_sample_value("inference_preemptions_total") or 0


async def hear(engine: Engine, request: GenerateRequest, tokens: int = LONG) -> str:
    """The beginning of an answer without an end."""
    parts: list[Text] = []
    async for event in engine.submit(request).events():
        assert isinstance(event, Text)
        parts.append(event)
        if sum(len(part.tokens) for part in parts) >= tokens:
            return "".join(part.text for part in parts)
    raise AssertionError("it ended")


def talkers(model: Model) -> list[GenerateRequest]:
    letters = endless(model)
    kinds: list[dict[str, Any]] = [
        {"sampling": hot(1)},
        {"sampling": hot(2)},
        {"sampling": hot(3), "shared_tokens": 60},
        {"sampling": GREEDY},
    ]
    return [asked([70 + i] * 90, grammar=letters, seconds=100, **kind) for i, kind in enumerate(kinds)]


async def test_interrupted_answers_are_those_of_uninterrupted_ones(
    start_engine: StartEngine, any_model: Model
) -> None:
    metrics = Metrics()
    context = CountingContext(any_model, LoadOptions("", n_ctx=2048, cells=2048, lanes=8))
    engine = start_engine(any_model, context=context, metrics=metrics)
    heard = await asyncio.gather(*(hear(engine, one) for one in talkers(any_model)))
    assert 0 < interrupted(metrics) <= 4
    prompts = sum(len(one.prompt) for one in talkers(any_model))
    written = LONG * len(heard)
    assert context.computed < 2 * (prompts + written)  # each is computed anew at most once or so
    await idle(engine)
    assert await left_behind(context, engine) == []
    roomy = start_engine(any_model, n_ctx=2048, cells=8192)
    expected = [await hear(roomy, one) for one in talkers(any_model)]
    assert same_samples(heard, expected)
    assert heard[-1] == expected[-1]  # greedy


async def test_who_must_grow_and_cannot_waits_without_being_computed_again_and_again(
    start_engine: StartEngine, model: Model
) -> None:
    metrics = Metrics()
    context = CountingContext(model, LoadOptions("", n_ctx=1280, cells=1280))
    engine = start_engine(context=context, metrics=metrics)
    letters = endless(model)
    first = asyncio.create_task(hear(engine, asked([50] * 40, grammar=letters, sampling=hot(1)), 1100))
    second = asyncio.create_task(hear(engine, asked([51] * 40, grammar=letters, sampling=hot(2)), LONG))
    await asyncio.gather(first, second)
    assert interrupted(metrics) == 1
    assert context.computed < 2 * (40 + 40 + 1100 + LONG)


async def test_several_answers_and_a_beam_survive_an_interruption(
    start_engine: StartEngine, any_model: Model
) -> None:
    letters = endless(any_model)

    def victims() -> list[GenerateRequest]:
        return [
            asked([80] * 60, grammar=letters, sampling=hot(9), n=3, max_tokens=130, seconds=100),
            asked([81] * 60, grammar=letters, n=3, beam=True, max_tokens=130, seconds=100),
            greedy([82] * 60, 130, grammar=letters, seconds=100),
        ]

    metrics = Metrics()
    context = CountingContext(any_model, LoadOptions("", n_ctx=1792, cells=1792, lanes=8))
    engine = start_engine(any_model, context=context, metrics=metrics)
    grower = asyncio.create_task(
        hear(engine, asked([83] * 60, grammar=letters, sampling=hot(4), seconds=100), GROWTH + 5)
    )
    await until(lambda: context.computed > GROWTH - 60, within_s=20)
    told: list[list[Answered]] = await asyncio.gather(*(all_answered(engine, one) for one in victims()))
    await grower
    assert interrupted(metrics) > 0
    roomy = start_engine(any_model, n_ctx=1792, cells=8192)
    for one, answers in zip(victims(), told, strict=True):
        alone = await all_answered(roomy, one)
        texts, expected = ([answer.text for answer in told] for told in (answers, alone))
        assert (
            same_samples(texts, expected) if one.sampling.temperature and not one.beam else texts == expected
        )
        for answer, other in zip(answers, alone, strict=True):
            if answer.text == other.text:
                scores = [one.choice.cumulative_logprob for one in (answer, other)]
                assert scores[0] == pytest.approx(scores[1])
    assert await left_behind(context, engine) == []


async def test_an_interrupted_request_that_is_cancelled_leaves_nothing(
    start_engine: StartEngine, model: Model
) -> None:
    metrics = Metrics()
    context = CountingContext(model, LoadOptions("", n_ctx=1280, cells=1280))
    engine = start_engine(context=context, metrics=metrics)
    letters = endless(model)
    jobs = [engine.submit(asked([50 + i] * 40, grammar=letters, sampling=hot(i))) for i in range(2)]
    await until(lambda: interrupted(metrics) > 0, within_s=20)
    assert engine.active == 2
    jobs[1].cancel()
    jobs[0].cancel()
    await idle(engine)
    assert await left_behind(context, engine) == []
    assert (await answered(engine, greedy([5] * 40))).text == (
        await answered(start_engine(), greedy([5] * 40))
    ).text
