"""What every Cancellations must do: the in-memory one and DynamoDB behind a real server."""

import uuid
from collections.abc import Iterator

import pytest
from heimdall.adapters.dynamodb_cancellations import DynamoCancellations
from heimdall.adapters.memory_cancellations import MemoryCancellations
from heimdall.domain.identity import Principal, Role
from heimdall.errors import Forbidden, NotFound
from heimdall.ports import Cancellations

from tests.fixtures.stream import StreamServer

pytestmark = pytest.mark.integration

OWNER = Principal("owner", Role.EDITOR, "t")
NEIGHBOUR = Principal("neighbour", Role.EDITOR, "t")
ADMIN = Principal("admin", Role.ADMIN, "t")
STRANGER = Principal("owner", Role.ADMIN, "another")


@pytest.fixture(params=["memory", "dynamodb"])
def cancellations(request: pytest.FixtureRequest) -> Iterator[Cancellations]:
    if request.param == "memory":
        yield MemoryCancellations()
        return
    server: StreamServer = request.getfixturevalue("stream_server")
    client = server.client("dynamodb")
    yield DynamoCancellations(server.requests_table, client)
    client.close()


@pytest.fixture
def request_id() -> str:
    return f"req-{uuid.uuid4().hex}"


@pytest.mark.parametrize("principal", [OWNER, ADMIN], ids=lambda principal: principal.id)
async def test_the_owner_and_admins_may_cancel(
    cancellations: Cancellations, request_id: str, principal: Principal
) -> None:
    await cancellations.opened(request_id, OWNER)
    assert await cancellations.cancelled(request_id) is False
    await cancellations.cancel(request_id, principal)
    assert await cancellations.cancelled(request_id) is True
    await cancellations.cancel(request_id, principal)  # once more does no harm


async def test_another_principal_may_not(cancellations: Cancellations, request_id: str) -> None:
    await cancellations.opened(request_id, OWNER)
    with pytest.raises(Forbidden):
        await cancellations.cancel(request_id, NEIGHBOUR)
    assert await cancellations.cancelled(request_id) is False


async def test_another_tenant_does_not_even_learn_that_it_exists(
    cancellations: Cancellations, request_id: str
) -> None:
    await cancellations.opened(request_id, OWNER)
    with pytest.raises(NotFound) as of_a_stranger:
        await cancellations.cancel(request_id, STRANGER)
    with pytest.raises(NotFound) as of_nothing:
        await cancellations.cancel(f"{request_id}-none", STRANGER)
    assert of_a_stranger.value.message == of_nothing.value.message
    assert await cancellations.cancelled(request_id) is False


async def test_what_is_over_cannot_be_cancelled(cancellations: Cancellations, request_id: str) -> None:
    await cancellations.opened(request_id, OWNER)
    await cancellations.cancel(request_id, OWNER)
    await cancellations.closed(request_id)
    with pytest.raises(NotFound):
        await cancellations.cancel(request_id, OWNER)
    assert await cancellations.cancelled(request_id) is False


async def test_an_unknown_request_was_not_cancelled_and_may_be_closed(
    cancellations: Cancellations, request_id: str
) -> None:
    assert await cancellations.cancelled(request_id) is False
    await cancellations.closed(request_id)


async def test_requests_do_not_touch_each_other(cancellations: Cancellations, request_id: str) -> None:
    other = f"{request_id}-2"
    await cancellations.opened(request_id, OWNER)
    await cancellations.opened(other, NEIGHBOUR)
    await cancellations.cancel(other, NEIGHBOUR)
    assert [await cancellations.cancelled(one) for one in (request_id, other)] == [False, True]
