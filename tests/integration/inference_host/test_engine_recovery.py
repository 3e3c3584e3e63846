import asyncio
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from inference_host.context import Context, Logits
from inference_host.engine import Engine
from inference_host.errors import GenerationFailed, InvalidGrammar
from inference_host.generation import Ended, GenerateRequest, Text
from inference_host.grammar import Grammar
from inference_host.llama import LoadOptions, Model
from tests.fixtures.engines import FaultyContext, endless, greedy, hot, idle, left_behind, same_samples
from tests.fixtures.hosts import Answered, StartEngine, all_answered, answered, asked

pytestmark = pytest.mark.integration
NO_ROOM, ABORTED, REFUSED, BROKEN = 1, 2, -1, -3
SHARED = [3 + i % 90 for i in range(40)]


def faulty(model: Model, fault: Callable[[int, set[int]], int], **how: Any) -> FaultyContext:
    return FaultyContext(model, LoadOptions("", n_ctx=512, lanes=8, **how), fault)


def workload(model: Model) -> list[GenerateRequest]:
    """One of each kind: greedy, seeded, under a grammar, several answers, a beam; some share a prefix."""
    free: list[GenerateRequest] = [
        greedy([*SHARED, 50 + i], 24, shared_tokens=len(SHARED) * (i % 2)) for i in range(4)
    ]
    letters = endless(model)
    return [
        *free,
        asked([60] * 30, sampling=hot(5), max_tokens=24),
        asked([61] * 30, sampling=hot(6), grammar=letters, max_tokens=24),
        asked([*SHARED, 62], sampling=hot(7), max_tokens=24, n=3, shared_tokens=len(SHARED)),
        asked([63] * 30, grammar=letters, max_tokens=12, n=2, beam=True),
    ]


def unspoken(model: Model, told: list[list[Answered]]) -> int:
    """A token that neither the workload's prompts nor its answers hold."""
    spoken = {token.piece for answers in told for answer in answers for token in answer.tokens}
    asked_for = {token for one in workload(model) for token in one.prompt}
    return next(t for t in range(120, 259) if t not in asked_for and model.piece(t) not in spoken)


async def everything(engine: Engine, requests: list[GenerateRequest]) -> list[list[Answered]]:
    return await asyncio.gather(*(all_answered(engine, one) for one in requests))


def same(
    told: list[list[Answered]], undisturbed: list[list[Answered]], requests: list[GenerateRequest]
) -> bool:
    """Whether the answers are the same, but for a sample that fell on a border."""
    samples: list[tuple[str, str]] = []
    for one, answers, others in zip(requests, told, undisturbed, strict=True):
        pairs = [(answer.text, other.text) for answer, other in zip(answers, others, strict=True)]
        if one.sampling.temperature > 0 and not one.beam:
            samples += pairs
        elif any(text != other for text, other in pairs):
            return False
    return same_samples([text for text, _ in samples], [other for _, other in samples])


@pytest.mark.parametrize(
    ("status", "steps"),
    [
        (NO_ROOM, {1}),
        (NO_ROOM, {3, 12, 21, 30}),
        (ABORTED, {4}),
        (REFUSED, {1}),
        (BROKEN, {9, 10}),
        (BROKEN, {3, 12, 21, 30}),
    ],
)
async def test_nobody_is_lost_when_steps_fail_and_answers_are_as_if_none_had(
    start_engine: StartEngine, any_model: Model, status: int, steps: set[int]
) -> None:
    undisturbed = await everything(start_engine(any_model), workload(any_model))
    context = faulty(any_model, lambda step, _: status if step in steps else 0)
    engine = start_engine(any_model, context=context)
    told = await everything(engine, workload(any_model))
    assert context.faults == len(steps)
    assert same(told, undisturbed, workload(any_model))
    assert [len(answer.tokens) for answers in told for answer in answers] == [
        len(answer.tokens) for answers in undisturbed for answer in answers
    ]
    assert await left_behind(context, engine) == []


async def test_failures_at_many_places_do_not_add_up(start_engine: StartEngine, any_model: Model) -> None:
    undisturbed = await everything(start_engine(any_model), workload(any_model))
    context = faulty(any_model, lambda step, _: BROKEN if step % 25 == 0 else 0, n_batch=16)
    told = await everything(start_engine(any_model, context=context), workload(any_model))
    assert context.faults >= 3
    assert same(told, undisturbed, workload(any_model))


@pytest.mark.parametrize("status", [NO_ROOM, BROKEN])
async def test_a_request_that_always_fails_fails_alone(
    start_engine: StartEngine, any_model: Model, status: int
) -> None:
    undisturbed = await everything(start_engine(any_model), workload(any_model))
    bad = unspoken(any_model, undisturbed)
    context = faulty(any_model, lambda _, tokens: status if bad in tokens else 0)
    engine = start_engine(any_model, context=context, max_queue=20)
    poison = asyncio.create_task(answered(engine, greedy([bad, *SHARED])))
    told = await everything(engine, workload(any_model))
    with pytest.raises(GenerationFailed):
        await poison
    assert same(told, undisturbed, workload(any_model))
    await idle(engine)
    assert await left_behind(context, engine) == []


@pytest.mark.parametrize("status", [NO_ROOM, BROKEN])
async def test_a_request_that_fails_late_in_its_prompt_fails_alone(
    start_engine: StartEngine, model: Model, status: int
) -> None:
    undisturbed = await everything(start_engine(), workload(model))
    bad = unspoken(model, undisturbed)
    context = faulty(model, lambda _, tokens: status if bad in tokens else 0, n_batch=32)
    engine = start_engine(context=context, max_queue=20)
    poison = asyncio.create_task(answered(engine, greedy([*[5] * 200, bad, 50], seconds=20)))
    told = await everything(engine, workload(model))
    with pytest.raises(GenerationFailed):
        await poison
    assert same(told, undisturbed, workload(model))
    await idle(engine)
    assert await left_behind(context, engine) == []


async def test_a_request_that_fails_late_in_its_answer_fails_alone(
    start_engine: StartEngine, model: Model
) -> None:
    def request() -> GenerateRequest:
        return greedy([200, 201, 202], 200, grammar=endless(model), seconds=20)

    whole = (await answered(start_engine(), request())).text
    [breaking] = model.tokenize(whole[20])  # the model breaks whenever it is fed, and it will be again
    others = {letter: Grammar(model, f'root ::= "{letter}"{{40}}') for letter in "XYZ"}
    context = faulty(model, lambda _, tokens: BROKEN if breaking in tokens else 0)
    engine = start_engine(context=context)
    tasks = {
        letter: asyncio.create_task(answered(engine, greedy([210], 60, grammar=grammar)))
        for letter, grammar in others.items()
    }
    sent = ""
    with pytest.raises(GenerationFailed):
        async for event in engine.submit(request()).events():
            sent += event.text if isinstance(event, Text) else ""
    assert sent == whole[: whole.index(whole[20]) + 1]
    for letter, task in tasks.items():
        assert (await task).text == letter * 40
    await idle(engine)
    assert await left_behind(context, engine) == []


async def test_a_prefix_that_cannot_be_computed_fails_those_who_need_it_and_nobody_else(
    start_engine: StartEngine, model: Model
) -> None:
    letters = endless(model)
    context = faulty(model, lambda _, tokens: BROKEN if 200 in tokens else 0)
    engine = start_engine(context=context)
    poisoned = [
        asyncio.create_task(answered(engine, greedy([200, *SHARED, i], shared_tokens=41))) for i in range(2)
    ]
    told = await answered(engine, greedy(SHARED, grammar=letters))
    assert told.text == (await answered(start_engine(), greedy(SHARED, grammar=letters))).text
    for task in poisoned:
        with pytest.raises(GenerationFailed):
            await task
    await idle(engine)
    assert await left_behind(context, engine) == []


async def test_a_broken_model_fails_every_request_and_hangs_none(
    start_engine: StartEngine, model: Model
) -> None:
    context = faulty(model, lambda *_: BROKEN)
    engine = start_engine(context=context)
    results = await asyncio.gather(
        *(all_answered(engine, one) for one in workload(model)), return_exceptions=True
    )
    assert {type(result) for result in results} == {GenerationFailed}
    assert await left_behind(context, engine) == []


async def test_an_error_of_our_own_ends_what_runs_and_the_next_request_is_served(
    start_engine: StartEngine, model: Model
) -> None:
    def fault(step: int, _: set[int]) -> int:
        if step == 6:
            raise RuntimeError("a bug")
        return 0

    context = faulty(model, fault)
    engine = start_engine(context=context)
    results = await asyncio.gather(
        *(all_answered(engine, one) for one in workload(model)), return_exceptions=True
    )
    assert GenerationFailed in {type(result) for result in results}
    assert all(isinstance(result, GenerationFailed) or result[-1].ended for result in results)  # type: ignore[index]
    assert await left_behind(context, engine) == []
    told = await answered(engine, greedy(SHARED))
    assert told.text == (await answered(start_engine(), greedy(SHARED))).text


class Unshareable(Context):
    """Cannot copy a sequence when it should do so for the second time."""

    copies = 0

    def copy(self, source: int, target: int) -> None:
        self.copies += 1
        if self.copies == 2:
            raise RuntimeError("a bug")
        super().copy(source, target)


async def test_a_request_that_cannot_even_be_started_has_an_end_and_leaves_nothing(
    start_engine: StartEngine, model: Model
) -> None:
    context = Unshareable(model, LoadOptions("", n_ctx=512))
    engine = start_engine(context=context)
    request = {"max_tokens": 3, "shared_tokens": len(SHARED)}
    first = await answered(engine, greedy([*SHARED, 50], **request))
    with pytest.raises(GenerationFailed):
        await answered(engine, greedy([*SHARED, 50], **request))
    assert (await answered(engine, greedy([*SHARED, 50], **request))).text == first.text
    assert await left_behind(context, engine) == []


class Speechless(Context):
    """Once, leaves only a control token to the first who waits for scores."""

    steps = 0

    def scores(self) -> Logits:
        rows = super().scores()
        self.steps += 1
        if self.steps == 6:
            rows[0] = -np.inf
            rows[0][1] = 0
        return rows


async def test_an_answer_that_cannot_go_on_fails_alone(start_engine: StartEngine, any_model: Model) -> None:
    letters = endless(any_model)

    def requests() -> list[GenerateRequest]:
        return [asked([50 + i] * 20, sampling=hot(i), max_tokens=24, grammar=letters) for i in range(4)]

    context = Speechless(any_model, LoadOptions("", n_ctx=512))
    engine = start_engine(any_model, context=context)
    results = await asyncio.gather(*(answered(engine, one) for one in requests()), return_exceptions=True)
    failed = [i for i, result in enumerate(results) if isinstance(result, InvalidGrammar)]
    assert len(failed) == 1
    undisturbed = start_engine(any_model)
    for i, one in enumerate(requests()):
        if i not in failed:
            assert results[i].text == (await answered(undisturbed, one)).text  # type: ignore[union-attr]
    assert await left_behind(context, engine) == []


async def test_a_stream_neither_repeats_nor_loses_anything_over_a_failure(
    start_engine: StartEngine, model: Model
) -> None:
    context = faulty(model, lambda step, _: BROKEN if step % 10 == 0 else 0)
    request = asked(SHARED, sampling=hot(3), grammar=endless(model), max_tokens=60)
    events = [event async for event in start_engine(context=context).submit(request).events()]
    assert context.faults >= 5
    parts = [event for event in events if isinstance(event, Text)]
    whole = await answered(
        start_engine(), asked(SHARED, sampling=hot(3), grammar=endless(model), max_tokens=60)
    )
    said = "".join(part.text for part in parts)
    assert said == whole.text
    assert sum(len(part.tokens) for part in parts) == 60
    assert events[-1] == Ended(len(SHARED), 60)
