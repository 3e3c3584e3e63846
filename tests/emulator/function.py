"""A function as `sam build` built it, in a sandbox of its own: the runtime interface emulator of the SAM CLI
with awslambdaric, the layers under /opt, all read-only as in Lambda.

/opt is put in place in a mount namespace that nobody else sees.
"""

import os
import socket
import subprocess
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import httpx

from tests.emulator.build import Build
from tests.emulator.lambda_python import emulator, runtime
from tests.fixtures.stream import free_port
from tests.template.tools import NotHere

ADDRESS = "127.0.0.1"
REGION = "us-east-1"
_START_S = 60
_INIT_S = 120  # the emulator counts the init as a part of the first invocation; Lambda does not
_ROOTS = """
set -e
task=$1 opt=$2
shift 2
mount --bind "$opt" /opt && mount -o remount,bind,ro /opt
mount --bind "$task" "$task" && mount -o remount,bind,ro "$task"
cd "$task"
exec "$@"
"""
# What /var/runtime/bootstrap does, which is what a wrapper such as the web adapter's is put before.
_BOOTSTRAP = 'exec $AWS_LAMBDA_EXEC_WRAPPER python -m awslambdaric "$_HANDLER"'


class FunctionFailed(Exception):
    """The function raised; its error's type and message as Lambda tells them."""

    def __init__(self, error_type: str, message: str) -> None:
        super().__init__(f"{error_type}: {message}")
        self.error_type = error_type
        self.message = message


@cache
def sandboxed() -> tuple[str, ...]:
    """What stands before a command that gets mounts of its own. Raises NotHere."""
    for options in ((), ("--map-root-user",)):
        command = ("unshare", "--mount", *options)
        trial = [*command, "sh", "-c", "mount --bind /tmp /opt"]
        try:
            if subprocess.run(trial, capture_output=True, check=False).returncode == 0:
                return command
        except OSError:
            break
    raise NotHere("this user may not make mount namespaces, which /opt needs")


class FunctionUnderEmulator:
    """One sandbox of one function. It answers one invocation at a time, the first with a cold start.

    `name` is the function's logical name in the template, `environment` what its template sets (and
    AWS_ENDPOINT_URL_* for services that stand on loopback), `log` the file that its output goes to. Other
    functions reach it through `url` as Lambda's endpoint, where it has the name "function".
    """

    def __init__(
        self, build: Build, name: str, environment: Mapping[str, str], log: Path, port: int | None = None
    ) -> None:
        self.build = build
        self.name = name
        self.port = port or free_port()
        self.url = f"http://{ADDRESS}:{self.port}"
        self.log = log
        self.process: subprocess.Popen[bytes] | None = None
        self._environment = dict(environment)

    def start(self) -> None:
        """Start the emulator. The function itself starts at its first invocation. Raises NotHere."""
        addresses = ["--runtime-interface-emulator-address", f"{ADDRESS}:{self.port}"]
        addresses += ["--runtime-api-address", f"{ADDRESS}:{free_port()}"]
        self._run([str(emulator()), *addresses, "/bin/sh", "-c", _BOOTSTRAP])
        self._wait_for(self.port)

    def start_script(self, port: int) -> None:
        """Start the script that is the handler of a streaming function, without an adapter before it.

        Returns when the function's app accepts connections on `port`, as the adapter's check would find.
        """
        self._environment["AWS_LWA_PORT"] = str(port)
        self._run(["/bin/sh", f"./{self.build.function(self.name)['Handler']}"])
        self._wait_for(port)

    def invoke(self, event: object, within_s: float = 180) -> Any:
        """The function's answer to an event, as JSON data. Raises FunctionFailed."""
        path = "/2015-03-31/functions/function/invocations"
        answer = httpx.post(self.url + path, json=event, timeout=within_s, trust_env=False)
        try:
            told = answer.raise_for_status().json()
        except ValueError:
            raise FunctionFailed("Sandbox.Timedout", answer.text) from None
        if isinstance(told, dict) and "errorType" in told:
            raise FunctionFailed(told["errorType"], told.get("errorMessage", ""))
        return told

    def stop(self) -> None:
        """End the sandbox with everything in it."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    @property
    def logs(self) -> str:
        """What emulator and function have written so far."""
        return self.log.read_text("utf-8", "replace")

    def __enter__(self) -> "FunctionUnderEmulator":
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def _run(self, command: list[str]) -> None:
        roots = [str(self.build.code(self.name)), str(self.build.opt(self.name))]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [*sandboxed(), "/bin/sh", "-c", _ROOTS, "sandbox", *roots, *command],
                env=self._variables(),
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def _variables(self) -> dict[str, str]:
        """What Lambda itself sets, and what the template sets."""
        build, properties = self.build, self.build.function(self.name)
        own = runtime(build.python)
        packages = f"/opt/python/lib/{build.python.name}/site-packages:/opt/python:{own.client}"
        return {
            "PATH": f"{own.bin}:{os.defpath}",
            "PYTHONPATH": packages,
            "LANG": "en_US.UTF-8",
            "TZ": ":UTC",
            "LAMBDA_TASK_ROOT": str(build.code(self.name)),
            "LAMBDA_RUNTIME_DIR": str(own.client),
            "_HANDLER": properties["Handler"],
            "AWS_LAMBDA_FUNCTION_NAME": self.name,
            "AWS_LAMBDA_FUNCTION_TIMEOUT": str(properties["Timeout"] + _INIT_S),
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(properties["MemorySize"]),
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_ACCESS_KEY_ID": "none",
            "AWS_SECRET_ACCESS_KEY": "none",
            **self._environment,
        }

    def _wait_for(self, port: int) -> None:
        end = time.monotonic() + _START_S
        while time.monotonic() < end:
            if self.process is None or self.process.poll() is not None:
                break
            with socket.socket() as probe:
                if probe.connect_ex((ADDRESS, port)) == 0:
                    return
            time.sleep(0.02)
        raise RuntimeError(f"{self.name} did not start: {self.logs[-2000:]}")
