"""Cutting Cypher into tokens and files into statements."""

import pytest
from heimdall.graph.tokens import Kind, TokenError, statements, tokenize
from hypothesis import given
from hypothesis import strategies as st


def _shown(cypher: str) -> list[tuple[str, str]]:
    return [(token.kind.value, token.text) for token in tokenize(cypher)]


def test_every_kind_of_token() -> None:
    assert _shown("(n:`a b` {x: $p}) // no\nWHERE n.y >= 1.5e3 RETURN 'it\\'s', \"q\" /* no */") == [
        ("symbol", "("), ("name", "n"), ("symbol", ":"), ("quoted", "`a b`"), ("symbol", "{"), ("name", "x"),
        ("symbol", ":"), ("parameter", "$p"), ("symbol", "}"), ("symbol", ")"), ("name", "WHERE"),
        ("name", "n"), ("symbol", "."), ("name", "y"), ("symbol", ">="), ("number", "1.5e3"),
        ("name", "RETURN"), ("string", "'it\\'s'"), ("symbol", ","), ("string", '"q"'),
    ]  # fmt: skip


def test_a_range_of_hops_is_two_numbers() -> None:
    assert [text for _, text in _shown("[*1..3]")] == ["[", "*", "1", "..", "3", "]"]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [("create", "CREATE", "create"), ("ｃｒｅａｔｅ", "CREATE", "ｃｒｅａｔｅ"), ("größe", "GRÖSSE", "größe"),
     ("`a``b`", "a`b", "a`b"), ("`\\u0061b`", "ab", "ab"), ("$`odd one`", "odd one", "$`odd one`")],
)  # fmt: skip
def test_words_are_compared_folded_and_names_as_written(text: str, word: str, name: str) -> None:
    (token,) = tokenize(text)
    assert (token.word, token.name) == (word, name)


@pytest.mark.parametrize(
    "text", ["'a", '"a', "`a", "/* a", "\\u0041", "a\u200bb", "（", "'\\u0027'", "`a\\b`"]
)
def test_what_servers_could_cut_differently_is_refused(text: str) -> None:
    with pytest.raises(TokenError):
        tokenize(text)


def test_a_harmless_escape_in_a_string_is_fine() -> None:
    assert _shown("'caf\\u00e9'") == [("string", "'caf\\u00e9'")]


def test_statements_are_cut_at_semicolons_outside_strings_names_and_comments() -> None:
    text = "// a; b\nCREATE ({x: 'a;b'});\n\n/* ; */ CREATE ({`;`: \"c;\"}) ;;\n RETURN 1"
    assert list(statements(text)) == ["CREATE ({x: 'a;b'})", 'CREATE ({`;`: "c;"})', "RETURN 1"]


@pytest.mark.parametrize("text", ["", " ;; ", "// nothing", "/* ; */"])
def test_a_file_may_hold_no_statement(text: str) -> None:
    assert list(statements(text)) == []


@given(st.text())
def test_tokens_are_pieces_of_the_text_in_order(text: str) -> None:
    try:
        tokens = tokenize(text)
    except TokenError:
        return
    assert all(text[token.start : token.end] == token.text for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)
    assert all(token.kind in Kind for token in tokens)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00")))
def test_a_quoted_string_is_one_token_whatever_it_holds(text: str) -> None:
    quoted = "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
    try:
        tokens = tokenize(f"RETURN {quoted} AS x")
    except TokenError as error:
        assert "unicode escape" in str(error)  # a text like \u0027
        return
    assert [token.text for token in tokens] == ["RETURN", quoted, "AS", "x"]
