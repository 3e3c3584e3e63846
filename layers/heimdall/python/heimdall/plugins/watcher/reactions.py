"""What the watcher does when the event stream tells it something."""

from heimdall.domain.events import Event, EventLevel
from heimdall.hooks.invoker import Invoker
from heimdall.plugins.watcher.memory import Memory

FAILURES, FAILURES_WITHIN_S = 5, 300.0
CREATIONS, CREATIONS_WITHIN_S = 1000, 60.0
SLOW_MS = 5000.0


async def react(event: Event, invoker: Invoker, memory: Memory) -> None:
    """Repeated failures call for the status, a flood of new nodes for a notification; the rest is noted."""
    if event.type == "query.failed":
        await _query_failed(event, invoker, memory)
    elif event.type == "node.created":
        await _node_created(event, invoker, memory)
    elif event.type == "node.deleted":
        memory.record(event.tenant, "warning", "A node was deleted", **(event.data or {}))
    elif event.type == "query.executed" and _elapsed_ms(event) > SLOW_MS:
        memory.record(event.tenant, "warning", "A query was slow", elapsed_ms=_elapsed_ms(event))


async def _query_failed(event: Event, invoker: Invoker, memory: Memory) -> None:
    code = (event.data or {}).get("code")
    memory.record(event.tenant, "error", "A query failed", code=code)
    if memory.reached(event.tenant, event.type, FAILURES, FAILURES_WITHIN_S):
        result = await invoker.invoke_action("heimdall.watcher.status", {})
        message = f"{FAILURES} queries failed within 5 minutes. {result.message}"
        memory.record(event.tenant, "action", message)
        await _notify(invoker, "warning", "Queries Fail", message)


async def _node_created(event: Event, invoker: Invoker, memory: Memory) -> None:
    if memory.reached(event.tenant, event.type, CREATIONS, CREATIONS_WITHIN_S):
        message = f"Detected {CREATIONS} node creations in the last minute"
        memory.record(event.tenant, "info", message)
        await _notify(invoker, "info", "High Activity", message)


async def _notify(invoker: Invoker, level: EventLevel, title: str, message: str) -> None:
    params = {"type": level, "title": title, "message": message}
    await invoker.invoke_action("heimdall.watcher.notify", params)


def _elapsed_ms(event: Event) -> float:
    elapsed = (event.data or {}).get("elapsed_ms")
    return float(elapsed) if isinstance(elapsed, int | float) else 0.0
