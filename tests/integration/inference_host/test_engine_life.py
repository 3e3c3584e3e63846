import asyncio
import time

import pytest

from inference_host.errors import ContextFull, DeadlinePassed, InvalidPrompt, NotReady, QueueFull
from inference_host.generation import ChoiceEnded, Ended, Text
from inference_host.job import Job
from inference_host.llama import Model
from tests.fixtures.engines import PROMPT, SLACK_S, endless, greedy, idle
from tests.fixtures.hosts import LONG_CONTEXT, StartEngine, answered, asked, until

pytestmark = pytest.mark.integration


async def test_requests_wait_their_turn_and_too_many_are_refused_at_once(
    start_engine: StartEngine, model: Model
) -> None:
    engine = start_engine(n_ctx=LONG_CONTEXT, lanes=1, max_queue=2)
    running = engine.submit(asked(PROMPT, grammar=endless(model)))
    events = running.events()
    await anext(events)
    waiting = [engine.submit(asked(PROMPT, max_tokens=3)) for _ in range(2)]
    started = time.monotonic()
    with pytest.raises(QueueFull) as refused:
        engine.submit(asked(PROMPT))
    assert time.monotonic() - started < 0.05 + SLACK_S
    assert (refused.value.retry_after_s or 0) >= 1
    assert (engine.active, engine.waiting) == (1, 2)
    await events.aclose()
    for job in waiting:
        assert isinstance([event async for event in job.events()][-1], Ended)
    await idle(engine)


async def test_a_prompt_that_fills_the_context_is_refused_with_the_figures(
    start_engine: StartEngine,
) -> None:
    engine = start_engine(n_ctx=256)
    with pytest.raises(ContextFull, match=r"300 tokens.*256"):
        engine.submit(asked([5] * 300))
    with pytest.raises(ContextFull):
        engine.submit(asked([5] * 256))
    told = await answered(engine, asked([5] * 255, max_tokens=4))
    assert told.ended.completion_tokens in {0, 1}


async def test_an_empty_prompt_is_refused(start_engine: StartEngine) -> None:
    engine = start_engine()
    with pytest.raises(InvalidPrompt, match="empty"):
        engine.submit(asked([]))
    assert (engine.active, engine.waiting) == (0, 0)


async def test_more_answers_than_there_are_lanes_are_refused(start_engine: StartEngine) -> None:
    engine = start_engine(lanes=2)
    with pytest.raises(InvalidPrompt, match="2 answers") as refused:
        engine.submit(asked(PROMPT, n=3))
    assert refused.value.param == "n"


async def test_several_answers_that_cannot_all_have_a_token_are_refused(start_engine: StartEngine) -> None:
    engine = start_engine(n_ctx=256, cells=256)
    with pytest.raises(ContextFull):
        engine.submit(asked([5] * 250, n=8))
    await answered(engine, asked([5] * 250, max_tokens=2))


async def test_leaving_an_answer_stops_it_within_a_step(start_engine: StartEngine, model: Model) -> None:
    engine = start_engine(n_ctx=LONG_CONTEXT)
    async for event in engine.submit(asked(PROMPT, grammar=endless(model))).events():
        if isinstance(event, Text):
            break
    assert await idle(engine) < 0.2 + SLACK_S


async def test_a_cancel_during_prefill_stops_it_within_a_step(start_engine: StartEngine) -> None:
    engine = start_engine(n_ctx=LONG_CONTEXT)
    job = engine.submit(asked([5] * 30_000))
    await until(lambda: engine.active == 1)
    await asyncio.sleep(0.02)
    job.cancel()
    assert await idle(engine) < 0.3 + SLACK_S
    told = await answered(engine, greedy(PROMPT, 8))
    cold = await answered(start_engine(), greedy(PROMPT, 8))
    assert told.text == cold.text  # the half prompt left in memory does no harm


async def test_a_cancelled_request_leaves_the_queue(start_engine: StartEngine, model: Model) -> None:
    engine = start_engine(n_ctx=LONG_CONTEXT, lanes=1, max_queue=1)
    running = engine.submit(asked(PROMPT, grammar=endless(model)))
    await until(lambda: engine.active == 1)
    waiting = engine.submit(asked(PROMPT))
    waiting.cancel()
    assert engine.waiting == 0
    engine.submit(asked(PROMPT)).cancel()
    running.cancel()
    await idle(engine)


async def test_the_deadline_counts_from_arrival_for_those_who_run_and_those_who_wait(
    start_engine: StartEngine, model: Model
) -> None:
    engine = start_engine(n_ctx=LONG_CONTEXT, lanes=1)
    started = time.monotonic()
    jobs = [engine.submit(asked(PROMPT, grammar=endless(model), seconds=s)) for s in (0.4, 0.2)]

    async def ends(job: Job) -> float:
        with pytest.raises(DeadlinePassed):
            async for _ in job.events():
                pass
        return time.monotonic() - started

    ran, waited = await asyncio.gather(*map(ends, jobs))
    assert 0.15 < waited < 0.35 + SLACK_S
    assert 0.35 < ran < 0.6 + SLACK_S
    await idle(engine)


async def test_silence_is_told_while_a_request_waits(start_engine: StartEngine, model: Model) -> None:
    engine = start_engine(n_ctx=LONG_CONTEXT, lanes=1)
    running = engine.submit(asked(PROMPT, grammar=endless(model)))
    waiting = engine.submit(asked(PROMPT)).events(silence_s=0.05)
    assert await anext(waiting) is None
    assert await anext(waiting) is None
    running.cancel()
    await waiting.aclose()


@pytest.mark.parametrize("lanes", [1, 8])
async def test_draining_finishes_what_is_there_and_takes_nothing_new(
    start_engine: StartEngine, model: Model, lanes: int
) -> None:
    engine = start_engine(lanes=lanes)
    jobs = [engine.submit(asked(PROMPT, grammar=endless(model), max_tokens=50)) for _ in range(3)]
    engine.drain()
    with pytest.raises(NotReady):
        engine.submit(asked(PROMPT))
    for job in jobs:
        *_, choice, ended = [event async for event in job.events()]
        assert choice == ChoiceEnded(0, "length", 50)
        assert ended == Ended(len(PROMPT), 50)


async def test_closing_ends_running_and_waiting_answers_with_an_error(
    start_engine: StartEngine, model: Model
) -> None:
    engine = start_engine(n_ctx=LONG_CONTEXT, lanes=2)
    jobs = [engine.submit(asked(PROMPT, grammar=endless(model))) for _ in range(4)]
    await until(lambda: engine.active == 2)
    await asyncio.to_thread(engine.close)
    for job in jobs:
        with pytest.raises(NotReady):
            async for _ in job.events():
                pass


async def test_principals_take_turns(start_engine: StartEngine, model: Model) -> None:
    engine = start_engine(lanes=1)
    running = engine.submit(asked(PROMPT, grammar=endless(model)))
    await until(lambda: engine.active == 1)
    order: list[str] = []

    async def one(principal: str) -> None:
        async for _ in engine.submit(asked(PROMPT, max_tokens=1, principal=principal)).events():
            pass
        order.append(principal)

    tasks = [asyncio.create_task(one(principal)) for principal in ("a", "a", "a", "b", "c")]
    await until(lambda: engine.waiting == 5)
    running.cancel()
    await asyncio.gather(*tasks)
    assert order == ["a", "b", "c", "a", "a"]
