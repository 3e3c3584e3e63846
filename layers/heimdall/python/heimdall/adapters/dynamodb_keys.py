"""API keys in a DynamoDB table, as the authorizer reads them; items as in key_items.py."""

import asyncio
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from heimdall.adapters.aws import AwsCalls
from heimdall.adapters.key_items import entry_of
from heimdall.domain.api_keys import ApiKey, KeyState, key_hash
from heimdall.errors import Unavailable

_CACHED_KEYS = 1024
_PAUSE_S = 5.0  # before the table is asked again in an outage


@dataclass(slots=True)
class _Known:
    """A key's entry, when the table told of it, and when to ask again (monotonic seconds)."""

    entry: ApiKey
    found_at: float
    ask_at: float


class DynamoKeys:
    """Keys in `table`, through a boto3 DynamoDB client.

    A found key is answered from memory for `fresh_s` seconds (so long may a revoked key go on working),
    and up to `stale_s` while the table cannot be reached; its expiry holds at once. Unknown keys are never
    remembered. The table has `patience_s` seconds to answer; in an outage a known key makes nobody wait more
    than once in a while.
    """

    def __init__(
        self,
        table: str,
        client: Any,
        *,
        fresh_s: float = 60.0,
        stale_s: float = 300.0,
        patience_s: float = 3.0,
    ) -> None:
        self._table = table
        self._aws = AwsCalls(client, part="key store", unavailable=Unavailable)
        self._fresh_s = fresh_s
        self._stale_s = stale_s
        self._patience_s = patience_s
        self._known: OrderedDict[str, _Known] = OrderedDict()

    async def find(self, key: str) -> ApiKey | None:
        """The key's entry if it opens something. Raises Unavailable when the table cannot be reached."""
        entry = await self._entry(key) if key else None
        return entry if entry is not None and entry.state(time.time()) is KeyState.ACTIVE else None

    async def _entry(self, key: str) -> ApiKey | None:
        hashed, now = key_hash(key), time.monotonic()
        known = self._known.get(hashed)
        if known is not None and now < known.ask_at:
            return known.entry
        try:
            found = await self._look_up(hashed)
        except Unavailable:
            if known is None or now - known.found_at >= self._stale_s:
                raise
            known.ask_at = min(now + _PAUSE_S, known.found_at + self._stale_s)
            return known.entry
        self._remember(hashed, found)
        return found

    async def _look_up(self, hashed: str) -> ApiKey | None:
        try:
            async with asyncio.timeout(self._patience_s):
                answer = await self._aws.call(
                    "get_item", TableName=self._table, Key={"key_hash": {"S": hashed}}
                )
        except TimeoutError:
            raise Unavailable("The key store does not answer.", retry_after_s=2) from None
        item = answer.get("Item")
        return None if item is None else entry_of(item)

    def _remember(self, hashed: str, entry: ApiKey | None) -> None:
        self._known.pop(hashed, None)
        if entry is not None:
            now = time.monotonic()
            self._known[hashed] = _Known(entry, found_at=now, ask_at=now + self._fresh_s)
        if len(self._known) > _CACHED_KEYS:
            self._known.popitem(last=False)
