"""Zero, and what nobody wrote down."""

import pytest
from heimdall.chat.unrecorded import run_out, unrecorded
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema

ZERO, LACKING = (
    "MATCH (n:Game) WHERE n.attendance = 0 RETURN n",
    "MATCH (n:Game) WHERE n.attendance IS NULL RETURN n",
)


@pytest.mark.parametrize(
    "question",
    [
        "games nobody counted the crowd for",
        "games for which no attendance was recorded",
        "whose attendance isn't on file",
        "games of unknown attendance",
        "Games where no one wrote down how many came",
    ],
)
def test_what_nobody_wrote_down_is_lacking(question: str) -> None:
    assert unrecorded(ZERO, question) == LACKING


@pytest.mark.parametrize(
    "question", ["games without any spectators", "games that nobody came to", "0 spectators"]
)
def test_nobody_is_zero(question: str) -> None:
    assert unrecorded(ZERO, question) == ZERO


@pytest.mark.parametrize(
    ("name", "lacking"),
    [("closedYear", True), ("left_on", True), ("year", True), ("incidentsLastYear", False), ("goals", False)],
)
def test_there_is_no_year_zero(name: str, lacking: bool) -> None:
    found = unrecorded(f"MATCH (n:Club) WHERE n.{name} = 0 RETURN n", "clubs still going")
    assert (f"n.{name} IS NULL" in found) is lacking


def test_other_numbers_stay() -> None:
    cypher = "MATCH (n:Game) WHERE n.odds = 0.5 RETURN n"
    assert unrecorded(cypher, "games nobody recorded") == cypher


STOCK = GraphSchema(
    (LabelSchema("Product", (PropertySchema("unitsInStock", "number"), PropertySchema("stock", "string"))),)
)


@pytest.mark.parametrize("test", ["IS NULL", "IS NOT NULL"])
@pytest.mark.parametrize("question", ["which products are out of stock?", "products with no stock left"])
def test_what_has_run_out_is_zero(test: str, question: str) -> None:
    query = f"MATCH (n:Product) WHERE n.unitsInStock {test} RETURN n"
    assert run_out(query, question, STOCK) == "MATCH (n:Product) WHERE n.unitsInStock = 0 RETURN n"


@pytest.mark.parametrize(
    ("query", "question"),
    [
        ("MATCH (n:Product) WHERE n.unitsInStock IS NULL RETURN n", "products with no stock recorded"),
        ("MATCH (n:Product) WHERE n.unitsInStock IS NULL RETURN n", "products out of season"),
        ("MATCH (n:Product) WHERE n.stock IS NULL RETURN n", "products out of stock"),
        ("MATCH (n:Product) WHERE n.unitsInStock > 3 RETURN n", "products out of stock"),
    ],
)
def test_what_is_lacking_is_lacking(query: str, question: str) -> None:
    assert run_out(query, question, STOCK) == query
