"""Answers that say the opposite of the question's plain words."""

import pytest
from heimdall.chat.contradictions import contradicts
from heimdall.domain.actions import ActionCall
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema

QUERY = "heimdall.watcher.query"
FIRM = (
    PropertySchema("risk", "number"),
    PropertySchema("is_solvent", "boolean"),
    PropertySchema("open", "boolean"),
    PropertySchema("founded", "date"),
    PropertySchema("since_year", "string"),
    PropertySchema("seat", "string"),
    PropertySchema("open_year", "number"),
    PropertySchema("launched", "number"),
)
SCHEMA = GraphSchema(labels=(LabelSchema("Firm", FIRM),))
IN_BOTH = "MATCH (n:Firm)-[:IN]->(m:City {name: 'Oslo'}), (n)-[:IN]->(o:City {name: 'Rome'}) RETURN n"


def against(question: str, cypher: str) -> bool:
    return contradicts(question, ActionCall(QUERY, {"cypher": cypher}), SCHEMA)


OF_TWO = "MATCH (n) WHERE n.name IN ['Ada', 'Bob'] RETURN n"


@pytest.mark.parametrize(
    ("question", "condition", "wrong"),
    [
        ("show me inactive people", "n.active = true", True),
        ("show me inactive people", "n.active = false", False),
        ("show me active people", "n.active = true", False),
        ("the uninsured ones", "n.isInsured = true", True),
        ("unlisted lines", "n.`is listed` = true", True),
        ("undeliverable ones", "n.undeliverable = true", False),  # its own name
        ("those out of print", "n.in_print = true", True),
        ("those out of print", "n.in_print = false", False),
        ("the ones not yet listed", "n.isListed = true", True),
        ("not the listed ones", "n.active = true", False),
        ("people interested in it", "n.active = true", False),
        ('those called "inactive"', "n.active = true", False),
    ],
)
def test_what_is_negated_is_not_affirmed(question: str, condition: str, wrong: bool) -> None:
    assert against(question, f"MATCH (n:X) WHERE {condition} RETURN n") is wrong


@pytest.mark.parametrize(
    ("question", "condition", "wrong"),
    [
        ("firms younger than Acme", "n.founded < m.founded", True),
        ("firms younger than Acme", "n.founded > m.founded", False),
        ("firms older than Acme", "n.founded > m.founded", True),
        ("who is older than Ada", "n.age > m.age", False),
        ("who is younger than Ada", "n.age > m.age", True),
        ("bigger than Acme, older or younger than it", "n.founded > m.founded", False),
        ("firms bigger than Acme", "n.size > m.size", False),
        ("firms bigger than Acme", "n.size < m.size", True),
        ("firms bigger than Acme", "n.rank < m.rank", False),
    ],
)
def test_two_nodes_are_compared_the_way_that_is_said(question: str, condition: str, wrong: bool) -> None:
    assert against(question, f"MATCH (n:Firm), (m:Firm) WHERE {condition} RETURN n") is wrong


@pytest.mark.parametrize(
    ("question", "condition", "wrong"),
    [
        ("all closed firms", "n.open = true", True),
        ("all closed firms", "n.open = false", False),
        ("firms that are not closed", "n.open = true", False),
        ("insolvent firms", "n.`is_solvent` = true", True),
        ("firms with a low risk", "n.open = true", False),
    ],
)
def test_the_opposite_of_what_is_asked_for_is_not_affirmed(
    question: str, condition: str, wrong: bool
) -> None:
    assert against(question, f"MATCH (n:Firm) WHERE {condition} RETURN n") is wrong


@pytest.mark.parametrize(
    ("question", "condition", "wrong"),
    [
        ("lakes with a depth of more than 100 m", "n.depth <= 100", True),
        ("lakes with a depth of more than 100 m", "n.depth > 100", False),
        ("lakes with a depth of more than 100 m", "n.depth < 50", False),  # another number
        ("no more than 1,000 people", "n.people > 1000", True),
        ("no more than 1,000 people", "n.people <= 1000", False),
        ("wards that are not below 5", "n.beds >= 5", False),
        ("wards that are not below 5", "NOT n.beds < 5", False),
        ("founded before 1990", "n.founded.year > 1990", True),
        ("founded since 1990", "n.founded.year < 1990", True),
        ("founded since 1990", "n.founded.year >= 1990", False),
        ("priced under $2.50", "n.price > 2.5", True),
        ("over 5 and under 9", "n.size > 5 AND n.size < 9", False),
        ("from over 9 to under 9", "n.size > 9", False),  # either
        ("over 20k people", "n.people < 20", False),  # another number
        ("after 3.1.2024", "n.date < 3", False),  # a date
    ],
)
def test_above_a_number_is_not_below_it(question: str, condition: str, wrong: bool) -> None:
    assert against(question, f"MATCH (n:X) WHERE {condition} RETURN n") is wrong


@pytest.mark.parametrize(
    ("question", "cypher", "wrong"),
    [
        ("firms in Oslo or Rome", IN_BOTH, True),
        ("firms in Oslo and Rome", IN_BOTH, False),
        ("firms in Oslo and Rome with 3 or more people", IN_BOTH, False),
        (
            "firms in Oslo or Rome",
            "MATCH (n:Firm)-[:IN]->(m:City) WHERE m.name IN ['Oslo', 'Rome'] RETURN n",
            False,
        ),
    ],
)
def test_a_choice_is_not_both(question: str, cypher: str, wrong: bool) -> None:
    assert against(question, cypher) is wrong


@pytest.mark.parametrize(
    ("question", "order", "wrong"),
    [
        ("firms sorted by risk", "", True),
        ("firms sorted by risk", " ORDER BY n.risk", False),
        ("the firms, ordered by risk", "", True),
        ("firms with their risk, most risky first", "", True),
        ("firms, newest on top", "", True),
        ("firms that were ordered by Oslo", "", False),
        ("who came first", "", False),
    ],
)
def test_rows_that_are_to_be_sorted_are(question: str, order: str, wrong: bool) -> None:
    assert against(question, f"MATCH (n:Firm) RETURN n{order}") is wrong


@pytest.mark.parametrize(
    ("question", "cypher", "wrong"),
    [
        ("the zaniest firm", "MATCH (n:Firm) RETURN n ORDER BY n.risk DESC LIMIT 1", True),
        ("the riskiest firm", "MATCH (n:Firm) RETURN n ORDER BY n.risk DESC LIMIT 1", False),
        ("the priciest firm", "MATCH (n:Firm) RETURN n ORDER BY n.risk DESC LIMIT 1", False),
        ("the firm with the fewest risks", "MATCH (n:Firm) RETURN n ORDER BY n.risk LIMIT 1", False),
        ("who has most interest", "MATCH (n:Firm) RETURN n ORDER BY n.risk DESC LIMIT 1", False),
        ("the zaniest firm", "MATCH (n:Firm) RETURN n", False),
        ("who is younger than 25", "MATCH (n) WHERE n.age < 25 RETURN n ORDER BY n.age LIMIT 1", True),
        ("who earns most", "MATCH (n) RETURN n ORDER BY n.pay DESC LIMIT 1", False),
        ("firms by size, limit 3", "MATCH (n:Firm) RETURN n ORDER BY n.size LIMIT 3", False),
        (
            "the biggest firm",
            "MATCH (n:Firm) RETURN n ORDER BY n.`the size` LIMIT 1",
            False,
        ),  # sorts by two words
        ("the longest-serving boss", "MATCH (n:Boss) RETURN n ORDER BY n.hired LIMIT 1", False),
        ("the longest-serving boss", "MATCH (n:Boss) RETURN n ORDER BY n.hired DESC LIMIT 1", True),
        ("the longest serve", "MATCH (n:Serve) RETURN n ORDER BY n.length DESC LIMIT 1", False),
        ("the firm furthest south", "MATCH (n:Firm) RETURN n ORDER BY n.lat LIMIT 1", False),
        ("the firm furthest south", "MATCH (n:Firm) RETURN n ORDER BY n.lat DESC LIMIT 1", True),
        ("the most northerly firm", "MATCH (n:Firm) RETURN n ORDER BY n.lat LIMIT 1", True),
        ("the easternmost firm", "MATCH (n:Firm) RETURN n ORDER BY n.lon DESC LIMIT 1", False),
        ("the easternmost firm", "MATCH (n:Firm) RETURN n ORDER BY n.lon LIMIT 1", True),
        ("the firm furthest away", "MATCH (n:Firm) RETURN n ORDER BY n.distance DESC LIMIT 1", False),
        ("the biggest firm", "MATCH (n:Firm) RETURN n ORDER BY n.size LIMIT 1", True),
        ("the biggest firm", "MATCH (n:Firm) RETURN n ORDER BY n.size DESC LIMIT 1", False),
        ("the three smallest firms", "MATCH (n:Firm) RETURN n ORDER BY n.size DESC LIMIT 3", True),
        ("the three smallest firms", "MATCH (n:Firm) RETURN n ORDER BY n.size LIMIT 3", False),
        (
            "the oldest firm",
            "MATCH (n:Firm) RETURN n ORDER BY n.founded LIMIT 1",
            False,
        ),  # by date or by years
        ("the oldest firm", "MATCH (n:Firm) RETURN n ORDER BY n.founded DESC LIMIT 1", True),
        ("the oldest firm", "MATCH (n:Firm) RETURN n ORDER BY n.age DESC LIMIT 1", False),
        ("the oldest firm", "MATCH (n:Firm) RETURN n ORDER BY n.age LIMIT 1", True),
        ("the youngest boss", "MATCH (n:Boss) RETURN n ORDER BY n.yearsOld LIMIT 1", False),
        ("the youngest boss", "MATCH (n:Boss) RETURN n ORDER BY n.born LIMIT 1", True),
        ("who is older, Ada or Bob", f"{OF_TWO} ORDER BY n.born LIMIT 1", False),
        ("who is older, Ada or Bob", f"{OF_TWO} ORDER BY n.born DESC LIMIT 1", True),
        ("which is longer, the Ada or the Bob", f"{OF_TWO} ORDER BY n.length DESC LIMIT 1", False),
        ("does Ada or Bob have more ships", f"{OF_TWO} ORDER BY n.ships DESC LIMIT 1", False),
        ("is it Ada or Bob", f"{OF_TWO} ORDER BY n.length DESC LIMIT 1", True),
        ("the owner of the biggest of the smallest", "MATCH (n) RETURN n ORDER BY n.size LIMIT 1", False),
    ],
)
def test_the_end_of_the_scale_is_not_guessed(question: str, cypher: str, wrong: bool) -> None:
    assert against(question, cypher) is wrong


@pytest.mark.parametrize(
    ("question", "cypher", "wrong"),
    [
        ("firms that none of us owns", "MATCH (n:Firm)<-[:OWNS]-(m:Us) RETURN DISTINCT n", True),
        ("firms nobody owns", "MATCH (n:Firm) WHERE NOT (n)<-[:OWNS]-() RETURN n", False),
        ("firms somebody owns", "MATCH (n:Firm)<-[:OWNS]-(m:Us) RETURN DISTINCT n", False),
    ],
)
def test_what_nobody_does_lacks_something(question: str, cypher: str, wrong: bool) -> None:
    assert against(question, cypher) is wrong


@pytest.mark.parametrize(
    ("question", "condition", "wrong"),
    [
        ("firms taken off the list", "n.retired = false", True),
        ("firms that the world has seen the last of", "n.retired = false", True),
        ("firms that are no longer trading", "n.retired = false", True),
        ("firms that are not trading any more", "n.isRetired = false", True),
        ("firms that are no longer trading", "n.retired = true", False),
        ("firms that still trade", "n.retired = true", True),
        ("firms that still trade", "n.retired = false", False),
        ("retired firms that still owe us", "n.retired = true", False),  # said in that word
        ("firms that trade", "n.retired = true", False),
        ("firms that are no longer solvent", "n.open = false", False),
    ],
)
def test_what_is_over_is_not_still_there(question: str, condition: str, wrong: bool) -> None:
    assert against(question, f"MATCH (n:Firm) WHERE {condition} RETURN n") is wrong


@pytest.mark.parametrize(
    ("by", "wrong"),
    [("risk", True), ("seat", True), ("founded", False), ("launched", False), ("since_year", False)],
)
def test_a_chronological_order_goes_by_time(by: str, wrong: bool) -> None:
    query = f"MATCH (n:Firm) RETURN n ORDER BY n.{by}"
    assert against("firms in chronological order", query) is wrong
    assert not against("firms in order", query)


@pytest.mark.parametrize(
    ("question", "returned", "wrong"),
    [
        ("the lowest and the highest profit", "min(n.profit) AS lowest", True),
        ("max and min profit of firms", "max(n.profit) AS highest", True),
        ("the lowest and the highest profit", "min(n.profit) AS lowest, max(n.profit) AS highest", False),
        ("the lowest profit in the highest city", "min(n.profit) AS lowest", False),
    ],
)
def test_both_ends_are_two_figures(question: str, returned: str, wrong: bool) -> None:
    assert against(question, f"MATCH (n:Firm) RETURN {returned}") is wrong


def test_other_actions_say_nothing() -> None:
    assert not contradicts("inactive", ActionCall("heimdall.help", {}), SCHEMA)


@pytest.mark.parametrize(
    ("cypher", "wrong"),
    [
        ("MATCH (n:Firm)-[:IN]->(m:City {name: 'January 2024'}) RETURN n", True),
        ("MATCH (n:Firm)-[:IN]->(m:City {name: 'in march'}) RETURN n", True),
        ("MATCH (n:Firm)-[:IN]->(m:City {name: 'January Road'}) RETURN n", False),
        ("MATCH (n:Firm)-[:IN]->(m:City {name: 'Marchfield'}) RETURN n", False),
    ],
)
def test_no_node_is_called_a_month(cypher: str, wrong: bool) -> None:
    assert against("firms in it", cypher) is wrong


@pytest.mark.parametrize(
    ("question", "returned", "wrong"),
    [
        ("where was Acme founded", "n.founded", True),
        ("and where was Acme founded", "n.founded.year", True),
        ("where was Acme founded", "n.seat", False),
        ("where is Acme", "n", False),
        ("when was Acme founded", "n.seat", True),
        ("when was Acme founded", "n.`seat`", True),
        ("in which year was Acme founded", "n.open", True),
        ("when was Acme founded", "n.founded", False),
        ("since when is it there", "n.since_year", False),  # a year as a text
        ("who runs Acme", "n.risk", True),
        ("who runs Acme", "count(n) AS count", True),
        ("who runs Acme", "DISTINCT n", False),
        ("who runs Acme", "person", False),
        ("who runs Acme", "collect(n.seat) AS all", False),
        ("who runs Acme", "count(n) > 0 AS exists", True),
        ("how many people work at Acme", "n ORDER BY n.risk LIMIT 1", True),
        ("how many people work at Acme", "n.seat, count(m) AS count ORDER BY count DESC", False),
        ("how many firms are open", "count(n) > 0 AS exists", True),
        ("how much risk is there", "n.risk", False),
        ("how much risk is there", "count(n) AS count", True),
        ("how much risk is there in total", "n.risk", True),
        ("how much risk is there in total", "sum(n.risk) AS total", False),
        ("how old is Acme", "n.founded", False),
        ("the average risk", "n.risk", True),
        ("the risk on average", "avg(n.risk) AS average", False),
        ("Acme, I mean its risk", "n.risk", False),
        ("what is the seat of Acme", "n.founded", False),  # any kind may be
    ],
)
def test_what_is_returned_is_of_the_kind_that_is_asked_for(question: str, returned: str, wrong: bool) -> None:
    assert against(question, f"MATCH (n:Firm {{name: 'Acme'}}) RETURN {returned}") is wrong


@pytest.mark.parametrize(
    ("question", "wrong"),
    [("how far is it from A to B", True), ("how is A connected to B", False), ("path from A to B", False)],
)
def test_nobody_who_asks_for_no_path_gets_the_shortest(question: str, wrong: bool) -> None:
    path = "MATCH p = shortestPath((n:X)-[*..6]-(m:X)) RETURN length(p) AS length"
    assert against(question, path) is wrong


@pytest.mark.parametrize(
    ("question", "rest", "wrong"),
    [
        ("firms open before 2005", "WHERE n.risk < 2005 RETURN n", True),
        ("firms open since 2005", "WHERE n.`risk` >= 2005 RETURN n", True),
        ("firms open before 2005", "WHERE n.open_year < 2005 RETURN n", False),
        ("firms open before 2005", "WHERE n.founded.year < 2005 RETURN n", False),
        ("firms launched before 2005", "WHERE n.launched < 2005 RETURN n", False),
        ("firms with a risk of 2005", "WHERE n.risk = 2005 RETURN n", False),
        ("the firm with the most risk", "RETURN n.risk, count(n) AS count ORDER BY count DESC LIMIT 1", True),
        ("the most common risk", "RETURN n.risk, count(n) AS count ORDER BY count DESC LIMIT 1", False),
        ("most firms per risk", "RETURN n.risk, count(n) AS count ORDER BY count DESC LIMIT 1", False),
        ("the top seat", "RETURN n.seat, count(n) AS count ORDER BY count DESC LIMIT 1", False),
    ],
)
def test_a_year_is_compared_with_years_and_the_most_is_no_count(
    question: str, rest: str, wrong: bool
) -> None:
    assert against(question, f"MATCH (n:Firm) {rest}") is wrong


@pytest.mark.parametrize(
    ("question", "query", "wrong"),
    [
        ("who earns more than Bob", "MATCH (n), (m {name: 'Bob'}) WHERE n.age > m.age RETURN n", True),
        (
            "who earns more than Bob",
            "MATCH (n), (m {name: 'Bob'}) WHERE n.base_pay > m.base_pay RETURN n",
            False,
        ),
        ("who is paid the most", "MATCH (n) RETURN n ORDER BY n.`shoe size` DESC LIMIT 1", True),
        ("who is paid the most", "MATCH (n) RETURN n ORDER BY n.annualIncome DESC LIMIT 1", False),
        ("who is above Bob", "MATCH (n), (m {name: 'Bob'}) WHERE n.age > m.age RETURN n", False),
        ("who earns more than 10", "MATCH (n) WHERE n.age > 10 RETURN n", False),
    ],
)
def test_nobody_earns_more_by_being_older(question: str, query: str, wrong: bool) -> None:
    assert against(question, query) is wrong


@pytest.mark.parametrize(
    ("question", "where", "wrong"),
    [
        ("firms founded in 2011 or later with risk under 7", "n.founded.year >= 2011 OR n.risk < 7", True),
        ("firms founded in 2011 or with risk under 7", "n.founded.year = 2011 OR n.risk < 7", False),
        ("names with Bank / Fund", "n.name CONTAINS 'Bank' OR n.name CONTAINS 'Fund'", False),
        ("firms in 2011 or later with risk under 7", "n.founded.year >= 2011 AND n.risk < 7", False),
        ("firms in Oslo or Rome", "n.seat IN ['Oslo', 'Oslo']", True),
        ("firms in Oslo or Rome", "n.seat IN ['Oslo', 'Rome']", False),
    ],
)
def test_a_choice_needs_an_or(question: str, where: str, wrong: bool) -> None:
    assert against(question, f"MATCH (n:Firm) WHERE {where} RETURN n") == wrong


@pytest.mark.parametrize(
    ("returned", "wrong"),
    [
        ("n.founded, n.founded", True),
        ("n.seat, n.founded, n.seat", True),
        ("n.founded, n.founded.year", False),
        ("n.seat, n.founded", False),
    ],
)
def test_nobody_asks_for_the_same_twice(returned: str, wrong: bool) -> None:
    assert (
        against("opening and founding of Acme", f"MATCH (n:Firm {{name: 'Acme'}}) RETURN {returned}") == wrong
    )


@pytest.mark.parametrize(
    ("name", "question", "denied"),
    [
        ("out_of_print", "books that are out of print", False),
        ("nonProfit", "non-profit firms", False),
        ("is_solvent", "insolvent firms", True),
    ],
)
def test_a_property_may_deny_something_itself(name: str, question: str, denied: bool) -> None:
    assert against(question, f"MATCH (n:Firm) WHERE n.{name} = true RETURN n") is denied


@pytest.mark.parametrize(
    "question",
    [
        "which firm was founded before all the others",
        "what firm has been open longer than anyone else",
        "who is the baby of the firms",
        "I want to risk as little as possible, which firm is it",
    ],
)
def test_before_all_others_is_first(question: str) -> None:
    assert not against(question, "MATCH (n:Firm) RETURN n ORDER BY n.founded LIMIT 1")


def test_what_is_judged_by_a_number_is_not_asked_for_it() -> None:
    assert not against("the riskiest firm, judged by how many warned of it", "MATCH (n:Firm) RETURN n")
    assert against("how many firms are solvent", "MATCH (n:Firm) WHERE n.is_solvent = true RETURN n")


@pytest.mark.parametrize("again", ["n.size, n.size", "n.name, r.size, r.size", "m.size, o.name, m.size"])
def test_nobody_asks_for_the_same_column_twice(again: str) -> None:
    assert against("all of them", f"MATCH (n:X)-[r:Y]->(m:Z) RETURN {again}")
    assert not against("all of them", f"MATCH (n:X)-[r:Y]->(m:Z) RETURN {again.rpartition(', ')[0]}")


@pytest.mark.parametrize(
    ("question", "condition", "wrong"),
    [
        ("varieties that are not resistant to any pest", "m.name = 'x'", True),
        ("varieties that aren't resistant to a single pest", "m.name = 'x'", True),
        ("varieties that are not resistant to any pest", "NOT (n)-[:RESISTS]->()", False),
        ("varieties without a trial, or any with a flaw, not old", "m.name = 'x'", False),
        ("beers that you can't buy any more", "n.name = 'x'", False),
        ("brands that don't do any petrol", "n.electric_only = true", False),
    ],
)
def test_what_is_not_true_of_any_is_asked_for_by_what_is_lacking(
    question: str, condition: str, wrong: bool
) -> None:
    assert against(question, f"MATCH (n:X)-[:Y]->(m:Z) WHERE {condition} RETURN n") is wrong


def test_how_many_and_how_much_of_them_are_two_figures() -> None:
    two = "MATCH (n:Bill) RETURN count(n) AS count, sum(n.amount) AS total"
    assert not against("how many bills are open and how much money is that in all", two)
    assert against("how much money is that in all", "MATCH (n:Bill) RETURN count(n) AS count")


def test_who_asks_for_a_difference_gets_no_single_figure() -> None:
    assert against("by how many days was B-1 late", "MATCH (n:Bill {name: 'B-1'}) RETURN n.planned")
