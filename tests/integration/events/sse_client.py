"""Reading the events endpoint as a client does, each event with the time it arrived."""

import asyncio
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
from heimdall.access.admission import Admission, authorizer_context
from heimdall.domain.identity import Principal
from heimdall.http_api.invocation import CONTEXT_HEADER
from httpx_sse import EventSource

PATH = "/api/bifrost/events"


@dataclass(frozen=True)
class Arrived:
    """One server-sent event: its id, its JSON, when it came (monotonic seconds)."""

    id: str
    body: dict[str, Any]
    at: float

    @property
    def content(self) -> str | None:
        return self.body.get("content")


def identity(principal: Principal) -> dict[str, str]:
    """The header that the authorizer's finding travels in."""
    return {CONTEXT_HEADER: json.dumps({"authorizer": authorizer_context(Admission(principal))})}


class Client:
    """Takes events off one response."""

    def __init__(self, source: EventSource) -> None:
        self._events = source.aiter_sse()

    async def next(self, within_s: float = 10.0) -> Arrived:
        async with asyncio.timeout(within_s):
            event = await anext(self._events)
        return Arrived(event.id, json.loads(event.data), time.monotonic())

    async def take(self, count: int, within_s: float = 10.0) -> list[Arrived]:
        return [await self.next(within_s) for _ in range(count)]

    async def rest(self, within_s: float = 10.0) -> list[Arrived]:
        """Everything until the response ends."""
        arrived = []
        async with asyncio.timeout(within_s):
            async for event in self._events:
                arrived.append(Arrived(event.id, json.loads(event.data), time.monotonic()))
        return arrived


@asynccontextmanager
async def connected(url: str, principal: Principal, after: str | None = None) -> AsyncIterator[Client]:
    """A client after its `connected` event."""
    headers = identity(principal) | ({} if after is None else {"Last-Event-ID": after})
    async with (
        httpx.AsyncClient(timeout=20, trust_env=False) as http,
        http.stream("GET", url if "?" in url else url + PATH, headers=headers) as response,
    ):
        assert response.status_code == 200, await response.aread()
        client = Client(EventSource(response))
        first = await client.next()
        assert first.body["type"] == "connected"
        yield client
