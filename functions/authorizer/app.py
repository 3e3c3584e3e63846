"""API Gateway's authorizer: whose key a request carries, as a policy for that one request."""

from typing import Any

from heimdall import bootstrap
from heimdall.adapters.lambda_loop import run
from heimdall.errors import Unauthenticated


def handler(event: dict[str, Any], _context: object) -> dict[str, Any]:
    """Allow the request with the principal as context, or have API Gateway answer 401.

    Any other failure, such as a key store that is away, becomes the gateway response AUTHORIZER_FAILURE.
    """
    headers = {name.lower(): value for name, value in (event.get("headers") or {}).items()}
    try:
        principal = run(bootstrap.authorizer(headers))
    except Unauthenticated:
        raise Exception("Unauthorized") from None  # the word that API Gateway knows
    allow = {"Effect": "Allow", "Action": "execute-api:Invoke", "Resource": event["methodArn"]}
    return {
        "principalId": principal.id,
        "policyDocument": {"Version": "2012-10-17", "Statement": [allow]},
        "context": {"role": principal.role.value, "tenant": principal.tenant},
    }
