"""The local stack's stream server as a process."""

import asyncio
import os
import signal
import subprocess
import sys
import time
import uuid
from contextlib import aclosing
from pathlib import Path

import pytest
from heimdall.adapters.dynamodb_keys import DynamoKeys
from heimdall.adapters.kinesis import KinesisEventLog
from heimdall.domain.api_keys import ApiKey
from heimdall.domain.events import Event
from heimdall.domain.identity import Role

from tests.fixtures.stream import PACKAGES, StreamServer

pytestmark = pytest.mark.integration

# Starts the stream server as its child, says its process id, and is then killed by the test.
PARENT = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-m", "heimdall.local.stream_server"], stdout=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
time.sleep(60)
"""


async def test_it_knows_the_local_admins_key_and_no_other(stream_server: StreamServer) -> None:
    client = stream_server.client("dynamodb")
    keys = DynamoKeys(stream_server.keys_table, client)
    assert await keys.find(stream_server.key) == ApiKey("local", Role.ADMIN, "local")
    assert await keys.find("another") is None
    client.close()


def test_it_has_the_stream_and_the_tables(stream_server: StreamServer) -> None:
    kinesis, dynamodb = stream_server.client("kinesis"), stream_server.client("dynamodb")
    shards = kinesis.list_shards(StreamName=stream_server.stream)["Shards"]
    tables = dynamodb.list_tables()["TableNames"]
    assert len(shards) == 2
    own = {stream_server.keys_table, stream_server.requests_table, stream_server.usage_table}
    assert own <= set(tables)
    kinesis.close()
    dynamodb.close()


async def test_a_shard_forgets_its_oldest_records_and_keeps_its_newest(stream_server: StreamServer) -> None:
    client = stream_server.client("kinesis")
    log = KinesisEventLog(stream_server.stream, client, poll_s=0.05)
    tenant = uuid.uuid4().hex
    await log.append([Event("message", tenant, content=str(n)) for n in range(stream_server.records + 100)])
    async with asyncio.timeout(20), aclosing(log.follow(tenant, "at:0")) as source:
        contents = []
        while "2099" not in contents:
            if (item := await anext(source)) is not None:
                contents.append(item.event.content)
    assert contents == [str(n) for n in range(100, stream_server.records + 100)]
    client.close()


def test_it_ends_on_sigterm_with_status_zero(mortal_stream_server: StreamServer) -> None:
    began = time.monotonic()
    assert mortal_stream_server.stop() == 0
    assert time.monotonic() - began < 2


def test_it_does_not_outlive_a_parent_that_was_killed() -> None:
    environment = {**os.environ, "PYTHONPATH": str(PACKAGES)}
    with subprocess.Popen(
        [sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True, env=environment
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 5
    while _alive(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _alive(child)


def test_a_port_in_use_ends_it_with_status_one(stream_server: StreamServer) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "heimdall.local.stream_server", "--port", str(stream_server.port)],
        env={**os.environ, "PYTHONPATH": str(PACKAGES)},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert ended.returncode == 1
    assert "in use" in ended.stderr
    assert ended.stdout == ""


def _alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
