"""From the authorizer's context to a Principal, and from a route's role to a dependency.

Who checked the key: API Gateway's authorizer function (deployed) or the local gateway, both through
heimdall's `Keys`. Their finding reaches the app in the event (Mangum) or in the header
`x-amzn-request-context` (Lambda Web Adapter; UTF-8 JSON), which clients cannot set: the adapter and the
local gateway overwrite their copies.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request

from heimdall.domain.identity import Principal, Role
from heimdall.errors import Forbidden, Unauthenticated

CONTEXT_HEADER = "x-amzn-request-context"


def bearer_key(headers: Mapping[str, str]) -> str | None:
    """The API key in `Authorization: Bearer …` or `X-API-Key`; header names in lower case."""
    scheme, _, credential = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and credential.strip():
        return credential.strip()
    return headers.get("x-api-key", "").strip() or None


def authorizer_context(principal: Principal) -> dict[str, str]:
    """The authorizer's context for a principal, as API Gateway passes it on."""
    return {"principalId": principal.id, "role": principal.role.value, "tenant": principal.tenant}


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


def principal_of(request: Request) -> Principal:
    """Who asks. Raises Unauthenticated when no authorizer vouched for anybody."""
    found = _request_context(request).get("authorizer") or {}
    try:
        return Principal(id=found["principalId"], role=Role(found["role"]), tenant=found["tenant"])
    except (KeyError, TypeError, ValueError):
        raise Unauthenticated("No API key was given. Send `Authorization: Bearer <key>`.") from None


def require(role: Role) -> Callable[[Request], Principal]:
    """A FastAPI dependency that returns the principal if its role includes `role`."""

    def dependency(request: Request) -> Principal:
        principal = principal_of(request)
        if not principal.role.includes(role):
            raise Forbidden(f"This needs the role {role.value}; your key has {principal.role.value}.")
        return principal

    return dependency
