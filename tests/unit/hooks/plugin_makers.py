"""Plugins made on the spot, loaded the way installed ones are."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import EntryPoint
from types import ModuleType, SimpleNamespace
from typing import Any

from heimdall.domain.chat_events import Notice
from heimdall.domain.conversation import Message
from heimdall.domain.identity import Principal, Role
from heimdall.hooks.contexts import PostExecuteContext, PreExecuteContext, PrePromptContext
from heimdall.hooks.dispatch import HookDispatcher
from heimdall.hooks.loading import Plugins, load_plugins

GROUP = "heimdall.plugins"
PRINCIPAL = Principal("ada", Role.EDITOR, "acme")


def entry_point(name: str, plugin: object) -> EntryPoint:
    """An entry point that loads `plugin` from a module made for it."""
    module = ModuleType(f"made_plugin_{name}")
    module.__dict__["plugin"] = plugin
    sys.modules[module.__name__] = module
    return EntryPoint(name, f"{module.__name__}:plugin", GROUP)


def loaded(**plugins: object) -> Plugins:
    """Third-party plugins by name, in the order given."""
    return load_plugins((), [entry_point(name, plugin) for name, plugin in plugins.items()])


def plugin(**hooks: Any) -> SimpleNamespace:
    """A plugin of functions already marked with @hookimpl, by hook name."""
    return SimpleNamespace(**hooks)


@contextmanager
def dispatcher(deadline_s: float = 5.0, **plugins: object) -> Iterator[HookDispatcher]:
    """A dispatcher over third-party plugins, which must all be accepted; closed at the end."""
    ready = loaded(**plugins)
    assert ready.roster.refused == ()
    made = HookDispatcher(ready, deadline_s=deadline_s)
    try:
        yield made
    finally:
        made.close()


def pre_prompt_context(text: str = "how many people") -> PrePromptContext:
    return PrePromptContext(request_id="r1", principal=PRINCIPAL, messages=[Message("user", text)])


def pre_execute_context(**params: object) -> PreExecuteContext:
    return PreExecuteContext(
        request_id="r1",
        principal=PRINCIPAL,
        messages=[Message("user", "go")],
        action="heimdall.watcher.query",
        params=params,
    )


def post_execute_context(**fields: Any) -> PostExecuteContext:
    return PostExecuteContext(request_id="r1", principal=PRINCIPAL, **{"outcome": "answered", **fields})


class Notices(list[Notice]):
    """Collects what is told."""

    def __call__(self, notice: Notice) -> None:
        self.append(notice)
