"""The way back from a plugin's thread to the server's event loop.

Notices, events and graph reads of a plugin happen on the server's loop. Once the relay is closed (the
plugin's code ended or was given up) nothing passes any more.
"""

import asyncio
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from heimdall.domain.chat_events import Notice
from heimdall.domain.events import Event, EventLevel
from heimdall.errors import DeadlineExceeded
from heimdall.ports import EventBus, Notify

Target = TypeVar("Target")


class Relay:
    """Belongs to one call of plugin code; made on the server's event loop."""

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.open = True

    def close(self) -> None:
        """Let nothing pass from now on."""
        self.open = False

    def post(self, function: Callable[..., None], *arguments: object) -> None:
        """Call `function` on the server's loop soon, in the order of the posts."""
        if self.open and not self.loop.is_closed():
            self.loop.call_soon_threadsafe(self._deliver, function, arguments)

    def notifier(self, notify: Notify) -> Callable[[Notice], None]:
        """`notify` as a plugin may call it."""
        return lambda notice: self.post(notify, notice)

    def _deliver(self, function: Callable[..., None], arguments: tuple[object, ...]) -> None:
        if self.open:
            function(*arguments)


class RelayedBus:
    """The event bus as a plugin may use it."""

    def __init__(self, bus: EventBus, relay: Relay) -> None:
        self._bus = bus
        self._relay = relay

    def publish(self, event: Event) -> None:
        """See EventBus."""
        self._relay.post(self._bus.publish, event)

    def send_message(self, tenant: str, content: str) -> None:
        """See EventBus."""
        self._relay.post(self._bus.send_message, tenant, content)

    def send_notification(self, tenant: str, level: EventLevel, title: str, message: str) -> None:
        """See EventBus."""
        self._relay.post(self._bus.send_notification, tenant, level, title, message)

    def broadcast(self, tenant: str, content: str) -> None:
        """See EventBus."""
        self._relay.post(self._bus.broadcast, tenant, content)


class Relayed(Generic[Target]):
    """Any object whose public methods are all async, usable from a plugin's own event loop."""

    def __init__(self, target: Target, relay: Relay) -> None:
        self._target = target
        self._relay = relay

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("_"):
            raise AttributeError(name)
        method = getattr(self._target, name)

        async def call(*arguments: Any, **named: Any) -> Any:
            if not self._relay.open:
                raise DeadlineExceeded("the plugin's time is over")
            running = asyncio.run_coroutine_threadsafe(method(*arguments, **named), self._relay.loop)
            return await asyncio.wrap_future(running)

        return call
