"""Which correlation id a request gets, and how far it reaches."""

import asyncio

import pytest
from heimdall.actions.isolation import Isolation
from heimdall.adapters.lambda_service import serve
from heimdall.adapters.memory_event_log import MemoryEventLog
from heimdall.domain.events import Event, LoggedEvent
from heimdall.events.consumer import EventConsumer
from heimdall.events.envelope import decode, encode
from heimdall.events.publisher import Publisher
from heimdall.observability import correlation

TRACE = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1"
CONTEXT = {"requestId": "5f0e7c1a-6f5a-4a52-9d3e-2b8a3c1d4e5f"}


def test_the_clients_own_id_comes_first() -> None:
    assert correlation.id_of({"x-correlation-id": "order-7:retry.2_b"}, CONTEXT, TRACE) == "order-7:retry.2_b"


def test_then_api_gateways_request_id_then_the_traces_root() -> None:
    assert correlation.id_of({}, CONTEXT, TRACE) == CONTEXT["requestId"]
    assert correlation.id_of({}, {}, TRACE) == "1-5759e988-bd862e3fe1be46a994272793"
    assert correlation.id_of({}, {}, f"Self=1-1;{TRACE}") == "1-5759e988-bd862e3fe1be46a994272793"


def test_without_any_a_request_gets_an_id_of_its_own() -> None:
    first, second = (correlation.id_of({}, {}, None) for _ in range(2))
    assert first != second
    assert correlation.accepted(first) == first


@pytest.mark.parametrize(
    "given", ["", " ", "a b", "a\nb", "a\n", "é", "x" * 65, '"', "{}", "a/b", "-a", ".a", "٣", None, 7, ["a"]]
)
def test_what_may_mean_something_in_logs_or_headers_is_no_id(given: object) -> None:
    assert correlation.accepted(given) is None


def test_64_characters_are_an_id() -> None:
    assert correlation.accepted("x" * 64) == "x" * 64


async def test_published_events_get_the_id_also_from_a_plugins_own_threads() -> None:
    log = MemoryEventLog(idle_s=0.01)
    publisher, plugin = Publisher(lambda: log), Isolation("acme")

    def plain() -> None:
        publisher.send_message("acme", "plain")

    async def asynchronous() -> None:
        publisher.send_message("acme", "async")

    with correlation.correlated("req-1"):
        publisher.send_message("acme", "direct")
        await plugin.run(plain, 5)
        await plugin.run(asynchronous, 5)
    publisher.publish(Event("message", "acme", content="own", correlation_id="req-0"))
    publisher.send_message("acme", "nobody's")
    await publisher.aclose()
    plugin.close()
    events = [item.event async for item in _first(log, 5)]
    assert {event.content: event.correlation_id for event in events} == {
        "direct": "req-1",
        "plain": "req-1",
        "async": "req-1",
        "own": "req-0",
        "nobody's": None,
    }


async def _first(log: MemoryEventLog, count: int):  # type: ignore[no-untyped-def]
    async for item in log.follow("acme", "at:0"):
        if item is not None:
            yield item
            count -= 1
        if not count:
            return


def test_an_event_keeps_its_id_over_the_wire() -> None:
    event = Event("message", "acme", correlation_id="req-1")
    assert decode(encode(event)) == event


@pytest.mark.parametrize(("given", "heard"), [("req-1", "req-1"), ("a b", None), (None, None)])
async def test_who_hears_an_event_works_under_its_id(given: str | None, heard: str | None) -> None:
    ids: list[str | None] = []

    async def dispatch(event: Event) -> None:
        ids.append(correlation.current())

    await EventConsumer(dispatch).consume(LoggedEvent("p", Event("message", "acme", correlation_id=given)))
    (found,) = ids
    assert found == heard if heard else correlation.accepted(found)
    assert correlation.current() is None


async def test_a_direct_call_works_under_the_callers_id() -> None:
    async def ping(_arguments: object) -> str | None:
        return correlation.current()

    async def called(event: object) -> str:
        answer: str = (await serve(event, {"ping": ping}))["ok"]
        return answer

    assert await called({"heimdall": "ping", "correlation_id": "req-1"}) == "req-1"
    bad = await asyncio.create_task(called({"heimdall": "ping", "correlation_id": "a b"}))
    assert correlation.accepted(bad) == bad
