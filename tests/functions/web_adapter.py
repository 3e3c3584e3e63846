"""What the Lambda Web Adapter makes of an event: an HTTP request with the request context in a header."""

import json
from types import ModuleType
from typing import Any

import httpx


def request_to(module: ModuleType, event: dict[str, Any]) -> tuple[httpx.AsyncClient, httpx.Request]:
    """A client of the function's app, and the request that the adapter would send it."""
    context = json.dumps(event["requestContext"], ensure_ascii=False).encode()
    headers = [(name.encode(), value.encode()) for name, value in event["headers"].items()]
    client = httpx.AsyncClient(transport=httpx.ASGITransport(module.app), base_url="http://127.0.0.1:8000")
    request = client.build_request(
        event["httpMethod"],
        event["path"],
        params=event["queryStringParameters"],
        headers=[*headers, (b"x-amzn-request-context", context)],
        content=event["body"],
    )
    return client, request
