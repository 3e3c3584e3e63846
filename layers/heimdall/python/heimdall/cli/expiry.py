"""Points in time as people write and read them: `90d`, `2027-01-31`; everything in UTC."""

import re
from datetime import UTC, datetime

import typer

_SECONDS = {"m": 60, "h": 3600, "d": 86_400, "w": 604_800}
_SPAN = re.compile(r"([1-9]\d{0,3})([mhdw])")


def when(text: str, now: int) -> int:
    """Unix seconds of a span from `now` or of a day or time. Raises typer.BadParameter, also for the past."""
    span = _SPAN.fullmatch(text.strip())
    moment = now + int(span[1]) * _SECONDS[span[2]] if span else _moment(text.strip())
    if moment <= now:
        raise typer.BadParameter(f"{text} is over already.", param_hint="--expires")
    return moment


def utc(seconds: int | None) -> str | None:
    """Unix seconds as ISO 8601 in UTC."""
    return (
        None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")
    )


def _moment(text: str) -> int:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        hint = "Write a span (12h, 90d, 8w), a day (2027-01-31) or a time (2027-01-31T18:00Z)."
        raise typer.BadParameter(hint, param_hint="--expires") from None
    return int((found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp())
