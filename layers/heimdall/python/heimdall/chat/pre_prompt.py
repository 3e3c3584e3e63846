"""The hooks that hear of a request before there is a prompt."""

from contextlib import aclosing

from heimdall.chat.relay import evaluated
from heimdall.chat.supervision import Tell
from heimdall.domain.chat_events import Notice
from heimdall.domain.conversation import ChatTurn
from heimdall.domain.identity import Principal
from heimdall.errors import HeimdallError
from heimdall.hooks.contexts import PrePromptContext
from heimdall.ports import Hooks


async def asked_first(hooks: Hooks, turn: ChatTurn, principal: Principal, tell: Tell) -> PrePromptContext:
    """What the pre_prompt hooks leave of the request; hooks that fail change nothing, and that is told."""
    context = PrePromptContext(request_id=turn.request_id, principal=principal, messages=list(turn.messages))
    try:
        async with aclosing(evaluated(hooks, context)) as items:
            async for item in items:
                if isinstance(item, Notice):
                    tell(item)
                else:
                    context = item
    except HeimdallError as error:
        tell(Notice("warning", "Hooks", f"The pre_prompt hooks could not be asked: {error.message}"))
    return context
