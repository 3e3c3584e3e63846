"""One event loop for the life of a sandbox, so that connections made in one invocation serve the next."""

import asyncio
from collections.abc import Coroutine
from functools import cache
from typing import Any, TypeVar

Result = TypeVar("Result")


@cache
def _loop() -> asyncio.AbstractEventLoop:
    return asyncio.new_event_loop()


def set_loop() -> None:
    """Make the sandbox's loop the current one, for code that asks for it without running on it."""
    asyncio.set_event_loop(_loop())


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run `work` to its end on the sandbox's loop."""
    return _loop().run_until_complete(work)
