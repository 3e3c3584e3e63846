"""Which key store `heimdall keys` manages, and its errors as those of a command."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from heimdall.cli.exits import CannotConnect, CliError, Failed, NotAuthorised
from heimdall.errors import Forbidden, HeimdallError, Unauthenticated, Unavailable
from heimdall.ports import KeyRegistry

LOCAL_STREAM_URL = Path(".local/stream-url")
_LOCAL_TABLE, _LOCAL_TENANT = "heimdall-keys", "local"


@dataclass(frozen=True, slots=True)
class KeyStore:
    """The keys of one stack, and the tenant of those that name none."""

    registry: KeyRegistry
    default_tenant: str


@contextmanager
def open_store(
    table: str | None, environ: Mapping[str, str] = os.environ, folder: Path | None = None
) -> Iterator[KeyStore]:
    """The store in `table`, else in KEYS_TABLE, else of the stack that `make up` runs in `folder`.

    Raises CliError for whatever the store raises inside.
    """
    try:
        yield _store(table or environ.get("KEYS_TABLE"), folder or Path.cwd())
    except HeimdallError as error:
        raise _as_command_error(error) from error


def _store(table: str | None, folder: Path) -> KeyStore:
    from heimdall import bootstrap  # noqa: PLC0415 - boto3 and settings, which no other command needs

    if table:
        return KeyStore(bootstrap.key_registry(table), "default")
    try:
        endpoint = (folder / LOCAL_STREAM_URL).read_text(encoding="utf-8").strip()
    except OSError:
        raise CannotConnect(
            "No stack runs in this folder (make up); for a deployed one give --table or set KEYS_TABLE."
        ) from None
    return KeyStore(bootstrap.key_registry(_LOCAL_TABLE, endpoint), _LOCAL_TENANT)


def _as_command_error(error: HeimdallError) -> CliError:
    if isinstance(error, Unavailable):
        return CannotConnect(error.message, code=error.code, retryable=True)
    kind = NotAuthorised if isinstance(error, Unauthenticated | Forbidden) else Failed
    return kind(error.message, code=error.code)
