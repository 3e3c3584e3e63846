"""The one action parser: feed it text as it comes, it tells prose from the action's JSON. No I/O.

An answer is an action when it ends with one JSON object `{"action": …}` that begins a line, fenced or
not, and nothing follows. Prose flows at once; what may be an action is withheld until that is decided, so
that action JSON is never shown, and an action quoted in an explanation is never run. The result does not
depend on how the text was cut into pieces.
"""

import json
import re
from dataclasses import dataclass, field

from heimdall.domain.actions import ActionCall

_HEAD = '{"action":'
_FENCE = re.compile(r"```[a-zA-Z]*[ \t]*")
_FENCE_LINE = re.compile(r"```[a-zA-Z]*[ \t]*\n")
_decoder = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class MalformedAction:
    """The model began an action that is not one: cut off, or its fields are of the wrong kind."""

    raw: str


@dataclass(slots=True)
class AnswerParser:
    """Feed pieces, then finish once."""

    _held: str = ""
    _at_line_start: bool = True
    raw: str = field(default="", init=False)

    def feed(self, piece: str) -> str:
        """The prose that may be shown now; empty while an action may be coming."""
        self.raw += piece
        self._held += piece
        shown = ""
        while self._held and (prose := self._release()):
            shown += prose
        return shown

    def finish(self) -> tuple[str, ActionCall | MalformedAction | None]:
        """The prose still withheld and the action, if the answer ends with one."""
        held, self._held = self._held, ""
        body = _unfenced(held)
        if not self._at_line_start or not body or not _compact(body).startswith(_HEAD):
            return held, None
        found = _object(body)
        return "", (_call(found[0]) if found else None) or MalformedAction(body)

    def _release(self) -> str:
        """Take from what is held the longest piece that is surely prose."""
        if self._at_line_start and _may_be_action(self._held):
            return ""
        cut = self._held.find("\n") + 1 or len(self._held)
        if self._at_line_start and _starts_action(self._held):
            # An action with text after it: an explanation that quotes one.
            cut = len(self._held) - len(_after_object(self._held)) or cut
        prose, self._held = self._held[:cut], self._held[cut:]
        self._at_line_start = prose.endswith("\n")
        return prose


def _compact(text: str) -> str:
    return re.sub(r"\s+", "", text[:80])


def _unfenced(text: str) -> str:
    body = text.lstrip()
    fence = _FENCE_LINE.match(body)
    return body[fence.end() :].lstrip() if fence else body


def _starts_action(text: str) -> bool:
    return _compact(_unfenced(text)).startswith(_HEAD)


def _may_be_action(text: str) -> bool:
    """Whether `text`, which begins a line, can still turn out to be an action and nothing after it."""
    body = text.lstrip()
    if "```".startswith(body) or _FENCE.fullmatch(body):
        return True
    body = _unfenced(text)
    compact = _compact(body)
    if not compact.startswith(_HEAD):
        return _HEAD.startswith(compact)
    return _object(body) is None or _is_closing(_after_object(text))


def _object(body: str) -> tuple[object, int] | None:
    """The JSON value at the head of `body` and where it ends, or None while it is not complete."""
    try:
        return _decoder.raw_decode(body)
    except ValueError:
        return None


def _after_object(text: str) -> str:
    body = _unfenced(text)
    found = _object(body)
    return body[found[1] :] if found else ""


def _is_closing(rest: str) -> bool:
    stripped = rest.strip()
    return stripped == "" or "```".startswith(stripped)


def _call(value: object) -> ActionCall | None:
    if not isinstance(value, dict):
        return None
    name, params = value.get("action"), value.get("params")
    if not isinstance(name, str) or not name.strip() or not isinstance(params, dict | None):
        return None
    return ActionCall(name.strip(), params or {})
