"""Calls the hooks of a phase, one plugin after the other, and bears whatever they do.

Every plugin works on a copy; only when its hook ends in time and well are its changes taken over, as JSON.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import Any, cast

from heimdall.actions.incidents import incident
from heimdall.actions.isolation import Isolation, PluginCrashed, PluginLate
from heimdall.actions.relay import Relay, Relayed, RelayedBus
from heimdall.domain.actions import Outcome
from heimdall.domain.chat_events import Notice
from heimdall.domain.events import Event
from heimdall.errors import UpstreamFailed
from heimdall.hooks.contexts import HookContext, PreExecuteContext, Stop, StoppableContext, SynthesizeContext
from heimdall.hooks.handles import Handles
from heimdall.hooks.invoker import Invoker
from heimdall.hooks.loading import Hook, Plugins
from heimdall.ports import Context, EventBus, Notify, ReadOnlyGraph

logger = logging.getLogger(__name__)

MAX_CHANGES_CHARACTERS = 4_000_000


class _HookFailed(Exception):
    """A hook failed or was late; the text is fit for users."""


class HookDispatcher:
    """Runs the hooks of `plugins`; implements ports.Hooks.

    `deadline_s` bounds each hook of each plugin, `event_deadline_s` each on_event. `graph` and `bus` are
    what plugins may reach.
    """

    def __init__(
        self,
        plugins: Plugins,
        *,
        deadline_s: float = 5.0,
        event_deadline_s: float = 60.0,
        graph: ReadOnlyGraph | None = None,
        bus: EventBus | None = None,
    ) -> None:
        self._hooks = plugins.hooks
        self._deadline_s = deadline_s
        self._event_deadline_s = event_deadline_s
        self._graph = graph
        self._bus = bus
        self._isolations = {name: Isolation(name) for name in plugins.roster.plugins}

    async def evaluate(self, context: Context, notify: Notify) -> Context:
        """Run the hooks of the context's phase in order and return the context as they left it.

        A failing pre_execute hook leaves a `stop` with outcome `refused`; other failures are noticed.
        """
        current = cast(HookContext, context)
        for hook in self._hooks[current.phase]:
            current = await self._step(hook, current, notify)
            if _ended(current):
                break
        return cast(Context, current)

    async def on_event(self, event: Event, invoker: Callable[[str], Invoker]) -> None:
        """Tell every plugin of `event`; `invoker` makes the one for a plugin's name.

        Raises UpstreamFailed after all of them were told, when some failed, so that the event comes again.
        """
        failed = [
            hook.plugin for hook in self._hooks["on_event"] if not await self._tell(hook, event, invoker)
        ]
        if failed:
            raise UpstreamFailed(f"on_event failed in: {', '.join(failed)}", code="event_hook_failed")

    def close(self) -> None:
        """Stop the plugins' event loops."""
        for isolation in self._isolations.values():
            isolation.close()

    async def _step(self, hook: Hook, context: HookContext, notify: Notify) -> HookContext:
        try:
            return await self._revised(hook, context, notify)
        except _HookFailed as failure:
            reason = f"{context.phase} of the plugin {hook.plugin} failed: {failure}"
            logger.warning("request %s: %s", context.request_id, reason)
            if isinstance(context, PreExecuteContext):
                return _refused(context, hook.plugin, str(failure))
            notify(Notice("warning", "Plugin skipped", reason))
            return context

    async def _revised(self, hook: Hook, context: HookContext, notify: Notify) -> HookContext:
        copy = type(context).model_validate_json(context.model_dump_json())
        relay = Relay()
        copy.attach(self._handles(hook.plugin, relay, notify))
        try:
            answer = await self._call(hook, {"ctx": copy}, self._deadline_s, context.request_id)
        finally:
            relay.close()
        try:
            return _with_answer(context.adopt(_changes(copy)), answer)
        except (ValueError, RuntimeError) as error:
            logger.warning("request %s: plugin %s: %s", context.request_id, hook.plugin, incident(error))
            raise _HookFailed("it left values in the context that are not allowed there") from error

    async def _call(
        self, hook: Hook, named: dict[str, Any], deadline_s: float, request_id: str | None
    ) -> Any:
        function = partial(hook.function, *(named[name] for name in hook.arguments))
        try:
            return await self._isolations[hook.plugin].run(function, deadline_s)
        except PluginCrashed as crash:
            logger.warning("request %s: plugin %s: %s", request_id, hook.plugin, incident(crash))
            raise _HookFailed("it broke off") from crash
        except PluginLate as late:
            raise _HookFailed(str(late)) from late

    async def _tell(self, hook: Hook, event: Event, invoker: Callable[[str], Invoker]) -> bool:
        relay = Relay()
        own = cast(Invoker, Relayed(invoker(hook.plugin), relay))
        try:
            named = {"event": event, "invoker": own}
            await self._call(hook, named, self._event_deadline_s, event.request_id)
        except _HookFailed as failure:
            logger.warning("event %s: plugin %s: %s", event.id, hook.plugin, failure)
            return False
        finally:
            relay.close()
        return True

    def _handles(self, plugin: str, relay: Relay, notify: Notify) -> Handles:
        graph = None if self._graph is None else cast(ReadOnlyGraph, Relayed(self._graph, relay))
        bus = None if self._bus is None else RelayedBus(self._bus, relay)
        return Handles(plugin, relay.notifier(notify), graph, bus)


def _ended(context: HookContext) -> bool:
    if isinstance(context, StoppableContext):
        return context.stop is not None
    return isinstance(context, SynthesizeContext) and context.text is not None


def _changes(context: HookContext) -> str:
    changes = context.changes()
    if len(changes) > MAX_CHANGES_CHARACTERS:
        raise ValueError("the context has grown too large")
    return changes


def _with_answer(context: HookContext, answer: object) -> HookContext:
    """Only synthesize answers with a value. Raises ValueError when that is not a text."""
    if not isinstance(context, SynthesizeContext) or answer is None:
        return context
    if not isinstance(answer, str):
        raise ValueError("synthesize returned something else than a text")
    return context.model_copy(update={"text": answer}) if answer.strip() else context


def _refused(context: PreExecuteContext, plugin: str, reason: str) -> PreExecuteContext:
    stop = Stop(outcome=Outcome.REFUSED, phase=context.phase, by=plugin, reason=reason)
    return context.model_copy(update={"stop": stop})
