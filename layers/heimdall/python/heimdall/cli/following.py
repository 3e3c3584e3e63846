"""Follows the event stream through every interruption, without losing or repeating an event."""

import json
import random
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from typing import Any

from httpx_sse import ServerSentEvent

from heimdall.cli.client import Gateway
from heimdall.cli.exits import CliError
from heimdall.cli.wire import error_object

_FIRST_WAIT_S = 1.0
_LONGEST_WAIT_S = 30.0


@dataclass(frozen=True, slots=True)
class Received:
    """One event; `position` resumes after it (None for one that was never logged, such as `connected`)."""

    position: str | None
    event: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Trouble:
    """The gateway lost its own source of events for now; the stream goes on, nothing need be done."""

    reason: str


@dataclass(frozen=True, slots=True)
class Interrupted:
    """The stream broke off; it is tried again in `wait_s` seconds."""

    reason: str
    wait_s: float


@dataclass(slots=True)
class Backoff:
    """Waits that double with each failure in a row, up to half a minute, shortened by chance.

    The chance keeps many followers of one gateway from coming back in the same moment.
    """

    first_s: float = _FIRST_WAIT_S
    failures: int = 0

    def wait_s(self) -> float:
        """Seconds to wait now; counts a failure."""
        wait = min(_LONGEST_WAIT_S, self.first_s * 2.0**self.failures)
        self.failures += 1
        return wait * random.uniform(0.5, 1.0)  # noqa: S311 - not a secret

    def worked(self) -> None:
        """Start again from the first wait."""
        self.failures = 0


def follow(
    gateway: Gateway, after: str | None, sleep: Callable[[float], None] = time.sleep
) -> Iterator[Received | Trouble | Interrupted]:
    """Events from now on, or after a position, for ever.

    Raises what Gateway.events raises on the first connection, and later what waiting cannot mend.
    """
    follower = _Follower(gateway, after)
    while True:
        reason = yield from follower.until_interrupted()
        wait = follower.backoff.wait_s()
        if reason is not None:
            yield Interrupted(reason, wait)
        sleep(wait)


class _Follower:
    def __init__(self, gateway: Gateway, after: str | None) -> None:
        self.backoff = Backoff()
        self._gateway = gateway
        self._position = after
        self._ever_connected = False

    def until_interrupted(self) -> Generator[Received | Trouble, None, str | None]:
        """Events of one connection; returns why it broke off, None when the gateway ended it as planned."""
        try:
            with self._gateway.events(self._position) as stream:
                self._ever_connected = True
                for message in stream:
                    yield from self._received(message)
        except CliError as error:
            if not (error.retryable and self._ever_connected):
                raise
            return error.message
        return None

    def _received(self, message: ServerSentEvent) -> Iterator[Received | Trouble]:
        if message.retry is not None:
            self.backoff.first_s = min(_LONGEST_WAIT_S, message.retry / 1000)
        event = _json_object(message.data)
        if event is None:
            return
        if "error" in event:
            yield Trouble(error_object(event)[0] or "The gateway reports an error.")
            return
        self.backoff.worked()
        self._position = message.id or self._position
        yield Received(message.id or None, event)


def _json_object(data: str) -> dict[str, Any] | None:
    # Not every message carries an event: a heartbeat after an event with an id has no data.
    try:
        value = json.loads(data) if data else None
    except ValueError:
        return None
    return value if isinstance(value, dict) else None
