"""Requests a minute and tokens a day, counted per principal in windows of the clock (UTC).

Whoever is at the limit waits for the next window. The counters may be away: then nobody is limited, because
a limit guards costs, and identity, which guards the graph, has been checked before. That is logged once an
outage.
"""

import asyncio
import logging
import math
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from heimdall.domain.identity import Principal
from heimdall.errors import RateLimited, Unavailable

if TYPE_CHECKING:  # the ports import the whole domain, and the authorizer starts cold
    from heimdall.ports import Counters

logger = logging.getLogger(__name__)

_MINUTE_S, _DAY_S = 60, 86_400
_KEPT_S = 3600  # a counter outlives its window by this, for clocks that differ
_REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class _Window:
    """The current window of one thing that is counted; `name` is its counter."""

    name: str
    left_s: int
    expires_at: int


def _window(principal: Principal, what: str, length_s: int) -> _Window:
    now = time.time()
    end = (int(now) // length_s + 1) * length_s
    return _Window(f"{what}:{principal.id}:{end}", max(1, math.ceil(end - now)), end + _KEPT_S)


class _Patience:
    """Answers of the counters, None when they are away or late."""

    def __init__(self, patience_s: float) -> None:
        self._patience_s = patience_s
        self._outage_told = False

    async def answer(self, asked: Awaitable[int]) -> int | None:
        try:
            async with asyncio.timeout(self._patience_s):
                number = await asked
        except (Unavailable, TimeoutError):
            if not self._outage_told:
                logger.warning("the counters cannot be used; limits do not hold meanwhile")
            self._outage_told = True
            return None
        self._outage_told = False
        return number


class RequestLimit:
    """Counts requests. Who is over the limit is not counted on, so that a flood costs no counting."""

    def __init__(self, counters: "Callable[[], Counters]", *, patience_s: float = 1.0) -> None:
        self._counters = counters  # asked only for principals that have a limit
        self._patience = _Patience(patience_s)
        self._full: dict[str, None] = {}

    async def retry_after_s(self, principal: Principal) -> int | None:
        """Count one request; the seconds to wait when it is one too many."""
        limit = principal.limits.requests_per_minute
        if limit is None:
            return None
        window = _window(principal, "requests", _MINUTE_S)
        if window.name in self._full:
            return window.left_s
        count = await self._patience.answer(self._counters().add(window.name, 1, window.expires_at))
        if count is None or count <= limit:
            return None
        self._remember(window.name)
        return window.left_s

    def _remember(self, name: str) -> None:
        self._full[name] = None
        if len(self._full) > _REMEMBERED:
            del self._full[next(iter(self._full))]


class TokenLimit:
    """Counts tokens. An answer that has begun is told to its end, also when it crosses the limit."""

    def __init__(self, counters: "Callable[[], Counters]", *, patience_s: float = 1.0) -> None:
        self._counters = counters  # asked only for principals that have a limit
        self._patience = _Patience(patience_s)

    async def check(self, principal: Principal) -> None:
        """Raise RateLimited when the day's tokens are used up."""
        limit = principal.limits.tokens_per_day
        if limit is None:
            return
        window = _window(principal, "tokens", _DAY_S)
        used = await self._patience.answer(self._counters().value(window.name))
        if used is not None and used >= limit:
            raise RateLimited(
                f"This key has used its {limit} tokens of today; they are counted anew at midnight UTC.",
                code="tokens_exhausted",
                retry_after_s=window.left_s,
            )

    async def spend(self, principal: Principal, tokens: int) -> None:
        """Count what an answer took; never raises."""
        if principal.limits.tokens_per_day is None or tokens <= 0:
            return
        window = _window(principal, "tokens", _DAY_S)
        await self._patience.answer(self._counters().add(window.name, tokens, window.expires_at))


def too_many_requests(retry_after_s: int) -> RateLimited:
    """The error of a request over its limit."""
    return RateLimited("This key has made too many requests in this minute.", retry_after_s=retry_after_s)
