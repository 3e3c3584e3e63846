"""Queries that reckon, or are about, something else than what is asked for are never run unasked."""

import pytest
from heimdall.chat.contradictions import contradicts
from heimdall.domain.actions import ActionCall
from heimdall.domain.graph import GraphSchema

OF_ALL = "MATCH (n:Rep) RETURN {}"
SOLD = "MATCH (n:Rep)-[r:SOLD_TO]->(m:Shop) {}"


@pytest.mark.parametrize(
    ("question", "cypher", "against"),
    [
        ("average age of the reps", OF_ALL.format("avg(n.rep_id) AS average"), True),
        ("average age of the reps", OF_ALL.format("avg(n.age) AS average"), False),
        ("average bids of reps", OF_ALL.format("avg(n.bids) AS average"), False),
        (
            "highest premium of any rep",
            OF_ALL.format("n.name, sum(n.premium) AS total ORDER BY total DESC"),
            True,
        ),
        (
            "highest total premium",
            OF_ALL.format("n.name, sum(n.premium) AS total ORDER BY total DESC"),
            False,
        ),
        ("highest premium of any rep", OF_ALL.format("max(n.premium) AS highest"), False),
        ("oldest rep: name and year", OF_ALL.format("n.name, n.born"), True),
        ("oldest rep: name and year", OF_ALL.format("n.name, n.born ORDER BY n.born LIMIT 1"), False),
        (
            "reps with the count, highest first",
            OF_ALL.format("n.name, count(n) AS count ORDER BY count DESC"),
            False,
        ),
        ("reps with a highest bid", OF_ALL.format("n.highest_bid"), False),
        ("reps who sold to at least 3 shops", SOLD.format("WHERE r.score >= 3 RETURN n"), True),
        ("reps who sold to over three shops", SOLD.format("WHERE n.age > 3 RETURN n"), True),
        (
            "reps who sold to over three shops",
            SOLD.format("WITH n, count(m) AS count WHERE count > 3 RETURN n, count"),
            False,
        ),
        (
            "reps who sold to more than 3 shops of a size over 2",
            SOLD.format("WHERE m.size > 2 WITH n, count(m) AS count WHERE count > 3 RETURN n, count"),
            False,
        ),
        ("reps of more than 3 shops", SOLD.format("WHERE n.shop_count > 3 RETURN n"), False),
        ("reps with a score over 3 in shops", SOLD.format("WHERE r.score > 3 RETURN n"), False),
        ("what at least one shop scored under 3", SOLD.format("WHERE r.score < 3 RETURN n"), False),
        ("which reps trained each other", "MATCH (n:Rep)-[:TRAINED]->(m:Rep) RETURN n", True),
        (
            "which reps trained each other",
            "MATCH (n:Rep)-[:TRAINED]->(m:Rep)-[:TRAINED]->(n) RETURN n",
            False,
        ),
        ("what percentage of reps left", OF_ALL.format("count(n) AS count"), True),
        ("what percentage of reps left", OF_ALL.format("100.0 * count(n) / 3 AS percentage"), False),
    ],
)
def test_against_the_question(question: str, cypher: str, against: bool) -> None:
    call = ActionCall("heimdall.watcher.query", {"cypher": cypher})
    assert contradicts(question, call, GraphSchema((), ())) == against
