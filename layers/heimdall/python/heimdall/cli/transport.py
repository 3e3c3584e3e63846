"""What can go wrong on the way to the gateway, turned into errors that are one sentence each."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import httpx
from httpx_sse import SSEError

from heimdall.cli.exits import CannotConnect, CliError, Failed, NotAuthorised
from heimdall.cli.target import Target
from heimdall.cli.wire import error_object


@contextmanager
def connecting(target: Target) -> Iterator[None]:
    """Until the head of the answer has come: every failure but slowness means that nobody is there."""
    try:
        yield
    except httpx.ReadTimeout:
        raise Failed(f"{target.url} took the request but gave no answer in time.", retryable=True) from None
    except httpx.TimeoutException:
        raise CannotConnect(f"Cannot connect to {target.url}: no answer in time.", retryable=True) from None
    except httpx.TransportError as error:
        raise CannotConnect(f"Cannot connect to {target.url}: {_reason(error)}.", retryable=True) from None


@contextmanager
def reading(target: Target) -> Iterator[None]:
    """While the body comes: a failure means that the answer broke off."""
    try:
        yield
    except httpx.ReadTimeout:
        raise Failed("The gateway fell silent in mid-answer.", retryable=True) from None
    except SSEError:  # a TransportError by its class, but nothing broke
        raise Failed(f"{target.url} answered, but not with a stream. Is it a Heimdall gateway?") from None
    except (httpx.TransportError, httpx.DecodingError):
        raise Failed("The connection to the gateway broke off in mid-answer.", retryable=True) from None


def refuse(response: httpx.Response, target: Target) -> NoReturn:
    """Raise what an answer that is not a success means; its body must have been read."""
    message, code = _error_of(response)
    sentence = (
        message or f"{target.url} answered {response.status_code} {response.reason_phrase}".strip() + "."
    )
    if _unauthorised(response.status_code, code):
        raise NotAuthorised(_with_key_hint(sentence, response.status_code, target), code=code)
    raise _failure(response, sentence, code)


def _failure(response: httpx.Response, sentence: str, code: str | None) -> CliError:
    busy = response.status_code == 429 or response.status_code >= 500
    wait = response.headers.get("retry-after", "")
    if busy and wait.isdecimal():
        sentence = f"{sentence} Try again in {wait} s."
    return Failed(sentence, code=code, retryable=busy)


def _unauthorised(status: int, code: str | None) -> bool:
    # An action that a safety layer or a hook stopped is a 403 as well, but no matter of who asks.
    return status == 401 or (status == 403 and not (code or "").startswith("action_"))


def _with_key_hint(sentence: str, status: int, target: Target) -> str:
    if status == 403:
        return sentence
    hint = "No key was sent: give" if target.key is None else "The key was not accepted: check"
    return f"{sentence} {hint} --key or HEIMDALL_KEY."


def _error_of(response: httpx.Response) -> tuple[str | None, str | None]:
    try:
        body = response.json()
    except ValueError:
        return None, None
    return error_object(body) if isinstance(body, dict) else (None, None)


def _reason(error: httpx.TransportError) -> str:
    text = str(error).rstrip(".")
    return "connection refused" if "refused" in text.lower() else text or type(error).__name__
