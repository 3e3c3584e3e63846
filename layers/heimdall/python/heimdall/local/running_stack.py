"""What a running stack tells the commands beside it, by files in its folder that go when it ends."""

import json
import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from heimdall.local.plan import Plan

_STREAM_URL = "stream-url"
_PARTS = "parts.json"


@contextmanager
def told(plan: Plan) -> Iterator[None]:
    """Inside, `heimdall keys` finds the key store, and `make invoke` every part with its credentials."""
    stream, parts = plan.folder / _STREAM_URL, plan.folder / _PARTS
    stream.write_text(plan.env["AWS_ENDPOINT_URL"] + "\n", encoding="utf-8")
    parts.unlink(missing_ok=True)
    descriptor = os.open(parts, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(plan.env, file)
    try:
        yield
    finally:
        stream.unlink(missing_ok=True)
        parts.unlink(missing_ok=True)


def running_parts(folder: Path) -> Mapping[str, str] | None:
    """The environment of the stack that runs in `folder`; None when there is none, or it was killed."""
    try:
        env: Mapping[str, str] = json.loads((folder / _PARTS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return env if _answers(env["AWS_ENDPOINT_URL"]) else None


def _answers(url: str) -> bool:
    where = urlsplit(url)
    try:
        with socket.create_connection((where.hostname or "", where.port or 0), timeout=1):
            return True
    except OSError:
        return False
