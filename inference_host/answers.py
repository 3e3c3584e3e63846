"""The answers to one HTTP request: one job for each of its prompts, read as one sequence of events."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace

from inference_host.engine import Engine
from inference_host.errors import HostError
from inference_host.generation import ChoiceEnded, ChosenToken, Ended, Event, GenerateRequest, Text
from inference_host.job import Job


@dataclass(frozen=True, slots=True)
class WholeAnswer:
    """One finished answer."""

    end: ChoiceEnded
    texts: Sequence[Text]

    @property
    def text(self) -> str:
        """What was said."""
        return "".join(text.text for text in self.texts)

    @property
    def tokens(self) -> list[ChosenToken]:
        """The tokens that said it."""
        return [token for text in self.texts for token in text.tokens]


class Answers:
    """Answers are numbered prompt by prompt: those of the first prompt, then those of the second."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self._jobs = jobs

    @classmethod
    def submit(cls, engine: Engine, requests: Sequence[GenerateRequest]) -> "Answers":
        """Queue all of the requests or none. Raises what the engine raises, see Engine.submit."""
        answers = cls(jobs := [])
        try:
            for request in requests:
                jobs.append(engine.submit(request))
        except HostError:
            answers.cancel()
            raise
        return answers

    def cancel(self) -> None:
        """Nobody wants them any more."""
        for job in self._jobs:
            job.cancel()

    async def whole(self) -> tuple[list[WholeAnswer], Ended]:
        """Wait for the end; the answers in order. Raises the first job's HostError."""
        texts: defaultdict[int, list[Text]] = defaultdict(list)
        ends: list[ChoiceEnded] = []
        ended = Ended(0, 0)
        async with aclosing(self.events()) as events:
            async for event in events:
                if isinstance(event, Text):
                    texts[event.index].append(event)
                elif isinstance(event, ChoiceEnded):
                    ends.append(event)
                elif event is not None:
                    ended = event
        ends.sort(key=lambda end: end.index)
        return [WholeAnswer(end, texts[end.index]) for end in ends], ended

    def events(self, silence_s: float | None = None) -> AsyncGenerator[Event | None, None]:
        """The events up to one Ended, and None after each `silence_s` seconds without one.

        Raises the HostError of the first job that fails. Leaving the iteration early cancels all jobs.
        """
        if len(self._jobs) == 1:
            return self._jobs[0].events(silence_s)
        return self._merged(silence_s)

    async def _merged(self, silence_s: float | None) -> AsyncGenerator[Event | None, None]:
        queue: asyncio.Queue[Event | Exception] = asyncio.Queue()
        readers = [asyncio.create_task(_read(i, job, queue)) for i, job in enumerate(self._jobs)]
        ends: list[Ended] = []
        try:
            while len(ends) < len(readers):
                event = await _next(queue, silence_s)
                if isinstance(event, Exception):
                    raise event
                if isinstance(event, Ended):
                    ends.append(event)
                else:
                    yield event
            yield _sum(ends)
        finally:
            self.cancel()
            for reader in readers:
                reader.cancel()
            await asyncio.gather(*readers, return_exceptions=True)


async def _read(place: int, job: Job, queue: asyncio.Queue[Event | Exception]) -> None:
    try:
        async with aclosing(job.events()) as events:
            async for event in events:
                if isinstance(event, Text | ChoiceEnded):
                    queue.put_nowait(replace(event, index=place * job.request.n + event.index))
                elif event is not None:
                    queue.put_nowait(event)
    except Exception as error:  # whatever it is, the reader of the queue must not wait for ever
        queue.put_nowait(error)


async def _next(queue: asyncio.Queue[Event | Exception], silence_s: float | None) -> Event | Exception | None:
    try:
        async with asyncio.timeout(silence_s):
            return await queue.get()
    except TimeoutError:
        return None


def _sum(ends: Sequence[Ended]) -> Ended:
    return Ended(
        sum(end.prompt_tokens for end in ends),
        sum(end.completion_tokens for end in ends),
        sum(end.reused_tokens for end in ends),
        max(end.queued_s for end in ends),
    )
