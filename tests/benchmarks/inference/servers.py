"""The servers that are compared, and how each is started."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.benchmarks.inference import environment
from tests.benchmarks.inference.build_llama_server import NOT_BUILT, binary
from tests.benchmarks.inference.models import CONTEXT

SLOTS = 8
_SLOT_TOKENS = 2048  # system prompt, question and answer, with room


class NotHere(Exception):
    """The server cannot be started on this machine; the message says why."""


@dataclass(frozen=True)
class Start:
    """What starting depends on."""

    model: Path
    threads: int
    port: int


@dataclass(frozen=True)
class Server:
    """A kind of server. `extra` goes into every request; `slots` are filled one by one before steady load."""

    name: str
    command: Callable[[Start], list[str]]
    ready_path: str
    note: str
    environment: Callable[[Start], dict[str, str]] = lambda start: {}
    extra: dict[str, Any] = field(default_factory=dict)
    slots: int = 0


def _ours(start: Start) -> list[str]:
    return [sys.executable, "-m", "inference_host", "--port", str(start.port)]


def _ours_environment(start: Start) -> dict[str, str]:
    return {
        "MODEL_URI": str(start.model),
        "ENCODER_URI": "",
        "N_THREADS": str(start.threads),
        "N_CTX": str(CONTEXT),
    }


def _llama_cpp(start: Start) -> list[str]:
    try:
        python = environment.python()
    except environment.NoEnvironment as error:
        raise NotHere(str(error)) from None
    threads = ["--n_threads", str(start.threads), "--n_threads_batch", str(start.threads)]
    context = ["--n_ctx", str(CONTEXT), "--flash_attn", "false", "--interrupt_requests", "false"]
    where = ["--host", "127.0.0.1", "--port", str(start.port)]
    return [str(python), "-m", "llama_cpp.server", "--model", str(start.model), *where, *threads, *context]


def _llama_server(start: Start) -> list[str]:
    if not binary().exists():
        raise NotHere(NOT_BUILT)
    threads = ["--threads", str(start.threads), "--threads-batch", str(start.threads)]
    where = ["--host", "127.0.0.1", "--port", str(start.port), "--offline"]
    return [str(binary()), "--model", str(start.model), *where, *threads]


def _llama_server_slots(start: Start) -> list[str]:
    split = ["--parallel", str(SLOTS), "--no-kv-unified", "--ctx-size", str(SLOTS * _SLOT_TOKENS)]
    return [*_llama_server(start), *split, "--flash-attn", "off"]


SERVERS = {
    server.name: server
    for server in (
        Server("ours", _ours, "/ready", "flash attention off", _ours_environment),
        Server(
            "llama_cpp.server",
            _llama_cpp,
            "/v1/models",
            "flash attention off; interrupt_requests false, or all but the last request come back empty",
            extra={"repeat_penalty": 1.0},  # its default of 1.1 is work that the others do not do
        ),
        Server("llama-server", _llama_server, "/health", "its defaults, flash attention its own choice"),
        Server(
            f"llama-server-np{SLOTS}",
            _llama_server_slots,
            "/health",
            f"flash attention off; before steady load each of its {SLOTS} slots has been given the prompt",
            slots=SLOTS,
        ),
    )
}
