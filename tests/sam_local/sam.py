"""`sam local` as a developer runs it, with the parameters of samconfig.toml."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from tests.emulator.build import Build
from tests.functions.conftest import ROOT
from tests.template.tools import tool

_PATIENCE_S = 300


@dataclass(frozen=True)
class SamLocal:
    """Runs the functions of a build in containers; images are taken as they are in the engine."""

    build: Build

    def invoke(self, function: str, event: str) -> subprocess.CompletedProcess[str]:
        """`sam local invoke FUNCTION -e events/EVENT.json`."""
        file = ROOT / "events" / f"{event}.json"
        return subprocess.run(
            self._command("invoke", function, "-e", str(file)),
            env=_environment(),
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=False,
        )

    @contextmanager
    def api(self, port: int, log: Path) -> Iterator[httpx.Client]:
        """A client of `sam local start-api`."""
        url = f"http://127.0.0.1:{port}"
        with log.open("wb") as file:
            process = subprocess.Popen(
                self._command("start-api", "--port", str(port)),
                env=_environment(),
                stdout=file,
                stderr=subprocess.STDOUT,
            )
        try:
            _wait_for("Running on", log, process)
            with httpx.Client(base_url=url, timeout=_PATIENCE_S, trust_env=False) as client:
                yield client
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(60)

    def _command(self, command: str, *arguments: str) -> list[str]:
        where = ["--template", str(self.build.folder / "template.yaml")]
        where += ["--config-file", str(ROOT / "samconfig.toml"), "--skip-pull-image"]
        return [str(tool("sam")), "local", command, *arguments, *where]


def _environment() -> dict[str, str]:
    """No account: what SAM would ask AWS for shall fail, not find somebody's credentials."""
    own: dict[str, Any] = {k: v for k, v in os.environ.items() if not k.startswith("AWS_")}
    return {**own, "AWS_DEFAULT_REGION": "eu-central-1", "SAM_CLI_TELEMETRY": "0"}


def _wait_for(words: str, log: Path, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + _PATIENCE_S
    while words not in (said := log.read_text("utf-8", "replace")):
        assert process.poll() is None, said
        assert time.monotonic() < end, said
        time.sleep(0.2)
