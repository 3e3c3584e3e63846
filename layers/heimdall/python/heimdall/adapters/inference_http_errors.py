"""What goes wrong on the way to an inference host, in the gateway's own errors."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import httpx

from heimdall.errors import (
    BudgetExceeded,
    DeadlineExceeded,
    HeimdallError,
    InferenceUnavailable,
    InvalidRequest,
    RateLimited,
    UpstreamFailed,
)

# Ours and OpenAI's word first, then llama-server's.
_OVER_BUDGET = {"context_length_exceeded", "exceed_context_size_error"}


@contextmanager
def translated() -> Iterator[None]:
    """Raises heimdall.errors for httpx's."""
    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise InferenceUnavailable("The inference host cannot be reached.", retry_after_s=5) from error
    except (httpx.TimeoutException, TimeoutError) as error:
        raise DeadlineExceeded("The model did not answer in time.") from error
    except (httpx.HTTPError, httpx.StreamError) as error:
        raise UpstreamFailed("The inference host broke off its answer.") from error


def of_response(status: int, body: object, headers: Mapping[str, str]) -> HeimdallError:
    """The error that a refusal with this status and JSON body means."""
    detail = _detail(body)
    retry_after = headers.get("retry-after", "")
    retry_after_s = int(retry_after) if retry_after.isdigit() else None
    if status == 429:
        return RateLimited("The model is busy; try again soon.", retry_after_s=retry_after_s or 1)
    if status in {401, 403}:
        return InferenceUnavailable("The inference host refuses the gateway's key.")
    if status == 503:
        return InferenceUnavailable(
            _message(detail, "The model is not ready."), retry_after_s=retry_after_s or 5
        )
    if status == 504:
        return DeadlineExceeded("The model did not answer in time.")
    if status in {400, 413, 422}:
        return _invalid(detail)
    return UpstreamFailed(f"The inference host answered with status {status}.")


def in_stream(body: object) -> HeimdallError:
    """The error that an error object in mid-stream means."""
    detail = _detail(body)
    code = str(detail.get("code"))
    status = {"deadline_exceeded": 504, "not_ready": 503, "queue_full": 429}.get(code)
    if status is None:
        status = 400 if detail.get("type") == "invalid_request_error" else 500
    if status == 500:
        return UpstreamFailed(_message(detail, "The model failed in mid-answer."))
    return of_response(status, body, {})


def _invalid(detail: Mapping[str, Any]) -> InvalidRequest:
    over = _OVER_BUDGET & {str(detail.get("code")), str(detail.get("type"))}
    message = _message(detail, "The inference host refuses this request.")
    if over:
        return BudgetExceeded(message)
    code = detail.get("code")
    return InvalidRequest(message, code=code if isinstance(code, str) else None)


def _detail(body: object) -> Mapping[str, Any]:
    # OpenAI wraps the error object in `error`; older vLLM does not.
    error = body.get("error", body) if isinstance(body, Mapping) else None
    if isinstance(error, str):
        return {"message": error}
    return error if isinstance(error, Mapping) else {}


def _message(detail: Mapping[str, Any], default: str) -> str:
    message = detail.get("message")
    return message if isinstance(message, str) and message else default
