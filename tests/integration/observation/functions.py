"""The deployed functions as processes of their own, whose standard output is kept: what CloudWatch would get.

chat and events are served by their run.sh; the others stand behind Lambda's Invoke. All of them have the
environment of template.yaml, with the services on loopback.
"""

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx

from tests.fixtures.http_process import NotStarted
from tests.fixtures.stream import free_port
from tests.functions.conftest import ROOT, STACK, environment

SERVED = ("chat", "events")
INVOKED = ("actions", "hooks", "authorizer")
SERVICE = "the-stack"
_SECRETS = {
    "GRAPH_USER": "GRAPH_SECRET",
    "GRAPH_PASSWORD": "GRAPH_SECRET",
    "INFERENCE_KEY": "INFERENCE_KEY_SECRET",
}


class Functions:
    """Started in their `with` block; `values` are environment variables for those that have them."""

    def __init__(self, values: Mapping[str, str], endpoints: Mapping[str, str], folder: Path) -> None:
        self._values = values
        self._folder = folder
        self._ports = {name: free_port() for name in (*SERVED, *INVOKED)}
        self._processes: list[subprocess.Popen[bytes]] = []
        lambda_service = _Lambda(self._ports)
        self._lambda = lambda_service
        own = {"LAMBDA": f"http://127.0.0.1:{lambda_service.server_port}"}
        self._endpoints = {f"AWS_ENDPOINT_URL_{name}": url for name, url in {**endpoints, **own}.items()}

    def __enter__(self) -> "Functions":
        threading.Thread(target=self._lambda.serve_forever, daemon=True).start()
        for name in self._ports:
            self._start(name)
        for name in self._ports:
            _await_port(self._ports[name], self._processes)
        return self

    def __exit__(self, *_error: object) -> None:
        for process in self._processes:
            process.kill()
            process.wait()
        self._lambda.shutdown()
        self._lambda.server_close()

    def url(self, name: str) -> str:
        """Where a served function listens."""
        return f"http://127.0.0.1:{self._ports[name]}"

    def invoke(self, name: str, event: object) -> Any:
        """A function's answer to an event."""
        return httpx.post(f"http://127.0.0.1:{self._ports[name]}/", json=event, timeout=60).json()

    def output(self, name: str) -> str:
        """Everything that the function's process has written."""
        return self._log(name).read_text("utf-8")

    def lines(self, name: str) -> list[dict[str, Any]]:
        """The same, which must be JSON lines."""
        return [json.loads(line) for line in self.output(name).splitlines()]

    def _log(self, name: str) -> Path:
        return self._folder / f"{name}.log"

    def _start(self, name: str) -> None:
        port, variables = str(self._ports[name]), self._environment(name)
        command = [sys.executable, "-m", "tests.fixtures.invocable_function", name, port]
        folder = ROOT
        if name in SERVED:
            command, folder = ["./run.sh"], ROOT / "functions" / name
        with self._log(name).open("wb") as log:
            process = subprocess.Popen(
                command, cwd=folder, env=variables, stdout=log, stderr=subprocess.STDOUT
            )
        self._processes.append(process)

    def _environment(self, name: str) -> dict[str, str]:
        template = environment(name)
        given = {k: v for k, v in template.items() if v and not k.endswith("_SECRET")}
        return {
            **given,
            **{k: v for k, v in self._values.items() if _has(template, k)},
            **self._endpoints,
            "PATH": f"{Path(sys.executable).parent}:{os.defpath}",
            "PYTHONPATH": f"{ROOT / 'layers' / 'heimdall' / 'python'}:{ROOT}",
            "POWERTOOLS_SERVICE_NAME": SERVICE,
            "POWERTOOLS_METRICS_NAMESPACE": "Heimdall",
            "AWS_LAMBDA_FUNCTION_NAME": f"{STACK}-{name}",
            "AWS_LAMBDA_LOG_LEVEL": "INFO",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_ACCESS_KEY_ID": "local",
            "AWS_SECRET_ACCESS_KEY": "local",
            "AWS_LWA_PORT": str(self._ports[name]),
            "NO_PROXY": "127.0.0.1",
        }


def _has(template: Mapping[str, str], name: str) -> bool:
    """Whether the template gives the function this variable, itself or in a secret."""
    return _SECRETS.get(name, name) in template


class _Lambda(ThreadingHTTPServer):
    """Lambda's Invoke for calls from one function to another."""

    def __init__(self, ports: Mapping[str, int]) -> None:
        super().__init__(("127.0.0.1", 0), _Invoke)
        self.ports = ports


class _Invoke(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        assert isinstance(self.server, _Lambda)
        name = self.path.split("/")[3].removeprefix(f"{STACK}-")
        event = self.rfile.read(int(self.headers["Content-Length"]))
        answer = httpx.post(f"http://127.0.0.1:{self.server.ports[name]}/", content=event, timeout=60)
        self.send_response(200)
        for header in ("X-Amz-Function-Error", "Content-Length"):
            if header in answer.headers:
                self.send_header(header, answer.headers[header])
        self.end_headers()
        self.wfile.write(answer.content)

    def log_message(self, format: str, *_values: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""


def _await_port(port: int, processes: list[subprocess.Popen[bytes]], within_s: float = 60) -> None:
    until = time.monotonic() + within_s
    while time.monotonic() < until and all(process.poll() is None for process in processes):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=5).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise NotStarted(f"nobody listens on {port}")


@contextmanager
def model_host(log: Path, key: str) -> Iterator[str]:
    """The inference host with the shipped model in a process of its own; its log goes to `log`."""
    variables = {name: value for name, value in os.environ.items() if name != "MODEL_URI"}
    with log.open("wb") as errors:
        process = subprocess.Popen(
            [sys.executable, "-m", "inference_host", "--port", "0"],
            cwd=ROOT,
            env={**variables, "INFERENCE_KEY": key, "OMP_WAIT_POLICY": "passive"},
            stdout=subprocess.PIPE,
            stderr=errors,
        )
    try:
        assert process.stdout is not None
        ready = json.loads(process.stdout.readline())
        assert ready["ready"] is True, ready
        url: str = ready["url"]
        yield url
    finally:
        process.terminate()
        process.wait(20)
        assert process.stdout is not None
        process.stdout.close()
