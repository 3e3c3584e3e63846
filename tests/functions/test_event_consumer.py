"""functions/event_consumer under the stream's batches."""

from typing import Any

from heimdall import bootstrap
from heimdall.domain.events import Event

from tests.functions.conftest import Deployment, read_event


class Context:
    """Lambda's context as far as it is read."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def get_remaining_time_in_millis(self) -> int:
        return int(self._seconds * 1000)


def listening(deployment: Deployment, failing: str | None = None) -> list[str]:
    """The types of the events that plugins hear from now on; one of a `failing` type fails."""
    heard: list[str] = []

    async def consumer(event: Event) -> None:
        if event.type == failing:
            raise RuntimeError
        heard.append(event.type)

    deployment.patch.setattr(bootstrap, "consumer", consumer)
    return heard


def sequence(event: dict[str, Any], index: int) -> str:
    number: str = event["Records"][index]["kinesis"]["sequenceNumber"]
    return number


def test_the_built_in_plugins_hear_a_batch(deployment: Deployment) -> None:
    answer = deployment.module("event_consumer").handler(read_event("event_consumer.batch"), Context(60))
    assert answer == {"batchItemFailures": []}


def test_events_are_told_in_order(deployment: Deployment) -> None:
    heard = listening(deployment)
    deployment.module("event_consumer").handler(read_event("event_consumer.batch"), Context(60))
    assert heard == ["notification", "query.executed"]


def test_lambda_is_told_the_first_failure(deployment: Deployment) -> None:
    heard = listening(deployment, failing="query.executed")
    event = read_event("event_consumer.batch")
    answer = deployment.module("event_consumer").handler(event, Context(60))
    assert answer == {"batchItemFailures": [{"itemIdentifier": sequence(event, 1)}]}
    assert heard == ["notification"]


def test_a_record_that_is_no_event_is_passed_over(deployment: Deployment) -> None:
    heard = listening(deployment)
    event = read_event("event_consumer.not_an_event")
    assert deployment.module("event_consumer").handler(event, Context(60)) == {"batchItemFailures": []}
    assert heard == ["message"]


def test_what_there_is_no_time_for_comes_again(deployment: Deployment) -> None:
    heard = listening(deployment)
    event = read_event("event_consumer.batch")
    answer = deployment.module("event_consumer").handler(event, Context(1))
    assert answer == {"batchItemFailures": [{"itemIdentifier": sequence(event, 0)}]}
    assert heard == []
