"""Event <-> JSON bytes, and who may see an event."""

import dataclasses
import json
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from heimdall.domain.events import Event
from heimdall.domain.identity import Principal

# A Kinesis record holds one MiB by default, partition key included.
MAX_RECORD_BYTES = 1_000_000

_EVENT = TypeAdapter(Event)


class MalformedEvent(ValueError):
    """Bytes on the stream that are no event; readers skip and count them."""


def to_wire(event: Event) -> dict[str, Any]:
    """The event as a JSON object; fields that are None are left out."""
    fields = ((field.name, getattr(event, field.name)) for field in dataclasses.fields(event))
    return {name: value for name, value in fields if value is not None}


def encode(event: Event, *, limit: int = MAX_RECORD_BYTES) -> bytes:
    """At most `limit` bytes of UTF-8 JSON.

    Data that is no JSON, or that makes the record too large, is replaced by `{"omitted": reason}`: an
    event that cannot be told whole is still told, and never spoils the batch it travels in.
    """
    try:
        record = _dump(to_wire(event))
    except (TypeError, ValueError, RecursionError):
        return encode(dataclasses.replace(event, data={"omitted": "not JSON"}), limit=limit)
    return record if len(record) <= limit else _cut(event, limit)


def decode(record: bytes) -> Event:
    """The event in `record`; unknown fields are ignored. Raises MalformedEvent."""
    try:
        return _EVENT.validate_json(record)
    except ValidationError as error:
        raise MalformedEvent(f"not an event: {error.error_count()} errors") from None


def visible_to(event: Event, principal: Principal) -> bool:
    """Whether `principal` may see `event`: its own tenant's, and addressed to it or to everybody."""
    return event.tenant == principal.tenant and event.principal in (None, principal.id)


def _dump(wire: Mapping[str, Any]) -> bytes:
    # Lone surrogates cannot be sent as UTF-8; a question mark can.
    text = json.dumps(wire, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=str)
    return text.encode("utf-8", "replace")


def _cut(event: Event, limit: int) -> bytes:
    without_data = dataclasses.replace(event, data={"omitted": "too large"})
    record = _dump(to_wire(without_data))
    if len(record) <= limit:
        return record
    # Six bytes is the most that one character takes in JSON (\u0000); two thirds of the room go to content.
    characters = limit // 9
    return _dump(
        to_wire(
            dataclasses.replace(
                without_data,
                content=(event.content or "")[:characters],
                title=(event.title or "")[: characters // 10],
            )
        )
    )
