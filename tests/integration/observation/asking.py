"""Requests to the served functions as the web adapter would send them."""

import json
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx
from heimdall.access.admission import Admission, authorizer_context
from heimdall.domain.identity import Principal, Role

from tests.integration.observation.functions import Functions

TENANT = "observed"
GATEWAY_ID = "5f0e7c1a-6f5a-4a52-9d3e-2b8a3c1d4e5f"
ROOT = "1-5759e988-bd862e3fe1be46a994272793"


def headers(**more: str) -> dict[str, str]:
    """What the adapter adds, for an editor."""
    context = {
        "requestId": GATEWAY_ID,
        "authorizer": authorizer_context(Admission(Principal("ann", Role.EDITOR, TENANT))),
    }
    invocation = {
        "deadline": int(time.time() * 1000) + 60_000,
        "xray_trace_id": f"Root={ROOT};Parent=53995c3f42cd8ad8;Sampled=1",
    }
    given = {"x-amzn-request-context": context, "x-amzn-lambda-context": invocation}
    return {**{name: json.dumps(value) for name, value in given.items()}, **more}


def ask(
    functions: Functions, question: str, body: Mapping[str, Any] | None = None, **more: str
) -> httpx.Response:
    """A chat request; `more` are headers."""
    asked = {"messages": [{"role": "user", "content": question}], **(body or {})}
    named = {name.replace("_", "-"): value for name, value in more.items()}
    return httpx.post(
        f"{functions.url('chat')}/v1/chat/completions", json=asked, headers=headers(**named), timeout=90
    )


@contextmanager
def reading_events(functions: Functions, **more: str) -> Iterator[Iterator[dict[str, Any]]]:
    """The events of the tenant from now on."""
    named = {name.replace("_", "-"): value for name, value in more.items()}
    url = f"{functions.url('events')}/api/bifrost/events"
    with httpx.stream("GET", url, headers=headers(**named), timeout=60) as response:
        events = (json.loads(line[6:]) for line in response.iter_lines() if line.startswith("data: "))
        assert next(events)["type"] == "connected"
        yield events


def until(condition: Any, within_s: float = 20) -> Any:
    """The first answer of `condition` that is one."""
    end = time.monotonic() + within_s
    while not (found := condition()):
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)
    return found
