"""A server that lost its client cancels again and again; a story does at its end what it has to."""

import asyncio
from contextlib import aclosing

import anyio
from heimdall.chat.supervision import Supervision, Tell, supervised
from heimdall.domain.chat_events import Finished, TextDelta


async def _never() -> bool:
    return False


async def test_a_story_closes_what_it_opened() -> None:
    closed = asyncio.Event()

    async def story(tell: Tell) -> Finished:
        tell(TextDelta("word"))
        try:
            await asyncio.sleep(60)
        finally:
            await asyncio.sleep(0.05)  # a connection takes a moment to close
            closed.set()
        raise AssertionError("the story does not get here")

    with anyio.CancelScope() as scope:  # as Starlette does when its client has gone
        async with aclosing(supervised(story, Supervision("r", 60, 60, _never))) as events:
            async for _ in events:
                scope.cancel()
    await asyncio.wait_for(closed.wait(), 2)
