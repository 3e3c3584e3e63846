"""The DynamoDB tables: what memory has no counterpart for, and what happens when they are gone."""

import logging
import time
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from heimdall.adapters import dynamodb_keys
from heimdall.adapters.dynamodb_cancellations import DynamoCancellations
from heimdall.adapters.dynamodb_keys import DynamoKeys, key_hash
from heimdall.domain.identity import Principal, Role
from heimdall.errors import NotFound, Unavailable

from tests.fixtures.stream import StreamServer

pytestmark = pytest.mark.integration

ALICE = Principal("alice", Role.EDITOR, "t")


class Clock:
    """A monotonic clock that the test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(dynamodb_keys, "time", clock)
    return clock


@pytest.fixture
def client(stream_server: StreamServer) -> Iterator[Any]:
    client = stream_server.client("dynamodb")
    yield client
    client.close()


@pytest.fixture
def gone() -> Iterator[Any]:
    client = StreamServer().client("dynamodb", read_timeout_s=0.5)  # never started
    yield client
    client.close()


def swap_client(keys: DynamoKeys, client: Any) -> None:
    keys._aws._client = client  # what an outage looks like to a store that worked before


async def test_the_table_never_sees_a_key_itself(client: Any) -> None:
    key = f"hd-{uuid.uuid4().hex}"
    await DynamoKeys(StreamServer.keys_table, client).put(key, ALICE)
    items = client.scan(TableName=StreamServer.keys_table)["Items"]
    assert key not in str(items)
    assert key_hash(key) in {item["key_hash"]["S"] for item in items}


async def test_a_revoked_key_works_no_longer_than_its_freshness(client: Any, clock: Clock) -> None:
    key = f"hd-{uuid.uuid4().hex}"
    keys = DynamoKeys(StreamServer.keys_table, client, fresh_s=60)
    await keys.put(key, ALICE)
    assert await keys.principal(key) == ALICE
    client.delete_item(TableName=StreamServer.keys_table, Key={"key_hash": {"S": key_hash(key)}})
    clock.now += 59
    assert await keys.principal(key) == ALICE
    clock.now += 2
    assert await keys.principal(key) is None


async def test_known_keys_outlive_an_outage_for_a_while_and_unknown_ones_do_not(
    client: Any, gone: Any, clock: Clock
) -> None:
    key = f"hd-{uuid.uuid4().hex}"
    keys = DynamoKeys(StreamServer.keys_table, client, fresh_s=60, stale_s=300)
    await keys.put(key, ALICE)
    await keys.principal(key)
    swap_client(keys, gone)
    with pytest.raises(Unavailable) as raised:
        await keys.principal("never seen")
    assert (raised.value.status, raised.value.retry_after_s) == (503, 2)
    clock.now += 299
    assert await keys.principal(key) == ALICE
    clock.now += 2
    with pytest.raises(Unavailable):
        await keys.principal(key)


async def test_in_an_outage_a_known_key_waits_for_the_table_once_in_a_while_only(
    client: Any, clock: Clock
) -> None:
    class Hanging:
        asked = 0

        def get_item(self, **_parameters: Any) -> Any:
            Hanging.asked += 1
            time.sleep(0.3)
            raise AssertionError("nobody waits for this")

    key = f"hd-{uuid.uuid4().hex}"
    keys = DynamoKeys(StreamServer.keys_table, client, patience_s=0.1)
    await keys.put(key, ALICE)
    await keys.principal(key)
    swap_client(keys, Hanging())
    clock.now += 100
    for _ in range(10):
        assert await keys.principal(key) == ALICE
    assert Hanging.asked == 1
    with pytest.raises(Unavailable, match="does not answer"):
        await keys.principal("never seen")
    clock.now += 10
    swap_client(keys, client)
    assert await keys.principal(key) == ALICE


@pytest.mark.parametrize("role", [{"S": "root"}, {"N": "1"}, None])
async def test_a_malformed_entry_opens_nothing(
    client: Any, role: dict[str, str] | None, caplog: pytest.LogCaptureFixture
) -> None:
    key = f"hd-{uuid.uuid4().hex}"
    item = {"key_hash": {"S": key_hash(key)}, "id": {"S": "p"}, "tenant": {"S": "t"}}
    client.put_item(TableName=StreamServer.keys_table, Item=item | ({"role": role} if role else {}))
    assert await DynamoKeys(StreamServer.keys_table, client).principal(key) is None
    assert "malformed" in caplog.text
    assert key not in caplog.text


async def test_memory_for_keys_is_bounded(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dynamodb_keys, "_CACHED_KEYS", 3)
    keys = DynamoKeys(StreamServer.keys_table, client)
    for number in range(5):
        await keys.put(f"k{number}", ALICE)
        await keys.principal(f"k{number}")
    assert len(keys._known) == 3


async def test_requests_are_left_to_the_tables_ttl(client: Any) -> None:
    request_id = uuid.uuid4().hex
    cancellations = DynamoCancellations(StreamServer.requests_table, client, lifetime_s=100)
    await cancellations.opened(request_id, ALICE)
    key = {"request_id": {"S": request_id}}
    item = client.get_item(TableName=StreamServer.requests_table, Key=key)["Item"]
    assert 95 <= int(item["expires_at"]["N"]) - time.time() <= 100


async def test_an_expired_request_is_over_before_the_table_forgets_it(client: Any) -> None:
    request_id = uuid.uuid4().hex
    cancellations = DynamoCancellations(StreamServer.requests_table, client, lifetime_s=0)
    await cancellations.opened(request_id, ALICE)
    with pytest.raises(NotFound):
        await cancellations.cancel(request_id, ALICE)


async def test_a_request_that_ends_while_it_is_being_cancelled_is_over(client: Any) -> None:
    request_id = uuid.uuid4().hex
    key = {"request_id": {"S": request_id}}

    class EndsInBetween:
        """The real client; the request is closed right after somebody looked at it."""

        def get_item(self, **parameters: Any) -> Any:
            answer = client.get_item(**parameters)
            client.delete_item(TableName=StreamServer.requests_table, Key=key)
            return answer

        def __getattr__(self, operation: str) -> Any:
            return getattr(client, operation)

    cancellations = DynamoCancellations(StreamServer.requests_table, EndsInBetween())
    await cancellations.opened(request_id, ALICE)
    with pytest.raises(NotFound):
        await cancellations.cancel(request_id, ALICE)
    assert "Item" not in client.get_item(TableName=StreamServer.requests_table, Key=key)


async def test_answers_go_on_without_the_table_and_cancelling_says_that_it_cannot(
    gone: Any, caplog: pytest.LogCaptureFixture
) -> None:
    cancellations = DynamoCancellations(StreamServer.requests_table, gone, patience_s=0.3)
    began = time.monotonic()
    await cancellations.opened("r", ALICE)
    assert await cancellations.cancelled("r") is False
    await cancellations.closed("r")
    assert time.monotonic() - began < 1.2
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    with pytest.raises(Unavailable):
        await cancellations.cancel("r", ALICE)
