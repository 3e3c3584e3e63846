import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

import pytest
from heimdall.domain.events import Event, LoggedEvent
from heimdall.errors import InvalidRequest, StreamUnavailable
from heimdall.events import positions
from heimdall.events.positions import Since
from heimdall.events.tail import Outage, Tailed, tail

from tests.unit.events.scripted_log import ScriptedLog


def logged(number: int) -> LoggedEvent:
    return LoggedEvent(
        f"s:{number}", Event("message", "t", content=str(number), id=f"e{number}", timestamp=1)
    )


class Attempts:
    """Each attempt to follow gives its items, then raises the error at its end, if any, or stays quiet."""

    def __init__(self, *attempts: list[LoggedEvent | BaseException | None]) -> None:
        self.asked: list[str | None] = []
        self.closed = 0
        self._attempts = list(attempts)

    async def __call__(self, _tenant: str, after: str | None) -> AsyncGenerator[LoggedEvent | None, None]:
        self.asked.append(after)
        try:
            for item in self._attempts.pop(0):
                if isinstance(item, BaseException):
                    raise item
                yield item
            await asyncio.sleep(60)
        finally:
            self.closed += 1


async def take(attempts: Attempts, count: int, after: str | None = None) -> list[Tailed]:
    items: list[Tailed] = []
    log = ScriptedLog(source=attempts)
    async with aclosing(tail(log, "t", after, first_wait_s=0.001, longest_wait_s=0.01)) as source:
        while len(items) < count:
            items.append(await anext(source))
    return items


async def test_after_an_outage_reading_goes_on_behind_the_last_event() -> None:
    down = StreamUnavailable("down")
    attempts = Attempts([None, logged(1), logged(2), down], [down], [None, logged(3)])
    items = await take(attempts, 7)
    assert items == [None, logged(1), logged(2), Outage(down), Outage(down), None, logged(3)]
    assert attempts.asked == [None, "s:2", "s:2"]
    assert attempts.closed == 3


async def test_an_outage_before_the_first_event_resumes_from_the_moment_the_tail_began() -> None:
    before = positions.now().ms
    attempts = Attempts([None, StreamUnavailable("down")], [logged(1)])
    await take(attempts, 3)
    resumed = positions.parse(attempts.asked[1] or "")
    assert isinstance(resumed, Since)
    assert before <= resumed.ms <= positions.now().ms


async def test_a_given_position_is_kept_through_an_outage() -> None:
    attempts = Attempts([StreamUnavailable("down")], [logged(8)])
    await take(attempts, 2, after="s:7")
    assert attempts.asked == ["s:7", "s:7"]


async def test_a_wrong_position_ends_the_tail() -> None:
    with pytest.raises(InvalidRequest):
        await take(Attempts([positions.not_a_position()]), 1, after="nonsense")
