"""template.yaml and run.sh say what the real web adapter understands.

All tests of this folder run with the template's own variables: a misspelt mode, which the adapter takes for
`buffered` without a word, fails nearly all of them.
"""

from pathlib import Path

import pytest

from tests.functions.conftest import environment
from tests.streaming_runtime.sandbox import Sandbox

pytestmark = [pytest.mark.integration, pytest.mark.timeout(120, func_only=True)]

FUNCTIONS = ("chat", "events")


@pytest.mark.parametrize("folder", FUNCTIONS)
def test_the_adapter_knows_each_variable_that_is_meant_for_it(adapter: Path, folder: str) -> None:
    program = adapter.read_bytes()
    meant = {name for name in environment(folder) if name.startswith("AWS_LWA_")}
    assert "AWS_LWA_PORT" in meant
    assert {name for name in meant if name.encode() not in program} == set()


@pytest.mark.parametrize("folder", FUNCTIONS)
def test_the_function_is_the_very_process_that_lambda_started(
    request: pytest.FixtureRequest, folder: str
) -> None:
    """So its end is the sandbox's end; the adapter alone would go on, failing every invocation."""
    sandbox: Sandbox = request.getfixturevalue(folder)
    assert sandbox.function is not None
    running = Path(f"/proc/{sandbox.function.pid}/cmdline").read_bytes().split(b"\0")
    assert b"uvicorn" in running
    assert b"app:app" in running
    assert sandbox.function.poll() is None
