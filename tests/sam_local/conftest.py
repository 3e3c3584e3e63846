"""An engine that answers, with Lambda's Python image in it."""

import shutil
import subprocess
from collections.abc import Iterator

import pytest

from tests.emulator.build import built
from tests.sam_local.base_image import image_name, import_root, make_root
from tests.sam_local.sam import SamLocal
from tests.template.stack import TEMPLATE
from tests.template.tools import NotHere

_PULL_S = 600


@pytest.fixture(scope="session")
def docker() -> str:
    """The client of an engine that answers; DOCKER_HOST names another than this machine's own."""
    client = shutil.which("docker")
    if client is None:
        pytest.skip("no Docker client is here")
    asked = subprocess.run(
        [client, "version", "--format", "{{.Server.Version}}"], capture_output=True, check=False
    )
    if asked.returncode:
        pytest.skip("no Docker engine answers; DOCKER_HOST may name one")
    return client


@pytest.fixture(scope="session")
def base_image(docker: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Lambda's image: as it is there, else pulled, else made of this machine's files for the session."""
    name = _image_name()
    if _works([docker, "image", "inspect", name]) or _works([docker, "pull", "--quiet", name]):
        yield name
        return
    root = tmp_path_factory.mktemp("base-image")
    make_root(root)
    import_root(root, docker)
    shutil.rmtree(root)
    yield name
    subprocess.run([docker, "image", "rm", "--force", name], capture_output=True, check=False)


def _image_name() -> str:
    try:
        return image_name()
    except NotHere as why:
        pytest.skip(str(why))


def _works(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, timeout=_PULL_S, check=False).returncode == 0


@pytest.fixture(scope="session")
def sam(base_image: str) -> SamLocal:
    """`sam local` over template.yaml as built for this machine."""
    try:
        return SamLocal(built(TEMPLATE))
    except NotHere as why:
        pytest.skip(str(why))
