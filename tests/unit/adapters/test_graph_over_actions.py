"""Plugins without graph credentials read through the actions, and get the same answers and errors."""

import pytest
from heimdall.adapters.graph_over_actions import GraphOverActions
from heimdall.adapters.in_process import InProcessActions
from heimdall.domain.graph import ValueLink
from heimdall.errors import ActionRefused, GraphUnavailable, InvalidRequest

from tests.unit.plugins.surroundings import House


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def graph(house: House) -> GraphOverActions:
    return GraphOverActions(InProcessActions(house.executor, house.graph))


async def test_reads_give_the_same_as_the_graph_itself(house: House, graph: GraphOverActions) -> None:
    assert await graph.schema() == await house.graph.schema()
    assert await graph.statistics() == await house.graph.statistics()
    assert await graph.link_values("Alice") == await house.graph.link_values("Alice")
    asked = (ValueLink("Alise", "Person", "name"),)
    assert await graph.missing_values(asked) == await house.graph.missing_values(asked)
    assert await graph.health() == await house.graph.health()
    result = await graph.query("MATCH (n) RETURN n", {"x": 1}, 1)
    assert (result.columns, result.rows, result.truncated) == (("name",), ({"name": "Alice Smith"},), True)
    assert house.graph.asked[-1] == ("MATCH (n) RETURN n", {"x": 1}, 1)


async def test_errors_keep_their_kind(house: House, graph: GraphOverActions) -> None:
    with pytest.raises(ActionRefused) as refusal:
        await graph.query("MATCH (n) DELETE n")
    assert refusal.value.layer == "gate"
    with pytest.raises(InvalidRequest) as invalid:
        await graph.query("RETURN")
    assert invalid.value.code == "cypher_failed"
    house.graph.down = True
    with pytest.raises(GraphUnavailable):
        await graph.statistics()
