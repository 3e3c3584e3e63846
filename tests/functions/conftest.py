"""The deployed functions in this process: their own modules and environments, with twins for what is outside.

Outside are the language model, the graph, the tables and the stream. Calls between functions go through the
functions' real handlers, as JSON.
"""

import asyncio
import importlib
import io
import json
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from heimdall import bootstrap
from heimdall.adapters import aws, lambda_loop
from heimdall.adapters.lambda_loop import run
from heimdall.adapters.memory_cancellations import MemoryCancellations
from heimdall.adapters.memory_counters import MemoryCounters
from heimdall.adapters.memory_event_log import MemoryEventLog
from heimdall.adapters.memory_keys import MemoryKeys
from heimdall.bootstrap.parts import Parts
from heimdall.domain.graph import (
    GraphHealth,
    GraphSchema,
    GraphStatistics,
    MissingValue,
    QueryResult,
    ReadOnlyState,
    ValueLink,
)
from heimdall.graph import gate
from heimdall.local.routes import load_template
from heimdall.observability import correlation
from heimdall.ports import Tokens

from tests.fixtures.chat_stack import SCHEMA, CountingStatistics
from tests.fixtures.scripted import ScriptedInference

ROOT = Path(__file__).resolve().parents[2]
STACK = "stack"


def read_event(name: str) -> dict[str, Any]:
    """One of the files that `sam local invoke` takes too."""
    event: dict[str, Any] = json.loads((ROOT / "events" / f"{name}.json").read_text("utf-8"))
    return event


class OnePersonGraph:
    """Implements ports.ReadOnlyGraph over one row, behind the real gate."""

    async def query(
        self, cypher: str, params: Mapping[str, object] | None = None, limit: int | None = None
    ) -> QueryResult:
        gate.check(cypher, params)
        return QueryResult(("name",), ({"name": "Alice Smith"},), False, 1.0)

    async def schema(self) -> GraphSchema:
        return SCHEMA

    async def statistics(self) -> GraphStatistics:
        return GraphStatistics(1, 0, {"Person": 1})

    async def link_values(self, text: str) -> tuple[ValueLink, ...]:
        return ()

    async def missing_values(self, asked: tuple[ValueLink, ...]) -> tuple[MissingValue, ...]:
        return tuple(MissingValue(each) for each in asked if each.text != "Alice Smith")

    async def health(self) -> GraphHealth:
        return GraphHealth(True, "one person", ReadOnlyState.ENFORCED)


@dataclass
class Deployment:
    """The functions as they are asked for; each has parts of its own, the outside is one for all."""

    patch: pytest.MonkeyPatch
    inference: ScriptedInference = field(default_factory=ScriptedInference)
    keys: MemoryKeys = field(default_factory=MemoryKeys)
    counters: MemoryCounters = field(default_factory=MemoryCounters)
    cancellations: MemoryCancellations = field(default_factory=MemoryCancellations)
    statistics: CountingStatistics = field(default_factory=CountingStatistics)
    tokens: Tokens | None = None
    log: MemoryEventLog = field(default_factory=lambda: MemoryEventLog(idle_s=0.01))
    parts: dict[str, Parts] = field(default_factory=dict)
    calls: list[tuple[str, str]] = field(default_factory=list)
    loops: dict[int, asyncio.AbstractEventLoop] = field(default_factory=dict)

    def loop(self) -> asyncio.AbstractEventLoop:
        """The sandbox's loop; a function called by another one stands in a thread, as in its own sandbox."""
        thread = threading.get_ident()
        if thread not in self.loops:
            self.loops[thread] = asyncio.new_event_loop()
        return self.loops[thread]

    def module(self, folder: str, **variables: str) -> ModuleType:
        """functions/<folder>/app.py, imported anew in the environment that template.yaml gives it.

        `variables` has other values for some of it.
        """
        for name in _every_variable():
            self.patch.delenv(name, raising=False)
        for name, value in {**environment(folder), **variables}.items():
            self.patch.setenv(name, value)
        self.parts[folder] = own = Parts()
        outside = ("inference", "keys", "counters", "cancellations", "statistics", "tokens", "log")
        own.__dict__.update({name: getattr(self, name) for name in outside}, graph=OnePersonGraph())
        self.patch.setattr(bootstrap, "parts", lambda: own)
        sys.modules.pop(f"functions.{folder}.app", None)
        return importlib.import_module(f"functions.{folder}.app")

    def invoke(self, *, FunctionName: str, Payload: bytes) -> Mapping[str, Any]:  # noqa: N803 - boto3's
        """Lambda's Invoke, for calls from one function to another."""
        event = json.loads(Payload)
        self.calls.append((FunctionName, event["heimdall"]))
        module = sys.modules[f"functions.{FunctionName.removeprefix(STACK + '-')}.app"]
        return {"Payload": io.BytesIO(json.dumps(module.handler(event, None)).encode())}

    def close(self) -> None:
        for own in self.parts.values():
            if "bus" in own.__dict__:
                run(own.bus.aclose())
            if "own_hooks" in own.__dict__:
                own.own_hooks.close()
        while self.loops:  # the first called the others, and may still wait for them in threads
            loop = self.loops.pop(next(iter(self.loops)))
            loop.run_until_complete(_cancel_the_rest())
            loop.run_until_complete(loop.shutdown_default_executor())
            loop.close()


async def _cancel_the_rest() -> None:
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)


@cache
def _template() -> dict[str, Any]:
    return load_template(ROOT / "template.yaml")


def _functions() -> dict[str, dict[str, Any]]:
    resources = _template()["Resources"].values()
    functions = [r["Properties"] for r in resources if r["Type"] == "AWS::Serverless::Function"]
    return {Path(function["CodeUri"]).name: function for function in functions}


def environment(folder: str) -> dict[str, str]:
    """What template.yaml sets for the function: texts, defaults of parameters, examples for the rest."""
    variables = _functions()[folder].get("Environment", {}).get("Variables", {})
    return {name: _example(name, value) for name, value in variables.items()}


def _every_variable() -> set[str]:
    return {name for folder in _functions() for name in environment(folder)}


def _example(name: str, value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    parameter = _template()["Parameters"].get(value.get("Ref"), {})
    if "Default" in parameter:
        return str(parameter["Default"])
    if name.endswith("_FUNCTION"):
        return f"{STACK}-{name.removesuffix('_FUNCTION').lower()}"
    return {"GRAPH_URI": "bolt://127.0.0.1:9", "INFERENCE_URL": "http://127.0.0.1:9"}.get(name, name.lower())


@pytest.fixture
def deployment(monkeypatch: pytest.MonkeyPatch) -> Iterator[Deployment]:
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
    monkeypatch.setenv("AWS_LAMBDA_FUNCTION_NAME", "a-function")
    deployed = Deployment(monkeypatch)

    def client(service: str, **_settings: object) -> Deployment:
        assert service == "lambda", f"{service} has a twin here"
        return deployed

    monkeypatch.setattr(aws, "aws_client", client)
    monkeypatch.setattr(lambda_loop, "_loop", deployed.loop)
    yield deployed
    deployed.close()
    correlation.begin(None)
    for name in [name for name in sys.modules if name.startswith("functions.") and name.endswith(".app")]:
        del sys.modules[name]
