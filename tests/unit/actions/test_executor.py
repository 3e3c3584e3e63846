"""Every way an action can end becomes a result that says what happened, and no more."""

import asyncio
import threading
import time
from typing import Any

import pytest
from heimdall.actions.action import Action, ActionContext
from heimdall.actions.catalogue import Catalogue
from heimdall.actions.executor import Executor
from heimdall.actions.generation_config import GenerationConfig
from heimdall.actions.roster import Roster
from heimdall.domain.actions import ActionCall, ActionResult
from heimdall.errors import ActionRefused, DeadlineExceeded, NotFound, RateLimited
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field

from tests.unit.plugins.surroundings import EDITOR, KeptBus, SmallGraph, code_of, is_error


class Params(BaseModel):
    model_config = ConfigDict(extra="forbid")

    text: str
    count: int = Field(1, ge=1, le=9)


def executor(handler: Any, *, deadline_s: float = 5.0, writes: bool = False) -> Executor:
    action = Action("acme.do", "Does it.", Params, handler, "test", writes, deadline_s)
    return Executor(Catalogue([action]), SmallGraph(), KeptBus(), GenerationConfig(), Roster())


async def run(handler: Any, params: dict[str, object] | None = None, **options: Any) -> ActionResult:
    call = ActionCall("acme.do", {"text": "x"} if params is None else params)
    return await executor(handler, **options).run(call, EDITOR, "r1")


async def echo(params: Params, context: ActionContext) -> ActionResult:
    return ActionResult(True, params.text, {"count": params.count, "for": context.principal.id})


def raising(error: BaseException) -> Any:
    async def fail(params: Params, context: ActionContext) -> ActionResult:
        raise error

    return fail


async def test_the_handler_gets_validated_params_and_its_context() -> None:
    result = await run(echo, {"text": "hi", "count": 3.0})
    assert result == ActionResult(True, "hi", {"count": 3, "for": "ada"})


async def test_an_unknown_action_is_not_found_and_the_nearest_is_named() -> None:
    with pytest.raises(NotFound, match=r"acme\.do"):
        await executor(echo).run(ActionCall("acme.doo"), EDITOR, "r1")


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ({}, "Missing required parameter: text"),
        ({"text": "x", "size": 1}, "Unknown parameter: size. acme.do takes: text, count"),
        ({"text": "x", "count": 10}, "Invalid parameter count: Input should be less than or equal to 9"),
        ({"text": 7}, "Invalid parameter text: Input should be a valid string"),
    ],
)
async def test_bad_params_are_named(params: dict[str, object], message: str) -> None:
    result = await run(echo, params)
    assert (result.success, result.message) == (False, message)
    assert code_of(result) == "invalid_request"


json_objects = st.dictionaries(
    st.sampled_from(["text", "count", "other"]),
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.lists(st.integers()),
)


_ECHO = executor(echo)


@settings(max_examples=60)
@given(json_objects)
def test_any_params_object_either_runs_or_is_refused_by_name(params: dict[str, object]) -> None:
    result = asyncio.run(_ECHO.run(ActionCall("acme.do", params), EDITOR, "r1"))
    if result.success:
        assert isinstance(params["text"], str)
        assert params.keys() <= {"text", "count"}
        assert result.data["count"] == params.get("count", 1)
    else:
        assert any(name in result.message for name in ("text", "count", "other"))


async def test_a_refusal_names_its_layer() -> None:
    result = await run(raising(ActionRefused("not this", layer="gate")))
    assert (result.refused_by, result.message) == ("gate", "Refused by the gate layer: not this")


async def test_an_error_of_the_tree_keeps_its_words_and_code() -> None:
    result = await run(raising(RateLimited("too many pages")))
    assert (result.message, code_of(result)) == ("too many pages", "rate_limited")


@pytest.mark.parametrize("error", [ValueError("password=hunter2"), SystemExit(1), RecursionError()])
async def test_a_crash_tells_the_request_id_and_nothing_internal(
    error: BaseException, caplog: pytest.LogCaptureFixture
) -> None:
    result = await run(raising(error))
    assert (result.success, result.message) == (False, "acme.do broke off; request id r1")
    assert "hunter2" not in str(result) + caplog.text
    assert "r1" in caplog.text


async def test_a_slow_handler_is_ended_at_its_deadline() -> None:
    async def slow(params: Params, context: ActionContext) -> ActionResult:
        await asyncio.sleep(60)
        raise AssertionError

    result = await run(slow, deadline_s=0.05)
    assert is_error(result, DeadlineExceeded)


async def test_a_handler_that_ignores_its_cancellation_does_not_hold_the_request() -> None:
    async def stubborn(params: Params, context: ActionContext) -> ActionResult:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            await asyncio.sleep(1)
        raise ValueError

    started = time.monotonic()
    assert is_error(await run(stubborn, deadline_s=0.05), DeadlineExceeded)
    assert time.monotonic() - started < 0.9
    await asyncio.sleep(1.1)


@pytest.mark.parametrize("answer", [None, {"success": True}, ActionResult(True, "m", {"x": object()})])
async def test_an_answer_that_cannot_be_sent_is_a_failure(answer: object) -> None:
    async def odd(params: Params, context: ActionContext) -> object:
        return answer

    assert (await run(odd)).message == "acme.do broke off; request id r1"


async def test_an_action_that_writes_is_refused_as_long_as_nobody_can_confirm_it() -> None:
    result = await run(echo, writes=True)
    assert result.refused_by == "confirmation"


async def test_cancelling_the_request_cancels_the_handler() -> None:
    cancelled = threading.Event()
    begun = threading.Event()

    async def wait(params: Params, context: ActionContext) -> ActionResult:
        begun.set()
        try:
            await asyncio.sleep(60)
        finally:
            cancelled.set()
        raise AssertionError

    running = asyncio.ensure_future(run(wait))
    assert await asyncio.to_thread(begun.wait, 5)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert await asyncio.to_thread(cancelled.wait, 5)


async def test_a_handler_that_blocks_holds_up_neither_the_server_nor_other_plugins() -> None:
    release = threading.Event()

    async def block(params: Params, context: ActionContext) -> ActionResult:
        release.wait(20)
        raise AssertionError

    blocking = Action("acme.block", "Blocks.", Params, block, deadline_s=0.1)
    fine = Action("other.do", "Does it.", Params, echo)
    shared = Executor(Catalogue([blocking, fine]), SmallGraph(), KeptBus(), GenerationConfig(), Roster())
    hanging = asyncio.ensure_future(shared.run(ActionCall("acme.block", {"text": "x"}), EDITOR, "r1"))
    assert (await shared.run(ActionCall("other.do", {"text": "x"}), EDITOR, "r2")).success
    assert is_error(await hanging, DeadlineExceeded)
    release.set()
    shared.close()


async def test_what_a_handler_does_after_its_deadline_reaches_nobody() -> None:
    done, release = threading.Event(), threading.Event()
    bus = KeptBus()

    async def late(params: Params, context: ActionContext) -> ActionResult:
        release.wait(0.2)
        context.bus.broadcast("acme", "too late")
        try:
            await context.graph.schema()
        finally:
            done.set()
        raise AssertionError

    slow = Action("acme.late", "Is late.", Params, late, deadline_s=0.05)
    executor = Executor(Catalogue([slow]), SmallGraph(), bus, GenerationConfig(), Roster())
    assert is_error(
        await executor.run(ActionCall("acme.late", {"text": "x"}), EDITOR, "r1"), DeadlineExceeded
    )
    assert await asyncio.to_thread(done.wait, 5)
    assert bus.events == []
    executor.close()
