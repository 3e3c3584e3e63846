"""The layers as `sam build` built them: bytecode beside every module, and functions that run it."""

import dataclasses
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.emulator.build import Build
from tests.emulator.function import FunctionUnderEmulator
from tests.functions.conftest import environment, read_event

pytestmark = pytest.mark.timeout(900)  # the first test builds everything

LAYERS = ("DependenciesLayer", "HeimdallLayer")
LIMIT = 250 * 2**20  # of a function with all its layers, unpacked

# For the functions' own Python: which modules below a folder have no bytecode, or not that of their source,
# marked (PEP 552) as one that is not compared with the source again.
FIND_FAULTS = """
import json, sys
from importlib import util
from pathlib import Path
def right(source):
    compiled = Path(util.cache_from_source(source))
    head = util.MAGIC_NUMBER + (1).to_bytes(4, "little") + util.source_hash(source.read_bytes())
    return compiled.is_file() and compiled.read_bytes().startswith(head)
sources = list(Path(sys.argv[1]).rglob("*.py"))
print(json.dumps([len(sources), [str(source) for source in sources if not right(source)]]))
"""


@pytest.mark.parametrize("layer", LAYERS)
def test_every_module_has_its_bytecode(build: Build, layer: str) -> None:
    command = [str(build.python), "-I", "-c", FIND_FAULTS, str(build.folder / layer)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    modules, faults = json.loads(done.stdout)
    assert modules > 100
    assert faults == []


@pytest.mark.parametrize("layer", LAYERS)
def test_nothing_names_the_machine_that_built_it(build: Build, layer: str) -> None:
    folder = build.folder / layer
    assert [path.name for path in folder.iterdir()] == ["python"]
    assert not [*folder.rglob("bin"), *folder.rglob("RECORD"), *folder.rglob("direct_url.json")]
    for compiled in folder.rglob("*.pyc"):
        source = compiled.parents[1] / f"{compiled.name.partition('.')[0]}.py"
        assert f"/opt/{source.relative_to(folder)}".encode() in compiled.read_bytes(), compiled


def test_libraries_still_know_their_versions_and_entry_points(build: Build) -> None:
    libraries = build.folder / "DependenciesLayer" / "python"
    for information in libraries.glob("*.dist-info"):
        assert (information / "METADATA").is_file(), information
    assert list(libraries.glob("opentelemetry_api-*.dist-info/entry_points.txt"))


def test_the_layers_are_within_lambdas_limit(build: Build) -> None:
    files = [path for layer in LAYERS for path in (build.folder / layer).rglob("*")]
    assert sum(path.stat().st_size for path in files if path.is_file()) < LIMIT


def test_a_function_runs_the_bytecode_and_not_the_source(build: Build, tmp_path: Path) -> None:
    """With sources that would fail, docs answers all the same."""
    falsified = dataclasses.replace(build, folder=tmp_path / "build")
    shutil.copytree(build.folder, falsified.folder)
    for source in falsified.folder.glob("*Layer/**/*.py"):
        source.write_text('raise AssertionError("this was compiled at the cold start")\n', "utf-8")
    with FunctionUnderEmulator(falsified, "DocsFunction", environment("docs"), tmp_path / "log") as function:
        answer = function.invoke(read_event("docs.page"))
    assert (answer["statusCode"], "AssertionError" in function.logs) == (200, False)
