"""An action's result in words: a plugin's, or the seed's."""

import logging

from heimdall.chat.absences import Absences, finds_nothing
from heimdall.chat.cypher_message import query_of
from heimdall.chat.execution import Execution
from heimdall.chat.supervision import Tell
from heimdall.chat.wording import action_text
from heimdall.domain.chat_events import ActionFinished, Notice
from heimdall.errors import HeimdallError
from heimdall.hooks.contexts import SynthesizeContext
from heimdall.observability import measurements
from heimdall.ports import Hooks

logger = logging.getLogger(__name__)

_NAMES = "Names"


async def result_text(
    hooks: Hooks,
    execution: Execution,
    event: ActionFinished,
    tell: Tell,
    absences: Absences,
    *,
    as_json: bool,
) -> str:
    """What the user reads of the action's end, first of all what is not there; never raises."""
    text = None
    if event.result.success and not as_json:
        text = await _synthesized(hooks, execution, event, tell)
    text = text or action_text(event, as_json=as_json)
    remark = await _remarked(absences, event, tell)
    if remark and as_json:
        tell(Notice("warning", _NAMES, remark))
    return text if as_json or not remark else f"{remark}\n\n{text}"


async def _remarked(absences: Absences, event: ActionFinished, tell: Tell) -> str:
    """Why there is nothing, to go before the answer; what else is to be known of a query goes beside it."""
    cypher = query_of(event.call)
    if not event.result.success or cypher is None:
        return ""
    if taken := absences.taken(cypher):
        tell(Notice("info", _NAMES, taken))
    if finds_nothing(event.result.data):
        return await absences.behind_nothing(cypher)
    if passed_over := await absences.passed_over(cypher):
        tell(Notice("warning", _NAMES, passed_over))
    return ""


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
