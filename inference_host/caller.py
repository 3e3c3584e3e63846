"""Who asks, and how long they wait: the headers that every generating route reads."""

import time
import uuid
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Header, Request

from inference_host.host import Host


@dataclass(frozen=True, slots=True)
class Caller:
    """`deadline` is on the clock of time.monotonic(); `principal` is whom the queue is fair to."""

    request_id: str
    principal: str
    deadline: float

    @property
    def headers(self) -> dict[str, str]:
        """What the answer tells of it."""
        return {"x-request-id": self.request_id}


def _caller(
    request: Request,
    x_request_id: Annotated[str | None, Header()] = None,
    x_heimdall_principal: Annotated[str, Header()] = "",
    x_heimdall_deadline_ms: Annotated[int | None, Header(ge=1, le=3_600_000)] = None,
) -> Caller:
    host: Host = request.app.state.host
    seconds = x_heimdall_deadline_ms / 1000 if x_heimdall_deadline_ms else host.settings.deadline_s
    return Caller(x_request_id or uuid.uuid4().hex, x_heimdall_principal, time.monotonic() + seconds)


CallerHeaders = Annotated[Caller, Depends(_caller)]
