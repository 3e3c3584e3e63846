from typing import Any

import pytest

from tests.evals.row_matching import same_rows


def node(name: str, **properties: Any) -> dict[str, Any]:
    return {
        "$type": "node",
        "elementId": f"#{name}",
        "labels": ["Port"],
        "properties": {"code": name, **properties},
    }


def same(gold: list[dict[str, Any]], found: list[dict[str, Any]], **how: bool) -> bool:
    return same_rows(gold, found, lambda label: "code", **how)


def test_neither_the_columns_names_nor_their_order_nor_that_of_the_rows_count() -> None:
    gold = [{"a": "x", "n": 1}, {"a": "y", "n": 2}]
    assert same(gold, [{"count": 2, "name": "y"}, {"count": 1, "name": "x"}])


def test_values_must_stand_together_as_in_the_gold_rows() -> None:
    assert not same([{"a": "x", "n": 1}, {"a": "y", "n": 2}], [{"a": "x", "n": 2}, {"a": "y", "n": 1}])


def test_columns_with_the_same_values_are_told_apart_by_their_rows() -> None:
    gold = [{"a": 1, "b": 2, "c": "x"}, {"a": 2, "b": 1, "c": "y"}]
    found = [{"b": 2, "a": 1, "c": "x"}, {"b": 1, "a": 2, "c": "y"}]
    assert same(gold, found)
    assert not same(gold, [{"p": 1, "q": 1, "c": "x"}, {"p": 2, "q": 2, "c": "y"}])


@pytest.mark.parametrize("found", [[], [{"a": "x"}], [{"a": "x"}, {"a": "x"}, {"a": "y"}]])
def test_every_row_counts_as_often_as_it_occurs(found: list[dict[str, Any]]) -> None:
    assert not same([{"a": "x"}, {"a": "y"}], found)


def test_nothing_found_is_right_only_where_nothing_is() -> None:
    assert same([], [])
    assert not same([], [{"n": 0}])


def test_a_node_counts_as_its_key_property_or_else_its_id() -> None:
    assert same([{"n": node("NLRTM", depth=24)}], [{"code": "NLRTM"}])
    nameless = {"$type": "node", "elementId": "#1", "labels": ["Port"], "properties": {}}
    assert same([{"n": nameless}], [{"m": nameless}])
    assert not same([{"n": nameless}], [{"m": {**nameless, "elementId": "#2"}}])


def test_more_columns_are_wrong_unless_the_question_allows_them() -> None:
    gold: list[dict[str, Any]] = [{"a": "x"}]
    found: list[dict[str, Any]] = [{"a": "x", "n": 7}]
    assert not same(gold, found)
    assert same(gold, found, extra_columns=True)
    assert not same(found, gold, extra_columns=True)


def test_a_node_also_stands_for_its_properties_where_more_columns_are_allowed() -> None:
    gold: list[dict[str, Any]] = [{"depth": 24}, {"depth": None}]
    found = [{"n": node("A", depth=24)}, {"n": node("B")}]
    assert same(gold, found, extra_columns=True)
    assert not same(gold, found)


def test_order_counts_only_when_asked_for() -> None:
    gold: list[dict[str, Any]] = [{"n": 1}, {"n": 2}]
    found: list[dict[str, Any]] = [{"n": 2}, {"n": 1}]
    assert same(gold, found)
    assert not same(gold, found, ordered=True)
    assert same(gold, gold, ordered=True)


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (2, 2.0, True),
        (0.1 + 0.2, 0.3, True),
        (1, True, False),
        ("1", 1, False),
        (["b", "a"], ["a", "b"], True),
        (["a"], ["a", "a"], False),
        ({"$type": "date", "value": "2024-01-02"}, {"$type": "date", "value": "2024-01-02"}, True),
        ({"$type": "date", "value": "2024-01-02"}, {"$type": "date", "value": "2024-01-03"}, False),
    ],
)
def test_values_of_other_kinds(one: Any, other: Any, equal: bool) -> None:
    assert same([{"v": one}], [{"w": other}]) is equal


def test_a_path_counts_as_its_length() -> None:
    def path(hops: int) -> dict[str, Any]:
        return {"$type": "path", "nodes": [], "relationships": [{}] * hops}

    assert same([{"p": path(2)}], [{"p": path(2)}])
    assert not same([{"p": path(2)}], [{"p": path(3)}])
