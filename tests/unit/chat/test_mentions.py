"""What a question names, what a query uses, and what it costs to leave out the one in the other."""

import pytest
from heimdall.chat.mentions import Mention, mentions_of
from heimdall.chat.query_names import Used, names_of
from heimdall.chat.reranking import coverage_penalty
from heimdall.domain.graph import (
    GraphSchema,
    LabelSchema,
    PropertySchema,
    RelationshipSchema,
    SchemaLink,
    ValueLink,
)
from heimdall.graph.tokens import TokenError


def label(name: str, *properties: str) -> LabelSchema:
    return LabelSchema(name, tuple(PropertySchema(each, "string") for each in properties))


SCHEMA = GraphSchema(
    (
        label("City", "name", "population"),
        label("Company", "name", "founded"),
        label("Order", "code", "amount"),
        label("Person", "name", "age", "hired_on"),
        label("Skill", "name"),
    ),
    (
        RelationshipSchema("Company", "LOCATED_IN", "City"),
        RelationshipSchema("Person", "HAS_ORDER", "Order"),
        RelationshipSchema("Person", "HAS_SKILL", "Skill"),
        RelationshipSchema("Person", "MANAGES", "Company"),
        RelationshipSchema("Person", "WORKS_AT", "Company"),
        RelationshipSchema("Person", "WORKS_ON", "Order"),
    ),
)
ACME = ValueLink("Acme", "Company", "name")


def names(question: str, *links: ValueLink) -> set[str]:
    return {name for mention in mentions_of(question, SCHEMA, links) for _, name in mention.names}


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("how many companies are there", {"Company"}),
        ("the CITY with the largest population", {"City", "population"}),
        ("persons hired on a monday", {"Person", "hired_on"}),
        ("who works at something", {"WORKS_AT"}),
        ("who is working on something", {"WORKS_ON"}),
        ("where do they work", {"WORKS_AT", "WORKS_ON"}),
        ("who manages whom", {"MANAGES"}),
        ("how many orders", {"Order", "HAS_ORDER"}),
        ("what is the weather like", set()),
        ("", set()),
    ],
)
def test_words_name_what_they_equal_or_begin_like(question: str, named: set[str]) -> None:
    assert names(question) == named


def test_words_of_a_linked_value_name_nothing_else() -> None:
    works = ValueLink("City Works", "Company", "name")
    found = mentions_of("who manages city works?", SCHEMA, [works])
    assert names("who manages city works?", works) == {"MANAGES"}
    (value,) = [mention for mention in found if mention.texts]
    assert (set(value.texts), set(value.owners)) == ({"city works"}, {"Company"})


def test_a_value_that_is_also_a_name_is_not_insisted_on() -> None:
    assert mentions_of("skill", SCHEMA, [ValueLink("Skill", "Company", "name")]) == ()


@pytest.mark.parametrize(
    ("question", "cypher", "penalty"),
    [
        ("people over 40", "MATCH (n:Person) WHERE n.age > 40 RETURN n", 0),
        ("people over 40", "MATCH (n:Person) RETURN n", 3),
        ("debts over -40", "MATCH (n:Person) WHERE n.age > -40 RETURN n", 0),
        ("revenue above 5k", "MATCH (n:Person) WHERE n.age > 5000 RETURN n", 0),
        ("revenue above 1,500", "MATCH (n:Person) WHERE n.age > 1500 RETURN n", 0),
        ("the five oldest", "MATCH (n:Person) RETURN n ORDER BY n.age DESC LIMIT 5", 0),
        ("the five oldest", "MATCH (n:Person) RETURN n ORDER BY n.age DESC", 3),
        ("the oldest one", "MATCH (n:Person) RETURN n ORDER BY n.age DESC LIMIT 1", 0),
        ("since 2024-05-31", "MATCH (n:Person) WHERE n.hired_on > date('2024-05-31') RETURN n", 0),
        ("since 31 May 2024", "MATCH (n:Person) WHERE n.hired_on >= date('2024-05-31') RETURN n", 0),
        ("in the 90s", "MATCH (n:Person) WHERE n.age >= 1990 AND n.age <= 1999 RETURN n", 0),
        ("over 2.5 million", "MATCH (n:City) WHERE n.population > 2500000 RETURN n", 0),
        ("over 1.1 million", "MATCH (n:City) WHERE n.population > 1100000 RETURN n", 0),
        ("over 2.5 million", "MATCH (n:City) WHERE n.population > 1000000 RETURN n", 3),
        ("over three hundred thousand", "MATCH (n:City) WHERE n.population > 300000 RETURN n", 0),
        ("20 or 30", "MATCH (n:Person) WHERE n.age IN [20, 30] RETURN n", 0),
        ("20 or 30", "MATCH (n:Person) WHERE n.age = 20 RETURN n", 3),
        ("in May 2024", "MATCH (n) WHERE n.hired_on.year = 2024 AND n.hired_on.month = 5 RETURN n", 0),
        ("in May 2024", "MATCH (n) WHERE n.hired_on.year = 2024 RETURN n", 3),
        ("after May 2024", "MATCH (n) WHERE n.hired_on > date('2024-05-31') RETURN n", 0),
        ("after May 2024", "MATCH (n) WHERE n.hired_on > date('2024-12-31') RETURN n", 3),
        ("on Oct. 3, 2024", "MATCH (n) WHERE n.hired_on = date('2024-10-03') RETURN n", 0),
        ("the 3rd of May 2024", "MATCH (n) WHERE n.hired_on = date('2024-05-03') RETURN n", 0),
        ("on 2024/05/03", "MATCH (n) WHERE n.hired_on < datetime('2024-05-03') RETURN n", 0),
        ("born in May", "MATCH (n) WHERE n.hired_on = 'May' RETURN n", 0),
        ("may I see those who march for Jan", "MATCH (n) RETURN n", 0),
        ("when was Ann last seen", "MATCH (n:Person {name: 'Ann'}) RETURN n.seen", 0),
        ("over 90 s", "MATCH (n:Person) WHERE n.age >= 1990 RETURN n", 3),
        ("since 2024-05-31", "MATCH (n:Person) WHERE n.hired_on.year >= 2024 RETURN n", 0),
        ("since 2024-05-31", "MATCH (n:Person) RETURN n", 3),
        ("cities and their population", "MATCH (n:City) RETURN n.name", 2),
        ("which city", "MATCH (n:Company) RETURN n", 1.5),
    ],
)
def test_numbers_and_names_that_are_left_out_cost(question: str, cypher: str, penalty: float) -> None:
    assert coverage_penalty(mentions_of(question, SCHEMA, ()), names_of(cypher)) == penalty


@pytest.mark.parametrize(
    ("cypher", "penalty"),
    [
        ("MATCH (n:Person)-[:WORKS_AT]->(m:Company {name: 'Acme'}) RETURN n", 0),
        ("MATCH (n:Person)-[:MANAGES]->(m:Company {name: 'Acme'}) RETURN n", 6),
        ("MATCH (n:Person)-[:WORKS_AT]->(m:Company) RETURN n", 3),
        ("MATCH (n:Person {name: 'Acme'})-[:WORKS_AT]->(m:Company) RETURN n", 3),
        ("MATCH (n:Person)-[:WORKS_AT]->(m:Company)-[:LOCATED_IN]->(o:City) RETURN n", 6),
        ("MATCH (n:Person)-[:WORKS_AT]->(m:Company) WHERE m.name = 'ACME' RETURN n", 0),
        ("MATCH (n)-[:WORKS_AT]->(m {name: 'Acme'}) RETURN n", 0),
        ("MATCH (n:Person)-[:WORKS_AT]->(m:Company) WHERE m.name CONTAINS 'Acm' RETURN n", 0),
    ],
)
def test_relationships_and_values_that_are_left_out_or_taken_instead_cost(
    cypher: str, penalty: float
) -> None:
    assert coverage_penalty(mentions_of("who works at Acme", SCHEMA, [ACME]), names_of(cypher)) == penalty


@pytest.mark.parametrize(
    ("cypher", "penalty"),
    [
        ("(n:Person)-[:WORKS_AT]->(m:Company)-[:LOCATED_IN]->(o:City {name: 'Oslo'})", 0),
        ("(n:Person)-[:WORKS_AT]->(m:Company {name: 'Oslo'})", 3),
        ("(n:Person)-[:MANAGES]->(m:Company)-[:LOCATED_IN]->(o:City {name: 'Oslo'})", 9),
        ("(n:Person)-[:WORKS_AT]->(m:Company)-[:LOCATED_IN]->(o:City)", 6),
    ],
)
def test_a_relationship_on_the_way_to_what_is_named_need_not_be_named(cypher: str, penalty: float) -> None:
    mentions = mentions_of("who works at companies in Oslo", SCHEMA, [ValueLink("Oslo", "City", "name")])
    assert coverage_penalty(mentions, names_of(f"MATCH {cypher} RETURN n")) == penalty


def test_three_hops_and_lists_do_justice_to_all_that_is_named() -> None:
    links = [ValueLink("Ann", "Person", "name"), ValueLink("Bob", "Person", "name")]
    question = "cities of companies that persons with skills work at"
    hops = "(n:City)<-[:LOCATED_IN]-(m:Company)<-[:WORKS_AT]-(o:Person)-[:HAS_SKILL]->(q:Skill)"
    assert coverage_penalty(mentions_of(question, SCHEMA, ()), names_of(f"MATCH {hops} RETURN n")) == 0
    mentions = mentions_of("the age of Ann and Bob", SCHEMA, links)
    both = names_of("MATCH (n:Person) WHERE n.name IN ['Ann', 'Bob'] RETURN n.age")
    one = names_of("MATCH (n:Person {name: 'Ann'}) RETURN n.age")
    assert [coverage_penalty(mentions, used) for used in (both, one)] == [0, 3]


def test_a_word_with_two_meanings_is_met_by_either() -> None:
    mentions = mentions_of("how many orders", SCHEMA, ())
    for cypher in ("MATCH (n:Order) RETURN count(n)", "MATCH (n)-[r:HAS_ORDER]->() RETURN count(r)"):
        assert coverage_penalty(mentions, names_of(cypher)) == 0
    assert coverage_penalty(mentions, names_of("MATCH (n:City) RETURN count(n)")) == 1.5


def test_names_are_read_where_they_stand_and_not_where_they_look_like_names() -> None:
    used = names_of(
        "MATCH (n:Person:`Odd One` {name: 'Acme:Fake'})-[r:KNOWS|LIKES*1..3 {since: 2}]->(m) "
        "WHERE m:City AND n.born.year > 3 AND toLower(n.nick) = 'x' AND date.truncate('day', n.d) <> m.e "
        "RETURN {key: n.age}, [x IN n.list WHERE x > 1] // :Comment"
    )
    by_kind = {kind: {name for k, name in used.names if k == kind} for kind in ("label", "type", "property")}
    assert by_kind["label"] == {"Person", "Odd One", "City"}
    assert by_kind["type"] == {"KNOWS", "LIKES"}
    assert by_kind["property"] >= {"name", "since", "born", "nick", "d", "e", "age", "list"}
    assert used.strings == {"Acme:Fake", "x", "day"}
    assert used.numbers == {1, 2, 3}
    assert used.pins == {("Odd One", "Acme:Fake")}


def test_what_a_strange_word_may_stand_for_counts_half() -> None:
    guesses = [
        SchemaLink("staff", "Person"),
        SchemaLink("run", ":MANAGES"),
        SchemaLink("run", ":WORKS_ON"),
        SchemaLink("years", ".age"),
    ]
    mentions = mentions_of("which staff run it, in years", SCHEMA, (), guesses)
    weights = {frozenset(name for _, name in mention.names): mention.weight for mention in mentions}
    assert weights == {
        frozenset({"Person"}): 0.75,
        frozenset({"MANAGES", "WORKS_ON"}): 1.5,
        frozenset({"age"}): 1,
    }
    assert {kind for mention in mentions for kind, _ in mention.names} == {"label", "type", "property"}


def test_a_guess_that_the_question_names_itself_is_no_second_mention() -> None:
    alone = mentions_of("which persons run it", SCHEMA, ())
    assert mentions_of("which persons run it", SCHEMA, (), [SchemaLink("persons", "Person")]) == alone


def test_text_that_cannot_be_cut_into_tokens_is_an_error() -> None:
    with pytest.raises(TokenError):
        names_of("MATCH (n) RETURN 'open")


def test_a_very_long_question_is_read_as_far_as_questions_go() -> None:
    assert mentions_of("x " * 5000 + "city", SCHEMA, ()) == ()
    assert names("x " * 500 + "city") == {"City"}


def test_nothing_named_costs_nothing() -> None:
    assert coverage_penalty((), Used()) == 0
    assert coverage_penalty([Mention(3, texts=frozenset({"acme"}))], Used(strings={"?!"})) == 3


def test_a_value_of_relationships_is_used_wherever_it_stands() -> None:
    (mention,) = mentions_of("who plays Hal", SCHEMA, [ValueLink("Hal", ":PLAYS", "role")])
    assert not mention.owners
    assert mention.met_by(names_of("MATCH (n:Person)-[r:PLAYS]->(m) WHERE r.role = 'Hal' RETURN n"))
    assert not mention.met_by(names_of("MATCH (n:Person) RETURN n"))
