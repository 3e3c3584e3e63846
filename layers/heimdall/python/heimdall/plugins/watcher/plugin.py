"""The watcher's hooks and the list of its actions."""

import json
from datetime import UTC, datetime
from typing import Any

from heimdall.actions.action import Action, NoParams
from heimdall.domain.actions import Outcome
from heimdall.domain.events import Event
from heimdall.hooks.contexts import PostExecuteContext, PreExecuteContext, PrePromptContext
from heimdall.hooks.invoker import Invoker
from heimdall.hooks.specs import hookimpl
from heimdall.plugins.watcher import database, messaging
from heimdall.plugins.watcher.configuration import config, set_config
from heimdall.plugins.watcher.memory import Memory
from heimdall.plugins.watcher.monitoring import Monitoring
from heimdall.plugins.watcher.params import (
    BroadcastParams,
    EventsParams,
    HelloParams,
    NotifyParams,
    QueryParams,
    SetConfigParams,
)
from heimdall.plugins.watcher.reactions import react

MAX_QUERY_CHARS = 10_000
EXAMPLES = {
    "check the system": "heimdall.watcher.status",
    "show database info": "heimdall.watcher.db_stats",
}
_QUERY = "heimdall.watcher.query"


class Watcher:
    """Tells users what happens to their request, guards the length of queries, remembers what happened."""

    def __init__(self) -> None:
        self.memory = Memory()
        self._monitoring = Monitoring(self.memory)

    @hookimpl
    def register_actions(self) -> list[Action[Any]]:
        """Twelve actions, all of which leave the graph as it is."""
        look = self._monitoring
        none = NoParams
        return [
            _action("hello", "Greets, to see that all works.", HelloParams, look.hello, "test"),
            _action("status", "System status at a glance.", none, look.status, "monitoring"),
            _action("health", "Checks that the graph answers.", none, look.health, "monitoring"),
            _action("metrics", "Figures of the running process.", none, look.metrics, "monitoring"),
            _action("events", "Recalls what happened lately.", EventsParams, look.events, "monitoring"),
            _action("config", "Shows the generation defaults.", none, config, "configuration"),
            _action(
                "set_config", "Changes the generation defaults.", SetConfigParams, set_config, "configuration"
            ),
            _action("query", "Runs a read-only Cypher query.", QueryParams, database.query, "database"),
            _action(
                "db_stats", "Counts nodes, relationships and labels.", none, database.db_stats, "database"
            ),
            _action(
                "schema", "Shows labels, properties and relationships.", none, database.schema, "database"
            ),
            _action("broadcast", "Announces a text to all.", BroadcastParams, messaging.broadcast, "system"),
            _action("notify", "Sends a notification to all.", NotifyParams, messaging.notify, "system"),
        ]

    @hookimpl
    async def pre_prompt(self, ctx: PrePromptContext) -> None:
        """Say that work begins, and in which state the process is."""
        threads, memory_mb = int(ctx.metrics["threads"]), int(ctx.metrics["memory_mb"])
        ctx.notify_info("Watcher", "Processing your request...")
        ctx.notify_progress("Watcher", f"System state: {threads} threads, {memory_mb} MB memory")
        ctx.plugin_data["watcher_preprompt_time"] = datetime.now(UTC).isoformat()
        ctx.plugin_data["watcher_threads"] = threads
        ctx.plugin_data["watcher_memory_mb"] = memory_mb
        for says, action in EXAMPLES.items():
            ctx.add_example(says, json.dumps({"action": action, "params": {}}))
        self.memory.count_request()
        self.memory.record(
            ctx.principal.tenant, "info", "A request came in", characters=len(ctx.user_message)
        )

    @hookimpl
    async def pre_execute(self, ctx: PreExecuteContext) -> None:
        """Name the action; stop a query that is too long to be one."""
        ctx.notify_info("Executing action", ctx.action)
        if ctx.action != _QUERY:
            return
        if len(str(ctx.params.get("cypher", ""))) > MAX_QUERY_CHARS:
            ctx.notify_warning("Query Analysis", f"Query too long (max {MAX_QUERY_CHARS} chars)")
            ctx.abort(f"Query too long (max {MAX_QUERY_CHARS} chars)")
        else:
            ctx.notify_progress("Query Analysis", "Validating Cypher query...")

    @hookimpl
    async def post_execute(self, ctx: PostExecuteContext) -> None:
        """Say how the action went; remember it."""
        if ctx.action is None:
            return
        if ctx.outcome is Outcome.ANSWERED:
            ctx.notify_success("Watcher", f"Action completed in {ctx.duration_ms:.2f}ms")
        elif ctx.result is not None and ctx.outcome is not Outcome.ABORTED:
            self.memory.count_error()
            ctx.notify_error("Action failed", ctx.result.message)
        self.memory.record(
            ctx.principal.tenant,
            "action",
            f"{ctx.action}: {ctx.outcome.value}",
            duration_ms=round(ctx.duration_ms, 2),
        )

    @hookimpl
    async def on_event(self, event: Event, invoker: Invoker) -> None:
        """See heimdall.plugins.watcher.reactions."""
        await react(event, invoker, self.memory)


def _action(name: str, description: str, params: Any, handler: Any, category: str) -> Action[Any]:
    return Action(f"heimdall.watcher.{name}", description, params, handler, category)
