"""An action's result in words: a plugin's, or the seed's."""

import logging

from heimdall.chat.execution import Execution
from heimdall.chat.supervision import Tell
from heimdall.chat.wording import action_text
from heimdall.domain.chat_events import ActionFinished
from heimdall.errors import HeimdallError
from heimdall.hooks.contexts import SynthesizeContext
from heimdall.observability import measurements
from heimdall.ports import Hooks

logger = logging.getLogger(__name__)


async def result_text(
    hooks: Hooks, execution: Execution, event: ActionFinished, tell: Tell, *, as_json: bool
) -> str:
    """What the user reads of the action's end; never raises."""
    text = None
    if event.result.success and not as_json:
        text = await _synthesized(hooks, execution, event, tell)
    return text or action_text(event, as_json=as_json)


async def _synthesized(hooks: Hooks, execution: Execution, event: ActionFinished, tell: Tell) -> str | None:
    context = SynthesizeContext(
        **execution.about(),
        action=event.call.name,
        params=dict(event.call.params),
        result=event.result,
        additions=execution.additions,
    )
    try:
        with measurements.current().stage("synthesize"):
            return (await hooks.evaluate(context, tell)).text
    except HeimdallError as error:
        logger.warning("request %s: synthesize: %s", execution.request_id, error.code)
        return None
