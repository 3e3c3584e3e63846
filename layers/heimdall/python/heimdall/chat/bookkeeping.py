"""That a request runs, so that it can be cancelled from elsewhere, and that it ran, so that it is counted.

Its stores may be down: that costs the cancelling or the count, never the answer. What it took is counted when
it has been answered, so that nobody waits for it.
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

    @asynccontextmanager
    async def running(
        self, request_id: str, principal: Principal, spending: Spending
    ) -> AsyncGenerator[Entry, None]:
        """The request's entry, opened beside the work and closed after it, also when it is cancelled."""
        opening = asyncio.ensure_future(self._open(request_id, principal))

        async def cancelled() -> bool:
            return opening.done() and await self._cancellations.cancelled(request_id)

        entry = Entry(cancelled)
        try:
            yield entry
        finally:
            _log(request_id, principal, spending, entry)
            closing = self._close(request_id, entry.failed, opening)
            spent = self._token_limit.spend(principal, spending.tokens)
            # Shielded: when the client's going cancels us, the entry is still struck out.
            await asyncio.shield(asyncio.gather(closing, spent))

    async def _open(self, request_id: str, principal: Principal) -> None:
        try:
            await self._cancellations.opened(request_id, principal)
        except HeimdallError as error:
            logger.warning("request %s cannot be cancelled: %s", request_id, error.message)

    async def _close(self, request_id: str, failed: bool, opening: Awaitable[None]) -> None:
        await opening
        await self._statistics.count(failed=failed)
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
