"""API keys in this process's memory."""

import time
from dataclasses import replace

from heimdall.domain.api_keys import ApiKey, KeyState, key_hash
from heimdall.errors import InvalidRequest, NotFound


class MemoryKeys:
    """Keys that were put into this object: both sides of the store, the authorizer's and the operator's."""

    def __init__(self) -> None:
        self._entries: dict[str, ApiKey] = {}

    async def find(self, key: str) -> ApiKey | None:
        """The key's entry if it opens something."""
        entry = self._entries.get(key_hash(key))
        return entry if entry is not None and entry.state(time.time()) is KeyState.ACTIVE else None

    def add(self, key: str, entry: ApiKey) -> None:
        """Store a key. Raises InvalidRequest when it is there already."""
        if key_hash(key) in self._entries:
            raise InvalidRequest("This key is stored already.", code="key_exists")
        self._entries[key_hash(key)] = entry

    def entries(self) -> list[ApiKey]:
        """Every key, the oldest first; those of unknown age before them."""
        return sorted(self._entries.values(), key=lambda entry: (entry.created_at or 0, entry.id))

    def revoke(self, key_id: str, now: int) -> ApiKey:
        """Have every key of this id open nothing any more. Raises NotFound."""
        found = [hashed for hashed, entry in self._entries.items() if entry.id == key_id]
        for hashed in found:
            entry = self._entries[hashed]
            self._entries[hashed] = replace(entry, revoked_at=entry.revoked_at or now)
        if not found:
            raise NotFound(f"There is no key {key_id!r}.", code="key_not_found")
        return self._entries[found[0]]
