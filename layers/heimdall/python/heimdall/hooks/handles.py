"""What a plugin may reach besides the values of its context. Handles never cross a function boundary."""

from collections.abc import Callable
from dataclasses import dataclass

from heimdall.domain.chat_events import Notice
from heimdall.ports import EventBus, ReadOnlyGraph


def _drop(_: Notice) -> None:
    """Where notices of a context that nobody dispatches go."""


@dataclass(frozen=True, slots=True)
class Handles:
    """The plugin's name, where its notices go at once, and the graph and bus, if there are any."""

    plugin: str = ""
    notify: Callable[[Notice], None] = _drop
    graph: ReadOnlyGraph | None = None
    bus: EventBus | None = None
