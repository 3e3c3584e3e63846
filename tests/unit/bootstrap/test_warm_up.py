"""What is read before the first question."""

import logging
from dataclasses import dataclass, field

import pytest
from heimdall.bootstrap.warm_up import warm_up
from heimdall.domain.graph import GraphSchema, LabelSchema, PropertySchema, ValueLink
from heimdall.errors import GraphUnavailable
from heimdall.graph.thesaurus import thesaurus

SCHEMA = GraphSchema((LabelSchema("Employee", (PropertySchema("name", "string"),)),))


@dataclass
class Graph:
    """A graph that counts what it is asked for, and may be away."""

    away: bool = False
    asked: list[str] = field(default_factory=list)

    async def schema(self) -> GraphSchema:
        self.asked.append("schema")
        if self.away:
            raise GraphUnavailable("The graph does not answer.")
        return SCHEMA

    async def link_values(self, text: str) -> tuple[ValueLink, ...]:
        self.asked.append("values")
        return ()


async def test_schema_values_and_tables_are_there_before_anybody_asks() -> None:
    thesaurus.cache_clear()
    graph = Graph()
    await warm_up(graph)  # type: ignore[arg-type]
    assert graph.asked == ["schema", "values"]
    assert thesaurus.cache_info().currsize == 1


async def test_a_graph_that_is_away_is_the_first_questions_to_tell_about(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO):
        await warm_up(Graph(away=True))  # type: ignore[arg-type]
    assert "graph_unavailable" in caplog.text
