"""`heimdall chat`: a conversation at the terminal."""

import contextlib
import sys
from typing import Annotated

import typer

from heimdall.cli.conversation import Conversation
from heimdall.cli.options import Key, Url, session_of

Model = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="A model other than the gateway's own.")
]


def chat(ctx: typer.Context, *, model: Model = None, url: Url = None, key: Key = None) -> None:
    """Talk with the graph; what was said is sent along.

    /help tells the commands, Ctrl-C stops a running answer, Ctrl-D leaves.
    """
    session = session_of(ctx)
    if sys.stdin.isatty():
        with contextlib.suppress(ImportError):
            import readline  # noqa: F401, PLC0415 - gives input() its line editing, and is not everywhere
    with session.gateway(url, key) as gateway:
        Conversation(gateway, session.terminal, model).run()
