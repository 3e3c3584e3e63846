"""API keys in a DynamoDB table, by their SHA-256: partition key `key_hash`, attributes id, role, tenant."""

import asyncio
import hashlib
import logging
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from heimdall.adapters.aws import AwsCalls
from heimdall.domain.identity import Principal, Role
from heimdall.errors import Unavailable

logger = logging.getLogger(__name__)

_CACHED_KEYS = 1024
_PAUSE_S = 5.0  # before the table is asked again in an outage


@dataclass(slots=True)
class _Known:
    """A key's principal, when the table told of it, and when to ask again (monotonic seconds)."""

    principal: Principal
    found_at: float
    ask_at: float


def key_hash(key: str) -> str:
    """What the table knows of a key."""
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


class DynamoKeys:
    """Keys in `table`, through a boto3 DynamoDB client.

    A found key is answered from memory for `fresh_s` seconds (so long may a revoked key go on working),
    and up to `stale_s` while the table cannot be reached. Unknown keys are never remembered. The table has
    `patience_s` seconds to answer; in an outage a known key makes nobody wait more than once in a while.
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

    async def principal(self, key: str) -> Principal | None:
        """Whose key this is, or None. Raises Unavailable when the table cannot be reached."""
        if not key:
            return None
        hashed, now = key_hash(key), time.monotonic()
        known = self._known.get(hashed)
        if known is not None and now < known.ask_at:
            return known.principal
        try:
            found = await self._look_up(hashed)
        except Unavailable:
            if known is None or now - known.found_at >= self._stale_s:
                raise
            known.ask_at = min(now + _PAUSE_S, known.found_at + self._stale_s)
            return known.principal
        self._remember(hashed, found)
        return found

    async def put(self, key: str, principal: Principal) -> None:
        """Store a key, or give it to another principal. Raises Unavailable."""
        item = {
            "key_hash": {"S": key_hash(key)},
            "id": {"S": principal.id},
            "role": {"S": principal.role.value},
            "tenant": {"S": principal.tenant},
        }
        await self._aws.call("put_item", TableName=self._table, Item=item)
        self._remember(key_hash(key), None)

    async def _look_up(self, hashed: str) -> Principal | None:
        try:
            async with asyncio.timeout(self._patience_s):
                answer = await self._aws.call(
                    "get_item", TableName=self._table, Key={"key_hash": {"S": hashed}}
                )
        except TimeoutError:
            raise Unavailable("The key store does not answer.", retry_after_s=2) from None
        item = answer.get("Item")
        return None if item is None else _principal(item)

    def _remember(self, hashed: str, principal: Principal | None) -> None:
        self._known.pop(hashed, None)
        if principal is not None:
            now = time.monotonic()
            self._known[hashed] = _Known(principal, found_at=now, ask_at=now + self._fresh_s)
        if len(self._known) > _CACHED_KEYS:
            self._known.popitem(last=False)


def _principal(item: dict[str, Any]) -> Principal | None:
    try:
        return Principal(item["id"]["S"], Role(item["role"]["S"]), item["tenant"]["S"])
    except (KeyError, ValueError):
        logger.warning("an entry of the key table is malformed; its key opens nothing")
        return None
