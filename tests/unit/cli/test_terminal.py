"""What comes from outside cannot steer the terminal."""

import pytest
from heimdall.cli.terminal import encodable, plain


def test_escape_sequences_become_visible() -> None:
    assert plain("\x1b[2J\x07\x9b31m") == "␛[2J␇\ufffd31m"


def test_direction_marks_cannot_reorder_a_query() -> None:
    assert plain("a\u202eb\u2066c") == "a\ufffdb\ufffdc"


def test_ordinary_text_is_left_alone() -> None:
    text = "Zoë 日本 [bold]x[/bold]\n\tend"
    assert plain(text) == text
    assert plain("a\r\nb") == "a\nb"


@pytest.mark.parametrize("text", ["caf\udce9", "\ud800"])
def test_broken_bytes_on_the_command_line_can_be_sent(text: str) -> None:
    assert "?" in encodable(text)
    encodable(text).encode()
