"""Prose streams, the data block at the end is told apart, however the text is cut."""

import json
from itertools import pairwise

import pytest
from heimdall.cli.data_block import DataBlockSplitter
from hypothesis import given
from hypothesis import strategies as st

DATA = {"results": [{"n": 1, "text": "a ``` b\nc"}], "columns": ["n", "text"]}
BLOCK = f"```json\n{json.dumps(DATA, indent=2)}\n```"
TEXTS = [
    f"Query returned 1 results\n\n{BLOCK}",
    BLOCK,
    f"{BLOCK}\n",
    f"Look:\n\n{BLOCK}\n\nand then more",
    f"one\n{BLOCK}\ntwo\n\n{BLOCK}",
    "just words, a `tick`, ```json inline``` and\n\n\nlines\n",
    "\n\n⚠️ Request cancelled by acme: no",
    "```python\nprint()\n```",
    "```json\nnot json\n```",
    "```json\n[1]\n```",
    "unfinished\n\n```json\n{",
    "",
    "\n",
]


def split(pieces: list[str], *, expect_data: bool = True) -> tuple[str, object]:
    splitter = DataBlockSplitter()
    shown = "".join([splitter.feed(piece) for piece in pieces])
    rest, data = splitter.finish(expect_data=expect_data)
    return shown + rest, data


def cut(text: str, places: list[int]) -> list[str]:
    edges = [0, *sorted(place % (len(text) + 1) for place in places), len(text)]
    return [text[a:b] for a, b in pairwise(edges)]


@given(st.sampled_from(TEXTS), st.lists(st.integers(0, 10_000), max_size=12), st.booleans())
def test_any_chunking_gives_the_same(text: str, places: list[int], expect_data: bool) -> None:
    assert split(cut(text, places), expect_data=expect_data) == split([text], expect_data=expect_data)


@given(st.text(alphabet="`json\n{} ax"), st.lists(st.integers(0, 10_000), max_size=12))
def test_without_data_expected_every_character_is_prose(text: str, places: list[int]) -> None:
    assert split(cut(text, places), expect_data=False) == (text, None)


@pytest.mark.parametrize("text", TEXTS[:3])
def test_the_block_at_the_end_is_data_and_not_prose(text: str) -> None:
    prose, data = split(list(text))
    assert data == DATA
    assert "```" not in prose


def test_a_block_before_more_prose_is_prose_and_the_last_one_data() -> None:
    prose, data = split(list(TEXTS[4]))
    assert data == DATA
    assert prose == f"one\n{BLOCK}\ntwo"


@pytest.mark.parametrize("text", TEXTS[7:11])
def test_a_block_that_is_not_a_json_object_stays_prose(text: str) -> None:
    assert split([text]) == (text, None)


def test_prose_is_shown_before_the_end_is_known() -> None:
    splitter = DataBlockSplitter()
    assert splitter.feed("Hello") == "Hello"
    assert splitter.feed(" there\n") == " there"
    assert splitter.feed("``") == ""
    assert splitter.feed("x") == "\n``x"


def test_a_block_in_the_middle_does_not_hold_back_what_follows() -> None:
    splitter = DataBlockSplitter()
    splitter.feed(f"See\n{BLOCK}")
    assert splitter.feed("\nnext") == f"\n{BLOCK}\nnext"
