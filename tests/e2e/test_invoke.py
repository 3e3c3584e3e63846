"""`make invoke`: functions on event files, with the parts of a running stack and with parts of their own."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixtures.stack import Stack

pytestmark = pytest.mark.e2e

EVENTS = Path(__file__).resolve().parents[2] / "events"
OURS = ("GRAPH_", "INFERENCE_", "AWS_")


def started(folder: Path, event: str) -> subprocess.Popen[str]:
    env = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    command = [sys.executable, "-m", "heimdall.local.invoke", str(EVENTS / f"{event}.json")]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=folder, env=env, stdout=pipe, stderr=pipe, text=True)


def invoked(folder: Path, event: str) -> subprocess.CompletedProcess[str]:
    with started(folder, event) as process:
        stdout, stderr = process.communicate(timeout=170)
    done = subprocess.CompletedProcess(process.args, process.returncode, stdout, stderr)
    assert done.returncode == 0, done.stderr
    return done


def test_status_is_that_of_the_running_stack(stack: Stack) -> None:
    done = invoked(stack.folder, "status.ok")
    assert "of the stack that runs here" in done.stderr
    head, _, body = done.stdout.partition("\n\n")
    assert (head.splitlines()[0], json.loads(body)["status"]) == ("200 OK", "ok")


def test_chat_streams_until_it_is_done(stack: Stack) -> None:
    streamed = invoked(stack.folder, "chat.streamed").stdout
    assert "content-type: text/event-stream" in streamed
    assert streamed.rstrip().endswith("data: [DONE]")
    refused = invoked(stack.folder, "chat.not_json").stdout
    assert refused.startswith("400 Bad Request\n")


def test_an_endless_stream_is_shown_as_it_arrives_and_ends_with_ctrl_c(stack: Stack) -> None:
    with started(stack.folder, "events.follow") as process:
        assert process.stdout is not None
        assert any('"connected"' in line for line in process.stdout)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130


def test_without_a_stack_the_parts_are_started_and_know_the_example_key(tmp_path: Path) -> None:
    done = invoked(tmp_path, "authorizer.bearer")
    assert "Starting stream server" in done.stderr
    assert json.loads(done.stdout)["policyDocument"]["Statement"][0]["Effect"] == "Allow"
    unknown = invoked(tmp_path, "authorizer.unknown_key")
    assert (unknown.stdout, "API Gateway answers 401" in unknown.stderr) == ("", True)
