"""Tells an answer's prose from the JSON block of data at its end, while it streams; does no I/O.

A successful action answers `<message>`, a blank line and a fenced `json` block. The prose is shown as it
comes; a block is held back until it is known whether it is the last thing said (then it is the data) or
whether more prose follows (then it is prose too). The result is the same for any chunking.
"""

import json
import re
from typing import Any

# A fence opens at the start of a line; the second half matches an opening that is still arriving.
_OPENING = re.compile(r"\n+(?:```json\n|(?:`{0,3}|```j|```js|```jso|```json)\Z)")
_CLOSING = re.compile(r"\n```(?=\s|\Z)")
_WHOLE = re.compile(r"\n+```json\n(.*)\n```\s*", re.DOTALL)


class DataBlockSplitter:
    """Feed it text; it gives back what is prose for sure, and at the end the rest and the data."""

    def __init__(self) -> None:
        # The line break is not part of the answer: it makes the answer's start a line start like others.
        self._held = "\n"
        self._virtual = 1

    def feed(self, piece: str) -> str:
        """Take the next piece and return the prose that can be shown now."""
        self._held += piece
        shown = ""
        while cut := self._prose_length():
            shown += self._held[:cut]
            self._held = self._held[cut:]
        return self._real(shown)

    def finish(self, *, expect_data: bool) -> tuple[str, dict[str, Any] | None]:
        """The prose still held and the data; without data expected a block at the end is prose."""
        held, self._held = self._held, ""
        block = _WHOLE.fullmatch(held) if expect_data else None
        data = _json_object(block.group(1)) if block else None
        return ("", data) if data is not None else (self._real(held), None)

    def _prose_length(self) -> int:
        opening = _OPENING.search(self._held)
        if opening is None:
            return len(self._held)
        if opening.start() > 0 or not opening.group().endswith("json\n"):
            return opening.start()
        closing = _CLOSING.search(self._held, opening.end() - 1)
        more_follows = closing is not None and self._held[closing.end() :].strip()
        return closing.end() if closing and more_follows else 0

    def _real(self, text: str) -> str:
        if not text:
            return text
        skip, self._virtual = self._virtual, 0
        return text[skip:]


def _json_object(text: str) -> dict[str, Any] | None:
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None
