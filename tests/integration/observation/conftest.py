"""All deployed functions with real parts behind them: graph, stream server, llama.cpp."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.fixtures.graph import READER, GraphServer
from tests.fixtures.stream import StreamServer
from tests.integration.observation.functions import Functions, model_host

INFERENCE_KEY = "inference-key-of-the-observation"


@dataclass
class Deployed:
    """The functions, and the log of the inference host."""

    functions: Functions
    host_log: Path
    stream: StreamServer
    graph: GraphServer

    def host(self) -> str:
        return self.host_log.read_text("utf-8")


@pytest.fixture(scope="module")
def deployed(
    stream_server: StreamServer, graph_server: GraphServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Deployed]:
    folder = tmp_path_factory.mktemp("functions")
    with model_host(folder / "host.log", INFERENCE_KEY) as url:
        values = {
            "KEYS_TABLE": stream_server.keys_table,
            "REQUESTS_TABLE": stream_server.requests_table,
            "USAGE_TABLE": stream_server.usage_table,
            "EVENTS_STREAM": stream_server.stream,
            "INFERENCE_URL": url,
            "INFERENCE_KEY": INFERENCE_KEY,
            "GRAPH_URI": graph_server.uri,
            "GRAPH_USER": READER,
            "GRAPH_PASSWORD": graph_server.reader_password,
        }
        endpoints = dict.fromkeys(("KINESIS", "DYNAMODB"), stream_server.url)
        with Functions(values, endpoints, folder) as functions:
            yield Deployed(functions, folder / "host.log", stream_server, graph_server)
