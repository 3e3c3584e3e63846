import asyncio

import pytest
from heimdall.adapters.memory_event_log import MemoryEventLog
from heimdall.domain.events import Event, LoggedEvent
from heimdall.events.consumer import EventConsumer, log_failure

from tests.fixtures.waiting import until


def logged(content: str) -> LoggedEvent:
    return LoggedEvent("s:1", Event("message", "t", content=content))


class Plugin:
    """Handles events; fails so many times for each content named."""

    def __init__(self, **failures: int) -> None:
        self.calls: list[str | None] = []
        self._failures = failures

    async def __call__(self, event: Event) -> None:
        self.calls.append(event.content)
        left = self._failures.get(event.content or "", 0)
        if left:
            self._failures[event.content or ""] = left - 1
            raise RuntimeError(f"no {event.content}")


class Destination:
    """Takes what was given up."""

    def __init__(self) -> None:
        self.taken: list[tuple[str | None, str]] = []

    async def __call__(self, event: LoggedEvent, error: Exception) -> None:
        self.taken.append((event.event.content, str(error)))


async def test_a_failing_event_is_tried_again_a_bounded_number_of_times_and_then_reported() -> None:
    plugin, destination = Plugin(once=1, always=99), Destination()
    consumer = EventConsumer(plugin, report=destination, attempts=3, first_wait_s=0.001)
    for content in ("fine", "once", "always", "after"):
        await consumer.consume(logged(content))
    assert plugin.calls == ["fine", "once", "once", "always", "always", "always", "after"]
    assert destination.taken == [("always", "no always")]
    assert (consumer.handled, consumer.given_up) == (3, 1)


async def test_without_a_destination_the_failure_is_the_callers() -> None:
    consumer = EventConsumer(Plugin(always=99), attempts=2, first_wait_s=0.001)
    with pytest.raises(RuntimeError, match="no always"):
        await consumer.consume(logged("always"))


async def test_following_handles_what_comes_and_outlives_every_failure(
    caplog: pytest.LogCaptureFixture,
) -> None:
    log, plugin = MemoryEventLog(), Plugin(bad=99)

    async def broken(_event: LoggedEvent, _error: Exception) -> None:
        raise OSError("the destination is down")

    consumer = EventConsumer(plugin, report=broken, attempts=2, first_wait_s=0.001)
    following = asyncio.create_task(consumer.follow(log, "t"))
    await asyncio.sleep(0.01)
    await log.append([Event("message", "t", content=content) for content in ("a", "bad", "b")])
    await until(lambda: consumer.handled == 2)
    following.cancel()
    await asyncio.wait({following})
    assert plugin.calls == ["a", "bad", "bad", "b"]
    assert "is lost" in caplog.text


async def test_the_log_line_of_a_lost_event_tells_neither_content_nor_error_text(
    caplog: pytest.LogCaptureFixture,
) -> None:
    await log_failure(logged("private words"), RuntimeError("private detail"))
    assert "private" not in caplog.text
    assert "s:1" in caplog.text
