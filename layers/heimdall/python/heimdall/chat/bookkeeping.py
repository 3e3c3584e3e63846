"""That a request runs, so that it can be cancelled from elsewhere, and that it ran, so that it is counted.

Its stores may be down: that costs the cancelling or the count, never the answer. What it took is counted when
it has been answered, so that nobody waits for it; whoever serves the answers must let that end (`settled`).
"""

import asyncio
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from heimdall.access.limits import TokenLimit
from heimdall.chat.spending import Spending
from heimdall.domain.identity import Principal
from heimdall.errors import HeimdallError
from heimdall.ports import Cancellations, Statistics

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Entry:
    """One running request; set `failed` when it failed."""

    cancelled: Callable[[], Awaitable[bool]]
    failed: bool = False


class Bookkeeping:
    """Enters requests and strikes them out."""

    def __init__(self, cancellations: Cancellations, statistics: Statistics, token_limit: TokenLimit) -> None:
        self._cancellations = cancellations
        self._statistics = statistics
        self._token_limit = token_limit
        self._ending: set[asyncio.Task[None]] = set()

    async def settled(self) -> None:
        """Wait until every request that has ended is struck out and counted."""
        while self._ending:
            await asyncio.wait(self._ending)

    @asynccontextmanager
    async def running(
        self, request_id: str, principal: Principal, spending: Spending
    ) -> AsyncGenerator[Entry, None]:
        """The request's entry, opened beside the work and closed when that is over or cancelled."""
        opening = asyncio.ensure_future(self._open(request_id, principal))

        async def cancelled() -> bool:
            return opening.done() and await self._cancellations.cancelled(request_id)

        entry = Entry(cancelled)
        try:
            yield entry
        finally:
            _log(request_id, principal, spending, entry)
            spent = self._token_limit.spend(principal, spending.tokens)
            # A task of its own: when the client's going cancels us, the entry is still struck out.
            ending = asyncio.create_task(self._end(request_id, entry.failed, opening, spent))
            self._ending.add(ending)
            ending.add_done_callback(self._ended)

    async def _open(self, request_id: str, principal: Principal) -> None:
        try:
            await self._cancellations.opened(request_id, principal)
        except HeimdallError as error:
            logger.warning("request %s cannot be cancelled: %s", request_id, error.message)

    def _ended(self, ending: "asyncio.Task[None]") -> None:
        self._ending.discard(ending)
        if not ending.cancelled() and (error := ending.exception()):
            logger.error("a request was not entered as ended", exc_info=error)

    async def _end(
        self, request_id: str, failed: bool, opening: Awaitable[None], spent: Awaitable[None]
    ) -> None:
        await asyncio.gather(spent, self._statistics.count(failed=failed), self._close(request_id, opening))

    async def _close(self, request_id: str, opening: Awaitable[None]) -> None:
        await opening
        try:
            await self._cancellations.closed(request_id)
        except HeimdallError as error:
            logger.warning("request %s stays in the table until it expires: %s", request_id, error.message)


def _log(request_id: str, principal: Principal, spending: Spending, entry: Entry) -> None:
    """Who asked and what it took; never a word of it."""
    logger.info(
        "request %s of %s (%s, tenant %s) %s; %d tokens",
        request_id,
        principal.id,
        principal.role.value,
        principal.tenant,
        "failed" if entry.failed else "ended",
        spending.tokens,
    )
