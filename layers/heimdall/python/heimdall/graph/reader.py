"""The guarded way to the graph: every query of a model, an action or a plugin goes through here."""

import asyncio
from collections.abc import Mapping

from heimdall.domain.graph import (
    GraphHealth,
    GraphSchema,
    GraphStatistics,
    MissingValue,
    QueryLimits,
    QueryResult,
    ValueLink,
)
from heimdall.errors import InvalidRequest
from heimdall.graph import gate
from heimdall.graph.cached import Cached
from heimdall.graph.codes import Codes, coded_links, codes_of
from heimdall.graph.links import ValueIndex
from heimdall.graph.nearest import NearValues
from heimdall.graph.schema import read_schema, read_statistics
from heimdall.graph.sense_links import Kinds, sense_links
from heimdall.graph.value_scan import lacks, look_up, scan
from heimdall.ports import Graph

_SCHEMA_SECONDS = 60.0


class GraphReader:
    """ports.ReadOnlyGraph over any ports.Graph: gate and caps for queries; schema, counts and value links."""

    def __init__(self, graph: Graph, limits: QueryLimits, *, schema_seconds: float = _SCHEMA_SECONDS) -> None:
        self._graph = graph
        self._limits = limits
        self._schema = Cached(lambda: read_schema(graph), schema_seconds)
        self._index = Cached(self._scan, schema_seconds)
        self._codes = Cached(self._codes_of, schema_seconds)
        self._near = Cached(self._near_values, schema_seconds)
        self._kinds = Cached(self._kinds_of, schema_seconds)

    async def query(
        self, cypher: str, params: Mapping[str, object] | None = None, limit: int | None = None
    ) -> QueryResult:
        """See ports.ReadOnlyGraph.query. `limit` can only lower the cap on rows.

        Besides what the port says, raises InvalidRequest for a limit below 1 or broken Cypher.
        """
        if limit is not None and limit < 1:
            raise InvalidRequest("limit must be at least 1", param="limit")
        gate.check(cypher, params)
        return await self._graph.read(cypher, params or {}, self._capped(limit))

    async def schema(self) -> GraphSchema:
        """See ports.ReadOnlyGraph.schema."""
        return await self._schema.get()

    async def statistics(self) -> GraphStatistics:
        """See ports.ReadOnlyGraph.statistics."""
        return await read_statistics(self._graph, await self.schema())

    async def link_values(self, text: str) -> tuple[ValueLink, ...]:
        """See ports.ReadOnlyGraph.link_values."""
        index, codes = await self._index.get(), await self._codes.get()
        found = index.find(text, await look_up(self._graph, index, text))
        found = (*found, *coded_links(text, codes, found))
        return (*found, *sense_links(text, await self._kinds.get(), await self.schema(), found))

    async def missing_values(self, asked: tuple[ValueLink, ...]) -> tuple[MissingValue, ...]:
        """See ports.ReadOnlyGraph.missing_values."""
        index = await self._index.get()
        missing = [each for each in asked if await lacks(self._graph, index, each)]
        if not missing:
            return ()
        near = await self._near.get()
        found = await asyncio.to_thread(lambda: [near.like(each.text) for each in missing])
        return tuple(map(MissingValue, missing, found))

    async def health(self) -> GraphHealth:
        """See ports.ReadOnlyGraph.health."""
        return await self._graph.health()

    def _capped(self, limit: int | None) -> QueryLimits:
        rows = self._limits.rows if limit is None else min(limit, self._limits.rows)
        return QueryLimits(rows=rows, bytes=self._limits.bytes, seconds=self._limits.seconds)

    async def _scan(self) -> ValueIndex:
        return await scan(self._graph, await self.schema())

    async def _codes_of(self) -> Codes:
        index = await self._index.get()
        return await asyncio.to_thread(codes_of, index)

    async def _kinds_of(self) -> Kinds:
        index, schema = await self._index.get(), await self.schema()
        return await asyncio.to_thread(Kinds.of, index, schema)

    async def _near_values(self) -> NearValues:
        index = await self._index.get()
        return await asyncio.to_thread(NearValues.of, index)
