"""The command as a process of its own: streaming, pipes that close, Ctrl-C."""

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from chat_protocol import sse
from heimdall.domain.chat_events import Notice, TextDelta

from tests.integration.cli.answers import ending
from tests.integration.cli.conftest import Command
from tests.integration.cli.scripted_gateway import REQUEST_ID, ScriptedGateway

pytestmark = pytest.mark.integration


@contextmanager
def process(heimdall: Command, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        [sys.executable, "-m", "heimdall.cli", *arguments],
        env=heimdall.process_environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def test_prose_and_notices_are_written_while_the_answer_still_comes(
    gateway: ScriptedGateway, heimdall: Command
) -> None:
    first, second = threading.Event(), threading.Event()
    gateway.chat = [
        Notice("info", "W", "now"),
        first,
        TextDelta("Six"),
        second,
        TextDelta("ty"),
        *ending(),
    ]
    with process(heimdall, "ask", "q") as child:
        assert child.stdout is not None and child.stderr is not None
        assert child.stderr.readline() == "  · W: now\n".encode()  # the stream is held back until `first`
        first.set()
        assert child.stdout.read(3) == b"Six"  # and here until `second`
        second.set()
        assert child.stdout.read() == b"ty\n"
        assert child.wait(10) == 0


def test_ctrl_c_cancels_the_request_on_the_gateway(gateway: ScriptedGateway, heimdall: Command) -> None:
    never = threading.Event()
    gateway.chat = [TextDelta("Forty"), never, *ending()]
    with process(heimdall, "ask", "q") as child:
        assert child.stdout is not None and child.stderr is not None
        assert child.stdout.read(5) == b"Forty"
        child.send_signal(signal.SIGINT)
        assert child.wait(10) == 130
        assert b"Traceback" not in child.stderr.read()
    never.set()
    assert gateway.wait_for("/cancel").path == f"/api/bifrost/chat/{REQUEST_ID}/cancel"


def test_a_reader_that_goes_away_cancels_the_request_and_is_met_with_silence(
    gateway: ScriptedGateway, heimdall: Command
) -> None:
    step = threading.Event()
    gateway.chat = [TextDelta("Forty"), step, *[TextDelta("\nand more")] * 50, *ending()]
    with process(heimdall, "ask", "q") as child:
        assert child.stdout is not None and child.stderr is not None
        assert child.stdout.read(5) == b"Forty"
        child.stdout.close()
        step.set()
        assert child.wait(10) == 1
        assert child.stderr.read() == b""
    gateway.wait_for("/cancel")


def test_events_end_quietly_when_their_reader_goes_away(gateway: ScriptedGateway, heimdall: Command) -> None:
    step = threading.Event()
    gateway.events = [[sse.data({"type": "one"}), step, *[sse.data({"type": "more"})] * 50]]
    with process(heimdall, "events", "--json") as child:
        assert child.stdout is not None and child.stderr is not None
        assert json.loads(child.stdout.readline()) == {"position": None, "type": "one"}
        child.stdout.close()
        step.set()
        assert child.wait(10) == 1
        assert child.stderr.read() == b""


def test_ctrl_c_ends_events_as_planned(gateway: ScriptedGateway, heimdall: Command) -> None:
    never = threading.Event()
    gateway.events = [[sse.data({"type": "one"}), never]]
    with process(heimdall, "events") as child:
        assert child.stdout is not None and child.stderr is not None
        assert b"one" in child.stdout.readline()
        child.send_signal(signal.SIGINT)
        assert child.wait(10) == 0
        assert child.stderr.read() == b""
    never.set()


def test_output_in_an_old_encoding_is_no_traceback(gateway: ScriptedGateway, heimdall: Command) -> None:
    gateway.chat = [Notice("success", "W", "ok"), TextDelta("Zoë 日本"), *ending()]
    heimdall.environment["PYTHONIOENCODING"] = "ascii"
    with process(heimdall, "ask", "q") as child:
        assert child.stdout is not None
        assert child.stdout.read() == b"Zo? ??\n"
        assert child.wait(10) == 0
