"""Children of the local stack: ready before they count, restarted when killed, ended when told."""

import asyncio
import os
import signal
import socket
import stat
import sys
from pathlib import Path

import pytest
from heimdall.local.children import Child
from heimdall.local.plan import make_plan
from heimdall.local.ports_and_keys import CannotStart, check_port, free_port, local_key
from heimdall.settings import LocalSettings

from tests.fixtures.waiting import until

SERVES = "import time; print('{\"ready\": true}', flush=True); time.sleep(60)"
DIES = "raise SystemExit(3)"
SILENT = "import time; time.sleep(60)"
STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
    "print('{\"ready\": true}', flush=True); time.sleep(60)"
)


def child(code: str, tmp_path: Path, ready_s: float = 10) -> Child:
    return Child("thing", [sys.executable, "-c", code], {}, tmp_path / "logs" / "thing.log", ready_s)


def pid_of(started: Child) -> int:
    assert started.process is not None
    return started.process.pid


async def test_a_child_is_started_when_it_says_it_is_ready_and_ends_when_told(tmp_path: Path) -> None:
    thing = child(SERVES, tmp_path)
    await thing.start()
    os.kill(pid_of(thing), 0)
    await thing.stop()
    with pytest.raises(ProcessLookupError):
        os.kill(pid_of(thing), 0)


async def test_a_child_that_ends_before_it_is_ready_is_one_sentence_with_the_log(tmp_path: Path) -> None:
    with pytest.raises(CannotStart, match=r"ended before it was ready; see the end of .*thing\.log"):
        await child(DIES, tmp_path).start()


async def test_a_child_that_is_never_ready_is_one_sentence(tmp_path: Path) -> None:
    thing = child(SILENT, tmp_path, ready_s=0.3)
    with pytest.raises(CannotStart, match=r"not ready after 0\.3 s"):
        await thing.start()
    await thing.stop()


async def test_a_killed_child_comes_back(tmp_path: Path) -> None:
    thing, told = child(SERVES, tmp_path), list[str]()
    await thing.start()
    first = pid_of(thing)
    keeper = asyncio.create_task(thing.keep(told.append))
    os.kill(first, signal.SIGKILL)
    await until(lambda: len(told) == 2)
    assert told == ["The thing ended (code -9); starting it again.", "The thing is back."]
    assert pid_of(thing) != first
    keeper.cancel()
    await thing.stop()


async def test_a_stubborn_child_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("heimdall.local.children._GRACE_S", 0.3)
    thing = child(STUBBORN, tmp_path)
    await thing.start()
    await thing.stop()
    assert thing.process is not None
    assert thing.process.returncode == -signal.SIGKILL


def test_a_port_in_use_is_one_sentence_that_names_the_way_out() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotStart, match=rf"^Port {port} is in use\. .*HEIMDALL_PORT="):
            check_port(port)
    check_port(free_port())


def test_the_key_is_made_once_and_is_the_users_alone(tmp_path: Path) -> None:
    file = tmp_path / "key"
    key = local_key(None, file)
    assert len(key) > 24
    assert local_key(None, file) == key
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert local_key("mine", file) == "mine"


def test_parts_that_are_elsewhere_get_no_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPH_URI", "bolt://elsewhere:7687")
    monkeypatch.setenv("INFERENCE_URL", "http://elsewhere:8080")
    plan = make_plan(LocalSettings(), tmp_path)
    assert [each.name for each in plan.children] == ["stream server"]
    assert "GRAPH_URI" not in plan.env


def test_no_secret_is_on_a_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GRAPH_URI", "INFERENCE_URL", "HEIMDALL_KEY"):
        monkeypatch.delenv(name, raising=False)
    plan = make_plan(LocalSettings(), tmp_path)
    secrets = {plan.key, plan.env["INFERENCE_KEY"], plan.env["GRAPH_PASSWORD"]}
    for each in plan.children:
        assert not any(secret in argument for argument in each.command for secret in secrets)
