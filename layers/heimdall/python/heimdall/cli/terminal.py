"""The two streams a command writes to, and what may be written to them."""

import io
import json
import sys
from dataclasses import dataclass
from typing import Any

from rich.console import Console
from rich.text import Text

# Lines that go into a file or another program are not folded at a terminal's width.
_UNFOLDED = 100_000

_DELETE_AND_C1 = range(0x7F, 0xA0)
_DIRECTIONS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))  # they can make a query read otherwise
_MARKS = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\n\t"}
_MARKS |= dict.fromkeys((*_DELETE_AND_C1, *_DIRECTIONS), "\ufffd")


def plain(text: str) -> str:
    """Text from outside made harmless: control and direction-changing characters become visible marks.

    Values in a graph are anybody's; an escape sequence among them could rewrite the user's screen.
    """
    return text.replace("\r\n", "\n").translate(_MARKS)


def encodable(text: str) -> str:
    """Text from the command line without the stand-ins Python puts for bytes that are not UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


@dataclass(frozen=True, slots=True)
class Terminal:
    """`out` takes the answer, `err` everything about it (notices, progress, errors)."""

    out: Console
    err: Console

    @property
    def interactive(self) -> bool:
        """Whether a person reads `out`."""
        return self.out.is_terminal

    def line(self, text: str, style: str = "") -> None:
        """One line of outside text on `out`."""
        self.out.print(Text(plain(text), style), soft_wrap=True)

    def aside(self, text: str, style: str = "dim") -> None:
        """One line of outside text on `err`."""
        self.err.print(Text(plain(text), style), soft_wrap=True)

    def write(self, text: str) -> None:
        """Outside text on `out` exactly as it comes, without a line's end, at once."""
        self.out.out(plain(text), end="", highlight=False)

    def json(self, document: Any, indent: int | None = 2) -> None:
        """One JSON document on `out`; JSON escapes control characters by itself."""
        self.out.out(json.dumps(document, ensure_ascii=False, indent=indent), highlight=False)


def open_terminal(*, no_color: bool) -> Terminal:
    """The process's own streams; NO_COLOR in the environment is honoured too."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old locale must not turn an answer into a traceback
    return Terminal(_console(no_color, stderr=False), _console(no_color, stderr=True))


def _console(no_color: bool, *, stderr: bool) -> Console:
    console = Console(
        stderr=stderr, no_color=no_color or None, highlight=False, markup=False, emoji=False, tab_size=4
    )
    if not console.is_terminal:
        console.width = _UNFOLDED
    return console
