"""`sam build` for this machine's processor and Python, kept by its inputs' content outside the work tree.

Only processor and Python differ from what is deployed, and only where this machine's are others.
"""

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fcntl import LOCK_EX, flock
from functools import cached_property
from pathlib import Path
from typing import Any

from heimdall.local.routes import load_template

from tests.emulator.lambda_python import DEPLOYED, architecture, interpreter, version
from tests.template.tools import cache_folder, tool

_KEPT = 4  # builds of one template
_PATIENCE_S = 600
_FOLDERS = ("CodeUri", "ContentUri")
_NO_ACCOUNT = {"SAM_CLI_TELEMETRY": "0", "AWS_DEFAULT_REGION": "eu-central-1"}


class BuildFailed(Exception):
    """`sam build` did not succeed; the message is the end of what it said."""


@dataclass(frozen=True)
class Build:
    """What `sam build` made of one template."""

    folder: Path
    python: Path
    code_folders: Mapping[str, str]  # logical name of a function → the folder that its code came from

    @cached_property
    def _resources(self) -> dict[str, dict[str, Any]]:
        template = load_template(self.folder / "template.yaml")
        resources: dict[str, dict[str, Any]] = template["Resources"]
        shared = template.get("Globals", {}).get("Function", {})
        for resource in resources.values():
            if resource["Type"] == "AWS::Serverless::Function":
                own = resource["Properties"]
                layers = [*shared.get("Layers", []), *own.get("Layers", [])]
                resource["Properties"] = {**shared, **own, "Layers": layers}
        return resources

    def function(self, logical_name: str) -> dict[str, Any]:
        """A function's properties, those of Globals among them."""
        properties: dict[str, Any] = self._resources[logical_name]["Properties"]
        return properties

    def logical_name(self, folder: str) -> str:
        """The template's name for the function whose code lies in this folder."""
        [found] = [name for name, code in self.code_folders.items() if code == folder]
        return found

    def code(self, logical_name: str) -> Path:
        """What becomes /var/task."""
        return self.folder / logical_name

    def layers(self, logical_name: str) -> list[Path]:
        """The function's own layers in their order; public ones are not here."""
        named = [layer.get("Ref") for layer in self.function(logical_name)["Layers"]]
        return [self.folder / name for name in named if name in self._resources]

    def opt(self, logical_name: str) -> Path:
        """What becomes /opt: the layers unpacked over one another."""
        layers = self.layers(logical_name)
        made = self.folder.parent / "opt" / "+".join([self.folder.name, *(layer.name for layer in layers)])
        with _alone(made.parent):
            if not made.exists():
                making = made.with_name(f"{made.name}.making")
                shutil.rmtree(making, ignore_errors=True)
                making.mkdir(parents=True)
                for layer in layers:
                    shutil.copytree(layer, making, copy_function=_link, dirs_exist_ok=True)
                making.rename(made)
        return made


def _link(source: str, target: str) -> str:
    Path(target).unlink(missing_ok=True)
    os.link(source, target)
    return target


def built(template: Path) -> Build:
    """The template's functions and layers as deployed, but for this machine. Raises NotHere, BuildFailed."""
    python = interpreter()
    base = cache_folder() / "emulator" / template.parent.name
    with _alone(base):
        source = _copied(template, base / "source", python)
        made = base / _digest(source, python)
        if not made.exists():
            _build(source, made, python)
            _forget_old(base)
    return Build(made, python, _code_folders(template))


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One process at a time; others wait."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_name(f"{folder.name}.lock").open("w") as lock:
        flock(lock, LOCK_EX)
        yield


def _copied(template: Path, source: Path, python: Path) -> Path:
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    for folder in sorted(set(_sources(template))):
        ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(template.parent / folder, source / folder, ignore=ignored)
    text = re.sub(r"\barm64\b", architecture(), template.read_text("utf-8"))
    (source / "template.yaml").write_text(text, "utf-8")
    for naming in (source / "template.yaml", *source.rglob("Makefile"), *source.rglob("*.mk")):
        text = naming.read_text("utf-8").replace(f"python{DEPLOYED}", f"python{version(python)}")
        naming.write_text(text, "utf-8")
    return source


def _code_folders(template: Path) -> dict[str, str]:
    resources: dict[str, dict[str, Any]] = load_template(template)["Resources"]
    code = {name: resource.get("Properties", {}).get("CodeUri") for name, resource in resources.items()}
    return {name: Path(path).name for name, path in code.items() if path}


def _sources(template: Path) -> Iterator[str]:
    for resource in load_template(template)["Resources"].values():
        properties = resource.get("Properties", {})
        yield from (properties[name].rstrip("/") for name in _FOLDERS if name in properties)


def _digest(source: Path, python: Path) -> str:
    """Of names, contents and permissions, and of what builds them: bytecode is one interpreter's."""
    digest = hashlib.sha256(f"{tool('sam')} {python.resolve()}".encode())
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        digest.update(f"{file.relative_to(source)} {file.stat().st_mode:o}\0".encode())
        digest.update(file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _build(source: Path, made: Path, python: Path) -> None:
    # SAM keeps the layer of libraries itself: it is the slow part and changes with uv.lock only.
    making = source.with_name("building")
    options = ["--cached", "--cache-dir", str(source.with_name("cache")), "--build-dir", str(making)]
    path = os.pathsep.join([str(python.parent), *os.get_exec_path()])
    done = subprocess.run(
        [tool("sam"), "build", "--template", source / "template.yaml", *options],
        env={**os.environ, **_NO_ACCOUNT, "PATH": path},
        cwd=source.parent,  # where it keeps the libraries
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    if done.returncode:
        raise BuildFailed(done.stderr.strip()[-2000:])
    making.rename(made)


def _forget_old(base: Path) -> None:
    builds = [path for path in base.glob("?" * 16) if path.is_dir()]
    for old in sorted(builds, key=lambda path: path.stat().st_mtime, reverse=True)[_KEPT:]:
        for folder in (old, *(base / "opt").glob(f"{old.name}+*")):
            shutil.rmtree(folder, ignore_errors=True)
