"""Finding plugins, turning away bad ones, and the order in which the others are called."""

import inspect
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from typing import Any

import pluggy
from pluggy import HookImpl

from heimdall.actions.action import Action
from heimdall.actions.roster import RefusedPlugin, Roster
from heimdall.hooks import specs

logger = logging.getLogger(__name__)

HOOK_NAMES = ("register_actions", "pre_prompt", "pre_execute", "post_execute", "synthesize", "on_event")
_RESERVED = "heimdall."


class _Refusal(Exception):
    """Why a plugin is not loaded, in words for whoever installed it."""


@dataclass(frozen=True, slots=True)
class Hook:
    """One plugin's function for one hook; it is called with `arguments` by position."""

    plugin: str
    function: Callable[..., Any]
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plugins:
    """What was loaded: hooks by name in calling order, actions, and who was refused."""

    hooks: Mapping[str, tuple[Hook, ...]]
    actions: tuple[Action[Any], ...]
    roster: Roster


@dataclass(frozen=True, slots=True)
class _Loaded:
    name: str
    implementations: Mapping[str, HookImpl]
    actions: tuple[Action[Any], ...]


def third_party() -> tuple[EntryPoint, ...]:
    """The installed plugins, sorted by entry point name."""
    found = entry_points(group=specs.ENTRY_POINT_GROUP)
    return tuple(sorted(found, key=lambda point: (point.name, point.value)))


def load_plugins(built_in: Iterable[EntryPoint], others: Iterable[EntryPoint] = ()) -> Plugins:
    """Load `built_in`, then `others`, in the order given; unusable ones are refused with the reason."""
    loaded: list[_Loaded] = []
    refused: list[RefusedPlugin] = []
    pairs = [(point, True) for point in built_in] + [(point, False) for point in others]
    for point, own in pairs:
        try:
            loaded.append(_load(point, own, loaded))
        except _Refusal as refusal:
            logger.warning("plugin %s refused: %s", point.name, refusal)
            refused.append(RefusedPlugin(point.name, str(refusal)))
    return Plugins(
        hooks={name: _in_order(name, loaded) for name in HOOK_NAMES},
        actions=tuple(action for plugin in loaded for action in plugin.actions),
        roster=Roster(tuple(plugin.name for plugin in loaded), tuple(refused)),
    )


def _load(point: EntryPoint, own: bool, earlier: Sequence[_Loaded]) -> _Loaded:
    if any(point.name == other.name for other in earlier):
        raise _Refusal("another plugin has this name")
    try:
        plugin = point.load()
    except (Exception, SystemExit) as error:
        raise _Refusal(f"it cannot be imported: {type(error).__name__}: {error}") from error
    implementations = _implementations(point.name, plugin)
    actions = _actions(implementations.get("register_actions"), own)
    taken = {action.name for other in earlier for action in other.actions}
    for action in actions:
        if action.name in taken:
            raise _Refusal(f"the action {action.name} exists already")
        taken.add(action.name)
    return _Loaded(point.name, implementations, actions)


def _implementations(name: str, plugin: object) -> Mapping[str, HookImpl]:
    if plugin is None or inspect.isclass(plugin):
        raise _Refusal("the entry point must name a module or an instance, not a class or None")
    # A manager for each plugin, so that a half-registered bad one leaves no trace.
    probe = pluggy.PluginManager(specs.PROJECT)
    probe.add_hookspecs(specs)
    try:
        probe.register(plugin, name)
    except (pluggy.PluginValidationError, ValueError) as error:
        raise _Refusal(str(error).replace("\n", " ")) from error
    callers = probe.get_hookcallers(plugin) or []
    found = {caller.name: caller.get_hookimpls()[0] for caller in callers}
    _check_hooks(plugin, found)
    return found


def _check_hooks(plugin: object, found: Mapping[str, HookImpl]) -> None:
    if not found:
        raise _Refusal("it has no function marked with @hookimpl")
    for hook, implementation in found.items():
        if hook not in HOOK_NAMES:
            raise _Refusal(f"there is no hook named {hook}; the hooks are {', '.join(HOOK_NAMES)}")
        if implementation.hookwrapper or implementation.wrapper:
            raise _Refusal(f"{hook} is a wrapper, which is not supported")
    for hook in HOOK_NAMES:
        if hook not in found and inspect.isroutine(getattr(plugin, hook, None)):
            raise _Refusal(f"{hook} is not marked with @hookimpl")


def _actions(implementation: HookImpl | None, own: bool) -> tuple[Action[Any], ...]:
    if implementation is None:
        return ()
    if inspect.iscoroutinefunction(implementation.function):
        raise _Refusal("register_actions must be a plain function")
    try:
        offered = implementation.function()
        if not isinstance(offered, Iterable):
            raise _Refusal("register_actions must return actions")
        return tuple(_checked_action(action, own) for action in offered)
    except _Refusal:
        raise
    except (Exception, SystemExit) as error:
        raise _Refusal(f"register_actions failed: {type(error).__name__}: {error}") from error


def _checked_action(action: object, own: bool) -> Action[Any]:
    if not isinstance(action, Action):
        raise _Refusal(f"register_actions gave {type(action).__name__} instead of Action")
    if action.name.startswith(_RESERVED) and not own:
        raise _Refusal(f"the action {action.name} takes a name kept for built-ins")
    if not inspect.iscoroutinefunction(action.handler):
        raise _Refusal(f"the handler of {action.name} must be an async function")
    if action.spec.params_schema.get("type") != "object":
        raise _Refusal(f"the params of {action.name} are not an object")
    return action


def _in_order(hook: str, loaded: Sequence[_Loaded]) -> tuple[Hook, ...]:
    with_hook = [plugin for plugin in loaded if hook in plugin.implementations]
    with_hook.sort(key=lambda plugin: _rank(plugin.implementations[hook]))
    return tuple(_hook(plugin.name, plugin.implementations[hook]) for plugin in with_hook)


def _rank(implementation: HookImpl) -> int:
    """-1 for tryfirst, 1 for trylast; the sort is stable, so load order decides the rest."""
    return int(implementation.trylast) - int(implementation.tryfirst)


def _hook(plugin: str, implementation: HookImpl) -> Hook:
    return Hook(plugin, implementation.function, tuple(implementation.argnames))
