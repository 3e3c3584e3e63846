"""An action's result in words: a plugin's, or the seed's."""

import logging
from dataclasses import dataclass

from heimdall.chat.absences import Absences, finds_nothing
from heimdall.chat.asking_back import question_back
from heimdall.chat.cypher_message import query_of
from heimdall.chat.execution import Execution
from heimdall.chat.second_look import SecondLook, has_no_rows
from heimdall.chat.supervision import Tell
from heimdall.chat.wording import action_text, no_results
from heimdall.domain.chat_events import ActionFinished, Notice
from heimdall.errors import HeimdallError
from heimdall.hooks.contexts import SynthesizeContext
from heimdall.observability import measurements
from heimdall.ports import Hooks

logger = logging.getLogger(__name__)

_NAMES = "Names"


@dataclass(frozen=True, slots=True)
class ResultText:
    """What the user reads of an action's end; `asks_back` where it asks what else was meant."""

    text: str
    asks_back: bool = False


async def result_text(
    hooks: Hooks,
    execution: Execution,
    event: ActionFinished,
    tell: Tell,
    absences: Absences,
    *,
    look: SecondLook | None = None,
    as_json: bool,
) -> ResultText:
    """An action's end in words, first of all what is not there. Raises DeadlineExceeded (a second look)."""
    if as_json:
        return ResultText(await _json(absences, event, tell))
    told = await _synthesized(hooks, execution, event, tell) if event.result.success else None
    remark = await _remarked(absences, event, tell)
    nothing = not told and not remark and event.result.success and has_no_rows(event.result.data)
    if look and nothing and (others := await look.others(event.call, tell)):
        return ResultText(question_back(others, no_results(event.call)), asks_back=True)
    text = told or action_text(event, as_json=False)
    return ResultText(f"{remark}\n\n{text}" if remark else text)


async def _json(absences: Absences, event: ActionFinished, tell: Tell) -> str:
    if remark := await _remarked(absences, event, tell):
        tell(Notice("warning", _NAMES, remark))
    return action_text(event, as_json=True)


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
