"""Whether this process, a Lambda sandbox, has answered anything yet."""

_requests = 0


def request_began() -> None:
    """Count a request."""
    global _requests  # noqa: PLW0603 - the sandbox is the process
    _requests += 1


def is_cold() -> bool:
    """Whether this is still the first request, or the time before it."""
    return _requests <= 1
