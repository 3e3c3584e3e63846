import asyncio
from collections.abc import Sequence
from contextlib import aclosing
from typing import cast

import pytest

from inference_host.answers import Answers
from inference_host.engine import Engine
from inference_host.errors import GenerationFailed, QueueFull
from inference_host.generation import ChoiceEnded, Ended, Event, GenerateRequest, Text
from inference_host.job import Job
from tests.fixtures.scripted_jobs import job, text, wanted


class FullAfter:
    """Takes so many requests, as an engine does whose queue is filled by others."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.jobs: list[Job] = []

    def submit(self, request: GenerateRequest) -> Job:
        if len(self.jobs) == self.room:
            raise QueueFull("full", retry_after_s=3)
        self.jobs.append(job(request))
        return self.jobs[-1]


def script(index: int, said: str) -> list[Event]:
    return [text(said, index), ChoiceEnded(index, "stop", 1)]


async def read(answers: Answers) -> list[Event | None]:
    return [event async for event in answers.events()]


async def test_answers_are_numbered_prompt_by_prompt_and_counted_once() -> None:
    request = wanted(n=2)
    first = job(request, [*script(1, "b"), *script(0, "a"), Ended(10, 2, 1)])
    second = job(request, [*script(0, "c"), *script(1, "d"), Ended(20, 3, 4)])
    whole, ended = await Answers([first, second]).whole()
    assert [(answer.end.index, answer.text) for answer in whole] == [(0, "a"), (1, "b"), (2, "c"), (3, "d")]
    assert ended == Ended(30, 5, 5)


async def test_events_come_as_they_happen_whichever_job_they_are_of() -> None:
    first, second = job(wanted()), job(wanted(), [*script(0, "fast"), Ended(1, 1)])
    async with aclosing(Answers([first, second]).events()) as events:
        early = await anext(events)
        assert isinstance(early, Text)
        assert (early.index, early.text) == (1, "fast")
        first.emit(*script(0, "slow"), Ended(1, 1))
        late = [event async for event in events]
    assert [event.text for event in late if isinstance(event, Text)] == ["slow"]
    assert late[-1] == Ended(2, 2)


@pytest.mark.parametrize("count", [1, 3])
async def test_silence_is_told_while_nothing_happens(count: int) -> None:
    jobs = [job(wanted()) for _ in range(count)]
    async with aclosing(Answers(jobs).events(silence_s=0.01)) as events:
        assert [await anext(events), await anext(events)] == [None, None]
        for silent in jobs:
            silent.emit(Ended(1, 0))
        assert [event async for event in events][-1] == Ended(count, 0)


def unwanted(jobs: Sequence[Job]) -> bool:
    return not any(one.wanted for one in jobs)


async def test_the_first_failure_ends_all_jobs() -> None:
    jobs = [job(wanted()), job(wanted(), [text("a"), GenerationFailed("It broke.")])]
    with pytest.raises(GenerationFailed):
        await read(Answers(jobs))
    assert unwanted(jobs)


async def test_leaving_early_ends_all_jobs() -> None:
    jobs = [job(wanted(), [text("a")]), job(wanted())]
    async with aclosing(Answers(jobs).events()) as events:
        await anext(events)
    assert unwanted(jobs)


async def test_a_cancelled_reader_ends_all_jobs() -> None:
    jobs = [job(wanted()), job(wanted())]
    reading = asyncio.create_task(Answers(jobs).whole())
    await asyncio.sleep(0.01)
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert unwanted(jobs)


async def test_all_requests_are_taken_or_none() -> None:
    engine = FullAfter(2)
    with pytest.raises(QueueFull):
        Answers.submit(cast(Engine, engine), [wanted()] * 3)
    assert len(engine.jobs) == 2
    assert unwanted(engine.jobs)
    enough = FullAfter(3)
    Answers.submit(cast(Engine, enough), [wanted()] * 3)
    assert all(one.wanted for one in enough.jobs)
    for one in enough.jobs:
        one.cancel()
