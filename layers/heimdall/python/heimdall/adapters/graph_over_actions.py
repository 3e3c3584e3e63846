"""The guarded graph for functions that have no graph credentials: every read is an action, run elsewhere."""

import uuid
from collections.abc import Mapping
from typing import Any

from heimdall import errors
from heimdall.domain.actions import ActionCall, ActionResult
from heimdall.domain.graph import (
    GraphHealth,
    GraphSchema,
    GraphStatistics,
    MissingValue,
    QueryResult,
    ValueLink,
)
from heimdall.domain.identity import Principal, Role
from heimdall.errors import ActionRefused, HeimdallError, UpstreamFailed
from heimdall.ports import Actions

_READER = Principal("plugins", Role.EDITOR, "plugins")
_BY_CODE = {
    kind.default_code: kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, HeimdallError) and kind is not ActionRefused
}
_BY_STATUS = {400: errors.InvalidRequest, 503: errors.GraphUnavailable, 504: errors.DeadlineExceeded}


class GraphOverActions:
    """Implements ports.ReadOnlyGraph by the watcher's actions `query` and `db_stats`."""

    def __init__(self, actions: Actions) -> None:
        self._actions = actions

    async def query(
        self, cypher: str, params: Mapping[str, object] | None = None, limit: int | None = None
    ) -> QueryResult:
        """See ReadOnlyGraph."""
        asked: dict[str, object] = {"cypher": cypher, "params": dict(params or {})}
        data = await self._run(
            "heimdall.watcher.query", asked if limit is None else {**asked, "limit": limit}
        )
        return QueryResult(
            columns=tuple(data["columns"]),
            rows=tuple(data["results"]),
            truncated=data["truncated"],
            elapsed_ms=data["elapsed_ms"],
        )

    async def schema(self) -> GraphSchema:
        """See ReadOnlyGraph."""
        return await self._actions.schema()

    async def statistics(self) -> GraphStatistics:
        """See ReadOnlyGraph."""
        counts = (await self._run("heimdall.watcher.db_stats", {}))["database"]
        return GraphStatistics(counts["nodes"], counts["relationships"], counts["labels"])

    async def link_values(self, text: str) -> tuple[ValueLink, ...]:
        """See ReadOnlyGraph."""
        return await self._actions.link_values(text)

    async def missing_values(self, asked: tuple[ValueLink, ...]) -> tuple[MissingValue, ...]:
        """See ReadOnlyGraph."""
        return await self._actions.missing_values(asked)

    async def health(self) -> GraphHealth:
        """See ReadOnlyGraph."""
        return await self._actions.graph_health()

    async def _run(self, name: str, params: Mapping[str, object]) -> Mapping[str, Any]:
        request_id = f"plugins-{uuid.uuid4().hex}"
        result = await self._actions.run(ActionCall(name, params), _READER, request_id)
        if result.success:
            return result.data
        raise _error(result)


def _error(result: ActionResult) -> HeimdallError:
    """The error that the action's result tells of."""
    if result.refused_by is not None:
        return ActionRefused(result.message, layer=result.refused_by)
    told = result.data.get("error")
    if not isinstance(told, Mapping):
        return UpstreamFailed(result.message)
    kind = _BY_CODE.get(told["code"]) or _BY_STATUS.get(told["status"], UpstreamFailed)
    return kind(result.message, code=told["code"], param=told["param"])
