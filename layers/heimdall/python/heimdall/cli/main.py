"""The application: its options, its commands, and the one place where errors become exit codes."""

from typing import Any

import typer
from typer.core import TyperGroup

from heimdall.cli import actions, ask, chat, events, keys, status
from heimdall.cli.exits import CliError
from heimdall.cli.options import Key, NoColor, Url, open_session
from heimdall.cli.terminal import open_terminal

_EPILOG = (
    "Exit codes: 0 answered (status: ok), 1 failed, refused, cancelled or unsure, 2 usage, "
    "3 cannot connect, 4 not authorised, 130 after Ctrl-C."
)


class _ErrorsAsSentences(TyperGroup):
    """Ends a failed command with one sentence on standard error and the error's exit code."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except CliError as error:
            open_terminal(no_color=bool(ctx.params.get("no_color"))).aside(f"Error: {error.message}", "red")
            raise typer.Exit(error.exit_code) from None


app = typer.Typer(
    cls=_ErrorsAsSentences,
    name="heimdall",
    no_args_is_help=True,
    epilog=_EPILOG,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,  # a traceback with local variables would show the key
)


@app.callback()
def heimdall(ctx: typer.Context, url: Url = None, key: Key = None, no_color: NoColor = False) -> None:
    """Ask a graph database in plain words."""
    ctx.obj = open_session(url, key, no_color=no_color)


app.command()(ask.ask)
app.command()(chat.chat)
app.command()(events.events)
app.command()(status.status)
app.command()(actions.actions)
app.command()(actions.run)
app.add_typer(keys.keys, name="keys")
