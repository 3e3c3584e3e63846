"""Plugins' event hooks behind a real stream: every event once, through an outage."""

import asyncio
from collections.abc import Iterator

import pytest
from heimdall.adapters.kinesis import KinesisEventLog
from heimdall.domain.events import Event
from heimdall.events.consumer import EventConsumer
from heimdall.events.publisher import Publisher

from tests.fixtures.stream import StreamServer
from tests.fixtures.waiting import until

pytestmark = pytest.mark.integration


@pytest.fixture
def log(mortal_stream_server: StreamServer) -> Iterator[KinesisEventLog]:
    client = mortal_stream_server.client("kinesis")
    yield KinesisEventLog(mortal_stream_server.stream, client, poll_s=0.05)
    client.close()


async def test_events_reach_the_hooks_in_order_and_go_on_after_an_outage(
    mortal_stream_server: StreamServer, log: KinesisEventLog
) -> None:
    handled: list[str | None] = []

    async def dispatch(event: Event) -> None:
        handled.append(event.content)

    publisher = Publisher(lambda: log, longest_wait_s=0.3)
    following = asyncio.create_task(EventConsumer(dispatch).follow(log, "local"))
    await asyncio.sleep(0.3)  # placed at the end of the stream
    for number in range(10):
        publisher.send_message("local", str(number))
        publisher.send_message("elsewhere", "not for us")
    await until(lambda: len(handled) == 10)

    mortal_stream_server.kill()
    publisher.send_message("local", "10")
    await asyncio.to_thread(mortal_stream_server.start)
    publisher.send_message("local", "11")
    await until(lambda: len(handled) == 12, within_s=15)
    assert handled == [str(number) for number in range(12)]

    following.cancel()
    await asyncio.wait({following})
    await publisher.aclose()
