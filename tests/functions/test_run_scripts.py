"""functions/{chat,events}/run.sh: the very process that the web adapter talks to."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from tests.functions.conftest import ROOT, environment

ROUTES = {"chat": ("POST", "/v1/chat/completions"), "events": ("GET", "/api/bifrost/events")}
START_S = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@asynccontextmanager
async def started(folder: str, port: int) -> AsyncIterator[asyncio.subprocess.Process]:
    deployed = {name: value for name, value in environment(folder).items() if not name.endswith("_SECRET")}
    variables = {
        **deployed,
        "PATH": f"{Path(sys.executable).parent}:{os.defpath}",
        "PYTHONPATH": str(ROOT / "layers" / "heimdall" / "python"),
        "AWS_DEFAULT_REGION": "eu-central-1",
        "AWS_LWA_PORT": str(port),
    }
    process = await asyncio.create_subprocess_exec("./run.sh", cwd=ROOT / "functions" / folder, env=variables)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def listening(process: asyncio.subprocess.Process, port: int) -> None:
    """What the adapter waits for: a port that accepts connections."""
    async with asyncio.timeout(START_S):
        while process.returncode is None:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                await writer.wait_closed()
                return
    raise AssertionError(f"run.sh ended with {process.returncode}")


@pytest.mark.parametrize("folder", ROUTES)
async def test_the_script_serves_its_function_and_ends_with_it(folder: str) -> None:
    port = free_port()
    async with started(folder, port) as process:
        await listening(process, port)
        async with httpx.AsyncClient(trust_env=False, base_url=f"http://127.0.0.1:{port}") as client:
            answer = await client.request(*ROUTES[folder])
        assert (answer.status_code, answer.json()["error"]["type"]) == (401, "authentication_error")
        assert "server" not in answer.headers
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.wait(), 10)
