"""Who asks, and how long they wait: the headers that every generating route reads."""

import time
import uuid
from dataclasses import dataclass
from typing import Annotated

from chat_protocol.request_ids import CORRELATION, REQUEST, accepted
from fastapi import Depends, Header, Request

from inference_host.host import Host


@dataclass(frozen=True, slots=True)
class Caller:
    """`deadline` is on the clock of time.monotonic(); `principal` is whom the queue is fair to.

    `correlation_id` is that of the client's request to which this one belongs.
    """

    request_id: str
    principal: str
    deadline: float
    correlation_id: str

    @property
    def headers(self) -> dict[str, str]:
        """What the answer tells of it."""
        return {REQUEST: self.request_id, CORRELATION: self.correlation_id}


def _caller(
    request: Request,
    x_request_id: Annotated[str | None, Header()] = None,
    x_correlation_id: Annotated[str | None, Header()] = None,
    x_heimdall_principal: Annotated[str, Header()] = "",
    x_heimdall_deadline_ms: Annotated[int | None, Header(ge=1, le=3_600_000)] = None,
) -> Caller:
    host: Host = request.app.state.host
    seconds = x_heimdall_deadline_ms / 1000 if x_heimdall_deadline_ms else host.settings.deadline_s
    request_id = accepted(x_request_id) or uuid.uuid4().hex
    correlation_id = accepted(x_correlation_id) or request_id
    return Caller(request_id, x_heimdall_principal, time.monotonic() + seconds, correlation_id)


CallerHeaders = Annotated[Caller, Depends(_caller)]
