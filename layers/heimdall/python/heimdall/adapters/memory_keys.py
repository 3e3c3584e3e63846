"""API keys in this process's memory."""

from heimdall.domain.identity import Principal


class MemoryKeys:
    """Keys that were put into this object."""

    def __init__(self) -> None:
        self._principals: dict[str, Principal] = {}

    async def principal(self, key: str) -> Principal | None:
        """Whose key this is, or None."""
        return self._principals.get(key)

    async def put(self, key: str, principal: Principal) -> None:
        """Store a key, or give it to another principal."""
        self._principals[key] = principal
