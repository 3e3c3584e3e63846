"""The stack that the tests of this folder ask about; `make test-template` runs them alone."""

import pytest

from tests.template.stack import TEMPLATE, Stack


@pytest.fixture(scope="session")
def stack() -> Stack:
    """template.yaml and what CloudFormation makes of it."""
    return Stack.of(TEMPLATE.read_text("utf-8"))
