"""What every Keys must do: the in-memory one and DynamoDB behind a real server."""

import uuid
from collections.abc import Iterator

import pytest
from heimdall.adapters.dynamodb_keys import DynamoKeys
from heimdall.adapters.memory_keys import MemoryKeys
from heimdall.domain.identity import Principal, Role

from tests.fixtures.stream import StreamServer

pytestmark = pytest.mark.integration


@pytest.fixture(params=["memory", "dynamodb"])
def keys(request: pytest.FixtureRequest) -> Iterator[MemoryKeys | DynamoKeys]:
    if request.param == "memory":
        yield MemoryKeys()
        return
    server: StreamServer = request.getfixturevalue("stream_server")
    client = server.client("dynamodb")
    yield DynamoKeys(server.keys_table, client)
    client.close()


@pytest.fixture
def key() -> str:
    return f"hd-{uuid.uuid4().hex}"


@pytest.mark.parametrize("role", list(Role))
async def test_a_stored_key_is_its_principals(keys: MemoryKeys | DynamoKeys, key: str, role: Role) -> None:
    principal = Principal("Zoë", role, "acme")
    await keys.put(key, principal)
    assert await keys.principal(key) == principal
    assert await keys.principal(key) == principal


async def test_an_unknown_key_is_nobodys_until_it_is_stored(keys: MemoryKeys | DynamoKeys, key: str) -> None:
    assert await keys.principal(key) is None
    await keys.put(key, Principal("p", Role.VIEWER, "t"))
    assert await keys.principal(key) is not None


async def test_a_key_may_be_given_to_another_principal(keys: MemoryKeys | DynamoKeys, key: str) -> None:
    await keys.put(key, Principal("p", Role.ADMIN, "t"))
    await keys.principal(key)
    await keys.put(key, Principal("p", Role.VIEWER, "t"))
    assert await keys.principal(key) == Principal("p", Role.VIEWER, "t")


@pytest.mark.parametrize("odd", ["", " ", "x" * 10_000, "\ud800", "é\0"])
async def test_an_odd_key_is_simply_unknown(keys: MemoryKeys | DynamoKeys, odd: str) -> None:
    assert await keys.principal(odd) is None


async def test_keys_are_told_apart_to_the_last_character(keys: MemoryKeys | DynamoKeys, key: str) -> None:
    await keys.put(key, Principal("p", Role.ADMIN, "t"))
    for near in (key[:-1], key + " ", key.upper()):
        assert await keys.principal(near) is None
