"""Which children the local stack needs, on which ports, and the environment that joins them."""

import os
import secrets
import sys
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from dotenv import load_dotenv
from pydantic import ValidationError

from heimdall.local.children import Child
from heimdall.local.ports_and_keys import CannotStart, free_port, local_key
from heimdall.settings import LocalSettings

READER = "reader"


class Part(Enum):
    """What the gateway needs beside itself."""

    STREAM = "stream and tables"
    GRAPH = "graph"
    INFERENCE = "model"


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything decided before anything starts. `env` is for the gateway's own process."""

    port: int
    key: str
    children: tuple[Child, ...]
    env: dict[str, str]
    folder: Path

    @property
    def url(self) -> str:
        """Where users find it."""
        return f"http://127.0.0.1:{self.port}"


def _module(name: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", name, *arguments]


def _secret(folder: Path, name: str) -> str:
    """A password that stays the same over restarts, so that the database keeps knowing it."""
    return local_key(None, folder / "secrets" / name)


def _stream(folder: Path, key: str) -> tuple[Child, dict[str, str]]:
    port = free_port()
    env = {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "AWS_ACCESS_KEY_ID": "local",
        "AWS_SECRET_ACCESS_KEY": "local",
        "AWS_DEFAULT_REGION": "us-east-1",
        "EVENTS_POLL_S": os.environ.get("EVENTS_POLL_S", "0.2"),
    }
    command = _module("heimdall.local.stream_server", "--port", str(port))
    child = Child("stream server", command, {**env, "HEIMDALL_KEY": key}, folder / "logs/stream.log")
    return child, env


def _graph(folder: Path, settings: LocalSettings) -> tuple[Child, dict[str, str]]:
    bolt, http = free_port(), free_port()
    reader = _secret(folder, "graph-reader")
    command = _module("heimdall.local.graph_server", "--root", str(folder / "graph"))
    command += ["--bolt-port", str(bolt), "--http-port", str(http)]
    env = {"GRAPH_ADMIN_PASSWORD": _secret(folder, "graph-admin"), "GRAPH_READER_PASSWORD": reader}
    if settings.demo_graph:
        env["DEMO_GRAPH"] = settings.demo_graph
    child = Child("graph database", command, env, folder / "logs/graph.log", ready_s=120)
    return child, {
        "GRAPH_URI": f"bolt://127.0.0.1:{bolt}",
        "GRAPH_USER": READER,
        "GRAPH_PASSWORD": reader,
    }


def _inference(folder: Path, settings: LocalSettings) -> tuple[Child, dict[str, str]]:
    port = free_port()
    key = settings.inference_key.get_secret_value() if settings.inference_key else secrets.token_urlsafe(16)
    env = {"INFERENCE_KEY": key}
    if settings.model_uri:
        env["MODEL_URI"] = settings.model_uri
    command = _module("inference_host", "--port", str(port))
    child = Child("inference host", command, env, folder / "logs/inference.log", ready_s=180)
    return child, {"INFERENCE_URL": f"http://127.0.0.1:{port}", "INFERENCE_KEY": key}


def local_settings() -> LocalSettings:
    """From the environment and `.env`. Raises CannotStart that names the wrong one."""
    load_dotenv(".env")
    try:
        return LocalSettings()
    except ValidationError as error:
        first = error.errors()[0]
        raise CannotStart(f"The setting {str(first['loc'][0]).upper()} is wrong: {first['msg']}.") from None


def make_plan(settings: LocalSettings, folder: Path, wanted: Collection[Part] = tuple(Part)) -> Plan:
    """Decide; parts that are not wanted, or that the settings point elsewhere, get no child."""
    configured = settings.heimdall_key.get_secret_value() if settings.heimdall_key else None
    key = local_key(configured, folder / "key")
    parts = []
    if Part.STREAM in wanted:
        parts.append(_stream(folder, key))
    if Part.GRAPH in wanted and not settings.graph_uri:
        parts.append(_graph(folder, settings))
    if Part.INFERENCE in wanted and not settings.inference_url:
        parts.append(_inference(folder, settings))
    env = {name: value for _, part in parts for name, value in part.items()}
    return Plan(settings.heimdall_port, key, tuple(child for child, _ in parts), env, folder)
