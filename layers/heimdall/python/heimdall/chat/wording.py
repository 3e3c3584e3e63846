"""What the user reads: the seed's texts for results, and honest words where the model declined."""

import json

from heimdall.chat.absent_words import absent_detail, labels_of
from heimdall.chat.query_words import query_words
from heimdall.domain.actions import ActionCall, ActionResult, Outcome
from heimdall.domain.chat_events import ActionFinished
from heimdall.domain.graph import GraphSchema
from heimdall.prompts.sentences import REFUSE_ABSENT, REFUSE_SCOPE, REFUSE_WRITE


def action_text(event: ActionFinished, *, as_json: bool) -> str:
    """The answer for an action's end: the seed's words, or one JSON object when the client asked for it."""
    result = event.result
    if as_json:
        return json.dumps(
            {"success": result.success, "message": result.message, "data": result.data}, ensure_ascii=False
        )
    if event.outcome in (Outcome.ABORTED, Outcome.REFUSED):
        return result.message
    return _result_text(event.call, result)


def _result_text(call: ActionCall, result: ActionResult) -> str:
    if not result.success:
        return f"Action failed: {result.message}"
    message = no_results(call) if result.data.get("results") == [] else result.message
    if not result.data:
        return message
    block = json.dumps(result.data, indent=2, ensure_ascii=False)
    return f"{message}\n\n```json\n{block}\n```"


def no_results(call: ActionCall) -> str:
    """That there is nothing, with what was asked for in words where there are any."""
    words = query_words(str(call.params.get("cypher", "")))
    return f"No results for: {words.removeprefix('all ')}." if words else "No results."


MALFORMED = "The model began an action but did not finish it, so nothing was run. Please ask again."
HOW_TO_WRITE = (
    "To make the change, run a write statement in your database's own client, with an account that may write."
)
EMPTY = "The model gave no answer. Please ask again in other words."


def decline_detail(sentence: str, question: str, schema: GraphSchema) -> str:
    """What to add to one of the model's fixed sentences; empty for any other text."""
    if sentence == REFUSE_WRITE:
        return (
            "\n\nRefused by: model layer. Nothing was sent to the graph; behind it the Cypher gate and the "
            f"read-only transaction refuse writes too. {HOW_TO_WRITE}"
        )
    if sentence == REFUSE_SCOPE:
        return f"\n\nIt holds {labels_of(schema)}."
    if sentence == REFUSE_ABSENT:
        return f"\n\n{absent_detail(question, schema)}"
    return ""
