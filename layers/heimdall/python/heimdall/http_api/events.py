"""GET /api/bifrost/events: a tenant's events as server-sent events, resumable by Last-Event-ID.

The response fills silences with heartbeats and ends cleanly before its time is over: EventSource then
comes back by itself and misses nothing. When the stream goes away the client is told once, and reading goes
on when it is back. No exception leaves after the first byte.
"""

import logging
import time
import uuid
from collections.abc import AsyncIterator
from typing import Annotated

from chat_protocol import sse
from fastapi import Depends, FastAPI, Header, Query, Request
from fastapi.responses import StreamingResponse

from heimdall.domain.events import Event
from heimdall.domain.identity import Principal, Role
from heimdall.errors import HeimdallError
from heimdall.events import positions
from heimdall.events.envelope import to_wire, visible_to
from heimdall.events.tail import Outage, Tailed
from heimdall.http_api.authentication import require
from heimdall.http_api.errors import error_body, install_error_handlers
from heimdall.http_api.event_lag import EventLag
from heimdall.http_api.event_reading import Connections, Reading
from heimdall.http_api.invocation import seconds_to_answer
from heimdall.ports import EventLog

logger = logging.getLogger(__name__)

# Comments stand alone on their line, without the blank line that ends an event: some readers (httpx-sse)
# take a blank line for an empty event once they have seen an id.
_HEARTBEAT = ": heartbeat\n"
_RECOVERED = ": the event stream is back\n"
_GOODBYE = ": this response ends here; come back for more\n"
# Some proxies and browsers hold back the first bytes of a body; two kilobytes get it flowing.
_OPENING = f": {' ' * 2046}\nretry: 1000\n"


def events_app(
    log: EventLog,
    *,
    heartbeat_s: float = 15.0,
    deadline_s: float = 840.0,
    connections: Connections | None = None,
) -> FastAPI:
    """The app of the events function.

    `deadline_s`: seconds after which a response ends; in Lambda it also ends before the invocation does.
    `connections` counts the clients for the status endpoint.
    """
    app = FastAPI(title="Heimdall events")
    install_error_handlers(app)
    counted = connections or Connections()

    @app.get(
        "/api/bifrost/events",
        tags=["events"],
        response_class=StreamingResponse,
        responses={200: {"content": {sse.MEDIA_TYPE: {}}, "description": "Server-sent events, endless."}},
    )
    async def events(
        request: Request,
        principal: Annotated[Principal, Depends(require(Role.VIEWER))],
        last_event_id: Annotated[str | None, Header(max_length=512)] = None,
        after: Annotated[str | None, Query(alias="last_event_id", max_length=512)] = None,
    ) -> StreamingResponse:
        """The events of your tenant from now on, or after `Last-Event-ID` (header, or query parameter)."""
        ends_at = time.monotonic() + min(deadline_s, seconds_to_answer(request))
        position = last_event_id or after or str(positions.now())
        reading = await Reading.of(log, principal.tenant, last_event_id or after or None, counted)
        body = _frames(reading, _Encoder(principal), _connected(principal, position), heartbeat_s, ends_at)
        return StreamingResponse(body, media_type=sse.MEDIA_TYPE, headers=dict(sse.HEADERS))

    return app


def _connected(principal: Principal, position: str) -> str:
    event = Event(
        "connected",
        principal.tenant,
        content="Connected to Bifrost",
        data={"client_id": f"client-{uuid.uuid4().hex}"},
    )
    return sse.identified(to_wire(event), event_id=position)


class _Encoder:
    """Items of the tail as text for one client; an outage is told once, however long it lasts."""

    def __init__(self, principal: Principal) -> None:
        self._principal = principal
        self._down = False
        self._lag = EventLag()

    def encode(self, item: Tailed) -> str:
        """The frames to send, perhaps none."""
        self._lag.record_sometimes()
        was_down, self._down = self._down, isinstance(item, Outage)
        if isinstance(item, Outage):
            return "" if was_down else sse.data(error_body(item.error))
        back = _RECOVERED if was_down else ""
        if item is None or not visible_to(item.event, self._principal):
            return back
        self._lag.measure(item)
        return back + sse.identified(to_wire(item.event), event_id=item.position)


async def _frames(
    reading: Reading, encoder: _Encoder, opening: str, heartbeat_s: float, ends_at: float
) -> AsyncIterator[bytes]:
    """The body. `ends_at` is a time of the monotonic clock."""
    yield _bytes(_OPENING + opening)
    sent = time.monotonic()
    with reading:
        while (left := ends_at - time.monotonic()) > 0:
            try:
                item = await reading.next(min(left, sent + heartbeat_s - time.monotonic()))
                frame = encoder.encode(item)
            except TimeoutError:
                frame = ""
            except Exception as error:  # whatever it is: nobody above could tell it any more
                yield _bytes(sse.data(error_body(_told(error))))
                return
            if not frame and time.monotonic() - sent >= heartbeat_s:
                frame = _HEARTBEAT
            if frame:
                yield _bytes(frame)
                sent = time.monotonic()
    yield _bytes(_GOODBYE)


def _told(error: Exception) -> HeimdallError:
    if isinstance(error, HeimdallError):
        return error
    logger.error("an event could not be sent", exc_info=error)
    return HeimdallError("The event stream broke off.")


def _bytes(frame: str) -> bytes:
    return frame.encode("utf-8", "replace")  # foreign producers may have escaped lone surrogates
