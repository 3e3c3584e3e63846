"""What surrounds the story of a request: its deadline, heartbeats, the caller's cancel, the last word.

A story is a coroutine that tells events. Whatever happens to it, the sequence ends with one `Finished`.
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from heimdall.chat.ending import finish
from heimdall.domain.actions import Outcome
from heimdall.domain.chat_events import (
    Cancelled,
    ChatEvent,
    Failed,
    Finished,
    Heartbeat,
)
from heimdall.errors import DeadlineExceeded, HeimdallError

logger = logging.getLogger(__name__)

Tell = Callable[[ChatEvent], None]
Story = Callable[[Tell], Awaitable[Finished]]


@dataclass(frozen=True, slots=True)
class Supervision:
    """Seconds: the whole request, silence before a heartbeat, between looks for a cancel."""

    request_id: str
    deadline_s: float
    heartbeat_s: float
    cancelled: Callable[[], Awaitable[bool]]
    cancel_poll_s: float = 0.5


class _CallerCancelled(Exception):
    pass


def failure(error: HeimdallError) -> Failed:
    """The event that tells of an error after the request was accepted."""
    return Failed(error.status, error.message, error.type, error.code, error.retry_after_s)


async def _watch(supervision: Supervision) -> None:
    while True:
        await asyncio.sleep(supervision.cancel_poll_s)
        if await supervision.cancelled():
            raise _CallerCancelled


async def _bounded(story: Story, tell: Tell, supervision: Supervision) -> Finished:
    """The story within its deadline, ended early when the caller cancels."""
    told = asyncio.ensure_future(story(tell))
    watch = asyncio.ensure_future(_watch(supervision))
    try:
        done, _ = await asyncio.wait(
            {told, watch}, timeout=supervision.deadline_s, return_when=asyncio.FIRST_COMPLETED
        )
        if not done:
            raise DeadlineExceeded(f"The answer took longer than {supervision.deadline_s:.3g} s.")
        return told.result() if told in done else _reraise(watch)
    finally:
        await _ended(told, watch)


async def _ended(*tasks: "asyncio.Future[Any]") -> None:
    """Cancel the tasks and wait until they are over, so that what they spent is known.

    Each is cancelled once, however often we are meanwhile: a server that lost its client cancels again and
    again, and a second cancel would reach a task while it closes its connection to the model. (`gather` would
    pass it on.) Our own cancel is obeyed when they are over.
    """
    for task in tasks:
        task.add_done_callback(_retrieved)
        task.cancel()
    interrupted: asyncio.CancelledError | None = None
    while running := {task for task in tasks if not task.done()}:
        try:
            await asyncio.wait(running)
        except asyncio.CancelledError as cancelled:
            interrupted = cancelled
    if interrupted:
        raise interrupted


def _retrieved(task: "asyncio.Future[Any]") -> None:
    """Look at an error that nobody else will look at, or asyncio complains of it."""
    if not task.cancelled():
        task.exception()


def _reraise(watch: "asyncio.Future[None]") -> Finished:
    watch.result()
    raise AssertionError("the watch ends only by raising")


async def _to_the_end(story: Story, tell: Tell, supervision: Supervision) -> None:
    """Tell the story and its `Finished`; every way to fail becomes events."""
    outcome = Outcome.FAILED
    try:
        tell(await _bounded(story, tell, supervision))
        return
    except _CallerCancelled:
        outcome = Outcome.CANCELLED
        tell(Cancelled(None, "caller", "cancelled on request"))
    except HeimdallError as error:
        tell(failure(error))
    except Exception:
        logger.exception("request %s failed unexpectedly", supervision.request_id)
        message = f"Something went wrong on our side; request id {supervision.request_id}."
        tell(Failed(500, message, "server_error", "internal_error"))
    tell(finish(supervision.request_id, outcome))


async def supervised(story: Story, supervision: Supervision) -> AsyncGenerator[ChatEvent, None]:
    """The story's events as they are told. Closing the iterator stops the story and all it started."""
    events: asyncio.Queue[ChatEvent] = asyncio.Queue()
    task = asyncio.ensure_future(_to_the_end(story, events.put_nowait, supervision))
    try:
        while True:
            try:
                event = await asyncio.wait_for(events.get(), supervision.heartbeat_s)
            except TimeoutError:
                event = Heartbeat()
            yield event
            if isinstance(event, Finished):
                return
    finally:
        await _ended(task)
