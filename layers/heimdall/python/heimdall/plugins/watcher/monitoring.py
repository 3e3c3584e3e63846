"""The watcher's actions that look at the system: hello, status, health, metrics, events."""

from dataclasses import asdict
from datetime import UTC, datetime

from heimdall.actions.action import ActionContext, NoParams
from heimdall.actions.runtime import runtime_metrics
from heimdall.domain.actions import ActionResult
from heimdall.domain.graph import GraphHealth
from heimdall.errors import HeimdallError
from heimdall.plugins.watcher.configuration import current
from heimdall.plugins.watcher.memory import Memory
from heimdall.plugins.watcher.params import EventsParams, HelloParams

Json = dict[str, object]


class Monitoring:
    """Actions over what `memory` holds and what the graph says."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def hello(self, params: HelloParams, context: ActionContext) -> ActionResult:
        """Greet."""
        greeting = f"Hello, {params.name}! 👋 Heimdall is operational and ready to serve."
        data = {
            "greeting": greeting,
            "timestamp": _now(),
            "model": context.generation.model,
            "status": _status(await context.graph.health()),
        }
        return ActionResult(True, greeting, data)

    async def status(self, _: NoParams, context: ActionContext) -> ActionResult:
        """Everything at a glance."""
        runtime = runtime_metrics()
        health = self._health(await context.graph.health())
        message = (
            f"Heimdall Status: {health['status']}, Uptime: {runtime['uptime_seconds']:.0f}s, "
            f"Threads: {runtime['threads']:.0f}"
        )
        heimdall = {
            "health": health,
            "metrics": self._counts(),
            "config": current(context.generation),
        }
        data = {"heimdall": heimdall, "database": await _database(context), "runtime": runtime}
        return ActionResult(True, message, data)

    async def health(self, _: NoParams, context: ActionContext) -> ActionResult:
        """Succeeds when the graph answers; that this runs at all shows the rest."""
        health = self._health(await context.graph.health())
        return ActionResult(
            bool(health["healthy"]), f"Heimdall reports: {health['message']}", {"health": health}
        )

    async def metrics(self, _: NoParams, context: ActionContext) -> ActionResult:
        """The figures of this process, of the assistant and of the graph."""
        runtime = runtime_metrics()
        message = (
            f"Metrics: {runtime['threads']:.0f} threads, {runtime['memory_mb']:.0f} MB memory, "
            f"{runtime['gc_collections']:.0f} GC cycles"
        )
        data = {"heimdall": self._counts(), "runtime": runtime, "database": await _database(context)}
        return ActionResult(True, message, data)

    async def events(self, params: EventsParams, context: ActionContext) -> ActionResult:
        """What happened lately in the caller's tenant, as far as this process saw it."""
        recalled = self._memory.recall(context.principal.tenant, params.limit)
        events = [happening.as_json() for happening in recalled]
        return ActionResult(True, f"Heimdall recalls {len(events)} events", {"events": events})

    def _counts(self) -> Json:
        requests, errors = self._memory.requests, self._memory.errors
        rate = errors / requests if requests else 0.0
        return {"requests": requests, "errors": errors, "error_rate": round(rate, 4)}

    def _health(self, graph: GraphHealth) -> Json:
        trouble = f"the graph cannot be reached: {graph.error or 'no reason given'}"
        return {
            "status": _status(graph),
            "healthy": graph.reachable,
            "message": f"graph is {_status(graph)}" if graph.reachable else trouble,
            "last_check": _now(),
            "details": {
                **self._counts(),
                "uptime_seconds": runtime_metrics()["uptime_seconds"],
                "graph": {**asdict(graph), "read_only": graph.read_only.value},
            },
        }


def _status(graph: GraphHealth) -> str:
    return "running" if graph.reachable else "degraded"


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


async def _database(context: ActionContext) -> Json:
    """Counts, or why there are none."""
    try:
        return asdict(await context.graph.statistics())
    except HeimdallError as error:
        return {"error": error.message}
