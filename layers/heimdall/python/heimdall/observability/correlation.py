"""The one id that a client's request keeps: through every function, the inference host, events and logs.

A client may choose it with the header `X-Correlation-Id`; the answer carries it in the same header.
"""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

from chat_protocol import request_ids

HEADER, accepted = request_ids.CORRELATION, request_ids.accepted

_TRACE_ROOT = re.compile(r"(?:^|;)\s*Root=([^;]+)")

_id: ContextVar[str | None] = ContextVar("correlation_id", default=None)


def new_id() -> str:
    """An id for requests that came without one."""
    return os.urandom(16).hex()


def id_of(headers: Mapping[str, str], request_context: Mapping[str, object], trace: str | None) -> str:
    """The id of a request: the client's, API Gateway's request id, the trace's (X-Ray), or a new one.

    Header names in lower case. What is not fit to be an id is passed over.
    """
    root = _TRACE_ROOT.search(trace or "")
    candidates = (headers.get(HEADER), request_context.get("requestId"), root and root[1])
    return next(filter(None, map(accepted, candidates)), None) or new_id()


def current() -> str | None:
    """The id of the request that is being worked on here, if any."""
    return _id.get()


def begin(correlation_id: str | None) -> None:
    """From now on, and in everything started from here, the work is for this id."""
    _id.set(correlation_id)


@contextmanager
def correlated(correlation_id: str | None) -> Iterator[None]:
    """Work inside the block is for this id."""
    token = _id.set(correlation_id)
    try:
        yield
    finally:
        _id.reset(token)
