"""The Cypher gate against attacks, honest reads, and honest reads in strange clothes."""

import re

import pytest
from heimdall.errors import ActionRefused, InvalidRequest
from heimdall.graph.gate import check
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.graph.attacks import ATTACKS, WRITES
from tests.unit.graph.reads import READS

_PIECES = re.compile(
    r"""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\s+|\$?\w+|/\*.*?\*/|//[^\n]*|.""", re.DOTALL
)
_SPACES = ["  ", "\n", "\t", "\r\n", "\u00a0", " /* set */ ", "/**/ ", " // create\n"]


@pytest.mark.parametrize(("cypher", "reason"), ATTACKS, ids=lambda each: str(each)[:60])
def test_an_attack_is_refused_and_the_reason_names_it(cypher: str, reason: str | None) -> None:
    with pytest.raises(ActionRefused) as refused:
        check(cypher)
    assert refused.value.layer == "cypher gate"
    assert (reason or "") in refused.value.message


@pytest.mark.parametrize("cypher", READS, ids=lambda each: each[:60])
def test_a_read_passes(cypher: str) -> None:
    check(cypher, {"names": ["Alice"], "id": "4:x:1"})


def test_there_are_enough_of_both() -> None:
    assert len(ATTACKS) >= 160
    assert len(READS) >= 110


@pytest.mark.parametrize(
    "cypher",
    ["", " ", ";", "// nothing", "MATCH (n RETURN n", "MATCH (n)) RETURN n", "RETURN", "MATCH (n) RETURN n.",
     "SHOW INDEXES RETURN", "SELECT * FROM users", "RETURN now()", "hello", "RETURN n n", "RETURN 1 2",
     "MATCH (n) ORDER n", "RETURN CASE WHEN 1 THEN 2", "(n)", "{ RETURN 1 }", "RETURN {a: 1"],
)  # fmt: skip
def test_broken_cypher_without_a_write_is_the_callers_to_mend(cypher: str) -> None:
    with pytest.raises(InvalidRequest) as invalid:
        check(cypher)
    assert (invalid.value.code, invalid.value.param) == ("cypher_syntax", "cypher")


@pytest.mark.parametrize("value", [1e9, 10**12, 2_000_000])
def test_a_parameter_cannot_make_a_range_long(value: float) -> None:
    with pytest.raises(ActionRefused, match=r"range\(\)"):
        check("RETURN range(1, $n)", {"n": value})
    with pytest.raises(ActionRefused, match=r"range\(\)"):
        check("WITH $n AS n RETURN range(1, n)", {"n": value})


def test_a_small_parameter_ends_a_range() -> None:
    check("RETURN range(1, $n)", {"n": 50})
    check("RETURN range($n, 1, -1)", {"n": 50})
    check("RETURN range(0, 1000000, 1000)")


def _case(draw: st.DrawFn, word: str) -> str:
    return draw(st.sampled_from([word.upper(), word.lower(), word.title(), word]))


@st.composite
def dressed(draw: st.DrawFn, queries: list[str]) -> str:
    """One of the queries with other spaces and comments between its words, in any case where none matters."""
    pieces = _PIECES.findall(draw(st.sampled_from(queries)))
    keywords = {
        "match",
        "return",
        "where",
        "with",
        "create",
        "set",
        "delete",
        "merge",
        "remove",
        "detach",
        "as",
    }
    dressed_up = [
        draw(st.sampled_from(_SPACES))
        if piece.isspace()
        else _case(draw, piece)
        if piece.lower() in keywords and piece.isupper()
        else piece
        for piece in pieces
    ]
    return (
        draw(st.sampled_from(["", "\n", "/* x */"]))
        + "".join(dressed_up)
        + draw(st.sampled_from(["", " ", ";"]))
    )


@settings(max_examples=200, deadline=None)
@given(dressed([read for read in READS if not read.endswith(";") and "/" not in read]))
def test_case_spaces_and_comments_do_not_make_a_read_suspicious(cypher: str) -> None:
    check(cypher)


@settings(max_examples=200, deadline=None)
@given(dressed([cypher for cypher, _ in WRITES]))
def test_case_spaces_and_comments_do_not_hide_a_write(cypher: str) -> None:
    with pytest.raises(ActionRefused):
        check(cypher)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(READS), st.sampled_from(WRITES), st.data())
def test_a_write_clause_cannot_be_slipped_into_a_read(
    read: str, write: tuple[str, str], data: st.DataObject
) -> None:
    """Wherever a write clause is put between the pieces of a read, it is noticed."""
    clause = data.draw(
        st.sampled_from(["CREATE (evil)", "SET n.evil = 1", "DETACH DELETE n", "REMOVE n.name"])
    )
    pieces = _PIECES.findall(read.rstrip(";"))
    at = data.draw(st.integers(0, len(pieces)))
    if any(piece.startswith(("//", "/*")) for piece in pieces[:at]):
        return
    cypher = "".join(pieces[:at]) + f" {clause} " + "".join(pieces[at:])
    with pytest.raises((ActionRefused, InvalidRequest)):
        check(cypher)


@settings(max_examples=200, deadline=None)
@given(st.text())
def test_any_text_gets_a_verdict(cypher: str) -> None:
    try:
        check(cypher)
    except (ActionRefused, InvalidRequest) as verdict:
        assert verdict.message
