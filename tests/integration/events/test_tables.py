"""The DynamoDB tables: what memory has no counterpart for, and what happens when they are gone."""

import logging
import time
import uuid
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from heimdall.adapters import dynamodb_keys
from heimdall.adapters.dynamodb_cancellations import DynamoCancellations
from heimdall.adapters.dynamodb_key_registry import DynamoKeyRegistry
from heimdall.adapters.dynamodb_keys import DynamoKeys
from heimdall.domain.api_keys import ApiKey, key_hash, new_key, new_key_id
from heimdall.domain.identity import Principal, Role
from heimdall.errors import NotFound, Unavailable

from tests.fixtures.stream import StreamServer

pytestmark = pytest.mark.integration

ALICE = Principal("alice", Role.EDITOR, "t")
ENTRY = ApiKey("alice", Role.EDITOR, "t")


class Clock:
    """Both clocks of the `time` module, moved by the test."""

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        return self.now

    def time(self) -> float:
        return self.now + 1_800_000_000


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


def stored(key: str, url: str, entry: ApiKey = ENTRY) -> None:
    DynamoKeyRegistry(StreamServer.keys_table, url).add(key, entry)


async def test_the_table_never_sees_a_key_itself(client: Any, stream_server: StreamServer) -> None:
    key = new_key()
    stored(key, stream_server.url)
    items = client.scan(TableName=StreamServer.keys_table)["Items"]
    assert key not in str(items)
    assert key_hash(key) in {item["key_hash"]["S"] for item in items}


async def test_a_revoked_key_works_no_longer_than_its_freshness(
    client: Any, stream_server: StreamServer, clock: Clock
) -> None:
    key, entry = new_key(), replace(ENTRY, id=new_key_id())
    keys = DynamoKeys(StreamServer.keys_table, client)
    stored(key, stream_server.url, entry)
    assert await keys.find(key) == entry
    DynamoKeyRegistry(StreamServer.keys_table, stream_server.url).revoke(entry.id, 1)
    clock.now += 59
    assert await keys.find(key) == entry
    clock.now += 2
    assert await keys.find(key) is None


async def test_a_known_key_expires_at_its_time(
    client: Any, stream_server: StreamServer, clock: Clock
) -> None:
    key, entry = new_key(), replace(ENTRY, expires_at=int(clock.time()) + 30)
    keys = DynamoKeys(StreamServer.keys_table, client)
    stored(key, stream_server.url, entry)
    assert await keys.find(key) == entry
    clock.now += 31
    assert await keys.find(key) is None


async def test_known_keys_outlive_an_outage_for_a_while_and_unknown_ones_do_not(
    client: Any, stream_server: StreamServer, gone: Any, clock: Clock
) -> None:
    key = new_key()
    keys = DynamoKeys(StreamServer.keys_table, client, fresh_s=60, stale_s=300)
    stored(key, stream_server.url)
    await keys.find(key)
    swap_client(keys, gone)
    with pytest.raises(Unavailable) as raised:
        await keys.find("never seen")
    assert (raised.value.status, raised.value.retry_after_s) == (503, 2)
    clock.now += 299
    assert await keys.find(key) == ENTRY
    clock.now += 2
    with pytest.raises(Unavailable):
        await keys.find(key)


async def test_in_an_outage_a_known_key_waits_for_the_table_once_in_a_while_only(
    client: Any, stream_server: StreamServer, clock: Clock
) -> None:
    class Hanging:
        asked = 0

        def get_item(self, **_parameters: Any) -> Any:
            Hanging.asked += 1
            time.sleep(0.3)
            raise AssertionError("nobody waits for this")

    key = new_key()
    keys = DynamoKeys(StreamServer.keys_table, client, patience_s=0.1)
    stored(key, stream_server.url)
    await keys.find(key)
    swap_client(keys, Hanging())
    clock.now += 100
    for _ in range(10):
        assert await keys.find(key) == ENTRY
    assert Hanging.asked == 1
    with pytest.raises(Unavailable, match="does not answer"):
        await keys.find("never seen")
    clock.now += 10
    swap_client(keys, client)
    assert await keys.find(key) == ENTRY


@pytest.mark.parametrize(
    "wrong", [{"role": {"S": "root"}}, {"role": {"N": "1"}}, {"role": None}, {"expires_at": {"S": "soon"}}]
)
async def test_a_malformed_entry_opens_nothing(
    client: Any, wrong: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    key = new_key()
    whole = {"key_hash": {"S": key_hash(key)}, "id": {"S": "p"}, "tenant": {"S": "t"}, "role": {"S": "admin"}}
    item = {name: value for name, value in (whole | wrong).items() if value is not None}
    client.put_item(TableName=StreamServer.keys_table, Item=item)
    assert await DynamoKeys(StreamServer.keys_table, client).find(key) is None
    assert "malformed" in caplog.text
    assert key not in caplog.text


async def test_an_entry_of_the_time_before_limits_goes_on_working(client: Any) -> None:
    key = new_key()
    item = {"id": {"S": "ada"}, "role": {"S": "admin"}, "tenant": {"S": "acme"}}
    client.put_item(TableName=StreamServer.keys_table, Item=item | {"key_hash": {"S": key_hash(key)}})
    found = await DynamoKeys(StreamServer.keys_table, client).find(key)
    assert found == ApiKey("ada", Role.ADMIN, "acme")


async def test_memory_for_keys_is_bounded(
    client: Any, stream_server: StreamServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dynamodb_keys, "_CACHED_KEYS", 3)
    keys = DynamoKeys(StreamServer.keys_table, client)
    for key in [new_key() for _ in range(5)]:
        stored(key, stream_server.url)
        await keys.find(key)
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
