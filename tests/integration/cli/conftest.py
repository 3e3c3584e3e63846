"""A scripted gateway behind a real server, and the command run against it."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from heimdall.cli import app
from typer.testing import CliRunner, Result

from tests.integration.cli.scripted_gateway import KEY, ScriptedGateway, running_gateway


@pytest.fixture
def gateway() -> Iterator[ScriptedGateway]:
    with running_gateway() as running:
        yield running


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("HEIMDALL_URL", "HEIMDALL_KEY", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


class Command:
    """The `heimdall` command with the gateway's URL and key in its environment."""

    def __init__(self, gateway: ScriptedGateway) -> None:
        self.environment = {"HEIMDALL_URL": gateway.url, "HEIMDALL_KEY": KEY}

    def __call__(self, *arguments: str, stdin: str | None = None) -> Result:
        """Run in this process."""
        return CliRunner().invoke(app, arguments, input=stdin, env=self.environment, catch_exceptions=False)

    @property
    def process_environment(self) -> dict[str, str]:
        """The environment of a process of its own."""
        return {**os.environ, **self.environment, "PYTHONPATH": os.pathsep.join(sys.path), "TERM": "xterm"}


@pytest.fixture
def heimdall(gateway: ScriptedGateway) -> Command:
    return Command(gateway)
