"""The tests of this folder as one question: what do they complain about in a given stack?"""

import inspect
from collections.abc import Callable, Iterator
from types import ModuleType

from samtranslator.model.exceptions import InvalidDocumentException

from tests.template import (
    test_data,
    test_environment,
    test_functions,
    test_network,
    test_observation,
    test_permissions,
    test_routes,
    test_template_files,
)
from tests.template.stack import Stack

MODULES: tuple[ModuleType, ...] = (
    test_routes,
    test_permissions,
    test_environment,
    test_functions,
    test_data,
    test_observation,
    test_network,
    test_template_files,
)
SAM = "SAM refuses it"


def checks(first: ModuleType) -> Iterator[tuple[str, Callable[[Stack], None]]]:
    """Every test that asks of nothing but the stack, those of one module first."""
    for module in sorted(MODULES, key=lambda each: each is not first):
        for name, test in vars(module).items():
            if name.startswith("test_") and list(inspect.signature(test).parameters) == ["stack"]:
                yield name, test


def complaints(stack: Stack, first: ModuleType = test_routes) -> Iterator[str]:
    """Names of the tests that fail for the stack, as they are found; SAM's own refusal is the first.

    `first` is where a complaint is most likely, when one is enough.
    """
    try:
        stack.transformed  # noqa: B018 - made now
    except InvalidDocumentException:
        yield SAM
        return
    for name, test in checks(first):
        try:
            test(stack)
        # A test fails in many ways on a template without what it looks for: a KeyError is a complaint too.
        except Exception:
            yield name
