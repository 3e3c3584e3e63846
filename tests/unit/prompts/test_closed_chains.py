"""Chains of relationships in the closed grammar, checked with llama.cpp's own grammar sampler."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema, ValueLink
from heimdall.prompts.closed_grammar import closed_grammar

from inference_host.model.prompting import watcher_specs

pytest.importorskip("llama_cpp")

from inference_host.model.answering import Model

FILE = Path(__file__).parents[3] / "inference_host/model/heimdall-nano.gguf"
NAME = PropertySchema("name", "string")
SCHEMA = GraphSchema(
    (
        LabelSchema("City", (NAME,)),
        LabelSchema("Country", ()),
        LabelSchema("Firm", (NAME, PropertySchema("size", "number"))),
        LabelSchema("Person", (NAME, PropertySchema("age", "number"))),
    ),
    (
        RelationshipSchema("City", "IN", "Country"),
        RelationshipSchema("Firm", "SEATED_IN", "City"),
        RelationshipSchema("Person", "LIVES_IN", "City"),
        RelationshipSchema("Person", "WORKS_AT", "Firm"),
    ),
)
AT_RIVET = "MATCH (n:Person)-[:WORKS_AT]->(m:Firm {name: 'Rivet'})"
START = "MATCH (n:Person)-[:WORKS_AT]->(m:Firm)"
TO_OSLO = f"{START}-[:SEATED_IN]->(o:City {{name: 'Oslo'}})"
STAFF = "MATCH (n:Firm)<-[:WORKS_AT]-(m:Person)"


@pytest.fixture(scope="module")
def model() -> Iterator[Model]:
    loaded = Model(FILE)
    yield loaded
    loaded.llama.close()


def accepted(model: Model, cypher: str) -> bool:
    answer = json.dumps({"action": "heimdall.watcher.query", "params": {"cypher": cypher}})
    rules = closed_grammar(SCHEMA, watcher_specs(), "who is over 30 at Rivet and in Oslo", ())
    return model.accepts(rules, answer) is None


@pytest.mark.parametrize(
    "cypher",
    [
        f"{START}-[:SEATED_IN]->(o:City {{name: 'Oslo'}}) WHERE n.age > 30 RETURN DISTINCT n",
        f"{START}-[:SEATED_IN]->(o:City {{name: 'Oslo'}}) WHERE m.size > 30 RETURN DISTINCT n",
        f"{START}-[:SEATED_IN]->(o:City)-[:IN]->(q:Country) RETURN DISTINCT n",
        f"{START}<-[:WORKS_AT]-(o:Person {{name: 'Rivet'}}) RETURN DISTINCT n",
        f"{AT_RIVET}, (n)-[:LIVES_IN]->(o:City {{name: 'Oslo'}}) RETURN n",
        f"{START}, (n)-[:LIVES_IN]->(o:City {{name: 'Oslo'}}) WHERE n.age > 30 RETURN count(n) > 0 AS exists",
        f"{START}-[:SEATED_IN]->(o:City) RETURN n.name, count(DISTINCT o) AS count ORDER BY count DESC",
        f"{START}-[:SEATED_IN]->(o:City) RETURN n.name, count(DISTINCT o) AS count ORDER BY count LIMIT 30",
        f"{START}-[:SEATED_IN]->(o:City) WITH n, count(DISTINCT o) AS count WHERE count > 30 RETURN n, count",
    ],
)
def test_a_chain_or_two_neighbours_can_be_written(model: Model, cypher: str) -> None:
    assert accepted(model, cypher)


@pytest.mark.parametrize(
    "cypher",
    [
        f"{START} RETURN n.name, count(DISTINCT o) AS count ORDER BY count",  # of what
        f"{START} WITH n, count(DISTINCT o) AS count WHERE count > 30 RETURN n, count",  # the same
        f"{START}-[:LIVES_IN]->(o:City) RETURN DISTINCT n",  # not a relationship of the neighbour
        f"{START}, (n)-[:SEATED_IN]->(o:City) RETURN n",  # nor this one of the asked-for node
        f"{START}, (m)-[:SEATED_IN]->(o:City) RETURN n",
        f"{START}-[:SEATED_IN]->(o:City)-[:IN]->(q:City) RETURN DISTINCT n",
        f"{START}-[:SEATED_IN]->(o:City {{name: 'Oslo'}}) WHERE m.age > 30 RETURN n",  # another's property
    ],
)
def test_a_step_that_the_schema_lacks_cannot_be_written(model: Model, cypher: str) -> None:
    assert not accepted(model, cypher)


def test_a_node_is_called_by_the_property_that_its_link_tells(model: Model) -> None:
    by_handle = LabelSchema("Person", (NAME, PropertySchema("handle", "string")))
    schema, question = GraphSchema((by_handle,)), "what is known of saltbox"
    link = ValueLink("saltbox", "Person", "handle")
    linked = closed_grammar(schema, watcher_specs(), question, [link])
    free = closed_grammar(schema, watcher_specs(), question, [])
    for key, grammar, fits in (("handle", linked, True), ("name", linked, False), ("name", free, True)):
        cypher = f"MATCH (n:Person {{{key}: 'saltbox'}}) RETURN n"
        answer = json.dumps({"action": "heimdall.watcher.query", "params": {"cypher": cypher}})
        assert (model.accepts(grammar, answer) is None) == fits


@pytest.mark.parametrize(
    "cypher",
    [
        f"{START}-[:SEATED_IN]->(o:City) RETURN n.name, o.name",
        f"{TO_OSLO} RETURN n.name, m.size, n.age ORDER BY m.size DESC LIMIT 5",
        f"{START}, (n)-[:LIVES_IN]->(o:City) WHERE m.size > 30 RETURN m.name, o.name ORDER BY o.name",
        f"{START}-[:SEATED_IN]->(o:City) WHERE o.name = 'Oslo' RETURN n.name, m.name, o.name",
        f"{TO_OSLO} RETURN n.name, count(m) AS count ORDER BY count DESC LIMIT 1",
        f"{TO_OSLO} RETURN n.name, sum(m.size) AS total ORDER BY total",
        f"{TO_OSLO} WITH n, count(m) AS count WHERE count > 30 RETURN n, count",
    ],
)
def test_rows_and_figures_beside_a_third_node(model: Model, cypher: str) -> None:
    assert accepted(model, cypher)


@pytest.mark.parametrize(
    "cypher",
    [
        f"{START} RETURN n.name, o.name",  # there is no third node
        f"{START}-[:SEATED_IN]->(o:City) RETURN n.name, o",
        f"{START}-[:SEATED_IN]->(o:City) RETURN n.name, m.age",  # of another label
        f"{START}-[:SEATED_IN]->(o:City) RETURN n.name, o.height",
    ],
)
def test_of_a_third_node_no_more_than_there_is(model: Model, cypher: str) -> None:
    assert not accepted(model, cypher)


@pytest.mark.parametrize(
    "cypher",
    [
        f"{STAFF} WITH n, count(m) AS count, avg(m.age) AS average WHERE count >= 30 "
        "RETURN n, count, average ORDER BY average DESC LIMIT 1",
        f"{STAFF} WITH n, count(m) AS count, sum(m.age) AS total WHERE count > 30 RETURN n, count, total",
        f"{STAFF} RETURN n.name, count(m) AS count, max(m.age) AS highest ORDER BY count",
        f"{STAFF} RETURN n.name, count(m) AS count, avg(m.age) AS average ORDER BY average DESC LIMIT 5",
        "MATCH (n:Person) RETURN n.name, count(n) AS count, avg(n.age) AS average ORDER BY count DESC",
        "MATCH (n:Person) WHERE n.age > 30 RETURN count(n) AS count, sum(n.age) AS total",
    ],
)
def test_a_count_and_a_figure_stand_side_by_side(model: Model, cypher: str) -> None:
    assert accepted(model, cypher)
    assert not accepted(model, cypher.replace(".age)", ".name)"))
