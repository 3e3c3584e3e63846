"""Runs a plugin's code where it cannot hold up anybody else.

    plain function   a daemon thread of its own for each call
    async function   the plugin's own event loop, in the plugin's own daemon thread

Python cannot end a thread, so a call that hangs is left behind; after `MAX_OVERDUE` of those the plugin's
calls fail at once until some come back. A deadline therefore holds even for code that blocks the loop.
"""

import asyncio
import contextvars
import inspect
import threading
import weakref
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from typing import Any

MAX_OVERDUE = 8


class PluginCrashed(Exception):
    """The plugin raised; the cause is chained. One type, so that SystemExit and the like stay harmless."""


class PluginLate(Exception):
    """The plugin did not answer within its deadline, or too many of its earlier calls still hang."""


class _Call:
    """One run of plugin code. It is overdue from its deadline until it really ends."""

    def __init__(self, isolation: "Isolation") -> None:
        self._isolation = isolation
        self._late = False
        self.future: Future[Any] = Future()
        # From here on cancelling the future has no effect: only `settle` ends it.
        self.future.set_running_or_notify_cancel()

    def succeed(self, answer: object) -> None:
        self._end()
        self.future.set_result(answer)

    def fail(self, error: BaseException) -> None:
        self._end()
        crashed = PluginCrashed(type(error).__name__)
        crashed.__cause__ = error
        self.future.set_exception(crashed)

    def settle(self, task: asyncio.Task[Any]) -> None:
        """End as `task` did."""
        if task.cancelled():
            self.fail(asyncio.CancelledError())
        elif (error := task.exception()) is not None:
            self.fail(error)
        else:
            self.succeed(task.result())

    async def answer(self) -> Any:
        """Wait for the end; whoever stops waiting makes the call overdue."""
        try:
            return await asyncio.wrap_future(self.future)
        finally:
            with self._isolation.lock:
                self._late = not self.future.done()
                self._isolation.overdue += self._late

    def _end(self) -> None:
        with self._isolation.lock:
            self._isolation.overdue -= self._late


class Isolation:
    """The threads of one plugin. Threads start when they are first needed."""

    def __init__(self, plugin: str) -> None:
        self.lock = threading.Lock()
        self.overdue = 0
        self._name = f"plugin-{plugin}"
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: Callable[[], object] = lambda: None

    async def run(self, function: Callable[[], Any], deadline_s: float) -> Any:
        """What `function` returns, awaited if need be. Raises PluginCrashed or PluginLate."""
        if self.overdue >= MAX_OVERDUE:
            raise PluginLate("too many of its earlier calls still hang")
        try:
            async with asyncio.timeout(deadline_s):
                return await self._answer(function)
        except TimeoutError:
            raise PluginLate(f"it did not answer within {deadline_s:g} s") from None

    def close(self) -> None:
        """Stop the plugin's event loop, if one runs; it also stops when nobody holds this object."""
        self._stop()
        self._loop = None

    async def _answer(self, function: Callable[[], Any]) -> Any:
        if inspect.iscoroutinefunction(function):
            return await self._on_loop(function())
        answer = await self._in_thread(function)
        # A decorator may hide that the function is async.
        return await self._on_loop(answer) if inspect.iscoroutine(answer) else answer

    async def _in_thread(self, function: Callable[[], Any]) -> Any:
        call = _Call(self)

        def work() -> None:
            try:
                answer = function()
            except BaseException as error:
                call.fail(error)
            else:
                call.succeed(answer)

        context = contextvars.copy_context()  # so that what it logs and publishes names its request
        threading.Thread(target=context.run, args=(work,), name=self._name, daemon=True).start()
        return await call.answer()

    async def _on_loop(self, coroutine: Coroutine[Any, Any, Any]) -> Any:
        call = _Call(self)
        loop = self._running_loop()
        tasks: list[asyncio.Task[Any]] = []

        def start() -> None:
            tasks.append(loop.create_task(_contained(coroutine)))
            tasks[0].add_done_callback(end)

        def end(task: asyncio.Task[Any]) -> None:
            coroutine.close()  # if it was cancelled before it began
            call.settle(task)

        def stop() -> None:
            tasks[0].cancel()

        loop.call_soon_threadsafe(start)
        try:
            return await call.answer()
        finally:
            if not loop.is_closed():
                loop.call_soon_threadsafe(stop)

    def _running_loop(self) -> asyncio.AbstractEventLoop:
        with self.lock:
            if self._loop is None:
                self._loop = asyncio.new_event_loop()
                self._stop = weakref.finalize(self, self._loop.call_soon_threadsafe, self._loop.stop)
                threading.Thread(target=_serve, args=(self._loop,), name=self._name, daemon=True).start()
            return self._loop


async def _contained(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """A plugin that calls sys.exit must not end the loop of its later calls."""
    try:
        return await coroutine
    except (SystemExit, KeyboardInterrupt) as error:
        raise RuntimeError("the plugin tried to end the process") from error


def _serve(loop: asyncio.AbstractEventLoop) -> None:
    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        if left:
            loop.run_until_complete(asyncio.wait(left, timeout=1))
    finally:
        loop.close()
