"""Every kind of tagged value that the gateway writes, in words."""

from typing import Any

import pytest
from heimdall.cli.values import readable
from heimdall.graph import values

DATE = values.tagged("date", "1991-03-04")
ALICE = values.node("4:1", ["Person", "Admin"], {"name": "Alice", "born": DATE})
RIVET = values.node("4:2", ["Company"], {"founded": 1999, "title": "Rivet"})
WORKS = values.relationship("5:1", "WORKS_AT", "4:1", "4:2", {"since": 2019})
OWNS = values.relationship("5:2", "OWNS", "4:1", "4:2", {})


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("plain", "plain"),
        (None, "null"),
        (True, "true"),
        (42, "42"),
        (9007199254740993, "9007199254740993"),
        (1.5, "1.5"),
        (["a", 1, None, [True]], '["a", 1, null, [true]]'),
        ({"a": 1, "b": {"c": "x"}}, '{a: 1, b: {c: "x"}}'),
        (ALICE, '(:Admin:Person {name: "Alice", born: 1991-03-04})'),
        (values.node("4:3", [], {}), "()"),
        (values.node("4:3", [], {"a": 1}), "({a: 1})"),
        (WORKS, "[:WORKS_AT {since: 2019}]"),
        (OWNS, "[:OWNS]"),
        (
            values.path([ALICE, RIVET], [WORKS]),
            '(:Admin:Person {name: "Alice", …})-[:WORKS_AT {since: 2019}]->(:Company {title: "Rivet", …})',
        ),
        (
            values.path([RIVET, ALICE], [OWNS]),
            '(:Company {title: "Rivet", …})<-[:OWNS]-(:Admin:Person {name: "Alice", …})',
        ),
        (values.path([values.node("4:3", ["X"], {})], []), "(:X)"),
        (DATE, "1991-03-04"),
        (values.tagged("time", "12:00:00+01:00"), "12:00:00+01:00"),
        (values.tagged("datetime", "2026-01-02T03:04:05"), "2026-01-02T03:04:05"),
        (
            values.tagged("datetime", "2026-01-02T03:04:05+01:00", zone="Europe/Brussels"),
            "2026-01-02T03:04:05+01:00[Europe/Brussels]",
        ),
        (values.tagged("duration", "P1DT2H"), "P1DT2H"),
        (values.point(7203, [1.0, 2.5]), "point({x: 1.0, y: 2.5})"),
        (values.point(9157, [1.0, 2.5, 3.0]), "point({x: 1.0, y: 2.5, z: 3.0})"),
        (values.point(4979, [4.35, 50.85, 13.0]), "point({longitude: 4.35, latitude: 50.85, height: 13.0})"),
        (values.tagged("bytes", "AAE="), "bytes(AAE=)"),
        (values.number(float("nan")), "NaN"),
        (values.number(float("-inf")), "-Infinity"),
        (values.tagged("vector", [0.5, 1.0]), "[0.5, 1.0]"),
        (values.tagged("unsupported", "Thing"), "Thing"),
        (values.mapping({"$type": "node", "a": 1}), '{$type: "node", a: 1}'),
        ({"$type": "of tomorrow", "a": 1}, '{$type: "of tomorrow", a: 1}'),
    ],
)
def test_a_value_is_told_in_words(value: Any, text: str) -> None:
    assert readable(value) == text
