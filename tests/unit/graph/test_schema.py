"""Reading the schema from samples, whatever the server offers."""

import pytest
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, RelationshipSchema, Written
from heimdall.errors import ActionRefused, GraphUnavailable, InvalidRequest
from heimdall.graph.schema import (
    _properties,
    called_by,
    naming_property,
    property_kind,
    quoted,
    read_schema,
    read_statistics,
)

from tests.unit.graph.scripted_graph import ScriptedGraph

NODES = "MATCH (n:`{}`) WITH n"
PATTERNS = "MATCH (a)-[r:`{}`]->(b)"
DAY = {"$type": "date", "value": "2024-01-01"}


def _small_graph() -> ScriptedGraph:
    return ScriptedGraph(
        {
            "CALL db.labels()": [
                {"name": "Person"},
                {"name": "City"},
                {"name": "Deleted"},
                {"name": "Odd `one`"},
            ],
            "CALL db.relationshipTypes()": [{"name": "LIVES_IN"}, {"name": "GONE"}],
            NODES.format("Person"): [
                {"properties": {"name": "Alice", "age": 3, "born": DAY, "tags": ["a"], "nothing": None}},
                {"properties": {"name": "Bob", "age": 3.5, "mixed": 1}},
                {"properties": {"mixed": "x", "active": True}},
            ],
            NODES.format("City"): [{"properties": {"zip": "1", "title": "Berlin", "area": "x"}}],
            NODES.format("Odd ``one``"): [{"properties": {}}],
            PATTERNS.format("LIVES_IN"): [
                {"sources": ["Person"], "targets": ["City"], "samples": [{"since": 2020}]},
                {"sources": ["Person", "Admin"], "targets": ["City"], "samples": [{"note": "x"}]},
            ],
        }
    )


async def test_labels_patterns_and_properties_are_sorted_with_the_naming_property_first() -> None:
    assert await read_schema(_small_graph()) == GraphSchema(
        labels=(
            LabelSchema("City", (_p("title"), _p("area"), _p("zip"))),
            LabelSchema("Odd `one`", ()),
            LabelSchema(
                "Person",
                (
                    _p("name"),
                    PropertySchema("active", "boolean"),
                    PropertySchema("age", "number"),
                    PropertySchema("born", "date"),
                    _p("mixed"),
                    PropertySchema("tags", "list", Written(many=True)),
                ),
            ),
        ),
        relationships=(
            RelationshipSchema("Admin", "LIVES_IN", "City", (_p("note"),)),
            RelationshipSchema("Person", "LIVES_IN", "City", (_p("note"), PropertySchema("since", "number"))),
        ),
    )


async def test_labels_within_labels_and_what_is_always_at_an_end() -> None:
    graph = ScriptedGraph(
        {
            "CALL db.labels()": [{"name": name} for name in ("Actor", "Film", "Person", "User")],
            "CALL db.relationshipTypes()": [{"name": "ACTED_IN"}, {"name": "LIKES"}],
            NODES.format("Actor"): [
                {"properties": {"name": "A"}, "labels": ["Actor", "Person"]},
                {"properties": {"name": "B"}, "labels": ["Actor", "Director", "Person"]},
            ],
            NODES.format("Film"): [{"properties": {"title": "F"}, "labels": ["Film"]}],
            NODES.format("Person"): [
                {"properties": {"name": "A"}, "labels": ["Actor", "Person"]},
                {"properties": {"name": "C"}, "labels": ["Person"]},
            ],
            PATTERNS.format("ACTED_IN"): [
                {"sources": ["Actor", "Person"], "targets": ["Film"], "samples": [{}]},
                {"sources": ["Actor", "Person", "User"], "targets": ["Film"], "samples": [{}]},
            ],
            PATTERNS.format("LIKES"): [{"sources": ["User"], "targets": ["Film", "Work"], "samples": [{}]}],
        }
    )
    schema = await read_schema(graph)
    assert {label.name: label.within for label in schema.labels} == {
        "Actor": ("Person",),
        "Film": (),
        "Person": (),
    }
    assert [schema.widest(name) for name in ("Actor", "Person", "Film", "?")] == [
        "Person",
        "Person",
        "Film",
        "?",
    ]
    ends = {(r.source, r.type, r.target): (r.always_from, r.always_to) for r in schema.relationships}
    assert ends == {
        ("Actor", "ACTED_IN", "Film"): (True, False),
        ("Person", "ACTED_IN", "Film"): (True, False),
        ("User", "ACTED_IN", "Film"): (False, False),
        ("User", "LIKES", "Film"): (False, True),
        ("User", "LIKES", "Work"): (False, True),
    }


def test_nodes_are_called_by_no_number_or_date_that_is_kept_as_a_text() -> None:
    rivers: list[object] = [{"depth": "4.5", "ident": "r-1"}, {"depth": "6", "ident": "r-2"}]
    assert [(p.name, p.kind) for p in _properties(rivers)] == [("ident", "string"), ("depth", "number")]
    assert _properties([{"name": "1984"}, {"name": "2001"}])[0] == _p("name")


def test_without_a_usual_name_nodes_are_called_by_what_tells_them_apart() -> None:
    scanners: list[object] = [
        {"cost": 3, "kind": "MRI", "serial": "X-1", "where called": "A"},
        {"cost": 4, "kind": "MRI", "serial": "X-2", "where called": "B"},
    ]
    assert _properties(scanners)[0].name == "serial"  # a code before a text
    advisories: list[object] = [{"kind": "leak", "ident": "A-1"}, {"kind": "log injection", "ident": "A-2"}]
    assert _properties(advisories)[0].name == "ident"
    assert _properties([{"cost": 3, "kind": "MRI"}, {"cost": 4, "kind": "MRI"}])[0].name == "cost"
    assert _properties([{"a": "1", "serial": "X"}, {"a": "1"}, {"a": "2", "serial": "Y"}])[0].name == "a"
    assert _properties([{"a": 1, "serial": "only one"}])[0].name == "a"


def _p(name: str) -> PropertySchema:
    return PropertySchema(name, "string")


@pytest.mark.parametrize(
    "error", [InvalidRequest("no such procedure"), ActionRefused("not you", layer="server")]
)
async def test_a_server_without_the_procedures_is_sampled(error: Exception) -> None:
    graph = _small_graph()
    graph.answers["CALL db.labels()"] = error
    graph.answers["CALL db.relationshipTypes()"] = error
    graph.answers["MATCH (n) WITH n LIMIT 10000"] = [{"name": "City"}]
    schema = await read_schema(graph)
    assert [label.name for label in schema.labels] == ["City"]
    assert schema.relationships == ()


async def test_an_unreachable_graph_is_told_as_itself() -> None:
    graph = _small_graph()
    graph.answers[NODES.format("City")] = GraphUnavailable("down")
    with pytest.raises(GraphUnavailable):
        await read_schema(graph)


async def test_a_schema_of_many_labels_is_read_a_few_at_a_time() -> None:
    graph = ScriptedGraph({"CALL db.labels()": [{"name": f"L{number}"} for number in range(50)]})
    await read_schema(graph)
    assert len(graph.asked) == 52
    assert 1 < graph.most_at_once <= 4


async def test_counts_are_per_label_of_the_schema() -> None:
    graph = ScriptedGraph(
        {
            "MATCH (n) RETURN count": [{"count": 7}],
            "MATCH ()-[r]->()": [{"count": 9}],
            "MATCH (n:`A`) RETURN count": [{"count": 3}],
        }
    )
    statistics = await read_statistics(graph, GraphSchema((LabelSchema("A", ()), LabelSchema("B", ()))))
    assert (statistics.nodes, statistics.relationships, statistics.labels) == (7, 9, {"A": 3, "B": 0})


@pytest.mark.parametrize(
    ("samples", "kind"),
    [
        ([1, 2.5, {"$type": "float", "value": "NaN"}], "number"),
        ([True, None], "boolean"),
        ([{"$type": "time", "value": "1"}, {"$type": "duration", "value": "P1D"}], "datetime"),
        ([{"$type": "point", "srid": 1, "x": 1, "y": 1}], "point"),
        ([{"$type": "vector", "value": [1]}, [1]], "list"),
        ([{"$type": "bytes", "value": "AA=="}], "string"),
        ([1, "x"], "string"),
        ([None], None),
        ([], None),
    ],
)
def test_the_kind_of_a_property(samples: list[object], kind: str | None) -> None:
    assert property_kind(samples) == kind


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (("productID", "productName", "unitPrice"), "productName"),
        (("company_name", "contact_title", "customer_id"), "company_name"),
        (("bookTitle", "isbn"), "bookTitle"),
        (("fullName", "id", "role"), "fullName"),
        (("full_name", "last_name", "title"), "full_name"),
        (("firstName", "lastName", "title"), "lastName"),
        (("authorName", "title"), "title"),
        (("code", "id", "role"), "code"),
        (("freight", "orderID", "shipCity"), "orderID"),
        (("at", "customer_id", "order_id"), "order_id"),
        (("age", "handle", "id", "joined"), "handle"),
        (("addr", "cap", "nm"), "nm"),
        (("displayName", "login"), "displayName"),
        (("isbn", "pages", "paid"), None),
    ],
)
def test_nodes_are_called_by_a_name_that_ends_so_where_no_usual_one_is(
    names: tuple[str, ...], key: str | None
) -> None:
    assert called_by(names) == key


def test_only_usual_names_name_a_node() -> None:
    assert naming_property(LabelSchema("A", (_p("title"), _p("x")))) == _p("title")
    assert naming_property(LabelSchema("A", (_p("colour"),))) is None
    assert naming_property(LabelSchema("A", ())) is None


def test_back_quotes_in_names_are_doubled() -> None:
    assert quoted("a`b c") == "`a``b c`"
