"""When a key ends, as people write it."""

import pytest
import typer
from heimdall.cli.expiry import utc, when

NOW = 1_800_000_000  # 2027-01-15 08:00 UTC


@pytest.mark.parametrize(
    ("text", "seconds"), [("30m", 1800), ("12h", 43_200), ("90d", 7_776_000), (" 8w ", 4_838_400)]
)
def test_a_span_begins_now(text: str, seconds: int) -> None:
    assert when(text, NOW) == NOW + seconds


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2027-01-16", "2027-01-16T00:00:00Z"),
        ("2027-01-15T09:00", "2027-01-15T09:00:00Z"),
        ("2027-01-15T09:00Z", "2027-01-15T09:00:00Z"),
        ("2027-01-15T10:00+01:00", "2027-01-15T09:00:00Z"),
    ],
)
def test_a_day_or_time_is_utc_unless_it_says_otherwise(text: str, moment: str) -> None:
    assert utc(when(text, NOW)) == moment


@pytest.mark.parametrize("text", ["2027-01-15", "2027-01-15T08:00", "1999-01-01"])
def test_the_past_is_refused(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="over already"):
        when(text, NOW)


@pytest.mark.parametrize("text", ["", "soon", "90", "d", "0d", "-1d", "1.5h", "12345w", "2027-13-01"])
def test_what_cannot_be_read_is_refused_with_examples(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="90d"):
        when(text, NOW)


def test_no_time_stays_none() -> None:
    assert utc(None) is None
