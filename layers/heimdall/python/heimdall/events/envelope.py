"""Event <-> JSON bytes, and who may see an event.

Writing is forgiving, since plugins publish: what cannot be sent is replaced and named, the rest of the event
still goes. Reading is forgiving towards later versions: unknown fields are ignored, unknown levels are info.
"""

import dataclasses
import json
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from heimdall.domain.events import Event, EventLevel
from heimdall.domain.identity import Principal

# A Kinesis record holds one MiB by default, partition key included.
MAX_RECORD_BYTES = 1_000_000

_FIELDS = tuple(field.name for field in dataclasses.fields(Event))
_TEXTS = {*_FIELDS} - {"data", "timestamp"}
_LEVELS = get_args(EventLevel)


class MalformedEvent(ValueError):
    """Bytes on the stream that are no event; readers skip and count them."""


class _Record(BaseModel):
    model_config = ConfigDict(extra="ignore")

    type: str
    tenant: str
    content: str | None = None
    title: str | None = None
    level: EventLevel | None = None
    data: dict[str, Any] | None = None
    request_id: str | None = None
    principal: str | None = None
    correlation_id: str | None = None
    id: str = ""
    timestamp: int = 0

    @field_validator("level", mode="before")
    @classmethod
    def _known_level(cls, level: object) -> object:
        return level if level is None or level in _LEVELS else "info"


def to_wire(event: Event) -> dict[str, Any]:
    """The event as a JSON object; fields that are None are left out."""
    return {name: value for name in _FIELDS if (value := getattr(event, name)) is not None}


def encode(event: Event, *, limit: int = MAX_RECORD_BYTES) -> bytes:
    """At most `limit` bytes of UTF-8 JSON, unless type, tenant or ids alone are longer.

    Data that is no JSON object, or that makes the record too large, is replaced by `{"omitted": reason}`: an
    event that cannot be told whole is still told, and never spoils the batch it travels in.
    """
    record = _dump(event)
    return record if len(record) <= limit else _cut(event, limit)


def decode(record: bytes) -> Event:
    """The event in `record`. Raises MalformedEvent."""
    try:
        read = _Record.model_validate_json(record)
    except ValidationError as error:
        raise MalformedEvent(f"not an event: {error.error_count()} errors") from None
    return Event(**{name: getattr(read, name) for name in read.model_fields_set})


def visible_to(event: Event, principal: Principal) -> bool:
    """Whether `principal` may see `event`: its own tenant's, and addressed to it or to everybody."""
    return event.tenant == principal.tenant and event.principal in (None, principal.id)


def _dump(event: Event) -> bytes:
    wire = to_wire(event)
    wire |= {name: str(wire[name]) for name in _TEXTS & wire.keys()}  # whatever a producer put there
    if event.data is None:
        return _json(wire)
    try:
        return _json({**wire, "data": dict(event.data)})
    except (TypeError, ValueError, RecursionError):
        return _json({**wire, "data": {"omitted": "not JSON"}})


def _json(wire: Mapping[str, Any]) -> bytes:
    # Lone surrogates cannot be sent as UTF-8; a question mark can.
    text = json.dumps(wire, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_plain)
    return text.encode("utf-8", "replace")


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return dict(value)
    return sorted(value, key=str) if isinstance(value, set | frozenset) else str(value)


def _cut(event: Event, limit: int) -> bytes:
    without_data = dataclasses.replace(event, data={"omitted": "too large"})
    record = _dump(without_data)
    if len(record) <= limit:
        return record
    # Six bytes is the most that one character takes in JSON (\u0000); two thirds of the room go to content.
    characters = limit // 9
    content, title = str(event.content or ""), str(event.title or "")
    shortened = dataclasses.replace(
        without_data, content=content[:characters], title=title[: characters // 10]
    )
    return _dump(shortened)
