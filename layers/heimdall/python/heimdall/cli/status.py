"""`heimdall status`: what is up, what is down and why."""

from collections.abc import Mapping
from typing import Any

import typer
from rich.padding import Padding
from rich.text import Text

from heimdall.cli.exits import ExitCode
from heimdall.cli.options import AsJson, Key, Url, session_of
from heimdall.cli.tables import bare_table
from heimdall.cli.terminal import Terminal, plain
from heimdall.cli.values import readable

_OK = "ok"
_STYLES = {_OK: "green", "degraded": "yellow", "unavailable": "red"}
# Yes-or-no fields in which a part tells its state, the most telling first.
_STATES = {
    "ready": ("ready", "not ready"),
    "reachable": ("reachable", "not reachable"),
    "enabled": ("enabled", "disabled"),
}


def status(ctx: typer.Context, *, url: Url = None, key: Key = None, as_json: AsJson = False) -> None:
    """Show the state of the gateway and its parts. Exits 0 only when every part is ready."""
    session = session_of(ctx)
    with session.gateway(url, key) as gateway:
        body = gateway.status()
    if as_json:
        session.terminal.json(body)
    else:
        show_status(session.terminal, body)
    if body.get("status") != _OK:
        raise typer.Exit(ExitCode.FAILED)


def show_status(terminal: Terminal, body: Mapping[str, Any]) -> None:
    """The verdict, the model, and a row for each part."""
    verdict = str(body.get("status", "unknown"))
    terminal.line(verdict, f"bold {_STYLES.get(verdict, 'red')}")
    for reason in _reasons(body):
        terminal.line(f"  {reason}")
    table = bare_table("part", "state", "detail")
    for name, value in body.items():
        if isinstance(value, Mapping):
            table.add_row(plain(name), _state(value), Text(plain(_detail(value)), "dim"))
        elif name not in ("status", "reasons") and value:
            table.add_row(plain(name), Text(plain(readable(value))), "")
    terminal.out.print(Padding(table, (1, 0, 0, 2), expand=False))


def _reasons(body: Mapping[str, Any]) -> list[str]:
    told = body.get("reasons")
    return [str(reason) for reason in told] if isinstance(told, list) else []


def _state(part: Mapping[str, Any]) -> Text:
    told = part.get("status")
    if isinstance(told, str):
        return Text(plain(told), _STYLES.get(told, ""))
    for field, (yes, no) in _STATES.items():
        if isinstance(part.get(field), bool):
            return Text(yes, "green") if part[field] else Text(no, "red")
    return Text("")


def _detail(part: Mapping[str, Any]) -> str:
    facts = [
        f"{name.replace('_', ' ')} {readable(value)}"
        for name, value in _flat(part)
        if name not in _STATES and name != "status" and value not in (None, "")
    ]
    return " · ".join(facts)


def _flat(part: Mapping[str, Any]) -> list[tuple[str, Any]]:
    facts: list[tuple[str, Any]] = []
    for name, value in part.items():
        facts += _flat(value) if isinstance(value, Mapping) else [(name, value)]
    return facts
