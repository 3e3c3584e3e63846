"""Answers that tests script: a query's rows, a refusal, a failure."""

import json
from typing import Any

from heimdall.domain.actions import Outcome
from heimdall.domain.chat_events import ChatEvent, Finished, FinishReason, TextDelta, Usage

from tests.integration.cli.scripted_gateway import REQUEST_ID

CYPHER = "MATCH (p:Person) WHERE p.name = $name RETURN p.name, p.age LIMIT 2"
ROWS = [{"p.name": "Alice Smith", "p.age": 34}, {"p.name": "Bob [bold]", "p.age": None}]


def rows_data(truncated: bool = False) -> dict[str, Any]:
    return {"results": ROWS, "columns": ["p.name", "p.age"], "count": 2, "truncated": truncated}


def block(data: dict[str, Any]) -> str:
    return f"```json\n{json.dumps(data, indent=2)}\n```"


def query_action(**changes: Any) -> dict[str, Any]:
    params = {"cypher": CYPHER, "params": {"name": "Alice Smith"}}
    told = {"name": "heimdall.watcher.query", "params": params, "duration_ms": 41.4, "truncated": False}
    return {**told, "outcome": "answered", **changes}


def ending(
    outcome: Outcome = Outcome.ANSWERED, action: dict[str, Any] | None = None, reason: FinishReason = "stop"
) -> list[ChatEvent]:
    detail: dict[str, Any] = {"request_id": REQUEST_ID, "outcome": outcome}
    return [Usage(90, 12), Finished(reason, outcome, detail | ({"action": action} if action else {}))]


def query_answer(truncated: bool = False) -> list[ChatEvent]:
    text = f"Query returned 2 results\n\n{block(rows_data(truncated))}"
    return [TextDelta(text), *ending(action=query_action(truncated=truncated))]
