"""Child processes of the local stack: started, awaited until ready, restarted when they die, ended."""

import asyncio
import json
import os
import signal
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from heimdall.local.ports_and_keys import CannotStart

_FIRST_PAUSE_S, _LONGEST_PAUSE_S = 0.5, 30.0
_GRACE_S = 8.0


@dataclass(slots=True)
class Child:
    """One part of the stack in a process of its own.

    It prints one JSON line with `"ready": true` on stdout when it serves, and ends on SIGTERM. Its other
    words go to `log`.
    """

    name: str
    command: list[str]
    env: Mapping[str, str]
    log: Path
    ready_s: float = 60.0
    process: asyncio.subprocess.Process | None = field(default=None, init=False)
    _reading: asyncio.Task[None] | None = field(default=None, init=False)

    async def start(self) -> None:
        """Start it and wait until it is ready. Raises CannotStart with where to read why not."""
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *self.command,
                env={**os.environ, **self.env},
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
                stdin=asyncio.subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C reaches the stack alone, which ends its children in order
            )
        ready = asyncio.Event()
        self._reading = asyncio.create_task(self._read(self.process, ready))
        waiting = asyncio.create_task(ready.wait())
        await asyncio.wait(
            {self._reading, waiting}, timeout=self.ready_s, return_when=asyncio.FIRST_COMPLETED
        )
        waiting.cancel()
        if not ready.is_set():
            ended = self._reading.done()
            await self.stop()
            late = "ended before it was ready" if ended else f"was not ready after {self.ready_s:g} s"
            raise CannotStart(f"The {self.name} {late}; see the end of {self.log}.")

    async def _read(self, process: asyncio.subprocess.Process, ready: asyncio.Event) -> None:
        """Read its stdout to the end, so that it never blocks there."""
        assert process.stdout is not None  # noqa: S101 - a pipe was asked for
        async for line in process.stdout:
            if _is_ready(line):
                ready.set()

    async def stop(self) -> None:
        """End it: SIGTERM, and SIGKILL when it does not go."""
        if self.process is None:
            return
        with suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(self.process.wait(), _GRACE_S)
        except TimeoutError:
            self.process.kill()
            await self.process.wait()
        if self._reading is not None:
            await self._reading

    async def keep(self, tell: Callable[[str], None]) -> None:
        """Restart it whenever it dies, waiting longer each time that it does so at once."""
        pause = _FIRST_PAUSE_S
        while True:
            assert self.process is not None  # noqa: S101 - started before
            code = await self.process.wait()
            tell(f"The {self.name} ended (code {code}); starting it again.")
            await asyncio.sleep(pause)
            began = time.monotonic()
            try:
                await self.start()
                tell(f"The {self.name} is back.")
            except CannotStart as sentence:
                tell(str(sentence))
            pause = (
                _FIRST_PAUSE_S if time.monotonic() - began > _GRACE_S else min(pause * 2, _LONGEST_PAUSE_S)
            )


def _is_ready(line: bytes) -> bool:
    try:
        return json.loads(line).get("ready") is True
    except (ValueError, AttributeError):
        return False


@asynccontextmanager
async def running(children: Sequence[Child], tell: Callable[[str], None]) -> AsyncIterator[None]:
    """All children ready inside, kept alive, and ended outside.

    Raises CannotStart for the first that does not come up; `tell` hears of those that die and come back.
    """
    keepers: list[asyncio.Task[None]] = []
    try:
        await _all_started(children)
        keepers = [asyncio.create_task(child.keep(tell)) for child in children]
        yield
    finally:
        for keeper in keepers:
            keeper.cancel()
        await asyncio.gather(*keepers, return_exceptions=True)
        await asyncio.gather(*(child.stop() for child in children))


async def _all_started(children: Sequence[Child]) -> None:
    try:
        async with asyncio.TaskGroup() as group:
            for child in children:
                group.create_task(child.start())
    except* CannotStart as several:
        raise several.exceptions[0] from None
