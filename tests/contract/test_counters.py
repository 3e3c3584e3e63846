"""What every Counters must do: the in-memory ones, and DynamoDB behind a real server."""

import asyncio
import time
import uuid
from collections.abc import Iterator

import pytest
from heimdall.adapters.dynamodb_counters import DynamoCounters
from heimdall.adapters.memory_counters import MemoryCounters

from tests.fixtures.stream import StreamServer

pytestmark = pytest.mark.integration

Store = MemoryCounters | DynamoCounters


@pytest.fixture(params=["memory", "dynamodb"])
def counters(request: pytest.FixtureRequest) -> Iterator[Store]:
    if request.param == "memory":
        yield MemoryCounters()
        return
    server: StreamServer = request.getfixturevalue("stream_server")
    client = server.client("dynamodb")
    yield DynamoCounters(server.usage_table, client)
    client.close()


@pytest.fixture
def name() -> str:
    return f"requests:{uuid.uuid4().hex}:1"


@pytest.fixture
def later() -> int:
    return int(time.time()) + 600


async def test_a_counter_begins_at_nothing_and_tells_its_new_value(
    counters: Store, name: str, later: int
) -> None:
    assert await counters.value(name) == 0
    assert [await counters.add(name, amount, later) for amount in (1, 1, 40)] == [1, 2, 42]
    assert await counters.value(name) == 42


async def test_counters_are_counted_apart(counters: Store, name: str, later: int) -> None:
    await counters.add(name, 5, later)
    assert await counters.add(name + "1", 1, later) == 1
    assert await counters.value(name) == 5


async def test_no_count_is_lost_among_many_at_once(counters: Store, name: str, later: int) -> None:
    told = await asyncio.gather(*(counters.add(name, 1, later) for _ in range(40)))
    assert sorted(told) == list(range(1, 41))
    assert await counters.value(name) == 40


async def test_the_table_may_forget_a_counter_when_its_time_is_over(
    stream_server: StreamServer, name: str, later: int
) -> None:
    client = stream_server.client("dynamodb")
    await DynamoCounters(stream_server.usage_table, client).add(name, 1, later)
    item = client.get_item(TableName=stream_server.usage_table, Key={"counter": {"S": name}})["Item"]
    assert item["expires_at"] == {"N": str(later)}
    client.close()


async def test_memory_forgets_counters_whose_time_is_over(name: str, later: int) -> None:
    counters = MemoryCounters()
    await counters.add("old", 1, int(time.time()) - 1)
    await counters.add("current", 1, later)
    await counters.add(name, 1, later)
    assert [await counters.value(each) for each in ("old", "current", name)] == [0, 1, 1]
