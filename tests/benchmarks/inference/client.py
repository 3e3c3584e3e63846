"""One request over HTTP and server-sent events, with the moments at which its tokens came."""

import json
import time
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import httpx
from httpx_sse import aconnect_sse

from tests.benchmarks.inference.workload import ANSWER_TOKENS, Asked

_PATIENCE_S = 900.0


class WrongAnswer(Exception):
    """A server gave something else than the answer that was asked for; the message says what."""


@dataclass(frozen=True)
class Timing:
    """When a request was sent and when each piece of text arrived, in seconds of one clock."""

    sent: float
    arrived: tuple[float, ...]

    @property
    def first_s(self) -> float:
        """Time to the first token."""
        return self.arrived[0] - self.sent

    @property
    def gaps_s(self) -> list[float]:
        """Time between tokens."""
        return [later - earlier for earlier, later in pairwise(self.arrived)]


class Client:
    """Asks one server; `extra` goes into every body."""

    def __init__(self, url: str, extra: dict[str, Any]) -> None:
        self._url = f"{url}/v1/chat/completions"
        self._extra = extra
        # A connection a request: servers close idle ones at times of their own, in the middle of a cell.
        limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
        self._http = httpx.AsyncClient(timeout=_PATIENCE_S, limits=limits)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def ask(self, asked: Asked, **more: Any) -> Timing:
        """The timing of one complete answer. Raises WrongAnswer."""
        answer = _Answer()
        sent = time.perf_counter()
        try:
            body = asked.body(self._extra | more)
            async with aconnect_sse(self._http, "POST", self._url, json=body) as source:
                if source.response.status_code != 200:
                    text = (await source.response.aread()).decode("utf-8", "replace")
                    raise WrongAnswer(f"status {source.response.status_code}: {text[:200]}")
                async for event in source.aiter_sse():
                    answer.add(event.data, time.perf_counter())
        except httpx.HTTPError as error:
            raise WrongAnswer(f"no complete answer ({type(error).__name__})") from error
        answer.check()
        return Timing(sent, tuple(answer.arrived))


class _Answer:
    def __init__(self) -> None:
        self.arrived: list[float] = []
        self._finish: str | None = None
        self._told: int | None = None

    def add(self, data: str, now: float) -> None:
        if data == "[DONE]":
            return
        chunk = json.loads(data)
        if chunk.get("error"):
            raise WrongAnswer(f"an error in mid-stream: {str(chunk['error'])[:200]}")
        self._told = (chunk.get("usage") or {}).get("completion_tokens", self._told)
        for choice in chunk.get("choices") or ():
            self._finish = choice.get("finish_reason") or self._finish
            if (choice.get("delta") or {}).get("content"):
                self.arrived.append(now)

    def check(self) -> None:
        """Every server must do the same work: so many tokens, no fewer, each sent by itself."""
        count = len(self.arrived) if self._told is None else self._told
        if self._finish != "length" or count != ANSWER_TOKENS or not self.arrived:
            raise WrongAnswer(
                f"{count} tokens in {len(self.arrived)} pieces, finish reason {self._finish}, "
                f"instead of {ANSWER_TOKENS}"
            )
