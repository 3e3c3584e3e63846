"""What the streamed functions reach, on loopback, and sandboxes in which they run."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from inference_host.host import Host
from tests import tiny_gguf
from tests.fixtures import hosts
from tests.fixtures.graph import READER, GraphServer
from tests.fixtures.http_process import http_process
from tests.fixtures.stream import StreamServer, free_port
from tests.functions.conftest import environment
from tests.streaming_runtime import build_web_adapter
from tests.streaming_runtime.sandbox import Sandbox, sandbox
from tests.streaming_runtime.scripted_host import ScriptedHost

_CALLED = ("actions", "hooks", "cancellations")


@pytest.fixture(scope="session")
def adapter(request: pytest.FixtureRequest) -> Path:
    """The real web adapter, compiled when it is not there yet."""
    if build_web_adapter.binary().exists():
        return build_web_adapter.binary()
    try:
        with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
            return build_web_adapter.build()
    except build_web_adapter.NotHere as why:
        pytest.skip(str(why))


@pytest.fixture(scope="session")
def model_host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Host]]:
    """Our inference host with a model that knows nothing and speaks for long."""
    model = tmp_path_factory.mktemp("models") / "tiny.gguf"
    tiny_gguf.write(model, context=hosts.LONG_CONTEXT)
    with hosts.in_thread(model, n_ctx=hosts.LONG_CONTEXT) as started:
        yield started


@pytest.fixture(scope="session")
def account(stream_server: StreamServer, graph_server: GraphServer) -> Iterator[dict[str, str]]:
    """What an account fills the functions' variables with; behind it the buffered functions themselves."""
    port = free_port()
    values = {
        "AWS_ENDPOINT_URL_KINESIS": stream_server.url,
        "AWS_ENDPOINT_URL_DYNAMODB": stream_server.url,
        "AWS_ENDPOINT_URL_LAMBDA": f"http://127.0.0.1:{port}",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "local",
        "AWS_SECRET_ACCESS_KEY": "local",
        "EVENTS_STREAM": stream_server.stream,
        "REQUESTS_TABLE": stream_server.requests_table,
        "USAGE_TABLE": stream_server.usage_table,
    }
    graph = {
        "GRAPH_URI": graph_server.uri,
        "GRAPH_USER": READER,
        "GRAPH_PASSWORD": graph_server.reader_password,
        "GRAPH_SECRET": "",
    }
    given = {name: value for folder in _CALLED for name, value in environment(folder).items()}
    variables = {**given, **values, **graph, "AWS_LAMBDA_FUNCTION_NAME": "stack-actions"}
    host = [sys.executable, "-m", "tests.streaming_runtime.function_host", str(port), *_CALLED]
    with http_process(host, f"http://127.0.0.1:{port}/", environment=variables):
        yield values


@pytest.fixture(scope="session")
def logs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where sandboxes log."""
    return tmp_path_factory.mktemp("sandboxes")


@pytest.fixture(scope="session")
def chat(
    adapter: Path, account: dict[str, str], model_host: tuple[str, Host], logs: Path
) -> Iterator[Sandbox]:
    """The chat function; tests leave it alive."""
    model = {"INFERENCE_URL": model_host[0], "INFERENCE_KEY": hosts.KEY, "SYSTEM_TOKENS": "20000"}
    with sandbox("chat", adapter, account | model | {"CONTEXT_TOKENS": "30000"}, logs) as started:
        yield started


@pytest.fixture(scope="session")
def scripted_host() -> Iterator[ScriptedHost]:
    """An inference host whose answers are scripted, for faults that a real one does not have."""
    with ScriptedHost() as host:
        yield host


@pytest.fixture(scope="session")
def faulty_chat(
    adapter: Path, account: dict[str, str], scripted_host: ScriptedHost, logs: Path
) -> Iterator[Sandbox]:
    """The chat function on the scripted host; tests leave it alive."""
    with sandbox("chat", adapter, account | {"INFERENCE_URL": scripted_host.url}, logs) as started:
        yield started


@pytest.fixture
def mortal_chat(
    adapter: Path, account: dict[str, str], scripted_host: ScriptedHost, logs: Path
) -> Iterator[Sandbox]:
    """A chat function on the scripted host that the test starts and may break."""
    made = Sandbox("chat", adapter, account | {"INFERENCE_URL": scripted_host.url}, logs)
    yield made
    made.close()


@pytest.fixture(scope="session")
def events(adapter: Path, account: dict[str, str], logs: Path) -> Iterator[Sandbox]:
    """The events function; tests leave it alive."""
    with sandbox("events", adapter, account | {"EVENTS_POLL_S": "0.2"}, logs) as started:
        yield started
