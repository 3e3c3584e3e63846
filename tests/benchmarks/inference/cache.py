"""Where the benchmark keeps what it makes once: models and an environment."""

import os
from pathlib import Path


def folder(of: str) -> Path:
    """A folder of the user's cache, made if need be."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    found = base / "heimdall" / "benchmarks" / of
    found.mkdir(parents=True, exist_ok=True)
    return found
