"""The Python of the deployed functions on this machine, with Lambda's own runtime client beside it.

The version is the one that the template names where this machine has it, else that of the tests.
"""

import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.template.tools import NotHere, cache_folder, complete, install, tool

DEPLOYED = "3.13"
CLIENT = "awslambdaric==4.2.2"
ARCHITECTURES = {"x86_64": "x86_64", "amd64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}


def architecture() -> str:
    """This machine's, as Lambda calls it. Raises NotHere for one that Lambda does not have."""
    machine = platform.machine().lower()
    if machine not in ARCHITECTURES:
        raise NotHere(f"Lambda has no functions for {machine}")
    return ARCHITECTURES[machine]


@cache
def interpreter() -> Path:
    """A Python with pip, which `sam build` needs. Raises NotHere."""
    own = f"{sys.version_info.major}.{sys.version_info.minor}"
    for version in (DEPLOYED, own):
        for candidate in _candidates(version):
            if _has_pip(candidate):
                return candidate
    raise NotHere(f"neither Python {DEPLOYED} nor {own} is here with pip")


def version(python: Path) -> str:
    """Major and minor version of an interpreter that `interpreter` found."""
    return python.name.removeprefix("python")


def _candidates(version: str) -> Iterator[Path]:
    name = f"python{version}"
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    folders = [Path(sys.base_prefix) / "bin", *map(Path, os.get_exec_path())]
    folders += [found / "bin" for found in sorted(pyenv.glob(f"{version}.*"), reverse=True)]
    return (folder / name for folder in folders if (folder / name).is_file())


def _has_pip(python: Path) -> bool:
    done = subprocess.run([python, "-I", "-c", "import pip"], capture_output=True, check=False)
    return done.returncode == 0


@dataclass(frozen=True)
class Runtime:
    """What Lambda's image has: a Python with nothing installed, and awslambdaric beside it."""

    folder: Path

    @property
    def bin(self) -> Path:
        """The folder of `python`."""
        return self.folder / "bin"

    @property
    def client(self) -> Path:
        """What /var/runtime is."""
        return self.folder / "runtime"


def runtime(python: Path) -> Runtime:
    """The runtime on this interpreter, without what this machine has installed for it. Raises NotHere."""
    made = Runtime(cache_folder() / "emulator" / f"{CLIENT.replace('==', '-')}-python{version(python)}")
    if not made.client.exists():
        with complete(made.folder) as making:
            subprocess.run([python, "-I", "-m", "venv", "--without-pip", making], check=True)
            install(CLIENT, "--python", str(python), "--target", str(Runtime(making).client))
    return made


def emulator() -> Path:
    """The runtime interface emulator, which the SAM CLI carries with it. Raises NotHere."""
    environment = tool("sam").parents[1]
    name = f"aws-lambda-rie-{architecture()}"
    found = next(environment.glob(f"lib/python*/site-packages/samcli/local/rapid/{name}"), None)
    if found is None:
        raise NotHere(f"this SAM CLI has no {name}")
    found.chmod(0o755)
    return found
