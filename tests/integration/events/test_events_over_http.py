"""Publisher -> Kinesis server -> the events endpoint behind a real uvicorn -> a client."""

import asyncio
import time
import uuid
from collections.abc import AsyncIterator, Iterator
from itertools import pairwise

import httpx
import pytest
from heimdall.adapters.kinesis import KinesisEventLog
from heimdall.domain.events import Event
from heimdall.domain.identity import Principal, Role
from heimdall.events.publisher import Publisher
from heimdall.http_api.event_reading import Connections
from heimdall.http_api.events import events_app

from tests.fixtures.asgi_server import served
from tests.fixtures.stream import StreamServer
from tests.fixtures.waiting import until
from tests.integration.events.sse_client import PATH, connected, identity

pytestmark = pytest.mark.integration


@pytest.fixture
def log(stream_server: StreamServer) -> Iterator[KinesisEventLog]:
    client = stream_server.client("kinesis")
    yield KinesisEventLog(stream_server.stream, client, poll_s=0.1)
    client.close()


@pytest.fixture
async def publisher(log: KinesisEventLog) -> AsyncIterator[Publisher]:
    publisher = Publisher(lambda: log)
    yield publisher
    await publisher.aclose()


@pytest.fixture
def connections() -> Connections:
    return Connections()


@pytest.fixture
async def url(log: KinesisEventLog, connections: Connections) -> AsyncIterator[str]:
    async with served(events_app(log, heartbeat_s=0.4, deadline_s=60, connections=connections)) as url:
        yield url


@pytest.fixture
def viewer() -> Principal:
    return Principal(f"viewer-{uuid.uuid4().hex[:6]}", Role.VIEWER, f"tenant-{uuid.uuid4().hex[:8]}")


async def test_the_first_bytes_open_the_stream_and_greet(url: str, viewer: Principal) -> None:
    async with (
        httpx.AsyncClient(trust_env=False) as http,
        http.stream("GET", url + PATH, headers=identity(viewer)) as response,
    ):
        assert response.headers["content-type"].startswith("text/event-stream")
        assert response.headers["cache-control"] == "no-cache"
        assert response.headers["x-accel-buffering"] == "no"
        text = ""
        async for piece in response.aiter_text():
            text += piece
            if '"connected"' in text and text.endswith("\n\n"):
                break
    padding, _, greeting = text.partition("\n")
    assert padding.startswith(": ") and len(padding.encode()) >= 2048
    assert greeting.startswith("retry: 1000\nid: at:")
    assert '"content":"Connected to Bifrost"' in greeting
    assert '"client_id":"client-' in greeting


async def test_events_arrive_one_by_one_when_they_are_published(
    url: str, publisher: Publisher, viewer: Principal
) -> None:
    async with connected(url, viewer) as client:
        for number in range(4):
            published_at = time.monotonic()
            publisher.send_message(viewer.tenant, str(number))
            arrived = await client.next()
            assert arrived.content == str(number)
            assert arrived.id.startswith("shardId-")
            assert arrived.at - published_at < 1.0
            await asyncio.sleep(0.2)
    assert publisher.published == 4


async def test_resuming_under_concurrent_publishing_loses_and_repeats_nothing(
    url: str, publisher: Publisher, viewer: Principal
) -> None:
    total = 300

    async def publish() -> None:
        for number in range(total):
            publisher.send_message(viewer.tenant, str(number))
            await asyncio.sleep(0.005)

    seen: list[str | None] = []
    position = None
    async with connected(url, viewer) as client:
        publishing = asyncio.create_task(publish())
        arrived = await client.take(7)
    while True:  # cut the connection again and again
        seen += [event.content for event in arrived]
        position = arrived[-1].id
        if len(seen) == total:
            break
        async with connected(url, viewer, after=position) as client:
            arrived = await client.take(min(37, total - len(seen)))
    await publishing
    assert seen == [str(number) for number in range(total)]


async def test_a_client_that_saw_no_event_yet_resumes_from_its_greeting(
    url: str, publisher: Publisher, viewer: Principal
) -> None:
    async with (
        httpx.AsyncClient(trust_env=False) as http,
        http.stream("GET", url + PATH, headers=identity(viewer)) as response,
    ):
        async for line in response.aiter_lines():
            if line.startswith("id: "):
                greeting = line.removeprefix("id: ")
                break
    await asyncio.sleep(0.05)
    publisher.send_message(viewer.tenant, "while nobody looked")
    await publisher.flush()
    async with connected(url, viewer, after=greeting) as client:
        assert (await client.next()).content == "while nobody looked"


async def test_the_position_may_come_as_a_query_parameter(
    url: str, log: KinesisEventLog, viewer: Principal
) -> None:
    async with connected(url, viewer) as client:
        await log.append([Event("message", viewer.tenant, content=str(n)) for n in range(3)])
        first = await client.next()
    async with connected(f"{url}{PATH}?last_event_id={first.id}", viewer) as client:
        assert [event.content for event in await client.take(2)] == ["1", "2"]


async def test_addressed_events_reach_only_their_principal(
    url: str, log: KinesisEventLog, viewer: Principal
) -> None:
    neighbour = Principal("neighbour", Role.ADMIN, viewer.tenant)
    stranger = Principal(viewer.id, Role.ADMIN, f"{viewer.tenant}-other")
    async with (
        connected(url, viewer) as mine,
        connected(url, neighbour) as neighbours,
        connected(url, stranger) as strangers,
    ):
        await log.append(
            [
                Event("message", viewer.tenant, content="for you", principal=viewer.id),
                Event("message", viewer.tenant, content="for all"),
                Event("message", stranger.tenant, content="elsewhere"),
            ]
        )
        assert [event.content for event in await mine.take(2)] == ["for you", "for all"]
        assert (await neighbours.next()).content == "for all"
        assert (await strangers.next()).content == "elsewhere"


async def test_silence_is_filled_with_heartbeats(url: str, viewer: Principal) -> None:
    beats: list[float] = []
    async with (
        httpx.AsyncClient(trust_env=False) as http,
        http.stream("GET", url + PATH, headers=identity(viewer)) as response,
    ):
        async for line in response.aiter_lines():
            if line == ": heartbeat":
                beats.append(time.monotonic())
            if len(beats) == 3:
                break
    assert all(0.3 < later - earlier < 2 for earlier, later in pairwise(beats))


async def test_a_client_that_goes_away_ends_its_reader(
    url: str, viewer: Principal, connections: Connections
) -> None:
    async with connected(url, viewer), connected(url, viewer):
        assert connections.count == 2
        assert len(_readers()) == 2
    await until(lambda: connections.count == 0 and not _readers(), within_s=2)


async def test_the_response_ends_cleanly_before_the_deadline(log: KinesisEventLog, viewer: Principal) -> None:
    async with served(events_app(log, deadline_s=1.0)) as url, connected(url, viewer) as client:
        begun = time.monotonic()
        assert await client.rest() == []
        assert time.monotonic() - begun < 2.0


async def test_a_lambda_invocation_is_left_before_it_is_ended(url: str, viewer: Principal) -> None:
    ends = int((time.time() + 10.6) * 1000)
    headers = identity(viewer) | {"x-amzn-lambda-context": f'{{"deadline": {ends}}}'}
    begun = time.monotonic()
    async with httpx.AsyncClient(trust_env=False) as http:
        response = await http.get(url + PATH, headers=headers)
    assert 0.3 < time.monotonic() - begun < 2.0
    assert response.text.endswith(": this response ends here; come back for more\n")


@pytest.mark.parametrize("position", ["nonsense", "shardId-000000000099:1", "nowhere:1"])
async def test_a_wrong_position_is_refused_before_the_stream_begins(
    url: str, viewer: Principal, position: str
) -> None:
    async with httpx.AsyncClient(trust_env=False) as http:
        response = await http.get(url + PATH, headers=identity(viewer) | {"Last-Event-ID": position})
    assert response.status_code == 400
    assert response.json()["error"]["code"] == "invalid_position"
    assert response.json()["error"]["param"] == "Last-Event-ID"


async def test_a_position_in_another_tenants_shard_is_refused(
    url: str, log: KinesisEventLog, viewer: Principal
) -> None:
    other = 1 if (await _shard_of(log, viewer.tenant)).endswith("0") else 0
    async with httpx.AsyncClient(trust_env=False) as http:
        headers = identity(viewer) | {"Last-Event-ID": f"shardId-00000000000{other}:1"}
        response = await http.get(url + PATH, headers=headers)
    assert response.status_code == 400


async def test_nobody_reads_without_an_identity_or_with_another_method(url: str, viewer: Principal) -> None:
    async with httpx.AsyncClient(trust_env=False) as http:
        anonymous = await http.get(url + PATH)
        posted = await http.post(url + PATH, headers=identity(viewer))
    assert anonymous.status_code == 401
    assert (posted.status_code, posted.headers["allow"]) == (405, "GET")


async def _shard_of(log: KinesisEventLog, tenant: str) -> str:
    source = log.follow(tenant, None)
    await anext(source)
    await log.append([Event("message", tenant)])
    while (item := await anext(source)) is None:
        pass
    await source.aclose()
    return item.position.partition(":")[0]


def _readers() -> list[asyncio.Task[object]]:
    return [task for task in asyncio.all_tasks() if task.get_name() == "event reader"]
