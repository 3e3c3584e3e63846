"""Every file in events/, handed to its function: each is answered as the table says.

A file that is not in the table fails, and so does a line without its file.
"""

import asyncio
from typing import Any

import pytest
from heimdall import bootstrap
from heimdall.adapters.lambda_loop import run
from heimdall.domain.api_keys import ApiKey
from heimdall.domain.events import Event
from heimdall.domain.identity import Principal, Role

from tests.functions.answers import ANSWERS, in_words, status_in_words
from tests.functions.conftest import ROOT, Deployment, read_event
from tests.functions.web_adapter import request_to

EVENTS = sorted(path.stem for path in (ROOT / "events").iterdir())
STREAMED = ("chat", "events")
BREAKING = "example.breaks_its_reader"  # no plugin here fails on its own


class OneMinute:
    """Lambda's context as far as it is read."""

    def get_remaining_time_in_millis(self) -> int:
        return 60_000


@pytest.fixture
def world(deployment: Deployment) -> Deployment:
    """A deployment in which what the events speak of is there."""
    deployment.keys.add("an-example-key", ApiKey("key-3f9a2c41d7e0", Role.EDITOR, "acme"))
    deployment.inference.script = ('{"action": "heimdall.watcher.hello", "params": {}}',)
    plugins = bootstrap.consumer

    async def consumer(event: Event) -> None:
        if event.type == BREAKING:
            raise RuntimeError
        await plugins(event)

    deployment.patch.setattr(bootstrap, "consumer", consumer)
    deployment.patch.setenv("EVENTS_DEADLINE_S", "0.1")
    run(deployment.cancellations.opened("req-1", Principal("erik", Role.EDITOR, "acme")))
    return deployment


def answered(world: Deployment, name: str) -> object:
    """What the event was answered, in the table's words."""
    function, event = name.split(".", maxsplit=1)[0], read_event(name)
    for other in {"actions", "hooks"} - {function}:
        world.module(other)
    module = world.module(function)
    if function in STREAMED:
        return run(_streamed(module, event))
    try:
        answer = module.handler(event, OneMinute())
    except Exception as error:
        answer = {"errorMessage": str(error)}
    return in_words(answer, event)


async def _streamed(module: Any, event: dict[str, Any]) -> object:
    client, request = request_to(module, event)
    async with client, asyncio.timeout(30):
        response = await client.send(request)
    if response.headers["content-type"].startswith("text/event-stream"):
        assert response.status_code == 200
        return "stream"
    return status_in_words(response.status_code, response.json())


def test_the_table_and_the_folder_have_the_same_events() -> None:
    assert list(ANSWERS) == EVENTS


@pytest.mark.parametrize("name", EVENTS)
def test_the_function_answers_the_event_as_the_table_says(world: Deployment, name: str) -> None:
    assert answered(world, name) == ANSWERS[name]
