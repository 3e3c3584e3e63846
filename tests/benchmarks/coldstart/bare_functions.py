"""The bare functions as `sam build` builds them by itself, with the versions of our own libraries."""

import dataclasses
import shutil
import subprocess
import tempfile
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement

from tests.emulator.build import Build, built

_HERE = Path(__file__).with_name("bare")
_LAYERS = {"web": ("fastapi", "mangum"), "aws": ("boto3",), "graph": ("neo4j",), "http": ("httpx",)}


def bare_functions() -> Build:
    """`sam build` of bare/template.yaml. Raises NotHere, BuildFailed."""
    with tempfile.TemporaryDirectory() as parent:
        source = Path(parent) / "bare"
        shutil.copytree(_HERE, source)
        for layer, packages in _LAYERS.items():
            (source / layer).mkdir()
            pins = sorted(_with_what_they_need(packages))
            (source / layer / "requirements.txt").write_text("\n".join(pins) + "\n", "utf-8")
        return built(source / "template.yaml")


def with_bytecode(build: Build, folder: Path) -> Build:
    """A copy of the build at `folder`, which is made, whose layers hold bytecode as ours do."""
    copy = dataclasses.replace(build, folder=folder)
    shutil.copytree(build.folder, folder)
    options = ("-q", "--invalidation-mode", "unchecked-hash")
    command = [str(build.python), "-I", "-m", "compileall", *options, *map(str, folder.glob("*Layer"))]
    subprocess.run(command, check=True)
    return copy


def _with_what_they_need(packages: tuple[str, ...]) -> set[str]:
    pins: dict[str, str] = {}
    left = list(packages)
    while left:
        name = left.pop()
        if name not in pins:
            pins[name] = f"{name}=={metadata.version(name)}"
            wanted = map(Requirement, metadata.requires(name) or ())
            left += [w.name for w in wanted if w.marker is None or w.marker.evaluate({"extra": ""})]
    return set(pins.values())
