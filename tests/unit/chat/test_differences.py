"""How far two figures are apart instead of the two; and each pair once."""

import pytest
from heimdall.chat.completing import completed
from heimdall.chat.differences import as_difference, is_no_difference
from heimdall.chat.margins import by_so_much
from heimdall.chat.pairs import told_once
from heimdall.chat.query_words import query_words
from heimdall.domain.actions import ActionCall
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema, Written

SHIPMENT = LabelSchema(
    "Shipment",
    (
        PropertySchema("name", "string"),
        PropertySchema("planned", "date"),
        PropertySchema("actual", "date"),
        PropertySchema("sent", "datetime"),
        PropertySchema("came", "datetime"),
        PropertySchema("weight", "number"),
        PropertySchema("most", "number"),
        PropertySchema("due", "date", Written(text=True)),
    ),
)
CARRIER = LabelSchema("Carrier", (PropertySchema("name", "string"), PropertySchema("most", "number")))
SCHEMA = GraphSchema((CARRIER, SHIPMENT), (RelationshipSchema("Shipment", "BY", "Carrier"),))
ONE = "MATCH (n:Shipment {name: 'S-1'}) RETURN "
TWO = "MATCH (n:Shipment) WHERE n.name IN ['A', 'B'] RETURN n.name, n.weight"
ENDS = "MATCH (n:Shipment) WHERE n.most > 3 RETURN min(n.weight) AS lowest, max(n.weight) AS highest"
LATE = "MATCH (n:Shipment) WHERE n.actual > n.planned RETURN n"
HEAVY = "MATCH (n:Shipment) WHERE n.weight > n.most RETURN n"
PAIR = "MATCH (n:Shipment)-[:BY]->(m:Carrier)<-[:BY]-(o:Shipment){} RETURN n.name, o.name"


@pytest.mark.parametrize(
    ("question", "cypher", "told"),
    [
        (
            "By how many days was S-1 late?",
            f"{ONE}n.actual, n.planned",
            f"{ONE}duration.inDays(n.planned, n.actual).days AS days",
        ),
        ("S-1: days between plan and arrival", f"{ONE}n.actual, n.planned", "duration.inDays"),
        (
            "How many hours late was S-1?",
            f"{ONE}n.came, n.sent",
            ".inSeconds(n.sent, n.came).seconds / 3600.0",
        ),
        (
            "How many minutes late was S-1?",
            f"{ONE}n.came, n.sent",
            "(n.sent, n.came).seconds / 60 AS minutes",
        ),
        ("days after its plan that S-1 came", f"{ONE}n.actual, n.planned", "AS days"),
        ("how many days late was S-1", f"{ONE}n.came, n.sent", "duration.inDays(n.sent, n.came).days"),
        (
            "How much over its limit was S-1?",
            f"{ONE}n.weight, n.most",
            f"{ONE}n.weight - n.most AS difference",
        ),
        (
            "For each shipment, how far was it over its limit?",
            "MATCH (n:Shipment) RETURN n.name, n.weight, n.most",
            "MATCH (n:Shipment) RETURN n.name, n.weight - n.most AS difference",
        ),
        (
            "How much heavier is A than B?",
            TWO,
            "MATCH (n:Shipment {name: 'A'}), (m:Shipment {name: 'B'}) "
            "RETURN abs(n.weight - m.weight) AS difference",
        ),
        (
            "the gap between the lightest and the heaviest over 3",
            ENDS,
            "MATCH (n:Shipment) WHERE n.most > 3 RETURN max(n.weight) - min(n.weight) AS difference",
        ),
    ],
)
def test_it_is_the_difference_of_what_is_shown(question: str, cypher: str, told: str) -> None:
    found = as_difference(cypher, question, SCHEMA)
    assert found == told if told.startswith("MATCH") else told in found


@pytest.mark.parametrize(
    ("question", "cypher"),
    [
        ("How much does S-1 weigh, and how much over is allowed?", f"{ONE}n.weight, n.most"),
        ("weight and limit of S-1", f"{ONE}n.weight, n.most"),
        ("By how much was S-1 late?", f"{ONE}n.weight, n.planned"),  # no two figures of one kind
        ("By how many days was S-1 late?", f"{ONE}n.due, n.planned"),  # one of them is kept as a text
        ("By how much do the names differ?", f"{ONE}n.name, n.name"),
        ("weights of A and B", TWO),
        ("By how many days was S-1 late?", f"{ONE}n.actual, n.actual"),
        ("lowest and highest weight over 3", ENDS),
        ("How many shipments are over the limit?", HEAVY),
        ("How much weight and how much limit had S-1 over the years?", f"{ONE}n.weight, n.most"),
        ("How much did S-1 weigh over its whole life, and its limit", f"{ONE}n.weight, n.most"),
        ("Apart from S-2, weight and limit of S-1", f"{ONE}n.weight, n.most"),
        ("How many times more does A weigh than B?", TWO),
        ("By how many percent is A heavier than B?", TWO),
        ("How much older is A than B?", TWO.replace("n.weight", "n.planned")),
        ("difference in weight between A and B", TWO.replace("n.name", "n.most")),  # no name
    ],
)
def test_without_two_figures_and_the_question_it_stays(question: str, cypher: str) -> None:
    assert as_difference(cypher, question, SCHEMA) == cypher


@pytest.mark.parametrize(
    ("question", "cypher", "condition"),
    [
        ("shipments more than 10 days late", LATE, "n.actual > n.planned + duration({days: 10})"),
        ("at least two weeks behind", LATE, "n.actual >= n.planned + duration({weeks: 2})"),
        ("over the limit by more than 10 kg", HEAVY, "n.weight > n.most + 10"),
        ("over the limit by less than two hundred kg", HEAVY, "> n.most AND n.weight < n.most + 200"),
        (
            "under the limit by more than 1,000",
            HEAVY.replace(">", "<"),
            "n.most > n.weight + 1000",
        ),
        ("shipments no more than 10 days late", LATE, "> n.planned AND n.actual <= n.planned + duration("),
        ("that aren't over ten days late", LATE, "> n.planned AND n.actual <= n.planned + duration("),
        ("more than 5 million over the limit", HEAVY, "n.weight > n.most + 5000000"),
        ("more than 5k over the limit", HEAVY, "n.weight > n.most + 5000"),
        ("over the limit by more than 10%", HEAVY, "n.weight > n.most * 1.1"),
        ("less than 20 percent over the limit", HEAVY, "n.weight > n.most AND n.weight < n.most * 1.2"),
        (
            "shipments more than 5 over their carrier's limit",
            "MATCH (n:Shipment)-[:BY]->(m:Carrier) WHERE n.weight > m.most RETURN DISTINCT n",
            "n.weight > m.most + 5",
        ),
    ],
)
def test_what_is_compared_is_as_far_apart_as_is_said(question: str, cypher: str, condition: str) -> None:
    assert condition in by_so_much(cypher, question, SCHEMA)


@pytest.mark.parametrize(
    ("question", "cypher"),
    [
        ("shipments more than 10 days late", "MATCH (n:Shipment) WHERE n.weight > 10 RETURN n"),
        ("shipments with more than 10 over their limit", HEAVY.replace("RETURN", "AND n.most > 10 RETURN")),
        ("late shipments of more than ten tonnes", LATE),
        ("liked by more than 500 people and over the limit", HEAVY),
        ("with more than 3 carriers heavier than the limit", HEAVY),
        ("more than 10 over the plan", LATE),  # of no unit
        ("more than 10 days late", LATE.replace("n.planned", "n.due")),  # kept as a text
    ],
)
def test_a_number_that_is_no_distance_changes_nothing(question: str, cypher: str) -> None:
    assert by_so_much(cypher, question, SCHEMA) == cypher


def test_the_distance_is_on_the_side_that_the_question_says() -> None:
    cypher = "MATCH (n:Shipment), (m:Shipment {name: 'A'}) WHERE n.weight < m.weight RETURN n"
    call = ActionCall("heimdall.watcher.query", {"cypher": cypher})
    told = completed(call, "shipments more than 10 kg heavier than A", SCHEMA).params["cypher"]
    assert "WHERE n.weight > m.weight + 10 " in str(told)


@pytest.mark.parametrize(
    ("question", "cypher", "wrong"),
    [
        ("By how many days was S-1 late?", f"{ONE}n.planned", True),
        ("By how many days was S-1 late?", f"{ONE}duration.inDays(n.planned, n.actual).days AS days", False),
        ("difference in weight between A and B", TWO, True),
        ("What is the goal difference of S-1?", f"{ONE}n.goalDifference", False),
        ("How much more does A weigh than B?", TWO, True),
        ("How much heavier is A than B?", f"{ONE}n.weight", True),
        ("How many more than ten are there?", HEAVY, False),
    ],
)
def test_who_asks_for_a_difference_wants_one(question: str, cypher: str, wrong: bool) -> None:
    assert is_no_difference(question, cypher) is wrong


@pytest.mark.parametrize("where", ["", " WHERE m.name = 'X'"])
@pytest.mark.parametrize("question", ["pairs of shipments by X", "Which two shipments share a carrier?"])
def test_each_pair_is_told_once(question: str, where: str) -> None:
    cypher = PAIR.format(where)
    ordered = PAIR.format(f"{where} AND n.name < o.name" if where else " WHERE n.name < o.name")
    assert told_once(cypher, question) == ordered
    assert told_once(cypher, "shipments and the others of their carrier") == cypher
    assert told_once(cypher.replace(", o.name", ", m.name"), question) == cypher.replace(
        ", o.name", ", m.name"
    )


@pytest.mark.parametrize(
    "cypher",
    [
        PAIR.format("").replace("<-[:BY]", "<-[:FOR]"),  # not both do the same
        PAIR.format("").replace("<-[:BY]-", "-[:BY]->"),
        PAIR.format(" WHERE o.weight > 3"),
        PAIR.format(" WHERE n.name = 'A'"),
    ],
)
def test_who_differs_makes_no_pair_twice(cypher: str) -> None:
    assert told_once(cypher, "pairs of shipments") == cypher


def test_of_several_conditions_each_holds_for_every_pair() -> None:
    either = PAIR.format(" WHERE m.most = 1 OR m.most = 2")
    once = PAIR.format(" WHERE (m.most = 1 OR m.most = 2) AND n.name < o.name")
    assert told_once(either, "pairs of shipments") == once
    assert told_once(either, "a pair of shoes") == either


@pytest.mark.parametrize(
    ("question", "cypher", "words"),
    [
        (
            "by how many days was S-1 late",
            f"{ONE}n.actual, n.planned",
            "the days from the planned to the actual",
        ),
        ("gap between lightest and heaviest", ENDS, "the highest weight less the lowest weight"),
        ("more than 10 days late", LATE, "with actual over the planned plus 10 days"),
        ("more than 5 over the limit", HEAVY, "with weight over the most plus 5"),
        ("more than 10 percent over the limit", HEAVY, "with weight over the most times 1.1"),
        (
            "how much heavier is A than B",
            TWO,
            "the difference between the shipment's weight and the weight of",
        ),
    ],
)
def test_a_difference_has_words_and_runs_as_it_is_told(question: str, cypher: str, words: str) -> None:
    call = completed(ActionCall("heimdall.watcher.query", {"cypher": cypher}), question, SCHEMA)
    told = query_words(str(call.params["cypher"]))
    assert told is not None and words in told


@pytest.mark.parametrize(
    "broken",
    [
        "duration(10)",
        "duration({days 10})",
        "duration.inDays(n.a)",
        "duration.inDays(n.a, n.b)",
        "n.a - ",
        "n.a - n.b - n.c",
        "abs(n.a)",
    ],
)
def test_other_reckoning_has_no_words(broken: str) -> None:
    assert query_words(f"MATCH (n:A) RETURN {broken}") is None


A_AND_B = "MATCH (n:Shipment {name: 'A'}), (m:Shipment {name: 'B'})"
IS_OVER = f"{A_AND_B} WHERE n.weight > m.weight RETURN count(n) AS count"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("How many tonnes heavier is A than B?", "RETURN abs(n.weight - m.weight) AS difference"),
        ("How much heavier A is than B", "RETURN abs(n.weight - m.weight) AS difference"),
        ("How many shipments heavier than B is A?", "RETURN count(n) AS count"),
        ("Is A heavier than B?", "RETURN count(n) AS count"),
    ],
)
def test_how_much_one_is_over_the_other_is_more_than_whether(question: str, found: str) -> None:
    assert as_difference(IS_OVER, question, SCHEMA).endswith(found)
