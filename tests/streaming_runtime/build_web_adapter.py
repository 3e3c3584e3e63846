"""The real Lambda Web Adapter, compiled once from the crate registry and kept in the user's cache folder.

A deployment takes it as a public layer of AWS, which is nowhere else; the crate is the same program.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from heimdall.local.install import Sorry, as_program, say

CRATE = "lambda_web_adapter"
VERSION = "1.0.0-rc1"
NAME = "lambda-adapter"


class NotHere(Exception):
    """Nothing can be compiled on this machine; the message says why."""


def binary() -> Path:
    """Where the adapter is, or will be."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    key = hashlib.sha256(f"{CRATE}@{VERSION}|{sysconfig.get_platform()}".encode()).hexdigest()[:16]
    return base / "heimdall" / "web-adapter" / key / NAME


def build() -> Path:
    """The adapter, from the cache or compiled now.

    Raises NotHere without cargo, a linker or the crate registry, and Sorry when the compilation itself fails.
    """
    made = binary()
    if not made.exists():
        check_tools()
        _compile(made)
    return made


def check_tools() -> None:
    """Raise NotHere when this machine cannot compile the crate."""
    if not shutil.which("cargo"):
        raise NotHere("the Lambda Web Adapter is compiled with cargo, which is not installed")
    if not any(shutil.which(linker) for linker in ("cc", "gcc", "clang")):
        raise NotHere("the Lambda Web Adapter is linked with a C compiler, and none is installed")
    asked = _cargo(["info", "--quiet", f"{CRATE}@{VERSION}"])
    if asked.returncode:
        raise NotHere(f"cargo does not get {CRATE} {VERSION}: {_last_line(asked.stderr)}")


def _compile(made: Path) -> None:
    building = made.parent.with_name(f"{made.parent.name}.building-{os.getpid()}")
    building.mkdir(parents=True)
    say(f"Compiling {CRATE} {VERSION}, once (2 to 4 minutes; later runs reuse it)")
    try:
        crate = ["--version", VERSION, "--locked", "--root", str(building), CRATE]
        # On a terminal cargo draws its own progress there.
        done = _cargo(["install", *crate], told=sys.stderr.isatty(), folder=building)
        if done.returncode:
            sys.stderr.write("\n".join((done.stderr or "").splitlines()[-30:]) + "\n")
            raise Sorry(f"{CRATE} {VERSION} was not compiled; what cargo said stands above.")
        made.parent.mkdir(exist_ok=True)
        (building / "bin" / NAME).rename(made)  # within one folder, so nobody ever sees half a binary
    finally:
        shutil.rmtree(building, ignore_errors=True)


def _cargo(
    arguments: list[str], *, told: bool = False, folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    target = {} if folder is None else {"CARGO_TARGET_DIR": str(folder / "target")}
    said = None if told else subprocess.PIPE
    return subprocess.run(
        ["cargo", *arguments], check=False, text=True, env={**os.environ, **target}, stdout=said, stderr=said
    )


def _last_line(said: str) -> str:
    *_, last = said.strip().splitlines() or ["it said nothing"]
    return last.strip()


def main() -> int:
    """Build what is missing and say where it is; 1 with one sentence when that cannot be."""

    def steps() -> None:
        try:
            print(build())
        except NotHere as reason:
            raise Sorry(f"{reason}.") from None

    return as_program("build the Lambda Web Adapter", steps)


if __name__ == "__main__":
    sys.exit(main())
