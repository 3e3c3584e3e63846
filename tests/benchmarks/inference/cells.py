"""The two kinds of measurement: steady load on a warm server, and a burst on a prompt seen once."""

import asyncio
import time
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tests.benchmarks.inference import processes, workload
from tests.benchmarks.inference.client import Client, Timing
from tests.benchmarks.inference.figures import Figures, figures_of
from tests.benchmarks.inference.workload import Asked

BURST = 8


@dataclass(frozen=True)
class Cell:
    """What is measured: `concurrency` requests at a time, `requests` in all."""

    kind: Literal["steady", "burst"]
    concurrency: int
    requests: int

    @property
    def label(self) -> str:
        """As the table says it."""
        return f"steady, {self.concurrency} at once" if self.kind == "steady" else f"burst of {self.requests}"


class Measuring:
    """Measures one server; `slots` over 0 are filled one by one before steady load."""

    def __init__(self, client: Client, pid: int, slots: int) -> None:
        self._client = client
        self._pid = pid
        self._slots = slots

    async def measured(self, cell: Cell, seed: str) -> Figures:
        """The figures of one cell; the same seed asks the same. Raises WrongAnswer."""
        if cell.kind == "burst":
            system = workload.system(seed)  # seen by nobody before
            await self._client.ask(workload.questions(system, f"{seed} first", 1)[0])
        else:
            system = workload.system("steady")
            await self._warm(workload.questions(system, f"{seed} warm", max(self._slots, cell.concurrency)))
        asked = workload.questions(system, seed, cell.requests)
        return await self._timed(asked, cell.concurrency)

    async def _warm(self, asked: list[Asked]) -> None:
        for slot in range(self._slots):
            await self._client.ask(asked[slot], id_slot=slot)
        await _together([self._client.ask(one) for one in asked])

    async def _timed(self, asked: Sequence[Asked], concurrency: int) -> Figures:
        waiting = iter(asked)
        timings: list[Timing] = []

        async def worker() -> None:
            for one in waiting:
                timings.append(await self._client.ask(one))

        cpu, started = processes.cpu_seconds(self._pid), time.perf_counter()
        await _together([worker() for _ in range(concurrency)])
        wall = time.perf_counter() - started
        cpu = processes.cpu_seconds(self._pid) - cpu
        return figures_of(timings, wall_s=wall, cpu_s=cpu, peak_bytes=processes.peak_bytes(self._pid))


async def _together(work: Sequence[Coroutine[Any, Any, object]]) -> None:
    """Wait for all; the first failure ends the others and is raised."""
    tasks = [asyncio.ensure_future(one) for one in work]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
