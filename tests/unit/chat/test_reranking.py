"""Candidates become readings: parsed, scored, told apart, ordered; and which of them may run unasked."""

import json
import math

import pytest
from heimdall.chat.cypher_message import QUERY_ACTION
from heimdall.chat.mentions import Mention
from heimdall.chat.reranking import Reading, clearly_right, doubted, margin, ranked
from heimdall.domain.actions import ActionCall, ActionSpec
from heimdall.domain.generation import Candidate
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema
from heimdall.prompts.sentences import REFUSE_ABSENT, REFUSE_SCOPE

SPECS = (
    ActionSpec(QUERY_ACTION, "Reads the graph", "db", False, {}),
    ActionSpec("tickets.open", "Opens a ticket for a customer", "crm", True, {}),
)
PERSON = Mention(1.5, names=frozenset({("label", "Person")}))
ACME = Mention(3.0, texts=frozenset({"acme"}))


def query(cypher: str, logprob: float) -> Candidate:
    return Candidate(json.dumps({"action": QUERY_ACTION, "params": {"cypher": cypher}}), logprob)


def action(name: str, logprob: float, **params: object) -> Candidate:
    return Candidate(json.dumps({"action": name, "params": params}), logprob)


PEOPLE, CITIES = "MATCH (n:Person) RETURN n", "MATCH (n:City) RETURN n"


def test_what_leaves_out_less_goes_before_what_is_likelier() -> None:
    first, second = ranked([query(CITIES, -0.6), query(PEOPLE, -1.4)], [PERSON], SPECS)
    assert first.call == ActionCall(QUERY_ACTION, {"cypher": PEOPLE})
    assert (first.score, first.words) == (-1.4, "all people")
    assert (second.score, second.words) == (-2.1, "all cities")
    assert margin((first, second)) == pytest.approx(0.7)


def test_what_speaks_against_a_reading_puts_it_behind() -> None:
    readings = ranked([query(CITIES, -0.6), query(PEOPLE, -1.4)], (), SPECS)
    first, second = doubted(readings, lambda call: 2.0 if call.params["cypher"] == CITIES else 0.5)
    assert [first.words, second.words] == ["all people", "all cities"]
    assert [first.score, second.score] == pytest.approx([-1.9, -2.6])


def test_readings_that_say_the_same_are_one() -> None:
    same = "MATCH (p:Person) RETURN p"
    (only,) = ranked([query(same, -2), query(PEOPLE, -1)], (), SPECS)
    assert math.exp(only.logprob) == pytest.approx(math.exp(-1) + math.exp(-2))
    assert only.call == ActionCall(QUERY_ACTION, {"cypher": PEOPLE})


def test_an_order_that_nobody_asks_for_makes_no_other_reading() -> None:
    rows = "MATCH (n:Person) RETURN n.name, n.age ORDER BY n."
    found = [query(rows + "age", -1), query(rows + "name", -2)]
    (only,) = ranked(found, (), SPECS, "names and ages of all people")
    assert math.exp(only.logprob) == pytest.approx(math.exp(-1) + math.exp(-2))
    assert len(ranked(found, (), SPECS, "names and ages of all people, sorted")) == 2


def test_an_answer_that_is_written_in_many_ways_may_go_before_a_likelier_one() -> None:
    works = "MATCH (n:Person)-[:WORKS_AT]->(m:Company) RETURN count(n) > 0 AS exists"
    turned = "MATCH (n:Company)<-[:WORKS_AT]-(m:Person) RETURN count(n) > 0 AS exists"
    rows = works.replace("(n)", "(*)")
    first, second = ranked(
        [query(PEOPLE, -1), query(works, -1.2), query(turned, -2), query(rows, -2)], (), SPECS
    )
    assert first.call == ActionCall(QUERY_ACTION, {"cypher": works})
    assert second.logprob == -1
    assert first.logprob < 0


def test_the_sentences_that_decline_for_one_reason_are_one_reading() -> None:
    said = [Candidate(REFUSE_ABSENT, -0.7), Candidate(REFUSE_SCOPE, -0.7), query(PEOPLE, -3)]
    first, _ = ranked(said, (), SPECS)
    assert (first.call, first.words) == (None, REFUSE_ABSENT)
    assert first.logprob == pytest.approx(math.log(2) - 0.7)


def test_what_is_as_good_as_certain_is_never_more() -> None:
    (only,) = ranked([query(PEOPLE, -1e-9), query("MATCH (p:Person) RETURN p", -1e-3)], (), SPECS)
    assert only.logprob == 0


def test_a_condition_that_stands_twice_makes_no_other_reading() -> None:
    once = "MATCH (n:Person) WHERE n.age > 3 RETURN n"
    (only,) = ranked([query(once.replace("> 3", "> 3 AND n.age > 3"), -1), query(once, -2)], (), SPECS)
    assert only.call == ActionCall(QUERY_ACTION, {"cypher": once})
    assert only.words == "people with age over 3"


def test_queries_without_words_are_told_apart_by_themselves() -> None:
    unions = [f"MATCH (n:A) RETURN n UNION MATCH (n:{label}) RETURN n" for label in "BCB"]
    readings = ranked([query(cypher, -1) for cypher in unions], (), SPECS)
    assert [reading.words for reading in readings] == unions[:2]


@pytest.mark.parametrize(
    "text",
    [
        '{"action": "heimdall.watcher.query", "params": {"cyph',
        '{"action": "nobody.knows", "params": {}}',
        '{"action": "heimdall.watcher.query", "params": {"cypher": "MATCH (n) RETURN \'open"}}',
        "",
        "  \n",
    ],
)
def test_what_cannot_be_acted_on_is_no_reading(text: str) -> None:
    assert ranked([Candidate(text, -0.1)], (), SPECS) == ()


def test_to_decline_is_a_reading_that_does_justice_to_nothing_that_is_named() -> None:
    decline, people = Candidate(REFUSE_ABSENT, -0.7), query(PEOPLE, -1.5)
    assert [r.call is None for r in ranked([decline, people], (), SPECS)] == [True, False]
    assert [r.call is None for r in ranked([decline, people], [PERSON], SPECS)] == [False, True]


def test_other_actions_are_held_to_values_and_to_names_that_they_do_not_speak_of_themselves() -> None:
    customer = Mention(1.5, names=frozenset({("label", "Customer")}))
    told = action("tickets.open", -1, who="Acme Ltd")
    (reading,) = ranked([told], [customer, ACME], SPECS)
    assert reading.penalty == 0
    assert reading.words == "the action tickets.open with who Acme Ltd (opens a ticket for a customer)"
    (reading,) = ranked([action("tickets.open", -1)], [PERSON, ACME], SPECS)
    assert reading.penalty == 4.5


def reading(score: float, *, declines: bool = False) -> Reading:
    call = None if declines else ActionCall(QUERY_ACTION, {"cypher": PEOPLE})
    return Reading("", call, str(score), score, 0.0)


@pytest.mark.parametrize(
    ("scores", "right"),
    [
        ([-0.6, -3.7], True),
        ([-0.62, -3.75], True),
        ([-0.75, -9.0], False),  # too unlikely, though nothing else is near
        ([-0.6, -3.5], False),  # another is too near
        ([-0.6], True),
        ([], False),
    ],
)
def test_the_best_runs_unasked_when_it_is_likely_and_far_ahead(scores: list[float], right: bool) -> None:
    assert clearly_right([reading(score) for score in scores], least=-0.65) is right


def test_a_stricter_gate_is_stricter_here_too() -> None:
    readings = [reading(-0.6), reading(-6)]
    assert clearly_right(readings, least=-0.65)
    assert not clearly_right(readings, least=-0.45)


def test_what_is_offered_is_complete_by_what_the_schema_says() -> None:
    person = LabelSchema("Person", (PropertySchema("name", "string"), PropertySchema("born", "number")))
    asked, cypher = "How old is Ada?", "MATCH (n:Person {name: 'Ada'}) RETURN n.born"
    (only,) = ranked([query(cypher, -0.6)], (), SPECS, asked, GraphSchema((person,)))
    assert only.call is not None
    assert only.call.params["cypher"] == cypher.replace("n.born", "date().year - n.born AS age")
