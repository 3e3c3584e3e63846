"""What the authorizer finds out about a request, and how it travels to the function that answers.

API Gateway passes an authorizer's context on as strings. An authorizer cannot answer 429 itself, so a request
over its limit is let through with `retry_after_s`, and the function refuses it before it does anything.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from heimdall.domain.identity import Limits, Principal, Role


@dataclass(frozen=True, slots=True)
class Admission:
    """Who asks. `retry_after_s`: it has made too many requests, and may come again in so many seconds."""

    principal: Principal
    retry_after_s: int | None = None
    usage_key: str | None = field(default=None, repr=False)  # whose usage plan counts, for API Gateway


def authorizer_context(admission: Admission) -> dict[str, str]:
    """The authorizer's context as API Gateway passes it on."""
    who = admission.principal
    found = {
        "principalId": who.id,
        "role": who.role.value,
        "tenant": who.tenant,
        "tokens_per_day": who.limits.tokens_per_day,
        "retry_after_s": admission.retry_after_s,
    }
    return {name: str(value) for name, value in found.items() if value is not None}


def admission_of(context: Mapping[str, Any]) -> Admission:
    """The admission that `context` tells of, without what only the authorizer needs.

    Raises KeyError, TypeError or ValueError when it tells of none.
    """
    limits = Limits(tokens_per_day=_number(context.get("tokens_per_day")))
    principal = Principal(context["principalId"], Role(context["role"]), context["tenant"], limits)
    return Admission(principal, _number(context.get("retry_after_s")))


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)
