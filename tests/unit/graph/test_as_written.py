"""Queries fitted to values that the graph keeps as something else than what they are."""

import pytest
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema, Written
from heimdall.graph import gate
from heimdall.graph.as_written import as_told, as_written

TEXT = Written(text=True)
FILM = LabelSchema(
    "Film",
    (
        PropertySchema("title", "string"),
        PropertySchema("released", "date", TEXT),
        PropertySchema("price", "number", TEXT),
        PropertySchema("in print", "boolean", Written(yes="'Y'", no="'N'")),
        PropertySchema("seen", "date", Written(text=True, clock=True)),
        PropertySchema("shown", "date", Written(clock=True)),
        PropertySchema("added", "date", Written(clock=True, epoch="PT1S")),
        PropertySchema("plot", "list", Written(vector=True)),
        PropertySchema("budget", "number", Written(text=True, beside=("$", ","))),
        PropertySchema("sold", "date", Written(text=True, spelled="dmy/")),
        PropertySchema("tags", "string", Written(many=True)),
    ),
)
SHOP = LabelSchema("Shop", (PropertySchema("name", "string"), PropertySchema("price", "number")))
SELLS = RelationshipSchema("Shop", "SELLS", "Film", (PropertySchema("copies", "number", TEXT),))
SCHEMA = GraphSchema((FILM, SHOP), (SELLS,))
SINCE = "datetime('1970-01-01') + duration('PT1S') * n.added"

SOLD = (
    "toInteger(split(n.sold, '/')[2]) * 10000 + toInteger(split(n.sold, '/')[1]) * 100 "
    "+ toInteger(split(n.sold, '/')[0])"
)


@pytest.mark.parametrize(
    ("query", "written"),
    [
        ("MATCH (n:Film) WHERE n.price > 2 RETURN n", "MATCH (n:Film) WHERE toFloat(n.price) > 2 RETURN n"),
        ("MATCH (n:Film) RETURN avg(n.price) AS a", "MATCH (n:Film) RETURN avg(toFloat(n.price)) AS a"),
        (
            "MATCH (n:Film) WHERE n.price IS NOT NULL RETURN n ORDER BY n.price DESC",
            "MATCH (n:Film) WHERE toFloat(n.price) IS NOT NULL RETURN n ORDER BY toFloat(n.price) DESC",
        ),
        (
            "MATCH (n:Film) RETURN n.title, n.price ORDER BY n.price",
            "MATCH (n:Film) RETURN n.title, n.price ORDER BY toFloat(n.price)",
        ),
        ("MATCH (n:Film) WITH n.price AS p RETURN p", "MATCH (n:Film) WITH toFloat(n.price) AS p RETURN p"),
        ("MATCH (n:Film {price: 3}) RETURN n", "MATCH (n:Film {price: '3'}) RETURN n"),
        (
            "MATCH (s:Shop)-[r:SELLS]->(f:Film) WHERE r.copies >= 4 AND s.price > f.price RETURN r.copies",
            "MATCH (s:Shop)-[r:SELLS]->(f:Film) WHERE toFloat(r.copies) >= 4 AND s.price > toFloat(f.price) "
            "RETURN r.copies",
        ),
        (
            "MATCH (n:Film) WHERE n.released.year = 1999 AND n.released.month = 5 RETURN n",
            "MATCH (n:Film) WHERE toInteger(substring(n.released, 0, 4)) = 1999 "
            "AND toInteger(substring(n.released, 5, 2)) = 5 RETURN n",
        ),
        (
            "MATCH (n:Film) WHERE n.released < date('2000-01-01') RETURN n",
            "MATCH (n:Film) WHERE n.released < '2000-01-01' RETURN n",
        ),
        (
            "MATCH (n:Film) WHERE n.released IN [date('2000-01-01'), date('2001-01-01')] RETURN n.released",
            "MATCH (n:Film) WHERE n.released IN ['2000-01-01', '2001-01-01'] RETURN n.released",
        ),
        (
            "MATCH (n:Film) WHERE n.seen = date('2000-01-01') OR n.seen > datetime('2000-01-01T10:00') "
            "RETURN n",
            "MATCH (n:Film) WHERE substring(n.seen, 0, 10) = '2000-01-01' OR n.seen > '2000-01-01T10:00' "
            "RETURN n",
        ),
        (
            "MATCH (n:Film) WHERE n.shown > date('2000-01-01') AND n.shown.year = 2001 RETURN n",
            "MATCH (n:Film) WHERE date(n.shown) > date('2000-01-01') AND n.shown.year = 2001 RETURN n",
        ),
        (
            "MATCH (n:Film) WHERE n.added.year = 2001 AND n.added > date('2001-05-01') "
            "RETURN n.title, n.added",
            f"MATCH (n:Film) WHERE ({SINCE}).year = 2001 AND date({SINCE}) > date('2001-05-01') "
            f"RETURN n.title, {SINCE} AS added",
        ),
        (
            "MATCH (n:Film) WHERE n.added > datetime('2001-05-01') RETURN n.added AS a ORDER BY n.added",
            f"MATCH (n:Film) WHERE {SINCE} > datetime('2001-05-01') RETURN {SINCE} AS a ORDER BY n.added",
        ),
        (
            "MATCH (n:Film {budget: 3}) WHERE n.budget > 1000 RETURN n.budget ORDER BY n.budget",
            "MATCH (n:Film {budget: 3}) WHERE toFloat(replace(replace(n.budget, '$', ''), ',', '')) > 1000 "
            "RETURN n.budget ORDER BY toFloat(replace(replace(n.budget, '$', ''), ',', ''))",
        ),
        (
            "MATCH (n:Film) WHERE n.sold.year = 1999 AND n.sold.day = 3 RETURN n.sold",
            "MATCH (n:Film) WHERE toInteger(split(n.sold, '/')[2]) = 1999 "
            "AND toInteger(split(n.sold, '/')[0]) = 3 RETURN n.sold",
        ),
        (
            "MATCH (n:Film), (m:Film) WHERE n.sold < m.sold AND n.sold > date('1999-03-31') RETURN m",
            f"MATCH (n:Film), (m:Film) WHERE {SOLD} < {SOLD.replace('n.', 'm.')} AND {SOLD} > 19990331 "
            "RETURN m",
        ),
        (
            "MATCH (n:Film) WHERE n.sold IS NOT NULL RETURN n ORDER BY n.sold DESC LIMIT 1",
            f"MATCH (n:Film) WHERE n.sold IS NOT NULL RETURN n ORDER BY {SOLD} DESC LIMIT 1",
        ),
        (
            "MATCH (n:Film {tags: 'noir'}) WHERE n.tags <> 'war' RETURN n.tags",
            "MATCH (n:Film) WHERE 'noir' IN n.tags AND NOT 'war' IN n.tags RETURN n.tags",
        ),
        (
            "MATCH (n:Film) WHERE n.tags CONTAINS 'X' OR toLower(n.tags) STARTS WITH 'y' RETURN n",
            "MATCH (n:Film) WHERE any(each IN n.tags WHERE each CONTAINS 'X') "
            "OR any(each IN n.tags WHERE toLower(each) STARTS WITH 'y') RETURN n",
        ),
        (
            "MATCH (n:Film) WHERE n.tags IN ['x', 'y'] AND n.tags <> 'z' RETURN n",
            "MATCH (n:Film) WHERE any(each IN n.tags WHERE each IN ['x', 'y']) AND NOT 'z' IN n.tags "
            "RETURN n",
        ),
        (
            "MATCH (n:Film) WHERE n.`in print` = true OR n.`in print` <> false RETURN n",
            "MATCH (n:Film) WHERE n.`in print` = 'Y' OR n.`in print` <> 'N' RETURN n",
        ),
        ("MATCH (n:Film {`in print`: false}) RETURN n", "MATCH (n:Film {`in print`: 'N'}) RETURN n"),
        (
            "MATCH (n) WHERE n.released.year = 3 RETURN n",
            "MATCH (n) WHERE toInteger(substring(n.released, 0, 4)) = 3 RETURN n",
        ),
    ],
)
def test_a_query_says_what_is_there(query: str, written: str) -> None:
    assert as_written(query, SCHEMA) == written
    assert as_written(written, SCHEMA) == written
    gate.check(written, {})


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n:Shop) WHERE n.price > 2 RETURN n",
        "MATCH (n) WHERE n.price > 2 RETURN n",
        "MATCH (n:Film) WHERE toFloat(n.price) > 2 AND date(n.released) > date('2000-01-01') RETURN n",
        "MATCH (n:Film) WHERE n.shown < datetime('2000-01-01') RETURN n.plot, n.shown",
        "MATCH (n:Film) WHERE n.released > $day AND n.`in print` RETURN n.title",
        "MATCH (n:Film) RETURN n {.price, day: n.released} AS film",
        "MATCH (n:Film {title: 'price: 3'}) RETURN n.released",
        "MATCH (n:Film) WHERE n.released > date($day) RETURN n",
        "MATCH (n:Film) WHERE n.",
        "MATCH (n:Film {price: ",
        "MATCH (n:Film) WHERE n.title = 'n.price > 3' RETURN n",
        "MATCH (n:Film) WHERE 'noir' IN n.tags AND size(n.tags) > 2 RETURN n.tags ORDER BY n.tags",
        "RETURN 'unfinished",
        "",
    ],
)
def test_what_is_kept_as_it_is_or_not_understood_stays_as_it_is(query: str) -> None:
    assert as_written(query, SCHEMA) == query


def test_a_graph_that_keeps_everything_as_it_is_is_not_looked_at() -> None:
    plain = GraphSchema((SHOP,))
    assert as_written("MATCH (n:Shop) WHERE n.price > 2 RETURN n", plain).startswith("MATCH (n:Shop)")


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n:Film) WHERE n.price > 2 RETURN avg(n.price) AS average",
        "MATCH (n:Film) WHERE n.released.year = 1999 AND n.released.day = 3 RETURN n.released.month AS month",
        "MATCH (n:Film) WHERE n.shown > date('2000-01-01') RETURN n.title",
        "MATCH (n:Film) RETURN n.added.year AS year, count(n) AS count",
        "MATCH (n:Film) WHERE n.added <= date('2000-01-01') RETURN n",
        "MATCH (n:Film) WHERE n.budget > 3 RETURN max(n.budget) AS most",
        "MATCH (n:Film) WHERE n.sold IS NOT NULL RETURN n ORDER BY n.sold LIMIT 1",
    ],
)
def test_it_is_told_as_it_was_meant(query: str) -> None:
    assert as_told(as_written(query, SCHEMA)) == query
