"""The stream server dies by kill -9 in mid-stream and comes back: nobody else is restarted."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Iterator

import pytest
from heimdall.adapters.aws import aws_client
from heimdall.adapters.kinesis import KinesisEventLog
from heimdall.domain.events import Event
from heimdall.domain.identity import Principal, Role
from heimdall.errors import StreamUnavailable
from heimdall.events.publisher import Publisher
from heimdall.http_api.events import events_app

from tests.fixtures.asgi_server import served
from tests.fixtures.stream import StreamServer
from tests.fixtures.waiting import until
from tests.integration.events.sse_client import connected

pytestmark = pytest.mark.integration

VIEWER = Principal("v", Role.VIEWER, "local")


@pytest.fixture
def log(mortal_stream_server: StreamServer) -> Iterator[KinesisEventLog]:
    client = mortal_stream_server.client("kinesis")
    yield KinesisEventLog(mortal_stream_server.stream, client, poll_s=0.1)
    client.close()


@pytest.fixture
async def publisher(log: KinesisEventLog) -> AsyncIterator[Publisher]:
    publisher = Publisher(lambda: log, longest_wait_s=0.5)
    yield publisher
    await publisher.aclose()


async def test_clients_are_told_of_an_outage_once_and_go_on_after_it(
    mortal_stream_server: StreamServer, log: KinesisEventLog, publisher: Publisher
) -> None:
    async with (
        served(events_app(log, heartbeat_s=0.3, deadline_s=60)) as url,
        connected(url, VIEWER) as eager,
        connected(url, VIEWER) as fresh,
    ):
        publisher.send_message("local", "before")
        before = await eager.next()
        assert (before.content, (await fresh.next()).content) == ("before", "before")

        mortal_stream_server.kill()
        killed_at = time.monotonic()
        outage = await eager.next()
        assert outage.body["error"]["code"] == "stream_unavailable"
        assert outage.at - killed_at < 5
        began = time.monotonic()
        for number in range(5):
            publisher.send_message("local", f"meanwhile {number}")
        assert time.monotonic() - began < 0.5
        assert await log.health() == "The event stream cannot be reached."

        async with connected(url, VIEWER) as during:  # a client that comes in the outage is served too
            assert (await during.next()).body["error"]["type"] == "service_unavailable_error"
            await asyncio.to_thread(mortal_stream_server.start)
            told = [event.content for event in await eager.take(5, within_s=15)]
            assert told == [f"meanwhile {number}" for number in range(5)]
            assert [event.content for event in await during.take(5, within_s=15)] == told
        assert await log.health() is None

        # A position from before the outage still resumes: with everything that came after it.
        async with connected(url, VIEWER, after=before.id) as resumed:
            assert [event.content for event in await resumed.take(5)] == told
    assert (publisher.published, publisher.dropped, publisher.failed) == (6, 0, 0)


@pytest.fixture
def unreachable() -> Iterator[KinesisEventLog]:
    client = StreamServer().client("kinesis")  # never started
    yield KinesisEventLog(StreamServer.stream, client, poll_s=0.1)
    client.close()


async def test_without_a_server_a_follower_hears_it_soon(unreachable: KinesisEventLog) -> None:
    began = time.monotonic()
    with pytest.raises(StreamUnavailable) as raised:
        await anext(unreachable.follow("local", None))
    with pytest.raises(StreamUnavailable):
        await unreachable.append([Event("message", "local")])
    assert time.monotonic() - began < 6
    assert "127.0.0.1" not in raised.value.message
    assert raised.value.retry_after_s is not None


async def test_a_server_that_accepts_and_never_answers_counts_as_down() -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(50)
        url = f"http://127.0.0.1:{deaf.getsockname()[1]}"
        client = aws_client("kinesis", endpoint_url=url, read_timeout_s=0.5, attempts=1)
        log = KinesisEventLog("heimdall-events", client)
        began = time.monotonic()
        with pytest.raises(StreamUnavailable):
            await anext(log.follow("local", None))
        assert await log.health() == "The event stream cannot be reached."
        assert time.monotonic() - began < 3
        client.close()


async def test_an_outage_longer_than_the_patience_costs_counted_events_only(
    unreachable: KinesisEventLog, caplog: pytest.LogCaptureFixture
) -> None:
    publisher = Publisher(lambda: unreachable, capacity=10, patience_s=1, first_wait_s=0.01)
    for number in range(12):
        publisher.send_message("local", str(number))
    await until(lambda: publisher.failed == 10, within_s=15)
    assert (publisher.published, publisher.dropped, publisher.failed) == (0, 2, 10)
    assert len(caplog.records) == 1  # one line for the whole outage
    await publisher.aclose()
