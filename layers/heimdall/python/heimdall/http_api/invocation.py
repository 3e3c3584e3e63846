"""What a Lambda invocation tells an app beside the request: who was let in, and until when it may run.

The one module that knows how the runtime says so: in the ASGI scope (Mangum, buffered functions) or in
headers of UTF-8 JSON (the Lambda Web Adapter, streamed functions). Clients cannot set these headers: the
adapter and the local gateway overwrite their copies. Whatever streams one day in the adapter's place is
written into this module and the functions' run.sh; no other one would notice.
"""

import json
import os
import time
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request

CONTEXT_HEADER = "x-amzn-request-context"
LAMBDA_HEADER = "x-amzn-lambda-context"

# Seconds that stay for the end of a response: its last words, the bookkeeping, the flush of events.
MARGIN_S = 10.0


def request_context(request: Request) -> Mapping[str, Any]:
    """API Gateway's request context; `authorizer` in it is what the authorizer found. Empty without one."""
    event = request.scope.get("aws.event")
    if isinstance(event, Mapping):
        context = event.get("requestContext")
        return context if isinstance(context, Mapping) else {}
    return _header(request, CONTEXT_HEADER)


def seconds_to_answer(request: Request) -> float:
    """Seconds until a response should end by itself, before it is cut off; infinite outside Lambda."""
    try:
        return float(_header(request, LAMBDA_HEADER)["deadline"]) / 1000 - time.time() - MARGIN_S
    except (KeyError, TypeError, ValueError):
        return float("inf")


def trace_header(request: Request) -> str | None:
    """The X-Ray trace header of the invocation; None outside Lambda."""
    told = _header(request, LAMBDA_HEADER).get("xray_trace_id")
    return told if isinstance(told, str) else os.environ.get("_X_AMZN_TRACE_ID")


def _header(request: Request, name: str) -> Mapping[str, Any]:
    try:
        # Starlette decodes header bytes as latin-1; the adapter sends UTF-8.
        value = json.loads(request.headers[name].encode("latin-1").decode("utf-8"))
    except (KeyError, ValueError):
        return {}
    return value if isinstance(value, Mapping) else {}
