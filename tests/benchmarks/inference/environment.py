"""An environment with llama-cpp-python's own server, whose packages the project does not need otherwise."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from heimdall.local.install import BIN, LLAMA, build_wheel, cache_folder

from tests.benchmarks.inference.cache import folder


class NoEnvironment(Exception):
    """It cannot be made; the message says why."""


def python() -> Path:
    """The Python of an environment with `llama_cpp.server` on the project's own compiled wheel.

    Made at the first call, which asks the package registry. Raises NoEnvironment.
    """
    key = hashlib.sha256(f"{cache_folder().name}|{sys.version}".encode()).hexdigest()[:12]
    made = folder("environments") / f"llama-cpp-server-{key}"
    interpreter = made / "bin" / "python"
    if not (made / "complete").exists():
        _make(made, interpreter)
        (made / "complete").touch()
    return interpreter


def _make(made: Path, interpreter: Path) -> None:
    print("• Making an environment for llama_cpp.server, once", flush=True)
    shutil.rmtree(made, ignore_errors=True)
    uv = str(BIN / "uv")
    wanted = f"{LLAMA.partition('==')[0]}[server] @ {build_wheel().as_uri()}"
    _run([uv, "venv", "--quiet", "--python", sys.executable, str(made)])
    _run([uv, "pip", "install", "--quiet", "--python", str(interpreter), wanted])


def _run(command: list[str]) -> None:
    # Not in the project's folder, whose settings for uv say that the binding has no extras.
    elsewhere = folder("environments")
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=elsewhere)
    if done.returncode != 0:
        *_, last = done.stderr.strip().splitlines() or ["no word why"]
        raise NoEnvironment(f"uv {command[1]} failed: {last.strip()}")
