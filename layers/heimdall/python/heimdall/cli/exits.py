"""Exit codes, and the errors that end a command with one sentence.

CliError
├── Failed         1  the gateway answered, but not with what was asked; or it broke off
├── CannotConnect  3  nobody answered there
└── NotAuthorised  4  no key, an unknown key, or one that may not do this

Usage errors (2) are Typer's own.
"""

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """What the command's exit code says to a script; 130 after Ctrl-C, as in every shell."""

    OK = 0  # answered; for `status`: every part is ready
    FAILED = 1  # failed, refused, cancelled, unsure, unanswerable; for `status`: degraded or unavailable
    USAGE = 2  # the command line itself is wrong
    UNREACHABLE = 3  # cannot connect
    UNAUTHORISED = 4  # not authorised


class CliError(Exception):
    """Base of the tree: `message` is a sentence for the user and never holds the key.

    `retryable` tells whether the same request may succeed in a moment. `code` is the gateway's, if it
    gave one.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.FAILED

    def __init__(self, message: str, *, code: str | None = None, retryable: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.retryable = retryable


class Failed(CliError):
    """The gateway refused, failed, broke off, or does not speak the expected language."""


class CannotConnect(CliError):
    """No HTTP answer came from the URL."""

    exit_code = ExitCode.UNREACHABLE


class NotAuthorised(CliError):
    """401, or 403 for the key's role."""

    exit_code = ExitCode.UNAUTHORISED
