"""What the user reads: the seed's texts for results, and honest words where the model declined."""

import difflib
import json
import re

from heimdall.domain.actions import ActionResult, Outcome
from heimdall.domain.chat_events import ActionFinished
from heimdall.domain.graph import GraphSchema
from heimdall.prompts.sentences import REFUSE_ABSENT, REFUSE_SCOPE, REFUSE_WRITE

_WORD = re.compile(r"[A-Za-z]{3,}")


def action_text(event: ActionFinished, *, as_json: bool) -> str:
    """The answer for an action's end: the seed's words, or one JSON object when the client asked for it."""
    result = event.result
    if as_json:
        return json.dumps(
            {"success": result.success, "message": result.message, "data": result.data}, ensure_ascii=False
        )
    if event.outcome in (Outcome.ABORTED, Outcome.REFUSED):
        return result.message
    return _result_text(result)


def _result_text(result: ActionResult) -> str:
    if not result.success:
        return f"Action failed: {result.message}"
    if not result.data:
        return result.message
    block = json.dumps(result.data, indent=2, ensure_ascii=False)
    return f"{result.message}\n\n```json\n{block}\n```"


MALFORMED = "The model began an action but did not finish it, so nothing was run. Please ask again."
EMPTY = "The model gave no answer. Please ask again in other words."


def decline_detail(sentence: str, question: str, schema: GraphSchema) -> str:
    """What to add to one of the model's fixed sentences; empty for any other text."""
    if sentence == REFUSE_WRITE:
        return (
            "\n\nRefused by: model layer. Nothing was sent to the graph; behind it the Cypher gate and the "
            "read-only transaction refuse writes too."
        )
    if sentence == REFUSE_SCOPE:
        return f"\n\nIt holds {_labels(schema)}."
    if sentence == REFUSE_ABSENT:
        near = nearest_names(question, schema)
        return f"\n\nNearest: {', '.join(near)}." if near else f"\n\nIt holds {_labels(schema)}."
    return ""


def _labels(schema: GraphSchema) -> str:
    names = [label.name for label in schema.labels]
    return ", ".join(names) if names else "no nodes yet"


def _names(schema: GraphSchema) -> dict[str, str]:
    """Lower-case name → what to call it, labels winning over types over properties."""
    names = {p.name.lower(): f"{label.name}.{p.name}" for label in schema.labels for p in label.properties}
    names.update({r.type.lower(): r.type for r in schema.relationships})
    names.update({label.name.lower(): label.name for label in schema.labels})
    return names


def nearest_names(question: str, schema: GraphSchema) -> list[str]:
    """Labels, types and properties that look like a word of the question which the schema lacks."""
    names = _names(schema)
    found: list[str] = []
    for word in _WORD.findall(question.lower()):
        close = difflib.get_close_matches(word, names, n=1, cutoff=0.72)
        found += [names[name] for name in close if names[name] not in found]
    return found[:3]
