"""A streamed function in its sandbox: run.sh and the real web adapter, on a double of the Runtime API.

Lambda starts both, and ends the sandbox when the function's process ends.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.fixtures.stream import free_port
from tests.functions.conftest import ROOT, environment
from tests.streaming_runtime.invocation import Invocation
from tests.streaming_runtime.runtime_api import RuntimeApi

# What the layer's /opt/bootstrap does, named in AWS_LAMBDA_EXEC_WRAPPER.
_WRAPPER = ["bash", "-c", 'exec -- "${LAMBDA_TASK_ROOT}/${_HANDLER}"']
_START_S = 60.0


class Sandbox:
    """`function` and `adapter` are its processes; each is None until it is started."""

    def __init__(self, folder: str, adapter: Path, values: Mapping[str, str], logs: Path) -> None:
        self.api = RuntimeApi()
        self.port = free_port()
        self.log = logs / f"{folder}-{self.port}.log"
        self.function: subprocess.Popen[bytes] | None = None
        self.adapter: subprocess.Popen[bytes] | None = None
        self._binary = adapter
        self._environment = self._variables(folder, values)

    def _variables(self, folder: str, values: Mapping[str, str]) -> dict[str, str]:
        """The template's own variables, with `values` for what an account would fill, and Lambda's."""
        given = {n: v for n, v in environment(folder).items() if not n.endswith("_SECRET")}
        return {
            **given,
            **values,
            "AWS_LWA_PORT": str(self.port),
            "AWS_LAMBDA_RUNTIME_API": self.api.address,
            "AWS_LAMBDA_FUNCTION_NAME": f"stack-{folder}",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1024",
            "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
            "AWS_LAMBDA_LOG_GROUP_NAME": "/heimdall/stack",
            "AWS_LAMBDA_LOG_STREAM_NAME": "stream",
            "LAMBDA_TASK_ROOT": str(ROOT / "functions" / folder),
            "_HANDLER": "run.sh",
            "PYTHONPATH": str(ROOT / "layers" / "heimdall" / "python"),
            "PATH": f"{Path(sys.executable).parent}:{os.defpath}",
        }

    def start(self, **changes: str) -> None:
        """Start both, with these variables changed."""
        self._environment |= changes
        self.start_function()
        self.start_adapter()

    def start_function(self) -> None:
        self.function = self._start(_WRAPPER)

    def start_adapter(self) -> None:
        self.adapter = self._start([str(self._binary)])

    def _start(self, command: list[str]) -> subprocess.Popen[bytes]:
        with self.log.open("ab") as log:
            task_root = self._environment["LAMBDA_TASK_ROOT"]
            return subprocess.Popen(command, cwd=task_root, env=self._environment, stdout=log, stderr=log)

    def until_ready(self, within_s: float = _START_S) -> "Sandbox":
        """Until the runtime asks for its first invocation."""
        assert self.function is not None
        end = time.monotonic() + within_s
        while not self.api.asked.wait(0.05):
            assert self.function.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
        return self

    def invoke(self, event: dict[str, Any], *, seconds: float = 90.0) -> Invocation:
        """Hand the runtime an event of API Gateway's; returns at once."""
        return self.api.invoke(event, seconds=seconds)

    def freeze(self, seconds: float) -> None:
        """Stop both processes for a while, as Lambda does between invocations."""
        processes = [process for process in (self.function, self.adapter) if process is not None]
        for process in processes:
            process.send_signal(signal.SIGSTOP)
        time.sleep(seconds)
        for process in processes:
            process.send_signal(signal.SIGCONT)

    def said(self) -> str:
        """What both processes have logged."""
        return self.log.read_text("utf-8", "replace")

    def close(self) -> None:
        """End both processes and the API."""
        for process in (self.adapter, self.function):
            if process is not None:
                if process.poll() is None:
                    process.kill()
                process.wait(10)
        self.api.close()


@contextmanager
def sandbox(folder: str, adapter: Path, values: Mapping[str, str], logs: Path) -> Iterator[Sandbox]:
    """A sandbox that waits for invocations while the block runs."""
    made = Sandbox(folder, adapter, values, logs)
    try:
        made.start()
        yield made.until_ready()
    finally:
        made.close()
