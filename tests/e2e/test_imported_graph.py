"""The whole stack on a graph as imports leave it: texts for numbers and dates, embeddings, several labels."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.neo4j_server import PASSWORD, USER, running
from tests.fixtures.stack import Stack, block, content

pytestmark = pytest.mark.e2e

EMBEDDING = "[" + ", ".join(f"0.{n:03}" for n in range(1, 129)) + "]"
SHOP = f"""
UNWIND [['Green Tea', '18.00', '39', '0', 836472600], ['Gumbo Mix', '121.35', '0', '1', 883999999],
  ['Plum Jam', '9.50', '120', '1', 894499140]] AS row
CREATE (p:Product {{productName: row[0], unitPrice: row[1], unitsInStock: row[2]}})
SET p.discontinued = row[3], p.created = row[4];
CREATE (:Customer:Person {{name: 'Ana Trujillo', joinedOn: '1996-07-04', newsletter: 'Yes'}}),
  (:Customer:Person {{name: 'Thomas Hardy', joinedOn: '1997-01-16', newsletter: 'No'}}),
  (:Customer:Person {{name: 'Hanna Moos', joinedOn: '1998-03-11', newsletter: 'Yes'}}),
  (:Seller:Person {{name: 'Otto Brandt'}});
MATCH (c:Customer) SET c.profile = {EMBEDDING};
CREATE (:Order {{orderID: '10248', orderDate: datetime('1996-07-04T09:30:00Z')}}),
  (:Order {{orderID: '10249', orderDate: datetime('1998-01-05T12:00:00Z')}}),
  (:Order {{orderID: '10250', orderDate: datetime('1998-05-06T23:59:00Z')}});
CREATE (:Agent {{firstName: 'Nancy', lastName: 'Davolio', languages: ['French', 'English']}}),
  (:Agent {{firstName: 'Nancy', lastName: 'Fuller', languages: ['German', 'French']}}),
  (:Agent {{firstName: 'Janet', lastName: 'Fuller', languages: ['English']}});
MATCH (c:Customer {{name: 'Ana Trujillo'}}), (o:Order {{orderID: '10248'}}) CREATE (c)-[:PURCHASED]->(o);
MATCH (c:Customer {{name: 'Hanna Moos'}}), (o:Order) WHERE o.orderID > '10248' CREATE (c)-[:PURCHASED]->(o);
"""


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def shop(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """The stack on that graph, in the database that comes along and in a real Neo4j."""
    folder = tmp_path_factory.mktemp("shop")
    (folder / "shop.cypher").write_text(SHOP)
    if request.param == "embedded":
        yield from started(folder, DEMO_GRAPH=str(folder / "shop.cypher"))
        return
    libraries: Path = request.getfixturevalue("neo4j_libraries")
    with running(folder / "home", libraries, folder / "shop.cypher") as server:
        yield from started(folder, GRAPH_URI=server.uri, GRAPH_USER=USER, GRAPH_PASSWORD=PASSWORD)


def started(folder: Path, **settings: str) -> Iterator[Stack]:
    stack = Stack(folder, **settings)
    try:
        stack.wait_ready()
        yield stack
    finally:
        stack.stop()


def rows(stack: Stack, question: str) -> list[Any]:
    """What the rows of an answer show, a node standing for its name."""
    body = stack.answer(question)
    assert body["heimdall"]["outcome"] == "answered", content(body)
    found = []
    for row in block(body)["results"]:
        cells = [cell.get("properties", cell) if isinstance(cell, dict) else cell for cell in row.values()]
        names = [called(cell) if isinstance(cell, dict) else cell for cell in cells]
        found.append(names[0] if len(names) == 1 else tuple(names))
    return sorted(found)


def called(cell: dict[str, Any]) -> Any:
    keys = ("productName", "name", "orderID", "lastName", "value")
    return next(cell[key] for key in keys if key in cell)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Which products cost more than 15?", ["Green Tea", "Gumbo Mix"]),
        ("What is the most expensive product?", ["Gumbo Mix"]),
        ("products with fewer than 50 units in stock", ["Green Tea", "Gumbo Mix"]),
        ("Which products are discontinued?", ["Gumbo Mix", "Plum Jam"]),
        ("average unit price of the products", [pytest.approx(49.617, abs=0.001)]),
        ("Which customers joined after 1996?", ["Hanna Moos", "Thomas Hardy"]),
        ("customers who joined before March 1997", ["Ana Trujillo", "Thomas Hardy"]),
        ("Which customer joined first?", ["Ana Trujillo"]),
        ("Which customers do not get the newsletter?", ["Thomas Hardy"]),
        ("orders placed after 1 January 1998", ["10249", "10250"]),
        ("orders on or before 4 July 1996", ["10248"]),
        ("orders placed on 6 May 1998", ["10250"]),
        ("How many orders were placed each year?", [(1996, 1), (1998, 2)]),
        ("Which orders did Hanna Moos purchase?", ["10249", "10250"]),
        ("Which agents speak French?", ["Davolio", "Fuller"]),
        ("agents who speak German", ["Fuller"]),
        ("What languages does Nancy Fuller speak?", [["German", "French"]]),
    ],
)
def test_what_values_say_is_understood_however_they_are_kept(
    shop: Stack, question: str, wanted: list[Any]
) -> None:
    assert rows(shop, question) == wanted


def test_embeddings_are_told_by_their_length_and_can_be_asked_for(shop: Stack) -> None:
    (row,) = block(shop.answer("Show the customer Hanna Moos"))["results"]
    assert next(iter(row.values()))["properties"]["profile"] == {"$type": "vector", "dimensions": 128}
    (row,) = block(shop.answer("MATCH (n:Customer {name: 'Hanna Moos'}) RETURN n.profile AS p"))["results"]
    assert len(row["p"]) == 128


def test_the_schema_says_how_values_are_kept(shop: Stack) -> None:
    labels = block(shop.answer("show the schema"))["labels"]
    assert labels["Product"]["unitPrice"] == "number as text"
    assert labels["Product"]["discontinued"] == "boolean as '1' and '0'"
    assert labels["Customer"]["joinedOn"] == "date as text"
    assert labels["Customer"]["profile"] == "vector"
    assert labels["Order"]["orderDate"] == "datetime"
    assert labels["Product"]["created"] == "datetime as number"
