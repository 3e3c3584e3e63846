"""API keys in a DynamoDB table, by their SHA-256: partition key `key_hash`, attributes id, role, tenant."""

import hashlib
import logging
import time
from collections import OrderedDict
from typing import Any

from heimdall.adapters.aws import AwsCalls
from heimdall.domain.identity import Principal, Role
from heimdall.errors import Unavailable

logger = logging.getLogger(__name__)

_CACHED_KEYS = 1024


def key_hash(key: str) -> str:
    """What the table knows of a key."""
    return hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()


class DynamoKeys:
    """Keys in `table`, through a boto3 DynamoDB client.

    A found key is answered from memory for `fresh_s` seconds (so long may a revoked key go on working),
    and up to `stale_s` while the table cannot be reached. Unknown keys are never remembered.
    """

    def __init__(self, table: str, client: Any, *, fresh_s: float = 60.0, stale_s: float = 300.0) -> None:
        self._table = table
        self._aws = AwsCalls(client, part="key store", unavailable=Unavailable)
        self._fresh_s = fresh_s
        self._stale_s = stale_s
        self._known: OrderedDict[str, tuple[float, Principal]] = OrderedDict()

    async def principal(self, key: str) -> Principal | None:
        """Whose key this is, or None. Raises Unavailable when the table cannot be reached."""
        if not key:
            return None
        hashed = key_hash(key)
        if cached := self._remembered(hashed, self._fresh_s):
            return cached
        try:
            found = await self._look_up(hashed)
        except Unavailable:
            if cached := self._remembered(hashed, self._stale_s):
                return cached
            raise
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
        answer = await self._aws.call("get_item", TableName=self._table, Key={"key_hash": {"S": hashed}})
        item = answer.get("Item")
        return None if item is None else _principal(item)

    def _remembered(self, hashed: str, at_most_s: float) -> Principal | None:
        seen, principal = self._known.get(hashed, (0.0, None))
        return principal if principal and time.monotonic() - seen < at_most_s else None

    def _remember(self, hashed: str, principal: Principal | None) -> None:
        self._known.pop(hashed, None)
        if principal is not None:
            self._known[hashed] = (time.monotonic(), principal)
        if len(self._known) > _CACHED_KEYS:
            self._known.popitem(last=False)


def _principal(item: dict[str, Any]) -> Principal | None:
    try:
        return Principal(item["id"]["S"], Role(item["role"]["S"]), item["tenant"]["S"])
    except (KeyError, ValueError):
        logger.warning("an entry of the key table is malformed; its key opens nothing")
        return None
