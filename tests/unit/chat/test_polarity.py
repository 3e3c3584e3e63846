"""Queries that are turned the way the question means."""

import pytest
from heimdall.chat.polarity import at_wrong_end, turned_right


@pytest.mark.parametrize(
    ("question", "condition", "right"),
    [
        ("more than 100 m deep", "n.depth <= 100", "n.depth > 100"),
        ("more than 100 m deep", "n.depth > 100", ""),
        ("more than 100 m deep", "n.depth < 50", ""),
        ("no more than 1,000 people", "n.people > 1000", "n.people <= 1000"),
        ("not below 5", "n.beds < 5", "n.beds >= 5"),
        ("not below 5", "NOT n.beds < 5", ""),
        ("at least 5", "n.beds < 5", "n.beds >= 5"),
        ("at most 5", "n.beds > 5", "n.beds <= 5"),
        ("before 1990", "n.founded.year > 1990", "n.founded.year < 1990"),
        ("since 1990", "n.founded.year < 1990", "n.founded.year >= 1990"),
        ("over 5 and under 9", "n.size > 5 AND n.size < 9", ""),
        ("over 5 and under 9", "n.size < 5 AND n.size < 9", "n.size > 5 AND n.size < 9"),
        ("over 9 to under 9", "n.size > 9", ""),
        ("over 5", "n.size < 5 OR n.rank < 5", ""),  # which of them
        ("younger than Acme", "n.founded < m.founded", "n.founded > m.founded"),
        ("older than Ada", "n.age <= m.age", "n.age >= m.age"),
        ("older or younger than it", "n.founded > m.founded", ""),
        ("faster than the Kite", "n.topSpeed < m.topSpeed", "n.topSpeed > m.topSpeed"),
        ("faster than the Kite", "n.lap_minutes < m.lap_minutes", ""),
        ("cheaper than it", "n.price >= m.price", "n.price <= m.price"),
        ("less expensive than it", "n.price > m.price", "n.price < m.price"),
        ("more expensive than it", "n.price > m.price", ""),
        ("faster than it", "n.durationSec > m.durationSec", "n.durationSec < m.durationSec"),
        ("dived below 3000 metres", "n.depth_m > 3000", ""),  # where it is deeper
        ("the faster, by n.top_speed", "n.topSpeed < m.topSpeed", ""),  # than nothing
    ],
)
def test_a_number_is_compared_from_the_side_that_is_said(question: str, condition: str, right: str) -> None:
    query = "MATCH (n:X), (m:X) WHERE {} RETURN n"
    assert turned_right(query.format(condition), question) == query.format(right or condition)


@pytest.mark.parametrize(
    ("question", "order", "right"),
    [
        ("the biggest firm", "n.size LIMIT 1", "n.size DESC LIMIT 1"),
        ("the three smallest firms", "n.size DESC LIMIT 3", "n.size LIMIT 3"),
        ("the oldest firm", "n.founded DESC LIMIT 1", "n.founded LIMIT 1"),
        ("the oldest firm", "n.age LIMIT 1", "n.age DESC LIMIT 1"),
        ("the firm with the fewest ships", "count DESC LIMIT 1", "count LIMIT 1"),
        ("the oldest firm", "n.founded LIMIT 1", ""),
        ("who has held a licence the longest", "n.licensed_on DESC LIMIT 1", "n.licensed_on LIMIT 1"),
        ("who has been here the longest", "r.since LIMIT 1", ""),
        ("the shortest stay", "n.joined LIMIT 1", "n.joined DESC LIMIT 1"),
        ("the longest bridge", "n.length LIMIT 1", "n.length DESC LIMIT 1"),
        ("the longest section", "n.section DESC LIMIT 1", ""),
        ("firms by size, limit 3", "n.size LIMIT 3", ""),
        ("the slowest build", "n.durationSec LIMIT 1", "n.durationSec DESC LIMIT 1"),
        ("who delivers quickest", "n.leadTimeDays DESC LIMIT 1", "n.leadTimeDays LIMIT 1"),
        ("the longest preparation", "n.prep_minutes LIMIT 1", "n.prep_minutes DESC LIMIT 1"),
        ("the fastest car", "n.top_speed LIMIT 1", "n.top_speed DESC LIMIT 1"),
        ("who has been in the trade the longest", "n.yearsInTrade LIMIT 1", "n.yearsInTrade DESC LIMIT 1"),
        ("who has the longest history", "n.foundedYear DESC LIMIT 1", "n.foundedYear LIMIT 1"),
        ("who has the fewest years behind them", "n.birth_date DESC LIMIT 1", ""),
        ("who has the most years", "n.born LIMIT 1", ""),
        ("the three largest firms, sorted from most to fewest", "n.size DESC LIMIT 3", ""),
        ("the biggest of the smallest", "n.size LIMIT 1", ""),
    ],
)
def test_an_order_begins_at_the_end_that_is_said(question: str, order: str, right: str) -> None:
    query = "MATCH (n:Firm) RETURN n ORDER BY "
    assert turned_right(query + order, question) == query + (right or order)


@pytest.mark.parametrize(
    ("question", "order", "right"),
    [
        ("which is faster, the Kite or the Gull", "n.topSpeed LIMIT 1", "n.topSpeed DESC LIMIT 1"),
        ("which is cheaper, the Kite or the Gull", "n.price DESC LIMIT 1", "n.price LIMIT 1"),
        ("which is faster, the Kite or the Gull", "n.topSpeed DESC LIMIT 1", ""),
        ("which is faster, the Kite or the Gull", "n.length LIMIT 1", ""),  # about no speed
    ],
)
def test_of_two_that_are_named_the_comparative_says_which(question: str, order: str, right: str) -> None:
    query = "MATCH (n:Ship) WHERE n.name IN ['Kite', 'Gull'] RETURN n ORDER BY "
    assert turned_right(query + order, question) == query + (right or order)
    alone = "MATCH (n:Ship) RETURN n ORDER BY "
    assert turned_right(alone + order, question) == alone + order


def test_one_superlative_of_two_may_not_be_that_of_the_order() -> None:
    query, question = (
        "MATCH (n:Firm) RETURN n ORDER BY n.staff DESC LIMIT 1",
        "of the oldest firms that with most staff",
    )
    assert turned_right(query, question) == query
    assert at_wrong_end(query, question)  # so it is asked about


def test_an_order_by_a_difference_is_turned_too() -> None:
    most, least = (f"MATCH (n:Film) RETURN n ORDER BY n.cost - n.budget{d} LIMIT 1" for d in (" DESC", ""))
    assert turned_right(most, "which film has the smallest cost over its budget") == least
    assert turned_right(most, "which film has the highest cost over its budget") == most
