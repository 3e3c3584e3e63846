"""API keys as items of a DynamoDB table.

Partition key `key_hash` (hex SHA-256 of the key); attributes id, role, tenant, and where they are known
requests_per_minute, tokens_per_day, description, last4, usage_key, created_at, expires_at (the table's TTL)
and revoked_at.
"""

import logging
from collections.abc import Mapping
from typing import Any

from heimdall.domain.api_keys import ApiKey
from heimdall.domain.identity import Limits, Role

logger = logging.getLogger(__name__)

Item = dict[str, dict[str, str]]


def item_of(hashed: str, entry: ApiKey) -> Item:
    """The item of a key with this hash; what is empty is left out."""
    texts = {
        "key_hash": hashed,
        "id": entry.id,
        "role": entry.role.value,
        "tenant": entry.tenant,
        "description": entry.description,
        "last4": entry.last4,
        "usage_key": entry.usage_key,
    }
    numbers = {
        "requests_per_minute": entry.limits.requests_per_minute,
        "tokens_per_day": entry.limits.tokens_per_day,
        "created_at": entry.created_at,
        "expires_at": entry.expires_at,
        "revoked_at": entry.revoked_at,
    }
    item: Item = {name: {"S": text} for name, text in texts.items() if text}
    return item | {name: {"N": str(number)} for name, number in numbers.items() if number is not None}


def entry_of(item: Mapping[str, Any]) -> ApiKey | None:
    """The entry in `item`; None, and a line in the log, when it is none."""
    try:
        return ApiKey(
            id=item["id"]["S"],
            role=Role(item["role"]["S"]),
            tenant=item["tenant"]["S"],
            limits=Limits(_number(item, "requests_per_minute"), _number(item, "tokens_per_day")),
            description=item.get("description", {}).get("S", ""),
            last4=item.get("last4", {}).get("S", ""),
            created_at=_number(item, "created_at"),
            expires_at=_number(item, "expires_at"),
            revoked_at=_number(item, "revoked_at"),
            usage_key=item.get("usage_key", {}).get("S"),
        )
    except (KeyError, TypeError, ValueError):
        logger.warning("an entry of the key table is malformed; its key opens nothing")
        return None


def _number(item: Mapping[str, Any], name: str) -> int | None:
    return int(item[name]["N"]) if name in item else None
