"""The built functions with what they reach: stream server, graph, inference host, secrets: on loopback."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import tiny_gguf
from tests.emulator.build import Build, built
from tests.emulator.deployment import EmulatedDeployment
from tests.emulator.function import sandboxed
from tests.emulator.lambda_python import emulator
from tests.fixtures import hosts
from tests.fixtures.graph import READER, GraphServer
from tests.fixtures.stream import StreamServer
from tests.template.stack import TEMPLATE
from tests.template.tools import NotHere

_SERVICES = ("dynamodb", "kinesis", "secrets_manager")


@pytest.fixture(scope="session")
def build() -> Build:
    """template.yaml as `sam build` built it for this machine."""
    try:
        emulator()
        sandboxed()
        return built(TEMPLATE)
    except NotHere as why:
        pytest.skip(str(why))


@pytest.fixture(scope="session")
def inference_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An inference host with a model that knows nothing."""
    model = tmp_path_factory.mktemp("model") / "tiny.gguf"
    tiny_gguf.write(model, context=hosts.LONG_CONTEXT)
    with hosts.in_thread(model, n_ctx=hosts.LONG_CONTEXT) as (url, _):
        yield url


def secret(server: StreamServer, name: str, text: str) -> str:
    """The ARN of a new secret."""
    made = server.client("secretsmanager").create_secret(Name=name, SecretString=text)
    arn: str = made["ARN"]
    return arn


@pytest.fixture(scope="session")
def values(stream_server: StreamServer, graph_server: GraphServer, inference_url: str) -> dict[str, str]:
    """The variables of the template that somebody's account would fill."""
    graph = {"user": READER, "password": graph_server.reader_password}
    return {
        "KEYS_TABLE": stream_server.keys_table,
        "REQUESTS_TABLE": stream_server.requests_table,
        "USAGE_TABLE": stream_server.usage_table,
        "EVENTS_STREAM": stream_server.stream,
        "GRAPH_URI": graph_server.uri,
        "GRAPH_SECRET": secret(stream_server, "graph-reader", json.dumps(graph)),
        "INFERENCE_URL": inference_url,
        "INFERENCE_KEY_SECRET": secret(stream_server, "inference-key", hosts.KEY),
    }


@pytest.fixture(scope="session")
def emulated(
    build: Build,
    values: dict[str, str],
    stream_server: StreamServer,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[EmulatedDeployment]:
    """All functions; those that a test needs are started."""
    endpoints = dict.fromkeys(_SERVICES, stream_server.url)
    folder: Path = tmp_path_factory.mktemp("functions")
    with EmulatedDeployment(build, values, endpoints, folder) as deployment:
        yield deployment
