"""Tagged JSON, its size, and how it is cut to fit."""

import json
import math

import pytest
from heimdall.domain.graph import QueryLimits
from heimdall.graph import values
from heimdall.graph.capped_rows import CappedRows
from heimdall.graph.values import JsonValue
from hypothesis import given
from hypothesis import strategies as st

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("value", "name"), [(math.nan, "NaN"), (math.inf, "Infinity"), (-math.inf, "-Infinity")]
)
def test_numbers_that_json_lacks_are_tagged(value: float, name: str) -> None:
    assert values.number(value) == {"$type": "float", "value": name}
    assert values.number(1.5) == 1.5


def test_a_map_is_plain_unless_it_looks_like_a_tag() -> None:
    assert values.mapping({"a": 1}) == {"a": 1}
    assert values.mapping({"$type": "node"}) == {"$type": "map", "value": {"$type": "node"}}


def test_points_on_the_globe_say_longitude_and_latitude() -> None:
    assert values.point(4979, [13.4, 52.5, 34.0]) == {
        "$type": "point", "srid": 4979, "x": 13.4, "y": 52.5, "z": 34.0, "longitude": 13.4, "latitude": 52.5,
    }  # fmt: skip
    assert values.point(7203, [1.0, 2.0]) == {"$type": "point", "srid": 7203, "x": 1.0, "y": 2.0}


def test_labels_are_sorted() -> None:
    node = values.node("4:x:1", {"B", "A"}, {})
    assert isinstance(node, dict)
    assert node["labels"] == ["A", "B"]


@given(JSON)
def test_size_is_that_of_compact_json(value: JsonValue) -> None:
    assert values.size(value) == len(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


@given(JSON, st.integers(0, 400))
def test_what_fits_is_not_touched(value: JsonValue, room: int) -> None:
    if values.size(value) <= room:
        assert values.shorten(value, room) == value


@given(st.text(min_size=200), st.integers(20, 150))
def test_a_long_text_is_cut_with_an_ellipsis(text: str, room: int) -> None:
    shortened = values.shorten(text, room)
    assert isinstance(shortened, str)
    assert shortened.endswith("…")
    assert len(shortened.encode()) <= room


def test_tags_survive_the_cut() -> None:
    node = values.node("4:x:1", ["A"], {"text": "x" * 1000, "n": 1})
    shortened = values.shorten(node, 300)
    assert isinstance(shortened, dict)
    assert shortened["$type"] == "node"
    assert values.size(shortened) < 400


# --- rows


def _rows(limits: QueryLimits, count: int, text: str = "x") -> CappedRows:
    kept = CappedRows(limits)
    for number in range(count):
        if not kept.add({"n": number, "text": text}):
            break
    return kept


@pytest.mark.parametrize(("rows", "kept", "truncated"), [(2, 2, False), (3, 3, False), (4, 3, True)])
def test_the_row_after_the_cap_is_what_makes_the_result_truncated(
    rows: int, kept: int, truncated: bool
) -> None:
    result = _rows(QueryLimits(rows=3), rows)
    assert (len(result.rows), result.truncated) == (kept, truncated)


def test_bytes_are_capped_over_all_rows() -> None:
    result = _rows(QueryLimits(rows=100, bytes=200), 50, "x" * 30)
    assert result.truncated
    assert sum(values.size(row) for row in result.rows) <= 200


def test_a_first_row_over_the_cap_is_cut_rather_than_lost() -> None:
    result = _rows(QueryLimits(bytes=100), 5, "x" * 500)
    assert (len(result.rows), result.truncated) == (1, True)
    assert result.rows[0]["n"] == 0
    assert str(result.rows[0]["text"]).endswith("…")
