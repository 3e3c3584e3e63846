"""Requests a minute and tokens a day, by a clock that the test sets."""

import asyncio
import logging
import time

import pytest
from heimdall.access.limits import RequestLimit, TokenLimit
from heimdall.adapters.memory_counters import MemoryCounters
from heimdall.domain.identity import Limits, Principal, Role
from heimdall.errors import RateLimited, Unavailable

MIDNIGHT = 1_800_057_600  # 2027-01-16 00:00 UTC


class Clock:
    """The time of day, moved by the test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, now: float) -> None:
        self.now = now
        monkeypatch.setattr(time, "time", lambda: self.now)


class Away:
    """Implements ports.Counters of a store that is gone, or does not answer."""

    def __init__(self, hanging: bool) -> None:
        self._hanging = hanging
        self.asked = 0

    async def add(self, counter: str, amount: int, expires_at: int) -> int:
        return await self.value(counter)

    async def value(self, counter: str) -> int:
        self.asked += 1
        if self._hanging:
            await asyncio.sleep(30)
        raise Unavailable("The counters cannot be reached.")


class CountedCounters(MemoryCounters):
    """In-memory counters that tell how often they were asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    async def add(self, counter: str, amount: int, expires_at: int) -> int:
        self.asked += 1
        return await super().add(counter, amount, expires_at)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch, MIDNIGHT + 20.25)


def who(name: str = "key-1", requests: int | None = None, tokens: int | None = None) -> Principal:
    return Principal(name, Role.EDITOR, "acme", Limits(requests, tokens))


async def test_requests_over_the_limit_wait_for_the_next_minute(clock: Clock) -> None:
    limit, counters = who(requests=3), MemoryCounters()
    requests = RequestLimit(lambda: counters)
    assert [await requests.retry_after_s(limit) for _ in range(5)] == [None, None, None, 40, 40]
    clock.now = MIDNIGHT + 59.9
    assert await requests.retry_after_s(limit) == 1
    clock.now = MIDNIGHT + 60
    assert [await requests.retry_after_s(limit) for _ in range(4)] == [None, None, None, 60]


async def test_keys_do_not_use_up_each_others_limit(clock: Clock) -> None:
    counters = MemoryCounters()
    requests = RequestLimit(lambda: counters)
    assert await requests.retry_after_s(who("a", requests=1)) is None
    assert await requests.retry_after_s(who("b", requests=1)) is None
    assert await requests.retry_after_s(who("a", requests=1)) == 40


async def test_processes_count_together(clock: Clock) -> None:
    counters = MemoryCounters()
    processes = [RequestLimit(lambda: counters) for _ in range(3)]
    told = [await process.retry_after_s(who(requests=2)) for process in processes]
    assert told == [None, None, 40]


async def test_a_flood_over_the_limit_costs_no_counting(clock: Clock) -> None:
    counters = CountedCounters()
    requests = RequestLimit(lambda: counters)
    told = [await requests.retry_after_s(who(requests=2)) for _ in range(500)]
    assert told == [None, None] + [40] * 498
    assert counters.asked == 3


async def test_memory_for_whoever_is_over_the_limit_is_bounded(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("heimdall.access.limits._REMEMBERED", 10)
    counters = MemoryCounters()
    requests = RequestLimit(lambda: counters)
    for number in range(50):
        for _ in range(2):
            await requests.retry_after_s(who(f"key-{number}", requests=1))
    assert len(requests._full) == 10


async def test_whoever_has_no_limit_is_not_counted(clock: Clock) -> None:
    def none() -> MemoryCounters:
        raise AssertionError("nobody needs the counters")

    assert await RequestLimit(none).retry_after_s(who()) is None
    tokens = TokenLimit(none)
    await tokens.check(who())
    await tokens.spend(who(), 100)


async def test_a_limit_of_nothing_lets_nothing_through(clock: Clock) -> None:
    counters = MemoryCounters()
    assert await RequestLimit(lambda: counters).retry_after_s(who(requests=0)) == 40
    with pytest.raises(RateLimited):
        await TokenLimit(lambda: counters).check(who(tokens=0))


async def test_tokens_are_counted_until_midnight(clock: Clock) -> None:
    counters = MemoryCounters()
    tokens = TokenLimit(lambda: counters)
    principal = who(tokens=100)
    for spent in (60, 39):
        await tokens.check(principal)
        await tokens.spend(principal, spent)
    await tokens.check(principal)
    await tokens.spend(principal, 1)
    with pytest.raises(RateLimited, match="100 tokens of today") as raised:
        await tokens.check(principal)
    assert (raised.value.status, raised.value.type) == (429, "rate_limit_error")
    assert raised.value.retry_after_s == 86_400 - 20
    clock.now = MIDNIGHT + 86_400
    await tokens.check(principal)


async def test_an_answer_that_crosses_the_limit_is_counted_whole(clock: Clock) -> None:
    counters = MemoryCounters()
    tokens = TokenLimit(lambda: counters)
    await tokens.spend(who(tokens=100), 5000)
    assert list(counters._totals.values()) == [5000]


async def test_counters_outlive_their_window(clock: Clock) -> None:
    counters = MemoryCounters()
    await RequestLimit(lambda: counters).retry_after_s(who(requests=3))
    await TokenLimit(lambda: counters).spend(who(tokens=9), 1)
    ends = {MIDNIGHT + 60, MIDNIGHT + 86_400}
    assert {end - 3600 for end in counters._expiries.values()} == ends


@pytest.mark.parametrize("hanging", [False, True])
async def test_without_the_counters_nobody_is_limited_and_the_log_says_so_once(
    hanging: bool, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    away, principal = Away(hanging), who(requests=0, tokens=0)
    requests = RequestLimit(lambda: away, patience_s=0.01)
    tokens = TokenLimit(lambda: away, patience_s=0.01)
    for _ in range(3):
        assert await requests.retry_after_s(principal) is None
        await tokens.check(principal)
        await tokens.spend(principal, 10)
    assert away.asked == 9
    assert [record.levelno for record in caplog.records] == [logging.WARNING] * 2  # one for each limit
    assert "limits do not hold" in caplog.text
