"""The watcher's notices, its guard on query length, and its reactions to events."""

from collections.abc import Iterator, Mapping
from importlib.metadata import EntryPoint

import pytest
from heimdall.domain.actions import ActionResult, Outcome
from heimdall.domain.chat_events import Notice
from heimdall.domain.events import Event
from heimdall.hooks.dispatch import HookDispatcher
from heimdall.hooks.loading import load_plugins
from heimdall.plugins import watcher
from heimdall.plugins.watcher.plugin import Watcher
from heimdall.plugins.watcher.reactions import CREATIONS, FAILURES

from tests.unit.hooks.plugin_makers import (
    Notices,
    post_execute_context,
    pre_execute_context,
    pre_prompt_context,
)


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Watcher, HookDispatcher]]:
    """A watcher without memories, loaded as the built-in is."""
    made = Watcher()
    monkeypatch.setattr(watcher, "plugin", made)
    point = EntryPoint("watcher", "heimdall.plugins.watcher:plugin", "heimdall.plugins")
    dispatcher = HookDispatcher(load_plugins([point]))
    yield made, dispatcher
    dispatcher.close()


async def test_a_request_begins_with_two_notices_two_examples_and_plugin_data(
    fresh: tuple[Watcher, HookDispatcher],
) -> None:
    plugin, hooks = fresh
    notices = Notices()
    context = await hooks.evaluate(pre_prompt_context("how many secrets"), notices)
    assert notices[0] == Notice("info", "Watcher", "Processing your request...")
    assert notices[1].level == "progress"
    assert notices[1].message.startswith("System state: ")
    assert [e.user_says for e in context.examples] == ["check the system", "show database info"]
    assert set(context.plugin_data) == {"watcher_preprompt_time", "watcher_threads", "watcher_memory_mb"}
    assert plugin.memory.requests == 1
    assert "secrets" not in str(plugin.memory.recall("acme", 10))


async def test_an_action_is_named_before_it_runs(fresh: tuple[Watcher, HookDispatcher]) -> None:
    notices = Notices()
    context = await fresh[1].evaluate(pre_execute_context(cypher="RETURN 1"), notices)
    assert context.stop is None
    assert notices == [
        Notice("info", "Executing action", "heimdall.watcher.query"),
        Notice("progress", "Query Analysis", "Validating Cypher query..."),
    ]


@pytest.mark.parametrize(("length", "stopped"), [(10_000, False), (10_001, True)])
async def test_a_query_over_ten_thousand_characters_is_aborted(
    fresh: tuple[Watcher, HookDispatcher], length: int, stopped: bool
) -> None:
    context = await fresh[1].evaluate(pre_execute_context(cypher="x" * length), Notices())
    if stopped:
        assert context.stop is not None
        assert (context.stop.outcome, context.stop.reason) == (
            Outcome.ABORTED,
            "Query too long (max 10000 chars)",
        )
    else:
        assert context.stop is None


async def test_success_and_failure_are_told_and_counted(fresh: tuple[Watcher, HookDispatcher]) -> None:
    plugin, hooks = fresh
    notices = Notices()
    fine = post_execute_context(action="a.b", duration_ms=3.14159)
    bad = post_execute_context(action="a.b", outcome="failed", result=ActionResult(False, "no luck"))
    await hooks.evaluate(fine, notices)
    await hooks.evaluate(bad, notices)
    assert notices == [
        Notice("success", "Watcher", "Action completed in 3.14ms"),
        Notice("error", "Action failed", "no luck"),
    ]
    assert plugin.memory.errors == 1


async def test_a_request_without_an_action_ends_quietly(fresh: tuple[Watcher, HookDispatcher]) -> None:
    notices = Notices()
    await fresh[1].evaluate(post_execute_context(outcome="cancelled"), notices)
    assert notices == []


class KeptInvocations:
    """An invoker that remembers what it was asked to do."""

    def __init__(self) -> None:
        self.invoked: list[tuple[str, Mapping[str, object]]] = []

    async def invoke_action(self, name: str, params: Mapping[str, object]) -> ActionResult:
        self.invoked.append((name, params))
        return ActionResult(True, "all is well")

    async def send_prompt(self, prompt: str) -> str:
        raise AssertionError("the watcher asks nothing")


async def test_failing_queries_call_for_the_status_once_per_series(
    fresh: tuple[Watcher, HookDispatcher],
) -> None:
    plugin, hooks = fresh
    invoker = KeptInvocations()
    for _ in range(FAILURES * 2 - 1):
        await hooks.on_event(Event("query.failed", "acme", data={"code": "x"}), lambda _: invoker)
    assert [name for name, _ in invoker.invoked] == ["heimdall.watcher.status", "heimdall.watcher.notify"]
    assert plugin.memory.recall("other", 10) == []


async def test_failures_of_different_tenants_are_not_added_up(fresh: tuple[Watcher, HookDispatcher]) -> None:
    invoker = KeptInvocations()
    for number in range(FAILURES):
        await fresh[1].on_event(Event("query.failed", f"tenant{number % 2}"), lambda _: invoker)
    assert invoker.invoked == []


async def test_a_flood_of_new_nodes_is_notified(fresh: tuple[Watcher, HookDispatcher]) -> None:
    plugin, hooks = fresh
    invoker = KeptInvocations()
    for _ in range(CREATIONS - 1):
        plugin.memory.reached("acme", "node.created", CREATIONS, 60)
    await hooks.on_event(Event("node.created", "acme"), lambda _: invoker)
    assert invoker.invoked == [
        (
            "heimdall.watcher.notify",
            {
                "type": "info",
                "title": "High Activity",
                "message": "Detected 1000 node creations in the last minute",
            },
        )
    ]


async def test_slow_queries_and_deleted_nodes_are_remembered(fresh: tuple[Watcher, HookDispatcher]) -> None:
    plugin, hooks = fresh
    for event in (
        Event("query.executed", "acme", data={"elapsed_ms": 6000.0}),
        Event("query.executed", "acme", data={"elapsed_ms": 4.0}),
        Event("node.deleted", "acme", data={"id": "7"}),
    ):
        await hooks.on_event(event, lambda _: KeptInvocations())
    assert [h.message for h in plugin.memory.recall("acme", 10)] == ["A query was slow", "A node was deleted"]
