"""Every error that the gateway raises on purpose.

HeimdallError
├── InvalidRequest          400  the caller can mend it
│   └── BudgetExceeded      400  too many tokens
├── Unauthenticated         401
├── Forbidden               403
├── NotFound                404  model, action, request, hook phase
├── TooLarge                413  body over the limit
├── RateLimited             429  with retry_after_s
├── Unavailable             503  a part is down or starting, with retry_after_s
│   ├── InferenceUnavailable
│   ├── GraphUnavailable
│   └── StreamUnavailable
├── UpstreamFailed          502  a part answered nonsense or broke off
├── DeadlineExceeded        504
└── ActionRefused           403  a safety layer refused; `layer` names it

`status`, `type`, `code` and `param` are the OpenAI error object's; http_api maps them in one place.
"""

from typing import ClassVar


class HeimdallError(Exception):
    """Base of the tree; `message` is fit for the caller's eyes: no secret, no internals."""

    status: ClassVar[int] = 500
    type: ClassVar[str] = "server_error"
    default_code: ClassVar[str] = "internal_error"

    def __init__(
        self,
        message: str,
        *,
        code: str | None = None,
        param: str | None = None,
        retry_after_s: int | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.code = code or self.default_code
        self.param = param
        self.retry_after_s = retry_after_s


class InvalidRequest(HeimdallError):
    """The request cannot be understood or is out of range."""

    status = 400
    type = "invalid_request_error"
    default_code = "invalid_request"


class BudgetExceeded(InvalidRequest):
    """The prompt has more tokens than the budget allows; the message tells the figures."""

    default_code = "context_length_exceeded"


class Unauthenticated(HeimdallError):
    """No credential, or one that nobody knows."""

    status = 401
    type = "authentication_error"
    default_code = "invalid_api_key"


class Forbidden(HeimdallError):
    """Known, but not allowed."""

    status = 403
    type = "permission_error"
    default_code = "insufficient_role"


class NotFound(HeimdallError):
    """The thing named does not exist."""

    status = 404
    type = "invalid_request_error"
    default_code = "not_found"


class TooLarge(HeimdallError):
    """The body is over the limit."""

    status = 413
    type = "invalid_request_error"
    default_code = "request_too_large"


class RateLimited(HeimdallError):
    """Too many requests for now."""

    status = 429
    type = "rate_limit_error"
    default_code = "rate_limited"


class Unavailable(HeimdallError):
    """A part is down, starting, or shutting down."""

    status = 503
    type = "service_unavailable_error"
    default_code = "unavailable"


class InferenceUnavailable(Unavailable):
    """The inference host cannot be reached or is not ready."""

    default_code = "inference_unavailable"


class GraphUnavailable(Unavailable):
    """The graph cannot be reached."""

    default_code = "graph_unavailable"


class StreamUnavailable(Unavailable):
    """The event stream cannot be reached."""

    default_code = "stream_unavailable"


class UpstreamFailed(HeimdallError):
    """A part answered nonsense or broke off in mid-answer."""

    status = 502
    type = "upstream_error"
    default_code = "upstream_failed"


class DeadlineExceeded(HeimdallError):
    """The request's time is over."""

    status = 504
    type = "timeout_error"
    default_code = "deadline_exceeded"


class ActionRefused(HeimdallError):
    """A safety layer refused to run an action; `layer` names it for the user."""

    status = 403
    type = "permission_error"
    default_code = "action_refused"

    def __init__(self, message: str, *, layer: str) -> None:
        super().__init__(message)
        self.layer = layer
