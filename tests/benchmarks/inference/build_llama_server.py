"""`make llama-server`: llama.cpp's own server, compiled once from the sources in the pinned binding.

The contract suite and the benchmark use it as the second kind of inference host. The binary is kept in the
user's cache folder, keyed like the binding's wheel by version, build flags and platform.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
from pathlib import Path

from heimdall.local.install import LLAMA, Sorry, as_program, check_compiler, say, watched

# The first flag is the wheel's, so that both run the same code. Without the two UI flags the build would
# download web pages; static libraries make the one binary all there is to keep.
FLAGS = (
    "-DGGML_NATIVE=OFF",
    "-DBUILD_SHARED_LIBS=OFF",
    "-DCMAKE_BUILD_TYPE=Release",
    "-DLLAMA_BUILD_UI=OFF",
    "-DLLAMA_USE_PREBUILT_UI=OFF",
    "-DLLAMA_OPENSSL=OFF",
    "-DLLAMA_BUILD_TESTS=OFF",
    "-DLLAMA_BUILD_EXAMPLES=OFF",
)
NAME = "llama-server"
NOT_BUILT = "llama-server is not built here: make llama-server"


def binary() -> Path:
    """Where the server is, or will be."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    key = hashlib.sha256("|".join((LLAMA, *FLAGS, sysconfig.get_platform())).encode()).hexdigest()[:16]
    return base / "heimdall" / NAME / key / NAME


def build() -> Path:
    """The server, from the cache or compiled now.

    Raises Sorry with one sentence when a tool is missing or a step fails.
    """
    made = binary()
    if made.exists():
        return made
    check_tools()
    building = made.parent.with_name(f"{made.parent.name}.building-{os.getpid()}")
    building.mkdir(parents=True)
    try:
        compiled = _compile(_sources(building), building / "build")
        made.parent.mkdir(exist_ok=True)
        compiled.rename(made)  # within one folder tree, so nobody ever sees half a binary
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return made


def check_tools() -> None:
    """Raise Sorry when CMake, its build program or a C++ compiler is missing."""
    check_compiler()
    if not shutil.which("cmake"):
        raise Sorry("CMake is needed to compile llama-server: install cmake, then run this again.")
    if not (shutil.which("ninja") or shutil.which("make")):
        raise Sorry("CMake needs ninja or make here: install ninja, then run this again.")


def _sources(into: Path) -> Path:
    say("Fetching the sources of llama.cpp (77 MB)")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    _step([*pip, "--no-cache-dir", "--no-binary", LLAMA.partition("==")[0], LLAMA, "--dest", str(into)])
    with tarfile.open(next(into.glob("*.tar.gz"))) as archive:
        archive.extractall(into, filter="data")
    return next(into.glob("*/vendor/llama.cpp"))


def _compile(sources: Path, build_folder: Path) -> Path:
    generator = ["-G", "Ninja"] if shutil.which("ninja") else []
    _step(["cmake", "-S", str(sources), "-B", str(build_folder), *generator, *FLAGS])
    say("Compiling llama-server, once (7 to 15 minutes on two cores; later runs reuse it)")
    jobs = os.environ.get("CMAKE_BUILD_PARALLEL_LEVEL") or str(os.cpu_count() or 2)
    watched(["cmake", "--build", str(build_folder), "--target", NAME, "-j", jobs], dict(os.environ))
    return build_folder / "bin" / NAME


def _step(command: list[str]) -> None:
    done = subprocess.run(command, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        sys.stderr.write("\n".join(done.stdout.splitlines()[-30:]) + "\n")
        raise Sorry(f"This step failed; what it said stands above: {Path(command[0]).name} {command[1]}")


def main() -> int:
    """Build what is missing and say where it is; 1 with one sentence when that cannot be."""
    return as_program("build llama-server", lambda: print(build()))


if __name__ == "__main__":
    sys.exit(main())
