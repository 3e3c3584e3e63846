"""Answers that are written otherwise and mean the same."""

import pytest
from heimdall.chat.same_meaning import existence, meaning_of_sentence
from heimdall.prompts.sentences import REFUSE_ABSENT, REFUSE_SCOPE, REFUSE_WRITE

ADA, ACME = "(n:Person {name: 'Ada'})", "(n:Firm {name: 'Acme'})"
WORKS = f"MATCH {ADA}-[:WORKS_AT]->(m:Firm {{name: 'Acme'}}) RETURN count(n) > 0 AS exists"
OLD = "MATCH (n:Person)-[r:WORKS_AT]->(m:Firm {name: 'Acme'}) WHERE n.age > 60 AND r.since = 2020 "


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (WORKS, WORKS.replace("count(n)", "count(*)")),
        (WORKS, WORKS.replace("(n:", "(p:").replace("count(n)", "count(m)")),
        (WORKS, f"MATCH {ACME}<-[:WORKS_AT]-{ADA.replace('n:', 'm:')} RETURN count(n) > 0 AS exists"),
        (
            f"{OLD}RETURN count(n) > 0 AS exists",
            "MATCH (n:Firm {name: 'Acme'})<-[k:WORKS_AT]-(m:Person) WHERE m.age > 60 AND k.since = 2020 "
            "RETURN count(*) > 0 AS exists",
        ),
    ],
)
def test_the_same_pattern_from_either_end(one: str, other: str) -> None:
    assert existence(one) == existence(other) is not None


@pytest.mark.parametrize(
    "other",
    [
        WORKS.replace("->", "-").replace("-[:", "<-[:"),
        WORKS.replace("WORKS_AT", "OWNS"),
        WORKS.replace("Ada", "Bob"),
        WORKS.replace("RETURN", "WHERE n.age > 60 RETURN"),
        WORKS.replace("Firm", "Club"),
    ],
)
def test_another_pattern_is_another_meaning(other: str) -> None:
    assert existence(other) not in (existence(WORKS), None)


@pytest.mark.parametrize(
    "query",
    [
        WORKS.replace("count(n) > 0 AS exists", "n"),
        WORKS.replace("count(n) > 0 AS exists", "count(n) AS count"),
        WORKS.replace("> 0", "> 1"),
        WORKS.replace("AS exists", "AS exists, m"),
        "MATCH (n:A), (m:B) RETURN count(n) > 0 AS exists",
        "MATCH (n:A) WITH n, count(n) AS c WHERE c > 1 RETURN count(n) > 0 AS exists",
        "CALL db.labels() YIELD label RETURN label",
        "MATCH (n",
    ],
)
def test_who_asks_for_more_than_any_is_left_alone(query: str) -> None:
    assert existence(query) is None


def test_two_sentences_decline_for_one_reason() -> None:
    assert meaning_of_sentence(REFUSE_ABSENT) == meaning_of_sentence(REFUSE_SCOPE)
    assert meaning_of_sentence(REFUSE_WRITE) != meaning_of_sentence(REFUSE_SCOPE)
    assert meaning_of_sentence("Hello.") == "Hello."
