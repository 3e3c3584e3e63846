"""Running requests in this process's memory: enough where one process answers them all."""

from heimdall.domain.identity import Principal, Role
from heimdall.errors import Forbidden, NotFound


class MemoryCancellations:
    """Cancellations of requests that this process answers."""

    def __init__(self) -> None:
        self._owners: dict[str, Principal] = {}
        self._cancelled: set[str] = set()

    async def opened(self, request_id: str, principal: Principal) -> None:
        """Remember that the request runs."""
        self._owners[request_id] = principal

    async def cancel(self, request_id: str, principal: Principal) -> None:
        """Ask it to stop. Raises NotFound when it is unknown or over, Forbidden when it is another's."""
        owner = self._owners.get(request_id)
        if owner is None or owner.tenant != principal.tenant:
            raise NotFound("No such request is running.", code="request_not_found")
        if owner.id != principal.id and not principal.role.includes(Role.ADMIN):
            raise Forbidden("Only the one who asked, or an admin, may cancel a request.", code="not_yours")
        self._cancelled.add(request_id)

    async def cancelled(self, request_id: str) -> bool:
        """Whether somebody asked it to stop."""
        return request_id in self._cancelled

    async def closed(self, request_id: str) -> None:
        """Forget it."""
        self._owners.pop(request_id, None)
        self._cancelled.discard(request_id)
