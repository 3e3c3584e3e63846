"""Which gateway to talk to and with which key."""

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import typer

DEFAULT_URL = "http://127.0.0.1:8765"
LOCAL_KEY = Path(".local/key")


@dataclass(frozen=True, slots=True)
class Target:
    """A gateway's base URL without a slash at its end, and the key; the key never shows in a repr."""

    url: str
    key: str | None = field(default=None, repr=False)

    @property
    def loopback(self) -> bool:
        """Whether the URL names this very machine."""
        return _is_loopback(httpx.URL(self.url).host)


def resolve(
    url: str | None, key: str | None, environ: Mapping[str, str] = os.environ, folder: Path | None = None
) -> Target:
    """Option, else environment, else default. Raises typer.BadParameter for what cannot be used.

    The key that `make up` left in `folder`/.local is used for this machine only: it would otherwise be
    sent to whatever host HEIMDALL_URL names.
    """
    target = Target(_checked_url(url or environ.get("HEIMDALL_URL") or DEFAULT_URL))
    found = key or environ.get("HEIMDALL_KEY") or None
    if found is None and target.loopback:
        found = _local_key((folder or Path.cwd()) / LOCAL_KEY)
    return Target(target.url, None if found is None else _checked_key(found.strip()))


def _checked_url(text: str) -> str:
    try:
        url = httpx.URL(text.strip())
    except httpx.InvalidURL as error:
        raise typer.BadParameter(f"The URL cannot be read: {error}.") from None
    if url.scheme not in ("http", "https") or not url.host:
        raise typer.BadParameter(f"The URL must look like {DEFAULT_URL} or https://….")
    if url.userinfo:
        raise typer.BadParameter("The URL must not carry a user or password; give the key with --key.")
    return str(url.copy_with(query=None, fragment=None)).rstrip("/")


def _checked_key(key: str) -> str:
    # The HTTP library's own complaint would quote the whole header, key and all.
    if not key.isascii() or not key.isprintable() or " " in key:
        raise typer.BadParameter("The key holds characters that no key has (spaces, line breaks, non-ASCII).")
    return key


def _local_key(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8").strip() or None
    except (OSError, UnicodeDecodeError):
        return None


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
