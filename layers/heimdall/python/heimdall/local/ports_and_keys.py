"""Free ports, the local key, and the checks that end in one clear sentence."""

import os
import socket
from pathlib import Path

from heimdall.domain.api_keys import new_key


class CannotStart(Exception):
    """Why the stack cannot start, fit to be printed as it is."""


def free_port() -> int:
    """A port that is free on loopback now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def check_port(port: int) -> None:
    """Raise CannotStart when somebody listens on `port` of loopback."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise CannotStart(
                f"Port {port} is in use. Stop what runs there, or choose another: HEIMDALL_PORT=8766 make up"
            ) from None


def local_key(configured: str | None, file: Path) -> str:
    """The configured key, else the one kept in `file` (mode 0600), made on the first start."""
    if configured:
        return configured
    if file.exists() and (kept := file.read_text().strip()):
        return kept
    return _write(file, new_key())


def _write(file: Path, key: str) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as handle:
        handle.write(key + "\n")
    return key
