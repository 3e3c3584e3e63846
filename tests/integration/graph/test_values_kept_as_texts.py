"""Fitted queries on real servers: values that are lacking or no number are unknown, and nothing fails."""

import pytest
from heimdall.adapters.bolt import BoltGraph
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, QueryLimits, Written
from heimdall.graph.as_written import as_written

pytestmark = pytest.mark.integration
SCHEMA = GraphSchema(
    (
        LabelSchema(
            "Film",
            (
                PropertySchema("title", "string"),
                PropertySchema("added", "date", Written(clock=True, epoch="PT1S")),
                PropertySchema("budget", "number", Written(text=True, beside=("$", ","))),
                PropertySchema("price", "number", Written(text=True)),
                PropertySchema("ready", "date", Written(clock=True, epoch="PT0.001S")),
                PropertySchema("released", "date", Written(text=True)),
                PropertySchema("seen", "date", Written(text=True, clock=True)),
                PropertySchema("sold", "date", Written(text=True, spelled="dmy/")),
                PropertySchema("shown", "date", Written(clock=True)),
            ),
        ),
    )
)
FILMS = """
UNWIND [
  {title: 'Heat', price: '9.50', budget: '$1,200', sold: '22/11/1995', released: '1995-11-22',
   seen: '1995-11-22 20:15:00', added: 816998400, ready: 816998400000,
   shown: datetime('1995-11-22T20:15:00Z')},
  {title: 'Over', price: '121', budget: '$950', sold: '1/10/2003', released: '2003',
   seen: '2003-10-10T00:00:00Z', added: 1065744001, ready: 1065744001000,
   shown: datetime('2003-10-10T00:00:01Z')},
  {title: 'None', price: 'N/A', released: ''}, {title: 'Null'}
] AS n WITH n
"""
LIMITS = QueryLimits()


@pytest.mark.parametrize(
    ("condition", "titles"),
    [
        ("n.price > 10", ["Over"]),
        ("n.price <= 10 OR n.price IS NULL", ["Heat", "None", "Null"]),
        ("n.released.year = 1995", ["Heat"]),
        ("n.released.year >= 1995", ["Heat", "Over"]),
        ("n.released.month = 11 AND n.released.day = 22", ["Heat"]),
        ("n.released > date('1995-12-31')", ["Over"]),
        ("n.seen = date('1995-11-22')", ["Heat"]),
        ("n.budget > 1000", ["Heat"]),
        ("n.sold.year = 1995 OR n.sold = date('2003-10-01')", ["Heat", "Over"]),
        ("n.sold > date('1995-11-22') AND n.sold.month = 10", ["Over"]),
        ("n.seen <= date('2003-10-10')", ["Heat", "Over"]),
        ("n.seen > date('1995-11-22')", ["Over"]),
        ("n.shown = date('1995-11-22')", ["Heat"]),
        ("n.shown > date('1995-11-22') AND n.shown.year = 2003", ["Over"]),
        ("n.added = date('1995-11-22')", ["Heat"]),
        ("n.added.year = 2003 AND n.added > date('2003-10-09')", ["Over"]),
        ("n.added < datetime('2003-10-10T00:00:01Z')", ["Heat"]),
        ("n.ready = date('2003-10-10') OR n.ready.year = 1995", ["Heat", "Over"]),
    ],
)
async def test_conditions(bolt: BoltGraph, condition: str, titles: list[str]) -> None:
    query = as_written(f"MATCH (n:Film) WHERE {condition} RETURN n.title AS title ORDER BY title", SCHEMA)
    found = await bolt.read(query.replace("MATCH (n:Film)", FILMS), {}, LIMITS)
    assert [row["title"] for row in found.rows] == titles


@pytest.mark.parametrize(
    ("returned", "value"),
    [
        ("avg(n.price) AS value", 65.25),
        ("max(n.price) AS value", 121.0),
        ("collect(n.released.year) AS value", [1995, 2003]),
        ("collect(n.added.month) AS value", [11, 10]),
        ("collect(n.ready.day) AS value", [22, 10]),
    ],
)
async def test_figures(bolt: BoltGraph, returned: str, value: object) -> None:
    query = as_written(f"MATCH (n:Film) RETURN {returned}", SCHEMA)
    (row,) = (await bolt.read(query.replace("MATCH (n:Film)", FILMS), {}, LIMITS)).rows
    assert row["value"] == value


async def test_a_number_since_1970_is_shown_as_the_moment_that_it_is(bolt: BoltGraph) -> None:
    query = as_written("MATCH (n:Film) RETURN n.added ORDER BY n.title", SCHEMA)
    rows = (await bolt.read(query.replace("MATCH (n:Film)", FILMS), {}, LIMITS)).rows
    shown = [row["added"] for row in rows]
    assert [
        each and str(each.get("value", ""))[:19] for each in shown if each is None or isinstance(each, dict)
    ] == [
        "1995-11-22T00:00:00",
        None,
        None,
        "2003-10-10T00:00:01",
    ]
