"""What every store of API keys must do: the in-memory one, and DynamoDB behind a real server."""

import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from heimdall.adapters.dynamodb_key_registry import DynamoKeyRegistry
from heimdall.adapters.dynamodb_keys import DynamoKeys
from heimdall.adapters.memory_keys import MemoryKeys
from heimdall.domain.api_keys import ApiKey, KeyState, new_key, new_key_id
from heimdall.domain.identity import Limits, Role
from heimdall.errors import InvalidRequest, NotFound
from heimdall.ports import KeyRegistry, Keys

from tests.fixtures.stream import StreamServer

pytestmark = pytest.mark.integration

NOW = int(time.time())
FULL = ApiKey(
    id="Zoë",
    role=Role.VIEWER,
    tenant="acme",
    limits=Limits(requests_per_minute=60, tokens_per_day=100_000),
    description="the dashboard",
    last4="wxyz",
    created_at=NOW,
    expires_at=NOW + 3600,
    usage_key="a-key-of-a-usage-plan",
)


@dataclass
class Store:
    """Both sides of a store: the authorizer's, which remembers nothing here, and the operator's."""

    keys: Keys
    registry: KeyRegistry


@pytest.fixture(params=["memory", "dynamodb"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    if request.param == "memory":
        memory = MemoryKeys()
        yield Store(memory, memory)
        return
    server: StreamServer = request.getfixturevalue("stream_server")
    client = server.client("dynamodb")
    keys = DynamoKeys(server.keys_table, client, fresh_s=0)
    yield Store(keys, DynamoKeyRegistry(server.keys_table, server.url))
    client.close()


def entry(role: Role = Role.EDITOR, **fields: int | None) -> ApiKey:
    return ApiKey(new_key_id(), role, "acme", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("role", list(Role))
async def test_a_stored_key_is_found_again(store: Store, role: Role) -> None:
    key, stored = new_key(), entry(role)
    store.registry.add(key, stored)
    assert await store.keys.find(key) == stored
    assert await store.keys.find(key) == stored


async def test_everything_about_a_key_is_kept(store: Store) -> None:
    key = new_key()
    store.registry.add(key, FULL)
    assert await store.keys.find(key) == FULL
    assert FULL in store.registry.entries()


async def test_an_unknown_key_is_nobodys_until_it_is_stored(store: Store) -> None:
    key, stored = new_key(), entry()
    assert await store.keys.find(key) is None
    store.registry.add(key, stored)
    assert await store.keys.find(key) == stored


async def test_a_key_is_stored_once(store: Store) -> None:
    key, first = new_key(), entry()
    store.registry.add(key, first)
    with pytest.raises(InvalidRequest, match="stored already") as raised:
        store.registry.add(key, entry(Role.ADMIN))
    assert key not in str(raised.value)
    assert await store.keys.find(key) == first


async def test_an_expired_key_opens_nothing_but_is_listed(store: Store) -> None:
    key, expired = new_key(), entry(expires_at=NOW - 1)
    store.registry.add(key, expired)
    assert await store.keys.find(key) is None
    assert expired in store.registry.entries()


async def test_a_revoked_key_opens_nothing_but_is_listed(store: Store) -> None:
    key, stored = new_key(), entry()
    store.registry.add(key, stored)
    revoked = store.registry.revoke(stored.id, NOW)
    assert (revoked.id, revoked.revoked_at, revoked.state(NOW)) == (stored.id, NOW, KeyState.REVOKED)
    assert await store.keys.find(key) is None
    assert revoked in store.registry.entries()


async def test_a_key_revoked_again_keeps_its_time(store: Store) -> None:
    stored = entry()
    store.registry.add(new_key(), stored)
    store.registry.revoke(stored.id, NOW)
    assert store.registry.revoke(stored.id, NOW + 100).revoked_at == NOW


async def test_revoking_ends_every_key_of_that_id_and_no_other(store: Store) -> None:
    keys, shared, other = [new_key() for _ in range(3)], entry(), entry()
    for key, stored in zip(keys, (shared, shared, other), strict=True):
        store.registry.add(key, stored)
    store.registry.revoke(shared.id, NOW)
    assert [await store.keys.find(key) for key in keys] == [None, None, other]


def test_revoking_what_is_not_there_says_so(store: Store) -> None:
    with pytest.raises(NotFound, match="no key 'key-never'"):
        store.registry.revoke("key-never", NOW)


def test_keys_are_listed_from_the_oldest(store: Store) -> None:
    times = (NOW + 2, NOW, NOW + 1)
    stored = [entry(created_at=at) for at in times]
    for each in stored:
        store.registry.add(new_key(), each)
    listed = [each for each in store.registry.entries() if each in stored]
    assert [each.created_at for each in listed] == sorted(times)


@pytest.mark.parametrize("odd", ["", " ", "x" * 10_000, "\ud800", "é\0"])
async def test_an_odd_key_is_simply_unknown(store: Store, odd: str) -> None:
    assert await store.keys.find(odd) is None


async def test_keys_are_told_apart_to_the_last_character(store: Store) -> None:
    key = f"hd-{uuid.uuid4().hex}"
    store.registry.add(key, entry())
    for near in (key[:-1], key + " ", key.upper()):
        assert await store.keys.find(near) is None
