"""The ids that a request brings, as far as they may stand in logs and headers."""

import re

REQUEST, CORRELATION = "x-request-id", "x-correlation-id"

_FORM = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,63}", re.ASCII)


def usable(given: str | None) -> str | None:
    """`given` if it is an id: at most 64 letters, digits, `.`, `_`, `:` and `-`."""
    return given if given is not None and _FORM.fullmatch(given) else None
