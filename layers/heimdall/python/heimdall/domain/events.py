"""The envelope of everything that goes over the event stream."""

import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

EventLevel = Literal["info", "warning", "error", "success"]


def _event_id() -> str:
    return f"evt-{uuid.uuid4().hex}"


@dataclass(frozen=True, slots=True)
class Event:
    """One event of a tenant.

    `type` is one of the seed's (`connected message notification broadcast confirmation_request`), a
    lifecycle type (`chat.*`, `action.*`) or a database type (`query.executed`, …). `principal` and
    `request_id` address it: None means everybody in the tenant. `timestamp` is in Unix seconds.
    `correlation_id` is that of the request which led to it.
    """

    type: str
    tenant: str
    content: str | None = None
    title: str | None = None
    level: EventLevel | None = None
    data: Mapping[str, object] | None = None
    request_id: str | None = None
    principal: str | None = None
    id: str = field(default_factory=_event_id)
    timestamp: int = field(default_factory=lambda: int(time.time()))
    correlation_id: str | None = None


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """An event as read back; `position` is opaque (`shard:sequence`) and resumes the stream after it.

    `logged_at`: when the log took it, in Unix seconds, where the log tells.
    """

    position: str
    event: Event
    logged_at: float | None = None
