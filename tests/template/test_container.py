"""The container image as far as it shows without an engine: requirements, Dockerfile, entry points."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.template.container_requirements import BOTO3, REQUIREMENTS, requirements
from tests.template.stack import ROOT

DOCKERFILE = (ROOT / "inference_host" / "Dockerfile").read_text("utf-8")
IGNORE = ROOT / "inference_host" / "Dockerfile.dockerignore"
STAGES = dict(re.findall(r"^FROM [^\n]* AS (\S+)\n(.*?)(?=^FROM |\Z)", DOCKERFILE, re.MULTILINE | re.DOTALL))
RUN = ("cpu", "cuda")


def test_the_requirements_are_those_of_the_lock_file() -> None:
    """When this fails: python -m tests.template.container_requirements."""
    assert REQUIREMENTS.read_text("utf-8") == requirements()


def test_every_requirement_is_pinned_with_hashes_and_boto3_is_among_them() -> None:
    text = REQUIREMENTS.read_text("utf-8")
    pinned = re.findall(r"^(\S+)==\S+.*\\\n    --hash=sha256:", text, re.MULTILINE)
    assert len(pinned) == len(re.findall(r"^\S", text, re.MULTILINE))
    assert set(pinned) >= BOTO3 | {"llama-cpp-python", "uvicorn", "prometheus-client"}


def test_every_requirement_but_llama_cpp_is_a_wheel_for_the_image(tmp_path: Path) -> None:
    text = re.sub(
        r"^llama-cpp-python==.*\n(?: .*\n)*", "", REQUIREMENTS.read_text("utf-8"), flags=re.MULTILINE
    )
    (tmp_path / "requirements.txt").write_text(text, "utf-8")
    options = "--dry-run --no-deps --require-hashes --only-binary :all: --python-version 3.12"
    platform = "--python-platform x86_64-manylinux_2_39"  # Ubuntu 24.04
    command = [sys.executable, "-m", "uv", "pip", "install", *options.split(), *platform.split()]
    command += ["--target", str(tmp_path / "site"), "-r", str(tmp_path / "requirements.txt")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    if "error sending request" in done.stderr or "dns error" in done.stderr:
        pytest.skip("the package registry cannot be reached")
    assert done.returncode == 0, done.stderr
    assert "Would install" in done.stderr


def test_the_image_is_compiled_for_the_gpus_that_the_stack_offers() -> None:
    arguments = STAGES["build-cuda"]
    assert "-DCMAKE_CUDA_ARCHITECTURES=86-real;89-real;90-real;90-virtual" in arguments
    assert "-DGGML_CUDA=on" in arguments
    assert "-DGGML_CUDA_NCCL=off" in arguments
    assert "GGML_CUDA" not in STAGES["build-cpu"]
    for stage in ("build-cpu", "build-cuda"):
        assert "-DGGML_NATIVE=off" in STAGES[stage]
        assert "--require-hashes -r /requirements.txt" in STAGES[stage]


def test_cuda_libraries_are_of_the_release_that_compiled() -> None:
    release = re.search(r"^ARG CUDA=(\d+)\.(\d+)\.\d+$", DOCKERFILE, re.MULTILINE)
    assert release
    suffix = f"{release[1]}-{release[2]}"
    assert suffix == "12-9"
    assert f"cuda-cudart-{suffix} libcublas-{suffix}" in STAGES["cuda"]


@pytest.mark.parametrize("stage", RUN)
def test_what_runs_is_nobody_in_particular_and_keeps_no_compiler(stage: str) -> None:
    lines = STAGES[stage].splitlines()
    assert lines[[line.startswith("USER") for line in lines].index(True)] == "USER 10001:10001"
    assert 'VOLUME ["/models", "/tmp"]' in lines
    assert "build-essential" not in STAGES[stage]
    assert "ENTRYPOINT" not in "\n".join(line for line in lines if not line.startswith("#"))


def test_both_images_run_alike() -> None:
    cpu, cuda = (STAGES[stage].partition("COPY --from=app")[2] for stage in RUN)
    assert cpu.strip() == cuda.strip()


def copied() -> Iterator[tuple[str, str]]:
    """Source in the build context and destination, of everything that is taken from the repository."""
    yield from re.findall(r"^COPY (?!--from)(\S+) (\S+)$", DOCKERFILE, re.MULTILINE)


def test_what_is_copied_exists_and_is_let_into_the_build() -> None:
    allowed = [line[1:] for line in IGNORE.read_text("utf-8").splitlines() if line.startswith("!")]
    for source, _ in copied():
        found = [path for path in ROOT.glob(source) if path.is_file()]
        found += [file for path in ROOT.glob(source) if path.is_dir() for file in path.glob("*.py")]
        assert found, source
        for path in found:
            assert any(fnmatch(str(path.relative_to(ROOT)), pattern) for pattern in allowed), path


# --- The image's commands, in a folder laid out like the image ---------------------------------------------


def in_the_image(stage: str, name: str) -> str:
    found = re.search(rf"\b{name}=(\S+)", STAGES[stage].partition("COPY --from=app")[2])
    assert found
    return found[1]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """/app as the image has it."""
    root = tmp_path_factory.mktemp("image")
    for source, destination in copied():
        if not destination.startswith("/app/"):
            continue
        target = root / destination.lstrip("/")
        for path in ROOT.glob(source):
            if path.is_dir():
                shutil.copytree(path, target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                into = target / path.name if destination.endswith("/") else target
                into.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, into)
    return root / "app"


@pytest.fixture(scope="module")
def environment(app: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert in_the_image("cpu", "PYTHONPATH") == "/app"
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(app),
        "PYTHONDONTWRITEBYTECODE": in_the_image("cpu", "PYTHONDONTWRITEBYTECODE"),
        "PYTHONUNBUFFERED": in_the_image("cpu", "PYTHONUNBUFFERED"),
        "HOME": str(tmp_path_factory.mktemp("tmp")),
        "MODEL_CACHE": str(tmp_path_factory.mktemp("models")),
        "HOST_PORT": str(port),
    }


def command_of(instruction: str) -> list[str]:
    found = re.search(rf"{instruction} (\[.*\])$", STAGES["cpu"], re.MULTILINE)
    assert found
    words: list[str] = json.loads(found[1])
    assert words[0] == "python3"
    return [sys.executable, *words[1:]]


@pytest.fixture(scope="module")
def host(app: Path, environment: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """The image's CMD, once it is ready."""
    command = command_of(r"(?<!    )CMD")
    assert command[-2:] == ["0.0.0.0", "--outlive-parent"]
    loopback = ["127.0.0.1" if word == "0.0.0.0" else word for word in command]
    with subprocess.Popen(loopback, cwd=app, env=environment, stdout=subprocess.DEVNULL) as child:
        try:
            wait_until_ready(child, environment["HOST_PORT"])
            yield child
        finally:
            child.kill()


def wait_until_ready(child: "subprocess.Popen[bytes]", port: str) -> None:
    for _ in range(600):
        assert child.poll() is None, "the host ended"
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/ready", timeout=2) as answer:
                assert answer.status == 200
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("the host is not ready")


def test_the_images_command_serves_the_shipped_model_and_its_health_check_says_so(
    host: "subprocess.Popen[bytes]", app: Path, environment: dict[str, str]
) -> None:
    check = command_of(r"    CMD")
    assert check[-1] == "/health"
    for path, code in (("/health", 0), ("/ready", 0), ("/nowhere", 1)):
        done = subprocess.run([*check[:-1], path], cwd=app, env=environment, check=False)
        assert done.returncode == code, path
    assert host.poll() is None


def test_the_metrics_sidecar_tells_cloudwatch_what_the_host_tells_prometheus(
    host: "subprocess.Popen[bytes]", app: Path, environment: dict[str, str]
) -> None:
    command = [sys.executable, "-m", "inference_host.cloudwatch_metrics"]
    own = {**environment, "METRICS_SERVICE": "a-stack"}
    with subprocess.Popen(command, cwd=app, env=own, stdout=subprocess.PIPE, text=True) as sidecar:
        assert sidecar.stdout
        told = json.loads(sidecar.stdout.readline())
        sidecar.terminate()
    assert (told["HostsRunning"], told["HostReady"], told["RequestsWaiting"]) == (1, 1, 0)
    assert told["LanesBusyPercent"] == 0
    [metrics] = told["_aws"]["CloudWatchMetrics"]
    assert (metrics["Namespace"], metrics["Dimensions"]) == ("Heimdall", [["service"]])
    assert told["service"] == "a-stack"
    assert {metric["Name"] for metric in metrics["Metrics"]} == set(told) - {"_aws", "service"}
    assert host.poll() is None


def test_the_end_of_a_task_is_a_clean_end_of_the_host(host: "subprocess.Popen[bytes]") -> None:
    host.send_signal(signal.SIGTERM)
    assert host.wait(timeout=60) == 0
