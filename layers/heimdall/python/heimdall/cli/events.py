"""`heimdall events`: the event stream, followed through interruptions."""

import json
import time
from collections.abc import Mapping
from itertools import count
from typing import Annotated, Any

import typer
from rich.text import Text

from heimdall.cli.following import Interrupted, Received, Trouble, follow
from heimdall.cli.options import AsJson, Key, Url, session_of
from heimdall.cli.terminal import Terminal, plain

After = Annotated[
    str | None,
    typer.Option("--after", metavar="POSITION", help="Resume after this position, as --json shows it."),
]
Limit = Annotated[
    int | None, typer.Option("--limit", "-n", min=1, metavar="N", help="Leave after this many events.")
]

_LEVEL_STYLES = {"warning": "yellow", "error": "red", "success": "green"}
_TYPE_WIDTH = 20


def events(
    ctx: typer.Context,
    *,
    after: After = None,
    limit: Limit = None,
    url: Url = None,
    key: Key = None,
    as_json: AsJson = False,
) -> None:
    """Follow the event stream. It reconnects by itself and loses nothing; Ctrl-C ends it."""
    session = session_of(ctx)
    try:
        with session.gateway(url, key) as gateway:
            left = count(limit - 1, -1) if limit else count(1, 0)
            for item in follow(gateway, after):
                if _show(session.terminal, item, as_json) and next(left) == 0:
                    return
    except KeyboardInterrupt:
        return  # the one way to leave is no failure


def _show(terminal: Terminal, item: Received | Trouble | Interrupted, as_json: bool) -> bool:
    if isinstance(item, Trouble):
        terminal.aside(item.reason, "yellow")
        return False
    if isinstance(item, Interrupted):
        terminal.aside(f"{item.reason} Trying again in {item.wait_s:.1f} s.")
        return False
    if as_json:
        terminal.json({"position": item.position, **item.event}, indent=None)
    else:
        terminal.out.print(event_line(item.event), soft_wrap=True)
    return True


def event_line(event: Mapping[str, Any]) -> Text:
    """One event on one line: local time, type, what it says, its data."""
    style = _LEVEL_STYLES.get(str(event.get("level")), "")
    line = Text().append(f"{_clock(event.get('timestamp'))}  ", "dim")
    line.append(f"{plain(str(event.get('type', '?'))):<{_TYPE_WIDTH}}", style or "cyan")
    words = ": ".join(str(event[name]) for name in ("title", "content") if event.get(name))
    line.append(f"  {_one_line(words)}" if words else "", style)
    if data := event.get("data"):
        line.append(f"  {_one_line(json.dumps(data, ensure_ascii=False))}", "dim")
    return line


def _one_line(text: str) -> str:
    return plain(" ".join(text.splitlines()))


def _clock(timestamp: object) -> str:
    try:
        return time.strftime("%H:%M:%S", time.localtime(float(str(timestamp))))
    except (ValueError, OverflowError, OSError):
        return "--:--:--"
