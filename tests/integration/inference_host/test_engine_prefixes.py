import asyncio
import threading
from typing import Any

import pytest

from inference_host.generation import Ended
from inference_host.llama import LoadOptions, Model
from tests.fixtures.engines import PROMPT, CountingContext, endless, greedy, idle, left_behind
from tests.fixtures.hosts import StartEngine, answered, asked, until

pytestmark = pytest.mark.integration
PREFIX = [3 + i % 200 for i in range(300)]
OTHER = [4 + i % 150 for i in range(300)]
THIRD = [5 + i % 100 for i in range(300)]


def counting(model: Model, **how: Any) -> CountingContext:
    return CountingContext(model, LoadOptions("", n_ctx=1024, **how))


async def test_a_shared_prefix_gives_the_same_answers_as_a_full_prefill(
    start_engine: StartEngine, any_model: Model
) -> None:
    engine, full = start_engine(any_model), start_engine(any_model, lanes=1)
    reused = []
    for rest in ([200, 201], [7, 8, 9], PROMPT, [7, 8, 9], [5]):
        warm = await answered(engine, greedy([*PREFIX, *rest], shared_tokens=len(PREFIX)))
        cold = await answered(full, greedy([*PREFIX, *rest]))
        assert warm.text == cold.text
        reused.append(warm.ended.reused_tokens)
    assert reused == [0, 300, 300, 300, 300]


async def test_a_prefix_is_computed_once_for_a_burst(start_engine: StartEngine, any_model: Model) -> None:
    context = counting(any_model)
    engine = start_engine(any_model, context=context)
    requests = [greedy([*PREFIX, 9 + i], 4, shared_tokens=300) for i in range(8)]
    told = await asyncio.gather(*(answered(engine, one) for one in requests))
    written = sum(one.choice.completion_tokens for one in told)
    assert 300 + 8 <= context.computed <= 300 + 8 + written
    assert await left_behind(context, engine) == []


@pytest.mark.parametrize("shared", [0, 15])
async def test_a_short_beginning_is_not_pinned(start_engine: StartEngine, shared: int) -> None:
    engine = start_engine()
    for _ in range(2):
        told = await answered(engine, greedy(PROMPT, 4, shared_tokens=shared))
        assert told.ended.reused_tokens == 0
    assert engine.occupancy.prefixes == 0


async def test_a_prompt_that_is_all_prefix_is_answered(start_engine: StartEngine, any_model: Model) -> None:
    engine = start_engine(any_model)
    cold = await answered(start_engine(any_model), greedy(PREFIX))
    for reused in (0, 299):  # its last token is left to be computed: the answer follows from it
        told = await answered(engine, greedy(PREFIX, shared_tokens=300))
        assert (told.text, told.ended.reused_tokens) == (cold.text, reused)


async def test_the_prefix_used_least_recently_makes_room(start_engine: StartEngine, any_model: Model) -> None:
    context = counting(any_model, prefixes=2)
    engine = start_engine(any_model, context=context, saved_bytes=0)
    reused = []
    for prefix in (PREFIX, OTHER, PREFIX, THIRD, PREFIX, OTHER):
        told = await answered(engine, greedy([*prefix, 8], 4, shared_tokens=300))
        reused.append(told.ended.reused_tokens)
    assert reused == [0, 0, 300, 0, 300, 0]
    assert engine.occupancy.prefixes == 2
    assert await left_behind(context, engine) == []


async def test_idle_prefixes_are_set_aside_and_come_back_without_being_computed(
    start_engine: StartEngine, any_model: Model
) -> None:
    context = counting(any_model, prefixes=2)
    engine = start_engine(any_model, context=context)
    order = [PREFIX, OTHER, PREFIX, THIRD, PREFIX, OTHER]
    told = [await answered(engine, greedy([*prefix, 8], 12, shared_tokens=300)) for prefix in order]
    assert [one.ended.reused_tokens for one in told] == [0, 0, 300, 0, 300, 300]
    assert context.computed < 3 * 301 + 6 * 13  # each prefix once
    assert engine.occupancy.prefixes == 1  # nobody attends over those that are not in use
    for prefix, one in zip(order, told, strict=True):
        alone = await answered(start_engine(any_model), greedy([*prefix, 8], 12))
        assert one.text == alone.text
    assert await left_behind(context, engine) == []


async def test_an_evicted_prefix_is_kept_for_those_who_share_it(
    start_engine: StartEngine, any_model: Model
) -> None:
    context = counting(any_model, prefixes=1)
    engine = start_engine(any_model, context=context)
    running = engine.submit(greedy([*PREFIX, 8], 400, grammar=endless(any_model), shared_tokens=300))
    events = running.events()
    said = [await anext(events)]
    other = await answered(engine, greedy([*OTHER, 8], 4, shared_tokens=300))
    assert engine.occupancy.prefixes == 1
    assert context.length(context.lanes) == 300
    assert engine.active == 1
    assert engine.occupancy.cells_used > 600  # both, though only one of them is pinned
    said += [event async for event in events]
    again = await answered(engine, greedy([*OTHER, 8], 4, shared_tokens=300))
    assert (again.text, again.ended.reused_tokens) == (other.text, 300)
    assert isinstance(said[-1], Ended)
    assert await left_behind(context, engine) == []
    alone = await answered(start_engine(any_model), greedy([*PREFIX, 8], 400, grammar=endless(any_model)))
    assert "".join(getattr(event, "text", "") for event in said) == alone.text


async def test_idle_prefixes_make_room_for_prompts(start_engine: StartEngine, model: Model) -> None:
    context = counting(model, cells=1024)
    engine = start_engine(context=context, saved_bytes=0)
    for prefix in (PREFIX, OTHER):
        await answered(engine, greedy([*prefix, 8], 4, shared_tokens=300))
    assert engine.occupancy.prefixes == 2
    told = await answered(engine, greedy([9] * 600, 4))
    assert told.ended.completion_tokens
    assert engine.occupancy.prefixes == 1
    assert await left_behind(context, engine) == []


async def test_who_waits_for_a_prefix_gets_it_when_the_first_who_asked_has_left(
    start_engine: StartEngine, model: Model
) -> None:
    long = [3 + i % 240 for i in range(3000)]
    engine = start_engine(n_ctx=4096)
    first = engine.submit(asked([*long, 5], shared_tokens=3000))
    await until(lambda: engine.active == 1)
    second = asyncio.create_task(answered(engine, greedy([*long, 6], 4, shared_tokens=3000)))
    await until(lambda: engine.active == 2)
    first.cancel()
    cold = await answered(start_engine(n_ctx=4096), greedy([*long, 6], 4))
    assert (await second).text == cold.text


class HeldContext(CountingContext):
    """Its first step does not end before it is let go: a small model is done before anybody can cancel."""

    def __init__(self, model: Model, options: LoadOptions) -> None:
        super().__init__(model, options)
        self.let_go = threading.Event()

    def decode(self) -> int:
        status = super().decode()
        self.let_go.wait(5)
        return status


async def test_a_half_computed_prefix_that_nobody_wants_any_more_is_given_up(
    start_engine: StartEngine, model: Model
) -> None:
    context = HeldContext(model, LoadOptions("", n_ctx=8192))
    engine = start_engine(context=context)
    job = engine.submit(asked([5] * 6000, shared_tokens=5000))
    await until(lambda: context.computed > 0)
    job.cancel()
    context.let_go.set()
    await idle(engine)
    assert engine.occupancy.prefixes == 0
    assert await left_behind(context, engine) == []
