"""The order of rows, where nobody asks for one."""

import pytest
from heimdall.chat.row_order import as_ordered

ROWS = "MATCH (n:Section)<-[:IN]-(m:Article) RETURN n.name, count(m) AS count, avg(m.length) AS average"
BY = " ORDER BY average DESC"


def test_it_makes_no_other_answer() -> None:
    assert as_ordered(ROWS + BY, "articles and average length for each section") == ROWS
    assert as_ordered(ROWS, "articles and average length for each section") == ROWS


@pytest.mark.parametrize(
    "question",
    ["sections sorted by articles", "sections with the longest articles", "each section, top one first"],
)
def test_it_does_where_it_is_asked_for(question: str) -> None:
    assert as_ordered(ROWS + BY, question) == ROWS + BY


@pytest.mark.parametrize("end", [" LIMIT 3", " DESC LIMIT 1"])
def test_it_does_where_only_some_rows_are_told(end: str) -> None:
    query = f"MATCH (n:Article) RETURN n ORDER BY n.length{end}"
    assert as_ordered(query, "articles") == query


def test_a_text_is_no_order() -> None:
    query = "MATCH (n:Article {title: 'x ORDER BY y'}) RETURN n"
    assert as_ordered(query, "articles") == query
