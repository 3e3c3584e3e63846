"""The plugin API is one page, and every hook on it is documented."""

import inspect

import pluggy
import pytest
from heimdall.hooks import specs
from heimdall.hooks.contexts import CONTEXTS
from heimdall.hooks.loading import HOOK_NAMES


def declared() -> dict[str, object]:
    manager = pluggy.PluginManager(specs.PROJECT)
    manager.add_hookspecs(specs)
    return {name: getattr(specs, name) for name in vars(manager.hook) if not name.startswith("_")}


def test_the_hooks_that_are_called_are_those_that_are_declared() -> None:
    assert set(declared()) == set(HOOK_NAMES)
    assert set(CONTEXTS) <= set(HOOK_NAMES)


@pytest.mark.parametrize("hook", HOOK_NAMES)
def test_every_hook_says_what_it_may_do_and_what_a_failure_means(hook: str) -> None:
    text = inspect.getdoc(declared()[hook]) or ""
    summary, _, rest = text.partition("\n\n")
    assert len(summary) > 30
    assert any(word in rest for word in ("failing", "exception"))
