"""What one plugin may do to a request, and what it cannot do to the others."""

import asyncio
import sys
import threading
import time
from types import SimpleNamespace
from typing import Any

import pytest
from heimdall.actions.isolation import MAX_OVERDUE
from heimdall.domain.actions import Outcome
from heimdall.domain.chat_events import Notice
from heimdall.domain.conversation import Message
from heimdall.domain.events import Event
from heimdall.errors import GraphUnavailable, UpstreamFailed
from heimdall.hooks.contexts import SynthesizeContext
from heimdall.hooks.specs import hookimpl

from tests.unit.hooks.plugin_makers import (
    PRINCIPAL,
    Notices,
    dispatcher,
    plugin,
    post_execute_context,
    pre_execute_context,
    pre_prompt_context,
)


def noting(text: str, *, tryfirst: bool = False, trylast: bool = False) -> SimpleNamespace:
    @hookimpl(tryfirst=tryfirst, trylast=trylast)
    def pre_prompt(ctx: Any) -> None:
        ctx.add_instructions(text)

    return plugin(pre_prompt=pre_prompt)


def failing_with(error: BaseException, hook: str) -> SimpleNamespace:
    @hookimpl
    async def fail(ctx: Any) -> None:
        raise error

    fail.__name__ = hook
    return plugin(**{hook: fail})


def hanging_async(hook: str) -> SimpleNamespace:
    @hookimpl
    async def hang(ctx: Any) -> None:
        await asyncio.sleep(60)

    return plugin(**{hook: hang})


async def test_plugins_are_called_in_load_order_with_tryfirst_and_trylast() -> None:
    with dispatcher(
        a=noting("last", trylast=True), b=noting("one"), c=noting("two"), d=noting("first", tryfirst=True)
    ) as hooks:
        context = await hooks.evaluate(pre_prompt_context(), Notices())
    assert [i.text for i in context.instructions] == ["first", "one", "two", "last"]
    assert [i.plugin for i in context.instructions] == ["d", "b", "c", "a"]


async def test_a_rewritten_user_message_reaches_the_next_plugin_and_the_conversation() -> None:
    seen = []

    @hookimpl
    async def rewrite(ctx: Any) -> None:
        ctx.user_message = "shorter"

    @hookimpl
    async def read(ctx: Any) -> None:
        seen.append(ctx.user_message)

    with dispatcher(a=plugin(pre_prompt=rewrite), b=plugin(pre_prompt=read)) as hooks:
        context = await hooks.evaluate(pre_prompt_context("a long question"), Notices())
    assert seen == ["shorter"]
    assert context.messages == [Message("user", "shorter")]


async def test_the_first_cancel_ends_the_phase_and_names_its_plugin() -> None:
    called = []

    @hookimpl
    def cancel(ctx: Any) -> None:
        ctx.cancel("not today")

    @hookimpl
    def after(ctx: Any) -> None:
        called.append("after")

    with dispatcher(guard=plugin(pre_prompt=cancel), late=plugin(pre_prompt=after)) as hooks:
        context = await hooks.evaluate(pre_prompt_context(), Notices())
    assert context.stop is not None
    assert (context.stop.outcome, context.stop.phase) == (Outcome.CANCELLED, "pre_prompt")
    assert (context.stop.by, context.stop.reason) == ("guard", "not today")
    assert called == []


@pytest.mark.parametrize(
    "error", [RuntimeError("secret"), SystemExit(3), KeyboardInterrupt(), StopIteration()]
)
@pytest.mark.parametrize("hook", ["pre_prompt", "post_execute"])
async def test_a_crash_is_noticed_without_its_text_and_others_go_on(error: BaseException, hook: str) -> None:
    told = []

    @hookimpl
    async def fine(ctx: Any) -> None:
        told.append(ctx.phase)

    notices = Notices()
    context = pre_prompt_context() if hook == "pre_prompt" else post_execute_context()
    with dispatcher(bad=failing_with(error, hook), good=plugin(**{hook: fine})) as hooks:
        await hooks.evaluate(context, notices)
        await hooks.evaluate(context, notices)
    assert told == [hook, hook]
    assert [n.level for n in notices] == ["warning", "warning"]
    assert "bad" in notices[0].message
    assert "secret" not in notices[0].message


@pytest.mark.parametrize("error", [ValueError("secret"), SystemExit(0)])
async def test_a_crash_in_pre_execute_refuses_the_action(error: BaseException) -> None:
    with dispatcher(bad=failing_with(error, "pre_execute")) as hooks:
        context = await hooks.evaluate(pre_execute_context(cypher="RETURN 1"), Notices())
    assert context.stop is not None
    assert (context.stop.outcome, context.stop.by) == (Outcome.REFUSED, "bad")
    assert "secret" not in context.stop.reason


async def test_a_late_pre_execute_refuses_the_action_at_its_deadline() -> None:
    started = time.monotonic()
    with dispatcher(0.05, slow=hanging_async("pre_execute")) as hooks:
        context = await hooks.evaluate(pre_execute_context(), Notices())
    assert time.monotonic() - started < 2
    assert context.stop is not None
    assert context.stop.outcome is Outcome.REFUSED
    assert "0.05 s" in context.stop.reason


async def test_a_plain_hook_that_blocks_is_left_behind() -> None:
    release = threading.Event()

    @hookimpl
    def block(ctx: Any) -> None:
        ctx.notify_info("before", "the wait")
        release.wait(10)
        ctx.notify_info("after", "the wait")
        ctx.add_instructions("too late")

    notices = Notices()
    with dispatcher(0.1, slow=plugin(pre_prompt=block), good=noting("fine")) as hooks:
        context = await hooks.evaluate(pre_prompt_context(), notices)
        release.set()
        await asyncio.sleep(0.05)
    assert [i.text for i in context.instructions] == ["fine"]
    assert [n.title for n in notices] == ["before", "Plugin skipped"]


async def test_an_async_hook_that_blocks_its_loop_neither_blocks_the_server_nor_the_deadline() -> None:
    release = threading.Event()
    ticks = 0

    @hookimpl
    async def block(ctx: Any) -> None:
        release.wait(10)

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    ticking = asyncio.ensure_future(tick())
    with dispatcher(0.2, slow=plugin(pre_execute=block)) as hooks:
        context = await hooks.evaluate(pre_execute_context(), Notices())
        release.set()
    ticking.cancel()
    assert context.stop is not None
    assert ticks >= 5


async def test_an_async_hook_that_ignores_cancellation_is_left_behind() -> None:
    async def stubborn(ctx: Any) -> None:
        for _ in range(40):
            try:
                await asyncio.sleep(0.05)
            except asyncio.CancelledError:
                continue

    with dispatcher(0.05, slow=plugin(pre_prompt=hookimpl(stubborn))) as hooks:
        started = time.monotonic()
        await hooks.evaluate(pre_prompt_context(), Notices())
        assert time.monotonic() - started < 1.5


async def test_a_plugin_whose_calls_all_hang_fails_at_once_and_recovers() -> None:
    release = threading.Event()

    @hookimpl
    async def block(ctx: Any) -> None:
        release.wait(20)

    with dispatcher(0.02, slow=plugin(pre_execute=block)) as hooks:
        for _ in range(MAX_OVERDUE):
            await hooks.evaluate(pre_execute_context(), Notices())
        context = await hooks.evaluate(pre_execute_context(), Notices())
        assert context.stop is not None
        assert "earlier calls still hang" in context.stop.reason
        release.set()
        await asyncio.sleep(0.1)
        assert (await hooks.evaluate(pre_execute_context(), Notices())).stop is None


async def test_what_a_plugin_changes_after_its_hook_ended_changes_nothing() -> None:
    kept: list[Any] = []

    @hookimpl
    def keep(ctx: Any) -> None:
        ctx.params["limit"] = 5
        kept.append(ctx)

    with dispatcher(sly=plugin(pre_execute=keep)) as hooks:
        notices = Notices()
        context = await hooks.evaluate(pre_execute_context(cypher="RETURN 1"), notices)
        kept[0].params["cypher"] = "MATCH (n) DETACH DELETE n"
        kept[0].cancel("late")
        kept[0].notify_info("late", "notice")
        await asyncio.sleep(0)
    assert context.params == {"cypher": "RETURN 1", "limit": 5}
    assert context.stop is None
    assert notices == []


async def test_a_failed_plugin_leaves_no_change_behind() -> None:
    @hookimpl
    async def half(ctx: Any) -> None:
        ctx.plugin_data["half"] = True
        ctx.add_instructions("half")
        raise ValueError

    with dispatcher(bad=plugin(pre_prompt=half)) as hooks:
        context = await hooks.evaluate(pre_prompt_context(), Notices())
    assert context.plugin_data == {}
    assert context.instructions == []


@pytest.mark.parametrize("value", [object(), threading.Lock()])
async def test_values_that_are_not_json_are_the_plugin_s_own_failure(value: object) -> None:
    @hookimpl
    async def spoil(ctx: Any) -> None:
        ctx.plugin_data["x"] = value

    notices = Notices()
    with dispatcher(bad=plugin(pre_prompt=spoil), good=noting("fine")) as hooks:
        context = await hooks.evaluate(pre_prompt_context(), notices)
    assert context.plugin_data == {}
    assert [i.text for i in context.instructions] == ["fine"]
    assert "bad" in notices[0].message


@pytest.mark.parametrize(("field", "value"), [("params", 5), ("stop", "no")])
async def test_a_field_of_the_wrong_kind_refuses_the_action(field: str, value: object) -> None:
    @hookimpl
    async def spoil(ctx: Any) -> None:
        ctx.__dict__[field] = value

    with dispatcher(bad=plugin(pre_execute=spoil)) as hooks:
        context = await hooks.evaluate(pre_execute_context(cypher="RETURN 1"), Notices())
    assert context.params == {"cypher": "RETURN 1"}
    assert context.stop is not None
    assert context.stop.outcome is Outcome.REFUSED


async def test_identity_cannot_be_changed_by_a_plugin() -> None:
    @hookimpl
    async def promote(ctx: Any) -> None:
        ctx.__dict__["principal"] = {"id": "root", "role": "admin", "tenant": "other"}
        ctx.messages.clear()

    with dispatcher(sly=plugin(pre_execute=promote)) as hooks:
        context = await hooks.evaluate(pre_execute_context(), Notices())
    assert context.principal == PRINCIPAL
    assert context.messages == [Message("user", "go")]


async def test_notices_are_told_while_the_hook_still_runs() -> None:
    heard = asyncio.Event()
    go_on = threading.Event()

    @hookimpl
    def slow(ctx: Any) -> None:
        ctx.notify_progress("Working", "on it")
        assert go_on.wait(5)

    with dispatcher(slow=plugin(pre_prompt=slow)) as hooks:
        running = asyncio.ensure_future(hooks.evaluate(pre_prompt_context(), lambda _: heard.set()))
        await asyncio.wait_for(heard.wait(), 5)
        assert not running.done()
        go_on.set()
        await running


async def test_the_first_synthesized_text_wins_and_blank_ones_do_not_count() -> None:
    def saying(text: object) -> SimpleNamespace:
        @hookimpl
        async def synthesize(ctx: Any) -> object:
            return text

        return plugin(synthesize=synthesize)

    context = SynthesizeContext(
        request_id="r", principal=PRINCIPAL, action="a.b", result={"success": True, "message": "m"}
    )
    notices = Notices()
    with dispatcher(a=saying(None), b=saying("  "), c=saying(7), d=saying("Four."), e=saying("no")) as hooks:
        assert (await hooks.evaluate(context, notices)).text == "Four."
    assert ["c" in n.message for n in notices] == [True]


async def test_a_hook_hidden_by_a_plain_decorator_is_still_awaited() -> None:
    async def inner(ctx: Any) -> None:
        await asyncio.sleep(0)
        ctx.add_instructions("awaited")

    @hookimpl
    def outer(ctx: Any) -> Any:
        return inner(ctx)

    with dispatcher(a=plugin(pre_prompt=outer)) as hooks:
        context = await hooks.evaluate(pre_prompt_context(), Notices())
    assert [i.text for i in context.instructions] == ["awaited"]


async def test_async_hooks_of_a_plugin_share_one_event_loop() -> None:
    loops = []

    @hookimpl
    async def note(ctx: Any) -> None:
        loops.append(asyncio.get_running_loop())

    with dispatcher(a=plugin(pre_prompt=note)) as hooks:
        await hooks.evaluate(pre_prompt_context(), Notices())
        await hooks.evaluate(pre_prompt_context(), Notices())
    assert loops[0] is loops[1]
    assert loops[0] is not asyncio.get_running_loop()


async def test_without_a_graph_the_hook_is_told_so() -> None:
    errors = []

    @hookimpl
    async def ask(ctx: Any) -> None:
        try:
            await ctx.graph.schema()
        except GraphUnavailable as error:
            errors.append(error.message)

    with dispatcher(a=plugin(pre_prompt=ask)) as hooks:
        await hooks.evaluate(pre_prompt_context(), Notices())
    assert len(errors) == 1


async def test_cancelling_the_evaluation_cancels_the_hook() -> None:
    begun = threading.Event()
    cancelled = threading.Event()

    @hookimpl
    async def wait(ctx: Any) -> None:
        begun.set()
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            cancelled.set()
            raise

    with dispatcher(60, a=plugin(pre_prompt=wait)) as hooks:
        running = asyncio.ensure_future(hooks.evaluate(pre_prompt_context(), Notices()))
        assert await asyncio.to_thread(begun.wait, 5)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert await asyncio.to_thread(cancelled.wait, 5)


async def test_an_event_reaches_all_plugins_and_a_failure_asks_for_it_again() -> None:
    heard = []

    @hookimpl
    async def fail(event: Any) -> None:
        raise ValueError("secret")

    @hookimpl
    async def hear(event: Any, invoker: Any) -> None:
        heard.append((event.type, await invoker.send_prompt("why")))

    class Echo:
        def __init__(self, name: str) -> None:
            self.name = name

        async def send_prompt(self, prompt: str) -> str:
            return f"{self.name}: {prompt}"

        async def invoke_action(self, name: str, params: Any) -> Any:
            raise AssertionError

    with (
        dispatcher(bad=plugin(on_event=fail), good=plugin(on_event=hear)) as hooks,
        pytest.raises(UpstreamFailed, match="bad") as failure,
    ):
        await hooks.on_event(Event("query.failed", "acme"), Echo)
    assert heard == [("query.failed", "good: why")]
    assert "secret" not in failure.value.message


async def test_notices_of_threads_come_in_the_order_they_were_given() -> None:
    @hookimpl
    def count(ctx: Any) -> None:
        for number in range(50):
            ctx.notify_info("n", str(number))
        sys.exit(0)

    notices = Notices()
    with dispatcher(a=plugin(pre_prompt=count)) as hooks:
        await hooks.evaluate(pre_prompt_context(), notices)
    assert notices[:50] == [Notice("info", "n", str(number)) for number in range(50)]
