import base64
import time
from typing import Any

import pytest
from heimdall.adapters.kinesis_trigger import KinesisTrigger
from heimdall.domain.events import Event
from heimdall.events.consumer import EventConsumer
from heimdall.events.envelope import encode


def record(number: int, data: str | None = None) -> dict[str, Any]:
    """A record as Lambda's Kinesis trigger delivers it."""
    event = encode(Event("message", "t", content=str(number)))
    return {
        "eventID": f"shardId-000000000000:{number}",
        "eventSource": "aws:kinesis",
        "kinesis": {
            "partitionKey": "t",
            "sequenceNumber": str(number),
            "data": base64.b64encode(event).decode() if data is None else data,
            "approximateArrivalTimestamp": 1545084650.987,
        },
    }


def batch(*records: dict[str, Any]) -> dict[str, Any]:
    return {"Records": list(records)}


class Plugin:
    def __init__(self, *failing: str) -> None:
        self.calls: list[str | None] = []
        self._failing = failing

    async def __call__(self, event: Event) -> None:
        self.calls.append(event.content)
        if event.content in self._failing:
            raise RuntimeError("no")


async def test_a_batch_that_was_handled_reports_no_failures() -> None:
    plugin = Plugin()
    answer = await KinesisTrigger(EventConsumer(plugin)).handle(batch(record(1), record(2)))
    assert answer == {"batchItemFailures": []}
    assert plugin.calls == ["1", "2"]


async def test_the_first_record_that_fails_for_good_is_named_and_the_rest_comes_again() -> None:
    plugin = Plugin("2")
    trigger = KinesisTrigger(EventConsumer(plugin, attempts=2, first_wait_s=0.001))
    answer = await trigger.handle(batch(record(1), record(2), record(3)))
    assert answer == {"batchItemFailures": [{"itemIdentifier": "2"}]}
    assert plugin.calls == ["1", "2", "2"]


async def test_a_failure_that_a_destination_took_holds_up_nothing() -> None:
    taken: list[str] = []

    async def destination(logged: Any, _error: Exception) -> None:
        taken.append(logged.position)

    plugin = Plugin("2")
    trigger = KinesisTrigger(EventConsumer(plugin, report=destination, attempts=1))
    answer = await trigger.handle(batch(record(1), record(2), record(3)))
    assert answer == {"batchItemFailures": []}
    assert taken == ["shardId-000000000000:2"]
    assert plugin.calls == ["1", "2", "3"]


@pytest.mark.parametrize("data", ["", "e30=", "!", "bm90IGpzb24="])
async def test_records_that_are_no_events_are_skipped_and_counted(data: str) -> None:
    plugin = Plugin()
    trigger = KinesisTrigger(EventConsumer(plugin))
    answer = await trigger.handle(batch(record(1, data), record(2)))
    assert (answer, plugin.calls, trigger.malformed) == ({"batchItemFailures": []}, ["2"], 1)


async def test_what_there_is_no_time_for_comes_again() -> None:
    plugin = Plugin()
    began = time.monotonic()
    answer = await KinesisTrigger(EventConsumer(plugin)).handle(batch(record(1), record(2)), seconds_left=5)
    assert answer == {"batchItemFailures": [{"itemIdentifier": "1"}]}
    assert plugin.calls == []
    assert time.monotonic() - began < 1
