"""What every command takes: where the gateway is, the key, and whether a script reads."""

from dataclasses import dataclass
from typing import Annotated

import typer

from heimdall.cli.client import Gateway
from heimdall.cli.target import DEFAULT_URL, Target, resolve
from heimdall.cli.terminal import Terminal, open_terminal

Url = Annotated[
    str | None,
    typer.Option("--url", metavar="URL", help=f"The gateway; else HEIMDALL_URL, else {DEFAULT_URL}."),
]
Key = Annotated[
    str | None,
    typer.Option(
        "--key",
        metavar="KEY",
        help="The API key; else HEIMDALL_KEY, else, on this machine, .local/key's.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for scripts.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colours, as with NO_COLOR set.")]


@dataclass(frozen=True, slots=True)
class Session:
    """What the options before the command's name said."""

    terminal: Terminal
    url: str | None = None
    key: str | None = None

    def target(self, url: str | None, key: str | None) -> Target:
        """The gateway; options after the command's name win. Raises typer.BadParameter."""
        return resolve(url or self.url, key or self.key)

    def gateway(self, url: str | None, key: str | None) -> Gateway:
        """A client of that gateway."""
        return Gateway(self.target(url, key))


def session_of(ctx: typer.Context) -> Session:
    """The session that the application's callback left for its commands."""
    session = ctx.obj
    assert isinstance(session, Session)  # noqa: S101 - the callback always runs before a command
    return session


def open_session(url: str | None, key: str | None, *, no_color: bool) -> Session:
    """A session on the process's own streams."""
    return Session(open_terminal(no_color=no_color), url, key)
