"""One action, from the hooks that may stop it to the hooks that hear how it went.

    pre_execute notices → ActionStarted → ActionFinished → post_execute notices
                        ↘ Cancelled, or ActionFinished when aborted or refused ↗

Chat requests and direct calls of an action both come this way.
"""

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from heimdall.actions.failures import failed_result
from heimdall.chat.relay import evaluated
from heimdall.domain.actions import ActionCall, ActionResult, Outcome
from heimdall.domain.chat_events import ActionFinished, ActionStarted, Cancelled, ChatEvent, Notice
from heimdall.domain.conversation import Message
from heimdall.domain.identity import Principal
from heimdall.domain.measurements import Metric
from heimdall.errors import HeimdallError
from heimdall.hooks.contexts import Instruction, PostExecuteContext, PreExecuteContext, Stop
from heimdall.observability import measurements
from heimdall.ports import Actions, Hooks

logger = logging.getLogger(__name__)

POST_EXECUTE_DEADLINE_S = 15.0
_HOOKS_UNREACHABLE = "the hooks could not be asked"
_GIVEN_UP = Stop(
    outcome=Outcome.CANCELLED, phase=None, by="caller", reason="the request ended before the action did"
)


@dataclass(slots=True)
class Execution:
    """What an action's run needs to know, and in the second half what came of it.

    `call` and `plugin_data` are those that the hooks left. `outcome` is None until it is decided.
    """

    call: ActionCall
    request_id: str
    principal: Principal
    messages: Sequence[Message] = ()
    request_time: datetime = field(default_factory=lambda: datetime.now(UTC))
    raw_response: str = ""
    plugin_data: dict[str, Any] = field(default_factory=dict)

    additions: list[Instruction] = field(default_factory=list)
    stop: Stop | None = None
    result: ActionResult | None = None
    outcome: Outcome | None = None
    duration_ms: float = 0.0

    def about(self) -> dict[str, Any]:
        """What the hooks' contexts of every phase say of the request."""
        return {
            "request_id": self.request_id,
            "request_time": self.request_time,
            "principal": self.principal,
            "messages": list(self.messages),
            "plugin_data": self.plugin_data,
        }


async def execute(execution: Execution, *, actions: Actions, hooks: Hooks) -> AsyncGenerator[ChatEvent, None]:
    """Run the action and tell what happens as it happens; `execution` holds the rest afterwards.

    Refusals and failures are events. When the caller closes the iterator or is cancelled, post_execute
    hooks still run, unheard.
    """
    try:
        async with aclosing(_acted(execution, actions, hooks)) as events:
            async for event in events:
                yield event
    except (asyncio.CancelledError, GeneratorExit):
        if execution.outcome is None:
            execution.outcome, execution.stop = Outcome.CANCELLED, _GIVEN_UP
        async with aclosing(conclude(_post_context(execution), hooks)) as notices:
            async for _ in notices:
                pass
        raise
    context = _post_context(execution)
    async with aclosing(conclude(context, hooks)) as notices:
        async for notice in notices:
            yield notice
    execution.plugin_data = context.plugin_data


async def conclude(
    context: PostExecuteContext, hooks: Hooks, deadline_s: float = POST_EXECUTE_DEADLINE_S
) -> AsyncGenerator[Notice, None]:
    """The notices of the post_execute hooks; ends after `deadline_s` at the latest and never raises.

    What the hooks left in `plugin_data` is in `context` afterwards.
    """
    end = time.monotonic() + deadline_s
    async with aclosing(evaluated(hooks, context)) as items:
        while True:
            try:
                async with asyncio.timeout(end - time.monotonic()):
                    item = await anext(items)
            except StopAsyncIteration:
                return
            except Exception as error:
                logger.warning("request %s: post_execute: %s", context.request_id, type(error).__name__)
                yield Notice("warning", "Hooks", "The post_execute hooks did not end well.")
                return
            if isinstance(item, Notice):
                yield item
            else:
                context.plugin_data = item.plugin_data


async def _acted(execution: Execution, actions: Actions, hooks: Hooks) -> AsyncGenerator[ChatEvent, None]:
    async with aclosing(_ask(execution, hooks)) as notices:
        async for notice in notices:
            yield notice
    if execution.stop is not None:
        yield _stopped(execution, execution.stop)
        return
    yield ActionStarted(execution.call)
    started = time.perf_counter()
    with measurements.current().stage("action"):
        result = await _result(execution, actions)
    execution.duration_ms = (time.perf_counter() - started) * 1000
    _measure(result, execution.duration_ms)
    yield _finished(execution, result, _outcome(result))


async def _ask(execution: Execution, hooks: Hooks) -> AsyncGenerator[Notice, None]:
    """The pre_execute hooks' notices; their verdict and changes go into `execution`. Fails closed."""
    context = PreExecuteContext(
        **execution.about(),
        action=execution.call.name,
        params=dict(execution.call.params),
        raw_response=execution.raw_response,
    )
    try:
        async with aclosing(evaluated(hooks, context)) as items:
            async for item in items:
                if isinstance(item, Notice):
                    yield item
                else:
                    context = item
    except Exception as error:
        logger.warning("request %s: pre_execute: %s", execution.request_id, type(error).__name__)
        context.stop = Stop(
            outcome=Outcome.REFUSED, phase="pre_execute", by="hooks", reason=_HOOKS_UNREACHABLE
        )
    execution.call = ActionCall(execution.call.name, context.params)
    execution.plugin_data = context.plugin_data
    execution.additions = context.additions
    execution.stop = context.stop


def _stopped(execution: Execution, stop: Stop) -> ChatEvent:
    if stop.outcome is Outcome.CANCELLED:
        execution.outcome = stop.outcome
        return Cancelled(stop.phase, stop.by, stop.reason)
    if stop.outcome is Outcome.ABORTED:
        return _finished(execution, ActionResult(False, stop.reason), stop.outcome)
    message = f"{execution.call.name} was not run, because {stop.by} could not approve it: {stop.reason}"
    return _finished(execution, ActionResult(False, message, refused_by="hooks"), stop.outcome)


async def _result(execution: Execution, actions: Actions) -> ActionResult:
    """What the action gave; an unknown action and a dead actions function are failures like others."""
    try:
        return await actions.run(execution.call, execution.principal, execution.request_id)
    except HeimdallError as error:
        return failed_result(error)


def _measure(result: ActionResult, duration_ms: float) -> None:
    measured = measurements.current()
    measured.measure(Metric.ACTION_TIME, duration_ms)
    rows = result.data.get("results")
    if isinstance(rows, list | tuple):
        measured.measure(Metric.ROWS_RETURNED, len(rows))


def _outcome(result: ActionResult) -> Outcome:
    if result.success:
        return Outcome.ANSWERED
    return Outcome.FAILED if result.refused_by is None else Outcome.REFUSED


def _finished(execution: Execution, result: ActionResult, outcome: Outcome) -> ActionFinished:
    execution.result, execution.outcome = result, outcome
    if outcome is Outcome.REFUSED:
        measurements.current().refused(result.refused_by or "unknown")
    return ActionFinished(execution.call, result, outcome, execution.duration_ms)


def _post_context(execution: Execution) -> PostExecuteContext:
    return PostExecuteContext(
        **execution.about(),
        action=execution.call.name,
        params=dict(execution.call.params),
        result=execution.result,
        duration_ms=execution.duration_ms,
        outcome=execution.outcome or Outcome.FAILED,
        stop=execution.stop,
    )
