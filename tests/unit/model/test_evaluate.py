import json

import pytest

pytest.importorskip("llama_cpp")

from inference_host.model.answering import Answered
from inference_host.model.evaluate import Result, gate, judge, same_rows, table


def query(cypher: str) -> dict[str, object]:
    return {"action": "heimdall.watcher.query", "params": {"cypher": cypher}}


def result(category: str, confidence: float, right: bool) -> Result:
    return Result(category, "q", "a", Answered("a", confidence, 0), right, 0.1)


def test_without_a_graph_only_the_same_text_is_right() -> None:
    assert judge(query("MATCH (n) RETURN n"), json.dumps(query("MATCH (n) RETURN n")), None)
    assert not judge(query("MATCH (n) RETURN n"), json.dumps(query("MATCH (m) RETURN m")), None)
    assert judge("No.", "No.", None)
    assert not judge(query("x"), "not json", None)


def test_with_a_graph_the_same_rows_are_right_whatever_the_query() -> None:
    rows = {"a": [(1,), (2,)], "b": [(2,), (1,)], "c": [(1,)]}
    assert judge(query("a"), json.dumps(query("b")), rows.__getitem__)
    assert not judge(query("a"), json.dumps(query("c")), rows.__getitem__)
    assert not judge(query("a"), json.dumps(query("broken")), rows.__getitem__)


def test_rows_are_compared_as_multisets() -> None:
    assert same_rows([(1,), (1,), (2,)], [(2,), (1,), (1,)])
    assert not same_rows([(1,), (1,)], [(1,)])


def test_the_gate_tells_how_much_is_answered_and_how_much_of_that_is_right() -> None:
    results = [
        result("a", -0.05, True),
        result("a", -0.7, False),
        result("b", -9.0, False),
        result("b", -0.4, True),
    ]
    curve = {threshold: (share, right) for threshold, share, right in gate(results)}
    assert curve[-0.5] == (0.5, 1.0)
    assert curve[-1.0] == (0.75, 2 / 3)


def test_the_table_counts_by_category_and_in_all() -> None:
    results = [result("a", 0, True), result("a", 0, False), result("b", 0, True)]
    assert table(results) == [("a", 1, 2), ("b", 1, 1), ("all", 2, 3)]
