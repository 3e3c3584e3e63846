"""Query results and other data as tables, records and trees."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from heimdall.cli.terminal import plain
from heimdall.cli.values import is_tagged, readable

# Below this a column folds into a tower of syllables; the rows are told as records instead.
_NARROWEST_COLUMN = 10


def result_view(data: Mapping[str, Any], width: int) -> RenderableType:
    """An action's data: rows when it is a query's, else a tree of names and values."""
    rows = data.get("results")
    if isinstance(rows, list) and all(isinstance(row, Mapping) for row in rows):
        return rows_view(_columns(data, rows), rows, width)
    return tree(data)


def rows_view(columns: Sequence[str], rows: Sequence[Mapping[str, Any]], width: int) -> RenderableType:
    """Rows as a table, or as records where the terminal is too narrow for the columns."""
    if not columns:
        return Text("(no rows)", "dim")
    if len(columns) > 1 and len(columns) * _NARROWEST_COLUMN > width:
        return _records(columns, rows)
    return _table(columns, rows)


def tree(data: Mapping[str, Any], depth: int = 0) -> RenderableType:
    """Names and values, one a line; nested objects are indented, lists of objects become tables."""
    parts = [_branch(str(name), value, depth) for name, value in data.items()]
    return Group(*parts) if parts else Text("(nothing)", "dim")


def bare_table(*headers: str) -> Table:
    """The project's table: a line under the header and nothing else."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for header in headers:
        table.add_column(Text(plain(header)), overflow="fold")
    return table


def _columns(data: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> list[str]:
    told = data.get("columns")
    if isinstance(told, list):
        return [str(name) for name in told]
    return list(rows[0]) if rows else []


def _table(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> Table:
    table = bare_table(*columns)
    for column, name in zip(table.columns, columns, strict=True):
        if _numeric([row.get(name) for row in rows]):
            column.justify = "right"
    for row in rows:
        table.add_row(*(_cell(row.get(name)) for name in columns))
    return table


def _records(columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> RenderableType:
    grids: list[RenderableType] = []
    for number, row in enumerate(rows, start=1):
        grid = Table.grid(padding=(0, 2))
        for name in columns:
            grid.add_row(Text(plain(name), "bold"), _cell(row.get(name)))
        grids += [Text(f"row {number}", "dim"), Padding(grid, (0, 0, 1, 2))]
    return Group(*grids)


def _branch(name: str, value: Any, depth: int) -> RenderableType:
    title = Text("  " * depth + plain(name), "bold")
    if isinstance(value, Mapping) and value and not is_tagged(value):
        return Group(title, tree(value, depth + 1))
    if _is_table(value):
        listed = _table(_all_keys(value), value)
        return Group(title, Padding(listed, (0, 0, 1, 2 * (depth + 1))))
    return title.append(Text("  ").append_text(_cell(value)))


def _is_table(value: Any) -> bool:
    rows = value if isinstance(value, list) else []
    return bool(rows) and all(isinstance(row, Mapping) and row and not is_tagged(row) for row in rows)


def _all_keys(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys(str(key) for row in rows for key in row))


def _numeric(values: Sequence[Any]) -> bool:
    known = [value for value in values if value is not None]
    return bool(known) and all(isinstance(v, int | float) and not isinstance(v, bool) for v in known)


def _cell(value: Any) -> Text:
    return Text(plain(readable(value)), "dim" if value is None else "not bold")
