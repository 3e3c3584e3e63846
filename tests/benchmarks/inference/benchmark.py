"""The rounds: all servers alive, one of them asked at a time, their order reversed each round."""

import sys
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from tests.benchmarks.inference import machine, models, processes
from tests.benchmarks.inference.cells import Cell, Measuring
from tests.benchmarks.inference.client import Client, WrongAnswer
from tests.benchmarks.inference.figures import shown
from tests.benchmarks.inference.options import Options
from tests.benchmarks.inference.results import Results
from tests.benchmarks.inference.servers import SERVERS, NotHere, Start
from tests.fixtures.http_process import NotStarted, http_process
from tests.fixtures.stream import free_port

_IDLE_SHARE = 0.02  # of one processor; more in all idle servers together would disturb the one that is asked


@dataclass(frozen=True)
class Running:
    """A server that answers."""

    pid: int
    measuring: Measuring


async def benchmark(options: Options) -> Results:
    """Measure everything that the options ask for."""
    results = Results(machine.description(), options.threads, machine.load())
    results.notes.extend(f"{name}: {SERVERS[name].note}" for name in options.servers)
    for name in options.models:
        await _of_model(name, options, results)
    results.load_after = machine.load()
    return results


async def _of_model(name: str, options: Options, results: Results) -> None:
    path = models.model(name)
    async with AsyncExitStack() as stack:
        running: dict[str, Running] = {}
        for server in options.servers:
            try:
                wanted = Start(path, options.threads, free_port())
                running[server] = await stack.enter_async_context(_started(server, wanted))
            except (NotHere, NotStarted) as error:
                results.absent[name, server] = str(error)
        model = _Model(name, running, results)
        for number in range(options.rounds):
            order = list(running) if number % 2 == 0 else list(reversed(running))
            for cell in options.cells:
                for server in order:
                    await model.measure(number, cell, server)


@asynccontextmanager
async def _started(name: str, start: Start) -> AsyncIterator[Running]:
    server = SERVERS[name]
    _tell(f"starting {name}")
    url = f"http://127.0.0.1:{start.port}"
    # Threads that spin while they wait make every server slow on few processors.
    environment = {"OMP_WAIT_POLICY": "passive", **server.environment(start)}
    ready = url + server.ready_path
    with http_process(server.command(start), ready, environment=environment) as process:
        client = Client(url, server.extra)
        try:
            yield Running(process.pid, Measuring(client, process.pid, server.slots))
        finally:
            await client.aclose()


class _Model:
    """The measurements on one model."""

    def __init__(self, name: str, running: dict[str, Running], results: Results) -> None:
        self._name = name
        self._running = running
        self._results = results

    async def measure(self, number: int, cell: Cell, server: str) -> None:
        """One server, one cell, one round."""
        _tell(f"{self._name}, round {number + 1}, {cell.label}, {server}")
        before, started = self._used_by_others(server), time.perf_counter()
        try:
            seed = f"round {number}, {cell.label}"  # no text twice: a server may keep whole prompts
            figures = await self._running[server].measuring.measured(cell, seed)
        except WrongAnswer as error:
            self._results.fail(self._name, cell, server, str(error))
            return _tell(f"  failed: {error}")
        self._results.add(self._name, cell, server, figures)
        share = (self._used_by_others(server) - before) / (time.perf_counter() - started)
        if share > _IDLE_SHARE:
            where = f"{self._name}, {cell.label}, {server}"
            self._results.notes.append(f"{where}: idle servers used {share:.0%} of a processor meanwhile")
        return _tell(f"  {shown(figures.requests_per_s)} req/s, TTFT p50 {shown(figures.first_p50_ms)} ms")

    def _used_by_others(self, server: str) -> float:
        return sum(processes.cpu_seconds(one.pid) for name, one in self._running.items() if name != server)


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
