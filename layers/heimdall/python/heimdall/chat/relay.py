"""Notices while they happen: run hooks in a task and tell each notice as soon as it is given."""

import asyncio
from collections.abc import AsyncGenerator
from typing import TypeVar

from heimdall.domain.chat_events import Notice
from heimdall.observability import measurements
from heimdall.ports import Hooks

Context = TypeVar("Context")


async def evaluated(hooks: Hooks, context: Context) -> AsyncGenerator[Notice | Context, None]:
    """The notices of the context's hooks as they come, then, last, the context that the hooks left.

    Closing the iterator cancels the hooks.
    """
    notices: asyncio.Queue[Notice | None] = asyncio.Queue()
    task = asyncio.ensure_future(hooks.evaluate(context, notices.put_nowait))
    task.add_done_callback(lambda _: notices.put_nowait(None))
    try:
        with measurements.current().stage(getattr(context, "phase", "hooks")):
            while (notice := await notices.get()) is not None:
                yield notice
        yield await task
    finally:
        task.cancel()
