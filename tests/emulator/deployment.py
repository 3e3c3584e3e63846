"""All functions under the emulator, reaching one another through Lambda's Invoke on loopback.

A sandbox starts when it is first needed, and a second one of the same function when the first is busy, as in
Lambda; so functions may call each other in circles.
"""

import json
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tests.emulator.build import Build
from tests.emulator.function import ADDRESS, FunctionFailed, FunctionUnderEmulator
from tests.functions.conftest import STACK, environment

_INVOKE = re.compile(r"/2015-03-31/functions/([^/]+)/invocations")


class EmulatedDeployment:
    """The functions by their folders under functions/.

    `values` replaces what the template's variables would be in an account, for functions that have the
    variable; `endpoints` gives the URLs of other services on loopback, by boto3's names for them.
    """

    def __init__(
        self, build: Build, values: Mapping[str, str], endpoints: Mapping[str, str], folder: Path
    ) -> None:
        self._build = build
        self._values = values
        self._folder = folder
        self._sandboxes: list[FunctionUnderEmulator] = []
        self._idle: dict[str, list[FunctionUnderEmulator]] = {}
        self._server = _LambdaService((ADDRESS, 0), self)
        self._thread = threading.Thread(target=self._server.serve_forever, name="lambda-service")
        own = {"lambda": f"http://{ADDRESS}:{self._server.server_port}"}
        self._endpoints = {f"AWS_ENDPOINT_URL_{n.upper()}": url for n, url in {**endpoints, **own}.items()}

    def __enter__(self) -> "EmulatedDeployment":
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        for sandbox in self._sandboxes:
            sandbox.stop()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def invoke(self, function: str, event: object) -> Any:
        """The function's answer. Raises FunctionFailed."""
        with self._idle_sandbox(function) as sandbox:
            return sandbox.invoke(event)

    def sandbox(self, function: str) -> FunctionUnderEmulator:
        """A new sandbox of a function, not started; it is stopped with the deployment."""
        set_there = environment(function)
        replaced = {name: value for name, value in self._values.items() if name in set_there}
        variables = {**set_there, **replaced, **self._endpoints}
        log = self._folder / f"{len(self._sandboxes)}-{function}.log"
        made = FunctionUnderEmulator(self._build, self._build.logical_name(function), variables, log)
        self._sandboxes.append(made)
        return made

    @property
    def logs(self) -> str:
        """What all functions have written so far."""
        return "".join(sandbox.logs for sandbox in self._sandboxes if sandbox.log.exists())

    @contextmanager
    def _idle_sandbox(self, function: str) -> Iterator[FunctionUnderEmulator]:
        idle = self._idle.setdefault(function, [])
        try:
            sandbox = idle.pop()
        except IndexError:
            sandbox = self.sandbox(function)
            sandbox.start()
        try:
            yield sandbox
        finally:
            idle.append(sandbox)


class _LambdaService(ThreadingHTTPServer):
    """Lambda's Invoke, as boto3 calls it."""

    def __init__(self, address: tuple[str, int], deployment: EmulatedDeployment) -> None:
        super().__init__(address, _Invoke)
        self.deployment = deployment


class _Invoke(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        event = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        found = _INVOKE.fullmatch(unquote(self.path).partition("?")[0])
        if found is None:
            self._answer(404, {"message": f"no such operation: {self.path}"})
            return
        assert isinstance(self.server, _LambdaService)
        function = found[1].partition(":")[0].removeprefix(f"{STACK}-").replace("-", "_")
        try:
            self._answer(200, self.server.deployment.invoke(function, event))
        except FunctionFailed as error:
            told = {"errorType": error.error_type, "errorMessage": error.message}
            self._answer(200, told, {"X-Amz-Function-Error": "Unhandled"})

    def _answer(self, status: int, body: object, headers: Mapping[str, str] | None = None) -> None:
        payload = json.dumps(body).encode()
        self.send_response(status)
        for name, value in {"Content-Length": str(len(payload)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(payload)

    def log_message(self, format: str, *_values: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing."""
