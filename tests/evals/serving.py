"""A local stack with one of the graphs, for the time of an evaluation."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.evals.asking import EvaluationError, Gateway
from tests.evals.worlds import World
from tests.fixtures.installed_plugin import install_plugin
from tests.fixtures.stack import KEY, Stack

_OFFERING = Path(__file__).parent / "offered_actions"

# The judge needs every row; users get the defaults of the settings.
_CAPS = {"QUERY_ROWS": "10000", "QUERY_BYTES": "8000000"}


@dataclass(frozen=True, slots=True)
class Target:
    """What is evaluated. Unset: the shipped model on our own host, the embedded database.

    `model_url` is any OpenAI-compatible server; `bolt` a server that already holds the graph.
    """

    model_url: str | None = None
    model_key: str | None = None
    model: str = ""
    bolt: str | None = None
    bolt_user: str | None = None
    bolt_password: str | None = None

    def env(self, world: World) -> dict[str, str]:
        """The stack's settings for it."""
        wanted = {
            "INFERENCE_URL": self.model_url,
            "INFERENCE_KEY": self.model_key,
            "GRAPH_URI": self.bolt,
            "GRAPH_USER": self.bolt_user,
            "GRAPH_PASSWORD": self.bolt_password,
            "DEMO_GRAPH": None if self.bolt else str(world.graph),
        }
        return _CAPS | {name: value for name, value in wanted.items() if value}


@contextmanager
def serving(world: World, target: Target) -> Iterator[Gateway]:
    """The gateway of a stack that runs until the block ends. Raises EvaluationError if it does not start."""
    with tempfile.TemporaryDirectory(prefix="heimdall-eval-") as folder:
        stack = Stack(Path(folder), **target.env(world), **_plugins(world, Path(folder) / "plugins"))
        gateway = Gateway(stack.url, KEY, target.model)
        try:
            _wait(stack)
            yield gateway
        finally:
            gateway.close()
            stack.stop()


def _plugins(world: World, folder: Path) -> dict[str, str]:
    """The settings with which the world's actions are offered."""
    if world.actions is None:
        return {}
    install_plugin(_OFFERING, folder)
    searched = os.pathsep.join(filter(None, (str(folder), os.environ.get("PYTHONPATH"))))
    return {"PYTHONPATH": searched, "OFFERED_ACTIONS": str(world.actions)}


def _wait(stack: Stack) -> None:
    try:
        stack.wait_ready()
    except AssertionError as error:
        raise EvaluationError(f"The stack did not start:\n{error}") from None
