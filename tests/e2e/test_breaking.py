"""Parts are killed in mid-answer: a typed error in the right shape, a truthful status, and recovery."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.stack import KEY, Stack

pytestmark = pytest.mark.e2e

SLOW_QUERY = "MATCH (a), (b), (c), (d) WHERE a.name + b.name + c.name = d.name RETURN count(*) AS n"


def in_background(work: Any) -> tuple[threading.Thread, list[Any]]:
    results: list[Any] = []
    thread = threading.Thread(target=lambda: results.append(work()))
    thread.start()
    return thread, results


def stream(stack: Stack, question: str) -> list[Any]:
    body = {"messages": [{"role": "user", "content": question}], "stream": True}
    events = []
    with stack.client.stream("POST", "/api/bifrost/chat/completions", json=body) as response:
        assert response.status_code == 200, response.read()
        for line in response.iter_lines():
            if line.startswith("data: "):
                events.append(line[6:] if line == "data: [DONE]" else json.loads(line[6:]))
    return events


@pytest.mark.timeout(300)
def test_every_part_may_die_and_comes_back(mortal_stack: Stack) -> None:
    _graph_dies_in_mid_query(mortal_stack)
    _model_dies_in_mid_answer(mortal_stack)
    _stream_dies(mortal_stack)


def _graph_dies_in_mid_query(stack: Stack) -> None:
    plain, plain_results = in_background(lambda: stack.ask(SLOW_QUERY))
    streamed, stream_results = in_background(lambda: stream(stack, SLOW_QUERY))
    time.sleep(1.5)
    os.kill(stack.children()["graph"], signal.SIGKILL)
    began = time.monotonic()
    plain.join(60)
    streamed.join(60)
    assert time.monotonic() - began < 15
    response, events = plain_results[0], stream_results[0]
    assert response.status_code == 200
    assert response.json()["heimdall"]["outcome"] == "failed"
    assert "graph" in response.json()["choices"][0]["message"]["content"].lower()
    assert events[-1] == "[DONE]"
    assert events[-2]["heimdall"]["outcome"] == "failed"
    body = stack.wait_status("unavailable", 5)
    assert body["reasons"][0].startswith("graph: ")
    stack.wait_status("ok")
    assert stack.answer("MATCH (n) RETURN count(n) AS n")["heimdall"]["outcome"] == "answered"


def _model_dies_in_mid_answer(stack: Stack) -> None:
    model = stack.children()["inference"]
    os.kill(model, signal.SIGSTOP)  # it has the request and says nothing, as in a long answer
    plain, plain_results = in_background(lambda: stack.ask("how many people are there"))
    streamed, stream_results = in_background(lambda: stream(stack, "how many people are there"))
    time.sleep(1.5)
    os.kill(model, signal.SIGKILL)
    plain.join(60)
    streamed.join(60)
    response, events = plain_results[0], stream_results[0]
    assert response.status_code in (502, 503)
    assert response.json()["error"]["code"] in ("upstream_failed", "inference_unavailable")
    errors = [event["error"]["code"] for event in events if "error" in event]
    assert errors in (["upstream_failed"], ["inference_unavailable"])
    assert events[-1] == "[DONE]"
    assert events[-2]["choices"][0]["finish_reason"] == "stop"
    stack.wait_status("ok")
    assert stack.ask("how many people are there").status_code == 200


def _stream_dies(stack: Stack) -> None:
    os.kill(stack.children()["stream"], signal.SIGKILL)
    assert stack.answer("MATCH (n) RETURN count(n) AS n")["heimdall"]["outcome"] == "answered"
    stack.wait_status("ok")
    assert stack.answer("MATCH (n) RETURN count(n) AS n")["heimdall"]["outcome"] == "answered"


def test_ctrl_c_ends_every_child_and_exits_with_0(tmp_path: Path) -> None:
    stack = Stack(tmp_path)
    stack.wait_ready()
    children = stack.children()
    assert set(children) == {"graph", "stream", "inference"}
    began = time.monotonic()
    assert stack.stop() == 0
    assert time.monotonic() - began < 15
    assert not any(Path(f"/proc/{pid}").exists() for pid in children.values())
    assert "Traceback" not in stack.printed()
    assert {entry.name for entry in tmp_path.iterdir()} == {".local", "output.txt"}


def test_children_do_not_outlive_a_killed_stack(tmp_path: Path) -> None:
    stack = Stack(tmp_path)
    stack.wait_ready()
    children = stack.children()
    stack.process.kill()
    stack.process.wait()
    end = time.monotonic() + 20
    while any(Path(f"/proc/{pid}").exists() for pid in children.values()):
        assert time.monotonic() < end, children
        time.sleep(0.2)


def run_local(folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "heimdall.local"]
    return subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_port_in_use_is_one_clear_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run_local(tmp_path, HEIMDALL_PORT=str(port))
    assert done.returncode == 1
    assert done.stderr.startswith(f"Cannot start: Port {port} is in use.")
    assert done.stderr.count("\n") == 1


def test_a_port_that_is_taken_while_the_parts_start_is_one_clear_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    started = subprocess.Popen(
        [sys.executable, "-m", "heimdall.local"],
        cwd=tmp_path,
        env={**os.environ, "HEIMDALL_PORT": str(port), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert started.stdout is not None
    assert "Starting" in started.stdout.readline()
    with socket.create_server(("127.0.0.1", port)):
        _, said = started.communicate(timeout=60)
    assert started.returncode == 1
    assert said.startswith(f"Cannot start: Port {port} is in use.")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("env", "sentence"),
    [
        ({"HEIMDALL_PORT": "many"}, "The setting HEIMDALL_PORT is wrong"),
        ({"MODEL_URI": "/no/such/model.gguf"}, "The inference host ended before it was ready"),
        ({"DEMO_GRAPH": "/no/such/graph.cypher"}, "The graph database ended before it was ready"),
    ],
)
def test_a_wrong_setting_is_one_clear_sentence(tmp_path: Path, env: dict[str, str], sentence: str) -> None:
    from tests.fixtures.stream import free_port

    done = run_local(tmp_path, **{"HEIMDALL_PORT": str(free_port()), **env})
    assert done.returncode == 1
    assert f"Cannot start: {sentence}" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_key_is_in_no_log(stack: Stack) -> None:
    stack.ask("how many people are there")
    for log in (stack.folder / ".local").rglob("*.log"):
        text = log.read_text(errors="replace")
        assert KEY not in text, log
        assert "how many people" not in text, log
