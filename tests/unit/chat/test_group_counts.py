"""How many have enough of something, instead of those that have."""

import pytest
from heimdall.chat.completing import completed
from heimdall.chat.group_counts import as_count
from heimdall.chat.query_words import query_words
from heimdall.domain.actions import ActionCall

MADE = "MATCH (n:Director)-[r:MADE]->(m:Film) WHERE m.year > 2000"
MANY = f"{MADE} WITH n, count(m) AS count WHERE count > 3 RETURN n, count"


@pytest.mark.parametrize(
    "question",
    [
        "How many directors have made more than 3 films?",
        "and how many made more than 3",
        "number of directors with more than 3 films",
        "What is the total number of directors with more than 3 films?",
    ],
)
def test_those_that_have_enough_are_counted(question: str) -> None:
    assert as_count(MANY, question) == f"{MANY.removesuffix('n, count')}count(n) AS count"
    told = completed(ActionCall("heimdall.watcher.query", {"cypher": MANY}), question)
    words = query_words(str(told.params["cypher"]))
    assert words is not None and words.startswith("the number of directors who made a film")


def test_so_are_those_with_a_figure_that_is_large_enough() -> None:
    paid = f"{MADE} WITH n, sum(r.fee) AS total WHERE total >= 10.5 RETURN n, total"
    counted = as_count(paid, "how many directors were paid at least 10.5")
    assert counted == f"{MADE} WITH n, sum(r.fee) AS total WHERE total >= 10.5 RETURN count(n) AS count"


@pytest.mark.parametrize(
    ("question", "cypher"),
    [
        ("Which directors have made more than 3 films, and how many?", MANY),
        ("How many films has each director with more than 3 made?", MANY),
        ("How many directors made more than 3, and which?", MANY),
        ("How many directors made films after 2000?", f"{MADE} RETURN count(DISTINCT n) AS count"),
    ],
)
def test_what_asks_for_the_figures_stays(question: str, cypher: str) -> None:
    assert as_count(cypher, question) == cypher
