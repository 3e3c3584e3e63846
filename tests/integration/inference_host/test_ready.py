"""What is computed before the host says that it is ready."""

from pathlib import Path

import httpx
import pytest

from inference_host.host import HostState
from tests.fixtures.hosts import KEY, chat, running, until

pytestmark = pytest.mark.integration
SYSTEM = "You answer questions about a graph of people and companies, in one action."


async def test_the_system_prompt_is_in_memory_when_the_host_is_ready(tiny: Path, tmp_path: Path) -> None:
    file = tmp_path / "system.txt"
    file.write_text(SYSTEM, encoding="utf-8")
    async with (
        running(tiny, system_prompt=file) as (url, host),
        httpx.AsyncClient(base_url=url, headers={"Authorization": f"Bearer {KEY}"}) as client,
    ):
        assert host.served.engine.occupancy.prefixes == 1
        before = host.metrics.registry.get_sample_value("inference_reused_tokens_total")
        body = chat("who?")
        body["messages"].insert(0, {"role": "system", "content": SYSTEM})
        assert (await client.post("/v1/chat/completions", json=body)).status_code == 200
        after = host.metrics.registry.get_sample_value("inference_reused_tokens_total")
        assert (after or 0) - (before or 0) > len(SYSTEM) // 2
        assert host.served.engine.occupancy.prefixes == 1


async def test_a_system_prompt_that_cannot_be_read_is_a_clear_failure(tiny: Path, tmp_path: Path) -> None:
    async with running(tiny, system_prompt=tmp_path / "missing.txt") as (url, host):
        await until(lambda: host.state is HostState.FAILED)
        async with httpx.AsyncClient(base_url=url) as client:
            ready = await client.get("/ready")
        assert ready.status_code == 503
        assert "SYSTEM_PROMPT" in ready.json()["error"]
        assert str(tmp_path) in ready.json()["error"]
