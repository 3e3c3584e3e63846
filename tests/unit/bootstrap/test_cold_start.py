"""What a function imports before its first request: what it will need, or what a snapshot shall hold."""

import subprocess
import sys
from functools import cache

import pytest

from tests.functions.conftest import ROOT, environment

START = "import sys; import functions.{folder}.app; print(*sorted(sys.modules))"


@cache
def imported(folder: str, initialization: str = "on-demand") -> set[str]:
    """Names of the modules that a new process has once the function's own is imported."""
    variables = {
        "PYTHONPATH": f"{ROOT}:{ROOT / 'layers' / 'heimdall' / 'python'}",
        "AWS_LAMBDA_FUNCTION_NAME": folder,
        "AWS_LAMBDA_INITIALIZATION_TYPE": initialization,
        "AWS_DEFAULT_REGION": "eu-central-1",
    }
    command = [sys.executable, "-c", START.format(folder=folder)]
    done = subprocess.run(
        command, env=environment(folder) | variables, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


def test_hooks_start_without_the_clients_that_few_of_them_need() -> None:
    assert not {"botocore", "neo4j", "httpx"} & imported("hooks")


def test_a_snapshot_of_hooks_holds_the_clients() -> None:
    assert {"botocore.client", "heimdall.adapters.kinesis"} <= imported("hooks", "snap-start")


@pytest.mark.parametrize("library", ["fastapi", "mangum", "boto3", "aws_lambda_powertools", "jwt"])
def test_the_authorizer_starts_with_its_table_and_little_else(library: str) -> None:
    modules = imported("authorizer")
    assert ("botocore.client" in modules, library in modules) == (True, False)
