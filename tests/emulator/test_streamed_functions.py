"""chat and events start from what `sam build` built, with their layers under /opt, and answer.

The emulator does not stream and has no adapter; the script that the adapter would start is started instead,
and asked what the adapter would ask.
"""

import json
from collections.abc import Iterator

import httpx
import pytest

from tests.emulator.deployment import EmulatedDeployment
from tests.emulator.function import FunctionUnderEmulator
from tests.fixtures.stream import free_port
from tests.functions.conftest import read_event

pytestmark = pytest.mark.timeout(900)  # the first test builds everything
FUNCTIONS = ("chat", "events")


class Started:
    """One streaming function whose app accepts connections, which is its readiness check."""

    def __init__(self, sandbox: FunctionUnderEmulator) -> None:
        self.sandbox = sandbox
        self._port = free_port()
        sandbox.start_script(self._port)

    def ask(self, event_name: str) -> httpx.Response:
        """Send an event as the web adapter does: as HTTP, with the request context in a header."""
        event = read_event(event_name)
        context = json.dumps(event["requestContext"], ensure_ascii=False).encode()
        return httpx.request(
            event["httpMethod"],
            f"http://127.0.0.1:{self._port}{event['path']}",
            params=event["queryStringParameters"],
            headers={**event["headers"], "x-amzn-request-context": context},
            content=event["body"],
            timeout=60,
            trust_env=False,
        )


@pytest.fixture(scope="module")
def started(emulated: EmulatedDeployment) -> Iterator[dict[str, Started]]:
    functions = {name: Started(emulated.sandbox(name)) for name in FUNCTIONS}
    yield functions
    for function in functions.values():
        function.sandbox.stop()


@pytest.mark.parametrize("event", ["chat.viewer", "events.bad_position"])
def test_the_app_starts_from_the_layers_and_answers(started: dict[str, Started], event: str) -> None:
    answer = started[event.partition(".")[0]].ask(event)
    assert (answer.status_code, answer.json()["error"]["type"]) == {
        "chat.viewer": (403, "permission_error"),
        "events.bad_position": (400, "invalid_request_error"),
    }[event]


def test_chat_answers_with_hooks_actions_and_model_behind_it(started: dict[str, Started]) -> None:
    answer = started["chat"].ask("chat.plain")
    body = answer.json()
    assert (answer.status_code, body["object"], body["model"]) == (200, "chat.completion", "tiny")
    assert body["usage"]["prompt_tokens"] > 1000, "the actions' catalogue is in the prompt"
