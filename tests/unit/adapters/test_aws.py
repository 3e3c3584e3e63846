import asyncio
import threading
import time
from typing import Any

import pytest
from botocore.exceptions import ClientError
from heimdall.adapters.aws import AwsCalls, Refused, aws_client
from heimdall.errors import StreamUnavailable


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
@pytest.mark.parametrize("how", ["argument", "environment"])
def test_a_server_on_this_machine_is_reached_past_proxies_and_without_real_credentials(
    host: str, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "real-id")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "real-secret")
    monkeypatch.setenv("HTTP_PROXY", "http://proxy.invalid:3128")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
    endpoint = f"http://{host}:4566"
    if how == "environment":
        monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
    client = aws_client("kinesis", endpoint_url=endpoint if how == "argument" else None)
    credentials = client._request_signer._credentials
    assert (credentials.access_key, credentials.secret_key) == ("local", "local")
    assert client.meta.endpoint_url == endpoint
    assert client.meta.region_name == "us-east-1"  # where the local server has its stream
    assert client._endpoint.http_session._proxy_config._proxies == {}
    client.close()


def test_elsewhere_the_environment_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "real-id")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "real-secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    client = aws_client("kinesis", read_timeout_s=3)
    assert client._request_signer._credentials.access_key == "real-id"
    assert client.meta.endpoint_url == "https://kinesis.eu-central-1.amazonaws.com"
    assert (client.meta.config.connect_timeout, client.meta.config.read_timeout) == (1.0, 3)
    client.close()


class Client:
    """Each operation does what the test says."""

    def __init__(self, work: Any) -> None:
        self._work = work

    def operate(self, **parameters: Any) -> Any:
        return self._work(**parameters)


def calls(work: Any, threads: int = 4) -> AwsCalls:
    return AwsCalls(Client(work), part="event stream", unavailable=StreamUnavailable, threads=threads)


async def test_calls_run_beside_the_loop_and_beside_each_other() -> None:
    threads: set[str] = set()

    def work() -> dict[str, Any]:
        threads.add(threading.current_thread().name)
        time.sleep(0.5)
        return {}

    aws = calls(work)
    began = time.monotonic()
    await asyncio.gather(*(aws.call("operate") for _ in range(4)))
    assert time.monotonic() - began < 1.5
    assert len(threads) == 4
    assert all(name.startswith("event-stream") for name in threads)


async def test_only_the_refusals_asked_for_reach_the_adapter() -> None:
    def work(code: str) -> dict[str, Any]:
        raise ClientError({"Error": {"Code": code, "Message": "inner words"}}, "Operate")

    aws = calls(work)
    with pytest.raises(Refused) as refused:
        await aws.call("operate", refusals={"Expected"}, code="Expected")
    assert refused.value.code == "Expected"
    with pytest.raises(StreamUnavailable) as unavailable:
        await aws.call("operate", refusals={"Expected"}, code="Other")
    assert unavailable.value.message == "The event stream answered Other."


async def test_a_bug_is_not_taken_for_an_outage() -> None:
    def work() -> dict[str, Any]:
        raise AttributeError("a bug")

    with pytest.raises(AttributeError):
        await calls(work).call("operate")
