"""An answer on the terminal: notices dim, prose as it comes, then the query, the rows, and a last line."""

from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

from rich.padding import Padding
from rich.status import Status
from rich.syntax import Syntax
from rich.text import Text

from heimdall.cli.answer import ANSWERED, Answer
from heimdall.cli.tables import result_view
from heimdall.cli.terminal import Terminal, plain
from heimdall.cli.values import literal
from heimdall.cli.wire import ActionReport, Notice

# Narrow marks in place of the wire's emoji, whose width terminals disagree on.
_MARKS = {"info": "·", "progress": "·", "success": "✓", "warning": "!", "error": "✗"}
_STYLES = {"warning": "yellow", "error": "red"}


class LiveView:
    """Shows an answer while it comes; as a context manager it waits with a spinner until the first word."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._waiting: Status | None = None
        self._at_line_start = True

    def __enter__(self) -> Self:
        if self._terminal.interactive and self._terminal.err.is_terminal:
            self._waiting = self._terminal.err.status(Text("thinking", "dim"), spinner="dots")
            self._waiting.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._stop_waiting()
        self._end_line()

    def notice(self, notice: Notice) -> None:
        """A dim line beside the answer."""
        if self._terminal.interactive:  # in a file the answer's line goes on as if nothing had been said
            self._end_line()
        show_notice(self._terminal, notice)

    def prose(self, text: str) -> None:
        """The next words, without waiting for a line's end."""
        self._stop_waiting()
        if self._at_line_start:
            text = text.lstrip("\n") if text.strip("\n") else ""
        if text:
            self._terminal.write(text)
            self._at_line_start = text.endswith("\n")

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None

    def _end_line(self) -> None:
        if not self._at_line_start:
            self._terminal.write("\n")
            self._at_line_start = True


class SilentView:
    """Shows nothing: a script gets the whole at the end."""

    def notice(self, notice: Notice) -> None:
        """Kept in the answer."""

    def prose(self, text: str) -> None:
        """Kept in the answer."""


def show_notice(terminal: Terminal, notice: Notice) -> None:
    """A notice on a line of its own, dim unless it warns."""
    style = _STYLES.get(notice.level, "dim")
    terminal.aside(f"  {_MARKS.get(notice.level, '·')} {notice.text}", style)


def show_rest(terminal: Terminal, answer: Answer) -> None:
    """After the prose: the query, the data, and how it ended unless it simply was answered."""
    if answer.action is not None:
        _show_query(terminal, answer.action)
    if answer.data is not None:
        show_data(terminal, answer.data)
    if summary := _summary(answer):
        terminal.aside(f"  {summary}")
    if _truncated(answer):
        terminal.aside("  ! Truncated: there is more than is shown here.", "yellow")
    if answer.broken is not None:
        terminal.aside(f"Error: {answer.broken.message}", "red")
    elif answer.outcome != ANSWERED:
        terminal.aside(f"  {answer.outcome}", "yellow")


def _show_query(terminal: Terminal, action: ActionReport) -> None:
    cypher = action.params.get("cypher")
    if not isinstance(cypher, str):
        terminal.aside(f"  {action.name}")
        return
    query = Syntax("", "cypher", theme="ansi_dark").highlight(plain(cypher).strip())
    query.rstrip()
    terminal.out.print(Text("\n").append_text(_indented(query)), soft_wrap=True)
    for name, value in _parameters(action).items():
        terminal.line(f"    ${name} = {literal(value)}", "dim")


def show_data(terminal: Terminal, data: Mapping[str, Any]) -> None:
    """An action's data, indented, with air around it."""
    view = result_view(data, terminal.out.width - 2)
    terminal.out.print(Padding(view, (1, 0, 1, 2), expand=False))


def _indented(text: Text) -> Text:
    return Text("\n").join(Text("  ").append_text(line) for line in text.split("\n"))


def _parameters(action: ActionReport) -> dict[str, Any]:
    params = action.params.get("params")
    return params if isinstance(params, dict) else {}


def _summary(answer: Answer) -> str:
    action, rows = answer.action, (answer.data or {}).get("results")
    parts = [f"{len(rows)} row{'' if len(rows) == 1 else 's'}"] if isinstance(rows, list) else []
    if action is not None and action.duration_ms is not None:
        parts.append(f"{action.duration_ms:.0f} ms")
    return " · ".join(parts)


def _truncated(answer: Answer) -> bool:
    told = answer.action is not None and answer.action.truncated
    return told or bool((answer.data or {}).get("truncated"))
