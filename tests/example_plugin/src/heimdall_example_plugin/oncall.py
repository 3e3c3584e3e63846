"""The plugin: two actions and every hook."""

import json
from typing import Any

from heimdall.actions.action import Action, ActionContext, NoParams
from heimdall.domain.actions import ActionResult, Outcome
from heimdall.domain.events import Event
from heimdall.hooks.contexts import (
    PostExecuteContext,
    PreExecuteContext,
    PrePromptContext,
    SynthesizeContext,
)
from heimdall.hooks.invoker import Invoker
from heimdall.hooks.specs import hookimpl
from pydantic import BaseModel, Field

from heimdall_example_plugin.rota import Rota

PAGE = "acme.oncall.page"
WHO = "acme.oncall.who"
FAILURES_BEFORE_PAGING = 3


class PageParams(BaseModel):
    """Whom to page and why."""

    who: str = Field(min_length=1, max_length=100, description="A person's full name.")
    reason: str = Field("The assistant was asked to page you.", max_length=500)


class OnCall:
    """Keeps the rota and lets the assistant use it."""

    def __init__(self) -> None:
        self.rota = Rota()

    @hookimpl
    def register_actions(self) -> list[Action[Any]]:
        """Paging and looking up who is on call."""
        return [
            Action(PAGE, "Pages a person who is on call.", PageParams, self.page, "on call"),
            Action(WHO, "Tells who is on call now.", NoParams, self.who, "on call"),
        ]

    async def page(self, params: PageParams, context: ActionContext) -> ActionResult:
        """Page somebody on the rota, and say so on the event stream."""
        if params.who not in self.rota.people:
            return ActionResult(False, f"{params.who} is not on the rota.")
        count = self.rota.page(params.who, params.reason)
        context.bus.send_notification(context.principal.tenant, "info", "Paged", params.who)
        return ActionResult(True, f"Paged {params.who}.", {"who": params.who, "pages": count})

    async def who(self, _: NoParams, context: ActionContext) -> ActionResult:
        """The first on the rota, and whether the graph knows them."""
        name = self.rota.people[0]
        found = await context.graph.query("MATCH (p {name: $name}) RETURN p.name AS name", {"name": name}, 1)
        return ActionResult(True, f"{name} is on call.", {"name": name, "in_graph": bool(found.rows)})

    @hookimpl
    async def pre_prompt(self, ctx: PrePromptContext) -> None:
        """Teach the model the rota; a message that asks for nobody to be disturbed is not answered."""
        if ctx.user_message.strip().lower() == "quiet please":
            ctx.cancel("quiet hours")
            return
        ctx.user_message = ctx.user_message.replace("the person on call", self.rota.people[0])
        ctx.add_instructions(f"On call: {', '.join(self.rota.people)}.")
        ctx.add_example("page Alice", json.dumps({"action": PAGE, "params": {"who": "Alice Smith"}}))
        ctx.add_example("who is on call", json.dumps({"action": WHO, "params": {}}))
        ctx.plugin_data["oncall"] = {"asked_by": ctx.principal.id}

    @hookimpl
    def pre_execute(self, ctx: PreExecuteContext) -> None:
        """Complete a first name, refuse to page everybody."""
        if ctx.action != PAGE:
            return
        who = str(ctx.params.get("who", ""))
        if who.lower() == "everybody":
            ctx.abort("Paging everybody takes a human.")
            return
        matches = [name for name in self.rota.people if name.split()[0].lower() == who.lower()]
        if len(matches) == 1:
            ctx.params["who"] = matches[0]
            ctx.notify_info("On call", f"{who} is {matches[0]}")
        ctx.add_context("Say whom you paged and nothing more.")

    @hookimpl
    async def post_execute(self, ctx: PostExecuteContext) -> None:
        """Tell when a page did not go out."""
        if ctx.action == PAGE and ctx.outcome is not Outcome.ANSWERED:
            ctx.notify_warning("On call", "Nobody was paged.")

    @hookimpl
    def synthesize(self, ctx: SynthesizeContext) -> str | None:
        """Word our own results; leave the others to others."""
        if ctx.action != PAGE:
            return None
        return f"{ctx.result.message} They have five minutes to answer."

    @hookimpl
    async def on_event(self, event: Event, invoker: Invoker) -> None:
        """Page the first on the rota when queries keep failing."""
        if event.type != "query.failed":
            return
        if self.rota.count_failure() % FAILURES_BEFORE_PAGING == 0:
            params = {"who": self.rota.people[0], "reason": "Queries keep failing."}
            await invoker.invoke_action(PAGE, params)
