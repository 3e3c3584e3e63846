"""The order of what is told about an action, and that post_execute hooks hear of every ending."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractContextManager, aclosing
from types import SimpleNamespace
from typing import Any

import pytest
from heimdall.adapters.in_process import InProcessActions
from heimdall.chat.execution import Execution, conclude, execute
from heimdall.domain.actions import ActionCall, Outcome
from heimdall.domain.chat_events import ActionFinished, ActionStarted, Cancelled, ChatEvent, Notice
from heimdall.errors import UpstreamFailed
from heimdall.hooks.contexts import PostExecuteContext
from heimdall.hooks.dispatch import HookDispatcher
from heimdall.hooks.specs import hookimpl
from heimdall.ports import Context, Notify

from tests.unit.hooks.plugin_makers import dispatcher, plugin, post_execute_context
from tests.unit.plugins.surroundings import EDITOR, House

QUERY = "heimdall.watcher.query"
READ = {"cypher": "MATCH (n) RETURN n.name AS name"}


class Watching:
    """A plugin that decides in pre_execute by `decide` and remembers what post_execute hears."""

    def __init__(self, decide: Callable[[Any], None] = lambda ctx: None) -> None:
        self.heard: list[PostExecuteContext] = []

        @hookimpl
        def pre_execute(ctx: Any) -> None:
            ctx.notify_info("before", ctx.action)
            decide(ctx)

        @hookimpl
        def post_execute(ctx: Any) -> None:
            ctx.notify_info("after", ctx.outcome.value)
            ctx.plugin_data["post"] = True
            self.heard.append(ctx)

        self.plugin = plugin(pre_execute=pre_execute, post_execute=post_execute)

    def hooks(self, **others: SimpleNamespace) -> AbstractContextManager[HookDispatcher]:
        return dispatcher(0.2, watching=self.plugin, **others)


def execution(name: str = QUERY, params: dict[str, object] | None = None) -> Execution:
    return Execution(ActionCall(name, READ if params is None else params), "r1", EDITOR)


def in_process(house: House) -> InProcessActions:
    return InProcessActions(house.executor, house.graph)


async def told(running: Execution, house: House, hooks: Any) -> list[ChatEvent]:
    async with aclosing(execute(running, actions=in_process(house), hooks=hooks)) as events:
        return [event async for event in events]


async def test_an_action_is_told_in_order_with_its_notices_around() -> None:
    watching, running = Watching(), execution()
    with watching.hooks() as hooks:
        events = await told(running, House(), hooks)
    assert [type(e) for e in events] == [Notice, ActionStarted, ActionFinished, Notice]
    finished = events[2]
    assert isinstance(finished, ActionFinished)
    assert finished.outcome is Outcome.ANSWERED
    assert finished.duration_ms > 0
    assert running.plugin_data == {"post": True}
    assert watching.heard[0].result == finished.result
    assert watching.heard[0].duration_ms == finished.duration_ms


async def test_the_action_gets_the_params_that_the_hooks_left() -> None:
    house = House()

    def limit(ctx: Any) -> None:
        ctx.params["limit"] = 1
        ctx.add_context("be brief")

    running = execution()
    with Watching(limit).hooks() as hooks:
        await told(running, house, hooks)
    assert house.graph.asked == [(READ["cypher"], {}, 1)]
    assert running.call.params == {**READ, "limit": 1}
    assert [(i.plugin, i.text) for i in running.additions] == [("watching", "be brief")]


@pytest.mark.parametrize(
    ("params", "outcome", "success"),
    [
        (READ, Outcome.ANSWERED, True),
        ({"cypher": "MATCH (n) DETACH DELETE n"}, Outcome.REFUSED, False),
        ({"cypher": "RETURN"}, Outcome.FAILED, False),
        ({}, Outcome.FAILED, False),
    ],
)
async def test_the_outcome_is_honest_and_post_execute_hears_it(
    params: dict[str, object], outcome: Outcome, success: bool
) -> None:
    watching, running = Watching(), execution(params=params)
    with watching.hooks() as hooks:
        await told(running, House(), hooks)
    assert running.outcome is outcome
    assert watching.heard[0].outcome is outcome
    assert watching.heard[0].result is not None
    assert watching.heard[0].result.success is success


async def test_an_unknown_action_fails_and_names_the_nearest() -> None:
    watching, running = Watching(), execution("heimdall.watcher.qery")
    with watching.hooks() as hooks:
        await told(running, House(), hooks)
    assert running.outcome is Outcome.FAILED
    assert running.result is not None
    assert QUERY in running.result.message
    assert len(watching.heard) == 1


async def test_a_cancel_runs_nothing_and_is_heard() -> None:
    house, watching = House(), Watching(lambda ctx: ctx.cancel("not now"))
    running = execution()
    with watching.hooks() as hooks:
        events = await told(running, house, hooks)
    assert events[1] == Cancelled("pre_execute", "watching", "not now")
    assert [type(e) for e in events] == [Notice, Cancelled, Notice]
    assert house.graph.asked == []
    assert watching.heard[0].outcome is Outcome.CANCELLED
    assert watching.heard[0].stop is not None
    assert watching.heard[0].stop.reason == "not now"


async def test_an_abort_answers_with_its_message() -> None:
    house, watching = House(), Watching(lambda ctx: ctx.abort("ask me tomorrow"))
    running = execution()
    with watching.hooks() as hooks:
        events = await told(running, house, hooks)
    finished = events[1]
    assert isinstance(finished, ActionFinished)
    assert (finished.outcome, finished.result.message) == (Outcome.ABORTED, "ask me tomorrow")
    assert house.graph.asked == []
    assert watching.heard[0].outcome is Outcome.ABORTED


async def test_a_crash_or_a_hang_in_pre_execute_refuses_the_action() -> None:
    def crash(ctx: Any) -> None:
        raise ValueError("secret")

    @hookimpl
    async def hang(ctx: Any) -> None:
        await asyncio.sleep(60)

    for watching, others in ((Watching(crash), {}), (Watching(), {"slow": plugin(pre_execute=hang)})):
        house, running = House(), execution()
        with watching.hooks(**others) as hooks:
            await told(running, house, hooks)
        assert running.outcome is Outcome.REFUSED
        assert running.result is not None
        assert running.result.refused_by == "hooks"
        assert "secret" not in running.result.message
        assert house.graph.asked == []
        assert watching.heard[0].outcome is Outcome.REFUSED


class UnreachableHooks:
    """Hooks behind a function boundary that is down."""

    async def evaluate(self, context: Context, notify: Notify) -> Context:
        raise UpstreamFailed("the hooks function is down")


async def test_unreachable_hooks_refuse_the_action_and_end_the_request_all_the_same() -> None:
    house, running = House(), execution()
    events = await told(running, house, UnreachableHooks())
    assert running.outcome is Outcome.REFUSED
    assert house.graph.asked == []
    assert [type(e) for e in events] == [ActionFinished, Notice]


async def test_notices_are_told_while_the_hooks_still_run() -> None:
    go_on = asyncio.Event()

    class Waiting:
        async def evaluate(self, context: Context, notify: Notify) -> Context:
            notify(Notice("info", "early", "bird"))
            await go_on.wait()
            return context

    running = execution()
    async with aclosing(execute(running, actions=in_process(House()), hooks=Waiting())) as events:
        assert await asyncio.wait_for(anext(events), 1) == Notice("info", "early", "bird")
        go_on.set()
        assert isinstance(await asyncio.wait_for(anext(events), 1), ActionStarted)


async def test_a_caller_who_goes_away_in_mid_action_is_heard_as_a_cancel(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    watching, house, running = Watching(), House(), execution()
    begun = asyncio.Event()

    async def wait(*_: Any) -> Any:
        begun.set()
        await asyncio.sleep(60)

    monkeypatch.setattr(house.graph, "query", wait)
    with watching.hooks() as hooks:
        task = asyncio.ensure_future(told(running, house, hooks))
        await begun.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert running.outcome is Outcome.CANCELLED
    assert [heard.outcome for heard in watching.heard] == [Outcome.CANCELLED]
    assert watching.heard[0].stop is not None
    assert watching.heard[0].stop.by == "caller"


async def test_closing_after_the_result_still_tells_post_execute_the_true_outcome() -> None:
    watching, running = Watching(), execution()
    with watching.hooks() as hooks:
        events = execute(running, actions=in_process(House()), hooks=hooks)
        async for event in events:
            if isinstance(event, ActionFinished):
                break
        await events.aclose()
    assert [heard.outcome for heard in watching.heard] == [Outcome.ANSWERED]


async def test_post_execute_ends_at_its_deadline_with_a_notice() -> None:
    class Hanging:
        async def evaluate(self, context: Context, notify: Notify) -> Context:
            notify(Notice("info", "one", "1"))
            await asyncio.sleep(60)
            return context

    notices = [n async for n in conclude(post_execute_context(), Hanging(), deadline_s=0.05)]
    assert [n.level for n in notices] == ["info", "warning"]
