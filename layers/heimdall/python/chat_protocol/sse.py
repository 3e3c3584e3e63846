"""Server-sent events, the sending side (WHATWG HTML, section 9.2). Reading is httpx-sse's work."""

from collections.abc import Mapping
from typing import Any

from pydantic_core import to_json

DONE = "data: [DONE]\n\n"
HEARTBEAT = ": heartbeat\n\n"
MEDIA_TYPE = "text/event-stream"
HEADERS: Mapping[str, str] = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}


def data(payload: Mapping[str, Any]) -> str:
    """One event holding a JSON object on one line."""
    return f"data: {to_json(payload).decode()}\n\n"


def identified(payload: Mapping[str, Any], *, event_id: str, event: str | None = None) -> str:
    """One event with an id (for Last-Event-ID) and, if given, a name."""
    name = f"event: {event}\n" if event else ""
    return f"id: {event_id}\n{name}{data(payload)}"


def comment(text: str) -> str:
    """A comment line, which clients ignore."""
    return f": {text}\n\n"
