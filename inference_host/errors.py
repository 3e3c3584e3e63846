"""Every error that the host raises on purpose.

HostError
├── InvalidPrompt      400  the request cannot become a prompt, or asks for what the host does not do
│   ├── InvalidGrammar 400  GBNF or JSON Schema that does not compile, or that no word of the model fits
│   └── ContextFull    400  the prompt does not fit; the message tells the figures
├── WrongKey           401
├── NoEncoder          404
├── BodyTooLarge       413
├── QueueFull          429  with retry_after_s
├── NotReady           503  starting, failed or draining, with retry_after_s
├── DeadlinePassed     504
├── GenerationFailed   500  llama.cpp gave up on this request
└── ModelUnusable      500  the model file cannot be loaded; ends the process, never answers a request

`status`, `type` and `code` are those of the OpenAI error object.
"""

from typing import ClassVar

NOTHING_FITS = "The grammar allows no token of this model's vocabulary here."


class HostError(Exception):
    """Base of the tree; `message` is fit for the caller's eyes."""

    status: ClassVar[int] = 500
    type: ClassVar[str] = "server_error"
    code: ClassVar[str] = "internal_error"

    def __init__(self, message: str, *, param: str | None = None, retry_after_s: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.param = param
        self.retry_after_s = retry_after_s


class InvalidPrompt(HostError):
    """The request is understood but cannot be served as asked."""

    status = 400
    type = "invalid_request_error"
    code = "invalid_request"


class InvalidGrammar(InvalidPrompt):
    """The grammar or schema does not compile, or leads to where no token of the model can follow."""

    code = "invalid_grammar"


class ContextFull(InvalidPrompt):
    """The prompt leaves no room for an answer."""

    code = "context_length_exceeded"


class WrongKey(HostError):
    """No key, or not the host's."""

    status = 401
    type = "authentication_error"
    code = "invalid_api_key"


class NoEncoder(HostError):
    """This host makes no vectors of texts."""

    status = 404
    type = "invalid_request_error"
    code = "no_encoder"


class BodyTooLarge(HostError):
    """The body is over the limit."""

    status = 413
    type = "invalid_request_error"
    code = "request_too_large"


class QueueFull(HostError):
    """As many requests wait as may wait."""

    status = 429
    type = "rate_limit_error"
    code = "queue_full"


class NotReady(HostError):
    """The model is not loaded yet, could not be loaded, or the host is going down."""

    status = 503
    type = "service_unavailable_error"
    code = "not_ready"


class DeadlinePassed(HostError):
    """The request's time, counted from its arrival, is over."""

    status = 504
    type = "timeout_error"
    code = "deadline_exceeded"


class GenerationFailed(HostError):
    """llama.cpp could not go on with this request."""

    code = "generation_failed"


class ModelUnusable(HostError):
    """The model file is missing, damaged, or crashes llama.cpp on this machine."""

    code = "model_unusable"
