"""From the authorizer's context to a Principal, and from a route's role to a dependency.

Who checked the key: API Gateway's authorizer function (deployed) or the local gateway, both through
heimdall.access. Their finding reaches the app in the event (Mangum) or in the header
`x-amzn-request-context` (Lambda Web Adapter; UTF-8 JSON), which clients cannot set: the adapter and the
local gateway overwrite their copies.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request

from heimdall.access.admission import Admission, admission_of
from heimdall.access.limits import too_many_requests
from heimdall.domain.identity import Principal, Role
from heimdall.errors import Forbidden, Unauthenticated

CONTEXT_HEADER = "x-amzn-request-context"


def _request_context(request: Request) -> Mapping[str, Any]:
    event = request.scope.get("aws.event")
    if isinstance(event, Mapping):
        context = event.get("requestContext", {})
        return context if isinstance(context, Mapping) else {}
    raw = request.headers.get(CONTEXT_HEADER)
    if raw is None:
        return {}
    try:
        # Starlette decodes header bytes as latin-1; the adapter sends UTF-8.
        context = json.loads(raw.encode("latin-1").decode("utf-8"))
    except ValueError:
        return {}
    return context if isinstance(context, Mapping) else {}


def admission(request: Request) -> Admission:
    """What the authorizer found out. Raises Unauthenticated when none vouched for anybody."""
    found = _request_context(request).get("authorizer") or {}
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
