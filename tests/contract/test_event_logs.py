"""What every EventLog must do: the in-memory one and Kinesis behind a real server."""

import asyncio
import math
import uuid
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from typing import cast

import pytest
from heimdall.adapters.kinesis import KinesisEventLog
from heimdall.adapters.memory_event_log import MemoryEventLog
from heimdall.domain.events import Event, LoggedEvent
from heimdall.errors import InvalidRequest
from heimdall.events import positions
from heimdall.ports import EventLog

from tests.fixtures.stream import StreamServer

pytestmark = pytest.mark.integration
Following = AsyncGenerator[LoggedEvent | None, None]


@pytest.fixture(params=["memory", "kinesis"])
def log(request: pytest.FixtureRequest) -> Iterator[EventLog]:
    if request.param == "memory":
        yield MemoryEventLog(idle_s=0.05)
        return
    server: StreamServer = request.getfixturevalue("stream_server")
    client = server.client("kinesis")
    yield KinesisEventLog(server.stream, client, poll_s=0.05)
    client.close()


@pytest.fixture
def tenant() -> str:
    return f"tenant-{uuid.uuid4().hex[:8]}"


def follow(log: EventLog, tenant: str, after: str | None = None) -> aclosing[Following]:
    return aclosing(cast(Following, log.follow(tenant, after)))


async def take(source: Following, count: int) -> list[LoggedEvent]:
    taken: list[LoggedEvent] = []
    async with asyncio.timeout(10):
        while len(taken) < count:
            if (item := await anext(source)) is not None:
                taken.append(item)
    return taken


def numbered(tenant: str, *numbers: int) -> list[Event]:
    return [Event("message", tenant, content=str(number)) for number in numbers]


async def test_a_follower_gets_what_comes_after_it_was_placed_and_nothing_earlier(
    log: EventLog, tenant: str
) -> None:
    await log.append(numbered(tenant, 1, 2))
    async with follow(log, tenant) as source:
        assert await anext(source) is None
        await log.append(numbered(tenant, 3, 4))
        await log.append(numbered(tenant, 5))
        assert [item.event.content for item in await take(source, 3)] == ["3", "4", "5"]


async def test_a_position_resumes_right_after_its_event(log: EventLog, tenant: str) -> None:
    async with follow(log, tenant) as source:
        await anext(source)
        await log.append(numbered(tenant, *range(10)))
        seen = await take(source, 10)
    await log.append(numbered(tenant, 10, 11))
    for index in (0, 4, 9):
        async with follow(log, tenant, seen[index].position) as source:
            rest = await take(source, 11 - index)
        assert [item.event.content for item in rest] == [str(n) for n in range(index + 1, 12)]
        assert len({item.position for item in (*seen[: index + 1], *rest)}) == 12


async def test_a_moment_resumes_with_what_arrived_since(log: EventLog, tenant: str) -> None:
    await log.append(numbered(tenant, 1))
    await asyncio.sleep(0.05)
    moment = str(positions.now())
    await asyncio.sleep(0.05)
    await log.append(numbered(tenant, 2, 3))
    async with follow(log, tenant, moment) as source:
        assert [item.event.content for item in await take(source, 2)] == ["2", "3"]


async def test_a_tenant_never_sees_another_tenants_events(log: EventLog, tenant: str) -> None:
    async with follow(log, tenant) as mine, follow(log, f"{tenant}-2") as theirs:
        await anext(mine)
        await anext(theirs)
        for number in range(20):
            await log.append([*numbered(tenant, number), *numbered(f"{tenant}-2", 100 + number)])
        assert [item.event.content for item in await take(mine, 20)] == [str(n) for n in range(20)]
        assert [item.event.content for item in await take(theirs, 20)] == [str(n) for n in range(100, 120)]


async def test_a_quiet_log_says_so(log: EventLog, tenant: str) -> None:
    async with follow(log, tenant) as source:
        async with asyncio.timeout(5):
            assert [await anext(source) for _ in range(3)] == [None, None, None]


@pytest.mark.parametrize(
    "position",
    ["nonsense", ":", "a:b", "shardId-000000000000:", "shardId-000000000000:-1", "nowhere:7", "at:", "at:x",
     "shardId-000000000000:1\nx", "shardId-000000000099:5", "x" * 500, "é:1", "at:" + "9" * 30],
)  # fmt: skip
async def test_a_position_that_the_log_never_gave_is_an_invalid_request(
    log: EventLog, tenant: str, position: str
) -> None:
    async with follow(log, tenant, position) as source:
        with pytest.raises(InvalidRequest) as raised:
            await anext(source)
    assert raised.value.code == "invalid_position"


async def test_every_field_of_an_event_survives(log: EventLog, tenant: str) -> None:
    event = Event(
        "notification",
        tenant,
        content="zwölf ☃\n\u2028",
        title="T",
        level="warning",
        data={"a": [1, 2.5, None, {"b": True}]},
        request_id="r-1",
        principal="p-1",
        timestamp=5,
    )
    async with follow(log, tenant) as source:
        await anext(source)
        await log.append([event])
        assert (await take(source, 1))[0].event == event


async def test_an_event_that_is_no_json_or_too_large_never_spoils_its_batch(
    log: EventLog, tenant: str
) -> None:
    odd = [
        Event("message", tenant, content="nan", data={"x": math.nan}),
        Event("message", tenant, content="big", data={"x": "é" * 2_000_000}),
        Event("message", tenant, content="\ud800"),
    ]
    async with follow(log, tenant) as source:
        await anext(source)
        await log.append([*odd, *numbered(tenant, 1)])
        told = [item.event for item in await take(source, 4)]
    assert [event.content for event in told] == ["nan", "big", "?", "1"]
    assert [event.data for event in told] == [{"omitted": "not JSON"}, {"omitted": "too large"}, None, None]


async def test_many_events_at_once_keep_their_order(log: EventLog, tenant: str) -> None:
    async with follow(log, tenant) as source:
        await anext(source)
        await log.append(numbered(tenant, *range(1200)))
        assert [item.event.content for item in await take(source, 1200)] == [str(n) for n in range(1200)]


async def test_writers_at_the_same_time_lose_nothing(log: EventLog, tenant: str) -> None:
    async with follow(log, tenant) as source:
        await anext(source)
        await asyncio.gather(*(log.append(numbered(tenant, n)) for n in range(60)))
        assert {item.event.content for item in await take(source, 60)} == {str(n) for n in range(60)}


async def test_a_working_log_is_healthy(log: EventLog) -> None:
    assert await log.health() is None
