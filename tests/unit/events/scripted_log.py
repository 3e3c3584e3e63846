"""An EventLog that does what a test tells it, for faults that no real log shows on demand."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence

from heimdall.domain.events import Event, LoggedEvent

Step = BaseException | float | None  # raise, wait so many seconds first, or simply take the events


class ScriptedLog:
    """`append` follows the script, then takes everything; `follow` asks `source` for each attempt."""

    def __init__(
        self,
        *script: Step,
        source: Callable[[str, str | None], AsyncGenerator[LoggedEvent | None, None]] | None = None,
    ) -> None:
        self.appended: list[Event] = []
        self.batches: list[int] = []
        self._script = list(script)
        self._source = source

    async def append(self, events: Sequence[Event]) -> None:
        step = self._script.pop(0) if self._script else None
        if isinstance(step, float):
            await asyncio.sleep(step)
        elif step is not None:
            raise step
        self.batches.append(len(events))
        self.appended += events

    def follow(self, tenant: str, after: str | None) -> AsyncGenerator[LoggedEvent | None, None]:
        assert self._source is not None
        return self._source(tenant, after)

    async def health(self) -> str | None:
        return None

    @property
    def contents(self) -> list[str | None]:
        return [event.content for event in self.appended]
