"""The rounds: every function is started anew in each, ours and bare ones in turn, the order reversed."""

import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.coldstart.bare_functions import bare_functions, with_bytecode
from tests.benchmarks.coldstart.layers import layer_size
from tests.benchmarks.coldstart.measuring import cold_start
from tests.benchmarks.coldstart.results import Results
from tests.benchmarks.coldstart.subjects import BARE, Compiled, Ours, Subject
from tests.benchmarks.coldstart.surroundings import model_list, tables
from tests.benchmarks.inference import machine
from tests.emulator.build import Build, built
from tests.emulator.deployment import EmulatedDeployment
from tests.emulator.function import FunctionUnderEmulator
from tests.template.stack import TEMPLATE

_SERVICES = ("dynamodb", "kinesis", "secrets_manager")


def benchmark(ours: Sequence[Ours], rounds: int) -> Results:
    """Measure so many rounds. Raises NotHere, BuildFailed, WrongAnswer."""
    _tell("building")
    build, bare = built(TEMPLATE), bare_functions()
    results = Results(machine.description(), build.python.name, machine.load())
    results.layers = [
        layer_size(layer) for one in (build, bare) for layer in sorted(one.folder.glob("*Layer"))
    ]
    compared = {name for one in ours for name in one.compared_with}
    wanted: list[Subject] = [one for one in BARE if one.name in compared]
    subjects = [*wanted, *ours]
    results.rounds = {subject.name: [] for subject in subjects}
    with ExitStack() as stack:
        sandboxes = _Sandboxes(build, bare, stack)
        for number in range(-1, rounds):  # the first brings files into memory and does not count
            _tell(f"round {number + 1} of {rounds}")
            for subject in subjects if number % 2 else subjects[::-1]:
                start = cold_start(sandboxes.new(subject), subject.event, subject.right)
                _tell(f"  {subject.name}: {start.total_ms:.0f} ms")
                if number >= 0:
                    results.add(subject.name, start)
    results.load_after = machine.load()
    return results


class _Sandboxes:
    """New sandboxes of our functions and of bare ones, with what they reach alive as long as `stack`."""

    def __init__(self, build: Build, bare: Build, stack: ExitStack) -> None:
        self._folder = Path(stack.enter_context(TemporaryDirectory()))
        self._bare = {Subject: bare, Compiled: with_bytecode(bare, self._folder / "bytecode")}
        reached = stack.enter_context(tables())
        values = {
            "KEYS_TABLE": reached.keys_table,
            "REQUESTS_TABLE": reached.requests_table,
            "USAGE_TABLE": reached.usage_table,
            "EVENTS_STREAM": reached.stream,
            "INFERENCE_URL": stack.enter_context(model_list()),
            "INFERENCE_KEY_SECRET": "",
        }
        endpoints = dict.fromkeys(_SERVICES, reached.url)
        self._deployment = stack.enter_context(EmulatedDeployment(build, values, endpoints, self._folder))
        self._variables = {
            "TABLE": reached.keys_table,
            "INFERENCE_URL": values["INFERENCE_URL"],
            "AWS_ENDPOINT_URL": reached.url,
        }

    def new(self, subject: Subject) -> FunctionUnderEmulator:
        if isinstance(subject, Ours):
            return self._deployment.sandbox(subject.folder)
        bare = self._bare[type(subject)]
        log = self._folder / f"bare-{subject.folder}-{time.monotonic_ns()}.log"
        return FunctionUnderEmulator(bare, bare.logical_name(subject.folder), self._variables, log)


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
