"""From the authorizer's context to a Principal, and from a route's role to a dependency.

Who checked the key: API Gateway's authorizer function (deployed) or the local gateway, both through
heimdall.access.
"""

from collections.abc import Callable

from starlette.requests import Request

from heimdall.access.admission import Admission, admission_of
from heimdall.access.limits import too_many_requests
from heimdall.domain.identity import Principal, Role
from heimdall.errors import Forbidden, Unauthenticated
from heimdall.http_api.invocation import request_context


def admission(request: Request) -> Admission:
    """What the authorizer found out. Raises Unauthenticated when none vouched for anybody."""
    found = request_context(request).get("authorizer") or {}
    try:
        return admission_of(found)
    except (KeyError, TypeError, ValueError):
        raise Unauthenticated("No API key was given. Send `Authorization: Bearer <key>`.") from None


def require(role: Role, *, even_over_limit: bool = False) -> Callable[[Request], Principal]:
    """A FastAPI dependency that returns the principal if its role includes `role`.

    Requests over their limit are refused, unless the route helps to end what costs.
    """

    def dependency(request: Request) -> Principal:
        found = admission(request)
        if found.retry_after_s is not None and not even_over_limit:
            raise too_many_requests(found.retry_after_s)
        principal = found.principal
        if not principal.role.includes(role):
            raise Forbidden(f"This needs the role {role.value}; your key has {principal.role.value}.")
        return principal

    return dependency
