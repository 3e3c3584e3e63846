"""How a plugin acts on its own account when an event tells it something."""

from collections.abc import Mapping
from typing import Protocol

from heimdall.domain.actions import ActionResult


class Invoker(Protocol):
    """Runs actions and prompts under the plugin's own identity, in the tenant of the event."""

    async def invoke_action(self, name: str, params: Mapping[str, object]) -> ActionResult:
        """Run an action through the same hooks as a user's. Raises NotFound for an unknown one."""
        ...

    async def send_prompt(self, prompt: str) -> str:
        """Ask the assistant; the answer is its text. Raises what a chat request raises."""
        ...
