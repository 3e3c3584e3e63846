"""Which plugins are turned away, and that the others do not notice."""

from importlib.metadata import EntryPoint
from types import SimpleNamespace
from typing import Any

import pytest
from heimdall.actions.action import Action, ActionContext, NoParams
from heimdall.domain.actions import ActionResult
from heimdall.hooks.loading import HOOK_NAMES, load_plugins, third_party
from heimdall.hooks.specs import hookimpl
from heimdall.plugins import BUILT_IN
from pydantic import BaseModel, RootModel

from tests.unit.hooks.plugin_makers import GROUP, entry_point, loaded, plugin


@hookimpl
def note(ctx: Any) -> None:
    """A hook that does nothing."""


@hookimpl(wrapper=True)
def wrapping(ctx: Any) -> Any:
    return (yield)


@hookimpl
def with_wrong_argument(context: Any) -> None:
    """No hook passes `context`."""


def unmarked(ctx: Any) -> None:
    """Looks like a hook and is none."""


async def do_nothing(params: BaseModel, context: ActionContext) -> ActionResult:
    return ActionResult(True, "done")


def do_nothing_plainly(params: BaseModel, context: ActionContext) -> ActionResult:
    return ActionResult(True, "done")


def offering(*actions: Any) -> SimpleNamespace:
    """A plugin that registers `actions`; a callable among them is called first."""

    @hookimpl
    def register_actions() -> list[Any]:
        return [action() if callable(action) else action for action in actions]

    return plugin(register_actions=register_actions)


def action(name: str, handler: Any = do_nothing, params: Any = NoParams) -> Action[Any]:
    return Action(name, "Does nothing.", params, handler)


def quit_at_once() -> Any:
    raise SystemExit(1)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (None, "not a class or None"),
        (SimpleNamespace, "not a class or None"),
        (plugin(), "no function marked with @hookimpl"),
        (plugin(pre_promt=note), "there is no hook named pre_promt"),
        (plugin(pre_prompt=with_wrong_argument), "context"),
        (plugin(pre_prompt=wrapping), "wrapper"),
        (plugin(pre_prompt=note, post_execute=unmarked), "post_execute is not marked"),
        (offering(7), "int instead of Action"),
        (offering(action("heimdall.mine")), "kept for built-ins"),
        (offering(action("acme.a"), action("acme.a")), "acme.a exists already"),
        (offering(action("acme.a", do_nothing_plainly)), "must be an async function"),
        (offering(action("acme.a", params=RootModel[list[int]])), "are not an object"),
        (offering(lambda: action("NotDotted")), "not dotted lower case"),
        (offering(quit_at_once), "SystemExit"),
        (plugin(register_actions=hookimpl(do_nothing)), "params"),
    ],
)
def test_a_bad_plugin_is_refused_with_the_reason_and_the_rest_works(bad: object, reason: str) -> None:
    ready = loaded(first=plugin(pre_prompt=note), bad=bad, last=offering(action("acme.fine")))
    assert ready.roster.plugins == ("first", "last")
    assert [refused.name for refused in ready.roster.refused] == ["bad"]
    assert reason in ready.roster.refused[0].reason
    assert [each.name for each in ready.actions] == ["acme.fine"]
    assert [hook.plugin for hook in ready.hooks["pre_prompt"]] == ["first"]


def test_a_plugin_that_cannot_be_imported_is_refused() -> None:
    points = [
        EntryPoint("gone", "no_such_module:plugin", GROUP),
        entry_point("here", plugin(pre_prompt=note)),
    ]
    ready = load_plugins((), points)
    assert ready.roster.plugins == ("here",)
    assert "ModuleNotFoundError" in ready.roster.refused[0].reason


def test_an_action_of_an_earlier_plugin_cannot_be_taken_over() -> None:
    ready = loaded(a=offering(action("acme.x")), b=offering(action("acme.x")))
    assert ready.roster.plugins == ("a",)
    assert ready.roster.refused[0].reason == "the action acme.x exists already"


def test_two_plugins_of_one_name_are_not_both_loaded() -> None:
    point = entry_point("twice", plugin(pre_prompt=note))
    ready = load_plugins((), [point, point])
    assert ready.roster.plugins == ("twice",)
    assert ready.roster.refused[0].reason == "another plugin has this name"


def test_the_installed_example_is_found_and_uses_every_hook() -> None:
    ready = load_plugins(BUILT_IN, third_party())
    assert ready.roster.refused == ()
    assert ready.roster.plugins == ("heimdall", "watcher", "example")
    assert [name for name in HOOK_NAMES if "example" in {h.plugin for h in ready.hooks[name]}] == list(
        HOOK_NAMES
    )


def test_loading_twice_gives_the_same_order() -> None:
    first, second = load_plugins(BUILT_IN, third_party()), load_plugins(BUILT_IN, third_party())
    assert first.hooks == second.hooks
    assert [a.name for a in first.actions] == [a.name for a in second.actions]
