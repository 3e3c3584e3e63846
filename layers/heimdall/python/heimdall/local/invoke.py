"""`python -m heimdall.local.invoke events/status.ok.json`: one function on one event, here, without AWS.

The function's own module answers, on the parts of the stack that `make up` runs in this folder, else on those
it needs, started for the occasion. What it would call other functions for (actions, hooks) runs in the same
process, as in the local gateway. Parts of its own know the key of events/authorizer.*.json.

The answer goes to standard output; what the function logs, and everything else, to standard error.
"""

import argparse
import asyncio
import importlib
import os
import sys
import time
import traceback
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, redirect_stdout
from pathlib import Path

from pydantic import SecretStr
from rich.console import Console

from heimdall.errors import HeimdallError
from heimdall.local.answer_screen import AnswerScreen
from heimdall.local.children import running
from heimdall.local.deployed_functions import (
    DeployedFunction,
    Event,
    UnusableEvent,
    read_event,
    read_functions,
)
from heimdall.local.exchange import replayed, streamed
from heimdall.local.plan import local_settings, make_plan
from heimdall.local.ports_and_keys import CannotStart
from heimdall.local.running_stack import running_parts
from heimdall.local.web_adapter import body_of, scope_of

ROOT = Path(__file__).resolve().parents[5]
FOLDER = Path(".local")
EXAMPLE_KEY = "an-example-key"

_REGION = "us-east-1"
_FAILED, _INTERRUPTED = 1, 130


class InvocationContext:
    """Lambda's context object, as handlers get it."""

    function_version = "$LATEST"
    memory_limit_in_mb = "1024"

    def __init__(self, function: DeployedFunction) -> None:
        self.function_name = f"heimdall-{function.name}"
        self.invoked_function_arn = f"arn:aws:lambda:{_REGION}:123456789012:function:{self.function_name}"
        self.aws_request_id = str(uuid.uuid4())
        self._ends_at = time.monotonic() + function.timeout_s

    def get_remaining_time_in_millis(self) -> int:
        """Until the invocation's timeout."""
        return max(0, int((self._ends_at - time.monotonic()) * 1000))


@asynccontextmanager
async def parts_of(function: DeployedFunction, told: Console) -> AsyncIterator[None]:
    """Inside, the environment names running parts. Raises CannotStart."""
    settings = local_settings()
    if (env := running_parts(FOLDER)) is not None:
        told.print("• On the parts of the stack that runs here.", style="dim")
        os.environ.update(env)
        yield
        return
    known = settings.model_copy(update={"heimdall_key": SecretStr(EXAMPLE_KEY)})
    plan = make_plan(known, FOLDER, function.parts)
    if plan.children:
        told.print(f"• Starting {', '.join(child.name for child in plan.children)} …", style="dim")
    async with running(plan.children, lambda line: told.print(f"• {line}", style="dim")):
        os.environ.update(plan.env)
        yield


async def invoke(function: DeployedFunction, event: Event, console: Console, told: Console) -> int:
    """Print the answer; 0 when there was one. Raises CannotStart."""
    screen = AnswerScreen(console)
    async with parts_of(function, told):
        module = importlib.import_module(f"functions.{function.name}.app")
        try:
            if function.streams:
                receive = replayed(body_of(event))
                await streamed(module.app, scope_of(event, function.timeout_s), receive, screen.send)
            else:
                screen.value(await asyncio.to_thread(module.handler, event, InvocationContext(function)))
        except HeimdallError as error:
            told.print(f"The function failed: {error.message}", style="red", markup=False)
            return _FAILED
        except Exception as error:
            return _failed(function, error, told)
    return 0


def _failed(function: DeployedFunction, error: Exception, told: Console) -> int:
    if function.name == "authorizer" and str(error) == "Unauthorized":
        told.print("The function raised Unauthorized: API Gateway answers 401.", highlight=False)
        return 0
    traceback.print_exception(error)
    return _FAILED


def _event_file() -> Path:
    parser = argparse.ArgumentParser(prog="make invoke", description="Run one function on one event, here.")
    parser.add_argument("event", type=Path, help="a file like those in events/, named FUNCTION.case.json")
    file: Path = parser.parse_args().event
    return file


def main() -> int:
    """0 when the function answered, whatever it said; 1 with one sentence otherwise."""
    console, told = Console(file=sys.stdout), Console(stderr=True)
    os.environ.setdefault("AWS_DEFAULT_REGION", _REGION)  # which Lambda always names
    sys.path.insert(0, str(ROOT))
    try:
        function, event = read_event(_event_file(), read_functions(ROOT / "template.yaml"))
        with redirect_stdout(sys.stderr):
            return asyncio.run(invoke(function, event, console, told))
    except (UnusableEvent, CannotStart) as sentence:
        print(f"Cannot invoke: {sentence}", file=sys.stderr)
        return _FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
