"""Rows by year or month where the question says so."""

import pytest
from heimdall.chat.periods import by_decade, by_period
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema

ORDER = LabelSchema(
    "Order",
    (
        PropertySchema("id", "string"),
        PropertySchema("placed on", "date"),
        PropertySchema("paid", "datetime"),
        PropertySchema("freight", "number"),
    ),
)
TRIP = LabelSchema(
    "Trip",
    (PropertySchema("code", "string"), PropertySchema("began", "date"), PropertySchema("region", "string")),
)
SCHEMA = GraphSchema((ORDER, TRIP))
PLACED = "MATCH (n:Order) RETURN n.`placed on`, count(n) AS count ORDER BY count DESC"
YEARS = "MATCH (n:Order) RETURN n.`placed on`.year AS year, count(n) AS count ORDER BY count DESC"


@pytest.mark.parametrize(
    "question",
    [
        "orders per year",
        "How many orders were placed each year?",
        "Which year had the most orders?",
        "number of orders by calendar year",
        "the yearly number of orders",
        "our busiest years by orders",
    ],
)
def test_by_year(question: str) -> None:
    assert by_period(PLACED, question, SCHEMA) == YEARS


@pytest.mark.parametrize(
    "question", ["average freight per month", "which month cost us most", "monthly freight"]
)
def test_by_month_of_each_year(question: str) -> None:
    query = "MATCH (n:Order) RETURN n.paid, avg(n.freight) AS average ORDER BY average DESC LIMIT 1"
    assert by_period(query, question, SCHEMA) == (
        "MATCH (n:Order) RETURN n.paid.year AS year, n.paid.month AS month, avg(n.freight) AS average "
        "ORDER BY average DESC LIMIT 1"
    )


def test_the_only_date_of_the_nodes_is_meant() -> None:
    query = "MATCH (n:Trip)-[r:TO]->(m:City {name: 'Oslo'}) RETURN n.code, avg(r.cost) AS average"
    by_year = query.replace("n.code", "n.began.year AS year")
    assert by_period(query, "average cost of trips to Oslo per year", SCHEMA) == by_year


@pytest.mark.parametrize(
    ("query", "question"),
    [
        (PLACED, "orders per day"),
        ("MATCH (n:Trip) RETURN n.region, count(n) AS count", "trips per region each year"),
        ("MATCH (n:Trip) RETURN n.bookingYear, count(n) AS count", "trips per year"),
        ("MATCH (n:Order) RETURN n.id, count(n) AS count", "orders per year"),  # by which of two dates?
        ("MATCH (n:Trip)-[r:TO]->(m:City) RETURN m.name, count(n) AS count", "trips per year"),
        (PLACED, "orders by date, this year"),
        ("MATCH (n:Order) RETURN n.freight, count(n) AS count", "orders per year"),
        ("MATCH (n:Order) RETURN n.`placed on`", "in which year was each order placed"),
        ("MATCH (n:Order) RETURN n.unknown, count(n) AS count", "orders per year"),
        ("MATCH (n:Order) RETURN count(n) AS count", "how many orders per year"),
    ],
)
def test_anything_else_stays_as_it_is(query: str, question: str) -> None:
    assert by_period(query, question, SCHEMA) == query


@pytest.mark.parametrize(
    ("question", "returned", "told"),
    [
        ("trips per decade", "n.began", "n.began.year / 10 * 10 AS decade"),
        ("How much freight did each decade see?", "n.freight", "n.freight / 10 * 10 AS decade"),
    ],
)
def test_by_decade(question: str, returned: str, told: str) -> None:
    label = "Trip" if "began" in returned else "Order"
    grouped = f"MATCH (n:{label}) RETURN {{}}, count(n) AS count ORDER BY count DESC"
    assert by_decade(grouped.format(returned), question, SCHEMA) == grouped.format(told)
    assert by_decade(grouped.format(returned), "trips per region", SCHEMA) == grouped.format(returned)


def test_a_text_has_no_decade() -> None:
    grouped = "MATCH (n:Trip) RETURN n.region, count(n) AS count ORDER BY count DESC"
    assert by_decade(grouped, "trips by region per decade", SCHEMA) == grouped
