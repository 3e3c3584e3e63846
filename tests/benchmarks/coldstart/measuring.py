"""One cold start: a new sandbox, one invocation, what it cost."""

import re
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from tests.benchmarks.inference import processes
from tests.emulator.function import FunctionUnderEmulator

_INIT = re.compile(r"INIT REPORT\(durationMs: ([0-9.]+)\)")


class WrongAnswer(Exception):
    """The function did not answer as it should have; the message is what it said."""


@dataclass(frozen=True)
class ColdStart:
    """From the start of the interpreter to the first answer, as its caller sees it; milliseconds.

    `init_ms` ends when the function asks for its first invocation; `cpu_ms` is processor time, which a busy
    machine disturbs least.
    """

    init_ms: float
    answer_ms: float
    cpu_ms: float

    @property
    def total_ms(self) -> float:
        """Init and first answer."""
        return self.init_ms + self.answer_ms

    def as_dict(self) -> dict[str, float]:
        """For JSON."""
        return asdict(self)


def cold_start(sandbox: FunctionUnderEmulator, event: Any, right: Callable[[Any], bool]) -> ColdStart:
    """Start the function, ask once, end it. Raises WrongAnswer."""
    with sandbox:
        assert sandbox.process is not None
        used = processes.cpu_seconds(sandbox.process.pid)
        asked = time.perf_counter()
        answer = sandbox.invoke(event)
        whole_ms = 1000 * (time.perf_counter() - asked)
        cpu_ms = 1000 * (processes.cpu_seconds(sandbox.process.pid) - used)
        found = _INIT.search(sandbox.logs)
    if found is None or not right(answer):
        raise WrongAnswer(f"{sandbox.name}: {str(answer)[:200]}")
    init_ms = float(found[1])
    return ColdStart(init_ms, whole_ms - init_ms, cpu_ms)
