"""From token bytes to text that may be sent: whole characters only, and nothing of a stop string. No I/O."""

import codecs
from collections.abc import Sequence

from inference_host.generation import ChosenToken, Text


class AnswerText:
    """Collects an answer token by token.

    Text is held back while it may still become a stop string, and bytes while they are half a character.
    """

    def __init__(self, stops: Sequence[str] = (), index: int = 0) -> None:
        self._stops = tuple(stop for stop in stops if stop)
        self._index = index
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._held = ""
        self._released = 0  # characters given out so far
        self._waiting: list[tuple[int, ChosenToken]] = []  # tokens with the position where their text begins
        self.stopped = False

    def add(self, token: ChosenToken) -> Text | None:
        """What may be sent after one more token; `stopped` is true once a stop string is complete."""
        self._waiting.append((self._released + len(self._held), token))
        self._held += self._decoder.decode(token.piece)
        found = min((at for stop in self._stops if (at := self._held.find(stop)) >= 0), default=None)
        if found is not None:
            self.stopped = True
            return self._release(found)
        return self._release(len(self._held) - self._longest_beginning())

    def finish(self) -> Text | None:
        """What was held back, when the answer ends without a stop string; half a character is dropped."""
        if self.stopped:
            return None
        text = self._release(len(self._held))
        rest = tuple(token for _, token in self._waiting)
        self._waiting.clear()
        if not rest:
            return text
        return Text(text.text if text else "", (text.tokens if text else ()) + rest, self._index)

    def _longest_beginning(self) -> int:
        """Length of the longest end of the held text that begins a stop string."""
        longest = min(len(self._held), max((len(stop) - 1 for stop in self._stops), default=0))
        for length in range(longest, 0, -1):
            if any(stop.startswith(self._held[-length:]) for stop in self._stops if len(stop) > length):
                return length
        return 0

    def _release(self, length: int) -> Text | None:
        if length <= 0:
            return None
        text, self._held = self._held[:length], self._held[length:]
        self._released += length
        tokens = tuple(token for start, token in self._waiting if start < self._released)
        self._waiting = [(start, token) for start, token in self._waiting if start >= self._released]
        return Text(text, tokens, self._index)
