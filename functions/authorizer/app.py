"""API Gateway's authorizer: who asks, as a policy for that one request."""

from typing import Any

from heimdall import bootstrap
from heimdall.access.admission import authorizer_context
from heimdall.adapters.lambda_loop import run
from heimdall.errors import Forbidden, Unauthenticated
from heimdall.observability import correlation, sandbox

bootstrap.start_logging()
authorizer = bootstrap.authorizer()  # here, where Lambda gives more processor than to the first request


def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """Allow the request with the principal as context, or have API Gateway answer 401 or 403.

    Any other failure, such as a key store that is away, becomes the gateway response AUTHORIZER_FAILURE.
    """
    headers = {name.lower(): value for name, value in (event.get("headers") or {}).items()}
    sandbox.request_began()
    correlation_id = correlation.id_of(headers, event.get("requestContext") or {}, None)
    correlation.begin(correlation_id)
    try:
        admission = run(authorizer.admit(headers))
    except Unauthenticated:
        raise Exception("Unauthorized") from None  # the word that API Gateway knows
    except Forbidden:
        return _policy("Deny", event["methodArn"], "nobody")
    context = authorizer_context(admission) | {"correlationId": correlation_id}  # for the access log
    answer = _policy("Allow", event["methodArn"], context.pop("principalId")) | {"context": context}
    return answer | ({"usageIdentifierKey": admission.usage_key} if admission.usage_key else {})


def _policy(effect: str, resource: str, principal: str) -> dict[str, Any]:
    statement = {"Effect": effect, "Action": "execute-api:Invoke", "Resource": resource}
    return {"principalId": principal, "policyDocument": {"Version": "2012-10-17", "Statement": [statement]}}
