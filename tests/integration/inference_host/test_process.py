import asyncio
import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from inference_host import selftest
from inference_host.errors import ModelUnusable
from inference_host.llama import LoadOptions
from tests.fixtures import tiny_encoder
from tests.fixtures.hosts import ENDLESS, chat, chunks, environment, until

pytestmark = pytest.mark.integration
COMMAND = (sys.executable, "-m", "inference_host", "--port", "0")


@asynccontextmanager
async def process(
    *, command: tuple[str, ...] = COMMAND, **env: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    child = await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=environment(**env),
    )
    try:
        yield child
    finally:
        if child.returncode is None:
            child.kill()
        await child.communicate()


async def first_line(child: asyncio.subprocess.Process) -> dict[str, Any]:
    assert child.stdout
    line = await asyncio.wait_for(child.stdout.readline(), 30)
    told = json.loads(line)
    assert isinstance(told, dict)
    return told


async def test_sigterm_finishes_running_answers_and_ends_with_0(tiny: Path) -> None:
    async with process(MODEL_URI=str(tiny), N_CTX="32768") as child:
        ready = await first_line(child)
        assert ready["ready"] is True
        assert ready["model"] == "tiny"
        asked = chat(grammar=ENDLESS, max_tokens=1500, stream=True, stream_options={"include_usage": True})
        async with (
            httpx.AsyncClient(base_url=ready["url"], timeout=30) as client,
            client.stream("POST", "/v1/chat/completions", json=asked) as answer,
        ):
            pieces = answer.aiter_text()
            text = await anext(pieces)
            child.send_signal(signal.SIGTERM)
            await asyncio.sleep(0.2)
            with pytest.raises(httpx.ConnectError):
                await httpx.AsyncClient().get(ready["url"] + "/health")
            text += "".join([piece async for piece in pieces])
        assert chunks(text)[-1]["usage"]["completion_tokens"] == 1500
        assert await asyncio.wait_for(child.wait(), 10) == 0


async def test_the_host_ends_when_its_parent_is_killed(tiny: Path) -> None:
    # The shell prints the host's process id, then waits for it like any parent.
    script = '"$@" & echo $! >&2; wait'
    child = await asyncio.create_subprocess_exec(
        "sh",
        "-c",
        script,
        "sh",
        *COMMAND,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env=environment(MODEL_URI=str(tiny), SELF_TEST="false"),
    )
    assert child.stderr
    host = int(await child.stderr.readline())
    assert (await first_line(child))["ready"] is True
    child.kill()
    await until(lambda: not alive(host), within_s=5)
    await child.communicate()


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"  # an orphan may wait for whoever collects it


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="reads /proc")
async def test_health_answers_while_the_model_is_still_loading(tiny: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = (*COMMAND[:-1], str(port))
    async with process(command=command, MODEL_URI=str(tiny)) as child, httpx.AsyncClient() as client:
        states = set()
        started = time.monotonic()
        while "ready" not in states and time.monotonic() - started < 20:
            try:
                ready = await client.get(f"http://127.0.0.1:{port}/ready")
                states.add(ready.json()["status"])
            except httpx.ConnectError:
                await asyncio.sleep(0.01)
        assert states == {"starting", "ready"}
        assert (await first_line(child))["url"] == f"http://127.0.0.1:{port}"


async def test_a_missing_model_is_one_sentence_and_exit_code_1(tmp_path: Path) -> None:
    async with process(MODEL_URI=str(tmp_path / "no.gguf")) as child:
        told = await first_line(child)
        assert told == {"ready": False, "error": f"There is no model file at {tmp_path / 'no.gguf'}."}
        assert await asyncio.wait_for(child.wait(), 10) == 1


async def test_a_damaged_model_is_one_sentence_and_exit_code_1(tmp_path: Path, tiny: Path) -> None:
    damaged = tmp_path / "damaged.gguf"
    await asyncio.to_thread(shutil.copy, tiny, damaged)
    os.truncate(damaged, 50_000)
    async with process(MODEL_URI=str(damaged)) as child:
        told = await first_line(child)
        assert told["ready"] is False
        assert told["error"].startswith("llama.cpp cannot load damaged.gguf: ")
        assert "\n" not in told["error"]
        assert await asyncio.wait_for(child.wait(), 10) == 1


async def test_a_damaged_encoder_is_one_sentence_and_exit_code_1(
    tmp_path: Path, tiny: Path, encoder_file: Path
) -> None:
    damaged = tmp_path / "damaged.gguf"
    await asyncio.to_thread(shutil.copy, encoder_file, damaged)
    os.truncate(damaged, 50_000)
    async with process(MODEL_URI=str(tiny), ENCODER_URI=str(damaged)) as child:
        told = await first_line(child)
        assert told["ready"] is False
        assert told["error"].startswith("ENCODER_URI: llama.cpp cannot load damaged.gguf: ")
        assert "\n" not in told["error"]
        assert await asyncio.wait_for(child.wait(), 10) == 1


async def test_the_self_test_tries_the_encoder_too(tmp_path: Path, tiny: Path) -> None:
    useless = tiny_encoder.write(tmp_path / "useless.gguf", scale=float("nan"))
    with pytest.raises(ModelUnusable, match="its vector has no direction"):
        selftest.check(LoadOptions(str(useless)), encoder=True)
    async with process(MODEL_URI=str(tiny), ENCODER_URI=str(useless)) as child:
        told = await first_line(child)
        assert told["error"] == "ENCODER_URI: The encoder cannot compute: its vector has no direction."


async def test_a_host_with_an_encoder_is_ready_after_its_self_test(tiny: Path, encoder_file: Path) -> None:
    async with process(MODEL_URI=str(tiny), ENCODER_URI=str(encoder_file)) as child:
        ready = await first_line(child)
        async with httpx.AsyncClient(base_url=ready["url"]) as client:
            answer = await client.post("/v1/embeddings", json={"input": "hello"})
        assert answer.status_code == 200
        child.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(child.wait(), 10) == 0


async def test_a_taken_port_is_one_sentence_and_exit_code_1(tiny: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        command = (*COMMAND[:-1], str(taken.getsockname()[1]))
        async with process(command=command, MODEL_URI=str(tiny)) as child:
            told = await first_line(child)
            assert told["ready"] is False
            assert str(taken.getsockname()[1]) in told["error"]
            assert await asyncio.wait_for(child.wait(), 10) == 1


async def test_a_wrong_setting_is_one_sentence_and_exit_code_1() -> None:
    async with process(HOST_PORT="abc", INFERENCE_KEY="very-secret") as child:
        told = await first_line(child)
        assert told["error"].startswith("The setting HOST_PORT is wrong: ")
        assert "very-secret" not in told["error"]
        assert await asyncio.wait_for(child.wait(), 10) == 1


def test_a_model_that_crashes_llama_cpp_is_told_not_suffered(
    tmp_path: Path, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashing = tmp_path / "python"
    crashing.write_text("#!/bin/sh\nkill -SEGV $$\n")
    crashing.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(crashing))
    with pytest.raises(ModelUnusable, match=r"tiny\.gguf crashes llama\.cpp .*SIGSEGV"):
        selftest.check(LoadOptions(str(tiny)))


def test_the_self_test_passes_on_both_kinds_of_models(tiny: Path, hybrid: Path) -> None:
    for path in (tiny, hybrid):
        selftest.check(LoadOptions(str(path), n_ctx=256))


def test_importing_the_package_makes_openmp_wait_politely() -> None:
    shown = subprocess.run(
        [sys.executable, "-c", "import inference_host, os; print(os.environ['OMP_WAIT_POLICY'])"],
        capture_output=True,
        text=True,
        check=True,
        env={name: value for name, value in environment().items() if name != "OMP_WAIT_POLICY"},
    )
    assert shown.stdout == "passive\n"


def test_a_model_with_another_hash_is_refused(tiny: Path) -> None:
    from inference_host.model_file import local_path
    from inference_host.settings import Settings

    right = hashlib.sha256(tiny.read_bytes()).hexdigest()
    assert local_path(Settings(_env_file=None, model_uri=str(tiny), model_sha256=right.upper())) == tiny
    with pytest.raises(ModelUnusable, match="SHA-256"):
        local_path(Settings(_env_file=None, model_uri=str(tiny), model_sha256="0" * 64))


def test_a_model_in_s3_is_fetched_once(tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import boto3
    from moto import mock_aws

    from inference_host.model_file import local_path
    from inference_host.settings import Settings

    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "testing")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    settings = Settings(_env_file=None, model_uri="s3://models/nano/tiny.gguf", model_cache=tmp_path)
    with mock_aws():
        s3 = boto3.client("s3")
        s3.create_bucket(Bucket="models")
        with pytest.raises(ModelUnusable, match=r"s3://models/nano/tiny\.gguf"):
            local_path(settings)
        s3.upload_file(str(tiny), "models", "nano/tiny.gguf")
        path = local_path(settings)
        assert path.read_bytes() == tiny.read_bytes()
        s3.delete_object(Bucket="models", Key="nano/tiny.gguf")
        assert local_path(settings) == path
    assert not list(tmp_path.rglob("*.partial"))


async def test_a_short_answer_does_not_wait_for_delayed_acknowledgements(tiny: Path) -> None:
    async with process(MODEL_URI=str(tiny), SELF_TEST="false") as child:
        ready = await first_line(child)
        async with httpx.AsyncClient(base_url=ready["url"]) as client:
            times = []
            for _ in range(60):
                started = time.monotonic()
                await client.post("/v1/chat/completions", json=chat(max_tokens=1))
                times.append(time.monotonic() - started)
        # A young connection is acknowledged at once; later Nagle's algorithm would cost 40 ms.
        assert min(times[-20:]) < 0.03
