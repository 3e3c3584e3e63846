"""The Lambda Web Adapter's part, played locally: an event of API Gateway as a request to a function's app."""

import base64
import json
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from starlette.types import Scope

_CONTEXTS = ("x-amzn-request-context", "x-amzn-lambda-context")


def scope_of(event: Mapping[str, Any], timeout_s: float) -> Scope:
    """The ASGI scope of the request; the invocation ends in `timeout_s` seconds."""
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": event["httpMethod"],
        "scheme": "http",
        "path": event["path"],
        "raw_path": quote(event["path"]).encode(),
        "query_string": urlencode(event.get("multiValueQueryStringParameters") or {}, doseq=True).encode(),
        "root_path": "",
        "headers": _headers(event, timeout_s),
        "client": ("127.0.0.1", 0),
        "server": ("127.0.0.1", 8000),
    }


def body_of(event: Mapping[str, Any]) -> bytes:
    """The request's body."""
    body = event.get("body") or ""
    return base64.b64decode(body) if event.get("isBase64Encoded") else str(body).encode()


def _headers(event: Mapping[str, Any], timeout_s: float) -> list[tuple[bytes, bytes]]:
    """The client's headers, and the two that tell of API Gateway and Lambda, which no client can set."""
    context = event["requestContext"]
    deadline_ms = int((time.time() + timeout_s) * 1000)
    invocation = {"request_id": context.get("requestId"), "deadline": deadline_ms}
    ours = dict(zip(_CONTEXTS, (context, invocation), strict=True))
    given = [(name.lower(), value) for name, value in event["headers"].items() if name.lower() not in ours]
    told = [(name, json.dumps(value, ensure_ascii=False)) for name, value in ours.items()]
    return [(name.encode(), value.encode()) for name, value in [*given, *told]]
