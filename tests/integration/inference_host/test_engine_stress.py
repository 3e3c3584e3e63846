"""Everything at once: no request without an end, no cell and no sequence without an owner."""

import asyncio
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import pytest

from inference_host.engine import Engine
from inference_host.errors import DeadlinePassed, QueueFull
from inference_host.generation import ChoiceEnded, Ended, Event, GenerateRequest, Sampling, Text
from inference_host.grammar import Grammar
from inference_host.llama import LoadOptions, Model
from inference_host.metrics import Metrics
from tests.fixtures.engines import (
    GREEDY,
    PROMPT,
    CountingContext,
    endless,
    greedy,
    hot,
    idle,
    left_behind,
    same_samples,
)
from tests.fixtures.hosts import StartEngine, all_answered, answered, asked

pytestmark = pytest.mark.integration
AT_ONCE, TALKERS, QUEUE = 42, 4, 40
FINITE = '("yes" | "no" | "maybe") " " [a-c]{1,6}'
FOLLOWED = re.compile("(yes|no|maybe) [a-c]{1,6}")


@dataclass
class Visit:
    """One request, when its sender loses interest, and what came of it."""

    request: GenerateRequest
    finite: bool
    patient: bool
    pause_s: float
    leaves_after_s: float | None = None
    leaves_after_events: int | None = None
    events: list[Event] = field(default_factory=list)
    end: str = ""

    @property
    def loyal(self) -> bool:
        return self.leaves_after_s is None and self.leaves_after_events is None

    def answer(self, index: int) -> str:
        return "".join(e.text for e in self.events if isinstance(e, Text) and e.index == index)


class Crowd:
    """Visits at random, the same ones for the same seed."""

    def __init__(self, model: Model, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self._grammars = {"finite": Grammar(model, f"root ::= {FINITE}"), "endless": endless(model)}
        self._beginnings = [self._tokens(int(n)) for n in self._random.integers(16, 200, 6)]

    def visit(self) -> Visit:
        random = self._random
        visit = Visit(*self._request(), pause_s=float(random.exponential(0.01)))
        whim = random.random()
        if whim < 0.15:
            visit.leaves_after_s = float(random.exponential(0.05))
        elif whim < 0.3:
            visit.leaves_after_events = int(random.integers(0, 12))
        return visit

    def talker(self) -> Visit:
        """Wants an answer without a limit, and hears as much of it as makes its reservation grow."""
        request = asked(self._tokens(80), grammar=self._grammars["endless"], seconds=60)
        return Visit(request, finite=False, patient=True, pause_s=0, leaves_after_events=560)

    def _request(self) -> tuple[GenerateRequest, bool, bool]:
        random = self._random
        prompt, shared = self._prompt()
        patient = bool(random.random() > 0.12)
        seconds = 60.0 if patient else float(random.choice([0.002, 0.05, 0.3]))
        more = {"shared_tokens": shared, "seconds": seconds, "principal": str(random.integers(3))}
        grammar = str(random.choice(["finite", "endless", "none"]))
        request = asked(
            prompt,
            grammar=self._grammars.get(grammar),
            max_tokens=int(random.integers(1, 30)),
            sampling=GREEDY if random.random() < 0.4 else self._sampling(),
            n=int(random.choice([1, 1, 1, 2, 3, 8])),
            beam=bool(random.random() < 0.2),
            stops=("b",) if random.random() < 0.1 else (),
            **more,
        )
        return request, grammar == "finite", patient

    def _sampling(self) -> Sampling:
        seed = int(self._random.integers(2**40))
        return hot(seed) if self._random.random() < 0.5 else Sampling(0.8, seed=seed)

    def _prompt(self) -> tuple[list[int], int]:
        rest = self._tokens(int(self._random.integers(1, 40)))
        if self._random.random() < 0.03:
            rest = self._tokens(700)
        if self._random.random() < 0.3:
            return rest, 0
        if self._random.random() < 0.1:
            self._beginnings.append(self._tokens(int(self._random.integers(8, 200))))
        beginning = self._beginnings[int(self._random.integers(len(self._beginnings)))]
        return [*beginning, *rest], len(beginning)

    def _tokens(self, count: int) -> list[int]:
        tokens: list[int] = self._random.integers(3, 250, count).tolist()
        return tokens


async def pay(engine: Engine, visit: Visit) -> None:
    await asyncio.sleep(visit.pause_s)
    try:
        job = engine.submit(visit.request)
    except QueueFull:
        visit.end = "refused"
        await asyncio.sleep(0.1)
        return
    try:
        async with asyncio.timeout(visit.leaves_after_s):
            async for event in job.events():
                assert event is not None
                visit.events.append(event)
                if len(visit.events) == visit.leaves_after_events:
                    break
        visit.end = "done" if isinstance(event, Ended) else "left"
    except TimeoutError:
        visit.end = "left"
    except DeadlinePassed:
        visit.end = "late"


def unfitting(visit: Visit) -> str | None:
    """What is wrong with how a visit ended."""
    if visit.end == "done":
        return next(_faults(visit), None)
    fits = {"left": not visit.loyal, "late": not visit.patient, "refused": not visit.events}
    return None if fits.get(visit.end) else f"ended {visit.end!r} with {len(visit.events)} events"


def _faults(visit: Visit) -> Iterator[str]:
    request = visit.request
    choices = [event for event in visit.events if isinstance(event, ChoiceEnded)]
    if sorted(choice.index for choice in choices) != list(range(len(choices))):
        yield "an answer ended twice or never"
    if len(choices) != request.n and not (request.beam and 0 < len(choices) < request.n):
        yield f"{len(choices)} answers of {request.n}"
    for choice in choices:
        text = visit.answer(choice.index)
        whole = choice.finish_reason == "stop" and not request.stops
        if choice.completion_tokens > (request.max_tokens or 0):
            yield "too long"
        if visit.finite and whole and not FOLLOWED.fullmatch(text):
            yield f"{text!r} does not follow the grammar"


@pytest.mark.parametrize(("of", "arrivals"), [("model", 1000), ("hybrid_model", 250)])
async def test_random_arrivals_cancels_deadlines_and_evictions_leave_nothing_behind(
    request: pytest.FixtureRequest, start_engine: StartEngine, of: str, arrivals: int
) -> None:
    model: Model = request.getfixturevalue(of)
    metrics = Metrics()
    context = CountingContext(
        model, LoadOptions("", n_ctx=1536, cells=2048, lanes=8, n_batch=128, prefixes=3)
    )
    engine = start_engine(model, context=context, metrics=metrics, max_queue=QUEUE)
    crowd = Crowd(model, seed=20)
    visits: list[Visit] = []

    async def keep_coming() -> None:
        while sum(visit.end != "refused" for visit in visits) < arrivals:
            visits.append(crowd.visit())
            await pay(engine, visits[-1])

    visits += [crowd.talker() for _ in range(TALKERS)]
    talks = [pay(engine, talker) for talker in visits]
    await asyncio.gather(*talks, *(keep_coming() for _ in range(AT_ONCE)))
    await idle(engine, within_s=5)
    ends = Counter(visit.end for visit in visits)
    preemptions = metrics.registry.get_sample_value("inference_preemptions_total") or 0
    print(dict(ends), f"{preemptions:.0f} preemptions")
    assert [problem for visit in visits if (problem := unfitting(visit))] == []
    assert set(ends) == {"done", "left", "late", "refused"}
    assert await left_behind(context, engine) == []
    counted = sum(
        sample.value
        for one in metrics.requests.collect()
        for sample in one.samples
        if sample.name.endswith("total")
    )
    assert counted == len(visits) - ends["refused"]  # each ended once
    assert preemptions > 0
    assert context.statuses == {0}  # never promised more cells than there are

    told = await answered(engine, greedy(PROMPT, 8))
    assert told.text == (await answered(start_engine(model), greedy(PROMPT, 8))).text
    done = [visit for visit in visits if visit.end == "done" and visit.request.max_tokens]
    fresh = start_engine(model)
    samples: list[tuple[str, str]] = []
    for visit in done[:: len(done) // 40]:
        alone = await all_answered(fresh, _again(visit.request))
        pairs = [(visit.answer(i), one.text) for i, one in enumerate(alone)]
        if visit.request.beam or not visit.request.sampling.temperature:
            assert all(text == other for text, other in pairs)
        else:
            samples += pairs
    assert same_samples([text for text, _ in samples], [other for _, other in samples])


def _again(request: GenerateRequest) -> GenerateRequest:
    fields = {name: getattr(request, name) for name in request.__slots__}
    return asked(
        fields.pop("prompt"), **{k: v for k, v in fields.items() if k not in {"deadline", "shared_tokens"}}
    )
