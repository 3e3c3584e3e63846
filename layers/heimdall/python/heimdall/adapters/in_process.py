"""The action catalogue and the graph in this very process, without a function boundary."""

from heimdall.actions.executor import Executor
from heimdall.domain.actions import ActionCall, ActionResult, ActionSpec
from heimdall.domain.graph import GraphHealth, GraphSchema, MissingValue, ValueLink
from heimdall.domain.identity import Principal
from heimdall.ports import ReadOnlyGraph


class InProcessActions:
    """Implements ports.Actions over an executor and the graph that its actions read."""

    def __init__(self, executor: Executor, graph: ReadOnlyGraph) -> None:
        self._executor = executor
        self._graph = graph

    async def catalogue(self) -> tuple[ActionSpec, ...]:
        """See Actions."""
        return self._executor.catalogue.specs

    async def schema(self) -> GraphSchema:
        """See Actions."""
        return await self._graph.schema()

    async def link_values(self, text: str) -> tuple[ValueLink, ...]:
        """See Actions."""
        return await self._graph.link_values(text)

    async def missing_values(self, asked: tuple[ValueLink, ...]) -> tuple[MissingValue, ...]:
        """See Actions."""
        return await self._graph.missing_values(asked)

    async def run(self, call: ActionCall, principal: Principal, request_id: str) -> ActionResult:
        """See Actions."""
        return await self._executor.run(call, principal, request_id)

    async def graph_health(self) -> GraphHealth:
        """See Actions."""
        return await self._graph.health()
