"""Shares of all instead of those that are so, any number of steps, and how long texts are."""

import pytest
from heimdall.chat.shares import as_share, is_asked_for, is_no_share
from heimdall.chat.text_lengths import by_length
from heimdall.chat.transitive import followed_on
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, Written

HIGH = "MATCH (n:User) WHERE n.age > 30 RETURN {}"
SHARE = "sum(CASE WHEN n.age > 30 THEN 1 ELSE 0 END) / count(n)"
AT = "MATCH (n:User)-[:LIVES_IN]->(m:City {name: 'Oslo'})"


@pytest.mark.parametrize("returned", ["n", "DISTINCT n", "count(n) AS count", "count(DISTINCT n) AS count"])
def test_a_share_of_all(returned: str) -> None:
    percent = as_share(HIGH.format(returned), "What percentage of users are over 30?")
    assert percent == f"MATCH (n:User) RETURN 100.0 * {SHARE} AS percentage"
    fraction = as_share(HIGH.format(returned), "the fraction of users over 30")
    assert fraction == f"MATCH (n:User) RETURN 1.0 * {SHARE} AS fraction"


def test_a_share_as_a_fraction() -> None:
    fraction = as_share(HIGH.format("n"), "Share of the users over 30, as a fraction")
    assert fraction == f"MATCH (n:User) RETURN 1.0 * {SHARE} AS fraction"
    assert is_asked_for("as a decimal, who is over 30") and not is_asked_for("users as a list")


def test_a_share_with_a_neighbour() -> None:
    found = as_share(f"{AT} WHERE m.big = true RETURN DISTINCT n", "share of users in Oslo, a big city")
    inner = "EXISTS { MATCH (n)-[:LIVES_IN]->(m:City {name: 'Oslo'}) WHERE m.big = true }"
    assert found == (
        f"MATCH (n:User) RETURN 100.0 * sum(CASE WHEN {inner} THEN 1 ELSE 0 END) / count(n) AS percentage"
    )


@pytest.mark.parametrize(
    ("question", "cypher"),
    [
        ("users over 30", HIGH.format("n")),
        ("Which films share an actor with Heat?", HIGH.format("n")),
        ("percentage of users over 30", HIGH.format("n.age")),
        ("percentage", "MATCH (n:User) WHERE n.age > 30 AND n.vip = true RETURN n"),  # of all, or of those
    ],
)
def test_what_is_no_share_stays(question: str, cypher: str) -> None:
    assert as_share(cypher, question) == cypher


def test_what_asks_for_a_share() -> None:
    assert is_asked_for("how many percent are open") and is_asked_for("what share of orders is open")
    assert not is_asked_for("who owns 20% of Acme") and not is_asked_for("what do they share")


@pytest.mark.parametrize(
    "amount", ["above 9 percent", "under 4.2 per cent", "over 12%", "of at least ten percent"]
)
def test_an_amount_in_percent_is_no_share(amount: str) -> None:
    assert not is_asked_for(f"beers {amount}")
    assert is_asked_for(f"what percentage of beers is {amount}")
    assert is_asked_for("In 2020, % of beers that won")


def test_a_share_that_the_graph_keeps_is_one() -> None:
    kept = "MATCH (n:Order) RETURN n.discountPercentage"
    assert not is_no_share("the discount percentage of each order", kept)
    assert not is_no_share("the market share in percent", "MATCH (n:Firm) RETURN n.`market share`")
    assert is_no_share("the percentage of open orders", "MATCH (n:Order) RETURN n.generation")


@pytest.mark.parametrize(
    "question",
    ["what depends on X directly or indirectly", "all the way up the chain from X", "ancestors of X"],
)
def test_any_number_of_steps(question: str) -> None:
    step = "MATCH (n:Part)-[:NEEDS{}]->(m:Part {{name: 'X'}}) RETURN DISTINCT n"
    assert followed_on(step.format(""), question) == step.format("*1..10")
    assert followed_on(step.format(""), "what needs X") == step.format("")
    other = "MATCH (n:Part)-[:MADE_BY]->(m:Firm {name: 'X'}) RETURN DISTINCT n"
    assert followed_on(other, question) == other


def test_the_longest_text_has_most_letters() -> None:
    text = PropertySchema("tag line", "string")
    schema = GraphSchema((LabelSchema("Film", (text, PropertySchema("length", "number"))),))
    order = "MATCH (n:Film) RETURN n ORDER BY {} LIMIT 1"
    asked = "Which film has the {} tag line?"
    down, up = order.format("size(n.`tag line`) DESC"), order.format("size(n.`tag line`)")
    assert by_length(order.format("n.`tag line`"), asked.format("longest"), schema) == down
    assert by_length(order.format("n.`tag line` DESC"), asked.format("shortest"), schema) == up
    for cypher, question in (
        (order.format("n.length DESC"), "the longest film"),
        (order.format("n.`tag line`"), "first film by tag line"),
        (order.format("n.`tag line`"), "from shortest to longest tag line"),
    ):
        assert by_length(cypher, question, schema) == cypher
    number = GraphSchema((LabelSchema("Film", (PropertySchema("tag line", "string", Written(text=True)),)),))
    assert by_length(up, "shortest tag line", number) == up
