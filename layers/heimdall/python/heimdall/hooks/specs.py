"""The whole plugin API on one page.

A plugin is any object (a module, an instance) with some of the functions below, each marked `@hookimpl`,
found through the entry point group `heimdall.plugins`. Each function takes as many of the named arguments
as it wants, and may be `async def` or plain; plain ones run in a thread of their own. Each has a deadline.
Plugins are called in a fixed order: built-ins, then third parties by entry point name; `tryfirst` and
`trylast` are honoured, wrappers are not accepted.

    from heimdall.hooks.specs import hookimpl

    @hookimpl
    def pre_prompt(ctx):
        ctx.add_instructions("Answer in British English.")
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pluggy

from heimdall.actions.action import Action
from heimdall.domain.events import Event
from heimdall.hooks.contexts import (
    PostExecuteContext,
    PreExecuteContext,
    PrePromptContext,
    SynthesizeContext,
)
from heimdall.hooks.invoker import Invoker

PROJECT = "heimdall"
ENTRY_POINT_GROUP = "heimdall.plugins"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def register_actions() -> Sequence[Action[Any]]:
    """Return the actions that the plugin adds; called once, at load.

    A duplicate or badly named action, or an exception, refuses the whole plugin with the reason.
    """
    raise NotImplementedError


@hookspec
async def pre_prompt(ctx: PrePromptContext) -> None:
    """Before the prompt is built: add instructions, examples, notices; rewrite the message; cancel.

    The shipped small model reads no instructions or examples; its actions are chosen by their descriptions. A
    message in the words of an example, with whatever values of its params, runs the example's action.
    A failing or late plugin is logged and noticed, and what it did to `ctx` is dropped; the request goes on.
    """


@hookspec
async def pre_execute(ctx: PreExecuteContext) -> None:
    """Before an action runs: change its params, add context for the wording, notices; abort or cancel.

    A failing or late plugin refuses the action.
    """


@hookspec
async def post_execute(ctx: PostExecuteContext) -> None:
    """After the action, also when it failed or never ran (see `ctx.outcome`): notices, plugin data.

    A failing or late plugin is logged and noticed; the answer stands.
    """


@hookspec
async def synthesize(ctx: SynthesizeContext) -> str | None:
    """Word the result: return the answer's text, or None to leave it to others. The first text wins.

    A failing or late plugin is logged and noticed; the next one is asked.
    """


@hookspec
async def on_event(event: Event, invoker: Invoker) -> None:
    """React to an event of the stream: keep count, invoke actions, send prompts.

    The event is delivered at least once. An exception makes the stream deliver it again, and after some
    tries the failure destination gets it, so reactions must bear repetition.
    """
