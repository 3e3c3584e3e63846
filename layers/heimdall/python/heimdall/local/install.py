"""Makes `.venv` ready: `python3 install.py`. Standard library only, since nothing is installed yet.

The slow part is compiling llama.cpp's binding (minutes): its wheel is built once, with a progress line,
and kept in the user's cache folder, keyed by version, build flags and platform. pip's own wheel cache is
keyed by neither flags nor CPU, so it is not used.
"""

import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import time
import venv
from collections.abc import Callable
from pathlib import Path

UV = "uv>=0.9,<1"
LLAMA = "llama-cpp-python==0.3.36"
# Portable CPU code: a native build crashes with Q8_0 models on CPUs with AMX, and cannot be shared.
FLAGS = "-DGGML_NATIVE=OFF -DLLAVA_BUILD=OFF"
NEEDED_GB = 4.0

ROOT = Path(__file__).resolve().parents[5]
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
STAMP = VENV / ".heimdall-ready"

_STEP = re.compile(r"\[(\d+)/(\d+)\]")


class Sorry(Exception):
    """Something that the user has to mend, in one sentence."""


def cache_folder() -> Path:
    """Where the built wheel is kept."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    key = hashlib.sha256(f"{LLAMA}|{FLAGS}|{sysconfig.get_platform()}".encode()).hexdigest()[:16]
    return base / "heimdall" / "wheels" / key


def check_machine() -> None:
    """Raise Sorry for a Python, compiler or disk that cannot do."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older one runs this file first
        raise Sorry(f"Python 3.11 or newer is needed; this is {platform.python_version()}.")
    free = shutil.disk_usage(ROOT).free / 1e9
    if free < NEEDED_GB and not STAMP.exists():
        raise Sorry(f"Too little disk: {NEEDED_GB:g} GB are needed in {ROOT}, {free:.1f} GB are free.")


def check_compiler() -> None:
    """Raise Sorry when the binding cannot be compiled."""
    compilers = [os.environ.get("CXX", ""), "c++", "g++", "clang++"]
    if not any(name and shutil.which(name) for name in compilers):
        raise Sorry(
            "A C++ compiler is needed once, to compile llama.cpp: install g++ or clang, then run make again."
        )


def make_venv() -> None:
    """Create the virtual environment with uv in it."""
    if not (BIN / "uv").exists():
        say("Creating .venv")
        try:
            venv.create(VENV, with_pip=True, clear=VENV.exists())
        except (subprocess.CalledProcessError, OSError) as error:
            raise Sorry(
                f"python3 -m venv does not work here; on Debian install python3-venv ({error})."
            ) from None
        run([str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", UV])


def build_wheel() -> Path:
    """The wheel of the binding, from the cache or built now."""
    folder = cache_folder()
    found = sorted(folder.glob("*.whl"))
    if found:
        return found[0]
    check_compiler()
    say("Compiling llama.cpp's binding, once (about 6 minutes on two cores; later runs reuse it)")
    building = folder.with_name(f"{folder.name}.building-{os.getpid()}")
    command = [str(BIN / "python"), "-m", "pip", "wheel", "-v", "--no-cache-dir", "--no-deps", LLAMA]
    env = {**os.environ, "CMAKE_ARGS": FLAGS, "FORCE_CMAKE": "1"}
    env.setdefault("CMAKE_BUILD_PARALLEL_LEVEL", str(os.cpu_count() or 2))
    try:
        watched([*command, "--wheel-dir", str(building)], env)
        folder.parent.mkdir(parents=True, exist_ok=True)
        if not folder.exists():
            building.rename(folder)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return next(folder.glob("*.whl"))


def watched(command: list[str], env: dict[str, str]) -> None:
    """Run a compile and show that it moves; on failure print the end of its output. Raises Sorry."""
    started, tail, shown = time.monotonic(), [""], -1
    with subprocess.Popen(
        command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as child:
        assert child.stdout is not None  # noqa: S101 - PIPE was asked for
        for line in child.stdout:
            tail = [*tail[-30:], line]
            step = _STEP.search(line)
            if step:
                shown = _progress(int(step[1]), int(step[2]), time.monotonic() - started, shown)
    if child.returncode != 0:
        sys.stderr.writelines(tail)
        raise Sorry(f"Compiling {LLAMA} failed; its last lines stand above.")
    print(flush=True)


def _progress(done: int, total: int, seconds: float, shown: int) -> int:
    percent = 100 * done // total
    if sys.stdout.isatty():
        print(f"\r  {percent:3d} %  step {done} of {total}  {seconds:.0f} s ", end="", flush=True)
    elif percent // 10 > shown:
        print(f"  {percent:3d} %  step {done} of {total}  {seconds:.0f} s", flush=True)
        return percent // 10
    return shown


def sync(wheel: Path) -> None:
    """Install everything the lock file names, and the wheel."""
    say("Installing packages")
    uv = str(BIN / "uv")
    env = {**os.environ, "VIRTUAL_ENV": str(VENV), "UV_PROJECT_ENVIRONMENT": str(VENV)}
    skip = ["--no-install-package", LLAMA.partition("==")[0]]
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    run([uv, "sync", "--frozen", "--inexact", *quiet, *skip], env)
    run([uv, "pip", "install", "--quiet", "--python", str(BIN / "python"), "--no-deps", str(wheel)], env)


def fingerprint() -> str:
    """Changes when the environment has to be synced again."""
    names = ["uv.lock", "pyproject.toml", "layers/heimdall/pyproject.toml", "inference_host/pyproject.toml"]
    content = b"".join((ROOT / name).read_bytes() for name in names)
    return hashlib.sha256(content + cache_folder().name.encode() + sys.version.encode()).hexdigest()


def run(command: list[str], env: dict[str, str] | None = None) -> None:
    """Run a step; its own output tells what went wrong."""
    if subprocess.run(command, env=env, cwd=ROOT, check=False).returncode != 0:
        raise Sorry(f"This step failed; what it said stands above: {Path(command[0]).name} {command[1]}")


def say(line: str) -> None:
    """Tell the user what happens now."""
    print(f"• {line}", flush=True)


def install() -> None:
    """Install what is missing. Raises Sorry."""
    check_machine()
    if STAMP.exists() and STAMP.read_text() == fingerprint():
        return
    make_venv()
    sync(build_wheel())
    STAMP.write_text(fingerprint())


def as_program(wish: str, steps: Callable[[], None]) -> int:
    """Take the steps; 0 when all is well, 1 with one sentence otherwise. `wish`: what cannot be done then."""
    try:
        steps()
    except Sorry as sentence:
        print(f"Cannot {wish}: {sentence}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 1
    return 0


def main() -> int:
    """Install what is missing; 0 when ready, 1 with one sentence otherwise."""
    return as_program("install", install)


if __name__ == "__main__":
    sys.exit(main())
