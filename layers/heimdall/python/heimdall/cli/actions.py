"""`heimdall actions` and `heimdall run`: the catalogue, and an action by hand."""

import json
from collections.abc import Mapping
from typing import Annotated, Any

import typer
from rich.padding import Padding
from rich.text import Text

from heimdall.cli.answer_view import show_data, show_notice
from heimdall.cli.exits import ExitCode
from heimdall.cli.options import AsJson, Key, Url, session_of
from heimdall.cli.tables import bare_table
from heimdall.cli.terminal import Terminal, plain
from heimdall.cli.wire import Notice

Name = Annotated[
    str, typer.Argument(metavar="NAME", help="An action's full name, such as heimdall.watcher.query.")
]
NameOrAll = Annotated[
    str | None, typer.Argument(metavar="NAME", help="An action's full name; without it, all are listed.")
]
Params = Annotated[str, typer.Option("--params", metavar="JSON", help="The parameters as a JSON object.")]


def actions(
    ctx: typer.Context, name: NameOrAll = None, *, url: Url = None, key: Key = None, as_json: AsJson = False
) -> None:
    """List the actions, or show one with its parameters."""
    session = session_of(ctx)
    with session.gateway(url, key) as gateway:
        found: Any = gateway.actions() if name is None else gateway.action(name)
    if as_json:
        session.terminal.json(found)
    elif name is None:
        _show_catalogue(session.terminal, found)
    else:
        _show_action(session.terminal, found)


def run(
    ctx: typer.Context,
    name: Name,
    *,
    params: Params = "{}",
    url: Url = None,
    key: Key = None,
    as_json: AsJson = False,
) -> None:
    """Run one action without the model, through the same hooks. Exits 0 only when it succeeded."""
    session = session_of(ctx)
    with session.gateway(url, key) as gateway:
        result = gateway.run(name, _params_object(params))
    if as_json:
        session.terminal.json(result)
    else:
        _show_result(session.terminal, result)
    if result.get("success") is not True:
        raise typer.Exit(ExitCode.FAILED)


def _params_object(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except ValueError as error:
        raise typer.BadParameter(f"--params is not JSON: {error}.") from None
    if not isinstance(value, dict):
        raise typer.BadParameter('--params must be a JSON object, such as {"limit": 5}.')
    return value


def _show_catalogue(terminal: Terminal, catalogue: list[dict[str, Any]]) -> None:
    table = bare_table("action", "category", "what it does")
    for action in catalogue:
        name, category, description = (str(action.get(k, "")) for k in ("name", "category", "description"))
        writes = Text("writes  ", "yellow") if action.get("writes") else Text("")
        table.add_row(
            Text(plain(name), "cyan"), Text(plain(category), "dim"), writes.append(plain(description))
        )
    terminal.out.print(table)


def _show_action(terminal: Terminal, action: Mapping[str, Any]) -> None:
    terminal.line(str(action.get("name", "")), "bold cyan")
    terminal.line(f"{action.get('description', '')}{' It writes.' if action.get('writes') else ''}")
    schema = action.get("params_schema")
    properties = schema.get("properties") if isinstance(schema, Mapping) else None
    if not isinstance(schema, Mapping) or not isinstance(properties, Mapping) or not properties:
        terminal.line("No parameters.", "dim")
        return
    table = bare_table("parameter", "type", "", "meaning")
    for name, rules in properties.items():
        table.add_row(*_parameter(str(name), rules, name in schema.get("required", ())))
    terminal.out.print(Padding(table, (1, 0, 0, 2), expand=False))


def _parameter(name: str, rules: Mapping[str, Any], required: bool) -> tuple[Text, ...]:
    need = "required" if required else f"default {json.dumps(rules['default'])}" if "default" in rules else ""
    return (
        Text(plain(name), "cyan"),
        Text(plain(_type(rules))),
        Text(plain(need), "dim"),
        Text(plain(str(rules.get("description", "")))),
    )


def _type(rules: Mapping[str, Any]) -> str:
    if isinstance(choices := rules.get("anyOf"), list):
        return " or ".join(_type(choice) for choice in choices if isinstance(choice, Mapping))
    if isinstance(values := rules.get("enum"), list):
        return " | ".join(json.dumps(value) for value in values)
    return str(rules.get("type", "any"))


def _show_result(terminal: Terminal, result: Mapping[str, Any]) -> None:
    for notice in _notices(result.get("heimdall")):
        show_notice(terminal, notice)
    failed = result.get("success") is not True
    terminal.line(str(result.get("message", "")), "red" if failed else "")
    data = result.get("data")
    if isinstance(data, Mapping) and data:
        show_data(terminal, data)


def _notices(report: Any) -> list[Notice]:
    told = report.get("notifications") if isinstance(report, Mapping) else None
    return [
        Notice(*(str(each.get(part, "")) for part in ("level", "title", "message")))
        for each in told or ()
        if isinstance(each, Mapping)
    ]
