"""Rows become tables, records where there is no room, and other data trees."""

import io
from collections.abc import Mapping
from typing import Any

from heimdall.cli.tables import result_view
from heimdall.graph import values
from rich.console import Console


def drawn(data: Mapping[str, Any], width: int = 80) -> list[str]:
    console = Console(file=io.StringIO(), width=width, color_system=None)
    console.print(result_view(data, width))
    text = console.file.getvalue()  # type: ignore[attr-defined]
    return [line.rstrip() for line in text.splitlines()]


def test_columns_keep_their_order_and_numbers_stand_right() -> None:
    rows = [{"n": 5, "who": "a"}, {"n": 1234, "who": "b"}, {"n": None, "who": "c"}]
    assert drawn({"columns": ["who", "n"], "results": rows}) == [
        "who      n",
        "──────────",
        "a        5",
        "b     1234",
        "c     null",
    ]


def test_words_and_yes_or_no_stand_left() -> None:
    assert drawn({"columns": ["ok"], "results": [{"ok": True}, {"ok": False}]})[2:] == ["true", "false"]


def test_no_rows_still_show_the_columns() -> None:
    assert drawn({"columns": ["a", "b"], "results": []}) == ["a   b", "─────"]
    assert drawn({"columns": [], "results": []}) == ["(no rows)"]


def test_a_long_value_is_folded_and_never_cut() -> None:
    lines = drawn({"columns": ["x"], "results": [{"x": "word " * 30 + "end"}]}, width=40)
    assert max(map(len, lines)) <= 40
    assert " ".join(lines).count("word") == 30
    assert lines[-1].endswith("end")


def test_too_many_columns_for_the_width_become_records() -> None:
    row = {f"column{i}": i for i in range(6)}
    lines = drawn({"columns": list(row), "results": [row, row]}, width=40)
    assert lines[:3] == ["row 1", "  column0  0", "  column1  1"]
    assert "row 2" in lines


def test_markup_and_escape_sequences_in_values_are_only_text() -> None:
    lines = drawn({"columns": ["[red]x"], "results": [{"[red]x": "[bold]\x1b[2Jy"}]})
    assert (lines[0], lines[2]) == ("[red]x", "[bold]␛[2Jy")


def test_other_data_is_a_tree_with_tables_for_lists_of_objects() -> None:
    data: dict[str, Any] = {
        "runtime": {"tasks": 3, "deep": {"er": [1, 2]}},
        "first": values.node("4:1", ["A"], {"x": 1}),
        "catalog": [{"name": "a", "writes": False}, {"name": "b", "more": 1}],
        "empty": {},
    }
    assert drawn(data) == [
        "runtime",
        "  tasks  3",
        "  deep",
        "    er  [1, 2]",
        "first  (:A {x: 1})",
        "catalog",
        "  name   writes   more",
        "  ────────────────────",
        "  a      false    null",
        "  b      null        1",
        "",
        "empty  {}",
    ]
