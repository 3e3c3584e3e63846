"""Positions in a tenant's events: `shard:sequence` of the last event seen, or `at:<ms>`, a moment.

A reader that has not seen any event yet has no sequence number to resume after; the moment it began
(Unix milliseconds) takes its place, so that a quiet stream loses nothing either when a reader comes back.
"""

import re
import time
from dataclasses import dataclass

from heimdall.errors import InvalidRequest

_AFTER = re.compile(r"(?P<shard>[A-Za-z0-9_.-]{1,128}):(?P<sequence>0|[1-9][0-9]{0,128})", re.ASCII)
_SINCE = re.compile(r"at:(?P<ms>[0-9]{1,15})", re.ASCII)


@dataclass(frozen=True, slots=True)
class After:
    """After the event with this sequence number (decimal digits) of this shard."""

    shard: str
    sequence: str

    def __str__(self) -> str:
        return f"{self.shard}:{self.sequence}"


@dataclass(frozen=True, slots=True)
class Since:
    """Everything that arrived at or after a moment in Unix milliseconds."""

    ms: int

    def __str__(self) -> str:
        return f"at:{self.ms}"


def now() -> Since:
    """This moment."""
    return Since(time.time_ns() // 1_000_000)


def parse(position: str) -> After | Since:
    """The position in a text that a client sent back. Raises InvalidRequest."""
    if since := _SINCE.fullmatch(position):
        return Since(int(since["ms"]))
    if after := _AFTER.fullmatch(position):
        return After(after["shard"], after["sequence"])
    raise not_a_position()


def not_a_position() -> InvalidRequest:
    """The error for a position that this stream did not give."""
    return InvalidRequest(
        "Last-Event-ID is not a position in this event stream. Connect without it to read from now on.",
        code="invalid_position",
        param="Last-Event-ID",
    )
