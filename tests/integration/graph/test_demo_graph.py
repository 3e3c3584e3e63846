"""The demo graph through the guarded reader: the seed's examples, the schema, counts and value links."""

import time

import pytest
from heimdall.adapters.bolt import BoltGraph
from heimdall.domain.graph import ReadOnlyState, ValueLink
from heimdall.graph.links import ValueIndex
from heimdall.graph.reader import GraphReader
from heimdall.graph.value_scan import look_up
from heimdall.prompts.examples import DEFAULT_EXAMPLES
from heimdall.prompts.schema_text import render_schema

pytestmark = pytest.mark.integration
SCHEMA = """\
City(name, country, location p, population n)
Company(name, founded n, public b, revenue n)
Event(name, capacity n, online b, starts t)
Person(name, active b, age n, born d, email, skills l)
Product(name, in_stock b, price n, released d, tags l)
Project(name, budget n, started d, status)
Skill(name, category)
(Company)-[LOCATED_IN]->(City)
(Company)-[MAKES]->(Product)
(Event)-[HELD_IN]->(City)
(Person)-[ATTENDED rating n]->(Event)
(Person)-[CONTRIBUTES_TO hours n]->(Project)
(Person)-[HAS_SKILL level n]->(Skill)
(Person)-[KNOWS since n]->(Person)
(Person)-[LIVES_IN]->(City)
(Person)-[MANAGES]->(Project)
(Person)-[WORKS_AT role, since n]->(Company)
(Project)-[USES]->(Skill)"""

QUERIES = [str(example.params["cypher"]) for example in DEFAULT_EXAMPLES if "cypher" in example.params]
LINKS = {
    "Who manages what alice smith works on?": ["Alice Smith = Person.name"],
    "how many people live in zurich": ["Zürich = City.name"],
    "find nodes with name Alice": ["Alice = Person.name"],
    "search for nodes containing test": [],
    "what is the name of the node": [],
    "who knows Go and sql?": ["Go = Skill.name", "SQL = Skill.name"],
    "where do they go, and who may know": [],
    "is Siobhan O'Brien's home Singapore?": [
        "Siobhan O'Brien = Person.name",
        "home = Product.tags",
        "Singapore = City.name",
        "Singapore = City.country",
    ],
    "active projects of people in new york": ["New York = City.name", "active = Project.status"],
    "does test user know “KOFI MENSAH”": ["Test User = Person.name", "Kofi Mensah = Person.name"],
    "whose mail is alice.smith@example.com": ["alice.smith@example.com = Person.email"],
    "the contest platform and the test bench": [
        "contest platform = Project.name",
        "test bench = Product.name",
    ],
}


def _shown(links: tuple[ValueLink, ...]) -> list[str]:
    return [f"{link.text} = {link.label}.{link.property}" for link in links]


@pytest.mark.parametrize("cypher", QUERIES)
async def test_the_seeds_examples_give_rows(reader: GraphReader, cypher: str) -> None:
    result = await reader.query(cypher)
    assert result.rows
    assert not result.truncated


async def test_there_are_thirteen_example_queries() -> None:
    assert len(QUERIES) == 13


async def test_the_schema_is_the_one_the_model_was_trained_on(reader: GraphReader) -> None:
    assert render_schema(await reader.schema()) == SCHEMA


async def test_counts_are_real(reader: GraphReader) -> None:
    statistics = await reader.statistics()
    assert (statistics.nodes, statistics.relationships) == (200, 648)
    assert sum(statistics.labels.values()) == 200
    assert statistics.labels["Person"] == 60


async def test_some_nodes_have_no_relationship(reader: GraphReader) -> None:
    result = await reader.query("MATCH (n) WHERE NOT (n)--() RETURN n.name AS name ORDER BY name")
    assert [row["name"] for row in result.rows] == [
        "COBOL",
        "Calligraphy",
        "Hobart",
        "Reykjavik",
        "Test User",
    ]


@pytest.mark.parametrize(("question", "links"), LINKS.items())
async def test_words_of_a_question_are_linked_to_values(
    reader: GraphReader, question: str, links: list[str]
) -> None:
    assert _shown(await reader.link_values(question)) == links


async def test_links_are_quick_after_the_first_time(reader: GraphReader) -> None:
    await reader.link_values("Alice")
    started = time.perf_counter()
    for question in LINKS:
        await reader.link_values(question)
    assert (time.perf_counter() - started) / len(LINKS) < 0.05


async def test_values_that_no_scan_has_seen_are_looked_up(bolt: BoltGraph) -> None:
    index = ValueIndex(unread=[("Person", "name"), ("City", "name"), ("Nowhere", "name")])
    question = "does alice smith live in São Paulo?"
    beyond = await look_up(bolt, index, question)
    assert _shown(index.find(question, beyond)) == ["Alice Smith = Person.name", "São Paulo = City.name"]


async def test_the_server_itself_refuses_writes(reader: GraphReader) -> None:
    health = await reader.health()
    assert health.reachable
    assert health.read_only is ReadOnlyState.ENFORCED
    assert (health.server or "").startswith(("ArcadeDB", "Neo4j/"))
