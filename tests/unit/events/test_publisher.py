import asyncio
import logging
import threading
import time

import pytest
from heimdall.domain.events import Event
from heimdall.errors import StreamUnavailable
from heimdall.events.publisher import PartlyAppended, Publisher

from tests.fixtures.waiting import until
from tests.unit.events.scripted_log import ScriptedLog


def message(number: int) -> Event:
    return Event("message", "t", content=str(number))


def numbers(count: int) -> list[str]:
    return [str(number) for number in range(count)]


def quick(log: ScriptedLog, *, patience_s: float = 60, capacity: int = 1000) -> Publisher:
    return Publisher(
        lambda: log,
        capacity=capacity,
        batch=10,
        patience_s=patience_s,
        first_wait_s=0.001,
        longest_wait_s=0.002,
    )


def down() -> StreamUnavailable:
    return StreamUnavailable("The event stream cannot be reached.")


async def test_events_reach_the_log_in_order_and_in_batches() -> None:
    log = ScriptedLog()
    publisher = quick(log)
    for number in range(25):
        publisher.publish(message(number))
    assert await publisher.flush()
    assert log.contents == numbers(25)
    assert log.batches == [10, 10, 5]
    assert (publisher.published, publisher.dropped, publisher.failed) == (25, 0, 0)


async def test_publishing_never_waits_for_a_log_that_hangs() -> None:
    publisher = quick(ScriptedLog(60.0))
    began = time.perf_counter()
    for number in range(1000):
        publisher.publish(message(number))
        await asyncio.sleep(0)
    assert time.perf_counter() - began < 1.0
    assert not await publisher.flush(timeout_s=0.05)
    await publisher.aclose(timeout_s=0.05)
    assert publisher.failed == 1000


async def test_a_full_queue_drops_the_newest_and_counts() -> None:
    log = ScriptedLog(0.05)
    publisher = quick(log, capacity=5)
    for number in range(8):
        publisher.publish(message(number))
    assert await publisher.flush()
    assert log.contents == numbers(5)
    assert (publisher.published, publisher.dropped) == (5, 3)


async def test_an_outage_shorter_than_the_patience_loses_nothing(caplog: pytest.LogCaptureFixture) -> None:
    log = ScriptedLog(down(), down(), down())
    publisher = quick(log)
    publisher.publish(message(0))
    assert await publisher.flush()
    assert log.contents == ["0"]
    assert (publisher.published, publisher.failed) == (1, 0)
    assert not caplog.records


async def test_a_longer_outage_costs_the_oldest_batch_and_is_told_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    log = ScriptedLog(down(), down())
    publisher = quick(log, patience_s=0)
    for number in range(25):
        publisher.publish(message(number))
    assert await publisher.flush()
    assert log.contents == numbers(25)[20:]
    assert (publisher.published, publisher.failed) == (5, 20)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


async def test_the_next_outage_is_told_again(caplog: pytest.LogCaptureFixture) -> None:
    publisher = quick(ScriptedLog(down(), None, down()), patience_s=0)
    for number in range(3):
        publisher.publish(message(number))
        await publisher.flush()
    assert (publisher.published, publisher.failed) == (1, 2)
    assert len(caplog.records) == 2


async def test_only_the_unsent_part_of_a_batch_is_sent_again() -> None:
    events = [message(number) for number in range(5)]
    log = ScriptedLog(PartlyAppended("busy", unsent=[events[1], events[4]]))
    publisher = quick(log)
    for event in events:
        publisher.publish(event)
    assert await publisher.flush()
    assert log.contents == ["1", "4"]
    assert (publisher.published, publisher.failed) == (5, 0)


async def test_progress_renews_the_patience() -> None:
    events = [message(number) for number in range(6)]
    script = [PartlyAppended("busy", unsent=events[number:]) for number in range(1, 6)]
    publisher = quick(ScriptedLog(*script), patience_s=0)
    for event in events:
        publisher.publish(event)
    assert await publisher.flush()
    assert (publisher.published, publisher.failed) == (6, 0)


async def test_a_log_that_fails_in_unforeseen_ways_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    publisher = quick(ScriptedLog(KeyError("surprise")))
    publisher.publish(message(0))
    assert await publisher.flush()
    assert publisher.published == 1
    assert "surprise" in caplog.text


async def test_closing_flushes_and_then_takes_no_more() -> None:
    log = ScriptedLog(0.02)
    publisher = quick(log)
    publisher.publish(message(0))
    await publisher.aclose()
    publisher.publish(message(1))
    assert log.contents == ["0"]
    assert (publisher.published, publisher.dropped) == (1, 1)
    assert not [task for task in asyncio.all_tasks() if task.get_name() == "event publisher"]


def test_what_was_published_before_any_loop_ran_is_sent_by_the_first() -> None:
    log = ScriptedLog()
    publisher = quick(log)
    publisher.publish(message(0))
    assert publisher.waiting == 1
    assert asyncio.run(publisher.flush())
    assert log.contents == ["0"]


def test_a_loop_that_ended_in_mid_send_leaves_its_events_to_the_next() -> None:
    log = ScriptedLog(60.0)
    publisher = quick(log)

    async def invocation(number: int) -> None:
        publisher.publish(message(number))
        await asyncio.sleep(0.01)

    asyncio.run(invocation(0))
    assert publisher.waiting == 1
    asyncio.run(invocation(1))
    assert log.contents == ["0", "1"]
    assert publisher.published == 2


def test_a_loop_that_was_frozen_in_mid_send_does_not_disturb_its_successor() -> None:
    log = ScriptedLog(0.02)
    publisher = quick(log)
    frozen, successor = asyncio.new_event_loop(), asyncio.new_event_loop()

    async def publish() -> None:
        publisher.publish(message(0))
        await asyncio.sleep(0)

    frozen.run_until_complete(publish())  # the send stands still here, as in a frozen sandbox
    assert successor.run_until_complete(publisher.flush())
    frozen.run_until_complete(asyncio.sleep(0.03))  # thawed: its send ends, and must count nothing
    assert (publisher.published, publisher.waiting) == (1, 0)
    frozen.close()
    successor.close()


async def test_threads_may_publish() -> None:
    log = ScriptedLog()
    publisher = quick(log)
    publisher.start()
    threads = [threading.Thread(target=publisher.publish, args=(message(n),)) for n in range(50)]
    for thread in threads:
        thread.start()
    await until(lambda: publisher.published == 50)
    assert sorted(map(int, filter(None, log.contents))) == list(range(50))


async def test_the_bus_methods_make_the_seeds_event_types() -> None:
    log = ScriptedLog()
    publisher = quick(log)
    publisher.send_message("t", "hello")
    publisher.send_notification("t", "warning", "Request Cancelled", "by p: r")
    publisher.broadcast("t", "to all")
    await publisher.flush()
    assert [(e.type, e.tenant, e.level, e.title, e.content) for e in log.appended] == [
        ("message", "t", None, None, "hello"),
        ("notification", "t", "warning", "Request Cancelled", "by p: r"),
        ("broadcast", "t", None, None, "to all"),
    ]
