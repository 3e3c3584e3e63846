"""`districts without a depot` may well have stops."""

import pytest
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema
from heimdall.graph.named_ends import with_named_ends

NAMED = (PropertySchema("name", "string"),)
SCHEMA = GraphSchema(
    tuple(LabelSchema(name, NAMED) for name in ("Depot", "District", "Line", "Stop", "Worker")),
    (
        RelationshipSchema("Depot", "LOCATED_IN", "District", ()),
        RelationshipSchema("Stop", "LOCATED_IN", "District", ()),
        RelationshipSchema("Worker", "TENDS", "Depot", ()),
        RelationshipSchema("Worker", "TENDS", "Stop", ()),
        RelationshipSchema("Stop", "SERVES", "Line", ()),
    ),
)
LACKING = "MATCH (n:District) WHERE NOT (n)<-[:LOCATED_IN]-() RETURN n"


@pytest.mark.parametrize(
    ("question", "query", "told"),
    [
        ("Which districts have no depot?", LACKING, LACKING.replace("-()", "-(:Depot)")),
        (
            "how many workers do not tend any stops",
            "MATCH (n:Worker) WHERE n.name <> 'x' AND NOT (n)-[:TENDS]->() RETURN count(n) AS count",
            "MATCH (n:Worker) WHERE n.name <> 'x' AND NOT (n)-[:TENDS]->(:Stop) RETURN count(n) AS count",
        ),
    ],
)
def test_the_thing_that_is_named_is_what_is_lacking(question: str, query: str, told: str) -> None:
    assert with_named_ends(query, question, SCHEMA) == told


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("Which districts have nothing located in them?", LACKING),
        ("districts with neither a depot nor a stop", LACKING),
        ("lines without stops", "MATCH (n:Line) WHERE NOT (n)<-[:SERVES]-() RETURN n"),
        ("districts with a depot", "MATCH (n:District)<-[:LOCATED_IN]-(m:Depot) RETURN n"),
        ("which depots has nobody tended", "MATCH (n:Depot) WHERE NOT (n)-[:TENDS]->() RETURN n"),
    ],
)
def test_every_other_query_stays_as_it_is(question: str, query: str) -> None:
    assert with_named_ends(query, question, SCHEMA) == query
