"""Lambda's Python image for an engine that reaches no registry, made of this machine's own files.

It holds what AWS's image holds as far as SAM and our functions touch it: a shell and the few programs that
SAM's own Dockerfile runs, Python below /var/lang, the runtime client below /var/runtime, and the entry point
that starts it. The runtime interface emulator is added by SAM itself.
"""

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.emulator.lambda_python import architecture, interpreter, runtime, version

_PROGRAMS = ("sh", "bash", "cat", "chmod", "cp", "env", "ls", "mkdir", "mv", "rm")
# What compiled wheels expect of every machine with glibc, whether Python itself needs it or not.
_BESIDE_LIBC = ("libgcc_s", "libstdc++", "librt", "libpthread", "libdl", "libutil", "libresolv")
_LEFT_OUT = ("test", "idlelib", "tkinter", "turtledemo", "ensurepip", "site-packages", "__pycache__", "*.a")
_BOOTSTRAP = """#!/bin/sh
export LAMBDA_TASK_ROOT=${LAMBDA_TASK_ROOT:-/var/task} LAMBDA_RUNTIME_DIR=/var/runtime
export PYTHONPATH="$LAMBDA_TASK_ROOT:/opt/python:/var/runtime"
exec ${AWS_LAMBDA_EXEC_WRAPPER:+$AWS_LAMBDA_EXEC_WRAPPER} /var/lang/bin/python -m awslambdaric "$_HANDLER"
"""
_ENTRY_POINT = """#!/bin/sh
export _HANDLER="$1"
exec /var/runtime/bootstrap
"""
_CHANGES = (
    "ENV LD_LIBRARY_PATH=/var/lang/lib",
    "ENV PATH=/var/lang/bin:/usr/bin:/bin",
    "WORKDIR /var/task",
    'ENTRYPOINT ["/lambda-entrypoint.sh"]',
)


def image_name() -> str:
    """As SAM asks for it. Raises NotHere."""
    return f"public.ecr.aws/lambda/python:{version(interpreter())}-{architecture()}"


def make_root(root: Path) -> None:
    """Fill an empty folder with the image's files. Raises NotHere."""
    python = interpreter()
    prefix = Path(_output([python, "-I", "-c", "import sys; print(sys.base_prefix)"]).strip())
    _copy_python(prefix, root / "var/lang", python.name)
    programs = [Path(found) for name in _PROGRAMS if (found := shutil.which(name))]
    for program in programs:
        _copy(program, root / "bin" / program.name)
    shutil.copytree(runtime(python).client, root / "var/runtime")
    compiled = [path for path in (root / "var").rglob("*.so*") if path.is_file()]
    for library in _libraries([*programs, prefix / "bin" / python.name, *compiled]):
        _copy(library, root / str(library).lstrip("/"))
    for folder in ("tmp", "opt", "var/task", "var/rapid", "etc", "usr/bin"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    _script(root / "var/runtime/bootstrap", _BOOTSTRAP)
    _script(root / "lambda-entrypoint.sh", _ENTRY_POINT)


def import_root(root: Path, docker: str) -> None:
    """Make the image of what lies in `root`."""
    options = [word for change in _CHANGES for word in ("-c", change)]
    command = [docker, "import", *options, "-", image_name()]
    with subprocess.Popen(["tar", "-C", str(root), "-cf", "-", "."], stdout=subprocess.PIPE) as tar:
        subprocess.run(command, stdin=tar.stdout, check=True, capture_output=True)


def _copy_python(prefix: Path, lang: Path, name: str) -> None:
    _copy(prefix / "bin" / name, lang / "bin" / name)
    (lang / "bin" / "python").symlink_to(name)
    shutil.copytree(prefix / "lib" / name, lang / "lib" / name, ignore=shutil.ignore_patterns(*_LEFT_OUT))
    for shared in (prefix / "lib").glob(f"lib{name}.so*"):
        _copy(shared, lang / "lib" / shared.name)


def _libraries(binaries: Iterable[Path]) -> set[Path]:
    """Every shared library, and the loader, that this machine's loader would give `binaries`."""
    listed = subprocess.run(["ldd", *binaries], capture_output=True, text=True, check=False).stdout
    found = {Path(path) for path in re.findall(r"(?:=> |^\t)(/\S+) \(", listed, re.MULTILINE)}
    [libc] = [library for library in found if library.name == "libc.so.6"]
    return found | {path for name in _BESIDE_LIBC for path in libc.parent.glob(f"{name}.so.?")}


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)


def _script(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    path.chmod(0o755)


def _output(command: list[str | Path]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
