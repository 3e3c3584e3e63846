"""Plugins acting on their own account, when an event told them something: no user, the same lifecycle."""

import uuid
from collections.abc import Mapping
from contextlib import aclosing

from heimdall.chat.execution import Execution, execute
from heimdall.chat.lifecycle import Lifecycle
from heimdall.domain.actions import ActionCall, ActionResult
from heimdall.domain.chat_events import Failed, TextDelta
from heimdall.domain.conversation import ChatTurn, Message
from heimdall.domain.identity import Principal, Role
from heimdall.errors import UpstreamFailed
from heimdall.ports import Actions, Hooks


class AutonomousInvoker:
    """Implements hooks.Invoker for one plugin, as the principal `plugin:<name>` of the event's tenant."""

    def __init__(
        self, plugin: str, tenant: str, *, actions: Actions, hooks: Hooks, lifecycle: Lifecycle
    ) -> None:
        self._principal = Principal(f"plugin:{plugin}", Role.EDITOR, tenant)
        self._actions = actions
        self._hooks = hooks
        self._lifecycle = lifecycle

    async def invoke_action(self, name: str, params: Mapping[str, object]) -> ActionResult:
        """Run an action through the same hooks as a user's; a stopped one is a failed result."""
        execution = Execution(ActionCall(name, params), f"auto-{uuid.uuid4().hex}", self._principal)
        async with aclosing(execute(execution, actions=self._actions, hooks=self._hooks)) as events:
            async for _ in events:
                pass
        reason = execution.stop.reason if execution.stop else "the action gave nothing"
        return execution.result or ActionResult(False, reason)

    async def send_prompt(self, prompt: str) -> str:
        """Ask the assistant; the answer's text. Raises UpstreamFailed when the request failed."""
        turn = ChatTurn(f"auto-{uuid.uuid4().hex}", (Message("user", prompt),))
        prepared = await self._lifecycle.prepare(turn, self._principal)
        text = ""
        async with aclosing(self._lifecycle.run(prepared)) as events:
            async for event in events:
                if isinstance(event, Failed):
                    raise UpstreamFailed(event.message)
                text += event.text if isinstance(event, TextDelta) else ""
        return text
