import asyncio
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from inference_host.context import Context
from inference_host.decoder import Decoder
from inference_host.engine import Engine
from inference_host.errors import ContextFull, DeadlinePassed, NotReady, QueueFull
from inference_host.generation import Ended, Sampling, Text
from inference_host.grammar import Grammar
from inference_host.job import Job
from inference_host.llama import LoadOptions, Model
from tests.fixtures.hosts import ENDLESS, LONG_CONTEXT, StartEngine, answered, asked, until

pytestmark = pytest.mark.integration
SLACK_S = 0.5  # for machines that do something else besides
PROMPT = list(range(40, 90))


@pytest.fixture(scope="module")
def hybrid_model(hybrid: Path) -> Iterator[Model]:
    loaded = Model(LoadOptions(str(hybrid)))
    yield loaded
    loaded.close()


@pytest.fixture(params=["attention", "hybrid"])
def any_model(request: pytest.FixtureRequest, model: Model, hybrid_model: Model) -> Model:
    return model if request.param == "attention" else hybrid_model


def endless(model: Model) -> Grammar:
    return Grammar(model, ENDLESS)


async def idle(engine: Engine, within_s: float = 1.0) -> float:
    return await until(lambda: not engine.active and not engine.waiting, within_s)


async def test_a_reused_prefix_gives_the_same_answers_as_a_full_prefill(
    start_engine: StartEngine, any_model: Model
) -> None:
    engine = start_engine(any_model)
    reused = []
    for prompt in (PROMPT, [*PROMPT, 200, 201], [*PROMPT[:30], 7, 8, 9], [*PROMPT[:30], 7, 8, 9], [3, 4, 5]):
        warm, _, ended = await answered(engine, asked(prompt, sampling=Sampling(0), max_tokens=20))
        cold, _, _ = await answered(
            start_engine(any_model), asked(prompt, sampling=Sampling(0), max_tokens=20)
        )
        assert warm == cold
        reused.append(ended.reused_tokens)
    # The hybrid's state has no way back, so it starts afresh instead of answering from a wrong state.
    assert reused == ([0, 50, 30, 32, 0] if any_model.name == "tiny" else [0, 0, 0, 0, 0])


async def test_scores_after_a_reused_prefix_are_those_of_a_full_prefill(any_model: Model) -> None:
    def scores(decoder: Decoder, prompt: list[int]) -> np.ndarray:
        kept = decoder.keep_prefix(prompt)
        for token in prompt[kept:]:
            decoder.feed((token,))
        return decoder.logits().copy()

    context = Context(any_model, LoadOptions("", n_ctx=512))
    decoder = Decoder(context)
    scores(decoder, PROMPT)
    warm = scores(decoder, [*PROMPT[:25], 99, 98])
    context.clear()
    cold = scores(Decoder(context), [*PROMPT[:25], 99, 98])
    assert np.abs(warm - cold).max() < 1e-3 * np.abs(cold).max()
    context.close()


async def test_a_prompt_in_many_chunks_is_answered_like_one_in_one_chunk(
    start_engine: StartEngine, model: Model
) -> None:
    prompt = PROMPT * 6
    whole, _, _ = await answered(
        start_engine(n_batch=512), asked(prompt, sampling=Sampling(0), max_tokens=16)
    )
    parts, _, _ = await answered(start_engine(n_batch=16), asked(prompt, sampling=Sampling(0), max_tokens=16))
    assert whole == parts


async def test_the_same_seed_gives_the_same_answer(start_engine: StartEngine) -> None:
    engine = start_engine()
    texts = []
    for seed in (11, 11, 12, None, None):
        request = asked(PROMPT, sampling=Sampling(1.0, 1.0, 0, seed), max_tokens=24)
        texts.append((await answered(engine, request))[0])
    assert texts[0] == texts[1]
    assert len(set(texts)) == 4


async def test_greedy_answers_do_not_depend_on_the_seed(start_engine: StartEngine) -> None:
    engine = start_engine()
    answers = {
        (await answered(engine, asked(PROMPT, sampling=Sampling(0, seed=seed), max_tokens=24)))[0]
        for seed in range(4)
    }
    assert len(answers) == 1


async def test_an_answer_has_as_many_tokens_as_asked_for(start_engine: StartEngine, model: Model) -> None:
    request = asked(PROMPT, grammar=endless(model), max_tokens=9)
    _, parts, ended = await answered(start_engine(), request)
    assert ended == Ended("length", len(PROMPT), 9, 0)
    assert sum(len(part.tokens) for part in parts) == 9


async def test_an_answer_ends_where_the_context_ends(start_engine: StartEngine, model: Model) -> None:
    engine = start_engine(n_ctx=256)
    _, _, ended = await answered(engine, asked(PROMPT, grammar=endless(model)))
    assert ended.finish_reason == "length"
    assert ended.prompt_tokens + ended.completion_tokens == engine.n_ctx + 1  # the last is not fed any more
    again, _, _ = await answered(engine, asked(PROMPT, grammar=endless(model), max_tokens=5))
    assert again


async def test_a_prompt_that_fills_the_context_is_refused_with_the_figures(
    start_engine: StartEngine,
) -> None:
    engine = start_engine(n_ctx=256)
    with pytest.raises(ContextFull, match=r"300 tokens.*256"):
        engine.submit(asked([5] * 300))
    with pytest.raises(ContextFull):
        engine.submit(asked([5] * 256))
    _, _, ended = await answered(engine, asked([5] * 255, grammar=None, max_tokens=4))
    assert ended.completion_tokens in {0, 1, 2}


async def test_a_stop_string_ends_the_answer_and_is_not_sent(start_engine: StartEngine, model: Model) -> None:
    engine = start_engine()
    text, _, _ = await answered(
        engine, asked(PROMPT, grammar=endless(model), sampling=Sampling(0), max_tokens=40)
    )
    stop = text[17:20]
    cut, _, ended = await answered(
        engine, asked(PROMPT, grammar=endless(model), sampling=Sampling(0), max_tokens=40, stops=(stop,))
    )
    assert cut == text[: text.index(stop)]
    assert ended.finish_reason == "stop"


async def test_requests_wait_their_turn_and_too_many_are_refused_at_once(
    start_engine: StartEngine, model: Model
) -> None:
    engine = start_engine(n_ctx=LONG_CONTEXT, max_queue=2)
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


async def test_leaving_an_answer_stops_it_within_a_step(start_engine: StartEngine, model: Model) -> None:
    engine = start_engine(n_ctx=LONG_CONTEXT)
    async for event in engine.submit(asked(PROMPT, grammar=endless(model))).events():
        if isinstance(event, Text):
            break
    assert await idle(engine) < 0.2 + SLACK_S


async def test_a_cancel_during_prefill_stops_it_within_a_step(
    start_engine: StartEngine, model: Model
) -> None:
    engine = start_engine(n_ctx=LONG_CONTEXT)
    job = engine.submit(asked([5] * 30_000))
    await asyncio.sleep(0.05)
    assert engine.active == 1
    job.cancel()
    assert await idle(engine) < 0.5
    text, _, _ = await answered(engine, asked(PROMPT, sampling=Sampling(0), max_tokens=8))
    cold, _, _ = await answered(start_engine(), asked(PROMPT, sampling=Sampling(0), max_tokens=8))
    assert text == cold  # the half prompt left in memory does no harm


async def test_a_cancelled_request_leaves_the_queue(start_engine: StartEngine, model: Model) -> None:
    engine = start_engine(n_ctx=LONG_CONTEXT, max_queue=1)
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
    engine = start_engine(n_ctx=LONG_CONTEXT)
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
    engine = start_engine(n_ctx=LONG_CONTEXT)
    running = engine.submit(asked(PROMPT, grammar=endless(model)))
    waiting = engine.submit(asked(PROMPT)).events(silence_s=0.05)
    assert await anext(waiting) is None
    assert await anext(waiting) is None
    running.cancel()
    await waiting.aclose()


async def test_draining_finishes_what_is_there_and_takes_nothing_new(
    start_engine: StartEngine, model: Model
) -> None:
    engine = start_engine()
    jobs = [engine.submit(asked(PROMPT, grammar=endless(model), max_tokens=50)) for _ in range(2)]
    engine.drain()
    with pytest.raises(NotReady):
        engine.submit(asked(PROMPT))
    for job in jobs:
        assert [event async for event in job.events()][-1] == Ended("length", 50, 50, job is jobs[1] and 49)


async def test_closing_ends_running_and_waiting_answers_with_an_error(
    start_engine: StartEngine, model: Model
) -> None:
    engine = start_engine(n_ctx=LONG_CONTEXT)
    jobs = [engine.submit(asked(PROMPT, grammar=endless(model))) for _ in range(2)]
    await until(lambda: engine.active == 1)
    await asyncio.to_thread(engine.close)
    for job in jobs:
        with pytest.raises(NotReady):
            async for _ in job.events():
                pass


async def test_random_arrivals_cancels_and_deadlines_leave_nothing_behind(
    start_engine: StartEngine, model: Model
) -> None:
    engine = start_engine(max_queue=300)
    random = np.random.default_rng(5)

    async def one() -> str:
        await asyncio.sleep(random.uniform(0, 0.5))
        length = int(random.integers(1, 200))
        request = asked(
            random.integers(3, 250, length).tolist(),
            grammar=endless(model) if random.random() < 0.5 else None,
            max_tokens=int(random.integers(1, 40)),
            seconds=float(random.choice([0.01, 0.05, 30])),
            sampling=Sampling(float(random.choice([0, 1]))),
        )
        leave_after = int(random.integers(0, 60))
        try:
            async for event in engine.submit(request).events():
                if isinstance(event, Ended):
                    return "done"
                leave_after -= 1
                if leave_after < 0:
                    return "left"
        except DeadlinePassed:
            return "late"
        return "lost"

    ends = await asyncio.gather(*(one() for _ in range(200)))
    assert set(ends) == {"left", "late", "done"}
    await idle(engine, within_s=5)
    text, _, _ = await answered(engine, asked(PROMPT, sampling=Sampling(0), max_tokens=8))
    cold, _, _ = await answered(start_engine(), asked(PROMPT, sampling=Sampling(0), max_tokens=8))
    assert text == cold
