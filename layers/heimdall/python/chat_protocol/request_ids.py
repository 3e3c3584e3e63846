"""The ids that a request brings, and what they may look like.

They stand in logs, headers and events, so they may hold nothing that means something there.
"""

import re

REQUEST, CORRELATION = "x-request-id", "x-correlation-id"

_FORM = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,63}", re.ASCII)


def accepted(given: object) -> str | None:
    """`given` if it is an id: at most 64 letters, digits, `.`, `_`, `:` and `-`."""
    return given if isinstance(given, str) and _FORM.fullmatch(given) else None
