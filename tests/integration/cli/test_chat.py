"""`heimdall chat`: history, commands, errors, and Ctrl-C and Ctrl-D on a real terminal."""

import os
import pty
import select
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest
from heimdall.domain.actions import Outcome
from heimdall.domain.chat_events import Failed, TextDelta
from starlette.responses import JSONResponse

from tests.integration.cli.answers import block, ending, query_action
from tests.integration.cli.conftest import Command
from tests.integration.cli.scripted_gateway import REQUEST_ID, BreakOff, ScriptedGateway

pytestmark = pytest.mark.integration

CHAT = "/chat/completions"


@pytest.fixture(autouse=True)
def _status_and_models(gateway: ScriptedGateway) -> None:
    gateway.json["/api/bifrost/status"] = JSONResponse({"status": "ok", "model": "nano"})
    models = [{"id": "nano", "object": "model"}, {"id": "large", "object": "model"}]
    gateway.json["/v1/models"] = JSONResponse({"object": "list", "data": models})


def sent(gateway: ScriptedGateway) -> list[list[str]]:
    return [[turn["content"] for turn in request.body["messages"]] for request in gateway.requests(CHAT)]


def test_what_was_said_is_sent_along(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.chat = [TextDelta("Did you mean: 1. a 2. b?"), *ending(Outcome.UNSURE)]
    result = heimdall("chat", stdin="how many\n\n1\n")
    assert result.exit_code == 0
    assert sent(gateway) == [["how many"], ["how many", "Did you mean: 1. a 2. b?", "1"]]
    roles = [turn["role"] for turn in gateway.requests(CHAT)[1].body["messages"]]
    assert roles == ["user", "assistant", "user"]


def test_rows_too_many_to_repeat_are_left_out_of_what_is_sent_along(
    gateway: ScriptedGateway, heimdall: Command
) -> None:
    data = {"columns": ["n"], "results": [{"n": number} for number in range(500)]}
    text = f"Query returned 500 results\n\n{block(data)}"
    gateway.chat = [TextDelta(text), *ending(action=query_action())]
    heimdall("chat", stdin="list\nagain\n")
    assert sent(gateway)[1] == ["list", "Query returned 500 results", "again"]


@pytest.mark.parametrize("broken", [Failed(503, "Down.", "t", "c"), BreakOff()])
def test_a_failed_turn_is_told_and_not_remembered(
    gateway: ScriptedGateway, heimdall: Command, broken: Failed | BreakOff
) -> None:
    gateway.chat = [TextDelta("Half"), broken, *ending(Outcome.FAILED)]
    result = heimdall("chat", stdin="one\ntwo\n")
    assert sent(gateway) == [["one"], ["two"]]
    assert result.stderr.count("Error: ") == 2
    assert result.exit_code == 0


def test_clear_forgets(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.chat = [TextDelta("ok"), *ending()]
    heimdall("chat", stdin="one\n/clear\ntwo\n")
    assert sent(gateway) == [["one"], ["two"]]


def test_commands_are_answered_here_and_never_sent(gateway: ScriptedGateway, heimdall: Command) -> None:
    result = heimdall("chat", stdin="/help\n/status\n/health\n")
    assert sent(gateway) == []
    for command in ("/help", "/status", "/model", "/clear", "Ctrl-C", "Ctrl-D"):
        assert command in result.stdout
    assert "model   nano" in result.stdout
    assert "There is no command /health" in result.stderr


def test_model_lists_and_chooses(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.chat = [TextDelta("ok"), *ending()]
    result = heimdall("chat", stdin="/model\n/model huge\n/model large\nhello\n")
    assert result.stdout.splitlines()[:4] == ["* nano", "  large", "  nano", "* large"]
    assert "huge is not served; there is nano, large." in result.stderr
    assert gateway.requests(CHAT)[0].body["model"] == "large"


def test_a_gateway_that_cannot_be_used_ends_it_at_once(gateway: ScriptedGateway, heimdall: Command) -> None:
    assert heimdall("chat", "--url", "http://127.0.0.1:1", stdin="hi\n").exit_code == 3
    body = {"error": {"message": "Unknown key.", "type": "authentication_error"}}
    gateway.json["/api/bifrost/status"] = JSONResponse(body, 401)
    assert heimdall("chat", stdin="hi\n").exit_code == 4


class Screen:
    """The command on a pseudo-terminal: type into it, wait for what it shows."""

    def __init__(self, heimdall: Command) -> None:
        self._terminal, inner = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "heimdall.cli", "chat"],
            env=heimdall.process_environment,
            stdin=inner,
            stdout=inner,
            stderr=inner,
            start_new_session=True,
            preexec_fn=_own_terminal,  # noqa: PLW1509 - no thread of ours holds a lock that ioctl needs
        )
        os.close(inner)
        self._unread = b""

    def type(self, keys: str) -> None:
        os.write(self._terminal, keys.encode())

    def wait_for(self, text: str, seconds: float = 10.0) -> None:
        limit = time.monotonic() + seconds
        while text.encode() not in self._unread:
            assert time.monotonic() < limit, f"{text!r} is not in {self._unread!r}"
            if select.select([self._terminal], [], [], 0.1)[0]:
                self._unread += os.read(self._terminal, 4096)
        self._unread = self._unread.partition(text.encode())[2]

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._terminal)


def _own_terminal() -> None:
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # so that a typed Ctrl-C becomes a signal


@pytest.fixture
def screen(heimdall: Command) -> Iterator[Screen]:
    opened = Screen(heimdall)
    yield opened
    opened.close()


def test_ctrl_c_stops_the_answer_and_the_conversation_goes_on(
    gateway: ScriptedGateway, screen: Screen
) -> None:
    never = threading.Event()
    gateway.chat = [TextDelta("Forty"), never, *ending()]
    screen.wait_for("> ")
    screen.type("how many\n")
    screen.wait_for("Forty")
    screen.type("\x03")
    screen.wait_for("cancelled")
    never.set()
    assert gateway.wait_for("/cancel").path == f"/api/bifrost/chat/{REQUEST_ID}/cancel"
    screen.wait_for("> ")
    gateway.chat = [TextDelta("Fine"), *ending()]
    screen.type("and now\n")
    screen.wait_for("Fine")
    assert sent(gateway) == [["how many"], ["and now"]]
    screen.wait_for("> ")
    screen.type("\x04")
    assert screen.process.wait(10) == 0


def test_ctrl_c_at_the_prompt_drops_the_line(gateway: ScriptedGateway, screen: Screen) -> None:
    gateway.chat = [TextDelta("Fine"), *ending()]
    screen.wait_for("> ")
    screen.type("half a line")
    screen.wait_for("half a line")
    time.sleep(0.2)  # Python misses a signal that comes while readline still handles a key
    screen.type("\x03")
    screen.wait_for("> ")
    screen.type("whole\n")
    screen.wait_for("Fine")
    assert sent(gateway) == [["whole"]]
