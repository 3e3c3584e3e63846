"""The last event of every request."""

from collections.abc import Mapping

from heimdall.chat.execution import Execution
from heimdall.domain.actions import Outcome
from heimdall.domain.chat_events import Finished, FinishReason
from heimdall.observability import measurements

# The layer that refuses before there is an action: the question, or the model about it, speaks of a write.
_WISH = "write wish"


def finish(
    request_id: str,
    outcome: Outcome,
    reason: FinishReason = "stop",
    *,
    execution: Execution | None = None,
    judged: Mapping[str, object] | None = None,
) -> Finished:
    """The last event, with what the answer's `heimdall` field tells; `judged` says how sure the model was."""
    detail: dict[str, object] = {"request_id": request_id, "outcome": outcome.value, **(judged or {})}
    if execution is None and outcome is Outcome.REFUSED:
        measurements.current().refused(_WISH)
    if execution is not None:
        detail["action"] = {
            "name": execution.call.name,
            "params": dict(execution.call.params),
            "duration_ms": round(execution.duration_ms, 2),
            "truncated": bool(execution.result and execution.result.data.get("truncated")),
            "outcome": outcome.value,
        }
    return Finished("content_filter" if outcome is Outcome.REFUSED else reason, outcome, detail)
